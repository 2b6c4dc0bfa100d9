"""Swap outlet labels within events to see what chance alone would give."""

from __future__ import annotations

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
    drawn = draw_labels(groups, labels.astype(np.int8), permutations, generator)
    starts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
    weights = corpus.weights[places]
    mine = drawn * weights
    theirs = weights - mine
    mine /= np.add.reduceat(mine, starts, axis=1)[:, groups]
    theirs /= np.add.reduceat(theirs, starts, axis=1)[:, groups]
    values = corpus.values[places]
    found = np.abs((mine - theirs) @ values / design.groups)
    seen = np.abs(design.find_difference(corpus.values[side.places], corpus.values[versus.places]))
    return np.asarray((1 + (found >= seen - _NOTHING).sum(axis=0)) / (1 + permutations))


def draw_labels(
    groups: NDArray[np.intp],
    labels: NDArray[np.int8],
    permutations: int,
    generator: np.random.Generator,
) -> NDArray[np.int8]:
    """Return labels shuffled within groups: shape (permutations, articles).

    Articles are sorted by group with the group's ones first. Groups of the same make-up are
    shuffled together: by drawing one of all their arrangements where these are few.
    """
    drawn = np.empty((permutations, len(labels)), dtype=np.int8)
    sizes = np.bincount(groups)
    ones = np.bincount(groups, weights=labels).astype(int)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    for size, count in sorted(set(zip(sizes.tolist(), ones.tolist(), strict=True))):
        alike = np.flatnonzero((sizes == size) & (ones == count))
        members = starts[alike][:, None] + np.arange(size)
        shape = (permutations, len(alike))
        if comb(size, count) <= _MOST_SUBSETS:
            table = _list_arrangements(size, count)
            arranged = table[generator.integers(0, len(table), size=shape)]
        else:
            whole = np.broadcast_to((np.arange(size) < count).astype(np.int8), (*shape, size))
            arranged = generator.permuted(whole, axis=2)
        drawn[:, members.ravel()] = arranged.reshape(permutations, -1)
    return drawn


def _list_arrangements(size: int, count: int) -> NDArray[np.int8]:
    table = np.zeros((comb(size, count), size), dtype=np.int8)
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
