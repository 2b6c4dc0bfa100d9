"""Choose the sentences that show a frame best, with whose voice carries it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.report.marks import Piece, cut_pieces, mark_hits
from framing.report.model import (
    Record,
    Report,
    make_sentence_anchor,
    read_count,
    read_number,
)
from framing.text.markup import strip_marks

SHORTEST, LONGEST = 40, 420
LONGEST_NAME = 10  # words; a longer naming of a source is mostly a misread one
# Sentences whose first letters are the same this far are one quotation printed twice.
SAME_FROM = 60
# What a term of the word lists, a clear voice and a whole sentence each add to the strength:
# the classifier alone is sure of some sentences that no reader would pick.
TERM_ADDS, CLEAR_ADDS, WHOLE_ADDS = 0.2, 0.1, 0.1
_OPENERS = "“\"«‘'¡¿(—-– "


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One sentence shown as evidence for one frame.

    `strength` is 0 to 1: the scorer's probability, or the summed weight of its terms. `clear`
    says that the voice is beyond doubt: narration in which nobody is reported, or a named
    source of a known kind.
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
    clear: bool
    reliability: str = ""


def find_quotes(report: Report, frame: str) -> list[Quote]:
    """Return every sentence that carries `frame`, the strongest first.

    Strong is a sentence that the scorer is sure of, with a term of the word lists, in a clear
    voice, of a length that can be read alone.
    """
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
    article, voice = str(row["article_id"]), str(row["voice"] or "")
    speaks = str(line["role"] or "") == voice
    speaker = str(line["speaker"] or "") if speaks else ""
    own = voice in {"", "outlet"}
    return Quote(
        article=article,
        title=str(about.get("title") or ""),
        sentence=read_count(row["sentence"]),
        anchor=make_sentence_anchor(article, row["sentence"]),
        outlet=str(about.get("outlet") or ""),
        frame=str(row["frame"]),
        voice=voice,
        stance=str(row["stance"] or ""),
        speaker=speaker,
        text=strip_marks(text),
        pieces=cut_pieces(text, mark_hits(counted, start, {str(row["frame"])})),
        strength=min(1.0, weight) if probability is None else probability,
        weight=weight,
        clear=line["mode"] in {"none", "scare"} if own else _is_clear(speaker, voice),
        reliability=str(row.get("reliability") or ""),
    )


def _is_clear(speaker: str, voice: str) -> bool:
    """Tell whether a source is named, of a known kind, and no half sentence taken for a name."""
    return voice != "unknown" and 0 < len(speaker.split()) <= LONGEST_NAME


def _rank_quote(quote: Quote) -> tuple[bool, float, float, str, int]:
    readable = SHORTEST <= len(quote.text) <= LONGEST
    whole = quote.text.lstrip(_OPENERS)[:1].isupper()
    worth = quote.strength + TERM_ADDS * min(1.0, quote.weight)
    worth += CLEAR_ADDS * quote.clear + WHOLE_ADDS * whole
    return (not readable, -round(worth, 8), -quote.weight, quote.article, quote.sentence)


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
