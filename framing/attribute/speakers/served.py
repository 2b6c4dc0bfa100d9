"""Tell what somebody is by whom they serve, as the article tells of that person: 'Paz spokesman Luis Gil'."""

from __future__ import annotations

from collections.abc import Callable

from framing.attribute.roles.article import NOTHING, OTHERWISE, is_weak
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import tell_way
from framing.attribute.speakers.describe import is_opener
from framing.attribute.words.view import Naming, View

_UNSERVED = frozenset({"expert", "resident"})  # have no aides: the article tells of a namesake
_BETWEEN = 3  # words from the name to the noun: 'Paz senior policy adviser'


def tell_served(
    view: View, naming: Naming, told: RoleEvidence, tell: Callable[[str], RoleEvidence]
) -> RoleEvidence:
    """Return what is known of whom an aide, an office or a spokesperson serves, `told` where nothing is.

    `tell` gives what the article tells of a name.
    """
    at = _find_served(view, naming) if told.role == "unknown" else -1
    if at < 0:
        return _tell_mouthpiece(view, naming) if told.role == "unknown" else told
    found = tell(view.words[at].removesuffix("'s").removesuffix("’s").rstrip("'’"))
    untold = is_weak(found) or found.role in _UNSERVED
    return told if untold else found._replace(rule=tell_way("serves", found.rule))


def _tell_mouthpiece(view: View, naming: Naming) -> RoleEvidence:
    """Return 'other' for who speaks for a firm: a name without article that no list knows."""
    for at in range(naming.first, naming.last - 1):
        bare = view.capital(at + 2) and (view.capital(at + 3) if view.classes[at + 2] else True)
        speaks = view.among(at, "mouthpiece") and view.among(at + 1, "blamed-for") and bare
        if speaks and view.lexicon.lang == "en":
            return RoleEvidence("other", OTHERWISE, view.span(at + 2, naming.last).of(view.text))
    return NOTHING


def _find_served(view: View, naming: Naming) -> int:
    """Return the word that names whom a naming serves: 'Paz' of 'a former Paz campaign aide'; -1 if nobody."""
    for at in range(naming.last, naming.first, -1):
        if not view.among(at, "serving"):
            continue
        for here in range(at - 1, max(naming.first, at - _BETWEEN) - 1, -1):
            if view.hard(here + 1) or view.classes[here]:
                break
            if view.capital(here):
                owner = view.words[here].endswith(("'s", "’s"))
                opens = here == naming.first and not owner and is_opener(view, here)
                return -1 if opens else here
    return -1
