"""The `events` table: each article's event, what ties it to the others, and how closely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from framing.records import Cell, CodedArticle, Table
from framing.relate.events.features import Profiles, build_profiles
from framing.relate.events.group import group_events
from framing.tables.build import round_value
from framing.tables.corpus_schemas import EVENTS

MOST_SHOWN = 6


def relate_events(coded: Sequence[CodedArticle], events: Mapping[str, str] | None = None) -> Table:
    """Return the `events` table, articles of one event together, in the order of the articles.

    `events` is what `group_events` returned, when it was called already. `why` lists the names,
    figures and words that weigh most in what the article shares with the others of its event;
    it and `similarity` are empty for an article alone in its event.
    """
    events = group_events(coded) if events is None else events
    profiles = build_profiles(coded)
    members: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(coded):
        members[events[item.article.id]].append(place)
    table = Table(EVENTS.name, EVENTS.names)
    for event, places in members.items():
        for place in places:
            others = [other for other in places if other != place]
            table.rows.append(_make_row(coded[place], event, place, others, profiles))
    return table


def _make_row(
    item: CodedArticle, event: str, place: int, others: Sequence[int], profiles: Profiles
) -> tuple[Cell, ...]:
    article = item.article
    why, nearest = "", None
    if others:
        own, rest = profiles.whole[place], profiles.whole[others]
        nearest = round_value(float((rest @ own.T).toarray().max()))
        why = _list_ties(own.multiply(np.asarray(rest.sum(axis=0))).toarray().ravel(), profiles)
    return (event, article.id, article.outlet, article.published, why, nearest)


def _list_ties(weights: np.ndarray[tuple[int], np.dtype[np.float64]], profiles: Profiles) -> str:
    """Return the labels of the heaviest shared features; a word within a shown pair is left out."""
    shown: list[str] = []
    for column in np.argsort(-weights, kind="stable")[: 4 * MOST_SHOWN]:
        if weights[column] <= 0 or len(shown) == MOST_SHOWN:
            break
        label = profiles.labels[column]
        if not any(label.lower() in other.lower() for other in shown):
            shown.append(label)
    return "; ".join(shown)
