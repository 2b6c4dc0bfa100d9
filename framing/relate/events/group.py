"""Group articles into events by date and content; the user's own grouping goes first."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.records import CodedArticle
from framing.relate.events.dates import compare_days, read_days
from framing.relate.events.features import Profiles, build_profiles

WINDOW_DAYS = 7
THRESHOLD = 0.12
FLOOR_SHARE = 0.4
BLOCK = 400
ACROSS_LANGUAGES = 0.8
Likeness = dict[int, dict[int, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOptions:
    """How events are told apart.

    `window_days` is the longest gap between two articles of one event; `threshold` the mean
    likeness, 0 to 1, at which groups are joined; `use_given` keeps the articles' own events.
    """

    window_days: int = WINDOW_DAYS
    threshold: float = THRESHOLD
    use_given: bool = True


def group_events(
    coded: Sequence[CodedArticle],
    options: EventOptions | None = None,
    profiles: Profiles | None = None,
) -> dict[str, str]:
    """Return each article's event: the one the user gave, or one found from date and content.

    Articles are joined while the mean likeness between groups stays at the threshold (average
    linkage). An event that the user gave starts as one group and takes in articles without one;
    two given events are never joined. Found events are numbered in the order of their first
    article; an article that is like no other has an event of its own. `profiles` are those of
    `build_profiles`, when they were built already.
    """
    options = options or EventOptions()
    given: dict[int, str] = {}
    if options.use_given:
        given = {at: item.article.event for at, item in enumerate(coded) if item.article.event}
    if len(given) == len(coded):
        return {item.article.id: item.article.event for item in coded}
    profiles = build_profiles(coded) if profiles is None else profiles
    likeness = measure_likeness(coded, profiles, options)
    groups = join_groups(len(coded), likeness, options.threshold, given)
    names = _name_groups(groups, given)
    return {item.article.id: name for item, name in zip(coded, names, strict=True)}


def _name_groups(groups: Mapping[int, int], given: Mapping[int, str]) -> list[str]:
    names = {groups[place]: name for place, name in given.items()}
    taken = set(given.values())
    number = 0
    for group in groups.values():
        while group not in names:
            number += 1
            if f"event-{number}" not in taken:
                names[group] = f"event-{number}"
    return [names[group] for group in groups.values()]


def measure_likeness(
    coded: Sequence[CodedArticle], profiles: Profiles, options: EventOptions
) -> Likeness:
    """Return how alike pairs of articles are, 0 to 1; pairs below 0.4 of the threshold are out.

    Articles in one language are compared by names, figures and words, articles in two
    languages by names and figures alone; dates outside the window make it 0.
    """
    days = [read_days(item.article.published) for item in coded]
    languages = [item.article.lang for item in coded]
    floor = options.threshold * FLOOR_SHARE
    found: Likeness = defaultdict(dict)
    for start in range(0, len(coded), BLOCK):
        whole = compare_profiles(profiles, languages, slice(start, start + BLOCK))
        for row, column in np.argwhere(whole >= floor):
            first, second = start + int(row), int(column)
            if first < second:
                fit = compare_days(days[first], days[second], options.window_days)
                value = float(whole[row, column]) * fit
                if value >= floor:
                    found[first][second] = found[second][first] = value
    return found


def compare_profiles(
    profiles: Profiles, languages: Sequence[str], rows: slice
) -> NDArray[np.float64]:
    """Return how alike the articles of some rows are to every article, 0 to 1, dates aside."""
    whole: NDArray[np.float64] = (profiles.whole[rows] @ profiles.whole.T).toarray()
    if len(set(languages)) > 1:
        names = (profiles.names[rows] @ profiles.names.T).toarray()
        lang = np.array(languages)
        whole = np.where(lang[rows, None] != lang[None, :], names * ACROSS_LANGUAGES, whole)
    return whole


def join_groups(
    size: int, likeness: Likeness, threshold: float, given: Mapping[int, str] | None = None
) -> dict[int, int]:
    """Return the group of each article: average linkage from the likest pair down.

    Pairs without a likeness count as 0. Ties are joined in order of the articles. Articles with
    the same event in `given` are one group from the start; groups of two such events stay apart.

    >>> join_groups(3, {0: {1: 0.9}, 1: {0: 0.9}}, 0.5)
    {0: 0, 1: 0, 2: 2}
    >>> join_groups(3, {0: {1: 0.9}, 1: {0: 0.9}}, 0.5, {0: "march", 2: "march"})
    {0: 0, 1: 1, 2: 0}
    """
    groups = _Groups(size, likeness, given or {})
    heap = [
        (-mean, first, second, groups.count(first, second))
        for first in groups.members
        for second, mean in groups.list_neighbours(first)
        if first < second and mean >= threshold
    ]
    heapq.heapify(heap)
    while heap:
        _, first, second, counts = heapq.heappop(heap)
        if groups.count(first, second) != counts:
            continue
        groups.join(first, second)
        for third, mean in groups.list_neighbours(first):
            if mean >= threshold:
                one, two = min(first, third), max(first, third)
                heapq.heappush(heap, (-mean, one, two, groups.count(one, two)))
    found = {place: first for first, places in groups.members.items() for place in places}
    return {place: found[place] for place in range(size)}


class _Groups:
    """Groups of articles under the number of their first, and the likeness between groups, added up."""

    def __init__(self, size: int, likeness: Likeness, given: Mapping[int, str]) -> None:
        self.members = {place: [place] for place in range(size)}
        self._sums = {place: dict(likeness.get(place, {})) for place in range(size)}
        self._given: set[int] = set()
        firsts: dict[str, int] = {}
        for place in sorted(given):
            first = firsts.setdefault(given[place], place)
            self._given.add(first)
            if first != place:
                self.join(first, place)

    def count(self, first: int, second: int) -> tuple[int, int]:
        """Return how many articles two groups hold, 0 for one that went into another."""
        return len(self.members.get(first, ())), len(self.members.get(second, ()))

    def list_neighbours(self, first: int) -> Iterator[tuple[int, float]]:
        """Yield the groups that a group may be joined with, and the mean likeness to each."""
        for other, value in self._sums[first].items():
            if first not in self._given or other not in self._given:
                yield other, value / (len(self.members[first]) * len(self.members[other]))

    def join(self, first: int, second: int) -> None:
        """Put the second group into the first."""
        self.members[first] += self.members.pop(second)
        if second in self._given:
            self._given.add(first)
        for third, value in self._sums.pop(second).items():
            self._sums[third].pop(second, None)
            if third != first:
                total = self._sums[first].get(third, 0.0) + value
                self._sums[first][third] = self._sums[third][first] = total
