"""Find where a source's noun phrase starts: past verbs that are not its own, and before relative clauses."""

from __future__ import annotations

from framing.attribute.words.titles import is_title
from framing.attribute.words.view import PREPOSITIONS, QUOTES, VERBAL, View

_RELATIVE_WORDS = 10  # words of a relative clause that are looked over for its pronoun
_OWNED = frozenset({"determiner", "possessive", "coordinator"})
_OPENS_OBJECT = frozenset({"determiner", "possessive", "pronoun", "objective"})
_LINKING = frozenset({"preposition", "link"})
_PAST_LETTERS = 4  # "red" and "bed" are no verbs


def is_finite_past(view: View, at: int) -> bool:
    """Tell 'Israel detained activists' from 'two masked men' and 'sources quoted by the paper'."""
    if not _is_past_form(view, at):
        return False
    before, after = view.classes[at - 1], view.classes[at + 1]
    if (before in _OWNED and not view.among(at - 1, "floating")) or view.words[at - 1].endswith(
        ("'s", "’s")
    ):
        return False
    if after in _LINKING or view.hard(at + 1):
        return before in {"pronoun", "verb"}
    noun = view.capital(at - 1) or view.words[at - 1].endswith("s")
    return after in _OPENS_OBJECT or (noun and not before)


def _is_past_form(view: View, at: int) -> bool:
    """Return whether a word looks like a past form inside a clause."""
    word = view.words[at]
    if view.lexicon.lang != "en" or view.classes[at] or len(word) <= _PAST_LETTERS:
        return False
    past = word.endswith("ed") or view.among(at, "participle")  # 'found three women who'
    if not past or at == 0 or at + 1 >= len(view.words) or view.capital(at):
        return False
    return not view.hard(at) and "-" not in (view.gap(at)[-1:], view.gap(at + 1))


def is_participle(view: View, at: int) -> bool:
    """Tell 'a man killed by police' from 'soldiers killed a man'."""
    if view.lexicon.lang != "en" or view.classes[at] != "verb" or at == 0:
        return False
    if not view.words[at].endswith("ed") or view.hard(at) or at + 1 >= len(view.words):
        return False
    return view.classes[at + 1] in _LINKING and view.classes[at - 1] in {"", "plural", "determiner"}


def is_joined_past(view: View, at: int, last: int) -> bool:
    """Tell 'Police shot two men and residents' from 'a man shot by police', for words up to `last`."""
    if not _follows_noun(view, at):
        return False
    nxt = at + 1
    joined = any(view.classes[one] == "coordinator" for one in range(nxt + 1, last))
    return joined and not view.hard(nxt) and view.classes[nxt] != "coordinator"


def is_past_participle(view: View, at: int, last: int) -> bool:
    """'a man shot by police', 'a banner hung from the bridge': nothing is joined up to word `last`."""
    bound = _follows_noun(view, at) and not view.hard(at + 1)
    return bound and view.classes[at + 1] in _LINKING and not is_joined_past(view, at, last)


def _follows_noun(view: View, at: int) -> bool:
    """Return whether an English past form that is a participle too stands behind a noun."""
    if not view.among(at, "participle") or at == 0 or at + 1 >= len(view.words) or view.hard(at):
        return False
    return view.classes[at - 1] in {"", "plural"} and not view.words[at - 1].endswith(("'s", "’s"))


def find_agent(view: View, first: int, last: int, *, relative: bool) -> int:
    """Return where the agent of 'a man who was shot by police who claimed …' starts, -1 where none is.

    `relative` says that a relative clause describes what ends with word `last`.
    """
    spanish = view.lexicon.lang == "es"
    if not relative or (spanish and not _is_done(view, first)):
        return -1
    return next((at + 1 for at in range(last - 1, first, -1) if view.among(at, "by")), -1)


def _is_done(view: View, first: int) -> bool:
    """'fue insultada por vecinos que pidieron': a Spanish participle behind its helper."""
    done = not view.classes[first] and view.words[first].endswith(view.lexicon.endings["untensed"])
    return done and first > 0 and view.classes[first - 1] in VERBAL and not view.hard(first)


def is_made(view: View, first: int) -> bool:
    """'elaborado por Ana Paz', 'presentadas por vecinos': a Spanish participle and by whom."""
    done = view.words[first].removesuffix("s").endswith(view.lexicon.endings["participle"])
    done = done and not (view.classes[first] or view.capital(first))
    return done and view.among(first + 1, "by")


def find_relative(view: View, stop: int, low: int) -> int:
    """Return the pronoun of the relative clause that holds the word at `stop`, -1 if there is none.

    'a man who was arrested on Monday told …': the source stands before the clause.
    """
    if view.among(stop, "relative") and stop > low and opens_relative(view, stop):
        return stop
    english = view.lexicon.lang == "en"
    verbal = view.classes[stop] in VERBAL or is_finite_past(view, stop)
    if (english and not verbal) or (not english and view.among(stop, "relative")):
        return -1
    for at in range(stop - 1, max(low, stop - _RELATIVE_WORDS), -1):
        if view.hard(at + 1):
            return -1
        if view.among(at, "relative"):
            return at if opens_relative(view, at) else -1
        if english and reports(view, at):
            return -1
    return -1


def reports(view: View, at: int) -> bool:
    """Return whether a word is a finite verb that takes any report."""
    cue = view.lexicon.verbs.get(view.words[at])
    return cue is not None and cue.form in {"past", "third"} and "any" in cue.takes


