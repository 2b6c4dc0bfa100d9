"""Outlets side by side: whom they give a voice, which names they choose, how hard they read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.records import REPORTED_MODES, ROLES
from framing.report.model import (
    Record,
    Report,
    find_article_outlets,
    list_outlets,
    read_count,
    read_number,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """How many of an outlet's sentences are its own words and how many report whom."""

    outlet: str
    sentences: int
    own: int
    reported: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One named source of one outlet."""

    outlet: str
    name: str
    role: str
    sentences: int
    share_words: float | None
    first_position: float | None
    frames: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The words that outlets choose for one thing; uses are counted own, reported, distanced."""

    concept: str
    variants: tuple[str, ...]
    uses: Mapping[tuple[str, str], tuple[int, int, int]]

    def total(self, outlet: str) -> int:
        """Return how often an outlet names the thing at all."""
        return sum(sum(self.uses.get((outlet, variant), ())) for variant in self.variants)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One readability index, own voice against quotations, as means over an outlet's articles.

    A mean is None when no article of the outlet has enough words in that voice.
    """

    index: str
    outlet: str
    own: float | None
    own_articles: int
    quoted: float | None
    quoted_articles: int


def count_voices(report: Report) -> list[VoiceRow]:
    """Return for each outlet its sentences by whose words they are; junk is left out."""
    outlet_of = find_article_outlets(report)
    totals: Counter[str] = Counter()
    reported: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in report.rows("sentences"):
        if row["kind"] == "junk":
            continue
        outlet = outlet_of.get(str(row["article_id"]), "")
        totals[outlet] += 1
        if row["mode"] in REPORTED_MODES:
            reported[outlet][str(row["role"] or "unknown")] += 1
    return [
        VoiceRow(
            outlet=outlet,
            sentences=totals[outlet],
            own=totals[outlet] - reported[outlet].total(),
            reported={role: reported[outlet][role] for role in ROLES if reported[outlet][role]},
        )
        for outlet in list_outlets(report)
    ]


def list_speakers(report: Report, most: int) -> list[Speaker]:
    """Return up to `most` named sources of each outlet, those with most sentences first."""
    taken: Counter[str] = Counter()
    found = []
    rows = [row for row in report.rows("sources") if row["speaker"]]
    rows.sort(key=lambda r: (str(r["outlet"]), -read_count(r["sentences"]), str(r["speaker"])))
    for row in rows:
        outlet = str(row["outlet"])
        taken[outlet] += 1
        if taken[outlet] <= most:
            found.append(_read_speaker(row))
    return found


def _read_speaker(row: Record) -> Speaker:
    parts = (part.rpartition(":") for part in str(row.get("frames_voiced") or "").split(";"))
    return Speaker(
        outlet=str(row["outlet"]),
        name=str(row["speaker"]),
        role=str(row["role"]),
        sentences=read_count(row["sentences"]),
        share_words=read_number(row["share_words"]),
        first_position=read_number(row["first_position"]),
        frames=tuple((name.strip(), read_count(count)) for name, _, count in parts if name),
    )


def list_naming(report: Report) -> list[Naming]:
    """Return the naming choices, the concept with most uses first, variants likewise."""
    uses: defaultdict[str, defaultdict[tuple[str, str], list[int]]] = defaultdict(
        lambda: defaultdict(lambda: [0, 0, 0])
    )
    for row in report.rows("naming"):
        slot = {"own": 0, "distanced": 2}.get(str(row["stance"]), 1)
        key = str(row["outlet"]), str(row["variant"])
        uses[str(row["concept"])][key][slot] += read_count(row["count"])
    found = []
    for concept, cells in uses.items():
        totals: Counter[str] = Counter()
        for (_, variant), counts in cells.items():
            totals[variant] += sum(counts)
        found.append(
            Naming(
                concept=concept,
                variants=tuple(sorted(totals, key=lambda v: (-totals[v], v))),
                uses={key: (c[0], c[1], c[2]) for key, c in cells.items()},
            )
        )
    return sorted(found, key=lambda naming: (-_count_uses(naming), naming.concept))


def _count_uses(naming: Naming) -> int:
    return sum(sum(counts) for counts in naming.uses.values())


def list_readings(report: Report) -> list[Reading]:
    """Return every readability index that the articles table holds for both voices.

    A column such as `reading_ease` that holds another index in each language is parted by the
    index that `reading_ease_index` names: their values do not compare.
    """
    table = report.tables.get("articles")
    if table is None:
        return []
    columns = set(table.columns)
    names = [c[:-4] for c in table.columns if c.endswith("_own") and f"{c[:-4]}_quoted" in columns]
    readings = []
    for name in names:
        rows = [{**row, "_index": str(row.get(f"{name}_index") or name)} for row in table.records()]
        for index in dict.fromkeys(str(row["_index"]) for row in rows):
            mine = [row for row in rows if row["_index"] == index]
            readings += [_read_index(name, index, o, mine) for o in list_outlets(report)]
    return [r for r in readings if r.own is not None or r.quoted is not None]


def _read_index(name: str, index: str, outlet: str, rows: Sequence[Record]) -> Reading:
    mine = [row for row in rows if str(row["outlet"] or "") == outlet]
    own, own_articles = _average(mine, f"{name}_own")
    quoted, quoted_articles = _average(mine, f"{name}_quoted")
    return Reading(
        index=index,
        outlet=outlet,
        own=own,
        own_articles=own_articles,
        quoted=quoted,
        quoted_articles=quoted_articles,
    )


def _average(rows: Sequence[Record], column: str) -> tuple[float | None, int]:
    values = [v for v in (read_number(row[column]) for row in rows) if v is not None]
    return (sum(values) / len(values) if values else None), len(values)
