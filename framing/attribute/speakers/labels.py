"""Labels that hold for what is named behind them: 'opposition media said …' and then 'El Faro wrote'."""

from __future__ import annotations

from collections.abc import Callable

from framing.attribute.roles.find import RoleEvidence
from framing.attribute.words.view import View

_REACH = 120  # words back that are looked over: some four sentences
_PHRASE = 3  # words of 'medios de oposición'
_SIDES = frozenset({"opposition", "government"})


def find_label(
    view: View, at: int, told: RoleEvidence, find_role: Callable[[str], RoleEvidence]
) -> RoleEvidence:
    """Return for an outlet named at word `at` the side on which the press before was put last.

    By the codebook a label holds for the outlets that the sentences behind it name. What is
    `told` of somebody who is no outlet, or behind no label, is returned as it is.
    """
    if told.role != "media":
        return told
    press = view.lexicon.groups["press"]
    english = view.lexicon.lang == "en"
    for here in range(at - 1, max(-1, at - _REACH - 1), -1):
        if view.words[here] not in press:
            continue
        for size in range(1, _PHRASE):
            first, last = (here - size, here) if english else (here, here + size)
            if first < 0 or last >= at or any(view.hard(one) for one in range(first + 1, last + 1)):
                break
            evidence = find_role(view.span(first, last).of(view.text))
            about = view.words[here].removesuffix("s") in evidence.matched.lower()
            if evidence.role in _SIDES and about:  # not 'White House press conference'
                return evidence._replace(rule="labelled before")
    return told
