"""F1 of a scorer against codes, and its interval over articles drawn again: one rule for all.

Counts hold, in their last axis, sentences rightly found, falsely found and missed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FEWEST_ARTICLES = 5
LOST_SHARE = 0.05
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Places = NDArray[np.intp]


def place_articles(names: Sequence[str]) -> Places:
    """Return the place of each article among the distinct ones, in the order of their names."""
    order = {name: place for place, name in enumerate(sorted(set(names)))}
    return np.array([order[name] for name in names], dtype=np.intp)


def count_hits(places: Places, truth: Bools, said: Bools, known: Bools | None = None) -> Floats:
    """Return each article's counts, articles × 3; `known` (else all) says which rows are coded.

    >>> count_hits(np.array([0, 0, 1]), np.array([True, True, False]), np.array([True, False, True]))
    array([[1., 0., 1.],
           [0., 1., 0.]])
    """
    size = int(places.max(initial=-1)) + 1
    kinds = (truth & said, said & ~truth, truth & ~said)
    counted = [kind if known is None else kind & known for kind in kinds]
    columns = [np.bincount(places, weights=kind, minlength=size) for kind in counted]
    return np.stack(columns, axis=-1).astype(np.float64)


def compute_f1(counts: Floats) -> Floats:
    """Return F1 = 2 h / (2 h + f + m) of h found, f false and m missed; nan where there is no case.

    >>> compute_f1(np.array([[1.0, 1.0, 1.0], [0.0, 2.0, 0.0]])).tolist()
    [0.5, nan]
    """
    hits, alarms, misses = counts[..., 0], counts[..., 1], counts[..., 2]
    cases = hits + misses > 0
    below = np.where(cases, 2 * hits + alarms + misses, 1.0)
    return np.asarray(np.where(cases, 2 * hits / below, np.nan))


def draw_articles(size: int, seed: int, resamples: int) -> Floats:
    """Return how often each of `size` articles is drawn, resamples × size; none below five articles."""
    if size < FEWEST_ARTICLES:
        return np.zeros((0, size))
    drawn = np.random.default_rng(seed).integers(0, size, (resamples, size))
    drawn += size * np.arange(resamples)[:, None]
    counted = np.bincount(drawn.ravel(), minlength=resamples * size)
    return counted.reshape(resamples, size).astype(np.float64)


def find_interval(drawn: Floats) -> tuple[float, float] | None:
    """Return the 95 % interval of a figure from its values in draws of articles.

    A draw in which the figure is undefined (nan) is left out; None without draws, and where more
    than one draw in twenty is undefined.
    """
    kept = drawn[~np.isnan(drawn)]
    if not len(kept) or len(kept) < (1 - LOST_SHARE) * len(drawn):
        return None
    low, high = np.quantile(kept, [0.025, 0.975]).tolist()
    return low, high
