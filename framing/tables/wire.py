"""How much each article counts, given what is to be done with near-copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from framing.errors import SettingsError
from framing.records import Cell, Table
from framing.settings import WIRE, Wire
from framing.tables.build import round_value
from framing.tables.order import rank_article


def weigh_wire(records: Sequence[Mapping[str, Cell]], wire: Wire) -> list[float]:
    """Return each article's weight, given what is to be done with near-copies.

    'with': 1 each. 'without': 1 for the earliest of a group (then the smallest id), 0 for the
    rest. 'weighted': 1 / size of the group.

    >>> rows = [{"wire_group": "w", "published": d, "article_id": d} for d in "21"]
    >>> weigh_wire(rows, "without"), weigh_wire(rows, "weighted")
    ([0.0, 1.0], [0.5, 0.5])
    """
    if wire not in WIRE:
        raise SettingsError(f"--wire {wire}: no such way; choose {', '.join(WIRE)}")
    groups = [str(record.get("wire_group") or "") for record in records]
    if wire == "with":
        return [1.0] * len(groups)
    if wire == "weighted":
        sizes = Counter(groups)
        return [1 / sizes[group] if group else 1.0 for group in groups]
    keys = [rank_article(r.get("published"), r["article_id"]) for r in records]
    first: dict[str, tuple[str, str]] = {}
    for group, key in zip(groups, keys, strict=True):
        first[group] = min(first.get(group, key), key)
    return [float(not g or first[g] == key) for g, key in zip(groups, keys, strict=True)]


def weigh_articles(articles: Table, wire: Wire) -> dict[str, float]:
    """Return the weight of every article of the `articles` table by its id, as `weigh_wire`."""
    records = list(articles.records())
    weights = weigh_wire(records, wire)
    return {str(r["article_id"]): w for r, w in zip(records, weights, strict=True)}


def write_count(count: float) -> int | float:
    """Return a weighted count as a cell: whole numbers stay whole.

    >>> write_count(3.0), write_count(0.5)
    (3, 0.5)
    """
    return int(count) if float(count).is_integer() else (round_value(count) or 0.0)
