"""Read reporting verbs: with their subject before or after, shared, passive, or as a gerund."""

from __future__ import annotations

from framing.attribute.cues.actives import is_silent, read_active
from framing.attribute.cues.adjectives import is_adjectival
from framing.attribute.cues.complements import near_marks, near_quote
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.fronted import read_turned
from framing.attribute.cues.modifiers import is_modifier
from framing.attribute.cues.passives import read_passive, read_quoting, read_reflexive
from framing.attribute.cues.quoted import behind_quotation
from framing.attribute.cues.untensed import find_chain, opens_chain, read_gerund, read_infinitive
from framing.attribute.namings.edges import has_plural_subject, is_plural_word
from framing.attribute.namings.verbgroup import VerbGroup, is_first_person, read_verb_group
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import View

_UNTENSED = frozenset({"base", "infinitive", "subjunctive"})


def read_verb(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """Return the draft of a reporting verb at `index`, or None when it reports nothing."""
    if "phrase" in cue.takes or is_modifier(view, index, low, high, cue):
        return None
    chain = find_chain(view, index, low, cue)
    group = read_verb_group(view, chain if chain >= 0 else index, low)
    own = is_first_person(view, cue, group) and not near_marks(view, index, high)
    own = own or opens_chain(view, index, low, high, group.before)
    if own or is_adjectival(view, index, high, cue, group):
        return None
    draft: Draft | None
    if chain >= 0:
        draft = read_turned(view, index, low, high, cue, group)
        draft = draft or read_active(view, index, low, high, cue, group)
    elif cue.form in _UNTENSED and not _is_finite_base(view, index, low, group, cue):
        draft = read_infinitive(view, index, low, high, cue)
    elif _is_passive(view, index, high, group, cue):
        draft = read_passive(view, index, low, high, cue, group)
    elif group.reflexive and not behind_quotation(view, group.before, low):
        draft = read_reflexive(view, index, low, high, cue, group)
    else:
        draft = read_quoting(view, index, high, cue)
        draft = draft or read_turned(view, index, low, high, cue, group)
        if draft is None and cue.form == "gerund" and not group.helpers:
            draft = read_gerund(view, index, low, high, cue)
        elif draft is None:
            draft = read_active(view, index, low, high, cue, group)
    if draft is None or (group.negated and is_silent(view, index, high, cue)):
        return None
    draft.negated = group.negated
    draft.first = chain if chain >= 0 and draft.side == "before" else draft.first
    return draft


def _is_passive(view: View, index: int, high: int, group: VerbGroup, cue: Cue) -> bool:
    if cue.form == "participle":
        return group.passive or not group.helpers
    if cue.form != "past" or view.lexicon.lang == "es":
        return False
    if group.passive:
        return True
    following = index + 1 < high and not view.hard(index + 1)
    if index and view.classes[index - 1] == "pronoun":
        return False  # 'a gang they described as …'
    if group.helpers or not following or "passive" not in cue.takes:
        return False  # 'the union warned of', 'she spoke of'
    held = cue.kind == "opinion" and view.words[index + 1] == "to"  # 'a man believed to be …'
    held = held or ("rumour" in cue.takes and _is_hearsay(view, index))
    topic = (
        view.words[index + 1] in _TOPIC - cue.takes
    )  # 'Paz said of the plan', 'Paz said as she left'
    return held or (view.among(index + 1, "passive-opener") and not topic)


_TOPIC = frozenset({"of", "as"})


def _is_hearsay(view: View, index: int) -> bool:
    """'a man said to have fled', 'arms reported to be hidden': nobody is named who says it."""
    to, after = index + 1, index + 2
    return after < len(view.words) and view.words[to] == "to" and view.classes[after] in _BEING


_BEING = frozenset({"be", "auxiliary"})


def _is_finite_base(view: View, index: int, low: int, group: VerbGroup, cue: Cue) -> bool:
    """Tell 'officials say' and 'did not say' from 'to say' and 'a say'."""
    at = group.before
    if cue.form == "infinitive":
        return False
    if group.helpers or at < low:
        return bool(group.helpers)
    word = view.words[at]
    if view.lexicon.lang == "es" or view.hard(index) or word == "to":
        return view.hard(index) and view.lexicon.lang == "en"
    if is_plural_word(view, at):
        return not (at > low and view.among(at - 1, "indefinite-article"))  # 'a police report'
    if cue.lemma in view.lexicon.groups["same-past"] and not view.classes[at]:
        return "number" in cue.takes or near_quote(view, index, len(view.words))
    noun = view.words[index] in view.lexicon.nouns or "any" not in cue.takes
    whom = index + 1 < len(view.words) and view.classes[index + 1] == "objective"
    return (whom or not noun) and has_plural_subject(view, at, low)  # 'critics of hers call him'
