"""Read a report that stands before its speaker: '…, the minister said.', 'The plan, she told AFP, is …'."""

from __future__ import annotations

from framing.attribute.cues.complements import near_quote
from framing.attribute.namings.pieces import opens_number
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import (
    CIRCUMSTANCES,
    CLAUSE_OPENERS,
    HELPERS,
    PREPOSITIONS,
    QUOTES,
    VERBAL,
    Naming,
    View,
)

_COMMAS = frozenset(",”\"»’'—–)")
_SHORTEST = 3  # words: a report shorter than this is an adverbial ('In Caracas, …')
HEARER_WORDS = 8  # words of 'told AFP news agency'
_RESUMING = HELPERS | {"complement"}
_NO_HEARER = VERBAL | PREPOSITIONS | CLAUSE_OPENERS | {"pronoun", "time", "adverb", "coordinator"}
_NO_CIRCUMSTANCE = VERBAL | CLAUSE_OPENERS | {"pronoun"}
_BEHIND_SHORT = HELPERS | {"pronoun"}  # 'Then, she testified, she fell', 'The plan, she said, is'
_NO_TOLD = VERBAL | CLAUSE_OPENERS | {"adverb"}
_INSIDE = PREPOSITIONS | {"determiner", "possessive", "coordinator"}
_SUBJECTS = frozenset({"determiner", "possessive", "pronoun"})
_FINITE = frozenset({"past", "third"})


def is_tail(view: View, index: int, subject: Naming, low: int, high: int, cue: Cue) -> bool:
    """Return whether the report stands before the subject of the verb at `index`."""
    gap = view.gap(subject.first)
    quoted = not QUOTES.isdisjoint(gap) and not _names_in_marks(view, subject, gap)
    parted = not _COMMAS.isdisjoint(gap) or " - " in gap
    if not parted or subject.first <= low or not (quoted or "closing" in cue.takes):
        return False
    plain = not quoted and cue.form == "base" and "that" not in cue.takes
    accuses = "passive" in cue.takes and (cue.kind != "speech" or "that" not in cue.takes)
    if "any" not in cue.takes and (accuses or plain):
        return False  # 'As the talks drag on, the raids continue.'
    nxt = skip_aside(view, index, high, cue)
    between = view.classes[nxt] if 0 < nxt < high and "," in view.gap(nxt) else ""
    stands_between = between in HELPERS
    if not quoted and subject.first - low < _SHORTEST and between not in _BEHIND_SHORT:
        return False
    aside = nxt > index + 1 and not quoted and not stands_between
    takes = "any" in cue.takes or (nxt == index + 3 and _is_dated(view, index, low, cue))
    if aside and not (takes and _has_verb(view, low, subject.first)):
        return False  # 'Two days later, the army responded with a raid.'
    if nxt >= high or (nxt >= 0 and view.hard(nxt)):
        opens = not quoted and near_quote(view, index, high)
        return nxt >= high or not (opens or ":" in view.gap(nxt))
    after = index + 1
    follows = view.classes[after] in CIRCUMSTANCES and not is_existence(view, after)
    follows = follows and not _tells_later(view, after, high)
    return quoted or (follows and "any" in cue.takes and not opens_adverbial(view, low))


def _is_dated(view: View, index: int, low: int, cue: Cue) -> bool:
    """'Thefts fell by half, Ana Paz estimated on Monday': only when is told behind."""
    dated = view.classes[index + 2] == "time" and "that" in cue.takes
    return dated and not opens_adverbial(view, low)


def _tells_later(view: View, at: int, high: int) -> bool:
    """'LODWAR (AP) - Ana Paz said on Monday that …': the report stands behind when it was said."""
    while at < high and not view.hard(at) and view.classes[at] in {"preposition", "time"}:
        at += 1
    return at < high and view.classes[at] == "complement" and view.classes[at - 1] == "time"


def closes_as(view: View, index: int, subject: Naming, low: int, high: int, cue: Cue) -> bool:
    """'The ban is right, as Ana Paz said', 'Pay must rise, as the union has called for': said before."""
    before = subject.first - 1
    opened = view.lexicon.lang == "en" and before > low and view.among(before, "as")
    if not opened or not view.hard(before):
        return False
    nxt = index + 1
    if nxt >= high:
        return "any" in cue.takes and not view.among(index, "plural-noun")
    put = view.among(index, "putting") and view.words[nxt] == "it"
    return nxt + 1 >= high and (put or view.classes[nxt] in _STRANDED)