def opens_relative(view: View, index: int) -> bool:
    """Return whether 'que defienden …' or 'who live …' before a verb describes its subject."""
    if not view.among(index, "relative") or view.hard(index):
        return False
    before, after = view.classes[index - 1], view.classes[index + 1]
    cue = view.lexicon.verbs.get(view.words[index - 1])
    if before in {"plural", "determiner"} and view.words[index] == "who":
        return True
    if before or (cue is not None and view.words[index - 1] not in view.lexicon.nouns):
        return False
    if view.lexicon.lang == "en":
        return after in VERBAL or view.words[index] == "who"
    return (after in VERBAL or after in {"", "clitic"}) and not view.capital(index + 1)


def skip_verb(view: View, first: int, last: int, low: int) -> int:
    """Return where the noun phrase behind 'has questioned' starts, when words right of a helper are read."""
    if view.lexicon.lang != "en" or first <= low or first >= last or view.hard(first):
        return first
    if view.classes[first - 1] not in {"auxiliary", "modal", "be"} or view.classes[first]:
        return first
    return first if view.capital(first) else first + 1


def skip_object(view: View, first: int, last: int, low: int) -> int:
    """Return where the subject in 'arrested the man and Prosecutor Ana Paz' starts, behind the object.

    Behind an English verb that takes a clause ('said the police and the mayor …') all is the
    subject of that clause; a Spanish clause would need 'que'.
    """
    before = first - 1
    if before <= low or view.hard(first) or not _has_object(view, before):
        return first
    joints = (at for at in range(last, first, -1) if view.classes[at] == "coordinator")
    joint = next(joints, -1)
    return joint + 1 if joint > 0 and not view.hard(joint) else first


def _has_object(view: View, at: int) -> bool:
    """Return whether word `at` is a verb whose object follows, not a clause of what somebody says."""
    if view.lexicon.lang == "es":
        return ends_finite(view, at)
    if view.among(at, "participle"):
        return True
    done = view.words[at].endswith(view.lexicon.endings["gerund"]) or view.classes[at] == "verb"
    cue = view.lexicon.verbs.get(view.words[at])
    if cue is not None:
        return cue.lemma in view.lexicon.groups["takes-object"] and is_finite_past(view, at)
    return done or is_finite_past(view, at)


def is_plural_word(view: View, at: int) -> bool:
    """Return whether a base form behind this word is finite: 'officials say', 'they say'."""
    word = view.words[at]
    if view.classes[at] in {"pronoun", "plural"} or word in view.lexicon.groups["plural"]:
        return True
    return word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))


def is_issued(view: View, at: int) -> bool:
    """'a statement issued by the ministry': the participle belongs to the noun of saying before it."""
    if at == 0 or at + 1 >= len(view.words) or view.lexicon.lang != "en" or view.hard(at + 1):
        return False
    told = view.words[at - 1] in view.lexicon.nouns and not view.hard(at)
    return told and view.words[at].endswith("ed") and view.among(at + 1, "issuer")


def has_plural_subject(view: View, at: int, low: int) -> bool:
    """Return whether the words up to `at` are a plural: 'Ana Paz and Luis Ruiz', 'half of the voters in each state'."""
    if view.classes[at] == "determiner" and view.among(at, "quantity"):
        return True
    for here in range(at, max(low, at - _SUBJECT_WORDS), -1):
        if view.hard(here) or view.classes[here - 1] in VERBAL:
            return False
        if view.words[here] == "and":
            return view.capital(here - 1) and view.capital(here + 1)
        before = view.words[here - 1]
        linked = view.classes[here] in _LINKING
        plain = linked and not view.classes[here - 1]
        if plain and before.endswith("s") and not before.endswith(("'s", "ss", "us", "is")):
            return True
        if linked and (view.classes[here - 1] == "plural" or view.among(here - 1, "quantity")):
            return True
    return False


_SUBJECT_WORDS = 10


def keeps_on(view: View, index: int) -> bool:
    """'a spokeswoman for that group', 'a man identified only as Paz' go on to the left."""
    if view.words[index] == "as":
        return "naming" in view.classes[max(0, index - 2) : index]
    return view.words[index] == "that" and index > 0 and view.classes[index - 1] in PREPOSITIONS


def ends_finite(view: View, index: int) -> bool:
    """Return whether a Spanish word has an ending that only finite verbs have."""
    if view.lexicon.lang != "es":
        return False
    return view.words[index].endswith(view.lexicon.endings["finite"]) and not view.capital(index)


def is_quantity(view: View, last: int) -> bool:
    """Return whether 'Most', 'many others' or 'algunos' stands for people."""
    if view.lexicon.lang == "es":
        return view.among(last, "quantity")
    return not view.among(last, "never-alone")


def is_loose(view: View, first: int, last: int) -> bool:
    """'marched with a sign': a verb or adverb before a preposition starts no noun phrase."""
    if first >= last or view.classes[first] or view.capital(first) or view.lexicon.lang != "en":
        return False
    return view.classes[first + 1] in PREPOSITIONS and view.words[first].endswith(("ed", "ly"))


def find_nickname(view: View, at: int, low: int) -> int:
    """Return the first word between marks that close a name behind word `at`, -1 where none do.

    Tell 'El jefe, alias “El Tuerto”, dijo' from '“No”, dijo'.
    """
    if view.lexicon.lang != "es":
        return -1
    for first in range(at, max(low, at - _NICKNAME), -1):
        if QUOTES.isdisjoint(view.gap(first)):
            continue
        alone = not view.gap(first).strip("".join(QUOTES) + " ")
        named = alone and is_title(view.text[view.starts[first] : view.ends[at]])
        return first if named else -1
    return -1


_NICKNAME = 6  # words between the marks
