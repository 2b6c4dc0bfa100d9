"""The `events` table: each article's event, what ties it to the others, and how closely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.records import CodedArticle, Table
from framing.relate.events.features import Profiles, build_profiles
from framing.relate.events.group import BLOCK, group_events
from framing.tables.build import round_value
from framing.tables.relation_schemas import EVENTS

MOST_SHOWN = 6
_DIGITS = 12
Array = NDArray[Any]


def relate_events(
    coded: Sequence[CodedArticle],
    events: Mapping[str, str] | None = None,
    profiles: Profiles | None = None,
) -> Table:
    """Return the `events` table, articles of one event together, in the order of the articles.

    `events` and `profiles` are what `group_events` returned and was given, when it was called
    already. `why` lists the names, figures and words that weigh most in what the article shares
    with the others of its event; it and `similarity` are empty for an article alone in its event.
    """
    profiles = build_profiles(coded) if profiles is None else profiles
    events = group_events(coded, profiles=profiles) if events is None else events
    members: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(coded):
        members[events[item.article.id]].append(place)
    table = Table(EVENTS.name, EVENTS.names)
    for event, places in members.items():
        for place, (why, nearest) in zip(places, _tie(places, profiles), strict=True):
            article = coded[place].article
            row = (event, article.id, article.outlet, article.published, why, nearest)
            table.rows.append(row)
    return table


def _tie(places: Sequence[int], profiles: Profiles) -> Iterator[tuple[str, float | None]]:
    """Yield of each article of an event what ties it to the others, and how alike its nearest is."""
    if len(places) == 1:
        yield "", None
        return
    event = profiles.whole[places]
    event.sort_indices()  # ties are told in the order of the columns
    total = np.asarray(event.sum(axis=0)).ravel()
    for start in range(0, len(places), BLOCK):
        block = event[start : start + BLOCK]
        alike = (block @ event.T).toarray()
        np.fill_diagonal(alike[:, start:], -1.0)
        for own, nearest in zip(block, alike.max(axis=1), strict=True):
            # Rounded, as what the others hold is what is left of a sum: equals must stay equal.
            weights = np.round(own.data * (total[own.indices] - own.data), _DIGITS)
            yield _list_ties(own.indices, weights, profiles), round_value(float(nearest))


def _list_ties(columns: Array, weights: Array, profiles: Profiles) -> str:
    """Return the labels of the heaviest shared features; a word within a shown pair is left out."""
    shown: list[str] = []
    for place in np.argsort(-weights, kind="stable")[: 4 * MOST_SHOWN]:
        if weights[place] <= 0 or len(shown) == MOST_SHOWN:
            break
        label = profiles.labels[columns[place]]
        if not any(label.lower() in other.lower() for other in shown):
            shown.append(label)
    return "; ".join(shown)
