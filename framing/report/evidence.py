"""Choose the sentences that show a frame best, with whose voice carries it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.report.marks import Piece, cut_pieces, mark_hits
from framing.report.model import (
    Record,
    Report,
    make_anchor,
    read_count,
    read_number,
)

SHORTEST, LONGEST = 40, 420
# Sentences whose first letters are the same this far are one quotation printed twice.
SAME_FROM = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One sentence shown as evidence for one frame.

    `strength` is 0 to 1: the scorer's probability, or the summed weight of its terms.
    """

    article: str
    title: str
    sentence: int
    anchor: str
    outlet: str
    frame: str
    voice: str
    stance: str
    speaker: str
    text: str
    pieces: tuple[Piece, ...]
    strength: float
    weight: float
    reliability: str = ""


def find_quotes(report: Report, frame: str) -> list[Quote]:
    """Return every sentence that carries `frame`, the strongest first."""
    articles = {row["article_id"]: row for row in report.rows("articles")}
    sentences = {(row["article_id"], row["sentence"]): row for row in report.rows("sentences")}
    hits: defaultdict[tuple[object, object], list[Record]] = defaultdict(list)
    for row in report.rows("evidence"):
        if row["frame"] == frame:
            hits[row["article_id"], row["sentence"]].append(row)
    found = []
    for row in report.rows("frames"):
        key = row["article_id"], row["sentence"]
        if row["frame"] == frame and read_count(row["present"]) and key in sentences:
            article = articles.get(row["article_id"], {})
            found.append(_make_quote(row, sentences[key], hits[key], article))
    return sorted(found, key=_rank_quote)


def _make_quote(row: Record, line: Record, hits: Sequence[Record], about: Record) -> Quote:
    counted = [hit for hit in hits if not read_count(hit["negated"])]
    weight = sum(read_number(hit["weight"]) or 0.0 for hit in counted)
    probability = read_number(row["probability"])
    text, start = str(line["text"]), read_count(line["start"])
    article = str(row["article_id"])
    return Quote(
        article=article,
        title=str(about.get("title") or ""),
        sentence=read_count(row["sentence"]),
        anchor=f"{make_anchor('article', article)}-s{row['sentence']}",
        outlet=str(about.get("outlet") or ""),
        frame=str(row["frame"]),
        voice=str(row["voice"] or ""),
        stance=str(row["stance"] or ""),
        speaker=str(line["speaker"] or ""),
        text=text,
        pieces=cut_pieces(text, mark_hits(counted, start, {str(row["frame"])})),
        strength=min(1.0, weight) if probability is None else probability,
        weight=weight,
        reliability=str(row.get("reliability") or ""),
    )


def _rank_quote(quote: Quote) -> tuple[bool, float, float, str, int]:
    readable = SHORTEST <= len(quote.text) <= LONGEST
    return (not readable, -quote.strength, -quote.weight, quote.article, quote.sentence)


def choose_quotes(quotes: Iterable[Quote], most: int) -> list[Quote]:
    """Return the strongest quotes, one of each outlet before a second of any.

    A text that was printed twice, or the same words quoted twice, is shown once.
    """
    turns: defaultdict[str, int] = defaultdict(int)
    seen: set[str] = set()
    ranked: list[tuple[int, int, Quote]] = []
    for number, quote in enumerate(quotes):
        key = "".join(filter(str.isalpha, quote.text.casefold()))[:SAME_FROM]
        if key not in seen:
            seen.add(key)
            ranked.append((turns[quote.outlet], number, quote))
            turns[quote.outlet] += 1
    return [quote for _, _, quote in sorted(ranked, key=lambda item: item[:2])[:most]]
