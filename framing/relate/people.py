"""Whom the namings of a corpus mean: one key for each person and body, told by name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from framing.attribute.fullest import find_full_names
from framing.attribute.identity import find_name
from framing.attribute.people import Name, NameBook, find_full_name, find_suffix
from framing.attribute.roles.grounds import finds_body
from framing.attribute.words.lists import choose_speech_words
from framing.records import REPORTED_MODES, Article, Attribution, CodedArticle, Speech
from framing.text.accents import strip_diacritics

Scope = TypeVar("Scope", bound=Hashable)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BESIDE = 3  # words beside a name alone: 'the state-run newspaper Al-Ahram' has more than a name


class _Person(NamedTuple):
    name: Name
    suffix: str
    lang: str

    @property
    def key(self) -> Name:
        return (*self.name, self.suffix) if self.suffix else self.name


def find_people(
    coded: Sequence[CodedArticle],
    scope: Callable[[Article, Speech], Scope],
    *,
    surnames: bool = False,
) -> dict[tuple[Scope, str], str]:
    """Return who is meant, by scope and fullest naming in small letters; namings of one share a key.

    Within a scope the namings of a person with a given name are one: bare, behind any title, with
    a second surname or an initial. Those of a body are one where they have one name. With
    `surnames` a full naming without its given names is that person too ('Mayor Paz' beside 'Mayor
    Ana Paz', 'Paz'), where nobody else there has the name. Any other naming stands for itself.
    """
    found: dict[tuple[Scope, str], str] = {}
    people: dict[Scope, dict[str, _Person]] = defaultdict(dict)
    for item in coded:
        full, rules = find_full_names(item.attributions), map_role_rules(item.attributions)
        lang = item.article.lang
        for said in item.speech:
            fullest = full.tell(said)
            naming = fullest.casefold()
            place = scope(item.article, said)
            if said.mode not in REPORTED_MODES or not naming or (place, naming) in found:
                continue
            found[place, naming] = naming
            name = _find_own_name(fullest, lang)
            body = finds_body(rules.get((said.segment, said.speaker, said.role), ""))
            if name and (body or " " in name[0]):
                found[place, naming] = " ".join(name)
            elif name and not _is_double(name, naming):
                suffix = find_suffix(fullest, name, lang) if len(name) > 1 else ""
                people[place][naming] = _Person(name, suffix, lang)
    for place, namings in people.items():
        told = _join_namings(namings, surnames=surnames)
        found.update({(place, naming): " ".join(name) for naming, name in told.items()})
    return found


def _is_double(name: Name, naming: str) -> bool:
    """Tell 'Ms Paz-Orr', a surname alone, from a full name."""
    return len(name) > 1 and "-".join(name) in strip_diacritics(naming)


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


def _join_namings(namings: Mapping[str, _Person], *, surnames: bool) -> Mapping[str, Name]:
    """Return the full name that each naming stands for, where it stands for one."""
    whole = {naming: one for naming, one in namings.items() if len(one.name) > 1}
    book = NameBook([one.key for one in whole.values()])
    told = {naming: book.tell(one.key) for naming, one in whole.items()}
    if not surnames:
        return told
    holders: dict[str, set[Name]] = defaultdict(set)
    short: dict[str, Name] = {}
    for naming, one in whole.items():
        for word in one.name:
            holders[word].add(told[naming])
        short.update(dict.fromkeys(_list_short(naming, one), told[naming]))
    for naming, one in namings.items():
        key = " ".join(_split_words(naming))
        if naming not in told and key in short and len(holders[one.name[0]]) == 1:
            told[naming] = short[key]
    return told


def _list_short(naming: str, person: _Person) -> list[str]:
    """Return a full naming without its given names: its first words, if any, and the surname.

    Of three names or more in Spanish the last is the mother's.

    >>> _list_short("mayor ana paz", _Person(("ana", "paz"), "", "en"))
    ['paz', 'mayor paz', 'mayor ana paz']
    >>> _list_short("ana paz ríos", _Person(("ana", "paz", "rios"), "", "es"))
    ['paz', 'ana paz']
    """
    second = person.lang == "es" and len(person.name) > len(("Ana", "Paz"))
    surname = person.name[-2 if second else -1]
    words = _split_words(naming)
    end = words.index(surname) if surname in words else 0
    return [" ".join((*words[:at], surname)) for at in range(end + 1)]


def _split_words(naming: str) -> list[str]:
    return [strip_diacritics(word) for word in _WORD.findall(naming)]
