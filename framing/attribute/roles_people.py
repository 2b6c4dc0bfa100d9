"""Read an article for how it introduces people: 'Mayor Ana Example', 'Ana Example, a mechanic'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from framing.attribute.roles_index import fold_word
from framing.attribute.roles_phrase import Phrase
from framing.records import Tokens

_TITLES = frozenset({"title", "office", "relay", "private", "either"})
_HELD = _TITLES | {"body"}
_LEFT_WORDS = 10
_RIGHT_WORDS = 14
_NAME_RUN = 9
_NEAR = 4
_INITIALS = 2
_SOFT_GAP = re.compile(r"[ \u00a0]|-|[’'] ?")
_ABBREVIATION_GAP = re.compile(r"\.? ?")
_CLAUSE_WORDS = 20
_PARTICLE = re.compile(r"(?:de|del|la|las|los|van|von|der|al|el|bin|ibn|ben|da|dos|do|abu)")
_APPOSITIVE = re.compile(r"\s*,\s+|\s+\(")
_CLOSING = re.compile(r"\s*[,.;)]")


class Name(NamedTuple):
    """A run of capitalised words: token indices from `first` to before `end`."""

    first: int
    end: int


class Introducer:
    """Finds the phrases beside a name that say who this is.

    `parse` reads a phrase into its known terms, `last` says that its head stands last.
    """

    def __init__(self, parse: Callable[[str], Phrase], *, head_last: bool) -> None:
        self._parse = parse
        self._head_last = head_last

    def find_introductions(
        self, text: str, tokens: Tokens
    ) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Yield the folded surname, the other words of the name and an introducing phrase, in text order."""
        for name in find_names(text, tokens):
            if name.end - name.first == 1 and name.first == 0:
                continue
            surname = fold_word(tokens.words[name.end - 1].removesuffix("'s"))
            others = tuple(
                fold_word(tokens.words[place])
                for place in range(name.first, name.end - 1)
                if text[tokens.starts[place]].isupper()
            )
            for phrase in (
                *self._read_left(text, tokens, name),
                *self._read_right(text, tokens, name),
            ):
                yield surname, others, phrase

    def _read_left(self, text: str, tokens: Tokens, name: Name) -> Iterator[str]:
        """Yield the name with the title that stands before it."""
        first = name.first
        if first > 0 and text[tokens.ends[first - 1] : tokens.starts[first]] in {", ", "), "}:
            if _CLOSING.match(text, tokens.ends[name.end - 1]):
                yield from self._read_clause(text, tokens, name)
            return
        while first > 0 and name.first - first < _LEFT_WORDS and _is_soft(text, tokens, first):
            first -= 1
        phrase = self._parse(text[tokens.starts[first] : tokens.ends[name.end - 1]])
        start = _find_title(phrase)
        if start is not None:
            yield " ".join(phrase.words[start:])

    def _read_clause(self, text: str, tokens: Tokens, name: Name) -> Iterator[str]:
        """Yield the noun phrase before 'noun phrase, Name,': from its article to the comma."""
        first = name.first - 1
        while first > 0 and name.first - first < _CLAUSE_WORDS:
            gap = text[tokens.ends[first - 1] : tokens.starts[first]]
            if not _is_soft(text, tokens, first) and gap != " (":
                break
            first -= 1
        left = text[tokens.starts[first] : tokens.ends[name.first - 1]]
        phrase = self._parse(left)
        titles = {f.start for f in phrase.found if f.entry.kind in _TITLES}
        links = {f.end for f in phrase.found if f.entry.kind == "link"}
        for found in reversed(phrase.found):
            near = range(found.end, found.end + (_NEAR if self._head_last else 1))
            if found.entry.kind == "determiner" and found.start not in links:
                linked = any(f.start in near and f.entry.kind == "link" for f in phrase.found)
                if titles.intersection(near) and not (
                    self._head_last and linked and found.end in links
                ):
                    yield " ".join(phrase.words[found.start :])
                    return

    def _read_right(self, text: str, tokens: Tokens, name: Name) -> Iterator[str]:
        """Yield the appositive after the name, or the body it is said to be of."""
        place = tokens.ends[name.end - 1]
        opening = _APPOSITIVE.match(text, place)
        last = min(name.end + _RIGHT_WORDS, len(tokens.words))
        if last <= name.end:
            return
        stop = name.end
        while stop + 1 < last and _is_soft(text, tokens, stop + 1):
            stop += 1
        right = text[tokens.starts[name.end] : tokens.ends[stop]]
        phrase = self._parse(right)
        if opening is not None and phrase.found:
            begin = next((f.start for f in phrase.found if f.entry.kind in _HELD), 99)
            stops = [f.start for f in phrase.found if f.entry.kind == "cut"]
            if begin <= _NEAR and not any(at <= begin for at in stops):
                yield right
        elif text[place : place + 1] == " " and phrase.found:
            head = phrase.found[0]
            if head.start == 0 and head.entry.kind == "link":
                body = next(
                    (f for f in phrase.found if f.start < _NEAR and f.entry.kind == "body"), None
                )
                if body is not None:
                    yield " ".join(phrase.words[1 : body.end])


def _find_title(phrase: Phrase) -> int | None:
    """Return where the title begins that touches the name at the end of a phrase."""
    start = len(phrase.words)
    held_ends = {f.end - 1 for f in phrase.found if f.entry.kind in _HELD | {"place", "modifier"}}
    while start > 0 and start - 1 not in held_ends:
        if not phrase.capital[start - 1] and not _PARTICLE.fullmatch(phrase.words[start - 1]):
            break
        start -= 1
    if start == len(phrase.words) or start == 0:
        return None
    place = start - (phrase.words[start - 1] == ",")
    ending = {f.end: f for f in phrase.found if f.entry.kind not in {"cut", "joint"}}
    first, titled = None, False
    while place > 0:
        if phrase.words[place - 1] == "'s":
            place -= 1
        held = ending.get(place)
        if held is None and place - 1 in ending and ending[place - 1].entry.kind == "link":
            held = ending[place - 1]  # an article between "of" and the body
        if held is None:
            break
        place = held.start
        titled = titled or held.entry.kind in _TITLES
        if held.entry.kind != "link":
            first = place
    return first if titled else None


def _is_soft(text: str, tokens: Tokens, place: int) -> bool:
    """Tell whether a word continues the phrase of the word before it."""
    before = tokens.ends[place - 1]
    gap = text[before : tokens.starts[place]]
    if _SOFT_GAP.fullmatch(gap):
        return True
    word = tokens.words[place - 1]
    short = len(word) <= _INITIALS + 2 and text[tokens.starts[place - 1]].isupper()
    return short and _ABBREVIATION_GAP.fullmatch(gap) is not None


def find_names(text: str, tokens: Tokens) -> Iterator[Name]:
    """Yield runs of capitalised words, particles inside them allowed."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    place = 0
    while place < len(words):
        if not text[starts[place]].isupper():
            place += 1
            continue
        end = place + 1
        while end < len(words) and end - place < _NAME_RUN:
            gap = text[ends[end - 1] : starts[end]]
            if gap not in {" ", "-", "’", "'", ". "} or (
                gap == ". " and len(words[end - 1]) > _INITIALS
            ):
                break
            if not text[starts[end]].isupper() and not _PARTICLE.fullmatch(words[end]):
                break
            end += 1
        while end > place and not text[starts[end - 1]].isupper():
            end -= 1
        yield Name(place, end)
        place = end
