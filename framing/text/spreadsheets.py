"""Read what coders send back from a spreadsheet, in whatever encoding and with whatever separator."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from framing.errors import InputError
from framing.records import Span
from framing.text.encoding import decode_bytes

_PACKED = b"PK\x03\x04"
_MISSING = {"NA", "NaN", "nan"}
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?")


def read_spreadsheet(path: Path) -> str:
    """Return the text of a file: UTF-8, UTF-16, or Windows-1252 as older spreadsheets write it.

    Raises InputError, in one line, when the file cannot be read or holds no text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{path}: a folder; name the file in it") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    if data.startswith(_PACKED):
        raise InputError(
            f"{path}: a zip file or an Excel workbook; unpack it, or save the sheet as CSV"
        )
    decoded = decode_bytes(data)
    if decoded is None:
        raise InputError(f"{path}: not a text file; give CSV or JSON as it was sent out")
    return decoded.text


class Rows:
    """Rows of a table by column, without the empty ones that spreadsheets leave at its end.

    `line` is that of the row read last. A row with anything in cells beyond the
    header has the key None, with an empty text in the place of those cells.
    """

    def __init__(self, reader: csv.DictReader[str]) -> None:
        self._reader = reader
        self.columns = tuple(reader.fieldnames or ())

    @property
    def line(self) -> int:
        """The line of the file that the last row ended on."""
        return self._reader.line_num

    def __iter__(self) -> Iterator[dict[str, str]]:
        for row in self._reader:
            spare = row.pop(None, ())
            if not any(row.values()) and not any(spare):
                continue
            cells = {name: "" if cell in _MISSING else cell for name, cell in row.items()}
            yield {**cells, None: ""} if any(spare) else cells  # type: ignore[dict-item]


def open_rows(text: str) -> Rows:
    r"""Return a reader of a CSV text whose cells are parted by commas, or by semicolons or tabs.

    The header decides: a spreadsheet of a country with decimal commas writes semicolons, some
    behind a first line `sep=;`. Empty rows are passed over; NA and NaN, as R and pandas write
    for a missing cell, are read as empty.

    >>> [row["b"] for row in open_rows("sep=;\na;b\n1;2\n;\n1;NA\n")]
    ['2', '']
    """
    csv.field_size_limit(2**31 - 1)
    first = text.partition("\n")[0]
    delimiter = find_delimiter(first)
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", delimiter=delimiter)
    if first.startswith("sep="):
        next(reader.reader)
    return Rows(reader)


def find_delimiter(header: str) -> str:
    r"""Return what parts the cells of a table by its header: a comma, a semicolon or a tab.

    >>> find_delimiter("name;role"), find_delimiter("name,role"), find_delimiter("name")
    (';', ',', ',')
    """
    return max(",;\t", key=header.count)


def read_number(value: str) -> float | None:
    """Return the number in a cell, its decimals behind a point or a comma; None for anything else.

    >>> read_number("0.5"), read_number("0,5"), read_number("1.000,5"), read_number("half")
    (0.5, 0.5, None, None)
    """
    found = _NUMBER.fullmatch(value.strip())
    return float(found[0].replace(",", ".")) if found else None


def read_mark(value: str, column: str, where: str) -> bool | None:
    """Return whether a cell says yes (1) or no (0); None for an empty one.

    A whole column that once had a missing cell comes back from pandas as 1.0 and 0.0, and from
    some spreadsheets as 1,0 and 0,0. Raises InputError for anything else.

    >>> [read_mark(cell, "frame", "a.csv:2") for cell in ("1", "0.0", "1,0", "")]
    [True, False, True, None]
    """
    if not value:
        return None
    number = read_number(value)
    if number not in (0, 1):
        raise InputError(f"{where}: {column} is {value!r}; allowed are 1, 0 or nothing")
    return number == 1


def read_span(row: Mapping[str, str], where: str) -> Span:
    """Return the offsets in the cells `start` and `end` of a row; InputError for what is no offset.

    >>> read_span({"start": "3", "end": "20.0"}, "a.csv:2")
    Span(start=3, end=20)
    """
    found = []
    for name in ("start", "end"):
        value = row.get(name, "")
        number = read_number(value)
        if number is None or number < 0 or not number.is_integer():
            raise InputError(f"{where}: {name} is {value!r}; allowed is an offset, 0 or more")
        found.append(int(number))
    return Span(*found)
