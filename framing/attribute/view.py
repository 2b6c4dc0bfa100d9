"""An article seen through its tokens: word classes and the marks between words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.attribute.wordlists import SpeechWords
from framing.records import Span, Tokens

NamingKind = Literal["name", "noun", "pronoun", "none"]
HARD = frozenset(',;:!?()[]"“”«»„—–…\n¿¡|')
QUOTES = frozenset("\"“”«»„'‘’")
VERBAL = frozenset({"auxiliary", "be", "modal", "negation", "verb"})
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
    """The words of a text with their classes; gaps are the characters between two words."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    classes: list[str]
    lexicon: SpeechWords

    def gap(self, index: int) -> str:
        """Return the characters between word `index` and the word before it."""
        if index <= 0:
            return ""
        if index >= len(self.starts):
            return self.text[self.ends[-1] :]
        return self.text[self.ends[index - 1] : self.starts[index]]

    def hard(self, index: int) -> bool:
        """Return whether punctuation that parts clauses stands before word `index`."""
        gap = self.gap(index)
        if gap == "." and len(self.words[index - 1]) > _SHORT_WORD:
            return True  # two sentences without a space between
        return gap != " " and not (HARD.isdisjoint(gap) and " - " not in gap)

    def capital(self, index: int) -> bool:
        """Return whether word `index` starts with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def build_view(text: str, tokens: Tokens, lexicon: SpeechWords) -> View:
    """Return the view of a tokenised text."""
    classes = [lexicon.classes.get(word, "") for word in tokens.words]
    return View(text, tokens.words, tokens.starts, tokens.ends, classes, lexicon)
