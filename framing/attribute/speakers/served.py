"""Tell what somebody is by whom they serve, as the article tells of that person: 'Paz spokesman Luis Gil'."""

from __future__ import annotations

from collections.abc import Callable

from framing.attribute.roles.article import NOTHING, OTHERWISE, is_weak
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import rests_on, tell_way
from framing.attribute.speakers.describe import is_opener
from framing.attribute.words.view import DETERMINERS, Naming, View

UNSERVED = frozenset({"expert", "resident"})  # have no aides: the article tells of a namesake
_BETWEEN = 3  # words from the name to the noun: 'Paz senior policy adviser'


def tell_served(
    view: View, naming: Naming, told: RoleEvidence, tell: Callable[[str], RoleEvidence]
) -> RoleEvidence:
    """Return what is known of whom an aide, an office or a spokesperson serves, `told` where nothing is.

    `tell` gives what the article tells of a name.
    """
    if view.lexicon.lang == "es" and _is_owned(view, naming, told):
        return _tell_owned(view, naming, told, tell)
    at = _find_served(view, naming) if told.role == "unknown" else -1
    if at < 0:
        return _tell_mouthpiece(view, naming) if told.role == "unknown" else told
    found = tell(view.bare(at).rstrip("'’"))
    untold = is_weak(found) or found.role in UNSERVED
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


def _is_owned(view: View, naming: Naming, told: RoleEvidence) -> bool:
    """Return whether 'Su presidente, Ana Paz,' or 'Ana Paz, su vocera,' speaks for whom a Spanish text named before."""
    described = naming.description.lower().split()[:1]
    owned = view.classes[naming.first] == "possessive" or any(
        view.lexicon.classes.get(word) == "possessive" for word in described
    )
    speaks = any(view.among(at, "mouthpiece") for at in range(naming.first, naming.last + 1))
    return owned and (rests_on(told.rule, "relay") or (speaks and told.role == "unknown"))


def _tell_owned(
    view: View, naming: Naming, told: RoleEvidence, tell: Callable[[str], RoleEvidence]
) -> RoleEvidence:
    """Return the role of the body named last before 'su presidente', `told` where none spoke."""
    for at in range(naming.first - 1, max(-1, naming.first - 1 - _OWNED_WITHIN), -1):
        noun = view.classes[at - 1] in DETERMINERS
        if not (view.capital(at) or noun) or view.classes[at]:
            continue
        found = tell(view.words[at])
        spoken_for = rests_on(found.rule, "body") or told.role == "unknown"  # 'su portavoz'
        if spoken_for and found.role not in {"unknown", "media"}:
            return found._replace(rule=tell_way("serves", found.rule))
    return told


_OWNED_WITHIN = 60  # words back in which the body of 'su presidente' is looked for
