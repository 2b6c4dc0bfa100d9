"""Tell reporting verbs from words that look like them: parts of names, adjectives, fillers."""

from __future__ import annotations

from framing.attribute.cues.complements import follows_quantity, near_quote, opens_complement
from framing.attribute.namings.edges import is_issued
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

_SMALL_WORD = 3  # letters: "of", "the" stay small in a headline


def is_modifier(view: View, index: int, low: int, high: int, cue: Cue) -> bool:
    """Tell parts of names and adjectives ('United States', 'his alleged role') from verbs."""
    other = view.gap(index) in _HYPHENS or (index + 1 < high and view.gap(index + 1) == "-")
    other = other or _is_agentive(view, index, high, cue)
    other = other or (cue.lemma == "call" and _summons(view, index, high))
    if other or (cue.form in {"past", "participle"} and is_issued(view, index)):
        return True
    if index + 1 < high and _is_idle_form(view, index, cue):
        return True
    named = index > low and "name" in cue.takes and cue.form == "past"
    if named and (_names_thing(view, index, low, high) or _names_quoted(view, index, low, high)):
        return True
    if index == low or view.gap(index) not in _BESIDE:
        return False
    if view.capital(index) and not _in_title_case(view, index, low, high):
        return True
    beside = index - 1
    while beside > low and not view.hard(beside) and _is_degree(view, beside):
        beside -= 1  # "Paz's often repeated charge", 'a very detailed account'
    tells = cue.lemma in view.lexicon.groups["never-adjective"]  # 'Guests at Paz's said'
    owned = view.words[beside].endswith("'s") and not tells
    owned = owned or view.classes[index - 1] in DETERMINERS
    owned = owned or view.among(beside, "indefinite-article")
    return (
        owned
        and not follows_quantity(view, index, high)
        and view.lexicon.lang == "en"
        and cue.form in {"past", "participle", "gerund", "third"}
    )


def _is_degree(view: View, at: int) -> bool:
    return view.classes[at] == "adverb" or view.among(at, "degree")


_HYPHENS = frozenset({"-", ".-"})  # 'rebel-led', 'U.S.-backed'
_BESIDE = frozenset({" ", ". "})  # 'U.S. State Department'


def _is_agentive(view: View, index: int, high: int, cue: Cue) -> bool:
    """Tell 'payments demanded by gangs' from 'Paz answered by mail' and 'replied by saying'."""
    if cue.form != "past" or index + 2 >= high or view.lexicon.lang != "en":
        return False
    if view.words[index + 1] != "by" or view.hard(index + 1):
        return False
    done = cue.takes.isdisjoint({"passive", "closing"})
    done = done or ("passive" not in cue.takes and view.classes[index + 2] in DETERMINERS)
    return done and not view.words[index + 2].endswith(view.lexicon.endings["gerund"])


def _is_idle_form(view: View, index: int, cue: Cue) -> bool:
    """'to, say, ten', 'alleged gunmen', 'the group that calls itself the Alba Front': its name."""
    named = cue.lemma == "call" and view.among(index + 1, "self")
    return named or _is_filler(view, index, cue) or _is_hedge(view, index)


def _summons(view: View, index: int, high: int) -> bool:
    """'called 911', 'called his lawyer to ask', 'called an election': nobody is named anything."""
    for at in range(index + 1, min(high, index + _SUMMONED_WORDS)):
        if view.hard(at) or view.classes[at] in _AFTER_SUMMONED:
            return False
        if view.among(at, "summoned"):
            nxt = at + 1
            if nxt < high and view.classes[nxt] in PREPOSITIONS:
                return not _is_judged(view, nxt, high)
            if nxt >= high or view.classes[nxt] in _AFTER_SUMMONED:
                return True
            return view.hard(nxt) and QUOTES.isdisjoint(view.gap(nxt))
    return False


def _is_judged(view: View, start: int, high: int) -> bool:
    """'called a vote of no confidence “a disgrace”', 'called strikes on towns a crime': what it is called follows."""
    for at in range(start + 1, high):
        if view.hard(at):
            return not QUOTES.isdisjoint(view.gap(at))
        if view.words[at] == "to" or view.classes[at] in _AFTER_JUDGED:
            return False
        named = view.among(at, "indefinite-article") and view.classes[at - 1] not in PREPOSITIONS
        if named:
            return True
    return False


_AFTER_JUDGED = CLAUSE_OPENERS | VERBAL | {"coordinator", "time"}


