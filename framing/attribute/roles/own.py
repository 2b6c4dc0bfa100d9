"""A user's own actors: rows that name somebody and say what they are, and whom each of them fits."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from framing.attribute.roles.data import ACTOR_COLUMNS, read_actor, read_listed, split_words
from framing.attribute.roles.index import Entry, Term, choose_entry
from framing.errors import LexiconError
from framing.lexicon.rows import Row, read_rows

FOUND_COLUMN = "found"
_SHORT = 3  # letters by which a role is told there
_NEEDED = ("name", "kind", "role")
_OPTIONAL = (*(name for name in ACTOR_COLUMNS if name not in _NEEDED), "note", FOUND_COLUMN)
_LIMITS = ("country", "valid_from", "valid_to")
_CAPITALS = 2  # a user's row asks for none in the text


def shorten_role(role: str) -> str:
    """Return the letters by which a list tells the role that was found.

    They are no word, so that replacing a role throughout a list does not reach them.

    >>> shorten_role("opposition"), shorten_role("")
    ('opp', '')
    """
    return role[:_SHORT]


class OwnRow(NamedTuple):
    """One row of a user's file: the names as written and what they tell, None where that is nothing.

    A `listed` row comes from `framing sources`: it corrects whom it lists and touches nobody else.
    """

    path: str
    names: tuple[str, ...]
    entry: Entry | None
    listed: bool

    @property
    def plain(self) -> tuple[str, ...]:
        """The folded words of each name."""
        return tuple(" ".join(split_words(name)) for name in self.names)

    def rank(self, naming: str) -> tuple[bool, bool, bool]:
        """Order the rows that fit a naming: by its own name as written, however written, an alias."""
        first = self.names[0]
        return naming != first, split_words(naming) != split_words(first), naming not in self.names


class OwnActors:
    """The rows of a user's actors files by the words of their names, commas aside.

    `terms` are those that hold wherever their words stand, by the first word.
    """

    def __init__(self, paths: Sequence[Path] = ()) -> None:
        self.rows: list[OwnRow] = []
        self.terms: dict[str, list[Term]] = {}
        self._by_words: dict[tuple[str, ...], list[OwnRow]] = {}
        for path in paths:
            for row in _read_file(path):
                self._add(str(path), row)

    def _add(self, path: str, row: Row) -> None:
        listed = bool(row[FOUND_COLUMN])
        kept = row[FOUND_COLUMN] == shorten_role(row["role"]) and not any(
            row[name] for name in _LIMITS
        )
        terms: list[Term] = []
        if not (listed and kept):
            terms = [*(read_listed(row) if listed else read_actor(row))]
        terms = [(words, _own(entry)) for words, entry in terms]
        if not terms and not listed:
            return  # a speaker whom nothing has decided yet
        names = (row["name"], *row.split("aliases"))
        own = OwnRow(path, names, terms[0][1] if terms else None, listed)
        self.rows.append(own)
        for words in dict.fromkeys(map(split_words, names)):
            self._by_words.setdefault(words, []).append(own)
        for words, entry in () if listed else terms:
            self.terms.setdefault(words[0], []).append((words, entry))

    def find(self, naming: str, function_words: Container[str]) -> list[OwnRow]:
        """Return the rows for a speaker by the fullest naming: of that name, else of the person it ends with.

        'Minister Ana Paz' is 'Ana Paz'; 'the lawyer of Ana Paz' is not: a function word stands before.
        """
        rows = self._by_words.get(split_words(naming), [])
        if rows:
            best = min(row.rank(naming) for row in rows)
            return [row for row in rows if row.rank(naming) == best]
        for name in list_bare_names(naming, function_words):
            rows = self._by_words.get(split_words(name), [])
            rows = [row for row in rows if row.entry is not None and _is_any_time_person(row.entry)]
            if rows:
                return rows
        return []


def list_bare_names(naming: str, function_words: Container[str]) -> list[str]:
    """Return what may be the person's name at the end of a naming with a title, the longest first.

    >>> list_bare_names("the former mayor Ana Paz", {"the", "of"})
    ['Ana Paz']
    >>> list_bare_names("the lawyer of Ana Paz", {"the", "of"}), list_bare_names("Ana Paz", {})
    ([], [])
    """
    words = naming.split()
    return [
        " ".join(words[start:])
        for start in range(1, len(words) - 1)
        if words[start][0].isupper() and words[start - 1].lower() not in function_words
    ]


def choose_own(rows: Sequence[OwnRow], dates: Sequence[str], country: str) -> Entry | None:
    """Return what rows tell of somebody at the first date that gives a role; None where nothing does."""
    entries = [row.entry for row in rows if row.entry is not None]
    for date in dates if len(entries) == len(rows) else ():
        entry = choose_entry(
            entries, capital=_CAPITALS, published=date, country=country, first=_CAPITALS
        )
        if entry is not None and entry.role:
            return entry
    return None


def _own(entry: Entry) -> Entry:
    """Mark a user's entry; 'El alcalde Luis Paz' is 'el alcalde Luis Paz' amid a sentence."""
    return entry._replace(own=True, cased=0 if entry.opened else entry.cased)


def _is_any_time_person(entry: Entry) -> bool:
    """Whether a row holds for a person at any date: behind a title, a text may look back."""
    return entry.kind == "person" and not (entry.since or entry.until)


def _read_file(path: Path) -> Iterator[Row]:
    if path.is_dir() or not path.exists():
        found = "a folder" if path.is_dir() else "no such file"
        raise LexiconError(f"{path}: {found}; give a CSV with {','.join(_NEEDED)}")
    yield from read_rows(path, required=_NEEDED, optional=_OPTIONAL, saved=True)
