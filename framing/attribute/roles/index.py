"""Find the words that tell a source's role: titles, bodies, named actors and places, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from framing.text.accents import fold_accents
from framing.text.memo import Memo

_NAMESAKES = 3  # persons of one first name, so that it is no surname or place
_ARTICLE = 3  # letters of 'The', 'Los'
_PLAIN = str.maketrans("áéíóúüàèìòùâêîôûäëïöçãõ", "aeiouuaeiouaeiouaeiocao")


class Entry(NamedTuple):
    """What one term tells: a role, how it is used in a phrase, where and when it holds.

    `kind` is one of KINDS in `roles.data`; `country` is ISO-2 or empty; `since` and `until`
    are ISO dates or empty for open; `cased` asks for a capital (1) or capitals only (2) in the
    text, `local` for an article about the entry's own country. `own` is a user's, which prevails. Where
    a name is `opened` by its one word in capitals, that word's capital counts: 'Ali al-Najjar'.
    `party` says that a body is one.
    """

    role: str
    kind: str
    country: str = ""
    since: str = ""
    until: str = ""
    cased: int = 0
    local: bool = False
    named: bool = False
    own: bool = False
    opened: bool = False
    party: bool = False

    def holds(self, published: str) -> bool:
        """Tell whether the entry is valid at a date, compared as far as the date is known.

        >>> Entry("government", "person", since="2013-04-19").holds("2012-07")
        False
        """
        size = len(published)
        return self.since[:size] <= published and (not self.until or published <= self.until[:size])


Term = tuple[tuple[str, ...], Entry]
CAMPS = frozenset({"government", "opposition"})  # who governs and who would


class Found(NamedTuple):
    """One term found in a phrase: the words `start` to `end`, and what they tell."""

    start: int
    end: int
    entry: Entry


def fold_word(word: str) -> str:
    """Return a lower-case word without accents; the Spanish ñ stays.

    >>> fold_word("Ñuñoa"), fold_word("vučić"), fold_word("policía")
    ('ñuñoa', 'vucic', 'policia')
    """
    word = word.lower().translate(_PLAIN)
    if word.isascii() or word.replace("ñ", "").isascii():
        return word
    return fold_accents(word)


def second_word(words: Sequence[str], place: int) -> str:
    """Return the word after word `place`, '' at the end: names are many, 'Ana Paz' are few.

    >>> second_word(("ana", "paz"), 0), second_word(("ana",), 0)
    ('paz', '')
    """
    return words[place + 1] if place + 1 < len(words) else ""


_Seconds = dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]]


def _group_terms(terms: Iterable[Term]) -> _Seconds:
    """Return the terms of one first word by their second word, longest first."""
    grouped: dict[tuple[str, ...], list[Entry]] = {}
    for words, entry in terms:
        grouped.setdefault(words, []).append(entry)
    seconds: _Seconds = {}
    for words in sorted(grouped, key=len, reverse=True):
        seconds.setdefault(second_word(words, 0), []).append((words, tuple(grouped[words])))
    return seconds


class Index:
    """Terms by their first and second word, longest first, set in order at the first look-up.

    `find_first` returns the terms that begin with a folded word; of equal ones the first prevails.
    """

    def __init__(self, find_first: Callable[[str], Iterable[Term]]) -> None:
        self._terms: Memo[str, _Seconds] = Memo(lambda word: _group_terms(find_first(word)))

    def __contains__(self, word: str) -> bool:
        """Tell whether a term starts with this folded word."""
        return bool(self._terms[word])

    def opens(self, word: str, following: str) -> bool:
        """Tell whether a term is this folded word or starts with it and the word that follows."""
        terms = self._terms[word]
        return "" in terms or bool(following and following in terms)

    def opens_name(self, word: str, following: str) -> bool:
        """Tell whether the name of a known person starts with these two folded words."""
        terms = self._terms[word].get(following, ())
        return any(entries[0].kind == "person" for _, entries in terms)

    def has_role(self, word: str, kinds: frozenset[str]) -> bool:
        """Tell whether a role word of one of these kinds, no name, starts with this folded word."""
        terms = chain.from_iterable(self._terms[word].values())
        entries = chain.from_iterable(entries for _, entries in terms)
        return any(entry.kind in kinds and not entry.named for entry in entries)

    def has_given_name(self, word: str) -> bool:
        """Tell whether several known persons have this folded word as their first name."""
        names = [
            words
            for terms in self._terms[word].values()
            for words, entries in terms
            if len(words) > 1 and entries[0].kind == "person"
        ]
        return len(names) >= _NAMESAKES

    def find_terms(
        self, words: Sequence[str], capital: Sequence[int], *, published: str, country: str
    ) -> list[Found]:
        """Return the terms in a phrase from left to right, the longest at each word."""
        found: list[Found] = []
        place = 0
        while place < len(words):
            step = 1
            seconds = self._terms[words[place]]
            terms = seconds.get(second_word(words, place), ()) if seconds else ()
            for term, entries in chain(terms, seconds.get("", ())):
                end = place + len(term)
                if len(term) > 1 and tuple(words[place:end]) != term:
                    continue
                entry = choose_entry(
                    entries,
                    capital=_find_capital(term, capital, place),
                    first=capital[place],
                    published=published,
                    country=country,
                )
                if entry is not None:
                    found.append(Found(place, end, entry))
                    step = len(term)
                    break
            place += step
        return found


def _find_capital(term: Sequence[str], capital: Sequence[int], place: int) -> int:
    """Return how far a name is in capitals: of 'The cable' and 'the Post' its noun tells.

    A Spanish article keeps its capital inside a name: 'la Nación' is no newspaper.
    """
    articled = len(term) > 1 and len(term[0]) <= _ARTICLE
    articled = articled and (capital[place] == 1 or term[0] == "the")
    return capital[place + 1] if articled else capital[place]


def choose_entry(
    entries: Sequence[Entry], *, capital: int, published: str, country: str, first: int = 0
) -> Entry | None:
    """Return the entry that holds here, preferring the article's own country; None if none does.

    A user's own rows prevail over all others that hold here. Without a date an actor whose role has changed over the years tells only the country.
    """
    fitting = [
        entry
        for entry in entries
        if (first if entry.opened else capital) >= entry.cased
        and (not entry.local or not country or entry.country == country)
        and (not published or entry.holds(published))
    ]
    if not fitting:
        return None
    own = [entry for entry in fitting if entry.own]
    if own:
        fitting, entries = own, [entry for entry in entries if entry.own]
    at_home = [entry for entry in fitting if entry.country == country] if country else []
    fitting = at_home or fitting
    dated = any(entry.since or entry.until for entry in fitting)
    if not published and dated and len({entry.role for entry in entries}) > 1:
        return _keep_country(fitting, country)
    # A date such as "2021" may cover two terms of office.
    told = {entry.role for entry in fitting if entry.named and entry.country == fitting[0].country}
    if dated and fitting[0].named and len(told) > 1:
        return _keep_country(fitting, country)
    best = fitting[0]
    if country and (best.kind, best.role) == ("person", "other") and best.country != country:
        held = (entry for entry in entries if entry.role in CAMPS)
        return next(held, best)  # a retired politician of another country speaks as one
    return best


def _keep_country(fitting: Sequence[Entry], country: str) -> Entry | None:
    """Return what holds of a person at any date: whose president 'President Paz' may have been.

    Of another country's politician it is the office, so that he is `foreign` at any date.
    """
    first = fitting[0]
    alike = {(entry.kind, entry.country) for entry in fitting} == {("person", first.country)}
    if not alike or not first.country:
        return None
    abroad = bool(country) and country != first.country
    held = abroad and not CAMPS.isdisjoint(entry.role for entry in fitting)
    return first._replace(role="government" if held else "")


def make_place_entry(country: str, kind: str) -> Entry:
    """Return what a place name tells when it stands alone: 'Israel says', 'Kyiv', 'Americans'.

    Peoples need no capital: Spanish writes 'los chilenos'.
    """
    role = {"country": "government", "capital": "government", "people": "resident"}.get(kind, "")
    return Entry(role, "place", country, cased=int(kind not in {"demonym", "people"}))
