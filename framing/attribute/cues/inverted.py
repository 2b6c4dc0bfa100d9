"""Read verbs whose subject follows: 'said Melendez', 'explicó a Efe la ministra'."""

from __future__ import annotations

from dataclasses import replace

from framing.attribute.cues.circumstances import (
    has_spoken_particle,
    skip_circumstance,
    skip_manner,
)
from framing.attribute.cues.drafts import Draft, draft_word
from framing.attribute.cues.inside import NAMERS, resumes_clause, stands_inside
from framing.attribute.cues.quoted import behind_quotation
from framing.attribute.cues.tails import opens_adverbial, skip_aside
from framing.attribute.namings.edges import ends_finite, is_issued
from framing.attribute.namings.pieces import is_date
from framing.attribute.namings.right import find_issued_by, read_right, tells_own
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import (
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    QUOTES,
    VERBAL,
    Naming,
    View,
)

_SHORT_REPORT = 5  # words before the comma
_LONG_SUBJECT = 6  # words of a subject without a name


def read_inverted(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """Return the draft when the subject of the verb at `index` stands to its right."""
    at = group.before
    start = skip_manner(view, index, at, low, high)
    if index + 1 >= high or start < 0 or _aims(view, index, high, cue):
        return None
    if _takes_up(view, index, at, low, cue):
        return _read_taken_up(view, index, high, cue)
    tied = has_spoken_particle(view, start, high, cue)
    if not _may_invert(view, at, low, cue, group, tied=tied):
        return None
    start += tied
    if view.lexicon.lang == "es" and takes_gerund(view, start, high):
        start += 1  # 'comenzó diciendo Ana Paz'
    source = read_right(view, skip_circumstance(view, start, high), high)
    if source is None or (tells_own(view, source) and not behind_quotation(view, at, low)):
        return None
    source = find_issued_by(view, source, high) or source
    after = source.last + 1
    clause = after < high and view.classes[after] == "complement" and not view.hard(after)
    clause = clause and not behind_quotation(view, at, low)  # '“…”, dijo un vecino que vende …'
    if not clause and not _closes_report(view, source, at, low, high, cue):
        return None
    if not clause and resumes_clause(view, source, at, high):
        source = replace(source, description="")
    return draft_word(cue, index, "inverted", "after" if clause else "before", source)


def takes_gerund(view: View, at: int, high: int) -> bool:
    """Return whether word `at` is a gerund of saying: 'comenzó diciendo'."""
    cue = view.lexicon.verbs.get(view.words[at]) if at < high and not view.hard(at) else None
    return cue is not None and cue.form == "gerund"


def _aims(view: View, index: int, high: int, cue: Cue) -> bool:
    """'apuntaron a poner en marcha un sistema': what is aimed at, nothing said; not 'dio a conocer'."""
    if _skip_particle(view, index, cue) > index + 1:
        return False
    aim = view.lexicon.lang == "es" and view.words[index + 1] == "a" and index + 2 < high
    return (
        aim
        and not view.classes[index + 2]
        and view.words[index + 2].endswith(view.lexicon.endings["infinitive"])
    )


def _may_invert(
    view: View, at: int, low: int, cue: Cue, group: VerbGroup, *, tied: bool = False
) -> bool:
    """Return whether form and place of the verb, `tied` to a particle or not, allow its subject behind it."""
    if at < low and view.lexicon.lang == "en":
        return False
    perfect = cue.form == "participle" and bool(group.helpers) and not group.passive
    repeated = (view.lexicon.lang, cue.form) == ("es", "infinitive")  # 'volvió a insistir Paz'
    finite = cue.form in _FINITE or repeated
    aside = view.hard(at) and view.classes[at] in {"adverb", "subordinator"}
    if view.lexicon.lang == "en" and (group.passive or perfect or aside):
        return False  # 'His “confession” was read out', 'Paz, though, said', 'Alba – and Nord – have denied'
    told = (tied or not cue.takes.isdisjoint(_REPORTS)) and (finite or perfect)
    told = told and ("hearer" not in cue.takes or behind_quotation(view, at, low))
    parted = at >= low and view.hard(at + 1) and view.gap(at + 1).strip() not in _CLOSING
    return told and (at < low or (parted and not _has_apposition(view, at, low)))


_CLOSING = frozenset(")]")  # 'La Asociación de Vecinos (AVA) consultó': its subject stands before


def _takes_up(view: View, index: int, at: int, low: int, cue: Cue) -> bool:
    """'Así lo confirmó el ministro': 'lo' stands for what was told before."""
    known = _skip_particle(view, index, cue) > index + 1
    if view.lexicon.lang != "es" or cue.form not in _FINITE:
        return False
    if cue.takes.isdisjoint(_REPORTS) and not known:
        return False
    opens = at < low or view.hard(at + 1) or (at == low and view.classes[at] == "coordinator")
    return index > low and view.words[index - 1] == "lo" and opens


def _skip_particle(view: View, index: int, cue: Cue) -> int:
    """Return the word behind 'dio a conocer', or behind a verb alone."""
    known = index + 2 < len(view.words) and view.words[index + 2] in cue.takes
    return index + 3 if known and not view.hard(index + 1) else index + 1


def _read_taken_up(view: View, index: int, high: int, cue: Cue) -> Draft | None:
    start = _skip_particle(view, index, cue)
    if start >= high:
        return None
    source = read_right(view, skip_circumstance(view, start, high), high)
    if source is None or not names_speaker(view, source):
        return None
    return draft_word(cue, index, "inverted", "before", source)


_FINITE = frozenset({"third", "past", "base"})
_REPORTS = frozenset({"any", "that", "quote"})


def _has_apposition(view: View, at: int, low: int) -> bool:
    """Return whether 'Ana Paz, a baker,' stands before the verb, so that she is its subject."""
    if _ends_aside(view, at, low):
        return True
    gap = view.gap(at + 1).strip()
    if gap.strip(_NAME_MARKS) != ",":
        return False
    first = at
    while first > low and at - first < _APPOSITION and not view.hard(first):
        first -= 1
    if gap != "," and not view.among(first, "naming"):
        first -= 1
        while first > low and at - first < _APPOSITION and not view.hard(first):
            first -= 1
        if not view.among(first, "naming"):
            return False
    if first <= low or view.gap(first).strip() != ",":
        return False
    kind = view.classes[first]
    named = view.capital(first) and view.capital(at)  # 'El ministro, Jaime Paz, reiteró'
    if (
        not (named or _stands_beside(view, first, low))
        and kind not in DETERMINERS
        and not view.among(first, "relative-aside")
        and not view.among(first, "naming")
        and not (view.text[view.starts[first]].isdigit())
    ):
        return False
    start = first - 1
    while start > low and not view.hard(start):
        start -= 1
    piece = range(start, first)
    return not any(
        view.classes[index] in VERBAL
        or (view.words[index].endswith("ed") and index > start)
        or view.classes[index] == "pronoun"
        or ends_finite(view, index)
        for index in piece
    )


def _ends_aside(view: View, at: int, low: int) -> bool:
    """'El estudio –que tardó un año– revela': a dash without a space before it closes an aside."""
    if view.lexicon.lang != "es" or view.gap(at + 1).rstrip() not in DASHES:
        return False
    reach = range(at, max(low, at - _APPOSITION), -1)
    opened = next((one for one in reach if view.hard(one)), low)
    return view.gap(opened)[1:] in DASHES and _is_subject(view, low, opened)


def _stands_beside(view: View, first: int, low: int) -> bool:
    """'La ministra, en rueda de prensa, anunció la compra': where or when, behind a Spanish subject."""
    if view.lexicon.lang != "es" or view.classes[first] not in _ASIDE_OPENERS:
        return False
    return _is_subject(view, low, first) and not is_date(view, low, first - 1)


def _is_subject(view: View, low: int, end: int) -> bool:
    """'La ministra', 'Ana Paz': what opens a clause before an aside, short and without a break."""
    opens = view.classes[low] in DETERMINERS or (view.capital(low) and not view.classes[low])
    return opens and 0 < end - low <= _SUBJECT and not any(map(view.hard, range(low + 1, end)))


_ASIDE_OPENERS = frozenset({"preposition", "link", "adverb", "time"})
_SUBJECT = 9  # words of a subject before an aside at most
_NAME_MARKS = " '’”\"»"
_APPOSITION = 25  # words of an apposition at most


def _closes_report(view: View, source: Naming, at: int, low: int, high: int, cue: Cue) -> bool:
    """Return whether verb and subject end a report that stands before them."""
    after = source.last + 1
    dated = after + 1 < high and view.among(after, "dating") and not view.hard(after)
    after += dated and view.classes[after + 1] == "time"  # 'said an article last month'
    closed = after >= high or view.hard(after) or _is_placed(view, after, high, cue)
    apart = at - low > 1 or after >= high  # 'Not really, says Ana Paz.'
    spoken = closed and view.lexicon.lang == "en" and "closing" in cue.takes and apart
    inside = stands_inside(view, source, at, low, high, cue)
    spoken = spoken or inside
    spoken = spoken or _is_reported(view, at, low, cue)
    closed = closed or _names_hearer(view, after, high, cue)
    closed = closed or inside or _tells_who(view, after, at, low, cue)
    if QUOTES.isdisjoint(view.gap(at + 1)) and at - low < _SHORT_REPORT and not spoken:
        return False  # 'Con ello, confirmó la creación de …': an adverbial, not a report
    if at < low or not names_speaker(view, source):
        return False
    if QUOTES.isdisjoint(view.gap(at + 1)) and "closing" not in cue.takes and not spoken:
        return False
    if closed or (_may_describe(view, after) and behind_quotation(view, at, low)):
        return True  # '“…,” said a resident who fled'
    if view.classes[after] not in {"time", "preposition", "coordinator"}:
        return False
    return not QUOTES.isdisjoint(view.gap(at + 1)) or view.classes[after] == "time"


def _tells_who(view: View, after: int, at: int, low: int, cue: Cue) -> bool:
    """'The army found no sign of a plot, said sources who asked for anonymity': a report without marks."""
    plain = view.lexicon.lang == "en" and "closing" in cue.takes and "," in view.gap(at + 1)
    return plain and view.words[after] == "who" and at - low >= _SHORT_REPORT


def _is_placed(view: View, after: int, high: int, cue: Cue) -> bool:
    """'…, says Ana Paz of the Institute for Peace, who …', '…, said a man involved in the talks.'."""
    if after + 1 >= high or view.lexicon.lang != "en" or "any" not in cue.takes:
        return False
    after += view.words[after].endswith("ed") and not view.classes[after]
    if view.hard(after) or view.classes[after] not in PREPOSITIONS:
        return False
    end = skip_aside(view, after - 1, high, cue)
    return end >= high or (end > 0 and view.hard(end))


def _may_describe(view: View, after: int) -> bool:
    """Tell words that describe the speaker from a report: any Spanish ones, in English a relative clause."""
    doing = view.words[after].endswith(view.lexicon.endings["gerund"])  # 'said a woman holding'
    return view.lexicon.lang == "es" or doing or view.among(after, "relative-introduced")


def _is_reported(view: View, at: int, low: int, cue: Cue) -> bool:
    """'La frontera seguirá cerrada, anuncia el ministro': a Spanish clause stands before the comma."""
    if view.lexicon.lang != "es" or "closing" not in cue.takes or opens_adverbial(view, low):
        return False
    nominal = view.classes[low] in NAMERS or view.capital(low)
    clause = any(
        view.classes[one] in VERBAL or ends_finite(view, one) for one in range(low, at + 1)
    )
    return nominal and clause and at - low > 1 and not any(map(view.hard, range(low + 1, at + 1)))


def _names_hearer(view: View, after: int, high: int, cue: Cue) -> bool:
    """'dijo el ejército a Reuters', 'reported The Post in an article': whom and where, to the end."""
    if after >= high or not view.among(after, "hearing"):
        return False
    if view.lexicon.lang == "en" and cue.lemma not in view.lexicon.groups["relayed"]:
        return False
    end = skip_aside(view, after - 1, high, cue)
    return end >= high or (end > 0 and view.hard(end))


def names_speaker(view: View, source: Naming) -> bool:
    """Tell a speaker ('said Melendez') from an object or complement ('ended lost')."""
    if source.kind in {"name", "pronoun"}:
        return (
            view.capital(source.first)
            or view.capital(source.last)
            or view.classes[source.first] in NAMERS
            or (view.lexicon.lang == "en")
        )
    if source.last - source.first >= _LONG_SUBJECT:
        return any(is_issued(view, at) for at in range(source.first, source.last))
    word = view.words[source.first]
    if view.lexicon.lang == "es":
        return view.classes[source.first] in NAMERS or word.endswith("s")
    return not word.endswith(("ing", "ly"))
