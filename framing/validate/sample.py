"""Draw the sentences that people will code: blind, stratified, with known chances of inclusion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.errors import InputError, SettingsError
from framing.records import Cell, Span, Table
from framing.tables.coding_schemas import KEY
from framing.text.digest import digest_text

FRAMES_PART = " | "
STRATA = ("outlet", "lang", "event_id", "role", "mode", "kind")
_LEAST_WEIGHT = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One sentence to code, with what the coder sees around it and the chance it was drawn with.

    `number` is the place in the shuffled order, from 1; `stratum` and `inclusion` (above 0, at
    most 1) belong to the researcher's key and are never shown to a coder.
    """

    number: int
    article: str
    span: Span
    text: str
    title: str
    before: str
    after: str
    lang: str
    outlet: str
    event: str
    stratum: str
    inclusion: float

    @property
    def name(self) -> str:
        """The name that forms carry: it tells a coder nothing about article or prediction."""
        return f"item-{self.number:05d}"


@dataclass(frozen=True, slots=True)
class _Sentence:
    cells: Mapping[str, Cell]
    stratum: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Passage:
    sentences: tuple[_Sentence, ...]

    @property
    def stratum(self) -> str:
        return self.sentences[0].stratum

    @property
    def weight(self) -> float:
        return max(sentence.weight for sentence in self.sentences)


def draw_sample(
    tables: Mapping[str, Table],
    n: int,
    *,
    seed: int,
    strata: Sequence[str] = ("outlet", "lang"),
    uncertainty: bool = False,
    passage: int = 1,
    context: int = 3,
) -> tuple[Item, ...]:
    """Return about `n` sentences of a scored corpus to be coded blind, in shuffled order.

    `tables` are those of `framing score`. Each stratum (a combination of `strata`) gets its
    share of `n`, at least one drawing; `passage` draws runs of that many sentences, a passage's
    stratum being that of its first. With `uncertainty` a sentence is likelier to be drawn the
    nearer its probability is to the threshold; the chance of inclusion is kept so that shares
    can still be estimated without bias. `context` is how many sentences are shown around.
    """
    _check_choice(n, strata, passage)
    sentences = _list_sentences(tables, strata, uncertainty)
    passages = _cut_passages(sentences, passage)
    if not passages:
        raise InputError("no sentence to draw from; the tables hold no text outside junk")
    draw = np.random.default_rng(seed)
    groups: dict[str, list[_Passage]] = {}
    for found in passages:
        groups.setdefault(found.stratum, []).append(found)
    if len(groups) > max(1, round(n / passage)):
        raise SettingsError(
            f"{n} sentences in passages of {passage} cannot cover {len(groups)} strata; draw "
            f"{len(groups) * passage} or more, or stratify by less"
        )
    quotas = _share_out({name: len(group) for name, group in groups.items()}, n, passage)
    drawn: list[tuple[_Passage, float]] = []
    for name in sorted(groups):
        chances = _find_chances([item.weight for item in groups[name]], quotas[name])
        drawn += [(groups[name][i], float(chances[i])) for i in _draw_systematically(chances, draw)]
    order = draw.permutation(len(drawn)).tolist()
    around = _Surroundings(tables, context)
    picked = [(cell, drawn[i][1]) for i in order for cell in drawn[i][0].sentences]
    return tuple(
        around.build_item(sentence, number, chance)
        for number, (sentence, chance) in enumerate(picked, start=1)
    )


def build_key_table(items: Sequence[Item], frames: Sequence[str] = ()) -> Table:
    """Return the researcher's key: which sentence each item is, its stratum and its chance.

    `frames` are those the form asks for, so that codings can be taken back without the codebook.
    """
    rows: list[tuple[Cell, ...]] = [
        (
            item.name, item.article, item.span.start, item.span.end, digest_text(item.text),
            item.lang, item.outlet, item.event, item.stratum, item.inclusion,
            FRAMES_PART.join(frames),
        )
        for item in items
    ]  # fmt: skip
    return Table("key", KEY.names, rows)


def _check_choice(n: int, strata: Sequence[str], passage: int) -> None:
    if n < 1 or passage < 1:
        raise SettingsError(f"a sample of {n} in passages of {passage}: both must be 1 or more")
    if wrong := [name for name in strata if name not in STRATA]:
        allowed = ", ".join(STRATA)
        raise SettingsError(f"{wrong[0]}: nothing to stratify by; choose from {allowed}")


def _list_sentences(
    tables: Mapping[str, Table], strata: Sequence[str], uncertainty: bool
) -> list[_Sentence]:
    facts = {str(row["article_id"]): row for row in tables["articles"].records()}
    weights = _weigh_sentences(tables["frames"]) if uncertainty else {}
    found = []
    for row in tables["sentences"].records():
        if row["kind"] == "junk":
            continue
        cells = {**facts[str(row["article_id"])], **row}
        stratum = " | ".join(f"{name}={cells.get(name) or 'none'}" for name in strata)
        key = (row["article_id"], row["sentence"])
        found.append(_Sentence(cells, stratum, weights.get(key, 1.0) if uncertainty else 1.0))
    return found


