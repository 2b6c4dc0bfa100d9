"""Draw articles again, by event and then by article, to see how sure a figure is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]


def draw_weights(events: Sequence[str], resamples: int, generator: np.random.Generator) -> Weights:
    """Return how often each article is drawn in each resample: shape (resamples, articles).

    Events are drawn with replacement, then as many articles as an event has within each drawn
    event (hierarchical bootstrap, Davison & Hinkley 1997, section 3.8). Articles without an
    event count as an event of their own. With a single event only its articles are drawn.
    """
    names = [event or f"\0{index}" for index, event in enumerate(events)]
    order = {name: place for place, name in enumerate(dict.fromkeys(names))}
    members = np.array([order[name] for name in names])
    sizes = np.bincount(members)
    groups = [np.flatnonzero(members == place) for place in range(len(sizes))]
    drawn = generator.multinomial(len(sizes), np.full(len(sizes), 1 / len(sizes)), size=resamples)
    if len(sizes) == 1:
        drawn = np.ones((resamples, 1), dtype=np.int64)
    weights = np.zeros((resamples, len(names)))
    for place, indices in enumerate(groups):
        shares = np.full(len(indices), 1 / len(indices))
        weights[:, indices] = generator.multinomial(drawn[:, place] * len(indices), shares)
    return weights


def find_interval(
    values: NDArray[np.float64], weights: Weights, level: float = 0.95
) -> tuple[float, float]:
    """Return the percentile interval of the weighted mean of article values.

    >>> w = np.array([[1.0, 1.0], [2.0, 0.0], [0.0, 2.0]])
    >>> find_interval(np.array([0.0, 1.0]), w, level=1.0)
    (0.0, 1.0)
    """
    means = (weights @ values) / weights.sum(axis=1)
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
