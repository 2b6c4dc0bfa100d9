"""On what ground a role was decided, in words: this module alone knows how they are put together.

A ground names what decided ('body', 'title', 'named actor'). Before that stands the way that led
to it ('introduced: body', 'speaks for body'), behind it what place or date made of it ('body, abroad').
"""

from __future__ import annotations

from typing import Final, Literal

Way = Literal[
    "introduced", "named before", "spelled out", "description", "speaks for", "serves", "qualified"
]
Shift = Literal["abroad", "no longer in office", "taking part", "by a year in the text"]

OWN_RULE: Final = "your actors"
_FOR_ANOTHER: Final = frozenset({"speaks for", "serves", "qualified"})
_BODIES: Final = frozenset({"body", "country", "either", "qualifier", "party"})
_CORRECTED: Final = "corrected from "


def tell_way(way: Way, ground: str) -> str:
    """Return a ground with the way that led to it before it.

    >>> tell_way("introduced", "title"), tell_way("speaks for", "body, abroad")
    ('introduced: title', 'speaks for body, abroad')
    """
    return f"{way} {ground}" if way in _FOR_ANOTHER else f"{way}: {ground}"


def tell_shift(ground: str, shift: Shift) -> str:
    """Return a ground with what place or date made of it.

    >>> tell_shift("body", "abroad")
    'body, abroad'
    """
    return f"{ground}, {shift}"


def is_shifted(ground: str, shift: Shift) -> bool:
    """Tell whether this is what place or date made of it last.

    >>> is_shifted("introduced: body, abroad", "abroad")
    True
    """
    return ground.endswith(f", {shift}")


def undo_shift(ground: str, shift: Shift) -> str:
    """Return a ground before this was made of it; another as it is.

    >>> undo_shift("body, abroad", "abroad"), undo_shift("body", "abroad")
    ('body', 'body')
    """
    return ground.removesuffix(f", {shift}")


def drop_shifts(ground: str) -> str:
    """Return a ground without what place and date made of it, the way that led to it kept.

    >>> drop_shifts("speaks for body, abroad")
    'speaks for body'
    """
    return ground.partition(",")[0]


def is_told_by(ground: str, *kinds: str) -> bool:
    """Tell whether one of these decided by itself, wherever and whenever that was.

    >>> is_told_by("title, abroad", "title"), is_told_by("introduced: title", "title")
    (True, False)
    """
    return ground.startswith(kinds)


def rests_on(ground: str, *kinds: str) -> bool:
    """Tell whether one of these decided, by whatever way, and place and date changed nothing.

    >>> rests_on("introduced: age", "age"), rests_on("body, abroad", "body")
    (True, False)
    """
    return ground.endswith(kinds)


def speaks_for(ground: str) -> bool:
    """Tell whether the role is that of whom a source speaks for, as a spokesman's is.

    >>> speaks_for("speaks for body"), speaks_for("body")
    (True, False)
    """
    return ground.startswith("speaks for")


def is_body_rule(ground: str) -> bool:
    """Tell a role that was found for a body from one that was found for a person.

    >>> is_body_rule("body, abroad"), is_body_rule("introduced: body")
    (True, False)
    """
    return drop_shifts(ground) in _BODIES


def finds_body(role_rule: str) -> bool:
    """Tell the same of what an attribution says of its role, whatever way led to it.

    >>> finds_body("introduced: body"), finds_body("title")
    (True, False)
    """
    return is_body_rule(role_rule.rpartition(": ")[2])


def tell_correction(role: str, role_rule: str) -> str:
    """Return what is said of a role that a user's row put right: what it was, and why.

    >>> tell_correction("unknown", "nothing decides")
    'corrected from unknown: nothing decides'
    """
    return f"{_CORRECTED}{role}: {role_rule}"


def split_correction(role_rule: str) -> tuple[str, str]:
    """Return the role that was corrected, empty where none was, and the rule that had found it.

    >>> split_correction("corrected from unknown: nothing decides"), split_correction("title")
    (('unknown', 'nothing decides'), ('', 'title'))
    """
    if not role_rule.startswith(_CORRECTED):
        return "", role_rule
    found, _, rule = role_rule.removeprefix(_CORRECTED).partition(": ")
    return found, rule
