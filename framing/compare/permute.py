"""Swap outlet labels within events to see what chance alone would give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.compare.design import Design, Floats

_MOST_SUBSETS = 1000
_NOTHING = 1e-9


def permute_labels(
    design: Design, corpus: Corpus, permutations: int, generator: np.random.Generator
) -> Floats:
    """Return one p-value per column of the corpus: labels swapped within shared events only.

    p = (1 + permutations at least as far from zero as the difference found) / (1 + all),
    two-sided, so never 0 (Phipson & Smyth 2010). Exact if the outlets' articles on an event
    are exchangeable, whatever the event is about.
    """
    side, versus = design.side, design.versus
    places = np.concatenate([side.places, versus.places])
    groups = np.concatenate([side.groups_of, versus.groups_of])
    labels = np.concatenate([np.ones(len(side.places)), np.zeros(len(versus.places))])
    order = np.lexsort((1 - labels, groups))
    places, groups, labels = places[order], groups[order], labels[order]
    found = np.zeros((permutations, corpus.values.shape[1]))
    for members, drawn in draw_labels(groups, labels, permutations, generator):
        found += _sum_gaps(drawn, corpus.weights[places[members]], corpus.values[places[members]])
    seen = design.find_difference(corpus.values[side.places], corpus.values[versus.places])
    further = np.abs(found) / design.groups >= np.abs(seen) - _NOTHING
    return np.asarray((1 + further.sum(axis=0)) / (1 + permutations))


def _sum_gaps(drawn: Floats, weights: Floats, values: Floats) -> Floats:
    """Return the sum over events of the within-event difference: shape (permutations, columns)."""
    permutations, events, size = drawn.shape
    flat = values.reshape(events * size, -1)
    if np.all(weights == weights[0, 0]):
        ones = float(drawn[0, 0].sum())
        counts = drawn.reshape(permutations, -1) @ flat
        gaps = counts * (1 / ones + 1 / (size - ones)) - flat.sum(axis=0) / (size - ones)
    else:
        mine = drawn * weights
        theirs = weights - mine
        parts = mine / mine.sum(axis=2, keepdims=True)
        parts -= theirs / theirs.sum(axis=2, keepdims=True)
        gaps = parts.reshape(permutations, -1) @ flat
    return np.asarray(gaps, dtype=np.float64)


def draw_labels(
    groups: NDArray[np.intp], labels: Floats, permutations: int, generator: np.random.Generator
) -> Iterator[tuple[NDArray[np.intp], Floats]]:
    """Yield the articles of events of one make-up, and their labels shuffled within events.

    Articles are sorted by group with the group's ones first. Members have the shape (events,
    articles), labels (permutations, events, articles). Where an event's articles can be
    arranged in few ways, one of all its arrangements is drawn.
    """
    sizes = np.bincount(groups)
    ones = np.bincount(groups, weights=labels).astype(int)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    for size, count in sorted(set(zip(sizes.tolist(), ones.tolist(), strict=True))):
        alike = np.flatnonzero((sizes == size) & (ones == count))
        members = starts[alike][:, None] + np.arange(size)
        if comb(size, count) <= _MOST_SUBSETS:
            table = _list_arrangements(size, count)
            drawn = table[generator.integers(0, len(table), size=(permutations, len(alike)))]
        else:
            whole = np.broadcast_to(np.arange(size) < count, (permutations, len(alike), size))
            drawn = generator.permuted(whole.astype(np.float64), axis=2)
        yield members, drawn


@cache
def _list_arrangements(size: int, count: int) -> Floats:
    table = np.zeros((comb(size, count), size))
    for row, chosen in enumerate(combinations(range(size), count)):
        table[row, list(chosen)] = 1
    return table


def adjust_p(p: Floats) -> Floats:
    """Return Benjamini-Hochberg q-values (1995): p adjusted for the false discovery rate.

    >>> adjust_p(np.array([0.01, 0.04, 0.03])).round(4).tolist()
    [0.03, 0.04, 0.04]
    """
    if not len(p):
        return p
    order = np.argsort(p)[::-1]
    ranks = np.arange(len(p), 0, -1)
    adjusted = np.minimum.accumulate(p[order] * len(p) / ranks)
    q = np.empty(len(p))
    q[order] = np.minimum(adjusted, 1.0)
    return q
