"""Find the country where an article's events happen, from the places it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from framing.attribute.roles.data import Place
from framing.attribute.roles.index import Term, fold_word, second_word
from framing.records import Article, Tokens
from framing.text.memo import Memo
from framing.text.tokens import index_words, tokenize_text

# A locative ("in Caracas", "en Chile") says where things happen; a demonym before a noun
# ("US officials") often only says who speaks.
_WEIGHTS = {
    "country": 1.0, "people": 0.6, "demonym": 0.6, "capital": 0.9, "city": 0.9, "region": 0.8,
}  # fmt: skip
_ACTOR_WEIGHT = 0.5  # 'La Moneda', 'Carabineros': a home press seldom names its own country
_LOCATIVE_FACTOR = 3.0
_ROLE_FACTOR = 0.3  # 'Russian officials', 'el presidente de Chile': who speaks or acts, not where
_LINKS = frozenset({"de", "del", "of"})
_EVERYWHERE = frozenset({"media", "rights", "expert", "other"})
_OPENING = 60
_OPENING_FACTOR = 2.0
_TITLE_FACTOR = 3.0
_LEAST = 2.0
_MARGIN = 1.15
_PARTY = 0.5  # of the leading country's weight: the events are this country's too
_TITLED_PARTY = 0.25  # where the title names the country


class Setting(NamedTuple):
    """Where an article's events happen: the country, '' if unclear, and the countries that take part."""

    country: str
    parties: frozenset[str] = frozenset()


_Entry = tuple[tuple[str, ...], str, float, bool]


def _make_plain(word: str) -> str:
    """Return a lower-case word without accents and possessive ending."""
    return (word if word.isascii() else fold_word(word)).removesuffix("'s")


_Seconds = dict[str, list[_Entry]]


class _Start(NamedTuple):
    """The names that may start with a word, by their second word; `cased` where all need a capital."""

    seconds: _Seconds
    cased: bool


_PLACE, _HOME = 0, 1  # of the two kinds of names: places, and actors of one country
_Starts = tuple[_Start | None, _Start | None]
_Met = tuple[int, bool, _Seconds]  # a word, whether it has a capital, what names may start there


def _make_start(seconds: _Seconds | None) -> _Start | None:
    if not seconds:
        return None
    return _Start(seconds, all(entry[3] for entry in chain.from_iterable(seconds.values())))


