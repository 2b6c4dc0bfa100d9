"""Decide whether what follows a reporting verb is what it reports with."""

from __future__ import annotations

from framing.attribute.namings.edges import is_quantity
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import (
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    QUOTES,
    VERBAL,
    Naming,
    View,
)

_OBJECT_WORDS = 14  # how far 'of' stands from 'accused' and 'as' from 'described'
_NAME_WORDS = 9  # how far the mark stands in 'called the operation a “massacre”'
_THAT_WORDS = 6  # how far 'that' stands in 'told reporters that'
_CLAUSE_WORDS = 9  # how far the helping verb stands from the start of a clause
_PREPOSITION_WORDS = 3  # how far the preposition stands in 'spoke very openly about'
_HELPING = frozenset({"auxiliary", "be", "modal"})


def near_quote(view: View, index: int, high: int) -> bool:
    """Return whether a quotation mark or colon follows word `index`."""
    return near_marks(view, index, high) or (index + 1 < high and ":" in view.gap(index + 1))


def near_marks(view: View, index: int, high: int) -> bool:
    """Return whether a quotation mark follows word `index`; not in 'Insistimos: no hay agua'."""
    return index + 1 < high and not QUOTES.isdisjoint(view.gap(index + 1))


def leads_in(view: View, index: int, high: int, cue: Cue) -> bool:
    """'shouted through a megaphone: “…”', 'publicó en X: “…”': a colon and a quotation follow."""
    if cue.kind != "speech" or cue.takes.isdisjoint(_QUOTING):
        return False
    for at in range(index + 1, min(high, index + _LEAD_WORDS)):
        if view.hard(at):
            return ":" in view.gap(at) and not QUOTES.isdisjoint(view.gap(at))
    return False


_QUOTING = frozenset({"any", "quote", "that", "statement"})
_LEAD_WORDS = 14  # words between a verb and its colon


def takes_content(view: View, index: int, high: int, cue: Cue) -> bool:
    """Return whether what follows is what this verb reports with."""
    if "any" in cue.takes or near_quote(view, index, high) or leads_in(view, index, high, cue):
        return True
    nxt = index + 1
    if "that" in cue.takes and _resumes_clause(view, nxt, high):
        return True
    if nxt >= high or view.hard(nxt):
        return False
    return (
        _takes_words(view, nxt, high, cue.takes)
        or ("object" in cue.takes and _reaches_object(view, nxt, high))
        or ("that" in cue.takes and opens_clause(view, nxt, high))
    )


def _resumes_clause(view: View, nxt: int, high: int) -> bool:
    """'describe, eso sí, que …', 'noted, however, that …': an aside stands before the clause."""
    if nxt >= high or view.gap(nxt).strip() not in _ASIDES:
        return False
    for at in range(nxt + 1, min(high, nxt + _ASIDE_WORDS)):
        if view.hard(at):
            return view.classes[at] == "complement" and view.gap(at).strip() in _ASIDES
    return False


_ASIDES = frozenset({",", "–", "—"})
_ASIDE_WORDS = 6  # words of an aside between a verb and its clause


def _reaches_object(view: View, start: int, high: int) -> bool:
    """'condenó en un comunicado la represión', 'descartan completamente la idea': its object follows."""
    if view.lexicon.lang != "es":
        return False
    at = start
    if view.words[at] == "en" and at + 1 < high:
        at += 2  # 'en un', 'en rueda'
        while at < high and at - start < _ASIDE_WORDS and view.classes[at] not in DETERMINERS:
            if view.hard(at):
                return False
            at += 1
    elif view.words[at].endswith("mente"):
        at += 1
    return start < at < high and not view.hard(at) and view.classes[at] in DETERMINERS


def shows_finding(view: View, subject: Naming, index: int, high: int, cue: Cue) -> bool:
    """'A poll of voters showed the mayor in front': what a document finds is its report, clause or not."""
    nxt = index + 1
    spanish = view.lexicon.lang == "es"
    if cue.kind != "speech" or nxt >= high or ("finding" if spanish else "that") not in cue.takes:
        return False
    documents = view.lexicon.groups["document"] if spanish else view.lexicon.nouns
    if view.words[find_noun_head(view, subject)] not in documents:
        return False
    if spanish and view.among(nxt, "to-whom"):
        nxt += 1  # 'coloca al alcalde en el primer puesto'
    return not view.hard(nxt) and view.classes[nxt] not in PREPOSITIONS | {"adverb", "coordinator"}


_NOTED = frozenset({"that", "closing"})


def follows_as(view: View, subject: Naming, index: int, low: int, cue: Cue) -> bool:
    """'As the union has documented, guards fired': a clause behind the comma; not 'As the case shows, …'."""
    noted = cue.takes >= _NOTED and "evidence" not in cue.takes
    return noted and view.lexicon.lang == "en" and opens_as(view, subject, index + 1, low)


def opens_as(view: View, subject: Naming, nxt: int, low: int) -> bool:
    """'As the daily reported, …': a clause opens with 'as' and its subject and ends at a comma before word `nxt`."""
    before = subject.first - 1
    opened = before >= low and view.among(before, "as") and (before == low or view.hard(before))
    return opened and nxt < len(view.words) and view.gap(nxt).strip() == ","


def find_noun_head(view: View, naming: Naming) -> int:
    """Return the head of a noun phrase: 'poll' in 'a new poll of voters released on Tuesday'."""
    endings = view.lexicon.endings["describing"]
    for at in range(naming.first + 1, naming.last + 1):
        if view.classes[at] in PREPOSITIONS or view.words[at].endswith(endings):
            return at - 1
    return naming.last


