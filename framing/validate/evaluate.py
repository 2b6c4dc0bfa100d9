"""How good scores are against a coding: per frame, language, outlet and event, with intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from framing.codings import Unit, group_coders
from framing.records import Cell, Table
from framing.score.quality import FEWEST_ARTICLES, compute_f1, draw_articles, find_interval
from framing.tables.coding_schemas import CODERS, EVALUATION
from framing.validate.codings import Coding
from framing.validate.confuse import (
    build_calibration,
    build_confusion,
    list_chances,
    measure_speech,
    say_share,
)
from framing.validate.pairs import Pair, list_judged_frames, merge_coders, pair_codings

GROUPS = ("lang", "outlet", "event")
FEWEST_CASES = 5
Floats = NDArray[np.float64]
_Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Counts:
    """Per article: true positives, false positives, false negatives, sentences that are coded."""

    rows: Floats

    def weigh(self, weights: Floats) -> Floats:
        return weights @ self.rows


def evaluate_tables(
    tables: Mapping[str, Table],
    codings: Sequence[Coding],
    *,
    seed: int = 0,
    resamples: int = 1000,
) -> dict[str, Table]:
    """Return the tables `evaluation`, `calibration`, `confusion` and `coders` of scores against a coding.

    A sentence that several coders coded counts where they agree; `coders` holds the scores against
    each of them alone. Precision, recall and F1 are
    per frame, with the F1 of saying yes to every sentence beside them (`always_yes_f1`); junk
    is left out, and so are frames that the tables are not scored for. Intervals (95 %) draw
    whole articles with replacement. A measure that is undefined is empty with its reason; a group
    with fewer than five cases gets no interval, nor does a measure that is undefined in more than
    one draw in twenty.
    """
    pairs = pair_codings(tables, merge_coders(codings))
    frames = list_judged_frames(tables, codings)
    table = Table("evaluation", EVALUATION.names)
    table.rows.extend(_measure_finding(pairs))
    groups = [("all", "", list(pairs))]
    for name in GROUPS:
        values = sorted({pair.group[name] for pair in pairs})
        groups += [
            (name, value, [pair for pair in pairs if pair.group[name] == value])
            for value in values
            if value
        ]
    for name, value, members in groups:
        measured = _measure_frames(members, frames, seed, resamples)
        if name in ("all", "lang"):
            measured += measure_speech(members, frames, seed, resamples)
        table.rows.extend((name, value, *row) for row in measured)
    return {
        "evaluation": table,
        "calibration": build_calibration(pairs, frames),
        "confusion": build_confusion(pairs, frames),
        "coders": measure_coders(tables, codings, seed=seed, resamples=resamples),
    }


def measure_coders(
    tables: Mapping[str, Table],
    codings: Sequence[Coding],
    *,
    seed: int = 0,
    resamples: int = 1000,
) -> Table:
    """Return F1 and macro-F1 against each coder alone, for each two coders who share sentences.

    Both rows of two coders rest on the same sentences and frames: those that both coded and neither
    calls junk; the mean is over the frames that both saw somewhere. What lies between the rows is
    what hangs on whom the scores are held against. No row where no sentence has two coders.
    """
    table = Table("coders", CODERS.names)
    frames = list_judged_frames(tables, codings)
    if all(len(group) == 1 for group in group_coders(codings).values()):
        return table
    said: dict[str, dict[Unit, Pair]] = {}
    for pair in pair_codings(tables, codings):
        said.setdefault(pair.coding.coder, {})[pair.coding.unit] = pair
    for both in combinations(sorted(said), 2):
        shared = [unit for unit in said[both[0]] if unit in said[both[1]]]
        ways = (both, both[::-1])
        pairs = [
            [_keep_shared(said[coder][unit], said[beside][unit].coding) for unit in shared]
            for coder, beside in ways
        ]
        met = [frame for frame in frames if all(_meet(one, frame) for one in pairs)]
        for way, one in zip(ways, pairs, strict=True):
            each = _measure_frames(one, frames, seed, resamples)
            mean = _measure_frames(one, met, seed, resamples)
            rows = [row for row in each if row[1] == "f1"]
            rows += [row for row in mean if row[1] == "macro_f1"]
            table.rows.extend((*way, *row) for row in rows)
    return table


def _meet(pairs: Sequence[Pair], frame: str) -> bool:
    return any(pair.coding.frames.get(frame) and not pair.coding.junk for pair in pairs)


def _keep_shared(pair: Pair, other: Coding) -> Pair:
    """Return a pair without the frames that the other coder left blank; junk where either says so."""
    coding = pair.coding
    marks = {
        name: mark if other.frames.get(name) is not None else None
        for name, mark in coding.frames.items()
    }
    return replace(pair, coding=replace(coding, frames=marks, junk=coding.junk or other.junk))


def _measure_finding(pairs: Sequence[Pair]) -> list[_Row]:
    n = len(pairs)
    junk = [pair for pair in pairs if pair.coding.junk]
    held = [pair.segment is None or pair.segment["kind"] == "junk" for pair in pairs]
    caught = sum(is_held and pair.coding.junk for is_held, pair in zip(held, pairs, strict=True))
    rows: list[_Row] = [
        say_share("segment_exact", sum(pair.exact for pair in pairs), n),
        say_share("unmatched", sum(not pair.found for pair in pairs), n),
        say_share("junk_recall", caught, len(junk)),
        say_share("junk_false", sum(held) - caught, n - len(junk)),
    ]
    return [("all", "", *row) for row in rows]


def _measure_frames(
    pairs: Sequence[Pair], frames: Sequence[str], seed: int, resamples: int
) -> list[_Row]:
    live = [pair for pair in pairs if not pair.coding.junk]
    articles = {name: n for n, name in enumerate(sorted({p.coding.article for p in live}))}
    size = len(articles)
    if not size:
        return []
    weights = draw_articles(size, seed, resamples)
    rows: list[_Row] = []
    averaged: list[tuple[float, Floats, float, int]] = []
    for frame in frames:
        counts = _count_frame(live, frame, articles)
        total, again = counts.rows.sum(axis=0), counts.weigh(weights)
        cases, n = int(total[0] + total[2]), int(total[3])
        for name, index in (("precision", 1), ("recall", 2)):
            rows.append(_rate(frame, name, total, again, index, n, cases))
        value, spread = float(compute_f1(total)), compute_f1(again)
        rows.append(_state(frame, "f1", value if cases else None, spread, n, cases))
        base = 2 * cases / (n + cases) if cases else None
        rows.append((frame, "always_yes_f1", base, None, None, n, cases, ""))
        rows += _measure_brier(live, frame, articles, weights, cases)
        if base is not None:
            averaged.append((value, spread, base, cases))
    return rows + _average_frames(averaged, len(frames), len(live))


def _average_frames(
    averaged: Sequence[tuple[float, Floats, float, int]], frames: int, n: int
) -> list[_Row]:
    """Return macro-F1 over the frames that have a case, and that of always saying yes.

    Its interval needs what that of the rarest frame needs: a draw of articles without a case of
    some frame would be a mean over other frames.
    """
    if not averaged:
        return []
    values, spreads, bases, cases = zip(*averaged, strict=True)
    note = "" if len(values) == frames else f"over the {len(values)} frames with a case"
    row = _state("", "macro_f1", float(np.mean(values)), np.mean(spreads, axis=0), n, min(cases))
    always = ("", "always_yes_macro_f1", float(np.mean(bases)), None, None, n, None, note)
    return [(*row[:6], None, row[-1] or note), always]


def _count_frame(live: Sequence[Pair], frame: str, articles: Mapping[str, int]) -> _Counts:
    rows = np.zeros((len(articles), 4))
    for pair in live:
        truth = pair.coding.frames.get(frame)
        if truth is None:
            continue
        said, place = pair.says(frame), articles[pair.coding.article]
        rows[place] += (truth and said, said and not truth, truth and not said, 1)
    return _Counts(rows)


def _divide(above: Floats, below: Floats) -> Floats:
    return np.asarray(np.divide(above, below, out=np.full(len(below), np.nan), where=below > 0))


def _rate(
    frame: str, name: str, total: Floats, again: Floats, index: int, n: int, cases: int
) -> _Row:
    spread = _divide(again[:, 0], again[:, 0] + again[:, index])
    whole = total[0] + total[index]
    return _state(frame, name, total[0] / whole if whole else None, spread, n, cases)


def _state(
    frame: str, measure: str, value: float | None, spread: Floats, n: int, cases: int
) -> _Row:
    if value is None:
        why = "the scorer never says yes" if measure == "precision" and cases else "no coded case"
        return (frame, measure, None, None, None, n, cases, f"undefined: {why}")
    if cases < FEWEST_CASES:
        reason = f"no interval: fewer than {FEWEST_CASES} cases"
        return (frame, measure, float(value), None, None, n, cases, reason)
    if not len(spread):
        reason = f"no interval: fewer than {FEWEST_ARTICLES} articles"
        return (frame, measure, float(value), None, None, n, cases, reason)
    ends = find_interval(spread)
    if ends is None:
        lost = int(np.isnan(spread).sum())
        reason = f"no interval: undefined in {lost} of {len(spread)} draws of articles"
        return (frame, measure, float(value), None, None, n, cases, reason)
    return (frame, measure, float(value), *ends, n, cases, "")


def _measure_brier(
    live: Sequence[Pair], frame: str, articles: Mapping[str, int], weights: Floats, cases: int
) -> list[_Row]:
    """Return the Brier score and, beside it, that of always giving the share of cases."""
    known = list_chances(live, frame)
    if not known:
        reason = "undefined: the scorer gives no probability"
        return [(frame, "brier", None, None, None, 0, cases, reason)]
    rows = np.zeros((len(articles), 3))
    for article, chance, truth in known:
        rows[articles[article]] += ((chance - truth) ** 2, truth, 1)
    total, again = rows.sum(axis=0), weights @ rows
    again = again[again[:, 2] > 0]
    score, base = total[0] / total[2], total[1] / total[2]
    scores, bases = again[:, 0] / again[:, 2], again[:, 1] / again[:, 2]
    n = len(known)
    return [
        _state(frame, "brier", score, scores, n, cases),
        _state(frame, "brier_of_prevalence", base * (1 - base), bases * (1 - bases), n, cases),
    ]
