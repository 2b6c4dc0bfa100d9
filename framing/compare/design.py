"""Which articles of two outlets are set against each other, and how much each one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
FEWEST_GROUPS = 5
FEW_EVENTS = f"fewer than {FEWEST_GROUPS} events and not the same ones"


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's articles: their places in the corpus, their event, their part in the mean.

    The outlet's estimate is the sum of `coefficients` times article values.
    """

    places: Places
    groups_of: Places
    groups: int
    coefficients: Floats

    def sum_groups(self, x: Floats) -> Floats:
        """Return each event's part of the outlet's estimate: shape (events, columns)."""
        order = np.argsort(self.groups_of, kind="stable")
        starts = np.searchsorted(self.groups_of[order], np.arange(self.groups))
        parts = self.coefficients[order, None] * x[order]
        return np.asarray(np.add.reduceat(parts, starts, axis=0), dtype=np.float64)

    def find_group_means(self, x: Floats) -> Floats:
        """Return for each article the weighted mean of its event's articles."""
        sizes = self.sum_groups(np.ones((len(x), 1)))
        return np.asarray((self.sum_groups(x) / sizes)[self.groups_of], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Design:
    """Two outlets side by side: on shared events, or on whatever each of them covers.

    `by_event` says that there are enough events to draw whole events; else events are held
    fixed and the result speaks for these events only.
    """

    kind: Literal["shared", "any"]
    side: Side
    versus: Side
    shared_events: int
    by_event: bool

    @property
    def drawable(self) -> bool:
        """Whether an interval means something: events can be drawn, or both cover the same few.

        Few events that differ cannot be held fixed: what parts the outlets may be the events.
        """
        return self.by_event or self.kind == "shared"

    @property
    def groups(self) -> int:
        """The number of events on the first outlet's side; with shared events, of both."""
        return self.side.groups

    def find_difference(self, x: Floats, y: Floats) -> Floats:
        """Return the difference of the outlets' means for each column."""
        gap = self.side.coefficients @ x - self.versus.coefficients @ y
        return np.asarray(gap, dtype=np.float64)


def design_pair(corpus: Corpus, outlet: str, versus: str, min_articles: int) -> Design | None:
    """Return how two outlets are compared, None when one of them has no article.

    Shared events are used when both outlets have `min_articles` articles in them, or when
    neither way gives them that many. Within a shared event each outlet's articles count
    equally (or by their wire weight), and each shared event counts once.
    """
    mine, theirs = corpus.find_places(outlet), corpus.find_places(versus)
    if not (len(mine) and len(theirs)):
        return None
    shared = sorted(set(corpus.events[mine].tolist()) & set(corpus.events[theirs].tolist()))
    inside = [places[np.isin(corpus.events[places], shared)] for places in (mine, theirs)]
    enough = min(len(inside[0]), len(inside[1])) >= min_articles
    few_anyway = min(len(mine), len(theirs)) < min_articles
    if shared and (enough or few_anyway):
        sides = [_build_shared(corpus, places, shared) for places in inside]
        by_event = len(shared) >= FEWEST_GROUPS
        return Design("shared", sides[0], sides[1], len(shared), by_event)
    first, second = build_side(corpus, mine), build_side(corpus, theirs)
    by_event = min(first.groups, second.groups) >= FEWEST_GROUPS
    return Design("any", first, second, len(shared), by_event)


def build_side(corpus: Corpus, places: Places) -> Side:
    """Return an outlet's articles, each counting equally (or by its wire weight)."""
    _, groups_of = np.unique(corpus.events[places], return_inverse=True)
    weights = corpus.weights[places]
    return Side(places, groups_of, int(groups_of.max()) + 1, weights / weights.sum())


def _build_shared(corpus: Corpus, places: Places, shared: Sequence[int]) -> Side:
    groups_of = np.searchsorted(np.array(shared), corpus.events[places])
    weights = corpus.weights[places]
    totals = np.bincount(groups_of, weights=weights, minlength=len(shared))
    coefficients = weights / totals[groups_of] / len(shared)
    return Side(places, groups_of, len(shared), coefficients)
