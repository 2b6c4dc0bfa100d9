"""Read reporting verbs without a tense: infinitives and gerunds."""

from __future__ import annotations

from framing.attribute.cues.complements import has_particle, near_quote, says_clause, takes_content
from framing.attribute.cues.drafts import Draft, draft_word
from framing.attribute.cues.quoted import behind_quotation
from framing.attribute.namings.left import read_companion
from framing.attribute.namings.right import read_right
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, Naming, View


def find_chain(view: View, index: int, low: int, cue: Cue) -> int:
    """Return the finite verb whose infinitive is as good as finite, -1 if none.

    'volvió a condenar', 'quiso aclarar', 'went on to call'.
    """
    if view.lexicon.lang == "en":
        return _find_going_on(view, index, low, cue)
    if cue.form != "infinitive" or cue.kind != "speech" or index < low + 1 or view.hard(index):
        return -1
    if view.among(index - 1, "wanting"):
        nobody = index > low + 1 and view.words[index - 2] == "se"  # 'se pudo constatar que'
        return -1 if nobody else index - 1
    linked = view.among(index - 1, "chaining") and index >= low + 2 and not view.hard(index - 1)
    return index - 2 if linked and view.among(index - 2, "again") else -1


def opens_chain(view: View, index: int, low: int, high: int, before: int) -> bool:
    """'“…”, quiso aclarar', 'Quiso aclarar que …': the infinitive reports; `before` is the word left of both."""
    if view.lexicon.lang != "es" or not (
        view.among(index, "wanting") or view.among(index, "again")
    ):
        return False
    if before >= low and not behind_quotation(view, before, low):
        return False
    at = index + 1
    at += at < high and view.among(at, "chaining")
    told = view.lexicon.verbs.get(view.words[at]) if at < high else None
    return told is not None and find_chain(view, at, index, told) == index


def _find_going_on(view: View, index: int, low: int, cue: Cue) -> int:
    """Return where 'went' stands in 'went on to call the plan a “sham”', -1 if nowhere."""
    at = index - 1
    while at > low and view.among(at, "chaining") and not view.hard(at + 1):
        at -= 1
    linked = at < index - 1 and cue.form == "base" and cue.kind == "speech"
    if linked and not view.among(at, "again"):
        return _find_taking_to(view, at, low)
    return at if linked and not view.hard(at + 1) else -1


def _find_taking_to(view: View, end: int, low: int) -> int:
    """Return where 'took' stands in 'took to Twitter to accuse', -1 if nowhere; the platform ends at `end`."""
    for at in range(end - 1, max(low, end - _PLATFORM_WORDS), -1):
        if view.hard(at + 1):
            return -1
        if view.among(at, "taking-to") and view.among(at + 1, "purpose"):
            return at
    return -1


_PLATFORM_WORDS = 6  # of 'took to her official Twitter account'


def read_infinitive(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """Read '… went on to say that', 'al señalar que': counts when a clause or quotation follows."""
    nxt = index + 1
    if nxt >= high or cue.takes.isdisjoint(_CLAUSES[view.lexicon.lang]) or cue.kind != "speech":
        return None
    if index > low and view.among(index - 1, "impersonal"):
        return None
    complement = not view.hard(nxt) and view.classes[nxt] == "complement"
    complement = complement and (view.lexicon.lang != "es" or _accompanies(view, index, low))
    complement = complement or says_clause(view, nxt, high, cue)
    meant = "purpose" in cue.takes and index > low and view.among(index - 1, "purpose")
    prompted = find_prompted(view, index, low)
    made = prompted is not None and takes_content(view, index, high, cue)
    if not complement and not meant and not made and not near_quote(view, index, high):
        return None
    return draft_word(cue, index, "infinitive", "after", prompted)


def find_prompted(view: View, index: int, low: int) -> Naming | None:
    """Return who speaks in 'prompting residents to chant', 'forced the mayor to admit', None elsewhere."""
    if view.lexicon.lang != "en" or index - 2 <= low or not view.among(index - 1, "purpose"):
        return None
    return find_made(view, index - 2, low, "prompting")


def find_made(view: View, end: int, low: int, group: str) -> Naming | None:
    """Return who ends with word `end` behind a verb of `group`: 'video shows residents chanting'."""
    for at in range(end - 1, max(low, end - _PROMPTED_WORDS), -1):
        if view.hard(at + 1):
            return None
        if view.among(at, group):
            naming = read_right(view, at + 1, end + 1)
            return naming if naming is not None and naming.last == end else None
    return None


_PROMPTED_WORDS = 8  # words of who is prompted


def read_gerund(view: View, index: int, low: int, high: int, cue: Cue) -> Draft | None:
    """Read ', saying that …': the subject is that of the clause before."""
    if index + 1 < high and view.words[index + 1] == "by":
        return None  # '(Reporting by Ana Paz)'
    if index > low and view.among(index - 1, "instead"):
        return None  # 'Rather than saying that …'
    phrasal = cue.lemma in view.lexicon.groups["phrasal"]
    if phrasal and not (index + 1 < high and has_particle(view, index + 1, cue)):
        return None  # 'pointing to the corner': a gesture
    start = index
    while start > low and view.words[start - 1].endswith("ly") and not view.hard(start):
        start -= 1  # ', quickly reminding voters that …'
    start = start if start > low else index
    bound = start > low and not view.hard(start)
    clause = index + 1 < high and view.classes[index + 1] == "complement"
    stated = index > low and view.words[index - 1] in view.lexicon.nouns
    means = bound and view.words[index - 1] == "by" and "any" in cue.takes
    loose = bound and not means and not clause and not stated and not near_quote(view, index, high)
    loose = loose and read_companion(view, index, low) is None
    if loose and not _joins(view, index, high, cue):
        return None
    intended = cue.kind == "belief" and not bound and view.lexicon.lang == "en"
    if not (cue.kind == "speech" or intended) or not takes_content(view, index, high, cue):
        return None
    subject = read_companion(view, index, low) if bound else None
    subject = subject or (find_made(view, index - 1, low, "showing") if bound else None)
    return draft_word(cue, index, "gerund", "after", subject)


def _joins(view: View, index: int, high: int, cue: Cue) -> bool:
    """'marched demanding her release', 'marcharon exigiendo la salida'; not 'exigiendo justicia'."""
    if cue.lemma not in view.lexicon.groups["joined"]:
        return False
    nxt = index + 1
    if view.lexicon.lang == "en":
        return True
    return nxt < high and view.classes[nxt] in DETERMINERS | PREPOSITIONS


def _accompanies(view: View, index: int, low: int) -> bool:
    """Tell 'al señalar que', 'luego de recordar que' from 'hay que decir que', 'para saber que'."""
    if index <= low:
        return False
    before = view.words[index - 1]
    return before in view.lexicon.groups["while"] or (
        before == "de" and view.among(index - 2, "after")
    )


_CLAUSES = {"en": frozenset({"any"}), "es": frozenset({"any", "that"})}
