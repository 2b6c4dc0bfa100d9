"""The many names and role words, read row by row when a text has the first word of one.

The shipped files have some twenty thousand rows and an article needs a few dozen of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from framing.attribute.roles.data import (
    ACTOR_COLUMNS,
    ROLE_COLUMNS,
    inflect_first,
    read_actor,
    read_role,
    split_words,
)
from framing.attribute.roles.index import Term, fold_word
from framing.attribute.roles.own import OwnActors
from framing.lexicon.rows import cut_line, read_lines, read_row
from framing.text.memo import Memo

_NOTE = ("note",)
_Line = tuple[int, str]


class Actors:
    """Every alias of every named actor, by its first word; a user's own files prevail.

    A user's files are read at once, so that a wrong row in them is a LexiconError before
    anything is scored.
    """

    def __init__(self, folder: Path, extra: Sequence[Path] = ()) -> None:
        self.own = OwnActors(extra)
        self._path = folder / "actors.csv"
        self._header, lines = read_lines(self._path, required=ACTOR_COLUMNS, optional=_NOTE)
        self._lines = _group_actors(self._header, lines)
        self._by_last: dict[str, list[_Line]] = {}
        # The country of events and the roles in each language ask for the same names.
        self._shipped: Memo[str, tuple[Term, ...]] = Memo(self._read_shipped)
        self._surnames: Memo[str, tuple[Term, ...]] = Memo(self._read_surname)

    def find(self, first: str) -> list[Term]:
        """Return the names that begin with a folded word, a user's first, then in file order."""
        shipped = self._shipped[first] if first in self._lines else ()
        return [*self.own.terms.get(first, ()), *shipped]

    def _read_shipped(self, first: str) -> tuple[Term, ...]:
        rows = (
            read_row(self._path, number, line, self._header) for number, line in self._lines[first]
        )
        return tuple(term for row in rows for term in read_actor(row) if term[0][0] == first)

    def find_surname(self, surname: str) -> tuple[Term, ...]:
        """Return the shipped names of several words that end with a folded word, in file order.

        The names are noted by their last words at the first look-up.
        """
        return self._surnames[surname]

    def _read_surname(self, surname: str) -> tuple[Term, ...]:
        if not self._by_last:
            at = self._header.index("name")
            for noted in dict.fromkeys(one for lines in self._lines.values() for one in lines):
                _, _, last = cut_line(noted[1])[at].rpartition(" ")
                self._by_last.setdefault(fold_word(last), []).append(noted)
        found: list[Term] = []
        for number, line in sorted(self._by_last.get(surname, ())):
            row = read_row(self._path, number, line, self._header)
            found += [
                term for term in read_actor(row) if len(term[0]) > 1 and term[0][-1] == surname
            ]
        return tuple(found)

    def list_words(self) -> tuple[str, ...]:
        """Return the first words of all names."""
        return tuple(dict.fromkeys((*self.own.terms, *self._lines)))


class RoleWords:
    """The role words of one language with their inflected forms, by the first word of a form."""

    def __init__(self, folder: Path, lang: str) -> None:
        self._lang = lang
        self._path = folder / f"roles.{lang}.csv"
        self._header, lines = read_lines(self._path, required=ROLE_COLUMNS, optional=_NOTE)
        self._lines, self._kinds = _group_roles(self._header, lines, lang)

    def find(self, first: str) -> list[Term]:
        """Return the forms that begin with a folded word, in file order."""
        found: list[Term] = []
        for number, line in self._lines.get(first, ()):
            row = read_row(self._path, number, line, self._header)
            found += [term for term in read_role(row, self._lang) if term[0][0] == first]
        return found

    def list_words(self, kinds: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the first words of all forms, or of those whose term is one of `kinds`."""
        wanted = set(kinds)
        return tuple(w for w, found in self._kinds.items() if not wanted or wanted & found)


def find_in_order(*finds: Callable[[str], Iterable[Term]]) -> Callable[[str], list[Term]]:
    """Return a look-up that gathers what several find for a first word, in their order."""
    return lambda first: [term for find in finds for term in find(first)]


def _group_actors(header: Sequence[str], lines: Sequence[_Line]) -> dict[str, list[_Line]]:
    """Return the lines by the first folded word of each of their names."""
    name, aliases = header.index("name"), header.index("aliases")
    known: dict[str, str] = {}
    found: dict[str, list[_Line]] = {}
    for line in lines:
        cells = cut_line(line[1])
        names = [cells[name], *cells[aliases].split("|")] if aliases < len(cells) else [cells[name]]
        firsts = dict.fromkeys(_find_first(text, known) for text in names if text)
        for first in firsts:
            found.setdefault(first, []).append(line)
    return found


def _find_first(name: str, known: dict[str, str]) -> str:
    """Return the first folded word of a name; most begin with one of few words."""
    written = name.split(None, 1)[0] if not name.isspace() else ""
    first = known.get(written)
    if first is None:
        words = split_words(written)
        if not words:
            return (split_words(name) or ("",))[0]
        first = known[written] = words[0]
    return first


def _group_roles(
    header: Sequence[str], lines: Sequence[_Line], lang: str
) -> tuple[dict[str, list[_Line]], dict[str, set[str]]]:
    """Return the lines by the first word of each form, and the kinds met under each."""
    term, kind = header.index("term"), header.index("kind")
    found: dict[str, list[_Line]] = {}
    kinds: dict[str, set[str]] = {}
    for line in lines:
        cells = cut_line(line[1])
        words, its = split_words(cells[term]), cells[kind].strip() if kind < len(cells) else ""
        for first in inflect_first(words, its, lang) if words else ():
            found.setdefault(first, []).append(line)
            kinds.setdefault(first, set()).add(its)
    return found, kinds
