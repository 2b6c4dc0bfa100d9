"""The words that set an outlet's own voice apart, as a page shows them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import exp

from framing.report.model import Report, list_outlets, read_count, read_number
from framing.report.wording import Fact

PHRASES_SHOWN, OUTLETS_SHOWN = 8, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A word or two that an outlet uses more than others do; `times` is the odds ratio.

    `low` and `high` end its 95% interval over articles, all three shrunk by the prior.
    """

    text: str
    times: float
    low: float
    high: float
    count: int
    count_others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The distinctive words of one outlet in one language; `apart` where there are several."""

    outlet: str
    lang: str
    apart: bool
    phrases: tuple[Phrase, ...]


def list_vocabularies(report: Report) -> list[Vocabulary]:
    """Return the distinctive words of the outlets with most articles, in the outlets' order.

    A phrase that shares a word with one above it says little more and is left out.
    """
    found: defaultdict[tuple[str, str], list[Phrase]] = defaultdict(list)
    seen: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in report.rows("distinctive"):
        key = str(row["outlet"] or ""), str(row.get("lang") or "")
        words = set(str(row["phrase"]).split())
        if len(found[key]) < PHRASES_SHOWN and seen[key].isdisjoint(words):
            odds, low, high = (
                read_number(row[name]) or 0.0 for name in ("log_odds", "low", "high")
            )
            found[key].append(
                Phrase(
                    text=str(row["phrase"]),
                    times=exp(odds),
                    low=exp(low),
                    high=exp(high),
                    count=read_count(row["count"]),
                    count_others=read_count(row["count_others"]),
                )
            )
            seen[key] |= words
    articles = Counter(str(row["outlet"] or "") for row in report.rows("articles"))
    order = list_outlets(report)
    largest = sorted(dict.fromkeys(outlet for outlet, _ in found), key=lambda o: -articles[o])
    kept = set(largest[:OUTLETS_SHOWN])
    apart = len({lang for _, lang in found}) > 1
    return [
        Vocabulary(outlet=outlet, lang=lang, apart=apart, phrases=tuple(phrases))
        for (outlet, lang), phrases in sorted(found.items(), key=lambda i: order.index(i[0][0]))
        if outlet in kept
    ]


def list_phrase_facts(report: Report) -> dict[str, Fact]:
    """Return what there is to say about distinctive words: how many outlets have any."""
    marked = {str(row["outlet"] or "") for row in report.rows("distinctive")}
    outlets = list_outlets(report)
    return {
        "outlets": len(outlets),
        "measured": "distinctive" in report.tables,
        "marked": len(marked),
        "unmarked": len(outlets) - len(marked),
        "shown": min(len(marked), OUTLETS_SHOWN),
        "phrases": PHRASES_SHOWN,
    }
