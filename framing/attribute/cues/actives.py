"""Read reporting verbs in the active voice: whose they are, or that they have no subject of their own."""

from __future__ import annotations

from framing.attribute.cues.adjectives import is_absolute, is_apposed, is_object, puts_it
from framing.attribute.cues.complements import follows_as, near_quote, shows_finding, takes_content
from framing.attribute.cues.drafts import Draft, draft_word
from framing.attribute.cues.fronted import read_object_first
from framing.attribute.cues.lookalikes import is_lookalike
from framing.attribute.cues.modifiers import ends_topic, hangs, is_counted, is_other_noun
from framing.attribute.cues.quoted import behind_quotation
from framing.attribute.cues.tails import closes_as, is_tail
from framing.attribute.namings.edges import find_nickname
from framing.attribute.namings.subjects import find_subject
from framing.attribute.namings.trim import follows_fronted
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import CIRCUMSTANCES, CLAUSE_OPENERS, QUOTES, Naming, View


def is_silent(view: View, index: int, high: int, cue: Cue) -> bool:
    """'did not comment', 'no confirmó': nothing is said, so nothing is reported."""
    if cue.kind != "speech" or "negated" in cue.takes or near_quote(view, index, high):
        return False
    return index + 1 >= high or not view.among(index + 1, "that")


def read_active(
    view: View, index: int, low: int, high: int, cue: Cue, group: VerbGroup
) -> Draft | None:
    """Return the draft of a verb with a subject, or that shares one; None when it reports nothing."""
    alone = view.lexicon.lang == "es" and _stands_alone(view, index, low, high, cue)
    subject = None if alone else find_subject(view, group, low)
    if subject is None:
        joined = _may_share(view, group, low) and not _ends_series(view, index, high)
        if not joined or is_apposed(view, index, high, cue, group):
            return None
        tail, shown = alone or _ends_quotation(view, index, low, high, group), False
        put = False
    else:
        if _is_background(view, subject, index, low, high) or _is_described(view, group, cue):
            return None
        if _tells_nothing(view, subject, index, high, cue, group):
            return None
        put = puts_it(view, subject, index, high)
        subject = read_object_first(view, subject, index, high, group.before) or subject
        relative = view.lexicon.lang == "en" and view.among(group.before, "relative")
        tail = not relative and is_tail(view, index, subject, low, high, cue)
        tail = tail or closes_as(view, index, subject, low, high, cue)
        shown = shows_finding(view, subject, index, high, cue)
        shown = shown or follows_as(view, subject, index, low, cue)
    if tail:
        return draft_word(cue, index, "tail", "before", subject)
    if not shown and not put and not takes_content(view, index, high, cue):
        return None
    rule = "shared" if subject is None else "subject"
    if subject is not None and view.lexicon.lang == "en" and view.among(group.before, "relative"):
        rule = "relative"  # 'a couple that vowed to fight'
    return draft_word(cue, index, rule, "after", subject, last=index + put)


def _is_described(view: View, group: VerbGroup, cue: Cue) -> bool:
    """'los vecinos que creían que …': which ones is told, not what they say."""
    which = view.among(group.before, "relative-defining")
    return which and cue.kind == "opinion" and not view.hard(group.before)


def _tells_nothing(
    view: View, subject: Naming, index: int, high: int, cue: Cue, group: VerbGroup
) -> bool:
    """Return whether a word with a subject is no verb, or says nothing of somebody."""
    noun = view.among(index, "plural-noun") and is_object(view, subject, index, high, cue)
    noun = noun or ends_topic(view, index, high)
    return (
        noun
        or is_absolute(view, subject, index, high, cue)
        or _is_other_word(view, subject, index, high, group, cue)
        or _is_nobody(view, subject, index, high, cue)
        or is_lookalike(view, subject, index, high, cue, group.before)
    )


def _is_other_word(
    view: View, subject: Naming, index: int, high: int, group: VerbGroup, cue: Cue
) -> bool:
    """Tell 'they like to …' from 'firms like ours', 'the report states' from 'four states'."""
    if (word := view.words[index]) in view.lexicon.groups["after-person"]:
        return subject.kind == "noun" and not group.modal
    if _heads_plural(view, subject, index, high) or _is_qualified(view, subject, index):
        return True
    if word not in view.lexicon.groups["plural-noun"] or subject.kind == "pronoun":
        return False
    tied = hangs(view, subject, index) or view.among(subject.last, "always-plural")
    if tied or view.among(subject.last, "plural"):
        return tied  # 'local media reports that …' does report
    if view.words[subject.last].endswith(("ed", "ing")) and subject.last == index - 1:
        return not view.classes[subject.last]  # 'hackers released documents'
    bare = not (view.classes[subject.first] or view.capital(subject.first))
    return bare or is_counted(view, subject) or is_other_noun(view, subject, index, high, cue)


