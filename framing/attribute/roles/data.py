"""Load who is who: role words, named actors and places, from the actors lexicon."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from framing.attribute.roles.index import CAMPS, Entry, Term, fold_word
from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicon
from framing.lexicon.rows import Row, read_rows, read_toml
from framing.records import ROLES

ROLE_KINDS = (
    "title", "office", "body", "relay", "seat", "modifier", "either", "private", "former", "link", "cut", "joint", "determiner",
    "post", "past", "deed", "national",
)  # fmt: skip
ACTOR_KINDS = ("person", "body", "office", "seat")
PLACE_KINDS = ("country", "demonym", "people", "capital", "city", "region", "locative")
_NATIONAL = frozenset({"country", "demonym", "people"})
ROLE_COLUMNS = ("term", "role", "kind")
ACTOR_COLUMNS = ("name", "aliases", "kind", "role", "country", "valid_from", "valid_to")

# A list of speakers to correct holds rows that nothing has decided yet; they say nothing.
_UNDECIDED = ("unknown", "outlet")
_RIGID = frozenset(
    {"link", "cut", "joint", "determiner", "former", "post", "past", "deed"}
)  # never inflected
_MOST_NAMES_KEPT = 20_000  # a name is written once for each of its terms of office
_ACRONYM_LENGTH = 5
_TELLING = 5  # letters of an acronym that hardly two countries share: 'USAID'
_DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")
_COUNTRY = re.compile(r"([A-Z]{2})?")
_WORD = re.compile(r"\w+|['’]s(?!\w)|(?<=s)['’](?!\w)")
_OWNER = "'s"
_PARTY = "party"  # the note of a body in which legislators sit
_ACTOR_ROLES = tuple(role for role in ROLES if role not in {"outlet", "unknown"})


class Place(NamedTuple):
    """A name that points to a country, and what sort of name it is."""

    words: tuple[str, ...]
    country: str
    kind: str


class Shifts(NamedTuple):
    """How a role changes: abroad, after leaving office; and which countries share their events.

    The forces of a country in `far` fight far from home and stay foreign where they take part.
    """

    abroad: dict[str, str]
    former: dict[str, str]
    shared: frozenset[tuple[str, str]]
    far: frozenset[str] = frozenset()


@lru_cache(maxsize=_MOST_NAMES_KEPT)
def split_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a term.

    >>> split_words("Fiscalía General de la Nación")
    ('fiscalia', 'general', 'de', 'la', 'nacion')
    >>> split_words("Workers' Party")
    ('workers', "'s", 'party')
    """
    return tuple(fold_words(text))


def fold_words(text: str) -> list[str]:
    """Return the folded words of any text, nothing of which is kept in memory."""
    return [_OWNER if word[0] in "'’" else fold_word(word) for word in _WORD.findall(text)]


def read_role(row: Row, lang: str) -> Iterator[Term]:
    """Yield the inflected forms of one role word; a cell with what it may not hold is an error."""
    kind = row.choose("kind", ROLE_KINDS)
    role = row.choose("role", ("", *_ACTOR_ROLES))
    for form in _inflect_term(_need_words(row, row["term"]), kind, lang):
        yield form, Entry(role, kind, party=row["note"] == _PARTY)


def inflect_first(words: tuple[str, ...], kind: str, lang: str) -> tuple[str, ...]:
    """Return the first words of the forms that `read_role` yields, without making the forms.

    >>> inflect_first(("ministra", "de", "defensa"), "office", "es")
    ('ministra', 'ministras')
    """
    if kind in _RIGID:
        return words[:1]
    if lang != "en":
        return _inflect_spanish(words[0])
    whole = len(words) == 1 or "of" in words[1:]
    return tuple(dict.fromkeys((words[0], _pluralise(words[0])))) if whole else words[:1]


def _inflect_term(words: tuple[str, ...], kind: str, lang: str) -> tuple[tuple[str, ...], ...]:
    if kind in _RIGID:
        return (words,)
    if lang == "en":
        forms = [words, (*words[:-1], _pluralise(words[-1]))]
        if "of" in words[1:]:
            forms.append((_pluralise(words[0]), *words[1:]))
        return tuple(dict.fromkeys(forms))
    heads = _inflect_spanish(words[0])
    forms = [(head, *words[1:]) for head in heads]
    if len(words) > 1 and "de" not in words and "del" not in words:
        forms += [
            (head, *words[1:-1], tail) for head in heads for tail in _inflect_spanish(words[-1])
        ]
    return tuple(dict.fromkeys(forms))


