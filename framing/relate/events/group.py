"""Group articles into events by date and content; the user's own grouping goes first."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

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
    coded: Sequence[CodedArticle], options: EventOptions | None = None
) -> dict[str, str]:
    """Return each article's event: the one the user gave, or one found from date and content.

    Found events are numbered in the order of their first article; an article that is like no
    other has an event of its own. Articles are joined while the mean likeness between groups
    stays at the threshold (average linkage).
    """
    options = options or EventOptions()
    events: dict[str, str] = {}
    if options.use_given:
        events = {item.article.id: item.article.event for item in coded if item.article.event}
    rest = [item for item in coded if item.article.id not in events]
    if rest:
        likeness = measure_likeness(rest, build_profiles(rest), options)
        groups = join_groups(len(rest), likeness, options.threshold)
        taken = set(events.values())
        for number, name in zip(groups, _name_groups(groups, taken), strict=True):
            events[rest[number].article.id] = name
    return {item.article.id: events[item.article.id] for item in coded}


def _name_groups(groups: dict[int, int], taken: set[str]) -> list[str]:
    names: dict[int, str] = {}
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
    languages = np.array([item.article.lang for item in coded])
    floor = options.threshold * FLOOR_SHARE
    found: Likeness = defaultdict(dict)
    for start in range(0, len(coded), BLOCK):
        whole = (profiles.whole[start : start + BLOCK] @ profiles.whole.T).toarray()
        if len(set(languages.tolist())) > 1:
            names = (profiles.names[start : start + BLOCK] @ profiles.names.T).toarray()
            other = languages[start : start + BLOCK, None] != languages[None, :]
            whole = np.where(other, names * ACROSS_LANGUAGES, whole)
        for row, column in np.argwhere(whole >= floor):
            first, second = start + int(row), int(column)
            if first < second:
                fit = compare_days(days[first], days[second], options.window_days)
                value = float(whole[row, column]) * fit
                if value >= floor:
                    found[first][second] = found[second][first] = value
    return found


def join_groups(size: int, likeness: Likeness, threshold: float) -> dict[int, int]:
    """Return the group of each article: average linkage from the likest pair down.

    Pairs without a likeness count as 0. Ties are joined in order of the articles.

    >>> join_groups(3, {0: {1: 0.9}, 1: {0: 0.9}}, 0.5)
    {0: 0, 1: 0, 2: 2}
    """
    members = {place: [place] for place in range(size)}
    sums = {place: dict(likeness.get(place, {})) for place in range(size)}
    heap = [
        (-value, first, second, 1, 1)
        for first, row in sums.items()
        for second, value in row.items()
        if first < second and value >= threshold
    ]
    heapq.heapify(heap)
    while heap:
        _, first, second, own, other = heapq.heappop(heap)
        stale = first not in members or second not in members
        if stale or len(members[first]) != own or len(members[second]) != other:
            continue
        members[first] += members.pop(second)
        for third, value in sums.pop(second).items():
            sums[third].pop(second, None)
            if third != first:
                sums[first][third] = sums[third][first] = sums[first].get(third, 0.0) + value
        for third, value in sums[first].items():
            mean = value / (len(members[first]) * len(members[third]))
            if mean >= threshold:
                one, two = min(first, third), max(first, third)
                heapq.heappush(heap, (-mean, one, two, len(members[one]), len(members[two])))
    groups = {place: first for first, places in members.items() for place in places}
    return {place: groups[place] for place in range(size)}
