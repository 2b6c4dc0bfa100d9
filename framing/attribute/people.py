"""Tell who is the same speaker in several articles, by name alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from framing.attribute.identity import find_name, load_name_words
from framing.attribute.roles.data import find_actors_folder, split_words
from framing.attribute.roles.terms import RoleWords
from framing.attribute.words.lists import choose_speech_words
from framing.lexicon.language import load_country_names
from framing.text.accents import strip_diacritics

MIN_NAME = 3  # letters by which a name is told
_EMPLOYERS = frozenset({"media", "expert"})  # roles of bodies whose people are called theirs
Name = tuple[str, ...]


def name_speaker(naming: str, fullest: str, lang: str) -> Name:
    """Return the name of a speaker: that of the fullest naming in the article where it can be one's.

    `fullest` is what the article links the naming to. None for an office or a description that no
    name is linked to, and for names of two letters.

    >>> name_speaker("Mr. Paz", "Mayor Ana Paz", "en"), name_speaker("the mayor", "the mayor", "en")
    (('ana', 'paz'), ())
    """
    own, whole = find_name(naming, lang), find_name(fullest, lang)
    name = max(own, whole, key=_rank) if not own or share_name(own, whole) else own
    return name if _is_told(name) else ()


def find_full_name(naming: str, lang: str) -> Name:
    """Return a person's name with its given name; none for a surname alone, a body, or two people.

    >>> find_full_name("Mayor Ana Paz", "en"), find_full_name("Tom Reed and Ana Paz", "en")
    (('ana', 'paz'), ())
    """
    name, classes = find_name(naming, lang), choose_speech_words(lang).classes
    words = naming.split()
    pairs = (at for at, word in enumerate(words) if classes.get(word.lower()) == "coordinator")
    joint = any(find_name(" ".join(words[:at]), lang) for at in pairs)
    return name if len(name) > 1 and not joint else ()


def names_person(naming: str, role: str, lang: str) -> bool:
    """Return whether a naming gives a full name behind a post or behind those whom the person works for.

    What belongs to a country is no person ('India's River Times'), nor do others than the press and
    institutes have people called theirs: 'the army's River Force'.

    >>> names_person("Senator Ana Paz of the Unity Party", "opposition", "en")
    True
    >>> names_person("AFP's Ana Paz", "media", "en"), names_person("The Unity Party", "opposition", "en")
    (True, False)
    """
    name, words = find_name(naming, lang), split_words(naming)
    before = words.index(name[-1]) - len(name) if name and name[-1] in words else -1
    if before < 0 or len(name) == 1:
        return False
    if words[before] == "'s":
        owner = " ".join(words[words[0] == "the" : before])
        return role in _EMPLOYERS and owner not in _load_countries(lang)
    return words[before] in _load_posts(lang)


@cache
def _load_posts(lang: str) -> frozenset[str]:
    """Return the words that stand before a name as a title or an office does."""
    words = RoleWords(find_actors_folder(), lang).list_words(("title", "office", "seat"))
    titles = load_name_words(lang)["before"]
    return frozenset({*words, *titles} - choose_speech_words(lang).classes.keys())


@cache
def _load_countries(lang: str) -> frozenset[str]:
    """Return the names of countries in lower case, without an article."""
    names = (name for row in load_country_names(lang).values() for name in row)
    return frozenset(name.lower().removeprefix("the ") for name in names)


def find_suffix(naming: str, name: Sequence[str], lang: str) -> str:
    """Return the word behind a name that tells father from son; '' where there is none.

    >>> find_suffix("Luis Paz Jr., a baker", ("luis", "paz"), "en")
    'jr'
    """
    words = [strip_diacritics(word.lower()) for word in re.findall(r"[^\W_]+", naming)]
    known = load_name_words(lang)["behind"]
    return next((word for last, word in pairwise(words) if last == name[-1] and word in known), "")


def share_name(first: Name, second: Name) -> bool:
    """Return whether two names can be one's: all words of one stand in the other, which it ends.

    An initial stands for any name that begins with it. The last word but one is an end too, for
    Spanish names carry two surnames.

    >>> share_name(("ana", "perez", "ruiz"), ("perez",)), share_name((), ())
    (True, False)
    >>> share_name(("ana", "paz"), ("a", "paz")), share_name(("ana", "paz"), ("luis", "paz"))
    (True, False)
    """
    shorter, longer = sorted((first, second), key=_rank)
    if not _is_told(shorter) or shorter[-1] not in longer[-2:]:
        return False
    return all(any(_is_one(word, other) for other in longer) for word in shorter)


class NameBook:
    """The names of one event, and which of them mean one speaker.

    A name means the fullest that it can be; where several are ('Paz' beside 'Ana Paz' and 'Luis
    Paz') it stays apart, and may be each.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        by_word: dict[str, set[Name]] = defaultdict(set)
        for name in names:
            for word in name:
                by_word[word].add(name)
        known = {name for group in by_word.values() for name in group}
        fuller = {name: _list_fuller(name, by_word) for name in known}
        self._fullest = {name: _choose_fullest(name, fuller[name]) for name in known}
        self._alike = {name: {name} for name in self._fullest.values()}
        for name, others in fuller.items():
            for one, other in ((self._fullest[name], self._fullest[other]) for other in others):
                self._alike[one].add(other)
                self._alike[other].add(one)

    def tell(self, name: Name) -> Name:
        """Return the fullest name that a name means, itself where it may be several.

        >>> NameBook([("paz",), ("ana", "paz")]).tell(("paz",))
        ('ana', 'paz')
        """
        return self._fullest[name]

    def list_possible(self, name: Name) -> set[Name]:
        """Return every speaker that a name may be, as `tell` gives them.

        >>> sorted(NameBook([("paz",), ("ana", "paz"), ("luis", "paz")]).list_possible(("paz",)))
        [('ana', 'paz'), ('luis', 'paz'), ('paz',)]
        """
        return self._alike[self._fullest[name]]


def _list_fuller(name: Name, by_word: Mapping[str, set[Name]]) -> list[Name]:
    """Return the fuller names that a name can be, the fullest first: each has its words, or initials."""
    near = [by_word[word].union(by_word.get(word[0], ())) for word in name if len(word) > 1]
    fuller = (one for one in min(near, key=len, default=set()) if _rank(one) > _rank(name))
    return sorted((one for one in fuller if share_name(name, one)), key=_order, reverse=True)


def _choose_fullest(name: Name, fuller: Sequence[Name]) -> Name:
    """Return the fullest name if all the others are within it, else the name itself."""
    first = fuller[:1]
    return first[0] if first and all(share_name(one, first[0]) for one in fuller) else name


def _order(name: Name) -> tuple[tuple[int, int], Name]:
    return _rank(name), name


def _rank(name: Sequence[str]) -> tuple[int, int]:
    return len(name), sum(map(len, name))


def _is_told(name: Sequence[str]) -> bool:
    return max(map(len, name), default=0) >= MIN_NAME


def _is_one(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])
