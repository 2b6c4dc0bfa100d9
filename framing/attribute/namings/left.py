"""Find the words that name a source, to the left or right of a cue."""

from __future__ import annotations

from framing.attribute.namings.edges import (
    ends_finite,
    find_agent,
    find_relative,
    is_finite_past,
    is_participle,
    is_past_participle,
    keeps_on,
    skip_object,
    skip_verb,
)
from framing.attribute.namings.right import make_naming
from framing.attribute.namings.trim import trim_left
from framing.attribute.words.view import (
    CLAUSE_OPENERS,
    PREPOSITIONS,
    VERBAL,
    Naming,
    View,
)

_MAX_WORDS = 30  # a subject longer than this is a whole clause


def read_left(view: View, end: int, low: int, *, relative: bool = False) -> Naming | None:
    """Return the noun phrase whose last word is `end`, without crossing a clause boundary.

    `relative` says that a relative clause describes it: it need not be a subject itself.
    """
    if end < low:
        return None
    if end > low and view.words[end] in view.lexicon.groups["self"]:
        # 'él mismo reconoció', 'Paz himself admitted'
        end -= view.lexicon.lang == "en" or view.classes[end - 1] == "pronoun"
    if view.classes[end] == "pronoun" or view.among(end, "contracted"):
        hangs = view.lexicon.lang == "es" and end > low and not view.hard(end)
        if not hangs or view.classes[end - 1] not in PREPOSITIONS:
            return make_naming(view, end, end)
        if not view.among(end - 1, "of"):
            return None  # 'En ella asegura que', 'Entre ellos mencionan'
    first = end
    last = end
    while first > low and end - first < _MAX_WORDS and not view.hard(first):
        if _stops_left(view, first - 1, last):
            pronoun = find_relative(view, first - 1, low)
            agent = find_agent(view, first, end, relative=relative)
            if agent > first or pronoun <= low:
                first = max(first, agent)
                break
            first = pronoun
            last = pronoun - 1
        first -= 1
    start = skip_object(view, skip_verb(view, first, last, low), last, low)
    return trim_left(view, start, last, relative=relative)


def _stops_left(view: View, index: int, last: int) -> bool:
    kind = view.classes[index]
    word = view.words[index]
    past = _read_past(view, index) if index < last else ""
    if past:
        return past == "finite"
    if keeps_on(view, index) or (kind == "pronoun" and view.among(index + 1, "of")):
        return False  # 'uno de los vecinos'
    if kind in VERBAL or kind in CLAUSE_OPENERS or kind in {"pronoun", "objective"}:
        return True
    if kind == "coordinator":
        return word in view.lexicon.groups["but"] or view.hard(index)
    return not kind and (ends_finite(view, index) or _reports(view, index))


def _read_past(view: View, index: int) -> str:
    """Return whether a past form is 'finite' or a 'participle' '' if neither."""
    if is_finite_past(view, index) or is_participle(view, index):
        return "participle" if view.classes[index] == "verb" else "finite"
    return "participle" if is_past_participle(view, index) else ""


def _reports(view: View, index: int) -> bool:
    """Return whether a word is a past verb that takes any report: another clause's verb."""
    cue = view.lexicon.verbs.get(view.words[index])
    if cue is None or "any" not in cue.takes or view.words[index] in view.lexicon.nouns:
        return False
    said = cue.form == "past" or (cue.form == "third" and view.lexicon.lang == "en")
    return said and not view.capital(index)


def read_companion(view: View, gerund: int, low: int) -> Naming | None:
    """Return who speaks in 'with protesters demanding …': the noun phrase behind 'with'."""
    at = gerund - 1
    while at > low and view.classes[at] in {"adverb", "time"}:
        at -= 1
    if view.lexicon.lang != "en" or at <= low or view.hard(at + 1):
        return None
    naming = read_left(view, at, low)
    if naming is None or naming.kind == "pronoun" or naming.first - 1 < low:
        return None
    return naming if view.words[naming.first - 1] == "with" else None
