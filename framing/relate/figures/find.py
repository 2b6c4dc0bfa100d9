"""Find the figures of one article: numbers that say how many, of whom, did or suffered what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.records import CodedArticle, Segment, Span
from framing.relate.figures.cues import CueReader
from framing.relate.figures.neighbours import (
    Draft,
    drop_parts_of_goods,
    find_rates,
    find_rewards,
    join_parts,
    pass_on,
    share_in_lists,
)
from framing.relate.figures.numbers import NumberFinder, NumberMention
from framing.relate.figures.phrases import PhraseReader
from framing.relate.figures.words import FigureWords, load_figure_words
from framing.text.addresses import find_addresses
from framing.text.markup import strip_name
from framing.text.tokens import find_token_range

QUOTE_PAIRS = (("“", "”"), ("«", "»"))
_NO_QUOTES = str.maketrans(dict.fromkeys('“”«»"', " "))
_UNITS = {"killed": "people", "injured": "people", "arrested": "people", "displaced": "people",
          "deployed": "officers", "attacks": "attacks"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: what it counts, its least and greatest value, and where it stands.

    `low` or `high` is None where the value is open on that side ('at least 26').
    """

    segment: int
    span: Span
    quantity: str
    low: float | None
    high: float | None
    unit: str
    what: str


@dataclass(frozen=True, slots=True)
class FigureFinder:
    """Finds figures with the word lists of a lexicon of kind 'figures'."""

    words: Mapping[str, FigureWords]

    @classmethod
    def load(cls, name: str = "figures") -> FigureFinder:
        """Load the word lists by name or path; a wrong row is a LexiconError with its line."""
        return cls(load_figure_words(name))

    def find(self, coded: CodedArticle) -> tuple[Figure, ...]:
        """Return the figures outside junk in text order; none for a language without lists."""
        words = self.words.get(coded.article.lang)
        if words is None:
            return ()
        found: list[Figure] = []
        for segment in coded.segments:
            if segment.kind != "junk":
                found += _find_in_segment(coded, segment, words)
        return tuple(found)


def _find_in_segment(coded: CodedArticle, segment: Segment, words: FigureWords) -> list[Figure]:
    span = find_token_range(coded.tokens, segment.span)
    written, shift = segment.span.of(coded.article.text), segment.span.start
    addresses = [(shift + one.start, shift + one.end) for one in find_addresses(written)]
    mentions = [
        one
        for one in NumberFinder(coded.article.text, coded.tokens, words).find(span)
        if not any(first <= coded.tokens.starts[one.core] < end for first, end in addresses)
    ]
    if not mentions:
        return []
    reader = PhraseReader(coded.article.text, coded.tokens, words)
    drafts = [
        Draft(mention, reader.read(mention, following.first if following else span.stop))
        for mention, following in zip(mentions, [*mentions[1:], None], strict=True)
    ]
    find_rates(drafts, reader, span)
    join_parts(drafts, reader, span)
    taken = frozenset(place for mention in mentions for place in range(mention.core, mention.end))
    cues = CueReader(reader, span.start, span.stop, taken)
    for draft in drafts:
        if not draft.quantity:
            draft.quantity, draft.side = cues.decide(draft.mention, draft.counted)
    find_rewards(drafts, reader, span)
    drop_parts_of_goods(drafts, reader)
    share_in_lists(drafts, reader)
    pass_on(drafts, reader)
    return [
        _make_figure(draft, reader, segment)
        for draft in drafts
        if draft.quantity and draft.quantity != "none"
    ]


def _make_figure(draft: Draft, reader: PhraseReader, segment: Segment) -> Figure:
    tokens, mention = reader.tokens, draft.mention
    end = max(draft.counted.end, mention.end, draft.per)
    bare = mention.first + (tokens.words[mention.first] == "a" and mention.first < mention.core)
    start = tokens.starts[bare]  # without the Spanish 'a' before persons
    for symbol in reader.words.currencies_before:
        before = reader.text[segment.span.start : start]
        if bare == mention.core and before.lower().endswith(symbol):
            start -= len(symbol)
            break
    written = reader.text[tokens.ends[mention.end - 1] : tokens.ends[end - 1]]
    what = _name_counted(reader, mention, written)
    return Figure(
        segment=segment.number,
        span=_close_quotation(reader.text, Span(start, tokens.ends[end - 1])),
        quantity=draft.quantity,
        low=mention.low,
        high=mention.high,
        unit=_name_unit(draft, what),
        what=what,
    )


def _close_quotation(text: str, span: Span) -> Span:
    """Take in the mark that closes a quotation opened inside: '134 “delinquents”'."""
    closing = find_lone_mark(span.of(text))
    return (
        Span(span.start, span.end + 1) if closing and text.startswith(closing, span.end) else span
    )


def find_lone_mark(written: str) -> str:
    """Return the mark that would close a quotation which the words open; empty where none is open.

    >>> find_lone_mark("134 “delinquents"), find_lone_mark("134 “delinquents”")
    ('”', '')
    """
    opened = (pair for pair in QUOTE_PAIRS if written.count(pair[0]) > written.count(pair[1]))
    straight = '"' if written.count('"') % 2 else ""
    return next((pair[1] for pair in opened), straight)


def _name_counted(reader: PhraseReader, mention: NumberMention, what: str) -> str:
    """Return what is counted without quotation marks and without the 'of' of 'dozens of'."""
    words = strip_name(what.translate(_NO_QUOTES)).split()
    joined = len(words) > 1 and reader.has("partitive", mention.end, mention.end + 1) == 1
    return " ".join(words[1:] if joined else words)


def _name_unit(draft: Draft, what: str) -> str:
    if draft.mention.currency:
        return draft.mention.currency
    if draft.quantity in {"rate", "seized"}:
        return " ".join(what.split())
    if draft.counted.klass == "force":
        return "officers"
    return _UNITS[draft.quantity]
