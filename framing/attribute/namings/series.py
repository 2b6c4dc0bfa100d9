"""Read all of a series of sources: 'Activists, rescue workers and medics said'."""

from __future__ import annotations

from framing.attribute.namings.edges import ends_finite
from framing.attribute.namings.right import make_naming
from framing.attribute.words.view import DETERMINERS, Naming, View

_MEMBER_WORDS = 5  # words of one member of a series at most
_SPANISH_WORDS = 9  # 'el secretario general de la Unión de Maestros'
_ENGLISH_VERBAL = ("ing", "ed", "ly")
_MEMBERS = 6  # members before the last comma at most
_PLAIN = frozenset({"", "determiner", "possessive", "plural"})


def widen_series(view: View, naming: Naming | None, low: int) -> Naming | None:
    """Return a naming with the members before its comma where the sentence opens with the series.

    'medics and nurses' in 'Teachers, medics and nurses said', 'el alcalde y el fiscal' in 'La ministra,
    el alcalde y el fiscal dijeron'. What opens with a preposition, a time or an adverb is no
    member: 'In Alba, medics and nurses said'.
    """
    if naming is None or not _ends_series(view, naming):
        return naming
    if view.lexicon.lang == "es" and not _says_plural(view, naming.last + 1):
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
    return any(view.among(at, "and") and not view.hard(at) for at in inner)


def _says_plural(view: View, at: int) -> bool:
    """Return whether the Spanish verb behind a series is a plural: 'dijeron', 'se quejaron', 'han dicho'."""
    size = len(view.words)
    while at < size and view.classes[at] in _BEFORE_VERB and not view.words[at].endswith("n"):
        at += 1
    return at < size and view.words[at].endswith("n")


_BEFORE_VERB = frozenset({"clitic", "negation", "adverb"})


def _find_member(view: View, end: int, low: int) -> int:
    """Return where the member that ends before word `end` starts, -1 where no plain member stands."""
    spanish = view.lexicon.lang == "es"
    words = _SPANISH_WORDS if spanish else _MEMBER_WORDS
    for at in range(end - 1, max(low, end - words) - 1, -1):
        linked = spanish and view.classes[at] == "link"
        if view.classes[at] not in _PLAIN and not linked:
            return -1
        if view.words[at] in view.lexicon.verbs and not (spanish and view.capital(at)):
            return -1
        if spanish and (ends_finite(view, at) or view.among(at, "fronting")):
            return -1
        if not spanish and view.words[at].endswith(_ENGLISH_VERBAL) and not view.capital(at):
            return -1
        if at == low or view.hard(at):
            return -1 if linked or (spanish and not _names_member(view, at, end)) else at
    return -1


def _names_member(view: View, first: int, end: int) -> bool:
    """Tell 'el alcalde', 'Ana Paz', 'vecinos' from 'una vez más', 'finalmente', 'hablando claro'."""
    if view.classes[first] in DETERMINERS:
        return view.classes[end - 1] == "" and not view.among(end - 1, "dating")
    adverb = view.words[first].endswith((*view.lexicon.endings["adverb"], "ndo"))
    named = all(view.capital(at) or view.classes[at] for at in range(first, end))
    alone = end - first == 1 and view.words[first].endswith("s")
    return not adverb and (named or alone)
