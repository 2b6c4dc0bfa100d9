"""Read LIWC dictionaries (.dic), also with phrases, doubled tabs and a heading tree."""

from __future__ import annotations

import re
from pathlib import Path

from framing.errors import InputError
from framing.lexicon.convert.entries import Entry, Imported

_HEADING = re.compile(r"(\d+)\s+(\S.*)")
_SPACED = re.compile(r"(.*?\S)((?:\s+\d+)+)")


def read_liwc(text: str, path: Path) -> Imported:
    """Return the entries of a LIWC dictionary.

    Categories stand between two lines with '%', then one word or phrase a line with the
    numbers of its categories. Conditional codes of LIWC 2007 ('<of>131/125') are left out.
    """
    lines = list(enumerate(text.splitlines(), start=1))
    marks = [number for number, line in lines if line.strip() == "%"]
    if len(marks) < 2:  # noqa: PLR2004 - the heading stands between two marks
        raise InputError(f"{path}: no LIWC dictionary: two lines with '%' around the categories")
    names: dict[str, str] = {}
    for number, line in lines[marks[0] : marks[1] - 1]:
        heading = _HEADING.fullmatch(line.strip())
        if heading:
            names[heading[1]] = heading[2].strip()
        elif line.strip():
            raise InputError(
                f"{path}:{number}: {line.strip()!r} is no category; write '1<tab>name'"
            )
    entries: list[Entry] = []
    notices: list[str] = []
    for number, line in lines[marks[1] :]:
        word, codes = _split_line(line)
        for code in codes:
            if code in names:
                entries.append(Entry(word, (names[code],), number))
            else:
                notices.append(
                    f"line {number}: {word!r}: category {code!r} is not defined; left out"
                )
        if word and not codes:
            notices.append(f"line {number}: {word!r} has no category; left out")
    return Imported(tuple(entries), tuple(notices))


def _split_line(line: str) -> tuple[str, list[str]]:
    """Return the word or phrase of a line and its category numbers, tabs or spaces between."""
    cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
    if len(cells) == 1:
        spaced = _SPACED.fullmatch(cells[0])
        return (spaced[1], spaced[2].split()) if spaced else (cells[0], [])
    codes = [code for cell in cells[1:] for code in cell.split()]
    return (cells[0], codes) if cells else ("", [])
