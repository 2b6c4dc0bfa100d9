"""Outlets side by side: whom they give a voice, which names they choose, how hard they read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from framing.records import REPORTED_MODES, ROLES
from framing.report.model import (
    Record,
    Report,
    find_article_outlets,
    find_weights,
    list_outlets,
    make_sentence_anchor,
    read_number,
)

# A table of names grows a column for each outlet; more would not be read.
NAMING_OUTLETS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """How many of an outlet's sentences are its own words and how many report whom.

    `shares` are the same as shares of its sentences (0 to 1) by role, own words under 'outlet',
    where a near-copy counts as much as the run's settings say; empty without a sentence.
    `first` and `last` count by role the articles in which it is reported first and last.
    """

    outlet: str
    sentences: int
    own: int
    reported: Mapping[str, int]
    shares: Mapping[str, float]
    first: tuple[tuple[str, float], ...] = ()
    last: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One source of one outlet; `anchor` is the first sentence that reports it."""

    outlet: str
    name: str
    role: str
    sentences: float
    share_words: float | None
    first_position: float | None
    frames: tuple[tuple[str, float], ...]
    reliability: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The words that outlets choose for one thing; uses are counted own, reported, distanced.

    `anchors` leads from an outlet's word to the first sentence with each of the three; empty
    where the table does not say.
    """

    concept: str
    variants: tuple[str, ...]
    uses: Mapping[tuple[str, str], tuple[float, float, float]]
    anchors: Mapping[tuple[str, str], tuple[str, str, str]]

    def list_outlets(self, most: int) -> list[str]:
        """Return the outlets that name the thing, at most those `most` that do so most often."""
        names = sorted({outlet for outlet, _ in self.uses})
        return sorted(sorted(names, key=lambda name: -self.total(name))[:most], key=str.casefold)

    def total(self, outlet: str) -> float:
        """Return how often an outlet names the thing at all."""
        return sum(sum(self.uses.get((outlet, variant), ())) for variant in self.variants)


def count_voices(report: Report) -> list[VoiceRow]:
    """Return for each outlet its sentences by whose words they are; junk is left out."""
    outlet_of, weights = find_article_outlets(report), find_weights(report)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    weighed: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in report.rows("sentences"):
        article = str(row["article_id"])
        weight = weights.get(article, 1.0)
        if row["kind"] == "junk" or not weight:
            continue
        role = str(row["role"] or "unknown") if row["mode"] in REPORTED_MODES else "outlet"
        counts[outlet_of.get(article, "")][role] += 1
        weighed[outlet_of.get(article, "")][role] += weight
    wholes: defaultdict[str, list[Record]] = defaultdict(list)
    for row in report.rows("sources"):
        if not row["speaker"]:
            wholes[str(row["outlet"] or "")].append(row)
    return [
        replace(
            _make_voice_row(name, counts[name], weighed[name]),
            first=_rank_words(wholes[name], "first_words"),
            last=_rank_words(wholes[name], "last_words"),
        )
        for name in list_outlets(report)
    ]


def _rank_words(rows: Sequence[Record], column: str) -> tuple[tuple[str, float], ...]:
    """Return the roles that have the first or last word in an outlet's articles, most often first."""
    found = [(str(row["role"]), read_number(row.get(column)) or 0.0) for row in rows]
    return tuple(sorted((pair for pair in found if pair[1]), key=lambda pair: (-pair[1], pair[0])))


def _make_voice_row(outlet: str, counts: Counter[str], weighed: Mapping[str, float]) -> VoiceRow:
    whole = sum(weighed.values())
    return VoiceRow(
        outlet=outlet,
        sentences=counts.total(),
        own=counts["outlet"],
        reported={role: counts[role] for role in ROLES if counts[role] and role != "outlet"},
        shares={role: weight / whole for role, weight in weighed.items()},
    )


def rank_speakers(report: Report, most: int) -> list[Speaker]:
    """Return up to `most` sources of each outlet, named or not, those with most sentences first."""
    taken: Counter[str] = Counter()
    found = []
    rows = [row for row in report.rows("sources") if row["speaker"]]
    place = {outlet: number for number, outlet in enumerate(list_outlets(report))}
    rows.sort(
        key=lambda r: (
            place.get(str(r["outlet"] or ""), len(place)),
            -(read_number(r["sentences"]) or 0.0),
            str(r["speaker"]),
        )
    )
    anchors = _find_first_reports(report)
    for row in rows:
        outlet = str(row["outlet"] or "")
        taken[outlet] += 1
        if taken[outlet] <= most:
            key = (outlet, str(row["role"]), str(row["speaker"]))
            first = row.get("first_article")
            anchor = make_sentence_anchor(first, row["first_sentence"]) if first else ""
            found.append(_read_speaker(row, anchor or anchors.get(key, "")))
    return found


def _find_first_reports(report: Report) -> dict[tuple[str, str, str], str]:
    """Return the link to the first sentence with each source, for tables that do not say which it is."""
    outlet_of = find_article_outlets(report)
    anchors: dict[tuple[str, str, str], str] = {}
    for row in report.rows("sentences"):
        if row["speaker"] and row["mode"] in REPORTED_MODES and row["kind"] != "junk":
            article = str(row["article_id"])
            key = (outlet_of.get(article, ""), str(row["role"] or "unknown"), str(row["speaker"]))
            anchors.setdefault(key, make_sentence_anchor(article, row["sentence"]))
    return anchors


def _read_speaker(row: Record, anchor: str) -> Speaker:
    parts = (part.rpartition(":") for part in str(row.get("frames_voiced") or "").split(";"))
    return Speaker(
        outlet=str(row["outlet"] or ""),
        name=str(row["speaker"]),
        role=str(row["role"]),
        sentences=read_number(row["sentences"]) or 0.0,
        share_words=read_number(row["share_words"]),
        first_position=read_number(row["first_position"]),
        frames=tuple((name.strip(), read_number(count) or 0.0) for name, _, count in parts if name),
        reliability=str(row.get("reliability") or ""),
        anchor=anchor,
    )


def list_naming(report: Report) -> list[Naming]:
    """Return the naming choices, the concept with most uses first, variants likewise."""
    uses: defaultdict[str, defaultdict[tuple[str, str], list[float]]] = defaultdict(
        lambda: defaultdict(lambda: [0.0, 0.0, 0.0])
    )
    anchors: defaultdict[str, defaultdict[tuple[str, str], list[str]]] = defaultdict(
        lambda: defaultdict(lambda: ["", "", ""])
    )
    for row in report.rows("naming"):
        slot = {"own": 0, "distanced": 2}.get(str(row["stance"]), 1)
        key = str(row["outlet"]), str(row["variant"])
        uses[str(row["concept"])][key][slot] += read_number(row["count"]) or 0.0
        if article := row.get("first_article"):
            place = make_sentence_anchor(article, row["first_sentence"])
            known = anchors[str(row["concept"])][key]
            known[slot] = known[slot] or place
    found = []
    for concept, cells in uses.items():
        totals: defaultdict[str, float] = defaultdict(float)
        for (_, variant), counts in cells.items():
            totals[variant] += sum(counts)
        found.append(
            Naming(
                concept=concept,
                variants=tuple(sorted(totals, key=lambda v: (-totals[v], v))),
                uses={key: (c[0], c[1], c[2]) for key, c in cells.items()},
                anchors={key: (a[0], a[1], a[2]) for key, a in anchors[concept].items()},
            )
        )
    return sorted(found, key=lambda naming: (-_count_uses(naming), naming.concept))


def _count_uses(naming: Naming) -> float:
    return sum(sum(counts) for counts in naming.uses.values())
