"""Part the difference between two outlets into narration, choice of sources and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.compare.correct_parts import NOTHING as UNCORRECTED_PARTS
from framing.compare.design import Design, Floats, design_pair
from framing.compare.resample import draw_difference, find_interval
from framing.compare.voices import Voices, count_voices
from framing.records import Cell, Table
from framing.tables.build import PLACES, round_value
from framing.tables.schema import SCHEMAS

PARTS = ("own_narration", "choice_of_sources", "what_sources_say")


@dataclass(frozen=True, slots=True)
class Parts:
    """The three parts of a difference, per frame; together they are the difference.

    `pulls` and `pulls_versus` say how much each article contributes: shape (articles, 3 ×
    frames). The difference of their means is the parts again, so that parts are resampled
    like any other difference of means.
    """

    values: Floats
    pulls: Floats
    pulls_versus: Floats


def decompose_pairs(
    tables: Mapping[str, Table],
    corpus: Corpus,
    *,
    seed: int,
    resamples: int,
    min_articles: int,
) -> Table:
    """Return the `decomposition` table: a Kitagawa-Oaxaca-Blinder decomposition over voices.

    The difference is that of role 'all' in `comparisons`, on the same articles. Parts add up
    to it exactly. Intervals are empty below `min_articles`.
    """
    schema = SCHEMAS["decomposition"]
    table = Table(schema.name, schema.names)
    voices = count_voices(tables, corpus)
    for first, second in corpus.list_pairs():
        outlet, versus = corpus.outlets[first], corpus.outlets[second]
        design = design_pair(corpus, outlet, versus, min_articles)
        if design is None:
            continue
        parts = decompose_pair(design, voices)
        enough = min(len(design.side.places), len(design.versus.places)) >= min_articles
        generator = np.random.default_rng([seed, first, second, 1])
        ends = _find_ends(design, parts, resamples, generator) if enough else None
        for number, frame in enumerate(corpus.frames):
            table.rows.append(
                (
                    outlet,
                    versus,
                    frame,
                    *_list_cells(parts, ends, number),
                    len(design.side.places),
                    len(design.versus.places),
                    "" if ends is not None else "too few",
                    *UNCORRECTED_PARTS,
                    "",
                )
            )
    return table


def decompose_pair(design: Design, voices: Voices) -> Parts:
    """Return the parts of the difference between two outlets, for every frame.

    With w the weight of a role (share of sentences in which it speaks) and v the share of
    sentences in which it speaks and that carry the frame, p = v / w is the role's rate:
    own narration = v - v' of the outlet's own sentences; choice of sources = sum over quoted
    roles of (w - w')(p + p') / 2; what sources say = sum of (w + w')(p - p') / 2. The rate of
    a role that one outlet never quotes is taken from the other outlet, so that not quoting it
    counts as choice.
    """
    side, versus = design.side, design.versus
    u, s = voices.weights[side.places], voices.framed[side.places]
    u2, s2 = voices.weights[versus.places], voices.framed[versus.places]
    w, v = side.coefficients @ u, np.tensordot(side.coefficients, s, axes=1)
    w2, v2 = versus.coefficients @ u2, np.tensordot(versus.coefficients, s2, axes=1)
    p, p2 = _divide(v, w), _divide(v2, w2)
    p = np.where(w[:, None] > 0, p, p2)
    p2 = np.where(w2[:, None] > 0, p2, p)
    gap, middle = (w - w2)[:, None], (w + w2)[:, None] / 2
    choice, said = gap * (p + p2) / 2, middle * (p - p2)
    values = np.stack([v[0] - v2[0], choice[1:].sum(axis=0), said[1:].sum(axis=0)])
    both = ((w > 0) & (w2 > 0))[:, None]
    return Parts(
        values,
        _find_pulls(u, s, w, p, p2, w2, both),
        _find_pulls(u2, s2, w2, p2, p, w, both),
    )


def _divide(top: Floats, bottom: Floats) -> Floats:
    safe = np.where(bottom > 0, bottom, 1.0)[:, None]
    return np.asarray(np.where(bottom[:, None] > 0, top / safe, 0.0), dtype=np.float64)


def _find_pulls(
    u: Floats,
    s: Floats,
    w: Floats,
    p: Floats,
    other: Floats,
    w_other: Floats,
    both: NDArray[np.bool_],
) -> Floats:
    """Return each article's part in the parts: their gradient along its own w and v.

    The same for either outlet, since the two parts change sign together with the outlets.
    """
    safe = np.where(w > 0, w, 1.0)[:, None]
    gap, total = (w - w_other)[:, None], (w + w_other)[:, None]
    choice_w = np.where(both, (p + other) / 2 - gap * p / (2 * safe), 0.0)
    choice_v = np.where(both, gap / (2 * safe), 1.0)
    said_w = np.where(both, (p - other) / 2 - total * p / (2 * safe), 0.0)
    said_v = np.where(both, total / (2 * safe), 0.0)
    own = s[:, 0]
    choice = u[:, 1:] @ choice_w[1:] + (s[:, 1:] * choice_v[1:]).sum(axis=1)
    said = u[:, 1:] @ said_w[1:] + (s[:, 1:] * said_v[1:]).sum(axis=1)
    return np.concatenate([own, choice, said], axis=1)


def _find_ends(
    design: Design, parts: Parts, resamples: int, generator: np.random.Generator
) -> tuple[Floats, Floats] | None:
    draws = draw_difference(design, parts.pulls, parts.pulls_versus, resamples, generator)
    if draws is None:
        return None
    low, high, defined = find_interval(parts.values.ravel(), draws)
    shape = parts.values.shape
    return (
        np.where(defined, low, np.nan).reshape(shape),
        np.where(defined, high, np.nan).reshape(shape),
    )


def _list_cells(parts: Parts, ends: tuple[Floats, Floats] | None, number: int) -> list[Cell]:
    """Return difference and parts with their intervals."""
    difference, rounded = round_parts(parts.values[:, number].tolist())
    cells: list[Cell] = [difference]
    for place, value in enumerate(rounded):
        cells.append(value)
        cells.extend(_read_end(end, place, number) for end in ends or (None, None))
    return cells


def round_parts(values: Sequence[float]) -> tuple[float, list[float]]:
    """Return the sum of the parts and the parts, each rounded, so that they still add up.

    The largest part takes up what rounding leaves over: a part of nothing stays 0.

    >>> round_parts([-1 / 3, 1 / 3 + 1 / 7, 0.0])
    (0.14285714, [-0.33333333, 0.47619047, 0.0])
    """
    difference = round(sum(values), PLACES) + 0.0
    rounded = [round(value, PLACES) + 0.0 for value in values]
    largest = max(range(len(values)), key=lambda place: abs(values[place]))
    left = difference - sum(rounded)
    rounded[largest] = round(rounded[largest] + left, PLACES) + 0.0
    return difference, rounded


def _read_end(end: Floats | None, place: int, number: int) -> float | None:
    if end is None or np.isnan(end[place, number]):
        return None
    return round_value(float(end[place, number]))
