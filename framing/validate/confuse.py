"""How good scored speech, voices and stances are, how probabilities hold, what is mixed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from framing.records import REPORTED_MODES, Cell, Table
from framing.score.quality import FEWEST_ARTICLES, compute_f1, draw_articles, find_interval
from framing.tables.coding_schemas import CALIBRATION, CONFUSION
from framing.validate.pairs import Pair

_BINS = 10
_EMPTY = {"mode": "none", "role": ""}  # what no speech is called
_Row = tuple[Cell, ...]


def say_share(measure: str, hits: float, n: int, frame: str = "") -> _Row:
    """Return one row of the evaluation: a share of n, or nothing and why."""
    reason = "" if n else "undefined: nothing of the kind was coded"
    return (frame, measure, hits / n if n else None, None, None, n, None, reason)


def measure_speech(
    pairs: Sequence[Pair], frames: Sequence[str], seed: int = 0, resamples: int = 1000
) -> list[_Row]:
    """Return rows on mode, role, voice and stance outside junk.

    Intervals (95 %) draw whole articles with replacement, from five articles on; the macro-F1
    over many rare modes and roles has none.
    """
    live = [pair for pair in pairs if not pair.coding.junk and pair.coding.mode]
    true = [pair.coding.mode in REPORTED_MODES for pair in live]
    said = [_read(pair, "mode") in REPORTED_MODES for pair in live]
    both = [t and s for t, s in zip(true, said, strict=True)]
    # A role is blank where it was not coded, and where its coders differ.
    named = [pair for pair, t in zip(live, true, strict=True) if t and pair.coding.role]
    heard = [pair for pair in named if _read(pair, "mode") in REPORTED_MODES]
    names = [pair.coding.article for pair in live]
    modes = [(pair.coding.mode, _read(pair, "mode") or "none") for pair in live]
    roles = [(pair.coding.role, _read(pair, "role")) for pair in named]
    draw = _Drawer(seed, resamples)
    rows = [
        draw.rate("attributed_precision", zip(names, both, said, strict=True)),
        draw.rate("attributed_recall", zip(names, both, true, strict=True)),
        draw.rate("attributed_f1", _list_f1_parts(names, true, said)),
        draw.rate("mode_accuracy", _compare("mode", live)),
        _average_f1("mode_macro_f1", modes),
        draw.rate("role_accuracy", _compare("role", named)),
        _average_f1("role_macro_f1", roles),
        draw.rate("role_accuracy_where_found", _compare("role", heard)),
    ]
    for part in ("voice", "stance"):
        given = [row for frame in frames for row in _list_codes(pairs, frame, part)]
        parts = [(article, coded == scored, 1) for article, coded, scored in given]
        rows.append(draw.rate(f"{part}_accuracy", parts))
    return rows


@dataclass(frozen=True, slots=True)
class _Drawer:
    """Makes rows of shares whose intervals draw whole articles."""

    seed: int
    resamples: int

    def rate(self, measure: str, parts: Iterable[tuple[str, float, float]]) -> _Row:
        """Return the share that (article, hits, of how many) add up to, with its interval."""
        known = [part for part in parts if part[2]]
        place = {name: at for at, name in enumerate(sorted({part[0] for part in known}))}
        counts = np.zeros((len(place), 2))
        for name, hits, of in known:
            counts[place[name]] += (hits, of)
        hits, of = counts.sum(axis=0).tolist()
        row = say_share(measure, hits, int(of))
        if not known:
            return row
        if len(place) < FEWEST_ARTICLES:
            return (*row[:-1], f"no interval: fewer than {FEWEST_ARTICLES} articles")
        again = draw_articles(len(place), self.seed, self.resamples) @ counts
        ends = find_interval(again[:, 0] / again[:, 1]) or (None, None)
        return (*row[:3], *ends, *row[5:])


def _compare(column: str, pairs: Sequence[Pair]) -> list[tuple[str, float, float]]:
    return [
        (
            pair.coding.article,
            getattr(pair.coding, column) == (_read(pair, column) or _EMPTY[column]),
            1,
        )
        for pair in pairs
    ]


def _list_f1_parts(
    names: Sequence[str], true: Sequence[bool], said: Sequence[bool]
) -> list[tuple[str, float, float]]:
    """Return 2 x hits over (coded + scored) for each sentence, which add up to F1."""
    return [
        (name, 2 * (t and s), int(t) + int(s)) for name, t, s in zip(names, true, said, strict=True)
    ]


def _read(pair: Pair, column: str) -> str:
    return str(pair.segment[column] or "") if pair.segment is not None else ""


def _average_f1(measure: str, rows: Sequence[tuple[str, str]]) -> _Row:
    values = []
    for label in sorted({coded for coded, _ in rows}):
        coded, said = (sum(row[part] == label for row in rows) for part in (0, 1))
        both = rows.count((label, label))
        values.append(float(compute_f1(np.array([both, said - both, coded - both]))))
    return say_share(measure, sum(values) / len(values) * len(rows) if values else 0, len(rows))


def _list_codes(pairs: Sequence[Pair], frame: str, part: str) -> list[tuple[str, str, str]]:
    """Return article, coded and scored voice or stance of sentences that were coded with a voice."""
    rows = []
    for pair in pairs:
        coded = pair.coding
        if coded.junk or not coded.frames.get(frame) or not coded.voices.get(frame):
            continue
        given = coded.voices if part == "voice" else coded.stances
        wanted = given.get(frame, "")
        if frame in given and not wanted:  # its coders differ
            continue
        scored = str(pair.codes[frame][part] or "") if frame in pair.codes else "-"
        rows.append((coded.article, wanted, scored))
    return rows


def list_chances(live: Sequence[Pair], frame: str) -> list[tuple[str, float, float]]:
    """Return article, probability and code of every sentence that has the last two."""
    found = []
    for pair in live:
        truth, code = pair.coding.frames.get(frame), pair.codes.get(frame)
        if truth is not None and code is not None and code["probability"] is not None:
            found.append((pair.coding.article, float(code["probability"]), float(truth)))
    return found


def build_calibration(pairs: Sequence[Pair], frames: Sequence[str]) -> Table:
    """Return, per frame and tenth of probability, the mean probability and the share coded yes."""
    table = Table("calibration", CALIBRATION.names)
    for frame in frames:
        live = [pair for pair in pairs if not pair.coding.junk]
        known = [chance[1:] for chance in list_chances(live, frame)]
        for step in range(_BINS):
            inside = [row for row in known if min(int(row[0] * _BINS), _BINS - 1) == step]
            if inside:
                chance, share = np.mean(inside, axis=0).tolist()
                ends = (step / _BINS, (step + 1) / _BINS)
                table.rows.append((frame, *ends, len(inside), chance, share))
    return table


def build_confusion(pairs: Sequence[Pair], frames: Sequence[str]) -> Table:
    """Return how often each coded value met each scored one, for frames, voices, stances, speech."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    live = [pair for pair in pairs if not pair.coding.junk]
    for frame in frames:
        for pair in live:
            truth = pair.coding.frames.get(frame)
            if truth is not None:
                counts["present", frame, str(int(truth)), str(int(pair.says(frame)))] += 1
        for part in ("voice", "stance"):
            for _, coded, said in _list_codes(live, frame, part):
                counts[part, frame, coded, said or "-"] += 1
    for pair in live:
        if pair.coding.mode:
            counts["mode", "", pair.coding.mode, _read(pair, "mode") or "none"] += 1
        if pair.coding.mode in REPORTED_MODES and pair.coding.role:
            counts["role", "", pair.coding.role, _read(pair, "role") or "-"] += 1
    rows: list[_Row] = [(*key, count) for key, count in sorted(counts.items())]
    return Table("confusion", CONFUSION.names, rows)
