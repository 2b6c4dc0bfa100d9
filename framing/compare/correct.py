"""Shares and differences of outlets, corrected for the scorer's mistakes by coded sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.compare.correct_parts import correct_decomposition, cut_side
from framing.compare.design import FEW_EVENTS, FEWEST_GROUPS, Floats, Side, build_side, design_pair
from framing.records import Cell, Table
from framing.score.prevalence import (
    FEWEST_CODED,
    Truths,
    choose_method,
    correct_mean,
    find_half_width,
    find_share_ends,
    refuse_correction,
    spread_unseen,
)
from framing.tables.build import round_value

COLUMNS = ("corrected", "corrected_low", "corrected_high", "correction")
# Marks that are no role; numpy would cut NUL off the end of a string.
_NOT_CODED, _VOICE_NOT_CODED = "-", "?"
UNCORRECTED: tuple[Cell, ...] = (None, None, None, "uncorrected")
Cells = tuple[float | None, float | None, float | None, str]


@dataclass(frozen=True, slots=True)
class _Sentences:
    """One frame's sentences in parallel: article, voice as scored and as coded, chance.

    `coded` has a column for each coder that a sentence may have.
    """

    articles: NDArray[np.intp]
    said: NDArray[np.str_]
    coded: NDArray[np.str_]
    chances: Floats


@dataclass(frozen=True, slots=True)
class _Mean:
    """One outlet's corrected mean, or why there is none; moves are summed per cluster.

    `unseen` is the variance of mistakes that no coded sentence shows.
    """

    center: float
    moves: Floats
    clusters: NDArray[np.intp]
    unseen: float = 0.0
    reason: str = ""


class Corrector:
    """Corrects outlets' shares and differences by coded sentences of those outlets."""

    def __init__(self, tables: Mapping[str, Table], corpus: Corpus, truths: Truths) -> None:
        self._corpus = corpus
        self._method = choose_method(truths)
        self._frames = _read_sentences(tables["frames"], self._corpus, truths)

    def correct_outlet(self, outlet: str, frame: str, role: str) -> Cells:
        """Return the corrected share of one row of `outlets` with its interval and method."""
        side = build_side(self._corpus, self._corpus.find_places(outlet))
        found = self._find_mean(side, frame, role, by_event=side.groups >= FEWEST_GROUPS)
        if found.reason:
            return None, None, None, f"uncorrected: {found.reason}"
        ends = find_share_ends(found.center, _sum_clusters(found), found.unseen)
        return self._state(min(1.0, max(0.0, found.center)), ends, "a single article")

    def correct_pair(
        self, outlet: str, versus: str, frame: str, role: str, *, min_articles: int
    ) -> Cells:
        """Return the corrected difference of one row of `comparisons`, on the same articles."""
        design = design_pair(self._corpus, outlet, versus, min_articles)
        if design is None:
            return None, None, None, "uncorrected"
        named = ((outlet, design.side), (versus, design.versus))
        means = [self._find_mean(side, frame, role, by_event=design.by_event) for _, side in named]
        for (name, _), mean in zip(named, means, strict=True):
            if mean.reason:
                return None, None, None, f"uncorrected: {name}: {mean.reason}"
        sums = [_sum_clusters(mean) for mean in means]
        # Events that both outlets cover vary together; else the outlets are independent.
        samples = [sums[0] - sums[1]] if design.by_event and design.kind == "shared" else sums
        unseen = sum(mean.unseen for mean in means)
        half = find_half_width(samples, unseen) if design.drawable else None
        center = min(1.0, max(-1.0, means[0].center - means[1].center))
        ends = None if half is None else (max(-1.0, center - half), min(1.0, center + half))
        return self._state(center, ends, "a single article" if design.drawable else FEW_EVENTS)

    def _state(self, center: float, ends: tuple[float, float] | None, lacking: str) -> Cells:
        if ends is None:
            return round_value(center), None, None, f"{self._method}; no interval: {lacking}"
        return round_value(center), round_value(ends[0]), round_value(ends[1]), self._method

    def _find_mean(self, side: Side, frame: str, role: str, *, by_event: bool) -> _Mean:
        rows = self._frames[frame]
        inside, members, weights = cut_side(self._corpus, side, rows.articles)
        said = _match(rows.said[inside], role).astype(np.float64)
        truth = _average(rows.coded[inside], role)
        known = rows.chances[inside] if self._method == "dsl" else None
        reason = _refuse_voice(rows.coded[inside], truth) or refuse_correction(
            said, truth, known, self._method, FEWEST_CODED
        )
        clusters = side.groups_of[members] if by_event else members
        if reason:
            return _Mean(0.0, weights, clusters, reason=reason)
        center, moves = correct_mean(said, truth, weights, inclusion=known, method=self._method)
        unseen = spread_unseen(said, truth, weights, inclusion=known, method=self._method)
        return _Mean(center, moves, clusters, unseen)