_STRANDED = frozenset({"preposition", "link"})  # 'has called for', 'has insisted on'


def _names_in_marks(view: View, subject: Naming, gap: str) -> bool:
    """'this “lone wolf” terrorism suggests that': a quoted word that describes the subject."""
    plain = view.lexicon.lang == "en" and not view.classes[subject.first]
    return plain and not view.capital(subject.first) and _STOPS.isdisjoint(gap)


_STOPS = frozenset(",.?!…;:–—-")


def is_existence(view: View, at: int) -> bool:
    """'said there was no evidence': a clause of its own."""
    return view.words[at] == "there" and view.classes[at + 1 : at + 2] == ["be"]


def opens_adverbial(view: View, low: int) -> bool:
    """Return whether a sentence opens with an adverbial, so that no report need stand there."""
    kind = view.classes[low]
    return (
        kind in PREPOSITIONS or kind in CLAUSE_OPENERS or kind in {"adverb", "time", "coordinator"}
    )


def skip_aside(view: View, last: int, high: int, cue: Cue) -> int:
    """Return the word behind whom, when and where: 'told AFP', 'said on Monday in an interview'.

    `last` is the last word of verb and source. Returns -1 when something else stands there.
    """
    at = last + 1
    if "hearer" in cue.takes:
        at = _skip_hearer(view, at, high)
    while at < high and not view.hard(at):
        at = _skip_circumstance(view, at, high)
        if at < 0:
            return -1
    return at


def _skip_hearer(view: View, start: int, high: int) -> int:
    at = start
    while at < high and at - start < HEARER_WORDS and not view.hard(at):
        if view.classes[at] in _NO_HEARER:
            break
        at += 1
    return at


def find_told(view: View, start: int, high: int, cue: Cue) -> int:
    """Return where an English report starts behind whom it is told, and behind when and where.

    Whom a verb such as 'tell' names ('told local media the attacks were an answer') and 'on Sunday'
    behind 'said' end where a new subject opens: an article, a possessive or a pronoun that belongs
    to no preposition before it. Where none does the answer is `start`.
    """
    when = view.classes[start] == "time" or view.among(start, "circumstance")
    says = when and "any" in cue.takes and not opens_number(view, start, high - 1)
    if view.lexicon.lang != "en" or not ("hearer" in cue.takes or says):
        return start
    for at in range(start, min(high, start + HEARER_WORDS)):
        kind = view.classes[at]
        if view.hard(at) or kind in _NO_TOLD or view.words[at] == "to":
            return start  # 'told the crew to seal the gate'
        dated = kind == "determiner" and view.classes[at + 1 : at + 2] == ["time"]
        opens = at > start and view.classes[at - 1] not in _INSIDE and not dated
        if opens and kind in _SUBJECTS:
            return at
    return start


def _skip_circumstance(view: View, at: int, high: int) -> int:
    kind = view.classes[at]
    if kind in {"time", "adverb"}:
        return -1 if is_existence(view, at) else at + 1
    if opens_number(view, at, high - 1):
        return -1  # 'informó al menos 30 detenidos': what is said, no circumstance
    dated = at + 1 < high and view.classes[at + 1] == "time" and not view.hard(at + 1)
    if dated and kind in {"", "determiner"}:
        return at + 2  # 'last week', 'this month'
    if kind not in PREPOSITIONS:
        return -1
    at += 1
    while at < high and not view.hard(at):
        if view.classes[at] in _NO_CIRCUMSTANCE:
            return -1
        at += 1
    return at


def carries_on(view: View, low: int, first: int, nxt: int) -> bool:
    """Tell 'The plan, she said, was “a mistake”' from '“A mistake,” she said, looking up'.

    `low` to `first` are the words before the speaker, `nxt` the word behind.
    """
    if view.classes[nxt] in _RESUMING and QUOTES.isdisjoint(view.gap(nxt)):
        return True
    quoted = first > low and not QUOTES.isdisjoint(view.gap(first))
    return not quoted and not _has_verb(view, low, first)


def _has_verb(view: View, low: int, first: int) -> bool:
    return any(_is_verb(view, at) for at in range(low, first))


def _is_verb(view: View, at: int) -> bool:
    if view.classes[at] in VERBAL:
        return True
    cue = view.lexicon.verbs.get(view.words[at])
    finite = cue is not None and cue.form in _FINITE
    return finite or (view.words[at].endswith("ed") and not view.capital(at))
