"""Read passive and impersonal reports: 'is accused of', 'was condemned by X', 'se denunció que'."""

from __future__ import annotations

from framing.attribute.cues.complements import near_quote
from framing.attribute.cues.drafts import Draft, Side, draft_word
from framing.attribute.cues.impersonal import find_told_from, find_told_in
from framing.attribute.cues.lookalikes import is_vote
from framing.attribute.cues.tails import is_tail
from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.namings.subjects import find_subject
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import CLAUSE_OPENERS, DETERMINERS, QUOTES, Naming, View

_AGENT_WORDS = 8  # how far the agent may stand behind a passive verb


def read_reflexive(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """'se denunció que': said by nobody named; other reflexive verbs report nothing."""
    nxt = index + 1
    if _calls_oneself(view, index, high, cue):
        return draft_word(cue, index, "shared", "after", find_subject(view, group, low))
    if nxt >= high or view.hard(nxt) or cue.kind == "belief":
        return None
    said = cue.takes.isdisjoint(_NEVER_THAT) and _reaches_that(view, nxt, high, cue)
    said = said or _blames(view, index, high, cue)
    said = said or ("quote" in cue.takes and near_quote(view, index, high))  # 'se lee: “…”'
    if not said and "reflexive" not in cue.takes:
        return None
    agentless = "reflexive" not in cue.takes
    source = find_told_in(view, index, low, high) if agentless else find_subject(view, group, low)
    if source is not None and is_vote(view, source, index, high, cue):
        return None
    if not agentless and source is None and _opens_subject(view, nxt):
        source = read_right(view, nxt, high)  # 'A esto se refirió la ministra'
    return Draft(
        cue=cue,
        first=index,
        last=index,
        rule="passive" if agentless else "shared",
        side="after",
        source=source,
        shared=not agentless and source is None,
        agentless=agentless and source is None and not _goes_on(view, cue),
        owner=find_told_from(view, group, low) if agentless and source is None else None,
    )


def _calls_oneself(view: View, index: int, high: int, cue: Cue) -> bool:
    """'se declaró “tranquilo”', 'se definió como “un vecino más”': one's own words for oneself."""
    if "oneself" not in cue.takes:
        return False
    return near_quote(view, index + (view.words[index + 1 : index + 2] == ["como"]), high)


def _goes_on(view: View, cue: Cue) -> bool:
    """'Además, se indica que': a document is read on; 'se informó', 'se dice' may be anybody's words."""
    return view.lexicon.lang == "es" and cue.form == "third" and "rumour" not in cue.takes


def _opens_subject(view: View, at: int) -> bool:
    """Return whether a subject starts right behind a Spanish reflexive verb: an object stands behind 'a'."""
    named = view.capital(at) and not view.classes[at]
    return named or view.classes[at] in DETERMINERS


def _blames(view: View, index: int, high: int, cue: Cue) -> bool:
    """'se le acusaba de haber disparado', 'se les señala como autores'."""
    if "passive" not in cue.takes:
        return False
    if "object" not in cue.takes and view.among(index + 1, "to-whom"):
        # 'se acusó a los guardias de robar'
        reach = range(index + 2, min(high, index + _AGENT_WORDS))
        soon = next((at for at in reach if view.hard(at) or view.words[at] == "de"), 0)
        return soon > 0 and not view.hard(soon)
    return view.among(index - 1, "blamed") and view.among(index + 1, "passive-content")


def _reaches_that(view: View, start: int, high: int, cue: Cue) -> bool:
    """'se denunció que', 'se señala en el informe que'; not 'se observa en lo que', 'se celebra en la plaza que'."""
    adverb = not view.classes[start] and view.words[start].endswith("mente")
    if view.classes[start] not in _PATH and not adverb:
        return False
    for at in range(start, min(high, start + _AGENT_WORDS)):
        if view.hard(at):
            return False
        if view.words[at] == "que":
            said = "any" in cue.takes and view.classes[at - 1] not in _PRONOMINAL
            return at == start or said or adverb
    return False


_PATH = frozenset({"complement", "preposition", "link", "adverb", "time"})
_PRONOMINAL = frozenset({"determiner", "preposition", "link", "pronoun", "clitic", "subordinator"})
_NEVER_THAT = frozenset(
    {"statement", "quote", "named"}
)  # 'se emite', 'se inició': no clause behind


def read_passive(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """'is accused of', 'was condemned by X', 'fue señalado de': the agent may be named."""
    told = _read_told(view, index, low, high, cue, group)
    return told or _read_blamed(view, index, low, high, cue, group)


def _read_told(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """'He fled, the court was told', 'the jury was told that': what a court hears is said in it."""
    if view.lexicon.lang != "en" or "hearer" not in cue.takes or not group.passive:
        return None
    subject = find_subject(view, group, low)
    if subject is None or not view.among(subject.last, "listening"):
        return None
    if is_tail(view, index, subject, low, high, cue):
        return draft_word(cue, index, "tail", "before", subject)
    content = index + 1 < high and not view.hard(index + 1)
    return draft_word(cue, index, "subject", "after", subject) if content else None


def _read_blamed(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    if "passive" not in cue.takes or _is_other(view, index, high, cue):
        return None
    by = "by" if view.lexicon.lang == "en" else "por"
    agent = _find_agent(view, index, high, by, cue)
    which = agent is None or _names_plan(view, agent, high, cue)
    if view.lexicon.lang == "es" and which and not group.passive:
        return None
    if (
        agent is not None
        and "name" in cue.takes
        and view.lexicon.lang == "en"
        and view.words[index + 1] == by
        and not _characterises(view, index, high, cue)
    ):
        return None  # 'a strike called by the union'
    if cue.lemma in view.lexicon.groups["quoting"]:
        agent = find_subject(view, group, low)
    nxt = index + 1
    ends = _ends_report(view, nxt, high, cue, group)
    if agent is None and "object" in cue.takes:
        return None  # 'fue condenado como autor': a sentence passed, nothing said
    known = ends and cue.lemma in view.lexicon.groups["reported"] and group.passive
    if agent is None and not known and (ends or not view.among(nxt, "passive-content")):
        return None
    saying = _find_saying(view, index, high) if cue.lemma in view.lexicon.groups["quoting"] else -1
    return Draft(
        cue=cue,
        first=index,
        last=max(index, saying),
        rule="passive",
        side=_find_passive_side(view, index, cue, group, agent, saying),
        source=agent,
        agentless=agent is None,
    )


def _names_plan(view: View, agent: Naming, high: int, cue: Cue) -> bool:
    """'Las medidas anunciadas por el gobierno rigen hoy': which ones is told, and then what the outlet tells of them."""
    after = agent.last + 1
    if cue.lemma not in view.lexicon.groups["announced"] or after >= high:
        return False
    return not view.hard(after) or view.among(
        after, "relative"
    )  # '…, que incluyen un toque, rigen'


def _is_other(view: View, index: int, high: int, cue: Cue) -> bool:
    """Tell 'footage seen by the jury' from 'seen as a defeat', 'condenado a 4 años de cárcel' from a report."""
    if cue.kind == "opinion" and "as" in cue.takes:
        soon = range(index + 1, min(high, index + _SAYING_WORDS))
        return not any(view.among(at, "as") for at in soon)
    to = "crime" in cue.takes and index + 2 < high and view.among(index + 1, "convicted-to")
    return to and view.words[index + 2][:1].isdigit()


def _characterises(view: View, index: int, high: int, cue: Cue) -> bool:
    """Tell 'described by the mayor as a plot' from 'a strike called by the union'."""
    soon = range(index + 2, min(high, index + 2 + _AGENT_WORDS))
    return "as" in cue.takes and any(view.among(at, "as") for at in soon)


def _find_agent(view: View, index: int, high: int, by: str, cue: Cue) -> Naming | None:
    """Return who stands behind 'by' or 'por'; 'criticada por su gestión' tells why, not by whom."""
    for at in range(index + 1, min(high - 1, index + _AGENT_WORDS)):
        if view.hard(at) and not QUOTES.issuperset(view.gap(at).strip()):
            return None
        if view.words[at] == by:
            cause = by == "por" and view.classes[at + 1] == "possessive"
            counted = by == "by" and any(map(str.isdigit, "".join(view.words[at + 1 : at + 3])))
            if cause or counted:
                return None
            english = by == "by"
            end = _end_agent(view, at + 1, high, cue) if english else high
            agent = read_right(view, at + 1, end)
            return agent if english or agent is None else _cut_charge(view, agent)
    return None


def _cut_charge(view: View, agent: Naming) -> Naming:
    """Return 'la fiscalía' of 'acusado por la fiscalía de robar', 'el régimen' of 'por el régimen de traición'."""
    for at in range(agent.first + 1, agent.last):
        if not view.among(at, "of"):
            continue
        charged = view.words[at + 1].endswith(view.lexicon.endings["infinitive"])
        charged = charged or view.among(at + 1, "crime")
        if charged and not view.capital(at + 1):
            return make_naming(view, agent.first, at - 1)
    return agent


def _end_agent(view: View, start: int, high: int, cue: Cue) -> int:
    """Return where an English agent ends: 'accused by the army of lying', 'blamed by farmers for the raid'."""
    end = high
    for at in range(start + 1, min(high - 1, start + _AGENT_WORDS)):
        if view.hard(at):
            break
        held = view.among(at - 1, "mouthpiece") or view.capital(at + 1)  # 'a spokesman for it'
        blame = view.among(at, "blamed-for") and not held
        if blame or (view.among(at, "of") and "of" in cue.takes and not view.capital(at + 1)):
            end = at
    return end


def read_quoting(view: View, index: int, high: int, cue: Cue) -> Draft | None:
    """'The agency quoted the minister as saying …': the object speaks."""
    if cue.lemma not in view.lexicon.groups["quoting"] or cue.form == "participle":
        return None
    saying = _find_saying(view, index, high)
    if saying < 0 or view.classes[saying - 1] not in CLAUSE_OPENERS:
        return None
    source = read_right(view, index + 1, saying)
    if source is None:
        return None
    side: Side = "before" if saying + 1 >= high else "after"
    return draft_word(cue, index, "quoting", side, source, last=saying)


def _ends_report(view: View, nxt: int, high: int, cue: Cue, group: VerbGroup) -> bool:
    """Return whether nothing that a passive verb could report follows it."""
    if nxt >= high or view.hard(nxt):
        return True
    if view.classes[nxt] not in {"preposition", "time"}:
        return False
    belief = cue.kind == "belief" and group.passive
    said = cue.kind == "speech" or belief
    belief = belief or ("rumour" in cue.takes and group.passive)
    return not (said and _opens_infinitive(view, nxt, high, belief=belief))


def _opens_infinitive(view: View, at: int, high: int, *, belief: bool) -> bool:
    """'is said to be', 'is reported to have', 'is expected to leave': the report follows."""
    if at + 1 >= high or view.hard(at) or view.words[at] != "to":
        return False
    if belief:
        return not view.classes[at + 1] or view.classes[at + 1] in {"be", "auxiliary"}
    return view.classes[at + 1] in {"be", "auxiliary"}


def _find_saying(view: View, index: int, high: int) -> int:
    """Return where 'saying' stands in 'was quoted by the agency as saying', -1 if nowhere."""
    for at in range(index + 1, min(high, index + _SAYING_WORDS)):
        if view.among(at, "saying"):
            return at
    return -1


def _find_passive_side(
    view: View, index: int, cue: Cue, group: VerbGroup, agent: Naming | None, saying: int
) -> Side:
    """'was accused of' tells of its subject; 'was told that', 'It was announced that' and 'was quoted as saying' do not."""
    if saying >= 0:
        return _find_side(view, agent)
    told = "hearer" in cue.takes or view.classes[index + 1 : index + 2] == ["complement"]
    loose = view.lexicon.lang == "en" and not group.passive  # 'guards accused of theft'
    return "after" if agent is None and (told or loose) else "both"


def _find_side(view: View, agent: Naming | None) -> Side:
    quoted = agent is not None and not QUOTES.isdisjoint(view.gap(agent.first))
    return "before" if quoted else "after"


_SAYING_WORDS = 12
