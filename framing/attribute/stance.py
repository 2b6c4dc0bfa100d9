"""Tell the outlet's distance to what it reports: neutral, doubting or vouching."""

from __future__ import annotations

from framing.attribute.drafts import Draft
from framing.attribute.view import View
from framing.records import Stance

_BY_CLASS: dict[str, Stance] = {
    "neutral": "attributed",
    "doubting": "distanced",
    "vouching": "endorsed",
}


def find_distance(view: View) -> list[tuple[int, int, str]]:
    """Return each word or phrase of distance in a text: first word, last word, stance."""
    found = []
    lexicon = view.lexicon.distance
    for at in [index for index, word in enumerate(view.words) if word in lexicon]:
        for rest, stance in lexicon[view.words[at]]:
            last = at + len(rest)
            if tuple(view.words[at + 1 : last + 1]) == rest:
                found.append((at, last, stance))
                break
    return found


def decide_stance(
    view: View, draft: Draft, distance: list[tuple[int, int, str]]
) -> tuple[Stance, str]:
    """Return the stance towards one report and the rule that decided.

    A verb that doubts or vouches decides; else an adverb beside the verb.
    """
    stance = _BY_CLASS[draft.cue.verb_class]
    if stance != "attributed":
        return stance, f"verb:{draft.cue.lemma}"
    for first, last, kind in distance:
        if draft.first - 4 <= first and last <= draft.last + 3:
            words = " ".join(view.words[first : last + 1])
            return ("endorsed" if kind == "endorsed" else "distanced"), f"word:{words}"
    return "attributed", f"verb:{draft.cue.lemma}"
