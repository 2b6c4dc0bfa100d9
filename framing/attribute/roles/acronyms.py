"""Find what an acronym stands for where an article spells it out: 'the Alba Farmers Union (AFU)'."""

from __future__ import annotations

import re

from framing.attribute.roles.titles import find_title_start
from framing.attribute.words.view import DASHES, View

_MENTIONS = 4  # of an acronym that are looked at
_BRACKET = 8  # words of 'Unión de Campesinos - AFU' within the brackets
_PARTING = DASHES | {",", ";"}
_LEAST, _MOST = 2, 8  # letters


def spell_out(view: View, at: int) -> str:
    """Return the noun phrase whose bracket holds the acronym at word `at`; '' where none does.

    Words without capitals, and those that the article never puts in brackets, are no acronyms.
    """
    word = view.text[view.starts[at] : view.ends[at]]
    if not (word.isupper() and _LEAST <= len(word) <= _MOST):
        return ""
    for seen in view.find_word(view.words[at])[:_MENTIONS]:
        first = _find_bracket(view, seen)
        if first > 0:
            start = find_title_start(view, first - 1)
            return view.text[view.starts[start] : view.ends[first - 1]]
    return ""


def _find_bracket(view: View, seen: int) -> int:
    """Return the first word of the bracket that ends with word `seen`, 0 where there is none."""
    after = view.gap(seen + 1) if seen + 1 < len(view.words) else ")"
    if seen > 1 and view.among(seen - 1, "alternative") and view.hard(seen - 1):
        return seen - 1  # 'the Alba Farmers Union, or AFU'
    if ")" not in after or not ("(" in view.gap(seen) or view.gap(seen).strip() in _PARTING):
        return 0
    for first in range(seen, max(0, seen - _BRACKET), -1):
        gap = view.gap(first)
        if "(" in gap:
            return first if gap.lstrip("'’\"”»").strip() == "(" else 0
        if ")" in gap:
            return 0
    return 0


def index_initials(view: View) -> dict[str, str]:
    """Return the English names of three words or more by their initials, the first met of each.

    'GBI' is 'Georgia Bureau of Investigation': agencies put no acronym in brackets.
    """
    found: dict[str, str] = {}
    recent: list[int] = []  # the capitals of the name that goes on, at most as many as letters
    for at in range(len(view.words) if view.lexicon.lang == "en" else 0):
        if not view.capital(at):
            if recent and (view.hard(at) or not view.among(at, "name-join")):
                recent = []
            continue
        named = view.classes[at] in {"", "plural"} and view.text[view.ends[at] - 1].islower()
        if view.hard(at) or ("." in view.gap(at)) or not named:
            recent = []
        if not named:
            continue
        recent = [*recent[1 - _MOST :], at]
        for start in range(len(recent) - _NAMED + 1):
            initials = "".join(view.text[view.starts[one]] for one in recent[start:])
            found.setdefault(initials, view.text[view.starts[recent[start]] : view.ends[at]])
    return found


_NAMED = 3  # words of a name that has initials at least


def spell_acronyms(view: View, text: str, known: dict[str, str]) -> str:
    """Return words with each acronym of three letters or more as its name: 'director of the Georgia Bureau …'.

    `known` are names by their initials; what the article puts in brackets prevails.
    """
    return _ACRONYM.sub(lambda found: _spell(view, found[0], known), text)


def has_acronym(text: str) -> bool:
    """Return whether one of the words is an acronym of three letters or more.

    >>> has_acronym("director of the GBI"), has_acronym("the US president")
    (True, False)
    """
    return _ACRONYM.search(text) is not None


def _spell(view: View, word: str, known: dict[str, str]) -> str:
    places = view.find_word(word.lower())
    full = spell_out(view, places[0]) if places else ""
    return full or known.get(word, word)


_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
