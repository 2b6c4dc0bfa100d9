"""Find the subject of the clause that a Spanish sentence opens with, for verbs that share it."""

from __future__ import annotations

from framing.attribute.namings.subjects import find_subject
from framing.attribute.namings.verbgroup import read_verb_group
from framing.attribute.words.view import CLAUSE_OPENERS, Naming, View

_REACH = 40  # words in which the first verb is looked for


def find_clause_subject(view: View, low: int, cue: int) -> Naming | None:
    """Return who does what the first clause of a Spanish sentence tells, None if nobody is named.

    'Los vecinos cerraron la calle y pidieron …': the residents ask. 'Además, pidió …' names
    nobody, so that the speaker of the sentence before goes on.
    """
    for at in range(low, min(cue, low + _REACH)):
        if not is_finite(view, at):
            continue
        group = read_verb_group(view, at, low)
        if group.before >= low and view.classes[group.before] in CLAUSE_OPENERS:
            continue
        return find_subject(view, group, low)
    return None


def is_finite(view: View, at: int) -> bool:
    """Return whether a word is a verb with a subject of its own, not an infinitive or gerund."""
    kind = view.classes[at]
    if kind:
        return kind in {"verb", "be", "auxiliary", "modal"}
    word = view.words[at]
    if view.capital(at) and at and view.gap(at) == " ":
        return False
    cue = view.lexicon.verbs.get(word)
    if cue is not None and word not in view.lexicon.nouns:
        return cue.form in {"past", "third"}
    return word.endswith(view.lexicon.endings["finite"])
