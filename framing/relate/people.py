"""Whom the namings of a corpus mean: one key for each person and body, told by name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from framing.attribute.fullest import find_full_names
from framing.attribute.identity import find_name
from framing.attribute.people import Name, NameBook, find_full_name
from framing.attribute.roles.grounds import finds_body
from framing.attribute.words.lists import choose_speech_words
from framing.records import REPORTED_MODES, Article, Attribution, CodedArticle, Speech
from framing.text.accents import strip_diacritics

Scope = TypeVar("Scope", bound=Hashable)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BESIDE = 3  # words beside a name alone: 'the state-run newspaper Al-Ahram' has more than a name


def find_people(
    coded: Sequence[CodedArticle], scope: Callable[[Article, Speech], Scope]
) -> dict[tuple[Scope, str], str]:
    """Return who is meant, by scope and fullest naming in small letters; namings of one share a key.

    Within a scope the namings of a person with a given name are one: bare, behind any title, with
    a second surname or an initial. So is a surname alone, where one person there has it. Those of
    a body are one where they have one name. A naming without a name stands for itself.
    """
    found: dict[tuple[Scope, str], str] = {}
    people: dict[Scope, dict[str, Name]] = defaultdict(dict)
    for item in coded:
        full, rules = find_full_names(item.attributions), map_role_rules(item.attributions)
        for said in item.speech:
            naming = full.tell(said).casefold()
            place = scope(item.article, said)
            if said.mode not in REPORTED_MODES or not naming or (place, naming) in found:
                continue
            found[place, naming] = naming
            name = _find_own_name(full.tell(said), item.article.lang)
            if name and finds_body(rules.get((said.segment, said.speaker, said.role), "")):
                found[place, naming] = " ".join(name)
            elif name:
                people[place][naming] = name
    for place, names in people.items():
        told = _join_names(names.values())
        found.update({(place, naming): " ".join(told[name]) for naming, name in names.items()})
    return found


def _find_own_name(naming: str, lang: str) -> Name:
    """Return the name that a naming is of; none where others than its owner are meant too.

    >>> _find_own_name("Mr. Morsi", "en"), _find_own_name("the movement backing Mr. Morsi", "en")
    (('morsi',), ())
    >>> _find_own_name("The Unity Party", "en"), _find_own_name("The Unity Party chief", "en")
    (('unity party',), ())
    """
    name = find_name(naming, lang)
    if len(name) != 1:
        return find_full_name(naming, lang)
    classes = choose_speech_words(lang).classes
    words = _WORD.findall(naming.partition(" (")[0])
    own = _WORD.findall(name[0])
    beside = [word for word in words if strip_diacritics(word.lower()) not in own]
    ends = not beside or words[-1] != beside[-1] or words[-1].isupper()
    joint = any(classes.get(word.lower()) == "coordinator" for word in beside)
    return name if ends and not joint and len(beside) <= _BESIDE else ()


def map_role_rules(attributions: Iterable[Attribution]) -> dict[tuple[int, str, str], str]:
    """Return the rule that found the role, by segment, naming and role."""
    return {(one.segment, one.speaker, one.role): one.role_rule for one in attributions}


def _join_names(names: Iterable[Name]) -> Mapping[Name, Name]:
    """Return the name that each stands for.

    >>> _join_names([("ana", "paz"), ("paz",), ("ana",)])[("paz",)]
    ('ana', 'paz')
    """
    known = set(names)
    whole = {name for name in known if len(name) > 1}
    book = NameBook(whole)
    told = {name: book.tell(name) for name in whole}
    owners: dict[str, set[Name]] = defaultdict(set)
    for name in whole:
        owners[name[-1]].add(told[name])
    for name in known - whole:
        told[name] = min(owners[name[0]]) if len(owners[name[0]]) == 1 else name
    return told
