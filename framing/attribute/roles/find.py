"""Say who a source is: the codebook's Voice for a noun phrase, with the evidence."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from framing.attribute.roles.clause import find_deed, read_post
from framing.attribute.roles.data import (
    Shifts,
    find_actors_folder,
    load_places,
    load_shifts,
)
from framing.attribute.roles.grounds import drop_shifts, speaks_for, tell_shift, tell_way
from framing.attribute.roles.index import CAMPS, Entry, Index, Term, fold_word, make_place_entry
from framing.attribute.roles.naming import parse_phrase
from framing.attribute.roles.own import OwnActors
from framing.attribute.roles.phrase import HEAD_KINDS, read_phrase
from framing.attribute.roles.place import CountryFinder, Setting
from framing.attribute.roles.terms import Actors, RoleWords, find_in_order
from framing.records import Article, Role, Tokens
from framing.text.language import LANGUAGES
from framing.text.memo import Memo

_GLUED = re.compile(r"\b([A-Z]?[a-z]{4,})([A-Z][a-z])")  # 'Defence MinisterPaz', from lost mark-up
_DATE = re.compile(r"\d{4}(-|$)")
_RANKS = frozenset({"title", "office"})
_RELATIVES = frozenset({"who", "whose", "whom"})
_AGENT = " by "
_MOST_KEPT = 100_000
_Key = tuple[str, str, str, str, str]  # naming, language, date, country, description


class RoleEvidence(NamedTuple):
    """The role of a source, the rule that decided and the words it rests on.

    `at_home` is the role it would have if the events were in its own `country`, ISO-2, empty
    where its words name none.
    """

    role: Role
    rule: str
    matched: str
    at_home: str = ""
    country: str = ""


_NOTHING = RoleEvidence("unknown", "nothing decides", "")


@contextmanager
def _pause_collection() -> Iterator[None]:
    """Keep the garbage collector from walking the actors again and again while they load."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class RoleFinder:
    """Tells from its naming who a source is: government, rights group, resident and so on.

    >>> finder = RoleFinder.load()
    >>> finder.find_role("Interior Minister Carmen Meléndez", lang="en",
    ...                  published="2021-07-08", country="VE").role
    'government'
    >>> finder.find_role("the rebel group's spokesman", lang="en", published="", country="").role
    'armed'
    """

    def __init__(
        self,
        indexes: dict[str, Index],
        countries: CountryFinder,
        shifts: Shifts,
        find_surname: Callable[[str], Sequence[Term]] = lambda _: (),
        own: OwnActors | None = None,
    ) -> None:
        self.own = own or OwnActors()
        self._indexes = indexes
        self._find_surname = find_surname
        self._shifts = shifts
        self._countries = countries
        self._known: Memo[_Key, RoleEvidence] = Memo(self._find_role, most=_MOST_KEPT)

    @classmethod
    def load(cls, actors_extra: Sequence[Path] = ()) -> RoleFinder:
        """Load the shipped actors lexicon and the user's own actor files.

        A user's rows prevail over shipped rows of the same name. A wrong row raises
        LexiconError with file and line.
        """
        with _pause_collection():
            return cls._build(actors_extra)

    @classmethod
    def _build(cls, actors_extra: Sequence[Path]) -> RoleFinder:
        folder = find_actors_folder()
        places = load_places(folder)
        actors = Actors(folder, actors_extra)
        named: dict[str, list[Term]] = {}
        for place in places:
            if place.kind != "locative":
                entry = make_place_entry(place.country, place.kind)
                named.setdefault(place.words[0], []).append((place.words, entry))
        roles = {lang: RoleWords(folder, lang) for lang in LANGUAGES}
        indexes = {
            lang: Index(find_in_order(actors.find, lambda word: named.get(word, ()), words.find))
            for lang, words in roles.items()
        }
        heads = {word for words in roles.values() for word in words.list_words(HEAD_KINDS)}
        shifts = load_shifts(folder)
        countries = CountryFinder(places, actors.find, heads, shifts.far)
        return cls(indexes, countries, shifts, actors.find_surname, actors.own)

    def find_country(self, article: Article, tokens: Tokens) -> str:
        """Return the ISO-2 code of the country where an article's events happen, '' if unclear."""
        return self._countries.find_country(article, tokens)

    def find_setting(
        self, article: Article, tokens: Tokens, words: Mapping[str, list[int]]
    ) -> Setting:
        """Return the country where an article's events happen, and those that take part in them.

        `words` are where each distinct word of the text stands.
        """
        return self._countries.find_setting(article, tokens, words)

    def find_role(
        self, naming: str, *, lang: str, published: str, country: str, description: str = ""
    ) -> RoleEvidence:
        """Return who a source is, from its naming and, failing that, its appositive.

        Args:
            naming: the noun phrase as written, with its title ("Interior Minister Carmen Meléndez").
            lang: "en" or "es"; any other language knows only named actors and places.
            published: ISO date or a part of one; empty if unknown. Actors hold for their dates.
            country: ISO-2 of the country where the events happen; empty if unclear. The
                government and forces of another country are `foreign`.
            description: the appositive ("a 40-year-old mechanic").

        Returns:
            `role` is "unknown" when nothing decides; a bare personal name is never guessed.
        """
        return self._known[naming, lang, published, country, description]

    def _find_role(self, key: _Key) -> RoleEvidence:
        naming, lang, published, country, description = key
        known = self._decide(naming, lang, published, country)
        if description:
            known = self._describe(known, description, lang, published, country)
        return known

    def _describe(
        self, known: RoleEvidence, description: str, lang: str, published: str, country: str
    ) -> RoleEvidence:
        """Return what an appositive adds: a role, a legislator's party, a rank's or minister's country."""
        ranked = known.rule in _RANKS and not known.country
        vague = known.rule == "relay" and lang == "es"
        if not (known.role == "unknown" or known.rule == "seat" or ranked or vague):
            return known
        told = self._read_description(description, lang, published, country)
        if drop_shifts(told.rule) == "country":
            return known  # 'Ana Paz in Temuco, Chile, said': where she is, not for whom she speaks
        added = {"seat": (told.at_home or told.role) in CAMPS}.get(
            known.rule, told.role != "unknown"
        )
        if vague:
            # 'la comisionada Ana Paz, jefa de la Policía', not 'el presidente Luis Paz, general'
            firm = told.rule in _RANKS and " " in told.matched
            added = firm or speaks_for(told.rule)
        if ranked:
            added = told.role == "foreign"  # 'Gen. Tom Rand, a NATO commander'
        return told._replace(rule=tell_way("description", told.rule)) if added else known

    def _read_description(
        self, description: str, lang: str, published: str, country: str
    ) -> RoleEvidence:
        """Return what an appositive tells; 'who lives near the police station' tells a home, no police."""
        told = self._decide(description, lang, published, country)
        if lang != "en" or description.partition(" ")[0] not in _RELATIVES:
            return told
        held, deed = self.read_clause(description)
        post = self._decide(held, lang, published, country) if held else _NOTHING
        if post.role != "unknown" or deed.role != "unknown":
            return deed if post.role == "unknown" else post
        if _AGENT in description:  # 'who was woken by police': what was done to her, no post
            told = self._decide(description.partition(_AGENT)[0], lang, published, country)
        return _NOTHING if drop_shifts(told.rule) == "relay" else told

    def names_post(self, word: str, lang: str) -> bool:
        """Tell a title or post ('chief', 'officer') from a given name, by its folded word."""
        return self._indexes[lang].has_role(word, HEAD_KINDS)

    def find_surname(
        self, surname: str, *, published: str, country: str, seated: bool = False
    ) -> RoleEvidence:
        """Return what all known persons of a surname and country were at a date, if all the same.

        `seated` counts only politicians: 'el senador Paz'. 'unknown' without country or date,
        and where the persons so named differ.
        """
        if not country or not _DATE.match(published):
            return _NOTHING
        held = {
            entry.role
            for _, entry in self._find_surname(fold_word(surname))
            if entry.kind == "person" and entry.country == country and entry.holds(published)
        }
        held = held & CAMPS if seated else held - {""}
        if len(held) != 1:
            return _NOTHING
        role = cast(Role, held.pop())
        return RoleEvidence(role, "surname of a named actor", surname, role, country)

    def lists_person(self, naming: str) -> bool:
        """Tell whether a naming ends with the full name of a listed person, whoever that was when."""
        words = tuple(map(fold_word, naming.split()))
        terms = self._find_surname(words[-1]) if len(words) > 1 else ()
        return any(words[-len(name) :] == name for name, entry in terms if entry.kind == "person")

    def read_clause(self, clause: str) -> tuple[str, RoleEvidence]:
        """Return the post that an English relative clause says somebody holds, and what it tells of them.

        >>> finder = RoleFinder.load()
        >>> finder.read_clause("who served as the mayor of Villanueva")[0]
        'former the mayor of Villanueva'
        >>> finder.read_clause("whose brother was killed")[1].role
        'resident'
        """
        phrase = parse_phrase(clause, self._indexes["en"], head_last=True, published="", country="")
        held = read_post(phrase, clause)
        deed = find_deed(phrase)
        if deed is None:
            return held, _NOTHING
        return held, RoleEvidence(cast(Role, deed.entry.role), "deed", phrase.text(deed))

    def _decide(self, naming: str, lang: str, published: str, country: str) -> RoleEvidence:
        index = self._indexes.get(lang, self._indexes["en"])
        published = published if _DATE.match(published) else ""
        naming = _GLUED.sub(lambda word: _part_glued(word, index), naming)
        phrase = parse_phrase(
            naming, index, head_last=lang != "es", published=published, country=country
        )
        if not phrase.found:
            return _NOTHING

        finding = read_phrase(phrase, self._shifts, partial(self._is_home, country))
        if finding is None or not finding.role:
            return _NOTHING
        role = cast(Role, finding.role)
        return RoleEvidence(
            role, finding.rule, finding.matched, finding.at_home or role, finding.country
        )

    def _is_home(self, country: str, other: str) -> bool:
        alike = not other or not country or other == country
        return alike or (other, country) in self._shifts.shared

    def settle(self, entry: Entry, country: str) -> RoleEvidence:
        """Return what an entry tells by itself where the events are in a country."""
        role = cast(Role, entry.role)
        if entry.role in self._shifts.abroad and not self._is_home(country, entry.country):
            shifted = cast(Role, self._shifts.abroad[entry.role])
            return RoleEvidence(
                shifted, tell_shift("named actor", "abroad"), "", role, entry.country
            )
        return RoleEvidence(role, "named actor", "", role, entry.country)


def _part_glued(word: re.Match[str], index: Index) -> str:
    """Part a title from the name that lost mark-up glued to it; 'YouTube' stays whole."""
    return f"{word[1]} {word[2]}" if fold_word(word[1]) in index else word[0]
