"""Read all of a series of sources: 'Activists, rescue workers and medics said'."""

from __future__ import annotations

from framing.attribute.namings.right import make_naming
from framing.attribute.words.view import Naming, View

_MEMBER_WORDS = 5  # words of one member of a series at most
_MEMBERS = 6  # members before the last comma at most
_PLAIN = frozenset({"", "determiner", "possessive", "plural"})


def widen_series(view: View, naming: Naming | None, low: int) -> Naming | None:
    """Return a naming with the members before its comma where the sentence opens with the series.

    'medics and nurses' in 'Teachers, medics and nurses said'. What opens with a preposition, a
    time or an adverb is no member: 'In Alba, medics and nurses said'.
    """
    if naming is None or view.lexicon.lang != "en" or not _ends_series(view, naming):
        return naming
    first = naming.first
    for _ in range(_MEMBERS):
        if first <= low or view.gap(first).strip() != ",":
            return naming
        start = _find_member(view, first, low)
        if start < 0:
            return naming
        first = start
        if first == low:
            return make_naming(view, first, naming.last)
    return naming


def _ends_series(view: View, naming: Naming) -> bool:
    """Return whether a naming is the end of a series: 'medics and nurses'."""
    inner = range(naming.first + 1, naming.last)
    return any(view.words[at] == "and" and not view.hard(at) for at in inner)


def _find_member(view: View, end: int, low: int) -> int:
    """Return where the member that ends before word `end` starts, -1 where no plain member stands."""
    for at in range(end - 1, max(low, end - _MEMBER_WORDS) - 1, -1):
        if view.classes[at] not in _PLAIN or view.words[at] in view.lexicon.verbs:
            return -1
        if view.words[at].endswith(("ing", "ed", "ly")) and not view.capital(at):
            return -1
        if at == low or view.hard(at):
            return at
    return -1