class CountryFinder:
    """Weighs the names of places in a text by country; where they leave it open, its actors too."""

    def __init__(
        self,
        places: Sequence[Place],
        find_actors: Callable[[str], Sequence[Term]] = lambda _: (),
        role_words: Container[str] = frozenset(),
        far: frozenset[str] = frozenset(),
    ) -> None:
        self._role_words = role_words
        self._far = far
        first: dict[str, _Seconds] = {}
        self._first = first
        self._find_actors = find_actors
        # The names of both kinds that may start with a word; None for most words.
        self._names: Memo[str, _Starts | None] = Memo(self._find_starts)
        self._locatives = {place.words[0] for place in places if place.kind == "locative"}
        for place in sorted(places, key=lambda item: -len(item.words)):
            if place.kind == "locative":
                continue
            cased = place.kind not in {"demonym", "people"}
            entry = (place.words, place.country, _WEIGHTS[place.kind], cased)
            seconds = first.setdefault(place.words[0], {})
            seconds.setdefault(second_word(place.words, 0), []).append(entry)

    def _find_starts(self, word: str) -> _Starts | None:
        plain = _make_plain(word)
        places = self._first.get(plain)
        homes = None if plain in self._first else _find_homes(self._find_actors(plain))
        return (_make_start(places), _make_start(homes)) if places or homes else None

    def find_country(self, article: Article, tokens: Tokens) -> str:
        """Return the ISO-2 code of the country given, else of the leading one; '' when all weigh little."""
        return self.find_setting(article, tokens, index_words(tokens.words)).country

    def find_setting(
        self, article: Article, tokens: Tokens, words: Mapping[str, list[int]]
    ) -> Setting:
        """Return the leading country and those that take part, by the weights of places and title.

        A country that the article is given stands for the leading one.
        `words` are where each distinct word of the text stands.
        """
        title = tokenize_text(article.title)
        texts = (
            self._meet_names(article.text, tokens.starts, words),
            self._meet_names(article.title, title.starts, index_words(title.words)),
        )
        totals: dict[str, float] = defaultdict(float)
        located: dict[str, float] = defaultdict(float)
        parties: frozenset[str] = frozenset()
        for kind in _PLACE, _HOME:
            titled: dict[str, float] = defaultdict(float)
            self._weigh(texts[0][kind], tokens.words, (totals, located), 1.0)
            self._weigh(texts[1][kind], title.words, (titled, located), _TITLE_FACTOR)
            for country, weight in titled.items():
                totals[country] += weight
            if kind == _PLACE:
                parties = _find_parties(totals, titled) - self._far
        return Setting(article.event_country or _find_leader(totals, located), parties)

    def _meet_names(
        self, text: str, starts: Sequence[int], words: Mapping[str, list[int]]
    ) -> tuple[list[_Met], list[_Met]]:
        """Return where names of each kind may start, in order; `words` are where each stands."""
        met: tuple[list[_Met], list[_Met]] = [], []
        for word, stands in words.items():
            known = self._names[word]
            if known is None:
                continue
            for at in stands:
                capital = text[starts[at]].isupper()
                for kind in _PLACE, _HOME:
                    start = known[kind]
                    if start is not None and (capital or not start.cased):
                        met[kind].append((at, capital, start.seconds))
        for found in met:
            found.sort(key=itemgetter(0))
        return met

    def _weigh(
        self,
        met: Sequence[_Met],
        words: Sequence[str],
        sums: tuple[dict[str, float], dict[str, float]],
        factor: float,
    ) -> None:
        """Add the weights of names to the sums of all, and to those of names behind 'in'."""
        totals, located = sums
        free = 0
        for place, capital, seconds in met:
            if place < free:
                continue
            named = seconds.get(_make_plain(second_word(words, place)), ())
            alone = seconds.get("", ())
            for term, country, weight, cased in (*named, *alone) if named else alone:
                if cased and not capital:
                    continue
                end = place + len(term)
                if len(term) == 1 or _stands(term, words, place):
                    opening = _OPENING_FACTOR if place < _OPENING else 1.0
                    boost = self._boost(words, place, end)
                    totals[country] += weight * factor * opening * boost
                    if boost == _LOCATIVE_FACTOR:
                        located[country] += weight * factor
                    free = end
                    break

    def _boost(self, words: Sequence[str], place: int, end: int) -> float:
        """Return how far a name tells where: 'in Chile' much, 'Chilean officials' little."""
        before = _make_plain(words[place - 1]) if place else ""
        if before in self._locatives:
            return _LOCATIVE_FACTOR
        if before in _LINKS and place > 1:
            before = _make_plain(words[place - 2])
        after = _make_plain(words[end]) if end < len(words) else ""
        return _ROLE_FACTOR if before in self._role_words or after in self._role_words else 1.0


def _stands(term: tuple[str, ...], words: Sequence[str], place: int) -> bool:
    return tuple(map(_make_plain, words[place : place + len(term)])) == term


def _find_parties(totals: Mapping[str, float], titled: Container[str]) -> frozenset[str]:
    """Return the countries that weigh about as much as the first, or stand in the title and weigh something."""
    most = max(totals.values(), default=0.0)
    return frozenset(
        country
        for country, weight in totals.items()
        if weight >= most * (_TITLED_PARTY if country in titled else _PARTY)
    )


def _find_leader(totals: Mapping[str, float], located: Mapping[str, float]) -> str:
    """Return the country that weighs most, '' where all weigh little.

    Of several that weigh about the same it is the one that things happen 'in'; '' where two
    weigh just the same in both.
    """
    most = max(totals.values(), default=0.0)
    level = sorted(
        (located.get(country, 0.0), weight, country)
        for country, weight in totals.items()
        if weight * _MARGIN > most >= _LEAST
    )
    tied = len(level) > 1 and level[-1][:2] == level[-2][:2]
    return level[-1][2] if level and not tied else ""


def _find_homes(actors: Sequence[Term]) -> _Seconds | None:
    """Return the names of actors that belong to one country only; outlets write about any."""
    homes: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for words, entry in actors:
        if entry.own and not entry.country:
            continue  # tells who somebody is, not where
        homes[words].add("" if entry.role in _EVERYWHERE else entry.country)
    seconds: _Seconds = {}
    for words in sorted(homes, key=lambda item: (-len(item), item)):
        countries = homes[words]
        if len(countries) == 1 and "" not in countries:
            home = (words, next(iter(countries)), _ACTOR_WEIGHT, True)
            seconds.setdefault(second_word(words, 0), []).append(home)
    return seconds or None