def _takes_words(view: View, start: int, high: int, takes: frozenset[str]) -> bool:
    following = _read_following(view, start, high)
    return (
        not takes.isdisjoint(following[:_PREPOSITION_WORDS])
        or ("object" in takes and _opens_object(view, start, high))
        or ("to" in takes and _is_infinitive(view, start))
        or any(option in takes and option in following for option in view.lexicon.groups["far"])
        or ("statement" in takes and any(_is_statement(view, word) for word in following[:6]))
        or ("name" in takes and _names_in_quotes(view, start, high))
    )


def _is_statement(view: View, word: str) -> bool:
    """Tell 'made a statement' from 'made fear a theme of the campaign'."""
    noun = view.lexicon.nouns.get(word)
    return noun is not None and (noun.kind != "belief" or view.lexicon.lang == "es")


def _opens_object(view: View, start: int, high: int) -> bool:
    """Tell 'applauded the plan' from 'applauded when she left' and 'applauded loudly when she left'."""
    manner = view.lexicon.lang == "en" and view.words[start].endswith("ly") and start + 1 < high
    if manner and not view.classes[start]:
        ended = view.hard(start + 1) or view.classes[start + 1] == "subordinator"
        return not ended and view.classes[start + 1] not in PREPOSITIONS
    return view.classes[start] not in PREPOSITIONS


def _read_following(view: View, start: int, high: int) -> list[str]:
    """Return the next words; 'saw him as they left' holds no 'as' of 'saw it as a defeat'."""
    end = min(high, start + _OBJECT_WORDS)
    for at in range(start, end - 1):
        apart = view.hard(at) and view.classes[at] == "subordinator"  # 'saw two raids, where …'
        if apart or (view.among(at, "as") and view.classes[at + 1] == "pronoun"):
            return view.words[start:at]
    return view.words[start:end]


def _is_infinitive(view: View, at: int) -> bool:
    """'planea reabrir', 'esperan volver': what is meant to be done."""
    plain = view.lexicon.lang == "es" and not view.classes[at] and not view.capital(at)
    return plain and view.words[at].removesuffix("se").endswith(view.lexicon.endings["infinitive"])


def _names_in_quotes(view: View, start: int, high: int) -> bool:
    """'called it a “massacre”': a quotation opens soon after."""
    end = min(high, start + _NAME_WORDS)
    return any(not QUOTES.isdisjoint(view.gap(at)) for at in range(start, end))


def opens_complement(view: View, start: int, high: int) -> bool:
    """Return whether 'that', 'how' or 'whether' stands soon behind word `start`: 'told reporters that'."""
    soon = range(start, _find_reach(view, start, high))
    return any(view.classes[at] == "complement" and _opens_report(view, at, start) for at in soon)


def opens_clause(view: View, start: int, high: int) -> bool:
    """Return whether a clause starts here: 'told reporters that', '… believe the gang was …'."""
    if opens_complement(view, start, high):
        return True
    if view.lexicon.lang != "en":
        return view.among(start, "clause-infinitive")  # 'reveló haber recibido amenazas'
    for at in range(start, min(high, start + _CLAUSE_WORDS)):
        kind = view.classes[at]
        if at > start and (view.hard(at) or kind in _HELPING):
            return kind in _HELPING
        if kind in CLAUSE_OPENERS:
            return False
    return view.classes[start] == "pronoun"


def _find_reach(view: View, start: int, high: int) -> int:
    """Return the word up to which 'that' may stand: further behind 'stated to the Post in late June'."""
    near = min(high, start + _THAT_WORDS)
    if start >= high or not view.among(start, "hearer"):
        return near
    for at in range(start, min(high - 1, start + 2 * _THAT_WORDS)):
        if view.hard(at) or view.classes[at] in VERBAL:
            break
        named = view.capital(at + 1) or view.classes[at + 1] in _CLAUSE_STARTS
        if at >= near and view.classes[at] == "complement" and named:
            return at + 1
    return near


def _opens_report(view: View, at: int, start: int) -> bool:
    """Tell 'responde que' from 'responde a que', 'todo el que' and from 'advises militias that have'."""
    if view.lexicon.lang == "en":
        inside = start < at < len(view.words) - 1
        return not inside or view.classes[at + 1] not in VERBAL or view.hard(at + 1)
    if not at:
        return True
    relative = view.among(at - 1, "article-noun") and view.among(at, "that")
    return view.words[at - 1] != "a" and not relative


def has_particle(view: View, at: int, cue: Cue) -> bool:
    """Return whether the particle of the verb stands at `at`: 'point out'."""
    return cue.lemma in view.lexicon.groups["phrasal"] and view.among(at, "particle")


def says_clause(view: View, nxt: int, high: int, cue: Cue) -> bool:
    """'went so far as to say the raid was revenge', not 'to say the least'."""
    if cue.lemma not in view.lexicon.groups["bare-clause"] or view.hard(nxt):
        return False
    opens = view.classes[nxt] in {"determiner", "pronoun", "possessive"}
    return opens and opens_clause(view, nxt, high)


def follows_quantity(view: View, index: int, high: int) -> bool:
    """Tell 'Another said he was hit' and 'Some shouted: …' from 'another alleged attack'."""
    if view.classes[index - 1] != "determiner" or not is_quantity(view, index - 1):
        return False
    if near_quote(view, index, high):
        return True
    return index + 1 < high and view.classes[index + 1] in _CLAUSE_STARTS


_CLAUSE_STARTS = frozenset({"complement", "pronoun", "determiner", "possessive", "objective"})
