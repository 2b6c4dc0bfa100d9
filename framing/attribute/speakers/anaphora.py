"""Find whom 'she', 'they' or 'the group' means: the speaker or the subject of the sentences before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from framing.attribute.namings.right import make_naming, read_right
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import drop_shifts, is_body_rule, speaks_for
from framing.attribute.words.lists import load_speech_words
from framing.attribute.words.view import CLAUSE_OPENERS, PREPOSITIONS, Naming, View

Kind = Literal["person", "several", "body"]
Gender = Literal["", "m", "f"]
REACH = 3  # sentences before the pronoun that are searched
_FRONTED_WORDS = 25  # words of 'After the talks in Geneva,' before the subject
_FRONTED = frozenset({"adverb", "time", "coordinator"})
_OWNER = ("'s", "’s")


def find_wanted(word: str) -> tuple[Kind, ...]:
    """Return the kinds of speaker an English pronoun may mean; none for 'I', 'we' and 'you'."""
    groups = load_speech_words("en").groups
    return tuple(kind for kind, group in _KINDS if word in groups[group])


def find_gender(word: str, lang: str) -> Gender:
    """Return the gender that a pronoun or a title tells, '' when neither does.

    A Spanish text has English titles too; an English one needs no Spanish words loaded.

    >>> find_gender("she", "en"), find_gender("mr", "es"), find_gender("ana", "en")
    ('f', 'm', '')
    """
    known = [load_speech_words(one).groups for one in dict.fromkeys(("en", lang))]
    if any(word in groups["man"] for groups in known):
        return "m"
    return "f" if any(word in groups["woman"] for groups in known) else ""


def find_bearer_gender(view: View, naming: Naming) -> Gender:
    """Return the gender that a title in a naming tells: 'judge Mrs Justice Paz'; 'his lawyer' tells none."""
    if view.lexicon.lang == "es" and view.among(naming.first, "article-singular"):
        return "f" if view.words[naming.first].endswith("a") else "m"  # 'la periodista Ana Paz'
    words: Iterable[str] = (view.words[at] for at in range(naming.first, naming.last + 1))
    if view.lexicon.lang == "en":  # 'a lawyer for the mother'
        words = takewhile(lambda word: view.lexicon.classes.get(word) not in PREPOSITIONS, words)
    lexicon = view.lexicon
    told = (find_gender(word, lexicon.lang) for word in words if word not in lexicon.classes)
    return next(filter(None, told), "")


_KINDS: tuple[tuple[Kind, str], ...] = (("person", "one"), ("several", "several"), ("body", "body"))


def number_of(lows: Sequence[int], at: int) -> int:
    """Return the number of the segment that holds word `at`, by the first words of segments."""
    return max(0, bisect_right(lows, at) - 1)


def find_topics(view: View, low: int, high: int) -> Iterator[Naming]:
    """Yield the subject that a sentence opens with, then whom it belongs to.

    'After the talks, Ana Paz's lawyer left': 'Ana Paz's lawyer', then 'Ana Paz'.
    """
    start = _skip_fronted(view, low, high)
    naming = read_right(view, start, high) if start < high else None
    if naming is None or naming.kind == "pronoun" or _is_credit(view, naming):
        return
    yield naming
    for at in range(naming.last, naming.first - 1, -1):
        if at < naming.last and view.words[at].endswith(_OWNER):
            yield make_naming(view, naming.first, at)
            return


def find_doer(view: View, low: int, at: int) -> Iterator[Naming]:
    """Yield who does what a clause before the pronoun `at` tells: 'When Ana Paz left, she said it was late'.

    'When Paz left, she said, it was late' may be anybody's.
    """
    opens = view.classes[low] in CLAUSE_OPENERS or view.among(low, "temporal")
    after = at + 2
    if not opens or after >= len(view.words) or (view.hard(after) and ":" not in view.gap(after)):
        return
    naming = read_right(view, low + 1, at)
    if naming is not None and naming.kind != "pronoun" and naming.last + 1 < at:
        yield naming


def _is_credit(view: View, naming: Naming) -> bool:
    """Tell a photograph's credit or number from a subject: 'Ana Paz/Agency Images', '7 of 8 Photos'."""
    inner = range(naming.first + 1, naming.last + 1)
    nxt = naming.last + 1
    if nxt < len(view.words) and ":" in view.gap(nxt) and naming.span.of(view.text).isupper():
        return True  # 'ANA PAZ: …' in a transcript
    if any("/" in view.gap(at) and view.capital(at) for at in inner):
        return True
    return any(view.words[at - 1].isdigit() and view.words[at] == "of" for at in inner)


