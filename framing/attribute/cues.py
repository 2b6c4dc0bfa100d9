"""Decide which words report somebody's words, and which only look like it."""

from __future__ import annotations

from framing.attribute.drafts import Draft, Side
from framing.attribute.sources import read_right
from framing.attribute.verbs import read_verb
from framing.attribute.view import PREPOSITIONS, Naming, View
from framing.attribute.wordlists import Cue


def read_cue(view: View, index: int, low: int, high: int, segment: int) -> Draft | None:
    """Return the draft for the word at `index`, or None when it reports nothing.

    `low` and `high` bound the segment's words.
    """
    word = view.words[index]
    phrase = _read_phrase(view, index, low, high, segment)
    if phrase is not None:
        return phrase
    verb = view.lexicon.verbs.get(word)
    noun = view.lexicon.nouns.get(word)
    if verb is not None and not (noun is not None and _is_noun(view, index, low, high)):
        return read_verb(view, index, low, high, segment, verb)
    if noun is not None:
        return _read_noun(view, index, high, segment, noun)
    return None


def _read_phrase(view: View, index: int, low: int, high: int, segment: int) -> Draft | None:
    for phrase in view.lexicon.phrases.get(view.words[index], ()):
        last = index + len(phrase.rest)
        if last + 1 >= high or tuple(view.words[index + 1 : last + 1]) != phrase.rest:
            continue
        source = read_right(view, last + 1, high)
        if source is None or (
            phrase.note == "opinion" and not _opens_opinion(view, index, low, source, high)
        ):
            continue
        cue = Cue(
            lemma=" ".join((view.words[index], *phrase.rest)),
            form="phrase",
            verb_class=phrase.verb_class,
            kind="speech",
            takes=frozenset(),
        )
        side: Side = "after" if index <= low + 1 else "before"
        return Draft(
            segment=segment,
            cue=cue,
            first=index,
            last=last,
            rule="phrase",
            side=side,
            source=source,
        )
    return None


def _opens_opinion(view: View, index: int, low: int, source: Naming, high: int) -> bool:
    """'Para Avila, …' reports an opinion only as an opening before a comma, with a name."""
    after = source.last + 1
    return index == low and source.kind == "name" and after < high and "," in view.gap(after)


def _is_noun(view: View, index: int, low: int, high: int) -> bool:
    """Tell 'the claims' and 'media reports say' from 'he claims' and 'media report that'."""
    if index > low and not view.hard(index):
        before = view.classes[index - 1]
        if before in {"determiner", "possessive"} or before in PREPOSITIONS:
            return True
    if index + 1 < high and not view.hard(index + 1):
        after = view.classes[index + 1]
        if after in {"auxiliary", "be", "modal"} or after == "link":
            return True
        verb = view.lexicon.verbs.get(view.words[index + 1])
        if verb is not None and verb.form in {"past", "third", "base"} and not after:
            return True
    return index == low


def _read_noun(view: View, index: int, high: int, segment: int, cue: Cue) -> Draft | None:
    """'accusations of …', 'a call for …', 'la denuncia de …'."""
    nxt = index + 1
    if nxt >= high or view.hard(nxt):
        return None
    word = view.words[nxt]
    that = view.classes[nxt] == "complement" and "that" in cue.takes
    if not that and word not in cue.takes:
        return None
    source = None
    if word in {"by", "from", "por"}:
        source = read_right(view, nxt + 1, high)
    return Draft(
        segment=segment,
        cue=cue,
        first=index,
        last=index,
        rule="noun",
        side="after",
        source=source,
        agentless=source is None,
    )