def _is_qualified(view: View, subject: Naming, index: int) -> bool:
    """'US diplomatic posts', 'his historical claims': an adjective before a plural noun is no subject."""
    last = subject.last
    if last != index - 1 or not view.among(index, "plural-noun") or view.capital(last):
        return False
    told = view.lexicon.verbs.get(view.words[last])
    if told is not None and told.form == "past" and last > subject.first:
        return True  # 'the mayor announced plans', 'Paz said details were missing'
    named = view.among(last, "like-adjective")  # 'a Gambian national claims'
    return not named and view.words[last].endswith(view.lexicon.endings["adjective"])


def _ends_series(view: View, index: int, high: int) -> bool:
    """'her hopes and promises.', not 'denies it and claims, again, that': a plural noun ends a clause."""
    ended = index + 1 >= high or ";" in view.gap(index + 1)
    return ended and view.among(index, "plural-noun")


def _heads_plural(view: View, subject: Naming, index: int, high: int) -> bool:
    """'human rights advocates may be', 'further reports are': the head of a subject, no verb."""
    cue, nxt = view.lexicon.verbs[view.words[index]], index + 1
    if cue.form != "third" or nxt >= high or view.hard(nxt) or cue.lemma == "say":
        return False
    told = view.lexicon.verbs.get(view.words[nxt])
    if subject.kind != "pronoun" and told is not None and subject.last == index - 1:
        return "closing" in told.takes and told.form in _SAYING  # 'gun control advocates say'
    bare = not view.classes[subject.first] and subject.last == index - 1
    return subject.kind == "noun" and bare and view.classes[nxt] in {"modal", "auxiliary", "be"}


_SAYING = frozenset({"base", "past"})


def _is_nobody(view: View, subject: Naming, index: int, high: int, cue: Cue) -> bool:
    """'No group claimed the attack' reports nothing; 'the court heard that', not 'residents heard'."""
    if view.among(subject.first, "denying"):
        return is_silent(view, index, high, cue)
    return "listened" in cue.takes and not view.among(subject.last, "listening")


def _ends_quotation(view: View, index: int, low: int, high: int, group: VerbGroup) -> bool:
    """'“…”, indicó.', '“…”, dijo mientras esperaba': a Spanish verb behind a quotation."""
    if group.before < low or view.lexicon.lang != "es":
        return False
    nxt = index + 1
    if behind_quotation(view, group.before, low):
        return nxt >= high or (view.classes[nxt] != "complement" and ":" not in view.gap(nxt))
    gap = view.gap(group.before + 1)
    ended = nxt + 1 >= high or view.hard(nxt) or view.classes[nxt] in CIRCUMSTANCES
    if not QUOTES.isdisjoint(gap):
        return ended and find_nickname(view, group.before, low) < 0
    return ended and nxt >= high and "," in gap


def _stands_alone(view: View, index: int, low: int, high: int, cue: Cue) -> bool:
    """'Luego, prosiguió, la policía disparó', 'La calle es del pueblo, dijo.': a verb by itself."""
    if "closing" not in cue.takes or index <= low:
        return False
    before = view.gap(index).strip()
    if index + 1 < high:
        return before == view.gap(index + 1).strip() and before in _ASIDES
    return before == "," and index > low + 2 and cue.form in {"past", "third"}


_ASIDES = frozenset({",", "–", "—", "-"})


def _is_background(view: View, subject: Naming, index: int, low: int, high: int) -> bool:
    """'… since the President announced his policy': told in passing, nothing is reported.

    Nor is the outlet's own 'we asked' outside quotations.
    """
    if subject.kind == "pronoun" and view.among(subject.first, "own"):
        return not near_quote(view, index, high)
    before = subject.first - 1
    if before >= low and view.among(before, "condition") and not view.hard(subject.first):
        nxt = min(index + 1, high - 1)
        return view.classes[nxt] != "complement" and not near_quote(view, index, high)
    if before < low or not view.among(before, "temporal") or view.hard(subject.first):
        return False
    if view.among(before, "speaking-from") and view.words[index].endswith("n"):
        return False  # 'Desde el ministerio condenaron la agresión'
    nxt = index + 1
    if nxt < high and (view.classes[nxt] == "complement" or near_quote(view, index, high)):
        return False
    return "object" in view.lexicon.verbs[view.words[index]].takes or view.among(index, "event")


def _may_share(view: View, group: VerbGroup, low: int) -> bool:
    """Return whether a verb without a subject of its own continues or starts a report."""
    at = group.before
    if at < low:
        return view.lexicon.lang == "es"
    if view.classes[at] == "coordinator" or view.hard(at + 1):
        return not view.among(at, "alternative")  # 'aprueban o rechazan': nobody has said it
    return view.lexicon.lang == "es" and (
        view.classes[at] in CLAUSE_OPENERS
        or view.among(at, "neuter")
        or _opens_doing(view, low, at)
        or follows_fronted(view, at, low)
    )


def _opens_doing(view: View, low: int, at: int) -> bool:
    """'Hablando del paro dijo que …': what a Spanish speaker does meanwhile opens the sentence."""
    doing = view.words[low].endswith(view.lexicon.endings["gerund"])
    return doing and not any(map(view.hard, range(low + 1, at + 1)))
