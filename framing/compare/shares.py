"""How sure an outlet's mean share is, where most articles carry nothing and a few carry much."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, expit, logit, ndtri, stdtrit

from framing.compare.design import Floats, Side

_NOTHING = 1e-12
_LEAST_FREEDOM = 2
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Spread:
    """A mean share of each column and its standard error; the same with one more unit.

    `more` and `more_error` are those with the unit (event or article) that lifts the mean most
    counted once more.
    """

    mean: Floats
    error: Floats
    more: Floats
    more_error: Floats


def find_share_interval(
    side: Side, x: Floats, *, by_event: bool, level: float = 0.95
) -> tuple[Floats, Floats, NDArray[np.bool_]] | None:
    """Return the ends of the intervals of an outlet's mean shares, and where they are defined.

    `x` has the shape (articles, columns), shares between 0 and 1. With few events (not
    `by_event`) events are held fixed. None when too few articles; undefined (False) where no
    unit differs from another. Ends lie within 0 and 1, and the mean between them.

    A rare share is too small mostly when no article that carries much was met, and then looks
    surer than it is, so that mean ± t errors misses above. Hence the lower end is Clopper and
    Pearson's with the sample size that the error amounts to (Korn & Graubard 1998), the
    upper a logit interval with the unit that lifts the mean most counted once more (as Fay &
    Feuer 1997 do). Of a share above one half it is the rest that is rare: ends are mirrored.
    """
    freedom = side.groups - 1 if by_event else len(x) - side.groups
    if freedom < _LEAST_FREEDOM:
        return None
    mirrored = side.coefficients @ x > _HALF
    rare = np.where(mirrored, 1 - x, x)
    spread = _draw_out(side, rare) if by_event else _draw_out_within(side, rare)
    defined = spread.error > _NOTHING
    low, high = np.zeros(len(defined)), np.zeros(len(defined))
    low[defined], high[defined] = _find_ends(spread, defined, freedom, (1 - level) / 2)
    return np.where(mirrored, 1 - high, low), np.where(mirrored, 1 - low, high), defined


def _find_ends(
    spread: Spread, defined: NDArray[np.bool_], freedom: int, tail: float
) -> tuple[Floats, Floats]:
    mean, error = spread.mean[defined], spread.error[defined]
    more, more_error = spread.more[defined], spread.more_error[defined]
    reach = -float(stdtrit(freedom, tail))
    size = mean * (1 - mean) / error**2 * (float(ndtri(tail)) / reach) ** 2
    low = betaincinv(mean * size, (1 - mean) * size + 1, tail)
    high = expit(logit(more) + reach * more_error / (more * (1 - more)))
    return np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)


def _draw_out(side: Side, x: Floats) -> Spread:
    """Return mean and error with whole events as units: those of a ratio of sums over events."""
    sums, sizes = side.sum_groups(x), side.sum_groups(np.ones((len(x), 1)))
    mean = sums.sum(axis=0)
    pulls = sums - sizes * mean
    lifts = pulls / (1 + sizes)  # what one more of an event adds to the mean
    columns, most = np.arange(x.shape[1]), lifts.argmax(axis=0)
    extra, size = sums[most, columns], sizes[most, 0]
    more = (mean + extra) / (1 + size)
    squares = ((sums - sizes * more) ** 2).sum(axis=0) + (extra - size * more) ** 2
    number = side.groups
    return Spread(
        mean,
        np.sqrt((pulls**2).sum(axis=0) * number / (number - 1)),
        more,
        np.sqrt(squares * (number + 1) / number) / (1 + size),
    )


def _draw_out_within(side: Side, x: Floats) -> Spread:
    """Return mean and error with articles as units within their events, which are held fixed."""
    weights, counts = side.coefficients, np.bincount(side.groups_of)
    room = np.bincount(side.groups_of, weights=weights)[side.groups_of]
    rest = x - side.find_group_means(x)
    # One more article like this one moves the mean of its event by `shift`.
    shifts = (weights / (room + weights))[:, None] * rest
    columns, most = np.arange(x.shape[1]), (room[:, None] * shifts).argmax(axis=0)
    shift, group = shifts[most, columns], side.groups_of[most]
    mean, squares, free = weights @ x, (rest**2).sum(axis=0), len(x) - side.groups
    inside = np.stack([np.bincount(side.groups_of, weights=column) for column in rest.T], axis=1)
    more_squares = squares - 2 * shift * inside[group, columns] + counts[group] * shift**2
    more_squares = more_squares + (rest[most, columns] - shift) ** 2
    own = np.bincount(side.groups_of, weights=weights**2)[group]
    scale = (room / (room + weights))[most]
    spent = (weights**2).sum() - own + (own + weights[most] ** 2) * scale**2
    return Spread(
        mean,
        np.sqrt((weights**2).sum() * squares / free),
        mean + room[most] * shift,
        np.sqrt(spent * more_squares / (free + 1)),
    )