def _weigh_sentences(frames: Table) -> dict[tuple[Cell, Cell], float]:
    """Weigh each sentence by how near its likeliest doubt lies to the frame's threshold, 0.1 to 1."""
    limits: dict[Cell, tuple[float, float]] = {}
    for row in frames.records():
        if row["probability"] is None:
            raise SettingsError(
                "--uncertainty needs probabilities, and the scorer of these tables gives none; "
                "score with --scorer classifier or draw without it"
            )
        top, bottom = limits.get(row["frame"], (0.0, 1.0))
        chance = float(row["probability"])
        if row["present"]:
            limits[row["frame"]] = top, min(bottom, chance)
        else:
            limits[row["frame"]] = max(top, chance), bottom
    found: dict[tuple[Cell, Cell], float] = {}
    for row in frames.records():
        top, bottom = limits[row["frame"]]
        threshold, chance = (top + bottom) / 2, float(row["probability"] or 0)
        reach = max(1 - threshold, 1e-9) if chance >= threshold else max(threshold, 1e-9)
        near = max(_LEAST_WEIGHT, 1 - abs(chance - threshold) / reach)
        key = (row["article_id"], row["sentence"])
        found[key] = max(found.get(key, _LEAST_WEIGHT), near)
    return found


def _cut_passages(sentences: Sequence[_Sentence], size: int) -> list[_Passage]:
    by_article: dict[Cell, list[_Sentence]] = {}
    for sentence in sentences:
        by_article.setdefault(sentence.cells["article_id"], []).append(sentence)
    return [
        _Passage(tuple(group[at : at + size]))
        for group in by_article.values()
        for at in range(0, len(group), size)
    ]


def _share_out(sizes: Mapping[str, int], n: int, passage: int) -> dict[str, int]:
    """Give each stratum drawings in proportion to its size, at least one, at most all."""
    total, wanted = sum(sizes.values()), max(1, round(n / passage))
    exact = {name: min(size, max(1.0, wanted * size / total)) for name, size in sizes.items()}
    quotas = {name: int(value) for name, value in exact.items()}
    for name in sorted(exact, key=lambda key: (quotas[key] - exact[key], key)):
        if sum(quotas.values()) >= wanted:
            break
        quotas[name] += quotas[name] < sizes[name]
    return quotas


def _find_chances(weights: Sequence[float], quota: int) -> NDArray[np.float64]:
    """Return chances in proportion to the weights, at most 1, that add up to the quota."""
    share = np.array(weights, dtype=float)
    chances = np.zeros(len(share))
    sure = np.zeros(len(share), dtype=bool)
    while not sure.all():
        open_quota = quota - int(sure.sum())
        chances[~sure] = open_quota * share[~sure] / share[~sure].sum()
        chances[sure] = 1
        over = (chances >= 1) & ~sure
        if not over.any():
            break
        sure |= over
        chances[sure] = 1
    return np.minimum(chances, 1.0)


def _draw_systematically(chances: NDArray[np.float64], draw: np.random.Generator) -> list[int]:
    """Draw exactly the quota, each unit with its own chance (Madow 1949), in random order."""
    order = draw.permutation(len(chances))
    ends = np.cumsum(chances[order])
    points = draw.random() + np.arange(round(float(ends[-1])))
    places = np.minimum(np.searchsorted(ends, points, side="right"), len(order) - 1)
    return sorted({int(order[place]) for place in places})


class _Surroundings:
    """Finds what stands around a sentence in its article."""

    def __init__(self, tables: Mapping[str, Table], context: int) -> None:
        self._texts: dict[Cell, list[tuple[int, str]]] = {}
        self._context = context
        for row in tables["sentences"].records():
            if row["kind"] != "junk":
                place = (int(row["sentence"] or 0), str(row["text"]))
                self._texts.setdefault(row["article_id"], []).append(place)

    def build_item(self, sentence: _Sentence, number: int, chance: float) -> Item:
        cells = sentence.cells
        texts = self._texts[cells["article_id"]]
        at = [place for place, _ in texts].index(int(cells["sentence"] or 0))
        before = [text for _, text in texts[max(0, at - self._context) : at]]
        after = [text for _, text in texts[at + 1 : at + 1 + self._context]]
        return Item(
            number=number,
            article=str(cells["article_id"]),
            span=Span(int(cells["start"] or 0), int(cells["end"] or 0)),
            text=str(cells["text"]),
            title=str(cells["title"] or ""),
            before=" ".join(before),
            after=" ".join(after),
            lang=str(cells["lang"] or ""),
            outlet=str(cells["outlet"] or ""),
            event=str(cells.get("event_id") or ""),
            stratum=sentence.stratum,
            inclusion=chance,
        )
