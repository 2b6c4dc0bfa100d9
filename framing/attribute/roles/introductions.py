"""Find where an article says who a person is, also outside of reported speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from framing.attribute.roles.appositions import TAIL_WORDS, read_apposition, read_relative
from framing.attribute.roles.titles import (
    ends_clause,
    find_title_start,
    read_shared_title,
    read_title_before_comma,
)
from framing.attribute.words.view import CLAUSE_OPENERS, VERBAL, View

_MENTIONS = 8  # mentions of a name that are looked at
_GIVEN = 4  # letters of a given name that tells namesakes apart
_NAME_WORDS = 4


class Introduction(NamedTuple):
    """What stands around one mention of a name.

    `titled` is the name with the words right before it ("la diputada Ana Paz"), `title` the
    title parted by a comma ("El ministro del Interior, Ramón Paz"), `told` the apposition after
    it, `clause` the English relative clause after it ("who lives in …"), `age` whether only an
    age stands there ("Ana Paz, 64, had …"), `owned` the name with its title where the English
    words before are another's ("the government of President Ana Paz").
    """

    titled: str
    title: str
    told: str
    clause: str = ""
    age: bool = False
    owned: str = ""


def find_introductions(view: View, word: str, given: str = "") -> Iterator[Introduction]:
    """Yield for each mention of a name its title before, and the apposition after it.

    `word` is its last word, `given` the one before, in lower case; with another given name it is somebody else's.
    """
    longer: list[int] = []
    for at in view.find_word(word)[:_MENTIONS]:
        if view.capital(at) and not _is_namesake(view, at, given):
            yield _read_mention(view, at, given)
            if not given and view.lexicon.lang == "en":
                last = _find_last(view, at)
                longer += [last] if last > at else []
    for at in longer:
        yield _read_mention(view, at, given)


def _read_mention(view: View, at: int, given: str) -> Introduction:
    first = at if _is_owner(view, at, given) else find_title_start(view, at)
    title = read_title_before_comma(view, first) if not view.classes[first] else ""
    told = read_apposition(view, _find_last(view, at) if view.lexicon.lang == "es" else at)
    aged = told.removeprefix("aged ").isdigit()
    return Introduction(
        view.text[view.starts[first] : view.ends[at]],
        title or read_shared_title(view, first),
        "" if aged else told,
        read_relative(view, at),
        aged,
        _read_owned(view, first, at),
    )


def _read_owned(view: View, first: int, at: int) -> str:
    """Return 'President Ana Paz' of 'the government of President Ana Paz', '' where nothing is parted."""
    links = [place for place in range(first, at) if view.classes[place] == "link"]
    if not links or view.lexicon.lang != "en" or links[-1] + 2 > at:
        return ""
    return view.text[view.starts[links[-1] + 1] : view.ends[at]]


def _is_owner(view: View, at: int, given: str) -> bool:
    """'la madre de Ana Paz', 'la ministra de Paz': what stands before is somebody else."""
    first = at - 1 if at and given and view.words[at - 1] == given else at
    linked = first > 0 and view.classes[first - 1] == "link" and view.gap(first) == " "
    return linked and view.lexicon.lang == "es" and not view.capital(first - 1)


def _find_last(view: View, at: int) -> int:
    """Return the last word of the name that begins at word `at`: 'Dmitry' is 'Dmitry Paz'."""
    last = at
    while last - at < _NAME_WORDS and view.gap(last + 1) == " " and last + 1 < len(view.words):
        if view.classes[last + 1] or not view.capital(last + 1):
            break
        last += 1
    return last


def find_mentions(view: View, head: str, at: int, *, least: int, near: int) -> Iterator[str]:
    """Yield the fuller noun phrases around a noun before word `at`, the nearest first.

    'the Russian Defense Ministry': longer than `least` words, at most `near` words back.
    """
    start = at
    for _ in range(_MENTIONS):
        at = _find_before(view, head, at, max(-1, start - near))
        if at < 0:
            return
        first = find_title_start(view, at)
        last = at
        size = min(len(view.words), at + TAIL_WORDS)
        while last + 1 < size and not ends_clause(view, last + 1) and not _stops(view, last + 1):
            last += 1
        titled = last > at and view.capital(at) and view.capital(at + 1)  # 'President Paz'
        if last - first >= least or (titled and view.lexicon.lang == "en"):
            yield view.text[view.starts[first] : view.ends[last]]


def _find_before(view: View, word: str, at: int, stop: int) -> int:
    """Return the last place of a word before word `at` and after word `stop`, -1 if none."""
    places = view.find_word(word)
    last = bisect_left(places, at) - 1
    return places[last] if last >= 0 and places[last] > stop else -1


def _stops(view: View, index: int) -> bool:
    return view.classes[index] in VERBAL or view.classes[index] in CLAUSE_OPENERS


def _is_namesake(view: View, at: int, given: str) -> bool:
    """Return whether another name stands before the last: 'Naveen Kumar' for 'Ravi Kumar'."""
    if len(given) < _GIVEN or view.gap(at) != " " or not view.capital(at - 1):
        return False
    before = view.words[at - 1]
    named = len(before) >= _GIVEN and not view.classes[at - 1]
    return named and before != given and bool(view.find_word(given))
