"""Read Lexicoder dictionaries: .lc3 (a line '+NAME' for each category) and .lcd (XML)."""

from __future__ import annotations

from pathlib import Path

from framing.errors import InputError
from framing.lexicon.convert.entries import Entry, Imported
from framing.lexicon.convert.yoshikoder import read_yoshikoder


def read_lexicoder(text: str, path: Path) -> Imported:
    """Return the entries of a Lexicoder dictionary, version 2 (XML) or 3."""
    if text.lstrip().startswith("<"):
        return read_yoshikoder(text, path)
    category = ""
    entries = []
    for number, line in enumerate(text.splitlines(), start=1):
        word = line.strip()
        if word.startswith("+"):
            category = word[1:].strip()
        elif word:
            if not category:
                raise InputError(f"{path}:{number}: {word!r} stands before the first '+CATEGORY'")
            entries.append(Entry(word, (category,), number))
    return Imported(tuple(entries))
