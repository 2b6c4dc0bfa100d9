"""Tell Spanish verbs of saying from nouns, votes and rules that look like them."""

from __future__ import annotations

from framing.attribute.namings.right import cut_hanging
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import Naming, View


def is_lookalike(view: View, subject: Naming, index: int, high: int, cue: Cue, before: int) -> bool:
    """Return whether a Spanish verb with a subject says nothing; `before` is the word left of it."""
    if view.lexicon.lang != "es":
        return False
    noun = _is_noun(view, subject, index, high) or _is_aim(view, subject, cue)
    return noun or is_vote(view, subject, index, high, cue) or _is_rule(view, index, high, before)


def is_vote(view: View, subject: Naming, index: int, high: int, cue: Cue) -> bool:
    """'El 62% rechazó la propuesta', 'la rechazaron por un 62%': a vote is counted, nothing said."""
    if cue.lemma not in view.lexicon.groups["voting"]:
        return False
    about = view.among(subject.first, "bound")  # 'cerca del 62%', not 'el dueño del 62%'
    head = subject if about else cut_hanging(view, subject)
    counted = [*range(head.first, head.last + 2)]
    if index + 1 < high and view.words[index + 1] == "por":
        counted += range(index + 2, min(index + _COUNT_WORDS, high))
    return any("%" in view.gap(at) for at in counted if at < len(view.words))


_COUNT_WORDS = 5  # words from 'rechazaron' to the mark of 'por un 62%'


def _is_aim(view: View, subject: Naming, cue: Cue) -> bool:
    """'el proyecto que busca conceder', 'La iniciativa de Paz busca': what a thing is for, nobody's thought."""
    head = cut_hanging(view, subject)  # not 'el líder de la huelga'
    inner = range(head.first, head.last + 1)
    return cue.kind == "belief" and any(view.among(at, "undertaking") for at in inner)


def _is_noun(view: View, subject: Naming, index: int, high: int) -> bool:
    """'una nueva prueba de que', 'una clara muestra de': article and adjective tell a noun."""
    first, last = subject.first, subject.last
    described = last == index - 1 and first == last - 1 and view.among(last, "qualifying")
    nxt = index + 1
    tied = nxt >= high or view.hard(nxt) or view.classes[nxt] == "link"
    return described and view.classes[first] == "determiner" and tied


def _is_rule(view: View, index: int, high: int, before: int) -> bool:
    """'los plazos que exige la ley', 'the que prevé el reglamento': a rule asks for it, nobody says it."""
    if not view.among(before, "relative-defining") or index + 1 >= high:
        return False
    if view.classes[index + 1] != "determiner" or view.hard(index + 1):
        return False
    soon = range(index + 2, min(high, index + _RULE_WORDS))
    return any(view.among(at, "rule") for at in soon if not view.hard(at))


_RULE_WORDS = 5  # words from a verb to 'ley' in 'exige la actual ley'
