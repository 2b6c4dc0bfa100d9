"""What is said of an input, in English and by kind, so that a report can say it in its own language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Self

Value = str | int
_NONE: Final[Mapping[str, Value]] = MappingProxyType({})


class Note(str):
    """Why an input was left out, or what had to be guessed of it: an English sentence with its kind.

    `kind` is the name that every language's wording has for it, empty where nobody gave one;
    `values` fill the holes of that wording.

    >>> note = write_note("late", "{n:,} hours late, says {who}", n=1200, who="Ana")
    >>> note, note.kind, note.values["n"]
    ('1,200 hours late, says Ana', 'late', 1200)
    """

    __slots__ = ("kind", "values")
    kind: str
    values: Mapping[str, Value]

    def __new__(cls, text: str, kind: str = "", values: Mapping[str, Value] = _NONE) -> Self:
        """Make a note of a text that is written already."""
        note = super().__new__(cls, text)
        note.kind, note.values = kind, dict(values)
        return note

    def to_record(self, name: str) -> dict[str, object]:
        """Return the note as plain values: its text under `name`, its kind and values where it has some.

        >>> Note("no date").to_record("reason")
        {'reason': 'no date'}
        """
        kind = {"kind": self.kind} if self.kind else {}
        return {name: str(self), **kind, **({"values": dict(self.values)} if self.values else {})}

    @classmethod
    def from_record(cls, record: Mapping[str, object], name: str) -> Note:
        """Return the note that a record holds; one of an earlier version has a text alone.

        >>> Note.from_record({"notice": "late", "kind": "late", "values": {"n": 2}}, "notice").values
        {'n': 2}
        """
        values = record.get("values")
        known = values if isinstance(values, Mapping) else _NONE
        return cls(str(record.get(name, "")), str(record.get("kind", "")), known)


def write_note(kind: str, text: str, /, **values: Value) -> Note:
    """Return a note: `text` is its English wording, with a hole for each of `values`.

    >>> write_note("no_date", "no date ({found})", found="'NaT'")
    "no date ('NaT')"
    """
    return Note(text.format(**values), kind, values)


def take_note(error: Exception) -> Note:
    """Return the note that an error was raised with, or its message as one of no kind.

    >>> take_note(ValueError(write_note("empty", "no text"))).kind, take_note(ValueError("bad"))
    ('empty', 'bad')
    """
    found = error.args[0] if error.args else ""
    return found if isinstance(found, Note) else Note(str(error))