def correct_tables(
    tables: Mapping[str, Table],
    corpus: Corpus,
    compared: Mapping[str, Table],
    truths: Truths,
    *,
    min_articles: int,
) -> dict[str, Table]:
    """Return `outlets`, `comparisons` and `decomposition`, their columns `corrected …` filled in.

    `truths` holds what coders said of sentences of `tables`. The corrected share is the same
    mean over articles as `estimate`, every sentence's error weighed by its chance of having
    been coded. An outlet needs 20 coded sentences, five of them with the frame (in that voice) by
    coder or scorer, and a voice wherever the frame was coded, or its row stays `uncorrected` and
    says why.
    """
    if not truths:
        return dict(compared)
    corrector = Corrector(tables, corpus, truths)
    outlets = _fill(
        compared["outlets"],
        ("outlet", "frame", "role"),
        lambda cells: corrector.correct_outlet(*cells),
    )
    pairs = _fill(
        compared["comparisons"],
        ("outlet", "versus", "frame", "role"),
        lambda cells: corrector.correct_pair(*cells, min_articles=min_articles),
    )
    parts = correct_decomposition(
        tables, corpus, compared["decomposition"], truths, min_articles=min_articles
    )
    return {**compared, "outlets": outlets, "comparisons": pairs, "decomposition": parts}


def _fill(table: Table, keys: tuple[str, ...], find: Callable[[tuple[str, ...]], Cells]) -> Table:
    places = [table.columns.index(name) for name in COLUMNS]
    rows: list[tuple[Cell, ...]] = []
    named = zip(*(table.column(key) for key in keys), strict=True)
    for row, cells in zip(table.rows, named, strict=True):
        filled = list(row)
        values = find(tuple(str(cell or "") for cell in cells))
        for place, value in zip(places, values, strict=True):
            filled[place] = value
        rows.append(tuple(filled))
    return Table(table.name, table.columns, rows)


def _match(voices: NDArray[np.str_], role: str) -> NDArray[np.bool_]:
    if role == "all":
        return np.asarray(voices != "")
    if role == "quoted":
        return np.asarray((voices != "") & (voices != "outlet"))
    return np.asarray(voices == role)


def _average(coded: NDArray[np.str_], role: str) -> Floats:
    """Return the share of each sentence's coders who see the frame in the voice; nan without any.

    Who gives no voice is taken to hear the voices that the others name; nan where nobody names one.

    >>> coded = [["outlet", ""], ["rights", "-"], ["?", "-"], ["outlet", "?"]]
    >>> _average(np.array(coded), "outlet").tolist()
    [0.5, 0.0, nan, 1.0]
    """
    known = coded != _NOT_CODED
    coders, seen = known.sum(axis=1), (known & (coded != "")).sum(axis=1)
    shares = np.where(coders > 0, seen / np.maximum(coders, 1), np.nan)
    if role == "all":
        return np.asarray(shares)
    named = known & (coded != "") & (coded != _VOICE_NOT_CODED)
    marks, voices = (_match(coded, role) & named).sum(axis=1), named.sum(axis=1)
    parts = np.where(voices > 0, marks / np.maximum(voices, 1), np.nan)
    return np.asarray(np.where(seen > 0, shares * parts, shares))


def _refuse_voice(coded: NDArray[np.str_], truth: Floats) -> str:
    """Return why a voice cannot be corrected: left out, sentences without one would pull it down."""
    if lacking := int((np.isnan(truth) & ~np.isnan(_average(coded, "all"))).sum()):
        are = "sentence with the frame has" if lacking == 1 else "sentences with the frame have"
        return f"{lacking} coded {are} no voice"
    return ""


def _sum_clusters(mean: _Mean) -> Floats:
    return np.asarray(np.bincount(mean.clusters, weights=mean.moves), dtype=np.float64)


def _read_sentences(frames: Table, corpus: Corpus, truths: Truths) -> dict[str, _Sentences]:
    place = {identifier: row for row, identifier in enumerate(corpus.ids)}
    found: dict[str, list[tuple[int, str, list[str], float]]] = {
        frame: [] for frame in corpus.frames
    }
    names = ("article_id", "sentence", "frame", "present", "voice")
    for article, sentence, frame, present, voice in zip(
        *(frames.column(name) for name in names), strict=True
    ):
        if str(article) not in place:
            continue
        truth = truths.get((article, sentence, str(frame)))
        coded, chance = [_NOT_CODED], np.nan
        if truth is not None:
            voices = [one.voice for one in (truth, *truth.others)]
            coded = [_VOICE_NOT_CODED if one is None else one for one in voices]
            chance = np.nan if truth.chance is None else truth.chance
        said = str(voice or "unknown") if present else ""
        found[str(frame)].append((place[str(article)], said, coded, chance))
    return {frame: _gather(rows) for frame, rows in found.items()}


def _gather(rows: list[tuple[int, str, list[str], float]]) -> _Sentences:
    rows = sorted(rows, key=itemgetter(0))  # the articles' order, whatever the table's
    most = max((len(row[2]) for row in rows), default=1)
    coded = [[*row[2], *(_NOT_CODED,) * (most - len(row[2]))] for row in rows]
    return _Sentences(
        articles=np.array([row[0] for row in rows], dtype=np.intp),
        said=np.array([row[1] for row in rows], dtype=np.str_),
        coded=np.array(coded, dtype=np.str_).reshape(len(rows), most),
        chances=np.array([row[3] for row in rows], dtype=np.float64),
    )
