"""Read WordStat dictionaries (.cat): a tree by tabs, entries end in a weight '(1)'."""

from __future__ import annotations

import re
from pathlib import Path

from framing.errors import InputError
from framing.lexicon.convert.entries import Entry, Imported

_ENTRY = re.compile(r"(\S.*?)\s+\((\d+)\)")


def read_wordstat(text: str, path: Path) -> Imported:
    """Return the entries of a WordStat dictionary.

    Rules with '@' and weights other than 1 have no counterpart: rules are left out, such
    weights are read as 1; both are said in the notices.
    """
    names: list[str] = []
    entries: list[Entry] = []
    notices: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip("\t"))
        found = _ENTRY.fullmatch(line.strip())
        if found is None and not line.strip().startswith("@"):
            names = [*names[:depth], line.strip()]
            continue
        if found is None or found[1].startswith("@"):
            notices.append(f"line {number}: rule {line.strip()!r} left out")
            continue
        if not names[:depth]:
            raise InputError(f"{path}:{number}: {found[1]!r} stands outside any category")
        if found[2] != "1":
            notices.append(f"line {number}: weight {found[2]} of {found[1]!r} read as 1")
        entries.append(Entry(found[1], tuple(names[:depth]), number))
    return Imported(tuple(entries), tuple(notices))
