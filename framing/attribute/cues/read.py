"""Decide which words report somebody's words, and which only look like it."""

from __future__ import annotations

from framing.attribute.cues.complements import near_quote
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.nouns import read_noun
from framing.attribute.cues.phrases import read_phrase
from framing.attribute.cues.untensed import find_prompted
from framing.attribute.cues.verbs import read_verb
from framing.attribute.namings.edges import is_plural_word
from framing.attribute.namings.left import read_companion
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, View


def read_cue(view: View, index: int, low: int, high: int) -> Draft | None:
    """Return the draft for the word at `index`, or None when it reports nothing.

    `low` and `high` bound the segment's words.
    """
    word = view.words[index]
    put_in = not _PUT_IN.isdisjoint(view.gap(index))  # '[File: Ana Paz]', 'type="image"'
    if put_in or (word in view.lexicon.idle and _is_idle(view, index, word)):
        return None
    phrase = read_phrase(view, index, low, high)
    if phrase is not None:
        return phrase
    verb = view.lexicon.verbs.get(word)
    noun = view.lexicon.nouns.get(word)
    if word in view.lexicon.groups["meaning"] and near_quote(view, index, high):
        return None  # 'gacaca means “grass court”': a translation
    if verb is not None and not (noun is not None and _is_noun(view, index, low, high)):
        found = read_verb(view, index, low, high, verb)
        if found is not None or noun is None or view.lexicon.lang == "es":
            return found  # 'government claims that …' is read as a noun then
    if noun is not None:
        return read_noun(view, index, low, high, noun)
    return None


_PUT_IN = frozenset("[=")  # open a credit, mark-up or what the outlet put in


def _is_idle(view: View, index: int, word: str) -> bool:
    """Return whether a cue stands in a phrase that reports nothing: 'es decir', 'that said'."""
    for idle in view.lexicon.idle[word]:
        first = max(0, index - idle.lead)
        end = first + len(idle.words)
        if tuple(view.words[first:end]) != idle.words or _goes_on(view, end, idle.unless):
            continue
        if not any(map(view.hard, range(first + 1, end))):  # '“… like that,” said Ana Paz'
            return True
    return False


def _goes_on(view: View, end: int, unless: frozenset[str]) -> bool:
    """'llamó ayer la atención sobre …': a word follows with which the phrase does report."""
    if not unless:
        return False
    for at in range(end, min(len(view.words), end + _UNLESS_WORDS)):
        if view.hard(at):
            return False
        if view.words[at] in unless:
            return True
    return False


_UNLESS_WORDS = 5  # 'llamó la atención de la prensa sobre …'


def _is_noun(view: View, index: int, low: int, high: int) -> bool:
    """Tell 'the claims' and 'media reports say' from 'he claims' and 'media report that'."""
    if index > low and not view.hard(index):
        before = view.classes[index - 1]
        verbal = before in _SUBJECTS and view.lexicon.lang == "en"  # 'which repeatedly calls for'
        if verbal or find_prompted(view, index, low) is not None:
            return False
        if view.words[index - 1] == "to" and index + 1 < high:
            return view.classes[index + 1] not in DETERMINERS  # 'to demand the'
        owner = index - 1
        if owner - 1 > low and not view.classes[owner] and not view.capital(owner):
            owner -= view.words[owner - 1].endswith("'s")  # "the union's primary demands"
        owned = view.words[owner].endswith(("'s", "s'"))
        qualified = view.among(index - 1, "qualifying")  # 'una nueva amenaza'
        done = view.lexicon.verbs.get(view.words[index - 1])
        taken = done is not None and done.form in _FINITE and view.lexicon.lang == "es"
        owned = owned or taken  # 'coreaban consignas'
        if owned or qualified or before in DETERMINERS or before in PREPOSITIONS:
            return True
    if index + 1 < high and not view.hard(index + 1):
        after = view.classes[index + 1]
        made = view.words[index + 1] == "by" and view.words[index].endswith("s")  # 'claims by the'
        if made or after in {"auxiliary", "be", "modal", "link"}:
            return made or not _is_said_along(view, index, low)
        verb = view.lexicon.verbs.get(view.words[index + 1])
        if verb is not None and verb.form in {"past", "third", "base"} and not after:
            return True
    return index == low and not _opens_report(view, index, high)


def _is_said_along(view: View, index: int, low: int) -> bool:
    """Tell 'with rebel leaders warning of …' from 'with a fresh warning of …'."""
    gerund = view.words[index].endswith(view.lexicon.endings["gerund"])
    if not gerund or view.lexicon.lang != "en" or index <= low or view.hard(index):
        return False
    return is_plural_word(view, index - 1) and read_companion(view, index, low) is not None


def _opens_report(view: View, index: int, high: int) -> bool:
    """Tell 'Denuncia que …' from 'Denuncia de …' at the start of a Spanish sentence."""
    bound = view.lexicon.lang == "es" and index + 1 < high and not view.hard(index + 1)
    return bound and view.classes[index + 1] in {"complement", "determiner"}


_SUBJECTS = frozenset({"pronoun", "subordinator"})
_FINITE = frozenset({"past", "third"})
