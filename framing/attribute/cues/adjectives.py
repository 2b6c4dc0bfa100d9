"""Tell English verbs of saying from participles, adjectives and nouns of the same form."""

from __future__ import annotations

from framing.attribute.cues.complements import near_quote
from framing.attribute.namings.edges import is_past_participle
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, Naming, View

_PAST = frozenset({"past", "participle"})
_CLAUSE = frozenset({"complement", "pronoun", "objective"})


def is_adjectival(view: View, index: int, high: int, cue: Cue, group: VerbGroup) -> bool:
    """'a move not recognised abroad', 'These are welcome', 'poor and exposed when moving'."""
    if view.lexicon.lang != "en":
        return False
    plain = group.negated and not group.helpers and view.classes[index - 1] == "negation"
    if plain and cue.form in _PAST and view.among(index - 1, "not"):
        return True
    settled = cue.lemma not in view.lexicon.groups["same-past"]
    if cue.form == "base" and group.passive and settled and not near_quote(view, index, high):
        return True
    return _is_joined_adjective(view, index, high, cue, group) or _describes_source(
        view, index, high, cue
    )


def _describes_source(view: View, index: int, high: int, cue: Cue) -> bool:
    """'A leaflet found at the scene read: “…”': the participle only tells which leaflet."""
    if cue.form not in _PAST or not view.among(index, "participle"):
        return False
    for at in range(index + 2, min(high, index + _DESCRIBING)):
        if view.hard(at) or view.classes[at] in _PARTING:
            return False
        told = view.lexicon.verbs.get(view.words[at])
        if told is None or view.words[at] in view.lexicon.nouns:
            continue
        if told.form in _PAST or told.lemma in view.lexicon.groups["same-past"]:
            return is_past_participle(view, index, at)
    return False


_DESCRIBING = 10  # words from 'found' to 'read'
_PARTING = frozenset({"coordinator", "complement", "subordinator"})


def _is_joined_adjective(view: View, index: int, high: int, cue: Cue, group: VerbGroup) -> bool:
    """Tell 'are poor and exposed when moving' from 'was late and criticised the plan'."""
    at = group.before
    if cue.form not in _PAST or "object" not in cue.takes or at < 2 or group.helpers:  # noqa: PLR2004 - words
        return False
    joined = view.classes[at] == "coordinator" and not view.classes[at - 1]
    nxt = index + 1
    taken = nxt < high and (view.classes[nxt] in DETERMINERS | _CLAUSE or view.capital(nxt))
    return joined and view.classes[at - 2] == "be" and not taken


def is_apposed(view: View, index: int, high: int, cue: Cue, group: VerbGroup) -> bool:
    """'The video, posted in 2014, has …' tells what was done to a thing; 'Scott, thank you' asks."""
    if view.lexicon.lang != "en" or group.helpers or not view.hard(index):
        return False
    nxt = index + 1
    if cue.form == "base":
        clause = nxt < high and view.classes[nxt] == "complement"
        return not clause and not near_quote(view, index, high)
    if nxt + 1 >= high or view.classes[nxt] != "preposition":
        return False
    when = view.words[nxt + 1][:1].isdigit() or view.classes[nxt + 1] == "time"
    return view.words[index].endswith("ed") and when and not near_quote(view, index, high)


def is_absolute(view: View, subject: Naming, index: int, high: int, cue: Cue) -> bool:
    """'with access denied', 'the victims it has claimed and the pain': nothing is told."""
    if view.lexicon.lang != "en" or cue.form not in _PAST:
        return False
    nxt, before = index + 1, subject.first - 1
    ended = nxt >= high or view.hard(nxt) or view.classes[nxt] == "coordinator"
    if before < 0 or not ended or near_quote(view, index, high):
        return False
    if view.among(before, "with"):
        return True
    owned = subject.kind == "pronoun" and not view.classes[before] and not view.hard(subject.first)
    return owned and nxt < high and view.classes[nxt] == "coordinator" and not view.hard(nxt)


def puts_it(view: View, subject: Naming, index: int, high: int) -> bool:
    """'As Ana Paz put it, …', 'The plan, as she put it, was late'."""
    nxt = index + 1
    if view.lexicon.lang != "en" or nxt >= high or not view.among(index, "putting"):
        return False
    ended = nxt + 1 >= high or view.hard(nxt + 1)
    opened = subject.first > 0 and view.among(subject.first - 1, "as")
    return opened and ended and view.words[nxt] == "it"


def is_object(view: View, subject: Naming, index: int, high: int, cue: Cue) -> bool:
    """'in separate calls on Tuesday', 'a summary of global reports on crime': nouns behind a preposition."""
    last, nxt = subject.last, index + 1
    hangs = last > subject.first and view.classes[last - 1] in PREPOSITIONS and last == index - 1
    if not hangs or view.classes[last] or view.capital(last) or view.words[last].endswith("s"):
        return False
    if nxt >= high or view.hard(nxt):
        return not near_quote(view, index, high)
    if view.classes[nxt] not in PREPOSITIONS:
        return False
    dated = nxt + 1 < high and view.classes[nxt + 1] == "time"
    return dated or view.words[nxt] not in cue.takes
