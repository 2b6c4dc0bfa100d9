"""An article seen through its tokens: word classes and the marks between words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress, count, repeat
from typing import Literal

from framing.attribute.words.lists import SpeechWords
from framing.records import Span, Tokens
from framing.text.tokens import index_words

NamingKind = Literal["name", "noun", "pronoun", "none"]
HARD = frozenset(',;:!?()[]"“”«»„—–…\n¿¡|')
QUOTES = frozenset("\"“”«»„'‘’")
DASHES = frozenset({"-", "–", "—", "--"})
HELPERS = frozenset({"auxiliary", "be", "modal", "negation"})
VERBAL = HELPERS | {"verb"}
DETERMINERS = frozenset({"determiner", "possessive"})
CIRCUMSTANCES = frozenset({"time", "preposition", "adverb"})
PREPOSITIONS = frozenset({"preposition", "link"})
CLAUSE_OPENERS = frozenset({"subordinator", "complement"})


_SHORT_WORD = 3  # letters of an abbreviation


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The words that name a source, by token range, with the apposition that says who it is."""

    first: int
    last: int
    span: Span
    kind: NamingKind
    description: str = ""


@dataclass(slots=True)
class View:
    """The words of a text with their classes; gaps are the characters between two words.

    `noted` are the places of the words that may be cues or tell distance or contrast.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    classes: list[str]
    lexicon: SpeechWords
    gaps: list[str]
    breaks: list[bool]
    noted: list[int]
    places: Mapping[str, list[int]]

    def find_word(self, word: str) -> Sequence[int]:
        """Return where a word stands, in order."""
        return self.places.get(word, ())

    def bare(self, index: int) -> str:
        """Return word `index` without the ending of an owner: "Paz's"."""
        return self.words[index].removesuffix("'s")

    def list_words(self, naming: Naming) -> list[str]:
        """Return the words of a naming, without the ending of an owner."""
        return [*self.words[naming.first : naming.last], self.bare(naming.last)]

    def gap(self, index: int) -> str:
        """Return the characters between word `index` and the word before it."""
        return self.gaps[index]

    def hard(self, index: int) -> bool:
        """Return whether punctuation that parts clauses stands before word `index`."""
        return self.breaks[index]

    def capital(self, index: int) -> bool:
        """Return whether word `index` starts with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def among(self, index: int, group: str) -> bool:
        """Return whether word `index` is of a group of words, as `groups.csv` names them."""
        return self.words[index] in self.lexicon.groups[group]

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def _is_abbreviation(text: str, starts: Sequence[int], ends: Sequence[int], at: int) -> bool:
    """Tell 'US officials' from 'us' and from 'TOLD US', a line in capitals."""
    if not text[starts[at] : ends[at]].isupper():
        return False
    near = [one for one in (at - 1, at + 1) if 0 <= one < len(starts)]
    return any(not text[starts[one] : ends[one]].isupper() for one in near) or not near


class _Breaks(dict[str, bool]):
    """Whether each distinct gap parts clauses, decided once."""

    def __missing__(self, gap: str) -> bool:
        found = not HARD.isdisjoint(gap) or " -" in gap or "- " in gap
        if len(self) < _MEMO_MAX:
            self[gap] = found
        return found


_MEMO_MAX = 10_000
_BREAKS = _Breaks()


def _find_glued(text: str, starts: Sequence[int]) -> dict[int, int]:
    """Return where the word starts that lost mark-up glued to a line in capitals, by token.

    'Paz' in 'THE WAR IN ALBAPaz said'.
    """
    found: dict[int, int] = {}
    for match in _GLUED.finditer(text):
        at = bisect_right(starts, match.start("caps")) - 1
        if at >= 0 and starts[at] == match.start("caps"):
            found[at] = match.end()
    return found


def _part_glued(text: str, tokens: Tokens, glued: dict[int, int]) -> tuple[list[str], list[int]]:
    """Return the words and their starts without what is glued to them."""
    words, starts = [*tokens.words], [*tokens.starts]
    for index, start in glued.items():
        words[index], starts[index] = text[start : tokens.ends[index]].lower(), start
    return words, starts


_GLUED = re.compile(r"\b[A-Z][A-Z'’]{1,30}[ ,:]{1,2}(?P<caps>[A-Z]{2,30})(?=[A-Z][a-z]{2})")


def _find_breaks(words: Sequence[str], gaps: Sequence[str], domains: frozenset[str]) -> list[bool]:
    """Return for each word whether the marks before it part clauses; not 'alba.com'."""
    breaks = [*map(_BREAKS.__getitem__, gaps)]
    if "." in gaps:
        for index, gap in enumerate(gaps):
            # Two sentences without a space between; after a short word it is an abbreviation.
            if gap == "." and index and len(words[index - 1]) > _SHORT_WORD:
                breaks[index] = index == len(words) or words[index] not in domains
    for index in compress(count(), map(":".__eq__, gaps)):
        if index and words[index - 1].isdigit() and words[index][:1].isdigit():
            breaks[index] = False  # 'at 6:45'
    return breaks


def build_view(
    text: str, tokens: Tokens, lexicon: SpeechWords, places: Mapping[str, list[int]] | None = None
) -> View:
    """Return the view of a tokenised text; `places` are those of its words, where known already."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    glued = _find_glued(text, starts)
    words, starts = _part_glued(text, tokens, glued) if glued else (words, starts)
    places = index_words(words) if glued or places is None else places
    classes = [*map(lexicon.classes.get, words, repeat(""))]
    for at in _list_places(places, lexicon.groups["abbreviation"]):
        if _is_abbreviation(text, starts, ends, at):
            classes[at] = ""
    for at in _list_places(places, lexicon.groups["outlet-word"]):
        if at and text[starts[at]].isupper() and text[starts[at - 1]].isupper():
            classes[at] = ""  # 'USA Today', 'Ana Long'
    gaps = tokens.gaps if words else ["", ""]
    if ".," in text:
        gaps = [gap[gap.startswith(".,") :] for gap in gaps]  # 'Luis Paz Jr., a baker,'
    for index in compress(count(), map("-".__eq__, gaps[: len(words)])):
        if classes[index] == "verb":
            classes[index] = ""  # 'the army-led council'
    breaks = _find_breaks(words, gaps, lexicon.groups["domain"])
    for index in glued:
        breaks[index] = True
    breaks[0] = False
    noted = sorted(_list_places(places, lexicon.noted))
    return View(text, words, starts, ends, classes, lexicon, gaps, breaks, noted, places)


def _list_places(places: Mapping[str, list[int]], group: frozenset[str]) -> Iterable[int]:
    return chain.from_iterable([places[word] for word in group.intersection(places)])
