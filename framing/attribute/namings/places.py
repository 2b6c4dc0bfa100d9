"""Find the place that stands between a subject and its verb: 'Ana Paz (PS) of Alba said'."""

from __future__ import annotations

from framing.attribute.words.view import CLAUSE_OPENERS, PREPOSITIONS, VERBAL, View

_PLACE_WORDS = 4  # of 'New South Wales'


def find_place(view: View, at: int, low: int) -> int:
    """Return the first word of a place that ends in word `at` and is no subject itself, -1 if none.

    'Ana Paz (PS) of Alba said': the place goes on behind a bracket. 'Ana Paz in Alba, Peru
    said': its country stands behind a comma that no second comma closes.
    """
    first = at
    while first > low and at - first < _PLACE_WORDS and not view.hard(first):
        first -= 1
    if first <= low or not view.hard(first):
        return -1
    gap = view.gap(first).strip()
    if gap == ")" and view.classes[first] in PREPOSITIONS and first < at:
        return first if _is_named(view, first + 1, at) else -1
    placed = gap == "," and _is_named(view, first, at) and _ends_in_place(view, first - 1, low)
    agency = view.text[view.starts[first] : view.ends[at]].lower() in view.lexicon.couriers
    return first if placed and not agency else -1


def _is_named(view: View, first: int, last: int) -> bool:
    return all(
        view.capital(at) or view.classes[at] == "determiner" for at in range(first, last + 1)
    )


def _ends_in_place(view: View, last: int, low: int) -> bool:
    """Return whether words end in 'a nurse in Malmo': somebody, and then where."""
    if view.lexicon.lang != "en":
        return False  # 'En Lima, Perú pidió': Spanish closes the place with a second comma
    at = last
    while at > low and view.capital(at) and not view.hard(at):
        at -= 1
    if not view.among(at, "settled") or at == last or at <= low or view.hard(at):
        return False
    first = at
    while first > low and at - first < _SUBJECT_WORDS and not view.hard(first):
        first -= 1
        if view.classes[first] in VERBAL:
            return False  # 'Protests went on in Lima, Peru said'
    kind = view.classes[first]
    opens = kind in PREPOSITIONS or kind in CLAUSE_OPENERS or kind in _FRONTED
    return not opens and not view.words[first].endswith(view.lexicon.endings["gerund"])


_SUBJECT_WORDS = 15
_FRONTED = frozenset({"adverb", "time", "coordinator"})
