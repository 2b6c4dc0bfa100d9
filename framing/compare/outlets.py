"""How much each outlet carries each frame, in its own voice and in the voices it quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from framing.compare.resample import Weights, draw_weights, find_interval
from framing.records import ROLES, Cell, Table
from framing.tables.build import round_value
from framing.tables.corpus_schemas import OUTLETS

SUMMARY_ROLES = ("all", "quoted")
Shares = dict[tuple[str, str], dict[str, float]]


def compare_outlets(
    tables: Mapping[str, Table], *, seed: int, resamples: int, min_articles: int
) -> Table:
    """Return the `outlets` table: each outlet's mean share of sentences by frame and role.

    The unit is the article; the interval is a hierarchical bootstrap by article within event
    and stays empty below `min_articles` articles ('too few').
    """
    shares = collect_shares(tables["scores"])
    frames = list(dict.fromkeys(str(frame) for frame in tables["scores"].column("frame")))
    table = Table(OUTLETS.name, OUTLETS.names)
    for outlet, articles in group_articles(tables["articles"]).items():
        ids = [str(record["article_id"]) for record in articles if record["sentences"]]
        events = [str(record["event_id"] or "") for record in articles if record["sentences"]]
        sentences = sum(int(record["sentences"] or 0) for record in articles)
        weights = None
        if len(ids) >= min_articles:
            weights = draw_weights(events, resamples, np.random.default_rng(seed))
        for frame in frames:
            roles = _list_roles(shares, ids, frame)
            for role in roles:
                values = [shares.get((i, frame), {}).get(role, 0.0) for i in ids]
                table.rows.append(_row(outlet, frame, role, values, weights, sentences))
    return table


def collect_shares(scores: Table) -> Shares:
    """Return for each article and frame the share of its sentences in each role.

    'all' adds up every voice, 'quoted' all but the outlet's own.
    """
    shares: Shares = defaultdict(lambda: defaultdict(float))
    for record in scores.records():
        value = record["value"]
        if value is None:
            continue
        mine = shares[str(record["article_id"]), str(record["frame"])]
        role = str(record["role"])
        mine[role] += float(value)
        mine["all"] += float(value)
        if role != "outlet":
            mine["quoted"] += float(value)
    return shares


def group_articles(articles: Table) -> dict[str, list[dict[str, Cell]]]:
    """Return the rows of the articles table by outlet, outlets in the order of their names."""
    groups: dict[str, list[dict[str, Cell]]] = defaultdict(list)
    for record in articles.records():
        groups[str(record["outlet"] or "")].append(record)
    return dict(sorted(groups.items()))


def _list_roles(shares: Shares, ids: Iterable[str], frame: str) -> list[str]:
    found = {role for i in ids for role in shares.get((i, frame), {})}
    return [
        *SUMMARY_ROLES,
        "outlet",
        *(role for role in ROLES if role != "outlet" and role in found),
    ]


def _row(
    outlet: str,
    frame: str,
    role: str,
    values: Sequence[float],
    weights: Weights | None,
    sentences: int,
) -> tuple[Cell, ...]:
    estimate = sum(values) / len(values) if values else None
    low: float | None = None
    high: float | None = None
    if weights is not None:
        low, high = find_interval(np.array(values), weights)
    note = "" if weights is not None else "too few"
    return (
        outlet,
        frame,
        role,
        round_value(estimate),
        round_value(low),
        round_value(high),
        len(values),
        sentences,
        note,
    )
