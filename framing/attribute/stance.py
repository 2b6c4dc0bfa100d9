"""Tell the outlet's distance to what it reports: neutral, doubting or vouching."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from framing.attribute.cues.drafts import Draft
from framing.attribute.words.view import PREPOSITIONS, View
from framing.records import Span, Stance

Refutation = tuple[int, int]  # its first and last word

_BY_CLASS: dict[str, Stance] = {
    "neutral": "attributed",
    "doubting": "distanced",
    "vouching": "endorsed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """A word or phrase of distance by token range; an afterthought may close the sentence."""

    first: int
    last: int
    stance: str
    afterthought: bool


def find_distance(view: View) -> list[Distance]:
    """Return each word or phrase of distance in a text."""
    found = []
    lexicon = view.lexicon.distance
    for at in view.noted:
        for rest, stance, afterthought in lexicon.get(view.words[at], ()):
            last = at + len(rest)
            if tuple(view.words[at + 1 : last + 1]) == rest and not _calls(view, last):
                found.append(
                    Distance(first=at, last=last, stance=stance, afterthought=afterthought)
                )
                break
    return found


def _calls(view: View, last: int) -> bool:
    """Tell 'hizo un llamado a la calma', a Spanish noun of saying, from 'el llamado “pueblo”'."""
    noun = view.lexicon.lang == "es" and view.words[last] in view.lexicon.nouns
    return noun and last + 1 < len(view.words) and view.classes[last + 1] in PREPOSITIONS


def decide_stance(
    view: View, draft: Draft, distance: list[Distance], sentence: Span, refuted: Refutation | None
) -> tuple[Stance, str]:
    """Return the stance towards one report in its sentence, and the rule that decided.

    What `refuted` it decides, then a verb that doubts or vouches, else an adverb beside the verb.
    """
    if refuted is not None:
        return "distanced", f"refuted:{' '.join(view.words[refuted[0] : refuted[1] + 1])}"
    stance = _BY_CLASS[draft.cue.verb_class]
    if stance != "attributed":
        return stance, f"verb:{draft.cue.lemma}"
    near = bisect_left(distance, draft.first - _BESIDE, key=attrgetter("first"))
    for place in range(near, len(distance)):
        word = distance[place]
        if view.ends[word.last] > sentence.end:
            break
        if view.starts[word.first] < sentence.start:
            continue
        beside = draft.first - _BESIDE <= word.first and word.last <= draft.last + 3
        if beside or (word.afterthought and _closes(view, draft, word, sentence.end)):
            words = " ".join(view.words[word.first : word.last + 1])
            return ("endorsed" if word.stance == "endorsed" else "distanced"), f"word:{words}"
    return "attributed", f"verb:{draft.cue.lemma}"


_BESIDE = 4  # words between a verb and a word of distance


def _closes(view: View, draft: Draft, word: Distance, end: int) -> bool:
    """'…, sin presentar pruebas.': parted by a comma at both ends, so said of the whole report."""
    inside = word.first > draft.last and view.ends[word.last] <= end
    return (
        inside
        and view.hard(word.first)
        and (view.ends[word.last] + 1 >= end or view.hard(word.last + 1))
    )


def find_contrasts(view: View) -> list[int]:
    """Return the words of contrast in a text that open a clause: '…, but', '…, aunque'."""
    kinds = view.lexicon.refutations
    return [
        at
        for at in view.noted
        if kinds.get(view.words[at]) == "contrast"
        and (view.hard(at) or (view.classes[at - 1] == "determiner" and view.hard(at - 1)))
    ]


def find_refutation(
    view: View, draft: Draft, contrasts: Sequence[int], end: int
) -> Refutation | None:
    """'…, but videos show', '…, aunque las imágenes desmienten': return the first and last word.

    `contrasts` are those of the text, `end` closes the sentence. None where nothing refutes
    the report.
    """
    kinds = view.lexicon.refutations
    for place in range(bisect_left(contrasts, draft.last + 1), len(contrasts)):
        at = contrasts[place]
        if view.starts[at] >= end:
            break
        proved = False
        for index in range(at + 1, min(len(view.words), at + _REACH)):
            kind = kinds.get(view.words[index], "")
            if view.starts[index] >= end or (index > at + 1 and view.hard(index)):
                break
            if kind == "refutes" or (kind == "shows" and proved):
                return at, index
            proved = proved or kind == "proof"
    return None


def cut_refutation(view: View, draft: Draft, refuted: Refutation | None) -> None:
    """Leave 'but videos show …' out of what is reported: the outlet says it."""
    if refuted is None or draft.side != "after":
        return
    first = refuted[0] if view.hard(refuted[0]) else refuted[0] - 1
    stop = view.ends[first - 1]
    kept = [Span(part.start, min(part.end, stop)) for part in draft.content if part.start < stop]
    draft.content = kept or draft.content


_REACH = 12  # words from 'but' to the verb
