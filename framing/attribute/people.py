"""Tell who is the same speaker in several articles, by name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from framing.attribute.identity import find_name
from framing.attribute.words.lists import choose_speech_words

MIN_NAME = 3  # letters by which a name is told
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
        by_end: dict[str, set[Name]] = defaultdict(set)
        for name in names:
            for word in name[-2:]:
                by_end[word].add(name)
        self._fullest = {
            name: _choose_fullest(name, by_end[name[-1]])
            for group in by_end.values()
            for name in group
        }
        self._alike: dict[Name, set[Name]] = {}
        for name in self._fullest.values():
            near = {self._fullest[other] for word in name[-2:] for other in by_end[word]}
            self._alike[name] = {other for other in near if share_name(name, other)}

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


def _choose_fullest(name: Name, known: Iterable[Name]) -> Name:
    fuller = [one for one in known if _rank(one) > _rank(name) and share_name(name, one)]
    last = [one for one in fuller if not any(_is_within(one, other) for other in fuller)]
    return last[0] if len(last) == 1 else name


def _is_within(name: Name, other: Name) -> bool:
    return _rank(other) > _rank(name) and share_name(name, other)


def _rank(name: Sequence[str]) -> tuple[int, int]:
    return len(name), sum(map(len, name))


def _is_told(name: Sequence[str]) -> bool:
    return max(map(len, name), default=0) >= MIN_NAME


def _is_one(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])
