"""Tell two people of one surname apart, and two bodies that end alike: 'Ana Paz' from 'Luis Paz' met before."""

from __future__ import annotations

from collections.abc import Callable

from framing.attribute.roles.article import is_honorific
from framing.attribute.roles.data import load_country_words
from framing.attribute.speakers.speaker import Speaker
from framing.attribute.words.view import Naming, View

_INITIAL = 2  # letters of 'J.' and 'Dr', which are no given names
_LONG = 3  # words in capitals of a body's name: 'Instituto Nacional de Derechos Humanos'


def is_namesake(
    view: View, naming: Naming, known: Speaker, names_post: Callable[[str, str], bool]
) -> bool:
    """Return whether a name and that of a speaker met before are two that end in the same word.

    Given names differ ('Ana Paz', 'Luis Paz') and titles are none ('Senator Paz'); two names with a
    word in common are one ('Ana Lira Paz', 'Ana Paz'), and so are two English bodies ('River Police',
    'the Old River Police'). Of Spanish bodies the first words differ.
    """
    if view.lexicon.lang == "es":
        return _is_spanish_namesake(view, naming, known, names_post)
    before = naming.last - 1
    if before < naming.first or view.hard(naming.last):
        return False
    if not view.capital(before) or view.classes[before]:
        return False
    if not known.person:
        return known.kind == "body" and _is_other_body(view, naming, known)
    mine = [view.words[at] for at in range(naming.first, naming.last)]
    *theirs, surname = known.naming.lower().split() or [""]
    if surname != view.words[naming.last] or not theirs or not set(mine).isdisjoint(theirs):
        return False
    return _are_given(view, (mine[-1], theirs[-1]), names_post)


def _is_spanish_namesake(
    view: View, naming: Naming, known: Speaker, names_post: Callable[[str, str], bool]
) -> bool:
    mine = [
        view.words[at]
        for at in range(naming.first, naming.last + 1)
        if view.capital(at) and not view.classes[at]
    ]
    written = [word.strip("«»“”\"'(),.") for word in known.naming.split(",")[0].split()]
    classes = view.lexicon.classes
    theirs = [one.lower() for one in written if one[:1].isupper() and one.lower() not in classes]
    if not (mine[:-1] and theirs[:-1]) or mine[-1] != theirs[-1]:
        return False
    if not known.person:
        return min(len(mine), len(theirs)) >= _LONG and mine[0] != theirs[0]
    if not set(mine[:-1]).isdisjoint(theirs[:-1]):
        return False
    return _are_given(view, (mine[-2], theirs[-2]), names_post)


def _is_other_body(view: View, naming: Naming, known: Speaker) -> bool:
    """Tell 'the River Party' from 'the Harvest Party', not from 'the Party'.

    A country's name parts two bodies only from another's: 'the Ukrainian Parliament' is 'Ukraine's
    Parliament', and may be 'the Parliament'.
    """
    places = range(naming.first, naming.last)
    mine = {view.bare(at) for at in places if view.capital(at) and not view.classes[at]}
    written = [
        word.strip("“”\"'(),.").lower() for word in known.naming.split() if word[:1].isupper()
    ]
    *others, last = (word.removesuffix("'s").removesuffix("’s") for word in written or [""])
    theirs = {*others} - view.lexicon.classes.keys()
    if last != view.words[naming.last]:
        return False
    known_places = load_country_words()
    countries = [
        set().union(*(known_places.get(word, ()) for word in words)) for words in (mine, theirs)
    ]
    if all(countries) and countries[0].isdisjoint(countries[1]):
        return True
    mine, theirs = mine - known_places.keys(), theirs - known_places.keys()
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_given(view: View, words: tuple[str, str], names_post: Callable[[str, str], bool]) -> bool:
    """Return whether two words before a surname are given names, no initials and no titles."""
    if any(len(one) <= _INITIAL or not one.isalpha() for one in words):
        return False
    lang = view.lexicon.lang
    return not any(is_honorific(view, one) or names_post(one, lang) for one in words)


def find_short(view: View, naming: Naming) -> str:
    """Return the acronym in brackets behind a body's name, in lower case: 'cad' of 'Comisión Andina de Derechos (CAD)'.

    '' where none stands there, where its letters are not those that the name's words begin with ('Ana Paz (PS)'),
    and where the naming is of somebody else: 'la directora de la Comisión Andina de Derechos (CAD)'.
    """
    at = naming.last + 1
    head = naming.first + (view.classes[naming.first] == "determiner")
    if at >= len(view.words) or view.gap(at).strip() != "(" or not view.capital(head):
        return ""
    words = range(naming.first, naming.last + 1)
    named = (view.words[one] for one in words if view.capital(one) and not view.classes[one])
    letters = "".join(word[0] for word in named)
    return letters if len(letters) >= _LONG and view.words[at] == letters else ""
