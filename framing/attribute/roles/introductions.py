"""Find where an article says who a person is, also outside of reported speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from framing.attribute.namings.clauses import is_finite
from framing.attribute.roles.titles import (
    APPOSITION_WORDS,
    ENDINGS,
    ends_clause,
    find_title_start,
    read_shared_title,
    read_title_before_comma,
)
from framing.attribute.words.view import CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, VERBAL, View

_MENTIONS = 8  # mentions of a name that are looked at
_TAIL_WORDS = 8  # words after a noun that still describe it: 'a report by the rebel group'
_GIVEN = 4  # letters of a given name that tells namesakes apart
_APART = frozenset({",", "(", "--", "-", "–", "—", ", --", "),"})
_NAME_WORDS = 4
_BIRTH_WORDS = 7  # in brackets: 'Santiago de Chile, 43 años'


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
    told = _read_apposition(view, _find_last(view, at) if view.lexicon.lang == "es" else at)
    aged = told.removeprefix("aged ").isdigit()
    return Introduction(
        view.text[view.starts[first] : view.ends[at]],
        title or read_shared_title(view, first),
        "" if aged else told,
        _read_relative(view, at),
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


def _read_relative(view: View, at: int) -> str:
    """Return the relative clause after a name and its age: 'Ana Paz, 64, who lives in …'."""
    first = at + 1
    aged = first < len(view.words) and view.words[first].isdigit() and view.hard(first)
    first += aged
    if first >= len(view.words):
        return ""
    if view.among(first, "home") and view.lexicon.lang == "en":
        return _read_home(view, first, aged=aged)
    if not view.among(first, "relative-introduced"):
        return ""
    return _read_piece(view, first) if _parts(view, first) else ""


def _read_home(view: View, first: int, *, aged: bool) -> str:
    """Return where a person belongs: 'from Villanueva' behind a comma, 'of the Paz Institute' else.

    Behind a comma 'of' tells it where an age stands before: 'Ana Paz, 30, of Villanueva'.
    """
    parted = _parts(view, first)
    placed = view.words[first] == "from" or (aged and view.words[first] == "of")
    if not (parted or view.gap(first) == " ") or (parted and not placed):
        return ""
    last = at = first + 1
    while at < len(view.words) and at - first <= _TAIL_WORDS and not view.hard(at):
        if view.capital(at):
            last = at
        elif not view.among(at, "name-join"):
            break
        at += 1
    text = view.text[view.starts[first + 1] : view.ends[last]] if last < len(view.words) else ""
    return f"{'from' if parted else 'of'} {text}" if text and view.capital(last) else ""


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
        size = min(len(view.words), at + _TAIL_WORDS)
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


def _read_apposition(view: View, at: int) -> str:
    """Return the words after a name up to the next comma: ', a 40-year-old mechanic,'."""
    first = _skip_birth(view, at + 1)
    who = first + 1 < len(view.words) and view.among(first, "relative-person")
    told = _read_life(view, first + who)
    if told or first >= len(view.words):
        return told
    if view.classes[first + who] == "be" and (not who or _parts(view, first)):
        return _read_predicate(view, first + who)
    if who or not _parts(view, first):
        return ""
    piece = _read_piece(view, first)
    if piece.isdigit() and first + 1 < len(view.words):
        age = piece if len(piece) == _AGE and view.gap(first + 1) not in _POINTS else ""
        first += 1
        if view.gap(first).startswith(")") and "," not in view.gap(first):
            return age  # 'Ana Paz (59) fled', 'Ana Paz (59). The ministry …'
        piece = _read_piece(view, first)
        lives = view.lexicon.lang == "en" and view.among(first, "home")  # '30, of Villanueva'
        return piece if _is_nominal(view, first) and not lives else age
    return piece if _is_nominal(view, first) and not _is_clause(view, first) else ""


def _skip_birth(view: View, first: int) -> int:
    """Return the word behind a birthplace with a year or an age: '(Lima, 1966), rectora de …'."""
    if not view.gap(first).endswith("(") or view.words[first].isdigit():
        return first
    inside = range(first + 1, min(first + _BIRTH_WORDS, len(view.words)))
    end = next((at for at in inside if ")" in view.gap(at)), first)
    dated = any(view.words[at].isdigit() for at in range(first, end))
    return end if dated and view.capital(first) and _parts(view, end) else first


def _read_life(view: View, first: int) -> str:
    """Return what 'Ana Paz tiene 47 años' or 'Ana Paz, quien vive en el cerro' tells of a private life."""
    if view.lexicon.lang != "es" or first + 1 >= len(view.words):
        return ""
    word, nxt = view.words[first], view.words[first + 1]
    if word in view.lexicon.groups["living"] and view.classes[first + 1] in PREPOSITIONS:
        return f"{word} {nxt}"
    last = min(first + _SUFFERED, len(view.words) - 1)
    harmed = any(view.among(at, "harm") for at in range(first, last + 1))
    if word in view.lexicon.groups["suffered"] and harmed:
        return view.text[view.starts[first] : view.ends[last]]
    if word not in view.lexicon.groups["aged"]:
        return ""
    ages = (at for at in range(first + 1, min(first + 3, len(view.words))) if not view.hard(at))
    return next((view.words[at] for at in ages if view.words[at].isdigit()), "")


_SUFFERED = 3  # words behind 'perdió': 'perdió a su hijo'


def _read_predicate(view: View, be: int) -> str:
    """Return what 'Ana Paz was a baker' or 'Ana Paz es cineasta' says of her, '' for 'is tired'."""
    first = be + 1
    if first >= len(view.words) or view.hard(first):
        return ""
    kind = view.classes[first]
    bare = view.lexicon.lang == "es" and not kind and view.among(be, "is")
    return _read_piece(view, first) if kind == "determiner" or bare else ""


_AGE = 2  # digits
_POINTS = frozenset({".", ".)"})  # in '12.5'


def _parts(view: View, index: int) -> bool:
    """Return whether a comma, bracket or dash stands before word `index`, no hyphen."""
    gap = view.gap(index)
    return gap.strip() in _APART and gap != "-"


def _is_nominal(view: View, first: int) -> bool:
    """Return whether words after a name can describe it: no clause, no next statement."""
    kind = view.classes[first]
    cue = view.lexicon.verbs.get(view.words[first])
    if cue is not None and cue.form == "past" and not view.capital(first):
        return False  # 'His lawyer, Juan Gil, told the state agency'
    if kind == "preposition":
        return first + 1 < len(view.words) and view.words[first + 1].isdigit()  # 'at 33'
    return kind not in VERBAL and kind not in ENDINGS and kind not in CLAUSE_OPENERS


def _read_piece(view: View, first: int) -> str:
    last = _find_piece_end(view, first)
    return view.text[view.starts[first] : view.ends[last]] if last >= first else ""


def _is_clause(view: View, first: int) -> bool:
    """Tell 'According to Paz, major wars are rare' from 'Paz, a major', 'Según Paz, el gobierno miente'.

    A lone Spanish noun may still describe: the comma behind 'Paz, directora del centro' is often lost.
    """
    last = _find_piece_end(view, first)
    if view.lexicon.lang == "es":
        opens = view.classes[first] in DETERMINERS or view.words[first].endswith("s")
        places = range(first + 1, last + 1)
        stop = next((at for at in places if view.classes[at] in CLAUSE_OPENERS), last + 1)
        return opens and any(is_finite(view, at) for at in range(first + 1, stop))
    loose = view.among(first, "indefinite-article")  # 'Ana Paz, a spokeswoman for the union said'
    if not loose and any(_closes_report(view, at) for at in range(first + 1, last + 1)):
        return True  # 'The town fell to Paz, the mayor said'
    if view.classes[first] in DETERMINERS:
        return False
    return any(view.classes[at] in VERBAL for at in range(first, last + 1))


def _closes_report(view: View, at: int) -> bool:
    cue = view.lexicon.verbs.get(view.words[at])
    told = cue is not None and cue.form in {"past", "third"} and "closing" in cue.takes
    return told and view.words[at] not in view.lexicon.nouns and not view.capital(at)


def _find_piece_end(view: View, first: int) -> int:
    """Return the last word of the piece between commas that starts at `first`, -1 at the text's end."""
    last = first
    size = len(view.words)
    if last >= size:
        return -1
    while last + 1 < size and last - first < APPOSITION_WORDS and not ends_clause(view, last + 1):
        if view.among(last + 1, "relative-introduced"):
            break  # 'a law enforcement expert who served as director'
        last += 1
    return last
