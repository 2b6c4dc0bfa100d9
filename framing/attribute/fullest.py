"""Find the fullest naming of each speaker of an article, and of each of their namings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from framing.records import Attribution, Speech

Key = TypeVar("Key", bound=Hashable)


class FullNames(NamedTuple):
    """The fullest naming of whoever a segment reports, by who is linked in the article."""

    exact: dict[tuple[int, str, str], str]
    loose: dict[tuple[int, str], str]

    def tell(self, said: Speech) -> str:
        """Return the fullest naming of whom a segment reports; the naming itself where none is linked."""
        key = (said.segment, said.speaker)
        return self.exact.get((*key, said.role), self.loose.get(key, said.speaker))


def find_full_names(attributions: Sequence[Attribution]) -> FullNames:
    """Return the fullest naming behind each naming of an article, 'Ana Paz' behind 'the minister'."""
    fullest = name_speakers(attributions)
    found = FullNames({}, {})
    for one in attributions:
        if one.speaker and one.speaker_id is not None:
            name = fullest[one.speaker_id]
            found.exact.setdefault((one.segment, one.speaker, one.role), name)
            found.loose.setdefault((one.segment, one.speaker), name)
    return found


def name_speakers(attributions: Sequence[Attribution]) -> dict[int | str, str]:
    """Return each speaker's fullest naming by number, or by the naming where it has none."""
    return choose_each(
        (one.speaker if one.speaker_id is None else one.speaker_id, one.speaker)
        for one in attributions
        if one.speaker
    )


def choose_each(namings: Iterable[tuple[Key, str]]) -> dict[Key, str]:
    """Return the fullest of the namings that stand with each key.

    >>> choose_each([(1, "the minister"), (2, "AFU"), (1, "Ana Paz")])
    {1: 'Ana Paz', 2: 'AFU'}
    """
    named: dict[Key, set[str]] = defaultdict(set)
    for key, naming in namings:
        named[key].add(naming)
    return {key: choose_fullest(names) for key, names in named.items()}


def choose_fullest(names: Iterable[str]) -> str:
    """Return the naming with most capitals, of those the longest.

    >>> choose_fullest(["the minister", "Ana Paz", "The minister, Ana Paz"])
    'The minister, Ana Paz'
    """
    return min(names, key=_rank)


def _rank(name: str) -> tuple[int, int, str]:
    return -sum(word[:1].isupper() for word in name.split()), -len(name), name
