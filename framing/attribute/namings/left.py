"""Find the words that name a source, to the left or right of a cue."""

from __future__ import annotations

from framing.attribute.namings.edges import (
    ends_finite,
    find_agent,
    find_relative,
    is_finite_past,
    is_joined_past,
    is_made,
    is_participle,
    is_past_participle,
    keeps_on,
    skip_object,
    skip_verb,
)
from framing.attribute.namings.pieces import cut_pieces
from framing.attribute.namings.right import make_naming
from framing.attribute.namings.trim import trim_left
from framing.attribute.words.view import (
    CLAUSE_OPENERS,
    DETERMINERS,
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
    if _joins_pronoun(view, first, low):
        return make_naming(view, first - 1, first - 1)
    start = skip_object(view, skip_verb(view, first, last, low), last, low)
    return trim_left(view, start, last, relative=relative)


def _joins_pronoun(view: View, joint: int, low: int) -> bool:
    """'She and the mayor said': who is named first speaks."""
    joined = joint > low and view.among(joint, "and") and not view.hard(joint)
    return joined and view.among(joint - 1, "joining") and view.classes[joint - 1] == "pronoun"


def _stops_left(view: View, index: int, last: int) -> bool:
    kind = view.classes[index]
    word = view.words[index]
    past = _read_past(view, index, last) if index < last else ""
    if past:
        return past == "finite"
    if keeps_on(view, index) or (kind == "verb" and _describes(view, index, last)):
        return False
    if kind == "pronoun" and (view.among(index + 1, "of") or _points(view, index)):
        return False  # 'uno de los vecinos', 'fuentes consultadas por este diario'
    if kind in VERBAL or kind in CLAUSE_OPENERS or kind in {"pronoun", "objective"}:
        return True
    if kind == "coordinator":
        return word in view.lexicon.groups["but"] or view.hard(index)
    return not kind and (ends_finite(view, index) or _reports(view, index))


def _read_past(view: View, index: int, last: int) -> str:
    """Return whether a past form is 'finite' or a 'participle' of what ends with word `last`, '' if neither."""
    if is_finite_past(view, index) or is_participle(view, index):
        return "participle" if view.classes[index] == "verb" else "finite"
    if is_joined_past(view, index, last):
        return "finite"
    return "participle" if is_past_participle(view, index, last) else ""


def _points(view: View, index: int) -> bool:
    """Tell 'por este diario' from 'este': a Spanish demonstrative before the noun of an agent."""
    if view.lexicon.lang != "es" or index == 0 or view.hard(index) or view.hard(index + 1):
        return False
    plain = not view.classes[index + 1] and view.among(index, "demonstrative")
    return plain and view.among(index - 1, "by")


def _describes(view: View, index: int, last: int) -> bool:
    """Tell 'lawyers for other detained travellers' from 'police detained travellers'."""
    plain = index < last and not view.classes[index + 1] and not view.hard(index + 1)
    if view.lexicon.lang != "en" or not plain or index == 0 or view.hard(index):
        return False
    held = view.classes[index - 1] in DETERMINERS | PREPOSITIONS
    return held and view.words[index].endswith(view.lexicon.endings["describing"])


def _reports(view: View, index: int) -> bool:
    """Return whether a word is a past verb that takes any report: another clause's verb."""
    cue = view.lexicon.verbs.get(view.words[index])
    if cue is None or "any" not in cue.takes or view.words[index] in view.lexicon.nouns:
        return False
    said = cue.form == "past" or (cue.form == "third" and view.lexicon.lang == "en")
    said = said or view.words[index] == "say"
    return said and not view.capital(index)


def _is_manner(view: View, at: int) -> bool:
    """'with Paz flatly rejecting …': how it is done."""
    adverb = view.words[at].endswith(view.lexicon.endings["adverb"])
    return adverb and not view.classes[at] and not view.capital(at)


def read_companion(view: View, gerund: int, low: int) -> Naming | None:
    """Return who speaks in 'with protesters demanding …': the noun phrase behind 'with'."""
    at = gerund - 1
    while at > low and (view.classes[at] in {"adverb", "time"} or _is_manner(view, at)):
        if view.hard(at + 1):
            break
        at -= 1
    if view.lexicon.lang != "en" or at <= low or view.hard(at + 1):
        return None
    naming = read_left(view, at, low)
    if naming is None or naming.kind == "pronoun" or naming.first - 1 < low:
        return None
    return naming if view.words[naming.first - 1] == "with" else None


def read_opened(view: View, at: int, low: int) -> Naming | None:
    """Read '…, while rebel leader Ana Paz, warned': a comma parts an English subject from its verb."""
    first, last = cut_pieces(view, at, low)[0]
    opened = view.lexicon.lang == "en" and view.classes[first] in CLAUSE_OPENERS and first > low
    named = last - first > 1 and view.capital(last) and view.capital(last - 1)
    if not opened or not named:
        return None
    if any(view.classes[word] in VERBAL for word in range(first, last)):
        return None
    naming = read_left(view, last, first + 1)
    return naming if naming is not None and naming.first == first + 1 else None


def read_described(view: View, end: int, low: int) -> Naming | None:
    """Return whom a relative clause behind word `end` describes, without his trade or what stands before 'al'."""
    found = _cut_object(view, read_left(view, end, low, relative=True))
    return _pass_apposition(view, found, low)


def _pass_apposition(view: View, found: Naming | None, low: int) -> Naming | None:
    """Return the name that an apposition describes: of 'by Ana Paz, a former baker, who said' Ana Paz.

    'the mayor of New Alba, a lawyer, who said' leaves it open whom the apposition describes.
    """
    if found is None or view.lexicon.lang != "en" or view.classes[found.first] != "determiner":
        return found
    start = found.first
    while start > low and view.capital(start - 1) and not view.classes[start - 1]:
        if start < found.first and view.hard(start):
            break
        start -= 1
    named = view.gap(found.first).strip() == "," and found.first - start >= _FULL_NAME
    if not named or (start > low and view.among(start - 1, "settled")):
        return found
    text = view.text[view.starts[found.first] : view.ends[found.last]]
    return make_naming(view, start, found.first - 1, text)


_FULL_NAME = 2  # words


def pass_agent(view: View, found: Naming) -> Naming:
    """Return whom a Spanish participle names: of 'presentada por vecinos del valle' the neighbours."""
    if view.lexicon.lang != "es" or found.last < found.first + 2 or not is_made(view, found.first):
        return found
    return make_naming(view, found.first + 2, found.last, found.description)


def _cut_object(view: View, naming: Naming | None) -> Naming | None:
    """Return 'Presidente' of 'tuvo como invitado al Presidente, quien dijo': who stands behind 'al'."""
    for at in range(naming.first + 1, naming.last) if naming is not None else ():
        if naming is not None and view.words[at] == "al" and view.capital(naming.last):
            return make_naming(view, at + 1, naming.last, naming.description)
    return naming
