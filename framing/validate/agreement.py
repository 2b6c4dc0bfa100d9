"""How far coders agree beyond chance: Krippendorff's alpha, Cohen's kappa, percentage."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from framing.errors import InputError

Level = Literal["nominal", "ordinal", "interval"]
Floats = NDArray[np.float64]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval")
FEWEST_UNITS = 30
RESAMPLES = 2000
_DEFINED_SHARE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One coder's value for one unit; several judgements of a unit make it comparable."""

    unit: Hashable
    coder: str
    value: str | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A coefficient with its interval; `value` is None exactly when `reason` says why.

    `low` and `high` are None where no interval can be given, with the reason in `note`.
    `units` counts the units that at least two coders coded.
    """

    coefficient: str
    value: float | None
    low: float | None = None
    high: float | None = None
    units: int = 0
    coders: int = 0
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Distinct patterns of values (how often each value was given) and how many units have each."""

    patterns: Floats
    sizes: NDArray[np.int64]
    values: tuple[str | float, ...]


def measure_alpha(
    judgements: Iterable[Judgement],
    *,
    level: Level = "nominal",
    seed: int = 0,
    resamples: int = RESAMPLES,
    fewest: int = FEWEST_UNITS,
) -> Agreement:
    """Return Krippendorff's alpha: 1 is full agreement, 0 what chance gives, below 0 worse.

    Any number of coders, values may be missing. The 95 % interval draws whole units with
    replacement. Undefined, with the reason, when fewer than `fewest` units were coded twice or
    when one value only was used (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability).

    >>> pairs = [("a", 1, 1), ("b", 0, 0), ("c", 1, 0), ("d", 0, 0)]
    >>> judged = [Judgement(unit=u, coder=c, value=v) for u, x, y in pairs
    ...           for c, v in (("A", x), ("B", y))]
    >>> round(measure_alpha(judged, fewest=2).value, 4)
    0.5333
    """
    grouped, coders = _group_values(judgements)
    found = [values for values in grouped if len(values) > 1]
    reason = _refuse(len(found), fewest)
    if not reason and len({value for values in found for value in values}) < 2:  # noqa: PLR2004
        reason = f"undefined: every coder gave every unit the same value, {found[0][0]!r}"
    if reason:
        return _undefined("alpha", reason, units=len(found), coders=coders)
    grid = _count_values(found, level)
    value = float(_compute_alpha(grid, grid.sizes[None, :].astype(float), level)[0])
    draws = _draw_patterns(grid.sizes, seed, resamples)
    low, high, note = _find_interval(_compute_alpha(grid, draws, level))
    return Agreement(
        coefficient="alpha", value=value, low=low, high=high, units=len(found), coders=coders,
        note=note,
    )  # fmt: skip


def measure_kappa(
    judgements: Iterable[Judgement],
    *,
    seed: int = 0,
    resamples: int = RESAMPLES,
    fewest: int = FEWEST_UNITS,
) -> Agreement:
    """Return Cohen's kappa of two coders (Cohen 1960); undefined for any other number of them.

    >>> judged = [Judgement(unit=u, coder=c, value=v) for u, c, v in
    ...           [(1, "A", 1), (1, "B", 1), (2, "A", 0), (2, "B", 0), (3, "A", 1), (3, "B", 0)]]
    >>> round(measure_kappa(judged, fewest=2).value, 2)
    0.4
    """
    ordered = sorted(_drop_missing(judgements), key=lambda item: item.coder)
    names = list(dict.fromkeys(item.coder for item in ordered))
    if len(names) != 2:  # noqa: PLR2004
        reason = f"undefined: kappa compares two coders, {len(names)} coded; use alpha"
        return _undefined("kappa", reason, units=0, coders=len(names))
    pairs = _pair_values(ordered)
    reason = _refuse(len(pairs), fewest)
    if not reason and len({value for pair in pairs for value in pair}) < 2:  # noqa: PLR2004
        reason = f"undefined: every coder gave every unit the same value, {pairs[0][0]!r}"
    if reason:
        return _undefined("kappa", reason, units=len(pairs), coders=2)
    kinds = sorted(set(pairs), key=repr)
    sizes = np.array([pairs.count(kind) for kind in kinds])
    value = float(_compute_kappa(kinds, sizes[None, :].astype(float))[0])
    low, high, note = _find_interval(_compute_kappa(kinds, _draw_patterns(sizes, seed, resamples)))
    return Agreement(
        coefficient="kappa", value=value, low=low, high=high, units=len(pairs), coders=2, note=note
    )


def measure_percentage(
    judgements: Iterable[Judgement],
    *,
    seed: int = 0,
    resamples: int = RESAMPLES,
    fewest: int = FEWEST_UNITS,
) -> Agreement:
    """Return the share of coder pairs that gave a unit the same value, 0 to 1; chance included.

    >>> judged = [Judgement(unit=u, coder=c, value=v) for u, c, v in
    ...           [(1, "A", "x"), (1, "B", "x"), (2, "A", "x"), (2, "B", "y")]]
    >>> measure_percentage(judged, fewest=2).value
    0.5
    """
    grouped, coders = _group_values(judgements)
    found = [values for values in grouped if len(values) > 1]
    if reason := _refuse(len(found), fewest):
        return _undefined("percentage", reason, units=len(found), coders=coders)
    grid = _count_values(found, "nominal")
    agreed = (grid.patterns * (grid.patterns - 1)).sum(axis=1)
    paired = grid.patterns.sum(axis=1) * (grid.patterns.sum(axis=1) - 1)
    value = float(grid.sizes @ agreed / (grid.sizes @ paired))
    draws = _draw_patterns(grid.sizes, seed, resamples)
    low, high, note = _find_interval(draws @ agreed / (draws @ paired))
    return Agreement(
        coefficient="percentage", value=value, low=low, high=high, units=len(found), coders=coders,
        note=note,
    )  # fmt: skip