def _skip_fronted(view: View, low: int, high: int) -> int:
    kind = view.classes[low] if low < high else ""
    fronted = kind in PREPOSITIONS or kind in CLAUSE_OPENERS or kind in _FRONTED
    if not fronted and low < high and not view.words[low].endswith("ing"):
        return low
    if kind in _FRONTED and low + 1 < high and not view.hard(low + 1):
        return low + 1
    for at in range(low + 1, min(high, low + _FRONTED_WORDS)):
        if "," in view.gap(at):
            return at
    return high


def classify_naming(view: View, naming: Naming, rule: str, matched: str) -> Kind:
    """Tell a person from several and from a body, by the form of a naming and its role's rule."""
    rule = drop_shifts(rule)
    spoken = rule == "relay" or speaks_for(rule)
    head = _find_head_word(view, naming)
    word = view.bare(head)
    if word in view.lexicon.groups["recording"] and rule == "relay":
        return "body"  # 'Video showed that'
    if joins(view, naming) and " and " not in matched:  # 'Customs and Border Protection chief Paz'
        return "several"
    if naming.kind == "name" and view.capital(naming.last) and _is_named(view, head):
        if rule == "named actor":
            return "person"  # 'Sanders' is no plural
        body = is_body_rule(rule) and matched.split()[-1:] == [word]
        told: Kind | Literal[""] = (
            "body" if body else "person" if spoken or rule in _PERSONS else ""
        )
        return _classify_name(view, naming, head, word, told)
    if _is_plural(view, head, word) or _counts(view, naming, head):
        return "several"
    said = word in view.lexicon.nouns or word in view.lexicon.anaphors
    said = said or word in view.lexicon.groups["recording"]
    return "person" if rule in _PERSONS or (spoken and not said) else "body"


def _is_named(view: View, head: int) -> bool:
    """Tell 'Ana Paz' and 'police in Alba' from 'rebels in Alba': a name, or a word that may lead to one."""
    return (
        view.capital(head)
        or view.lexicon.lang == "es"
        or not _is_plural(view, head, view.words[head])
    )


def _counts(view: View, naming: Naming, head: int) -> bool:
    """Tell 'a number of people' and 'a group of residents' from 'a leader of the protests'."""
    counting = view.classes[naming.first] == "determiner" and head == naming.last - 2
    return (
        counting
        and view.among(head + 1, "of")
        and _is_plural(view, naming.last, view.words[naming.last])
    )


def _classify_name(
    view: View, naming: Naming, head: int, word: str, told: Kind | Literal[""]
) -> Kind:
    """Tell a person from several and from a body where a naming is in capitals; `told`: by its role."""
    if find_gender(view.words[naming.first], view.lexicon.lang):
        return "person"
    alone = naming.first == naming.last
    if told != "body" and alone and _is_plural(view, head, word):
        return "several"
    sized = view.classes[naming.first] != "determiner"
    sized = sized and (not alone or bool(find_given_name(view, word)))
    return told or ("person" if sized else "body")


def find_given_name(view: View, surname: str) -> str:
    """Return what stands before a surname where the text has it with a given name: 'ana' of 'Ana Paz'.

    'the Muslim Brotherhood' and 'Islamic State' behind an article give none.
    """
    for seen in view.find_word(surname)[:_MENTIONS]:
        if seen and view.gap(seen) == " " and view.capital(seen):
            given = seen - 1
            named = view.capital(given) and not view.classes[given]
            named = named and not view.words[given].endswith(_OWNER) and not _goes_on(view, seen)
            opens = given == 0 or view.hard(given) or view.classes[given - 1] != "determiner"
            if named and opens and view.words[given] not in view.lexicon.verbs:
                return view.words[given]
    return ""


def _goes_on(view: View, at: int) -> bool:
    """Return whether a name goes on behind a word: 'Ana' of 'Ana Paz'."""
    nxt = at + 1
    named = nxt < len(view.words) and view.gap(nxt) == " " and view.capital(nxt)
    return named and not view.among(nxt, "generation")


_MENTIONS = 12  # of a surname that are looked at


def is_partisan(view: View, naming: Naming) -> bool:
    """Return whether a naming such as 'the Ohio Republican' means the person met last."""
    parted = naming.first < naming.last and view.words[naming.first] == "the"
    return parted and view.among(naming.last, "partisan")


