"""Find where an article says who a person is, also outside of reported speech."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.attribute.view import CLAUSE_OPENERS, PREPOSITIONS, VERBAL, View

_MENTIONS = 8  # mentions of a name that are looked at
_TITLE_WORDS = 8  # words of a title before a name
_APPOSITION_WORDS = 22
_TAIL_WORDS = 8  # words after a noun that still describe it: 'a report by the rebel group'
_ABBREVIATION = 4  # letters of 'Gen.', 'Sen.', 'Prof.'
_ENDINGS = frozenset({"pronoun", "coordinator", "adverb", "time", "complement", "subordinator"})
_APART = frozenset({",", "(", "--", "-", "–", "—", ", --", "),"})
_RELATIVE = frozenset({"who", "whose"})
_NAME_WORDS = 4


class Introduction(NamedTuple):
    """What stands around one mention of a name.

    `titled` is the name with the words right before it ("la diputada Ana Paz"), `title` the
    title parted by a comma ("El ministro del Interior, Ramón Paz"), `told` the apposition after
    it, `clause` the English relative clause after it ("who lives in …"), `age` whether only an
    age stands there ("Ana Paz, 64, had …").
    """

    titled: str
    title: str
    told: str
    clause: str = ""
    age: bool = False


def find_introductions(view: View, word: str, given: str = "") -> Iterator[Introduction]:
    """Yield for each mention of a name its title before, and the apposition after it.

    `word` is the last word of the name, `given` the one before it, both in lower case; mentions
    with another given name are somebody else's.
    """
    longer: list[int] = []
    for at in view.find_word(word)[:_MENTIONS]:
        if view.capital(at) and not _is_namesake(view, at, given):
            yield _read_mention(view, at)
            if not given:
                longer.append(_find_last(view, at))
                if longer[-1] == at:
                    longer.pop()
    for at in longer:
        yield _read_mention(view, at)


def _read_mention(view: View, at: int) -> Introduction:
    first = _find_first(view, at)
    told = _read_apposition(view, at)
    aged = told.isdigit()
    return Introduction(
        view.text[view.starts[first] : view.ends[at]],
        _read_title_before_comma(view, first) if not view.classes[first] else "",
        "" if aged else told,
        _read_relative(view, at),
        aged,
    )


def _find_last(view: View, at: int) -> int:
    """Return the last word of the name that begins at word `at`: 'Dmitry' is 'Dmitry Paz'."""
    last = at
    while last - at < _NAME_WORDS and view.gap(last + 1) == " " and last + 1 < len(view.words):
        if view.classes[last + 1] or not view.capital(last + 1):
            break
        last += 1
    return last


def _read_relative(view: View, at: int) -> str:
    """Return the relative clause after a name and its age: 'Ana Paz, 64, who lives in …'."""
    first = at + 1
    if first < len(view.words) and view.words[first].isdigit() and view.hard(first):
        first += 1
    if first >= len(view.words) or view.words[first] not in _RELATIVE:
        return ""
    return _read_piece(view, first) if _parts(view, first) else ""


def find_mentions(view: View, head: str, at: int, *, least: int, near: int) -> Iterator[str]:
    """Yield the fuller noun phrases around a noun before word `at`, the nearest first.

    'the Russian Defense Ministry', 'a report by the rebels': longer than `least` words, at
    most `near` words back.
    """
    start = at
    for _ in range(_MENTIONS):
        at = _find_before(view, head, at, max(-1, start - near))
        if at < 0:
            return
        first = _find_first(view, at)
        last = at
        size = min(len(view.words), at + _TAIL_WORDS)
        while last + 1 < size and not ends_clause(view, last + 1) and not _stops(view, last + 1):
            last += 1
        if last - first >= least:
            yield view.text[view.starts[first] : view.ends[last]]


def _find_before(view: View, word: str, at: int, stop: int) -> int:
    """Return the last place of a word before word `at` and after word `stop`, -1 if none."""
    for place in range(at - 1, stop, -1):
        if view.words[place] == word:
            return place
    return -1


def _stops(view: View, index: int) -> bool:
    return view.classes[index] in VERBAL or view.classes[index] in CLAUSE_OPENERS


def _is_namesake(view: View, at: int, given: str) -> bool:
    """Return whether another name stands before the last: 'Naveen Kumar' for 'Ravi Kumar'."""
    if len(given) < _ABBREVIATION or view.gap(at) != " " or not view.capital(at - 1):
        return False
    before = view.words[at - 1]
    named = len(before) >= _ABBREVIATION and not view.classes[at - 1]
    return named and before != given and bool(view.find_word(given))


def ends_clause(view: View, index: int) -> bool:
    """Return whether a sentence or clause ends before word `index`; 'Mr.' and 'Gen.' end none."""
    if view.hard(index):
        return True
    if "." not in view.gap(index) or index == 0:
        return False
    word = view.words[index - 1]
    return len(word) > _ABBREVIATION or not view.capital(index - 1)


def _find_first(view: View, at: int) -> int:
    """Return the first word of the noun phrase that ends in the name at word `at`."""
    first = at
    while first > 0 and at - first < _TITLE_WORDS and not ends_clause(view, first):
        kind = view.classes[first - 1]
        joined = view.gap(first) == "-"  # '22-year-old Ana Paz'
        if not joined and (kind in VERBAL or kind in _ENDINGS or kind == "preposition"):
            break
        first -= 1
        if kind in {"determiner", "possessive"}:
            break
    return first


def _read_title_before_comma(view: View, first: int) -> str:
    """'El ministro del Interior, Ramón Paz, dijo': the title stands before the comma."""
    if first == 0 or view.gap(first).strip() not in {",", "),"} or not view.capital(first):
        return ""
    end = first - 1
    if ")" in view.gap(first):  # 'El jefe de la Organización Mundial (OM), Ramón Paz'
        while end > 0 and first - end < _APPOSITION_WORDS and "(" not in view.gap(end):
            end -= 1
        end -= 1
    start = max(0, end)
    while start > 0 and first - start < _APPOSITION_WORDS and not ends_clause(view, start):
        if view.classes[start] in VERBAL or view.classes[start] in CLAUSE_OPENERS:
            return ""
        if view.words[start] == "by" and start < end:
            start += 1  # 'He was joined by the mayor of the town, Ramón Paz'
            break
        start -= 1
    if view.classes[start] in PREPOSITIONS and start + 1 < first:
        start += 1  # 'Para el director del instituto, Ramón Paz'
    if view.classes[start] not in {"determiner", "possessive"} and not view.capital(start):
        return ""
    return view.text[view.starts[start] : view.ends[end]] if end >= start else ""


def _read_apposition(view: View, at: int) -> str:
    """Return the words after a name up to the next comma: ', a 40-year-old mechanic,'."""
    first = at + 1
    if first < len(view.words) and view.classes[first] == "be":
        stated = first + 1 < len(view.words) and view.classes[first + 1] == "determiner"
        return _read_piece(view, first + 1) if stated else ""
    if first >= len(view.words) or not _parts(view, first):
        return ""
    piece = _read_piece(view, first)
    if piece.isdigit() and first + 1 < len(view.words):
        age = piece if len(piece) == _AGE and "." not in view.gap(first + 1) else ""
        first += 1
        piece = _read_piece(view, first)
        return piece if _is_nominal(view, first) else age
    return piece if _is_nominal(view, first) else ""


_AGE = 2  # digits


def _parts(view: View, index: int) -> bool:
    """Return whether a comma, bracket or dash stands before word `index`, no hyphen."""
    gap = view.gap(index)
    return gap.strip() in _APART and gap != "-"


def _is_nominal(view: View, first: int) -> bool:
    """Return whether words after a name can describe it: no clause, no next statement."""
    kind = view.classes[first]
    if kind == "preposition":
        return first + 1 < len(view.words) and view.words[first + 1].isdigit()  # 'at 33'
    return kind not in VERBAL and kind not in _ENDINGS and kind not in CLAUSE_OPENERS


def _read_piece(view: View, first: int) -> str:
    last = first
    size = len(view.words)
    if last >= size:
        return ""
    while last + 1 < size and last - first < _APPOSITION_WORDS and not ends_clause(view, last + 1):
        last += 1
    return view.text[view.starts[first] : view.ends[last]]
