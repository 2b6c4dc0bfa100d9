"""Read the CSV and TOML files of a lexicon folder, with file and line in every complaint."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from framing.errors import LexiconError
from framing.text.encoding import decode_bytes
from framing.text.spreadsheets import find_delimiter, read_number


@dataclass(frozen=True, slots=True)
class Row:
    """One data row of a lexicon file: its values, stripped, and where it stands."""

    values: dict[str, str]
    where: str

    def __getitem__(self, column: str) -> str:
        """Return a cell; an absent optional column reads as empty."""
        return self.values.get(column, "")

    def choose(self, column: str, allowed: Collection[str]) -> str:
        """Return a cell that must be one of `allowed`."""
        value = self[column]
        if value not in allowed:
            options = ", ".join(repr(item) for item in sorted(allowed))
            raise LexiconError(f"{self.where}: {column} is {value!r}, allowed are {options}")
        return value

    def split(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that lists several values parted by '|'."""
        return tuple(part.strip() for part in self[column].split("|") if part.strip())


def read_rows(
    path: Path, *, required: Sequence[str], optional: Sequence[str] = (), saved: bool = False
) -> tuple[Row, ...]:
    """Return the rows of a lexicon CSV; lines that are blank or start with '#' are comments.

    Cells are parted by commas, or as a spreadsheet saves them by semicolons or tabs. `saved` takes
    a user's file also in Windows-1252.
    """
    header, lines = read_lines(path, required=required, optional=optional, saved=saved)
    return tuple(read_row(path, number, line, header) for number, line in lines)


def read_lines(
    path: Path, *, required: Sequence[str], optional: Sequence[str] = (), saved: bool = False
) -> tuple[list[str], list[tuple[int, str]]]:
    """Return the header of a lexicon CSV and its numbered data lines, which `read_row` reads."""
    data = _read_bytes(path)
    text = _decode_saved(path, data) if saved else _decode(path, data)
    lines = [
        (number, line)
        for number, line in enumerate(_part_by_commas(text.splitlines()), start=1)
        if not is_comment(line)
    ]
    if not lines:
        raise LexiconError(f"{path}: empty; the first line must be {','.join(required)}")
    header = [name.strip() for name in next(csv.reader([lines[0][1]]))]
    _check_header(path, header, required, optional)
    return header, lines[1:]


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise LexiconError(f"{path}: file is missing") from None


def _decode(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None


def _decode_saved(path: Path, data: bytes) -> str:
    decoded = decode_bytes(data)
    if decoded is None:
        raise LexiconError(f"{path}: not a text file; save it as CSV")
    return decoded.text


def is_comment(line: str) -> bool:
    """Say whether a line of a table holds no row: it is blank, has empty cells only or starts with '#'.

    >>> is_comment(""), is_comment(",,"), is_comment("# a note"), is_comment("dry,")
    (True, True, True, False)
    """
    return not line.strip(" \t\r,") or line.startswith("#")


def find_header(lines: Iterable[str]) -> str:
    """Return the first line that is no comment, nor the `sep=;` of a spreadsheet; '' without any."""
    return next((line for line in lines if not is_comment(line) and line[:4] != "sep="), "")


def _part_by_commas(lines: list[str]) -> list[str]:
    """Return lines whose cells stand between semicolons or tabs with commas instead."""
    mark = find_delimiter(find_header(lines))
    if mark == ",":
        return lines
    parted = []
    for line in lines:
        written = StringIO()
        # A spreadsheet puts a comment that holds the mark in quotation marks.
        if not line.startswith(("#", '"#', "sep=")):
            cells = next(csv.reader([line], delimiter=mark), [])
            csv.writer(written, lineterminator="").writerow(cells)
        parted.append(written.getvalue())
    return parted


def _check_header(
    path: Path, header: list[str], required: Sequence[str], optional: Sequence[str]
) -> None:
    missing = [name for name in required if name not in header]
    unknown = [name for name in header if name not in {*required, *optional}]
    if missing or unknown:
        problem = f"lacks {', '.join(missing)}" if missing else f"has unknown {', '.join(unknown)}"
        allowed = ",".join([*required, *optional])
        raise LexiconError(f"{path}:1: the header {problem}; the columns are {allowed}")


def cut_line(line: str) -> list[str]:
    """Return the cells of one line of a CSV.

    >>> cut_line('Ana,"Prat, Ana",person')
    ['Ana', 'Prat, Ana', 'person']
    """
    return next(csv.reader([line])) if '"' in line else line.split(",")


def read_row(path: Path, number: int, line: str, header: list[str]) -> Row:
    """Return one line as a row; one with too many cells is a LexiconError."""
    cells = cut_line(line)
    where = f"{path}:{number}"
    if len(cells) > len(header):
        raise LexiconError(
            f"{where}: {len(cells)} cells where the header has {len(header)}; "
            "put quotation marks around a cell that holds a comma"
        )
    cells += [""] * (len(header) - len(cells))
    return Row({name: cell.strip() for name, cell in zip(header, cells, strict=True)}, where)


def parse_weight(value: str) -> float | None:
    """Return a term's weight: 1 for an empty cell; None for what is no number above 0 and up to 1.

    >>> parse_weight(""), parse_weight("0,5"), parse_weight("2"), parse_weight("much")
    (1.0, 0.5, None, None)
    """
    weight = read_number(value) if value else 1.0
    return weight if weight is not None and 0 < weight <= 1 else None


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file of a lexicon folder."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"{path}: file is missing") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: not valid TOML: {error}") from None
