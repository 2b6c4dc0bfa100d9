"""Find the figures of one article: numbers that say how many, of whom, did or suffered what."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace

from framing.records import CodedArticle, Segment, Span
from framing.relate.figures.cues import CueReader
from framing.relate.figures.numbers import NumberFinder, NumberMention
from framing.relate.figures.phrases import Counted, PhraseReader
from framing.relate.figures.words import FigureWords, load_figure_words
from framing.text.addresses import find_addresses
from framing.text.markup import strip_name
from framing.text.tokens import find_token_range

MOST_BEFORE_PART = 14
MOST_BEFORE_PER = 7
MOST_IN_RATIO = 10
QUOTE_PAIRS = (("“", "”"), ("«", "»"))
_NO_QUOTES = str.maketrans(dict.fromkeys('“”«»"', " "))
POWERS_OF_TEN = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
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


@dataclass(slots=True)
class _Draft:
    mention: NumberMention
    counted: Counted
    quantity: str = ""
    side: str = ""
    per: int = 0


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
        _Draft(mention, reader.read(mention, following.first if following else span.stop))
        for mention, following in zip(mentions, [*mentions[1:], None], strict=True)
    ]
    _find_rates(drafts, reader, span)
    _join_parts(drafts, reader, span)
    taken = frozenset(place for mention in mentions for place in range(mention.core, mention.end))
    cues = CueReader(reader, span.start, span.stop, taken)
    for draft in drafts:
        if not draft.quantity:
            draft.quantity, draft.side = cues.decide(draft.mention, draft.counted)
    _find_rewards(drafts, reader, span)
    _drop_parts_of_goods(drafts, reader)
    _share_in_lists(drafts, reader)
    _pass_on(drafts, reader)
    return [
        _make_figure(draft, reader, segment)
        for draft in drafts
        if draft.quantity and draft.quantity != "none"
    ]


def _find_rates(drafts: list[_Draft], reader: PhraseReader, span: range) -> None:
    """Mark 'N per 100,000 inhabitants' as a rate, its second number and 'one in five' as no figure."""
    for draft in drafts:
        for place in range(draft.mention.end, min(span.stop, draft.mention.end + MOST_BEFORE_PER)):
            size = reader.has("per_whole", place, span.stop)
            near = place <= draft.counted.end or _is_kind(draft.counted.end, place, reader)
            if size and near and draft.counted.quantity:
                draft.quantity, draft.side, draft.per = "rate", "own", place + size
    for draft, following in itertools.pairwise(drafts):
        between = range(draft.mention.end, following.mention.first)
        parted = len(between) > 0 and reader.has("ratio", between.start, between.stop)
        if parted and parted == len(between) and (following.mention.low or 0) <= MOST_IN_RATIO:
            draft.quantity = following.quantity = "none"  # 'three out of four': a share
        for place in between[-3:]:
            size = reader.has("per", place, span.stop)
            large = following.mention.low in POWERS_OF_TEN and not draft.mention.article
            large = large and following.counted.klass != "goods"  # 'per thousand litres'
            if (
                size
                and place + size == following.mention.first
                and large
                and len(between) < MOST_BEFORE_PER
            ):
                draft.quantity, draft.side, following.quantity = "rate", "own", "none"
                draft.per = following.counted.end


def _is_kind(start: int, end: int, reader: PhraseReader) -> bool:
    """Whether only the 'de gripe' of 'muertes de gripe' stands here."""
    kind = end - start == 2 and reader.has("partitive", start, end) == 1  # noqa: PLR2004 - two words
    return kind and all(reader.is_close(place) for place in range(start, end + 1))


def _join_parts(drafts: list[_Draft], reader: PhraseReader, span: range) -> None:
    """Let 'two of the eight held' count what follows the whole, which then counts nothing."""
    for draft, following in itertools.pairwise(drafts):
        start, end = draft.mention.end, following.mention.core
        size = reader.has("partitive", start, span.stop) if reader.is_close(start) else 0
        if size and start + size == end and not (draft.quantity or following.quantity):
            draft.counted = replace(following.counted, start=start, partitive=True, quantity="")
            if not following.counted.quantity:
                following.quantity = "none"


def _find_rewards(drafts: list[_Draft], reader: PhraseReader, span: range) -> None:
    """Take a sum of money as a reward where the sentence speaks of one."""
    table = reader.words.cues["reward"]
    if not any(table.find_at(reader.tokens.words, place, span.stop) for place in span):
        return
    previous: _Draft | None = None
    for draft in drafts:
        if not draft.mention.currency:
            continue
        first = draft.mention.first
        converted = previous is not None and "(" in reader.text[
            reader.tokens.ends[previous.mention.end - 1] : reader.tokens.starts[first]
        ]  # fmt: skip
        if not draft.quantity and not converted:
            draft.quantity, draft.side = "reward", "own"
        previous = draft


def _drop_parts_of_goods(drafts: list[_Draft], reader: PhraseReader) -> None:
    """Let no bare number count people where it is a part of things: '90 cartuchos, de los cuales 40 …'."""
    opens = reader.words.kinds["inherit"]
    for draft, following in itertools.pairwise(drafts):
        bare = following.counted.end == following.mention.end
        part = opens.find_before(reader.tokens.words, following.mention.first, draft.mention.end)
        if bare and part and draft.counted.klass in {"goods", "measure"} and not draft.quantity:
            following.quantity = "none"


def _share_in_lists(drafts: list[_Draft], reader: PhraseReader) -> None:
    """Give members of one list the quantity of their neighbour: '22 gangsters and four officers'."""
    pairs = list(itertools.pairwise(drafts))
    for first, second in pairs:
        if first.side == "left" and not second.quantity and _is_list(first, second, reader):
            second.quantity, second.side = _inherit(first, second), "left"
    for first, second in reversed(pairs):
        listed = second.side in {"right", "own"} and _is_list(first, second, reader)
        if listed and not first.quantity and second.quantity not in {"reward", "rate", "attacks"}:
            first.quantity, first.side = _inherit(second, first), second.side


def _inherit(giver: _Draft, taker: _Draft) -> str:
    counted = taker.counted
    same = giver.counted.klass == counted.klass
    people = {giver.counted.klass, counted.klass} <= {"person", "force", ""}
    if giver.quantity == "rate" or taker.mention.currency or not (same or people):
        return ""
    if not counted.klass and not counted.unknown:
        return ""
    if taker.mention.is_one and counted.number != "one":
        return ""
    return giver.quantity if taker.mention.is_one or counted.number != "one" else ""


def _is_list(first: _Draft, second: _Draft, reader: PhraseReader) -> bool:
    """Whether only a comma or 'and' stands between the two counted phrases."""
    start, end = first.counted.end, second.mention.first
    if second.mention.article or (first.mention.article and not second.quantity):
        return False
    between = range(start, end)
    gaps = "".join(reader.gap(place) for place in range(start, end + 1)).replace(" ", "")
    if gaps not in {"", ","} or (not gaps and not between):
        return False
    return not between or reader.has("joiner", start, end) == len(between)


def _pass_on(drafts: list[_Draft], reader: PhraseReader) -> None:
    """Give '32 of whom', 'including five children' the quantity of the figure before."""
    previous: _Draft | None = None
    for draft in drafts:
        if previous is not None and not draft.quantity:
            opened = reader.words.kinds["inherit"].find_before(
                reader.tokens.words, draft.mention.first, previous.mention.end
            )
            counts = draft.counted.inherits or draft.counted.klass in {"person", "force"}
            if opened and reader.has("aux", draft.mention.end, draft.mention.end + 2):
                counts = True
                draft.counted = Counted(start=draft.mention.end, end=draft.mention.end)
            near = draft.mention.first - previous.counted.end <= MOST_BEFORE_PART
            if (
                (draft.counted.inherits or (opened and counts))
                and near
                and not (draft.mention.currency or draft.mention.article)
            ):
                draft.quantity, draft.side = previous.quantity, "own"
                klass = draft.counted.klass or previous.counted.klass
                draft.counted = replace(draft.counted, klass=klass)
        if draft.quantity in {"killed", "injured", "arrested", "displaced"}:
            previous = draft


def _make_figure(draft: _Draft, reader: PhraseReader, segment: Segment) -> Figure:
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


def _name_unit(draft: _Draft, what: str) -> str:
    if draft.mention.currency:
        return draft.mention.currency
    if draft.quantity in {"rate", "seized"}:
        return " ".join(what.split())
    if draft.counted.klass == "force":
        return "officers"
    return _UNITS[draft.quantity]