def _pluralise(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith("man"):
        return f"{word[:-3]}men"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _inflect_spanish(word: str) -> tuple[str, ...]:
    if word.endswith("o"):
        return (word, f"{word[:-1]}a", f"{word}s", f"{word[:-1]}as")
    if word.endswith(("or", "on", "an", "in", "es")):
        return (word, f"{word}a", f"{word}es", f"{word}as")
    if word.endswith("z"):
        return (word, f"{word[:-1]}ces", f"{word}a")
    if word.endswith(("a", "e", "i", "u")):
        return (word, f"{word}s")
    return (word, f"{word}es", f"{word}s")


def read_actor(row: Row) -> Iterator[Term]:
    """Yield the names of one actor; a cell with what it may not hold is an error."""
    if row["role"] not in _UNDECIDED:
        yield from _read_names(row, _ACTOR_ROLES)


def read_listed(row: Row) -> Iterator[Term]:
    """Yield the names of a speaker of `framing sources` whose role was corrected, be it to 'unknown'."""
    return _read_names(row, (*_ACTOR_ROLES, "unknown"))


def _read_names(row: Row, roles: Collection[str]) -> Iterator[Term]:
    kind = row.choose("kind", ACTOR_KINDS)
    role = row.choose("role", roles)
    country = _match(row, "country", _COUNTRY, "a two-letter code such as VE, or empty")
    since = _match(row, "valid_from", _DATE, "a date such as 2013, 2013-04 or 2013-04-19, or empty")
    until = _match(row, "valid_to", _DATE, "a date such as 2013, 2013-04 or 2013-04-19, or empty")
    if until and since > until:
        raise LexiconError(f"{row.where}: valid_from {since} is after valid_to {until}; swap them")
    for name in dict.fromkeys((row["name"], *row.split("aliases"))):
        words = _need_words(row, name)
        acronym = name.isupper() and len(name) <= _ACRONYM_LENGTH
        capitals = int(name[0].isupper()) + acronym
        yield (
            words,
            Entry(
                role,
                kind,
                country,
                since,
                until,
                cased=capitals,
                local=acronym and len(name) < _TELLING and bool(country) and role in CAMPS,
                named=True,
                opened=_goes_on_small(name),
            ),
        )


def _goes_on_small(name: str) -> bool:
    """Whether a name's first word alone has the capital: 'Ali al-Najjar', not 'The Cable'."""
    first, _, rest = name.partition(" ")
    return first[0].isupper() and bool(rest.strip()) and not rest.lstrip()[0].isupper()


def load_places(folder: Path) -> tuple[Place, ...]:
    """Return the names of countries, their people, capitals and big cities."""
    places: list[Place] = []
    for row in read_rows(folder / "places.csv", required=("country", "kind", "names")):
        country = _match(row, "country", _COUNTRY, "a two-letter code such as VE")
        kind = row.choose("kind", PLACE_KINDS)
        places += [Place(_need_words(row, name), country, kind) for name in row.split("names")]
    return tuple(places)


@lru_cache
def load_country_words() -> Mapping[str, frozenset[str]]:
    """Return the countries that each name of one word can mean, of a country or of its people.

    >>> sorted(load_country_words()["ukrainian"]), load_country_words().get("party")
    (['UA'], None)
    """
    found: dict[str, set[str]] = defaultdict(set)
    for place in load_places(find_actors_folder()):
        if place.kind in _NATIONAL and len(place.words) == 1:
            found[place.words[0]].add(place.country)
    return {word: frozenset(countries) for word, countries in found.items()}


def load_shifts(folder: Path) -> Shifts:
    """Return how roles change abroad and after office, from lexicon.toml."""
    data = read_toml(folder / "lexicon.toml")
    shared = {(str(a), str(b)) for a, b in data.get("shared", [])}
    return Shifts(
        abroad=dict(data.get("abroad", {})),
        former=dict(data.get("former", {})),
        shared=frozenset(shared | {(b, a) for a, b in shared}),
        far=frozenset(map(str, data.get("far", []))),
    )


def find_actors_folder() -> Path:
    """Return the folder of the shipped actors lexicon."""
    return find_lexicon("actors")


def _need_words(row: Row, text: str) -> tuple[str, ...]:
    words = split_words(text)
    if not words:
        raise LexiconError(f"{row.where}: {text!r} is no name or term; write it in letters")
    return words


def _match(row: Row, column: str, pattern: re.Pattern[str], wanted: str) -> str:
    if pattern.fullmatch(row[column]) is None:
        raise LexiconError(f"{row.where}: {column} is {row[column]!r}, wanted is {wanted}")
    return row[column]
