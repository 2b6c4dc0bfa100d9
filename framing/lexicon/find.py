"""Find many listed terms in a text at once; each distinct word is looked up only once.

Every word of a pattern becomes a numbered element (this form, this lemma, this beginning).
A distinct word of the text is resolved one time into the elements it satisfies and the
patterns that begin with them; after that a text costs one dictionary look-up per word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Generic, NamedTuple, TypeVar

from framing.lexicon.patterns import Part, Pattern
from framing.records import Span, Tokens
from framing.text.lemmas import find_lemma, strip_possessive
from framing.text.variants import fold_accents, list_prefix_variants, normalise_spelling

# Neighbouring words of a term are not parted by these; inside a gap a comma is allowed
# ("excessive, indiscriminate force"). Points are no border: segments end sentences already.
_BORDER_NEXT = re.compile(r"[,;:!?…()—]|\s[-–]\s")
_BORDER_GAP = re.compile(r"[;:!?…()—]|\s[-–]\s")
_MOST_WORDS_KEPT = 300_000
_SHORTEST_PLURAL = 6


class Found(NamedTuple):
    """One place where a pattern stands: its number, id and the indices of its words."""

    number: int
    id: str
    words: tuple[int, ...]


class _Compiled(NamedTuple):
    number: int
    id: str
    elements: tuple[int, ...]
    gaps: tuple[int, ...]


class _Start(NamedTuple):
    """The one-word patterns a word completes and the longer ones it begins.

    `nexts` gives the longer ones by the element of their second word (`keys`), which may stand
    up to `reach` words further on.
    """

    singles: tuple[_Compiled, ...]
    nexts: dict[int, list[_Compiled]]
    keys: frozenset[int]
    reach: int


_NO_START = _Start((), {}, frozenset(), 0)
_Elements = frozenset[int]
_Known = TypeVar("_Known")


class _Memo(dict[str, _Known | None], Generic[_Known]):
    """Resolves each distinct word once; forgets everything when it has grown too large."""

    def __init__(self, resolve: Callable[[str], _Known | None]) -> None:
        super().__init__()
        self._resolve: Callable[[str], _Known | None] = resolve

    def __missing__(self, word: str) -> _Known | None:
        if len(self) >= _MOST_WORDS_KEPT:
            self.clear()
        found = self[word] = self._resolve(word)
        return found


class _Text(NamedTuple):
    """A text while it is searched: the elements each of its words satisfies, None for none."""

    text: str
    tokens: Tokens
    known: list[_Elements | None]

    def is_parted(self, gap: int, before: int, index: int) -> bool:
        """Say whether punctuation keeps two words from belonging to one term."""
        border = _BORDER_GAP if gap else _BORDER_NEXT
        place = self.tokens.ends[before], self.tokens.starts[index]
        return border.search(self.text, *place) is not None


@dataclass(frozen=True, slots=True)
class Finder:
    """Many patterns of one language, compiled; `find` may be called from several threads."""

    _starts: _Memo[_Start]
    _elements: _Memo[_Elements]

    @classmethod
    def build(cls, patterns: Iterable[Pattern], lang: str) -> Finder:
        """Compile patterns, which are numbered in the order given."""
        index = _Index(tuple(patterns), lang)
        return cls(_Memo(index.resolve_start), index.elements)

    def find(self, text: str, tokens: Tokens, spans: Sequence[Span]) -> list[Found]:
        """Return every place where a pattern stands inside one of `spans`.

        Spans are in text order and do not overlap. All finds are returned, overlapping ones
        too, by first word; of one pattern at one first word only that with the shortest gaps.
        """
        words, starts = tokens.words, tokens.starts
        known: list[_Elements | None] = [None] * len(words)
        searched = _Text(text, tokens, known)
        found: list[Found] = []
        if not spans:
            return found
        low, high = bisect_left(starts, spans[0].start), bisect_left(starts, spans[-1].end)
        begins = [*map(self._starts.__getitem__, words[low:high])]
        borders = iter(spans)
        first = stop = low
        filled = -1
        for index in compress(range(low, high), begins):
            while index >= stop:  # on to the span that holds this word or follows it
                first, stop = (bisect_left(starts, edge, stop) for edge in next(borders))
            if index < first:
                continue
            singles, nexts, keys, far = begins[index - low] or _NO_START
            if singles:
                found += [Found(item.number, item.id, (index,)) for item in singles]
            if not nexts:
                continue
            if filled != first:
                known[first:stop] = map(self._elements.__getitem__, words[first:stop])
                filled = first
            for second in range(index + 1, min(index + 1 + far, stop)):
                elements = known[second]
                if elements is not None and not keys.isdisjoint(elements):
                    _begin(nexts, index, second, stop, searched, found)
        return found


def _begin(
    nexts: dict[int, list[_Compiled]],
    index: int,
    second: int,
    stop: int,
    searched: _Text,
    found: list[Found],
) -> None:
    """Add the patterns whose first words are those at `index` and `second`."""
    for element in sorted(searched.known[second] or ()):
        for pattern in nexts.get(element, ()):
            gap = pattern.gaps[1]
            if second - index > gap + 1 or _is_known(found, pattern.number, index):
                continue
            if searched.is_parted(gap, index, second):
                continue
            rest = _follow(pattern, 2, second, stop, searched)
            if rest is not None:
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
        elements = searched.known[index]
        if elements is None or pattern.elements[part] not in elements:
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
        self.elements = _Memo(self.resolve_elements)
        for number, pattern in enumerate(patterns):
            elements = tuple(self._number(part) for part in pattern.parts)
            gaps = tuple(part.gap for part in pattern.parts)
            compiled = _Compiled(number, pattern.id, elements, gaps)
            self._starts.setdefault(elements[0], []).append(compiled)
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

    def resolve_elements(self, word: str) -> _Elements | None:
        """Return the elements that a word of a text satisfies; None when there is none."""
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
        return frozenset(found) or None

    def resolve_start(self, word: str) -> _Start | None:
        """Return the patterns that a word of a text completes or begins; None for none."""
        singles: list[_Compiled] = []
        nexts: dict[int, list[_Compiled]] = {}
        reach = 0
        for number in sorted(self.elements[word] or ()):
            for item in self._starts.get(number, ()):
                if len(item.elements) == 1:
                    singles.append(item)
                else:
                    nexts.setdefault(item.elements[1], []).append(item)
                    reach = max(reach, item.gaps[1] + 1)
        return _Start(tuple(singles), nexts, frozenset(nexts), reach) if singles or nexts else None


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