def _refuse(units: int, fewest: int) -> str:
    if units == 0:
        return "undefined: no overlap, no unit was coded by two coders"
    if units < fewest:
        noun = "unit" if units == 1 else "units"
        return f"undefined: too little overlap, {units} {noun} coded twice, {fewest} are needed"
    return ""


def _undefined(coefficient: str, reason: str, *, units: int, coders: int) -> Agreement:
    return Agreement(coefficient=coefficient, value=None, units=units, coders=coders, reason=reason)


def _drop_missing(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield the judgements that say something: a float nan stands for a missing one."""
    return (item for item in judgements if item.value == item.value)


def _group_values(judgements: Iterable[Judgement]) -> tuple[list[list[str | float]], int]:
    grouped: dict[Hashable, list[str | float]] = {}
    coders = set()
    for item in _drop_missing(judgements):
        grouped.setdefault(item.unit, []).append(item.value)
        coders.add(item.coder)
    return list(grouped.values()), len(coders)


def _pair_values(judgements: Sequence[Judgement]) -> list[tuple[str | float, str | float]]:
    first = judgements[0].coder
    one = {item.unit: item.value for item in judgements if item.coder == first}
    two = {item.unit: item.value for item in judgements if item.coder != first}
    return [(value, two[unit]) for unit, value in one.items() if unit in two]


def _count_values(found: Sequence[Sequence[str | float]], level: Level) -> _Grid:
    distinct = {value for values in found for value in values}
    words = sorted(value for value in distinct if isinstance(value, str) and not _is_number(value))
    if level != "nominal" and words:
        raise InputError(
            f"level {level} needs numbers, {words[0]!r} is none; code ranks as 1, 2, 3"
        )
    order = sorted(distinct, key=repr) if level == "nominal" else sorted(distinct, key=float)
    place = {value: index for index, value in enumerate(order)}
    counts = np.zeros((len(found), len(order)))
    for row, values in enumerate(found):
        for value in values:
            counts[row, place[value]] += 1
    patterns, sizes = np.unique(counts, axis=0, return_counts=True)
    return _Grid(patterns, sizes, tuple(order))


def _is_number(word: str) -> bool:
    try:
        return math.isfinite(float(word))
    except ValueError:
        return False


def _compute_alpha(grid: _Grid, weights: Floats, level: Level) -> Floats:
    """Return alpha for each row of weights (units per pattern); nan where one value is used."""
    counts = grid.patterns
    marginals = weights @ counts
    total = marginals.sum(axis=1)
    share = weights / (counts.sum(axis=1) - 1)
    out = np.empty(len(weights))
    fixed = None if level == "ordinal" else _measure_distances(grid, marginals[0], level)
    for row, margin in enumerate(marginals):
        distance = _measure_distances(grid, margin, level) if fixed is None else fixed
        inside = ((counts @ distance) * counts).sum(axis=1)
        expected = margin @ distance @ margin
        observed = share[row] @ inside
        out[row] = np.nan if expected == 0 else 1 - (total[row] - 1) * observed / expected
    return out


def _measure_distances(grid: _Grid, margin: Floats, level: Level) -> Floats:
    if level == "nominal":
        return 1.0 - np.eye(len(grid.values))
    if level == "interval":
        numbers = np.array([float(value) for value in grid.values])
        return np.asarray((numbers[:, None] - numbers[None, :]) ** 2)
    # Ordinal: the number of values between two ranks, half of each end left out.
    below = np.cumsum(margin) - margin / 2
    return np.asarray((below[:, None] - below[None, :]) ** 2)


def _compute_kappa(kinds: Sequence[tuple[str | float, str | float]], weights: Floats) -> Floats:
    order = sorted({value for pair in kinds for value in pair}, key=repr)
    left = np.array([[pair[0] == value for value in order] for pair in kinds], dtype=float)
    right = np.array([[pair[1] == value for value in order] for pair in kinds], dtype=float)
    total = weights.sum(axis=1)
    observed = weights @ (left * right).sum(axis=1) / total
    expected = ((weights @ left) * (weights @ right)).sum(axis=1) / total**2
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(expected < 1, (observed - expected) / (1 - expected), np.nan))


def _draw_patterns(sizes: NDArray[np.int64], seed: int, resamples: int) -> Floats:
    """Draw as many units with replacement: equal units are interchangeable, so patterns suffice."""
    total = int(sizes.sum())
    drawn = np.random.default_rng(seed).multinomial(total, sizes / total, size=resamples)
    return drawn.astype(float)


def _find_interval(values: Floats) -> tuple[float | None, float | None, str]:
    known = values[~np.isnan(values)]
    if not len(values) or len(known) < _DEFINED_SHARE * len(values):
        lost = len(values) - len(known)
        return None, None, f"no interval: undefined in {lost} of {len(values)} resamples"
    low, high = np.quantile(known, [0.025, 0.975])
    return float(low), float(high), ""
