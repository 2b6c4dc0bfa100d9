"""Read a speaker who stands inside what is reported: 'El bloqueo, dijo la alcaldesa, es …'."""

from __future__ import annotations

from framing.attribute.cues.tails import opens_adverbial, skip_aside
from framing.attribute.namings.appositions import is_predicate
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import CIRCUMSTANCES, DASHES, DETERMINERS, QUOTES, Naming, View

NAMERS = frozenset({"determiner", "possessive", "pronoun"})
_ASIDES = frozenset(",–—-")
_INSERTED = 12  # words between the dashes


def stands_inside(view: View, source: Naming, at: int, low: int, high: int, cue: Cue) -> bool:
    """'El bloqueo, dijo la alcaldesa, es …': the speaker stands inside the reported clause."""
    after = _pass_bracket(view, source.last + 1, high)
    marks = {view.gap(after).strip(" )."), view.gap(at + 1).strip()} if after < high else {""}
    spanish = view.lexicon.lang == "es"
    if spanish and view.gap(at + 1).strip() in DASHES:
        return closes_dashes(view, at + 1, high)
    if spanish and marks == {"", ","} and _resumes_later(view, source, high, cue):
        return True
    if not marks <= _ASIDES:
        return False
    nominal = view.classes[low] in NAMERS or view.capital(low)
    reports = "closing" in cue.takes and "any" in cue.takes
    named = spanish and _is_bare_name(view, source)  # 'En mayo, explicó Paz, las ventas cayeron'
    return nominal and reports and (named or not opens_adverbial(view, low))


def _resumes_later(view: View, source: Naming, high: int, cue: Cue) -> bool:
    """'La ley, explicó el ministro en rueda de prensa, será …': the clause goes on behind where it was said."""
    after = source.last + 1
    if view.classes[after] not in CIRCUMSTANCES or "closing" not in cue.takes:
        return False
    end = skip_aside(view, source.last, high, cue)
    return after < end < high and view.gap(end).strip() == "," and is_predicate(view, end)


def closes_dashes(view: View, index: int, high: int) -> bool:
    """Return whether the dash before word `index` has its pair soon: '- dijo Paz, el alcalde -'."""
    rest = range(index + 1, min(high, index + _INSERTED) + 1)
    return any(view.gap(at).lstrip()[:1] in DASHES for at in rest if at < len(view.words))


def _pass_bracket(view: View, at: int, high: int) -> int:
    """Return the word behind 'Ana Paz (PS)', whose bracket word `at` opens; `at` where none opens."""
    if at >= high or "(" not in view.gap(at):
        return at
    return next((one for one in range(at + 1, high) if ")" in view.gap(one)), high)


def _is_bare_name(view: View, source: Naming) -> bool:
    return view.capital(source.first) and not view.classes[source.first]


def resumes_clause(view: View, source: Naming, at: int, high: int) -> bool:
    """'En mayo, explicó Paz, la ley se aprobó': a clause, no apposition, stands behind the Spanish name."""
    if view.lexicon.lang != "es" or not QUOTES.isdisjoint(view.gap(at + 1)):
        return False
    opened = source.last + 1 < high and view.classes[source.last + 1] in DETERMINERS
    stop = next((one for one in range(source.last + 2, high) if view.hard(one)), high)
    inside = range(source.last + 1, stop)
    return opened and any(is_predicate(view, one) for one in inside)
