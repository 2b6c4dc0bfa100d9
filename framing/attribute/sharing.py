"""The drafts of one sentence set against each other: which of them go, and whose source another takes."""

from __future__ import annotations

from collections.abc import Sequence

from framing.attribute.cues.drafts import Draft
from framing.attribute.namings.clauses import find_clause_subject
from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.namings.subjects import is_told
from framing.attribute.words.view import PREPOSITIONS, QUOTES, VERBAL, Naming, View

_NEAR_NOUN = 3  # words from 'backed' to 'calls'
_MAIN = frozenset({"subject", "tail", "inverted"})


def repeats(draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a cue stands inside the source of the draft before it."""
    if drafts and draft.first <= drafts[-1].last:
        return True
    if not drafts or drafts[-1].source is None:
        return False
    source = drafts[-1].source
    return source.first <= draft.first <= source.last


def speaks_for(noun: Draft, verb: Draft) -> bool:
    """'A statement from the presidency spoke of …': the noun is who speaks, no report of its own."""
    if noun.rule != "noun" or verb.rule not in {"subject", "relative"} or verb.source is None:
        return False
    return verb.source.first <= noun.first <= verb.source.last


def _backs(verb: Draft, noun: Draft) -> bool:
    """'The minister backed calls for …': whoever supports a saying says it too."""
    near = noun.first - verb.last <= _NEAR_NOUN and verb.side == "after"
    return near and verb.cue.kind == "belief" and "object" in verb.cue.takes


def _issues(view: View, noun: Draft, verb: Draft) -> bool:
    """'En un comunicado del ministerio se informó que …': whose document it is says it."""
    if noun.rule != "noun" or noun.owner is None or verb.rule != "passive":
        return False
    return view.among(noun.first, "document") and verb.first - noun.owner.last <= _NEAR_NOUN


def share_subjects(view: View, drafts: list[Draft], low: int) -> None:
    """Give ', saying …' and 'and added …' the subject of the clause before."""
    last = None
    for number, draft in enumerate(drafts):
        if (
            draft.agentless
            and draft.rule == "noun"
            and number
            and _backs(drafts[number - 1], draft)
        ):
            draft.source, draft.agentless = drafts[number - 1].source, False
        elif draft.agentless and number and _issues(view, drafts[number - 1], draft):
            draft.owner = drafts[number - 1].owner
        if draft.source is not None:
            last = draft.source
        elif draft.shared and last is not None:
            draft.source = last
        elif draft.shared and draft.first > low and draft.side == "after":
            draft.source = _find_opening(view, draft, low)
        elif draft.shared and draft.side == "before" and view.lexicon.lang == "es":
            draft.source = _find_lead_in(view, draft, low)
        if draft.rule == "gerund" and draft.first == low and draft.side == "after":
            draft.source = _find_later(drafts[number + 1 :]) or draft.source


def _find_later(drafts: Sequence[Draft]) -> Naming | None:
    """Return who speaks in 'Calling for calm, the mayor said …', not in 'Echoing Paz, who said …'."""
    return next((one.source for one in drafts if one.rule in _MAIN and one.source), None)


def infers(view: View, draft: Draft, drafts: list[Draft]) -> bool:
    """'The war goes on, suggesting that …': what a fact suggests, where nobody reports in the sentence."""
    gerund = draft.rule == "gerund" and "evidence" in draft.cue.takes and draft.shared
    return gerund and view.lexicon.lang == "en" and drafts[0] is draft and view.hard(draft.first)


def _find_lead_in(view: View, draft: Draft, low: int) -> Naming | None:
    """Return who does what leads a quotation in: 'Paz se excusó luego: “…”, dijo.'."""
    for at in range(low + 1, draft.first + 1):
        if not QUOTES.isdisjoint(view.gap(at)):
            return find_clause_subject(view, low, at) if ":" in view.gap(at) else None
    return None


def _is_fronted(view: View, at: int) -> bool:
    """Tell 'Speaking in Alba, Paz …' and 'In 1990, after the war, Paz …' from 'Paz …'."""
    opens = view.classes[at] in PREPOSITIONS | {"adverb", "subordinator", "coordinator"}
    adverb = view.words[at].endswith("ly") and not view.classes[at]  # 'shortly after the war'
    dated = view.classes[at] == "time" or view.among(at, "dating")  # 'Last week, Paz …'
    opens = opens or adverb or dated or is_told(view, at)  # 'Asked about the war, Paz …'
    return opens or view.words[at].endswith(view.lexicon.endings["gerund"])


def _find_opening(view: View, draft: Draft, low: int) -> Naming | None:
    """Return the noun phrase that a sentence opens with, as the subject of a later verb."""
    if view.lexicon.lang == "es":
        return find_clause_subject(view, low, draft.first)
    start = low + (view.words[low].isdigit() and view.gap(low + 1) == ". ")  # '6. Paz says'
    start += view.classes[start] == "coordinator" and not view.hard(start + 1)
    while _is_fronted(view, start):
        following = next((at for at in range(start + 1, draft.first) if view.hard(at)), start)
        if following == start:
            break
        start = following
    if start == low and not QUOTES.isdisjoint(view.gap(low)[-1:]):
        return None  # the words of a quotation are not who speaks it
    naming = read_right(view, start, draft.first)
    if naming is None or naming.span.of(view.text).isupper():
        return None
    return _cut_deed(view, naming, draft.first)


def _cut_deed(view: View, naming: Naming, cue: int) -> Naming:
    """Return 'Ana Paz' of 'Ana Paz lives upstairs and said': where no verb follows, one stands inside."""
    behind = range(naming.last + 1, cue)
    if any(view.classes[at] in VERBAL or view.words[at] in view.lexicon.verbs for at in behind):
        return naming
    for at in range(naming.first + _FULL_NAME, naming.last + 1):
        named = all(view.capital(one) for one in range(at - _FULL_NAME, at))
        deed = view.words[at].endswith("s") and not view.words[at].endswith(_NO_DEED)
        if named and deed and not view.capital(at) and not view.classes[at]:
            return make_naming(view, naming.first, at - 1)
    return naming


_FULL_NAME = 2  # words
_NO_DEED = ("'s", "’s", "ss", "us")
