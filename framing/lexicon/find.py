"""Find many listed terms in a text at once; each distinct word is looked up only once.

Every word of a pattern becomes a numbered element (this form, this lemma, this beginning).
A distinct word of the text is resolved one time into the elements it satisfies and the
patterns that begin with them. Which two words of a text may begin a longer pattern is then
asked for all its words at once: the elements that may follow a word, one bit each, against
those that the words behind it satisfy.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import and_
from typing import NamedTuple

from framing.lexicon.patterns import Part, Pattern
from framing.records import Span, Tokens
from framing.text.accents import fold_accents
from framing.text.lemmas import find_lemma, strip_possessive
from framing.text.memo import Memo
from framing.text.variants import list_prefix_variants, normalise_spelling

# Neighbouring words of a term are not parted by these; inside a gap a comma is allowed
# ("excessive, indiscriminate force"). Points are no border: segments end sentences already.
_BORDER_NEXT = re.compile(r"[,;:!?…()—]|\s[-–]\s")
_BORDER_GAP = re.compile(r"[;:!?…()—]|\s[-–]\s")
_SHORTEST_PLURAL = 6


class Found(NamedTuple):
    """One place where a pattern stands: its number, id and the indices of its words."""

    number: int
    id: str
    words: tuple[int, ...]


_Elements = frozenset[int]


class _Compiled(NamedTuple):
    number: int
    id: str
    elements: tuple[int, ...]
    gaps: tuple[int, ...]


class _Word(NamedTuple):
    """What a distinct word of a text is to the patterns.

    `singles` are the one-word patterns it completes, `nexts` the longer ones it begins, by the
    element of their second word. Of the elements that stand second in a pattern, one bit each,
    `follows` has those that the word satisfies, `near` those that it begins a pattern with, and
    `far` those of them that may stand further on, at most `reach` words behind it.
    """

    elements: _Elements
    singles: tuple[_Compiled, ...]
    nexts: dict[int, list[_Compiled]]
    follows: int
    near: int
    far: int
    reach: int


class _Text(NamedTuple):
    """A text while it is searched, with what each of its words is to the patterns."""

    text: str
    tokens: Tokens
    elements: tuple[_Elements, ...]
    singles: tuple[tuple[_Compiled, ...], ...]
    nexts: tuple[dict[int, list[_Compiled]], ...]

    def is_parted(self, gap: int, before: int, index: int) -> bool:
        """Say whether punctuation keeps two words from belonging to one term."""
        border = _BORDER_GAP if gap else _BORDER_NEXT
        place = self.tokens.ends[before], self.tokens.starts[index]
        return border.search(self.text, *place) is not None


@dataclass(frozen=True, slots=True)
class Finder:
    """Many patterns of one language, compiled; `find` may be called from several threads."""

    _words: Memo[str, _Word]

    @classmethod
    def build(cls, patterns: Iterable[Pattern], lang: str) -> Finder:
        """Compile patterns, which are numbered in the order given."""
        return cls(Memo(_Index(tuple(patterns), lang).resolve_word))

    def find(self, text: str, tokens: Tokens, spans: Sequence[Span]) -> list[Found]:
        """Return every place where a pattern stands inside one of `spans`.

        Spans are in text order and do not overlap. All finds are returned, overlapping ones
        too, by first word; of one pattern at one first word only that with the shortest gaps.
        """
        found: list[Found] = []
        if not spans or not tokens.words:
            return found
        elements, singles, nexts, *masks = zip(
            *map(self._words.__getitem__, tokens.words), strict=True
        )
        searched = _Text(text, tokens, elements, singles, nexts)
        borders = iter(spans)
        first = stop = 0
        for index, second in _find_begun(singles, *masks):
            while index >= stop:  # on to the span that holds this word or follows it
                span = next(borders, None)
                if span is None:
                    return found
                first, stop = (bisect_left(tokens.starts, edge, stop) for edge in span)
            if index < first or second >= stop:
                continue
            if second == index:
                found += [Found(item.number, item.id, (index,)) for item in singles[index]]
            else:
                _begin(index, second, stop, searched, found)
        return found


def _find_begun(
    singles: Sequence[tuple[_Compiled, ...]],
    follows: Sequence[int],
    nears: Sequence[int],
    fars: Sequence[int],
    reaches: Sequence[int],
) -> list[tuple[int, int]]:
    """Return the first two words of patterns that may stand in a text, in order.

    A pattern of one word is given as that word twice.
    """
    alone = [*compress(count(), singles)]
    begun = [*zip(alone, alone, strict=True)]
    begun += [(at, at + 1) for at in compress(count(), map(and_, nears, follows[1:]))]
    for first in compress(count(), fars):
        far, stop = fars[first], first + 1 + reaches[first]
        if any(map(far.__and__, follows[first + 2 : stop])):
            seconds = range(first + 2, min(stop, len(follows)))
            begun += [(first, second) for second in seconds if far & follows[second]]
    begun.sort()
    return begun


def _begin(index: int, second: int, stop: int, searched: _Text, found: list[Found]) -> None:
    """Add the patterns whose first words are those at `index` and `second`."""
    nexts = searched.nexts[index]
    for element in sorted(searched.elements[second].intersection(nexts)):
        for pattern in nexts[element]:
            gap = pattern.gaps[1]
            if second - index > gap + 1:
                continue
            rest = _follow(pattern, 2, second, stop, searched)
            if rest is None or searched.is_parted(gap, index, second):
                continue
            if not _is_known(found, pattern.number, index):
                found.append(Found(pattern.number, pattern.id, (index, second, *rest)))


def _is_known(found: list[Found], number: int, index: int) -> bool:
    """Say whether a pattern was found at this first word already, with shorter gaps."""
    for item in reversed(found):
        if item.words[0] != index:
            return False
        if item.number == number:
            return True
    return False


def _follow(
    pattern: _Compiled, part: int, before: int, stop: int, searched: _Text
) -> tuple[int, ...] | None:
    """Return the indices of the words from `part` on, or None when the text breaks off."""
    if part == len(pattern.elements):
        return ()
    gap = pattern.gaps[part]
    for index in range(before + 1, min(before + 2 + gap, stop)):
        if pattern.elements[part] not in searched.elements[index]:
            continue
        if searched.is_parted(gap, before, index):
            return None
        rest = _follow(pattern, part + 1, index, stop, searched)
        if rest is not None:
            return (index, *rest)
    return None


class _Index:
    """Numbers the distinct word tests of all patterns and resolves words against them."""

    def __init__(self, patterns: tuple[Pattern, ...], lang: str) -> None:
        self._lang = lang
        self._numbers: dict[tuple[tuple[str, tuple[str, ...]], ...], int] = {}
        self._forms: dict[str, list[int]] = {}
        self._lemmas: dict[str, list[int]] = {}
        self._prefixes: dict[str, list[int]] = {}
        self._starts: dict[int, list[_Compiled]] = {}
        for number, pattern in enumerate(patterns):
            elements = tuple(self._number(part) for part in pattern.parts)
            gaps = tuple(part.gap for part in pattern.parts)
            compiled = _Compiled(number, pattern.id, elements, gaps)
            self._starts.setdefault(elements[0], []).append(compiled)
        longer = [item for items in self._starts.values() for item in items if len(item.gaps) > 1]
        seconds = sorted({item.elements[1] for item in longer})
        self._bits = {element: 1 << place for place, element in enumerate(seconds)}
        self._shortest = min(map(len, self._prefixes), default=0)
        self._by_head: dict[str, list[str]] = {}
        for prefix in self._prefixes:
            self._by_head.setdefault(prefix[: self._shortest], []).append(prefix)

    def _number(self, part: Part) -> int:
        options = part.options or (part,)
        tests = tuple((option.kind, list_part_keys(option, self._lang)) for option in options)
        known = self._numbers.get(tests)
        if known is not None:
            return known
        number = self._numbers[tests] = len(self._numbers)
        tables = {"exact": self._forms, "lemma": self._lemmas, "prefix": self._prefixes}
        for kind, keys in tests:
            for key in keys:
                tables[kind].setdefault(key, []).append(number)
        return number

    def resolve_word(self, word: str) -> _Word:
        """Return what a word of a text is to the patterns."""
        elements = self._find_elements(word)
        singles: list[_Compiled] = []
        nexts: dict[int, list[_Compiled]] = {}
        near = far = reach = 0
        for number in sorted(elements):
            for item in self._starts.get(number, ()):
                if len(item.elements) == 1:
                    singles.append(item)
                    continue
                nexts.setdefault(item.elements[1], []).append(item)
                bit = self._bits[item.elements[1]]
                near |= bit
                far |= bit if item.gaps[1] else 0
                reach = max(reach, item.gaps[1] + 1)
        follows = sum(self._bits.get(number, 0) for number in elements)
        return _Word(elements, tuple(singles), nexts, follows, near, far, reach)

    def _find_elements(self, word: str) -> _Elements:
        """Return the elements that a word of a text satisfies."""
        form = normalise_spelling(strip_possessive(word), self._lang)
        found = set(self._forms.get(form, ()))
        if self._lemmas:
            lemma = list_word_keys(word, self._lang)[1]
            found.update(self._lemmas.get(form, ()), self._lemmas.get(lemma, ()))
        if self._lang == "es" and len(word) >= _SHORTEST_PLURAL and word.endswith("s"):
            # A plural typed without its accent ("victimas") is unknown to the dictionary.
            found.update(self._lemmas.get(form[:-1], ()))
        if self._prefixes:
            for spelling in {fold_accents(strip_possessive(word)), form}:
                for prefix in self._by_head.get(spelling[: self._shortest], ()):
                    if spelling.startswith(prefix):
                        found.update(self._prefixes[prefix])
        return frozenset(found)


def list_word_keys(word: str, lang: str) -> tuple[str, str]:
    """Return the keys of a word: its form and its lemma, both in one spelling.

    >>> list_word_keys("destabilising", "en") == list_word_keys("destabilizing", "en")
    True
    """
    bare = strip_possessive(word)
    return normalise_spelling(bare, lang), normalise_spelling(find_lemma(bare, lang), lang)


def list_part_keys(part: Part, lang: str) -> tuple[str, ...]:
    """Return the keys under which a part of a pattern is found, the written form first."""
    if part.options:
        keys = [key for option in part.options for key in list_part_keys(option, lang)]
        return tuple(dict.fromkeys(keys))
    if part.kind == "prefix":
        return list_prefix_variants(part.word, lang)
    form, lemma = list_word_keys(part.word, lang)
    return (form,) if part.kind == "exact" else tuple(dict.fromkeys((form, lemma)))
