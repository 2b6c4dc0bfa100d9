"""Say where a report starts behind its cue: past 'told AFP that' and 'said on Sunday'."""

from __future__ import annotations

from framing.attribute.cues.complements import has_particle
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.quoted import pass_title
from framing.attribute.cues.tails import HEARER_WORDS, find_told, is_existence
from framing.attribute.namings.appositions import find_apposition_end
from framing.attribute.namings.edges import is_plural_word
from framing.attribute.namings.pieces import opens_number
from framing.attribute.words.view import CIRCUMSTANCES, QUOTES, VERBAL, Naming, View

_ISSUED_WORDS = 6  # more of a document than of hearers: how, where and when it came out
_RELATED = frozenset({"determiner", "preposition"})  # before a relative: 'las que', 'con que'
_HEAD = 5  # words in which the document stands: 'in a short written statement'


def skip_opener(view: View, draft: Draft, last: int, high: int) -> int:
    """Return where content starts after a cue, past 'told AFP that' and 'said on Sunday'."""
    if draft.rule == "phrase" and draft.source is not None and draft.source.first > draft.last:
        return _skip_apposition(view, draft.source, high)
    nxt = last + 1
    if nxt >= high or (view.hard(nxt) and pass_title(view, draft.quotes, nxt, high) == nxt):
        return view.ends[last]
    if has_particle(view, nxt, draft.cue) and nxt + 1 < high:
        nxt, last = nxt + 1, nxt  # 'point out that'
    dated = view.classes[nxt] == "determiner" and view.classes[nxt + 1 : nxt + 2] == ["time"]
    aside = view.classes[nxt] in CIRCUMSTANCES and not opens_number(view, nxt, high - 1)
    aside = aside and not is_existence(view, nxt)
    heard = "hearer" in draft.cue.takes or aside or dated
    shown = pass_title(view, draft.quotes, nxt, high) if heard else nxt
    told = find_told(view, nxt, high, draft.cue)
    stop = min(high, shown - nxt + last + (HEARER_WORDS if heard else 2))
    for at in range(shown, stop):
        if view.hard(at) and at > shown:
            inside = nxt < told < at and view.gap(at).strip() in QUOTES
            return view.ends[told - 1 if inside else at - 1]
        if view.classes[at] == "complement" and not _describes(view, at, nxt):
            return view.ends[at]
        if view.words[at] == "to" and _plans(view, nxt, at, high):
            return view.ends[at - 1]
    issued = _find_issued(view, nxt, stop, high) if heard else -1
    return view.ends[issued if issued > 0 else told - 1]


def _find_issued(view: View, nxt: int, stop: int, high: int) -> int:
    """Return where 'that' stands in 'said in a statement carried by the state's news agency that'; -1 for nowhere.

    Not in 'said in a letter the army hid proof that', where the report has begun.
    """
    if view.classes[nxt] not in CIRCUMSTANCES:
        return -1
    head = range(nxt + 1, min(nxt + _HEAD, high - 1))
    named = (
        at for at in head if view.among(at, "occasion") or view.words[at] in view.lexicon.nouns
    )
    behind = next(named, high) + 1
    if behind >= high or not _tells_how(view, behind):
        return -1
    for at in range(stop, min(high, stop + _ISSUED_WORDS)):
        if view.hard(at):
            return -1
        if view.classes[at] == "complement" and view.classes[at - 1] not in _RELATED:
            return at
    return -1


def _tells_how(view: View, at: int) -> bool:
    """'a statement carried by', 'an interview with', 'rueda de prensa': what stands behind a document's noun."""
    told = view.words[at].endswith(view.lexicon.endings["issued"])
    return told or view.classes[at] in CIRCUMSTANCES or view.among(at, "of")


def _describes(view: View, at: int, nxt: int) -> bool:
    """'spoke about the debate that has opened': behind a noun 'that' and a verb tell which one."""
    relative = view.lexicon.lang == "en" and nxt < at and view.classes[at - 1] == ""
    return relative and at + 1 < len(view.words) and view.classes[at + 1] in VERBAL


def _plans(view: View, nxt: int, at: int, high: int) -> bool:
    """'vowed on Thursday to show an “iron fist”', not 'called on Paz on Thursday to': what is meant to be done."""
    doing = at + 1
    if doing >= high or view.classes[at - 1] != "time":
        return False
    plain = not view.classes[doing] and not view.capital(doing) and not is_plural_word(view, doing)
    dated = all(view.classes[one] for one in range(nxt, at))
    told = "complement" in view.classes[doing + 2 : min(high, at + HEARER_WORDS)]
    return plain and dated and not told  # 'said on Sunday to cheering crowds that'


def _skip_apposition(view: View, source: Naming, high: int) -> int:
    """Return where the report starts behind 'According to Ana Paz, a baker, …'."""
    stop = find_apposition_end(view, source, high) if source.description else -1
    return view.ends[source.last] if stop < 0 else view.ends[stop]