_SUMMONED_WORDS = 4  # 'called an emergency meeting'
_AFTER_SUMMONED = frozenset(
    {"preposition", "link", "coordinator", "subordinator", "complement", "time", "adverb"}
)


def _is_filler(view: View, index: int, cue: Cue) -> bool:
    """'to, say, ten'."""
    ended = view.hard(index + 1) or view.words[index + 1][:1].isdigit()
    alone = cue.form == "base" and view.hard(index) and ended
    return alone and view.lexicon.lang == "en" and view.gap(index).strip() in _FILLING


_FILLING = frozenset({",", "–", "—", "-"})  # ', say, ten', '— say ten —'


def _is_hedge(view: View, index: int) -> bool:
    """'troops and alleged gunmen': the word hedges a noun."""
    hedge = view.among(index, "hedge")
    return hedge and not view.classes[index + 1] and not view.hard(index + 1)


def _names_thing(view: View, index: int, low: int, high: int) -> bool:
    """Tell 'a slum called Los Pinos, …' from 'called Salas a liar'."""
    start = index + 1
    if start >= high or view.lexicon.lang != "en" or not view.gap(start).isspace():
        return False
    thing = _follows_thing(view, index, low)
    start += thing and view.among(start, "article-noun")  # 'a law called the Bread Act'
    at = start
    while at < high and (at == start or not view.hard(at)) and not view.classes[at]:
        if not view.capital(at) and not view.words[at].isdigit():
            break
        at += 1
    if at == start:
        return False
    ended = at >= high or view.hard(at) or view.classes[at] in _AFTER_NAME
    return ended or (thing and view.classes[at] not in _OBJECTS)


def _names_quoted(view: View, index: int, low: int, high: int) -> bool:
    """Tell 'in an operation dubbed “Sentinel”' from 'Paz called “brutal” the raid'."""
    if index + 1 >= high or QUOTES.isdisjoint(view.gap(index + 1)) or view.lexicon.lang != "en":
        return False
    return _follows_thing(view, index, low)


def _follows_thing(view: View, index: int, low: int) -> bool:
    """Return whether an article and a noun in small letters stand before: 'a slum called'."""
    for at in range(index - 1, max(low, index - _THING_WORDS) - 1, -1):
        if view.among(at, "indefinite-article"):
            return at < index - 1
        if view.classes[at] or view.capital(at) or view.hard(at + 1):
            return False
    return False


_THING_WORDS = 4  # words of 'a new police operation'
_AFTER_NAME = frozenset({"preposition", "link", "be", "auxiliary", "modal", "time"})


def _in_title_case(view: View, index: int, low: int, high: int) -> bool:
    """Return whether the words around stand in capitals, as in a headline."""
    if view.among(index - 1, "country-opener"):
        return False
    near = range(max(low, index - 3), min(high, index + 5))
    return all(view.capital(at) or len(view.words[at]) <= _SMALL_WORD for at in near)


def is_other_noun(view: View, subject: Naming, index: int, high: int, cue: Cue) -> bool:
    """Tell 'Gulf states in the region' and 'Rakhine state' from 'the report states that'."""
    after = index + 1
    if cue.lemma != "state" or near_quote(view, index, high):
        return False
    if not QUOTES.isdisjoint(view.gap(subject.first)):
        return False  # '“…,” the decree states'
    return not opens_complement(view, after, high) and not _opens_statement(view, after, high)


def _opens_statement(view: View, at: int, high: int) -> bool:
    """Return whether word `at` opens a clause or an object: 'states the report', 'states it will'."""
    return at < high and not view.hard(at) and view.classes[at] in _OBJECTS


_OBJECTS = frozenset({"determiner", "possessive", "pronoun", "objective"})


def hangs(view: View, subject: Naming, index: int) -> bool:
    """'into media reports that', 'to the Alba talks reportedly': a noun behind a preposition."""
    first = subject.first
    held = first > 0 and not view.hard(first) and view.classes[first - 1] in PREPOSITIONS
    return view.lexicon.lang == "en" and held and subject.last == index - 1


def is_counted(view: View, naming: Naming) -> bool:
    """'four states', '700,000 mentions': a number stands before a noun."""
    if view.words[naming.last][0].isdigit():
        return True
    counting = view.lexicon.groups["counting"]
    return any(view.words[at] in counting for at in range(naming.first, naming.last + 1))


def ends_topic(view: View, index: int, high: int) -> bool:
    """'Hong Kong protests: What we know': a noun before the colon of a headline."""
    headed = index + 1 < high and view.gap(index + 1).strip() == ":"
    return headed and view.among(index, "topic-noun")
