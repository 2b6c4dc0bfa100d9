"""Draw events or articles again to see how sure a figure is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, stdtrit

from framing.compare.design import Design, Floats, Side

_CHUNK = 64
_NOTHING = 1e-12
_LEAST_FREEDOM = 2
FREEDOM_FOR_PERCENTILES = 30


@dataclass(frozen=True, slots=True)
class Draws:
    """How far an estimate moves in each resample, and how many degrees of freedom that rests on.

    `deviations` has one row per resample and one column per quantity. They are scaled by
    sqrt(n / (n - 1)), since a bootstrap of n units is too narrow by that much. `variance` is
    what theirs comes to with ever more resamples.
    """

    deviations: Floats
    freedom: Floats
    variance: Floats


def draw_counts(size: int, resamples: int, generator: np.random.Generator) -> NDArray[np.float64]:
    """Return how often each of `size` units is drawn in each resample, with replacement.

    >>> draw_counts(3, 2, np.random.default_rng(0)).sum(axis=1).tolist()
    [3.0, 3.0]
    """
    counts = np.empty((resamples, size))
    for first in range(0, resamples, _CHUNK):  # small pieces stay in the processor's cache
        rows = min(_CHUNK, resamples - first)
        drawn = generator.integers(0, size, size=(rows, size))
        drawn += np.arange(rows)[:, None] * size
        counted = np.bincount(drawn.ravel(), minlength=rows * size)
        counts[first : first + rows] = counted.reshape(rows, size)
    return counts


def draw_difference(
    design: Design, x: Floats, y: Floats, resamples: int, generator: np.random.Generator
) -> Draws | None:
    """Return draws of the difference of means between two outlets, None when too few articles.

    With shared events, each event is one unit that keeps its articles (a hierarchical
    bootstrap whose second stage is without replacement, Davison & Hinkley 1997, section 3.8).
    Otherwise the two outlets are drawn apart. See `draw_mean` for what is drawn. None, too,
    where an outlet covers few events and not the other's.
    """
    if not design.drawable:
        return None
    if design.kind == "shared" and design.by_event:
        gaps = design.side.sum_groups(x) - design.versus.sum_groups(y)
        gaps -= gaps.mean(axis=0)
        deviations = draw_counts(design.groups, resamples, generator) @ gaps
        return _scale(deviations, (gaps**2).sum(axis=0), _widen(design.groups), design.groups - 1)
    mine = draw_mean(design.side, x, resamples, generator, by_event=design.by_event)
    theirs = draw_mean(design.versus, y, resamples, generator, by_event=design.by_event)
    if mine is None or theirs is None:
        return None
    return Draws(
        mine.deviations - theirs.deviations,
        _pool_freedom(mine, theirs),
        mine.variance + theirs.variance,
    )


def draw_mean(
    side: Side, x: Floats, resamples: int, generator: np.random.Generator, *, by_event: bool
) -> Draws | None:
    """Return draws of one outlet's mean, None when too few articles.

    By event: events are drawn whole. Else the events are held fixed and articles are drawn
    within them: each article's distance to its event's mean, pooled over the outlet's events.
    """
    if by_event:
        counts = draw_counts(side.groups, resamples, generator)
        sums, sizes = side.sum_groups(x), side.sum_groups(np.ones((len(x), 1)))
        pulls = sums - sizes * (sums.sum(axis=0) / sizes.sum())
        deviations = counts @ pulls / (counts @ sizes)
        variance = (pulls**2).sum(axis=0) / sizes.sum() ** 2
        return _scale(deviations, variance, _widen(side.groups), side.groups - 1)
    free = len(x) - side.groups
    if free < _LEAST_FREEDOM:
        return None
    residuals = x - side.find_group_means(x)
    drawn = _draw_coefficients(side.coefficients, resamples, generator)
    deviations = drawn @ residuals
    deviations -= deviations.mean(axis=0)
    variance = (side.coefficients**2).sum() * residuals.var(axis=0)
    return _scale(deviations, variance, float(np.sqrt(len(x) / free)), free)


def _scale(deviations: Floats, variance: Floats, scale: float, freedom: float) -> Draws:
    return Draws(deviations * scale, np.full(len(variance), float(freedom)), variance * scale**2)


def _draw_coefficients(
    coefficients: Floats, resamples: int, generator: np.random.Generator
) -> Floats:
    size = len(coefficients)
    drawn = generator.integers(0, size, size=(resamples, size))
    drawn += np.arange(resamples)[:, None] * size
    spread = np.broadcast_to(coefficients, drawn.shape)
    sums = np.bincount(drawn.ravel(), weights=spread.ravel(), minlength=drawn.size)
    return np.asarray(sums.reshape(resamples, size), dtype=np.float64)


def find_interval(
    estimate: Floats, draws: Draws, level: float = 0.95
) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Return the lower and upper ends of the intervals, and where they are defined.

    From thirty degrees of freedom the expanded percentile interval (Hesterberg 2015):
    percentiles of the draws, as far out as Student's t is beyond the normal. Below, where the
    draws' tails are too short (simulated coverage .90 with 8 events), Student's t times the
    draws' standard deviation. Undefined (False) where no article differs from another.
    """
    reach = stdtrit(draws.freedom, (1 - level) / 2)
    tail = ndtr(reach)
    ordered = np.sort(draws.deviations, axis=0)
    wide = reach * draws.deviations.std(axis=0)
    few = draws.freedom < FREEDOM_FOR_PERCENTILES
    low = estimate + np.where(few, wide, _pick(ordered, tail))
    high = estimate + np.where(few, -wide, _pick(ordered, 1 - tail))
    return low, high, ordered[-1] - ordered[0] > _NOTHING


def _pick(ordered: Floats, level: Floats) -> Floats:
    place = level * (len(ordered) - 1)
    below = np.floor(place).astype(np.intp)
    above = np.minimum(below + 1, len(ordered) - 1)
    columns = np.arange(ordered.shape[1])
    part = place - below
    picked = ordered[below, columns] * (1 - part) + ordered[above, columns] * part
    return np.asarray(picked, dtype=np.float64)


def _widen(groups: int) -> float:
    return float(np.sqrt(groups / (groups - 1)))


def _pool_freedom(mine: Draws, theirs: Draws) -> Floats:
    """Return Welch's degrees of freedom; never fewer than the smaller sample's.

    They are those of the articles: of drawn variances they would hang on the seed.
    """
    first, second = mine.variance, theirs.variance
    total: Floats = np.maximum(first + second, _NOTHING**2)
    spread = first**2 / mine.freedom + second**2 / theirs.freedom
    least: Floats = np.minimum(mine.freedom, theirs.freedom)
    pooled: Floats = np.maximum(least, total**2 / np.maximum(spread, _NOTHING**4))
    return pooled