def holds_office(view: View, naming: Naming, office: RoleEvidence, last: RoleEvidence) -> bool:
    """Return whether a Spanish 'el mandatario' means the person met last, by what both tell.

    `office` is what the bare naming tells, `last` what is known of that person: 'el jefe de
    Estado' behind 'la presidenta de Bolivia, Ana Paz' is hers, of whatever country she is.
    """
    if view.lexicon.lang != "es" or not view.among(naming.first, "article-singular"):
        return False
    held = office.role in _OFFICES and office.rule in _HELD
    if view.among(naming.last, "official") and last.role in _OFFICES:
        return True  # 'el funcionario' is the policeman met last
    return held and last.role != "unknown" and (last.at_home or last.role) == office.role


_OFFICES = frozenset({"government", "security"})
_HELD = frozenset({"office", "title", "relay"})
_PERSONS = frozenset(
    {"office", "title", "private", "seat", "named actor", "office of a named actor"}
)


def joins(view: View, naming: Naming) -> bool:
    """Tell 'Ana Paz and Luis Ruiz' from 'the Bishop of Down and Connor'."""
    for at in range(naming.first + 1, naming.last):
        if view.classes[at] == "link" and _names_body(view, at):
            return False
        if view.words[at] == "and" and not view.hard(at):
            return not _is_second_title(view, naming, at)
    return False


def _names_body(view: View, at: int) -> bool:
    """Tell 'Ana Paz of the Health and Care Trust' from 'heads of the army and the police'."""
    determined = view.capital(at - 1) and view.classes[at + 1] == "determiner"
    return view.capital(at + 1) or (determined and view.capital(at + 2))


def _is_second_title(view: View, naming: Naming, joint: int) -> bool:
    """Tell 'the editor and rights activist Ana Paz' from 'residents and the activist Ana Paz'."""
    small = not view.capital(joint - 1) and not view.capital(joint + 1)
    lone = not view.words[joint - 1].endswith("s") and not view.classes[joint + 1]
    return small and lone and view.capital(naming.last) and view.capital(naming.last - 1)


def find_owner(view: View, naming: Naming) -> Naming | None:
    """Return whose statement a naming is: 'Trump' of "Trump's statement", 'its' of 'its own estimates'."""
    if find_wanted(view.words[naming.first]) and naming.last > naming.first:
        owner = make_naming(view, naming.first, naming.first)
        return replace(owner, kind="pronoun")
    for at in range(naming.last - 1, naming.first - 1, -1):
        if view.words[at].endswith(_OWNER):
            return make_naming(view, naming.first, at)
    return None


def find_owned(view: View, naming: Naming) -> int:
    """Return the noun that belongs to somebody: 'decision' in "Paz's decision to go", -1 where none does."""
    for at in range(naming.first, naming.last):
        if view.words[at].endswith(_OWNER):
            head = at
            while head < naming.last and view.classes[head + 1] not in PREPOSITIONS:
                head += 1
            return head if head > at and not view.capital(head) else -1
    return -1


def find_issuer(view: View, naming: Naming) -> Naming | None:
    """Return who issued a document through an office: 'her' of 'a statement from her office'."""
    for at in range(naming.first + 1, naming.last):
        issued = view.classes[at - 1] in PREPOSITIONS and view.among(at, "owner")
        if issued and view.among(at + 1, "own-office"):
            return replace(make_naming(view, at, at), kind="pronoun")
    return None


def _find_head_word(view: View, naming: Naming) -> int:
    """Return the last word of a naming, or for 'officials in the capital' the one before 'in'."""
    if naming.kind == "name" and view.capital(naming.last) and view.capital(naming.first):
        inner = range(naming.first + 2, naming.last)
        placed = (at - 1 for at in inner if view.classes[at] in PREPOSITIONS)
        return next((at for at in placed if not view.capital(at)), naming.last)
    for at in range(naming.first + 1, naming.last):
        if view.classes[at] in PREPOSITIONS:
            described = at - 1 > naming.first and view.among(at - 1, "postposed")
            return at - 2 if described else at - 1
    return naming.last


def _is_plural(view: View, at: int, word: str) -> bool:
    if view.classes[at] in {"plural", "determiner"}:
        return word != "media" and not view.among(at, "indefinite")  # 'una de las vecinas'
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
