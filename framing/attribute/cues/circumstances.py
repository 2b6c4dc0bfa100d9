"""Pass what stands between a verb of saying and its subject: 'a Efe', 'este lunes', 'points out'."""

from __future__ import annotations

from framing.attribute.cues.quoted import behind_quotation
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, QUOTES, View

_CIRCUMSTANCE = 10  # words between a Spanish verb and its subject


def skip_manner(view: View, index: int, before: int, low: int, high: int) -> int:
    """Return where the subject may start behind a verb: 'reconoció, visiblemente molesto, el alcalde'; -1 nowhere."""
    nxt = index + 1
    if nxt >= high or not view.hard(nxt):
        return nxt
    if (
        view.lexicon.lang != "es"
        or view.gap(nxt) != ", "
        or not behind_quotation(view, before, low)
    ):
        return -1
    for at in range(nxt + 1, min(high, nxt + _MANNER_WORDS)):
        if view.hard(at):
            opens = view.classes[at] == "determiner" or view.capital(at)
            return at if view.gap(at) == ", " and opens else -1
    return -1


_MANNER_WORDS = 8  # words of 'visiblemente molesto por el fallo'


def has_spoken_particle(view: View, at: int, high: int, cue: Cue) -> bool:
    """'“…,” points out Ana Paz', '“…,” chimed in Ana Paz'."""
    return view.words[at] in cue.takes and at + 1 < high and view.among(at, "spoken-particle")


def skip_circumstance(view: View, start: int, high: int) -> int:
    """Return the word behind 'a Efe', 'este lunes', 'en rueda de prensa' between a Spanish verb and its subject."""
    if view.lexicon.lang != "es" or (start < high and view.hard(start)):
        return start  # 'Según relató, la noche anterior …'
    at = start
    while at < high and at - start < _CIRCUMSTANCE and not (at > start and view.hard(at)):
        kind = view.classes[at]
        dated = at + 1 < high and view.classes[at + 1] in {"time", "dating"}
        dated = dated and kind in {"determiner", "pronoun"}
        if kind in PREPOSITIONS:
            at = _skip_courier(view, at + 1, high) or _skip_prepositional(view, at, start, high)
        elif kind in {"adverb", "time", "dating"} or dated or _is_manner(view, at, high):
            at += 1
        else:
            break
    led = at < high and at > start and not _LEADS.isdisjoint(view.gap(at))
    if at < high and _names_companion(view, start, at):
        return high
    return at if at < high and not led else start


def _names_companion(view: View, start: int, at: int) -> bool:
    """'dijo en una charla con la directora del diario, Ana Paz': whose name stands behind the comma."""
    if view.gap(at).strip() != ",":
        return False
    return any(
        view.words[one] == "con"
        and view.classes[one + 1] in DETERMINERS
        and (view.among(one + 2, "post") or view.among(one + 2, "companion"))
        for one in range(start, at - 2)
    )


_LEADS = QUOTES | {":"}  # 'dijo a los vecinos: “Hermanos, …”': whom, and then what is said


def _is_manner(view: View, at: int, high: int) -> bool:
    """'dice orgullosa la cantante', 'decía brevemente el texto': how it is said."""
    if view.classes[at] or view.capital(at) or at + 1 >= high or view.hard(at + 1):
        return False
    nominal = view.classes[at + 1] in DETERMINERS
    return view.words[at].endswith("mente") or nominal


def _skip_courier(view: View, start: int, high: int) -> int:
    """Pass 'BBC Mundo', 'la EFE' of 'dijo a BBC Mundo Ana Paz', so that a name may follow; 0 for anything else."""
    determined = view.classes[start : start + 1] == ["determiner"]
    for first in (start, start + 1) if determined else (start,):
        for last in range(min(high, first + _COURIER_WORDS), first, -1):
            if any(map(view.hard, range(first, last))):
                continue
            if " ".join(view.words[first:last]) in view.lexicon.couriers:
                return _pass_programme(view, last, high) if view.capital(last - 1) else 0
    last = start + determined
    if last >= high or view.hard(last):
        return 0
    text = view.text[view.starts[last] : view.ends[last]]
    return last + 1 if text.isupper() and 1 < len(text) <= _ACRONYM_LETTERS else 0


def _pass_programme(view: View, at: int, high: int) -> int:
    """Return the word behind 'Radio' of 'CNN Radio', 'Primera Mañana' of 'CNN Primera Mañana'."""
    while at < high and not view.hard(at) and view.capital(at) and view.among(at, "programme"):
        at += 1
    return at


_COURIER_WORDS = 5
_ACRONYM_LETTERS = 5


def _skip_prepositional(view: View, at: int, start: int, high: int) -> int:
    """Pass 'a la BBC', 'en su Instagram'; stop where the subject starts: 'su padre', 'Ana Paz'."""
    at += 1
    while at < high and not view.hard(at):
        kind, before = view.classes[at], view.classes[at - 1]
        opened = before in PREPOSITIONS
        titled = view.capital(at) and view.among(at - 1, "outlet")  # 'al diario El País'
        if kind in {"determiner", "possessive", "complement"} and not (opened or titled):
            break
        named = view.capital(at - 1) and view.words[at - 1] not in view.lexicon.couriers
        named = named or view.among(at, "programme")  # 'con CNN Primera Mañana'
        inside = (
            opened
            or titled
            or before in DETERMINERS
            or named
            or view.words[at] in view.lexicon.couriers
        )
        if view.capital(at) and not inside and at - 1 > start:
            break
        at += 1
    return at
