"""Cut a source's naming into words and find every known term in it."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from framing.attribute.roles.index import CAMPS, Found, Index, fold_word

OWNER = "'s"
BREAK = ","
_PIECE = re.compile(r"\w+|['’]s(?!\w)|(?<=s)['’](?!\w)|[,(]")
_INITIAL = 2  # letters of 'J' before a surname


class Phrase(NamedTuple):
    """The folded words of a naming, how far each is in capitals (0 to 2), and the terms found in it."""

    words: list[str]
    capital: list[int]
    found: list[Found]
    head_last: bool

    def part(self, start: int, end: int) -> list[Found]:
        """Return the terms that stand wholly within the words `start` to `end`."""
        return [item for item in self.found if item.start >= start and item.end <= end]

    def is_namesake(self, item: Found) -> bool:
        """Return whether another name stands beside one: 'Ana Biden' for 'Biden', 'Biden Smith'."""
        if item.end - item.start > 1:
            return False
        return self._is_name(item.start - 1) or self._is_name(item.end)

    def is_officer(self, person: Found) -> bool:
        """Tell the officer 'Harbour Patrol Capt. Ana Paz' from the listed politician Ana Paz."""
        force = [item for item in self.found if item.entry.role == "security"]
        ranked = any(f.end == person.start and f.entry.kind == "title" for f in force)
        listed = person.entry.role in CAMPS and not person.entry.own
        return listed and ranked and any(f.entry.kind == "body" for f in force)

    def _is_name(self, place: int) -> bool:
        """Return whether a word has a capital and is no known term, nor an initial."""
        if not 0 <= place < len(self.words) or not self.capital[place]:
            return False
        return not self.covers(place) and len(self.words[place]) > _INITIAL

    def covers(self, place: int) -> bool:
        """Return whether a word belongs to a known term."""
        return any(found.start <= place < found.end for found in self.found)

    def text(self, found: Found) -> str:
        """Return the words of a term as they were looked up."""
        return " ".join(self.words[found.start : found.end])


def parse_phrase(
    naming: str, index: Index, *, head_last: bool, published: str, country: str
) -> Phrase:
    """Return a naming cut into words, with every known term in it."""
    words: list[str] = []
    capital: list[int] = []
    pieces = _PIECE.findall(naming)
    for piece, following in zip_longest(pieces, pieces[1:], fillvalue=""):
        if piece[0] in "'’":
            word = OWNER
        elif piece in ",(":
            word = BREAK
        else:
            word = fold_word(piece)
            if not head_last and word.startswith("ex") and _is_former(word, following, index):
                words.append("ex")
                capital.append(0)
                word = word[2:]
        words.append(word)
        capital.append(piece[0].isupper() + piece.isupper())
    words, capital = _drop_initials(words, capital, index)
    found = index.find_terms(words, capital, published=published, country=country)
    phrase = Phrase(words, capital, found, head_last)
    return phrase._replace(found=[one for one in found if not _is_surname(phrase, one, index)])


def _drop_initials(
    words: list[str], capital: list[int], index: Index
) -> tuple[list[str], list[int]]:
    """Return a naming without the initials inside known names: 'Ana T. Paz' is the listed Ana Paz."""
    kept = [
        at
        for at, word in enumerate(words)
        if not (
            len(word) == 1
            and 0 < at < len(words) - 1
            and min(capital[at - 1 : at + 2])
            and index.opens_name(words[at - 1], words[at + 1])
            and not index.opens_name(words[at - 1], word)
        )
    ]
    return [words[at] for at in kept], [capital[at] for at in kept]


def _is_surname(phrase: Phrase, item: Found, index: Index) -> bool:
    """Tell 'Ana Baker', 'Tom King' and 'Ana Alcalde' from 'the Queen', 'Kerala Governor' and 'Casa Rey'.

    A trade and the name of a paper ('Ana Sun') are surnames behind any other name; a title in
    English, and any one word in Spanish, where a given name stands before it.
    """
    before = item.start - 1
    ends = all(word == BREAK or len(word) <= _INITIAL for word in phrase.words[item.end :][:1])
    single = item.end - item.start == 1 and before >= 0
    if not (single and ends and phrase.capital[item.start] == phrase.capital[before] == 1):
        return False
    if item.entry.kind == "person":
        return False
    named = item.entry.named and item.entry.role in _FOUNDED
    if phrase.covers(before):  # 'President Baker' is no paper of that name
        posts = (f for f in phrase.found if f.end == item.start and f.entry.role == "government")
        return named and phrase.head_last and any(f.entry.kind in _SURNAMES for f in posts)
    if phrase.head_last and (item.entry.kind == "private" or named):
        return True
    may_be = not phrase.head_last or item.entry.kind in _SURNAMES
    middle = before > 0 and phrase.capital[before - 1] == 1 and not phrase.covers(before - 1)
    given = phrase.words[before - middle : before + 1]
    return may_be and any(map(index.has_given_name, given))


_FOUNDED = frozenset({"media", "expert"})  # papers and universities: 'Ana Sun', 'Ana Yale'
_SURNAMES = frozenset({"title", "office", "relay"})


def _is_former(word: str, following: str, index: Index) -> bool:
    """Tell 'exministro', glued as Spanish writes it, from 'exchange' where 'Change …' is a name."""
    return not index.opens(word, fold_word(following)) and index.has_role(word[2:], _HOLDERS)


_HOLDERS = frozenset({"title", "office", "relay", "seat", "private", "national", "either"})


def stands_alone(phrase: Phrase, private: Found, begin: int) -> bool:
    """Tell 'la joven vecina' from 'Catalina Niño' and 'la residencia de ancianos'."""
    if phrase.capital[private.start] and private.start > 0:
        return False
    links = [f for f in phrase.part(begin, private.start) if f.entry.kind == "link"]
    known = {at for f in phrase.part(begin, private.start) for at in range(f.start, f.end)}
    counted = known | {at for at, word in enumerate(phrase.words) if word.isdigit()}
    return not links or counted.issuperset(range(begin, links[-1].start))
