"""How hard each outlet reads: its own words beside the words it quotes, per language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.report.model import (
    Record,
    Report,
    find_weights,
    group_rows,
    list_outlets,
    read_number,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One index as means over an outlet's articles; None where too few words were quoted."""

    own: float | None
    own_articles: int
    quoted: float | None
    quoted_articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The indices of one outlet in one language: indices of two languages do not compare."""

    outlet: str
    lang: str
    values: Mapping[str, Pair]


def list_readings(report: Report) -> list[Reading]:
    """Return the readability of every outlet, language by language, where it is defined."""
    langs = {row["article_id"]: str(row["lang"] or "") for row in report.rows("articles")}
    weights = find_weights(report)
    rows = [
        {**row, "lang": langs.get(row["article_id"], ""), "weight": weight}
        for row in report.rows("readability")
        if (weight := weights.get(str(row["article_id"]), 1.0))
    ]
    groups = group_rows(rows, "lang", "outlet")
    readings = [
        Reading(outlet=outlet, lang=lang, values=_list_pairs(groups[lang, outlet]))
        for lang in sorted(set(langs.values()))
        for outlet in list_outlets(report)
        if (lang, outlet) in groups
    ]
    return [reading for reading in readings if reading.values]


def _list_pairs(rows: Sequence[Record]) -> dict[str, Pair]:
    pairs = {}
    for (index,), mine in group_rows(rows, "index").items():
        own, quoted = _list_values(mine, "own"), _list_values(mine, "quoted")
        if own or quoted:
            pairs[index] = Pair(
                own=_find_mean(own),
                own_articles=len(own),
                quoted=_find_mean(quoted),
                quoted_articles=len(quoted),
            )
    return pairs


def _list_values(rows: Sequence[Record], voice: str) -> list[tuple[float, float]]:
    """Return value and weight of each article's index, where it is defined."""
    found = (
        (read_number(r["value"]), read_number(r["weight"])) for r in rows if r["voice"] == voice
    )
    return [(value, weight or 0.0) for value, weight in found if value is not None]


def _find_mean(values: Sequence[tuple[float, float]]) -> float | None:
    total = sum(weight for _, weight in values)
    return sum(value * weight for value, weight in values) / total if total else None
