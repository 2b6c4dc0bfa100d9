"""Turn articles into the units that are compared: sentences as word numbers, with quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.attribute.fullest import FullNames, find_full_names
from framing.attribute.holders import Holders
from framing.attribute.identity import find_name
from framing.lexicon.language import load_function_words
from framing.records import (
    REPORTED_MODES,
    CodedArticle,
    Role,
    Segment,
    SegmentKind,
    Span,
    Speech,
)
from framing.text.accents import strip_diacritics
from framing.text.addresses import find_addresses
from framing.text.tokens import find_token_range
from framing.text.variants import normalise_spelling

_QUOTED = re.compile(r"“([^“”\n]{3,2000})[”\n]|«([^«»\n]{3,2000})»|\"([^\"\n]{3,2000})\"")
MIN_QUOTED_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words between quotation marks that fall in one sentence, and whose they are."""

    span: Span
    words: tuple[int, ...]
    tokens: range
    speaker: str
    name: tuple[str, ...]
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One segment as numbers that stand for its words; equal numbers are equal words."""

    article: int
    number: int
    span: Span
    kind: SegmentKind
    words: tuple[int, ...]
    tokens: range
    quotations: tuple[Quotation, ...]
    name: tuple[str, ...]
    reported: bool


class Vocabulary:
    """Numbers for words: spelling variants and accents are folded, so that copies meet."""

    def __init__(self) -> None:
        """Start without any word."""
        self._numbers: dict[str, int] = {}
        self._known: dict[tuple[str, str], int] = {}
        self.function_words: set[int] = set()

    def __len__(self) -> int:
        return len(self._numbers)

    def number(self, word: str, lang: str) -> int:
        """Return the number of a word, giving it one when it is new."""
        known = self._known.get((word, lang))
        if known is None:
            folded = strip_diacritics(normalise_spelling(word, lang))
            known = self._numbers.setdefault(folded, len(self._numbers))
            self._known[word, lang] = known
        return known


def list_sentences(coded: Sequence[CodedArticle]) -> tuple[list[Sentence], Vocabulary]:
    """Return every sentence outside junk in order, and the vocabulary of their numbers."""
    vocabulary, found = Vocabulary(), []
    for lang in sorted({item.article.lang for item in coded}):
        for function in load_function_words(lang):
            vocabulary.function_words.add(vocabulary.number(function.word, lang))
    for place, item in enumerate(coded):
        heard, words = _hear(item), _read_words(item)
        for segment in item.segments:
            if segment.kind == "junk":
                continue
            tokens = find_token_range(item.tokens, segment.span)
            said = heard.said.get(segment.number)
            reported = said if said and said.mode in REPORTED_MODES else None
            found.append(
                Sentence(
                    article=place,
                    number=segment.number,
                    span=segment.span,
                    kind=segment.kind,
                    words=_number_words(words, tokens, vocabulary, heard.lang),
                    tokens=tokens,
                    quotations=_list_quotations(item, segment, heard, words, vocabulary),
                    name=heard.find_name(segment.number, reported.speaker) if reported else (),
                    reported=reported is not None,
                )
            )
    return found, vocabulary


def find_quoted(text: str) -> list[Span]:
    """Return the spans between quotation marks, marks left out; a mark open at a line's end closes.

    >>> [span.of('She said “never” and "no way".') for span in find_quoted(
    ...     'She said “never” and "no way".')]
    ['never', 'no way']
    """
    spans = []
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        spans.append(Span(*match.span(group)))
    return spans


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """What an article reports, looked up by place: a long one has thousands of quotations."""

    quoted: Sequence[Span]
    starts: Sequence[int]
    ends: Sequence[int]
    said: Mapping[int, Speech]
    holders: Holders
    full: FullNames
    lang: str

    def find_name(self, segment: int, speaker: str) -> tuple[str, ...]:
        """Return the name of a segment's speaker, also where 'the minister' is linked to it."""
        return find_name(self.full.loose.get((segment, speaker), speaker), self.lang)


def _hear(item: CodedArticle) -> _Heard:
    quoted = find_quoted(item.article.text)
    return _Heard(
        quoted=quoted,
        starts=[span.start for span in quoted],
        ends=[span.end for span in quoted],
        said={speech.segment: speech for speech in item.speech},
        holders=Holders(item.attributions, kinds=("speech",)),
        full=find_full_names(item.attributions),
        lang=item.article.lang,
    )


def _list_quotations(
    item: CodedArticle,
    segment: Segment,
    heard: _Heard,
    words: Sequence[str],
    vocabulary: Vocabulary,
) -> tuple[Quotation, ...]:
    found = []
    first = bisect_right(heard.ends, segment.span.start)
    last = bisect_left(heard.starts, segment.span.end)
    for span in heard.quoted[first:last]:
        start, end = max(span.start, segment.span.start), min(span.end, segment.span.end)
        tokens = find_token_range(item.tokens, Span(start, end)) if start < end else range(0)
        if len(tokens) < MIN_QUOTED_WORDS:
            continue
        speaker, role = _find_speaker(heard, segment.number, Span(start, end))
        edges = Span(item.tokens.starts[tokens[0]], item.tokens.ends[tokens[-1]])
        found.append(
            Quotation(
                span=edges,
                words=_number_words(words, tokens, vocabulary, heard.lang),
                tokens=tokens,
                speaker=speaker,
                name=heard.find_name(segment.number, speaker),
                role=role,
            )
        )
    return tuple(found)


def _find_speaker(heard: _Heard, segment: int, span: Span) -> tuple[str, Role]:
    said = heard.holders.find(segment, span) or heard.said.get(segment)
    return (said.speaker, said.role) if said else ("", "")


def _read_words(item: CodedArticle) -> Sequence[str]:
    """Return the words of an article, every part of an address as the whole: two posts share no 'pic'."""
    text, words = item.article.text, [*item.tokens.words]
    for span in find_addresses(text):
        for place in find_token_range(item.tokens, span):
            words[place] = span.of(text)
    return words


def _number_words(
    words: Sequence[str], tokens: range, vocabulary: Vocabulary, lang: str
) -> tuple[int, ...]:
    return tuple(vocabulary.number(words[place], lang) for place in tokens)
