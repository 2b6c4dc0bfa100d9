"""Tell two people of one surname apart: 'Ana Paz' from 'Luis Paz' met before."""

from __future__ import annotations

from collections.abc import Callable

from framing.attribute.roles.article import is_honorific
from framing.attribute.speakers.speaker import Speaker
from framing.attribute.words.view import Naming, View

_INITIAL = 2  # letters of 'J.' and 'Dr', which are no given names


def is_namesake(
    view: View, naming: Naming, known: Speaker, names_post: Callable[[str, str], bool]
) -> bool:
    """Return whether an English name and that of a speaker met before have given names that differ.

    Titles are none ('Senator Paz'), nor do two names with a word in common differ
    ('Ana Lira Paz', 'Ana Paz').
    """
    before = naming.last - 1
    if view.lexicon.lang != "en" or before < naming.first or view.hard(naming.last):
        return False
    if not known.person or not view.capital(before) or view.classes[before]:
        return False
    mine = [view.words[at] for at in range(naming.first, naming.last)]
    *theirs, surname = known.naming.lower().split() or [""]
    if surname != view.words[naming.last] or not theirs or not set(mine).isdisjoint(theirs):
        return False
    given = mine[-1], theirs[-1]
    if any(len(one) <= _INITIAL or not one.isalpha() for one in given):
        return False
    return not any(is_honorific(view, one) or names_post(one, "en") for one in given)
