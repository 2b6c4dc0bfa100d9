"""Read what coders send back from a spreadsheet, in whatever encoding and with whatever separator."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from framing.errors import InputError
from framing.text.encoding import decode_bytes


def read_text(path: Path) -> str:
    """Return the text of a file: UTF-8, UTF-16, or Windows-1252 as older spreadsheets write it.

    Raises InputError, in one line, when the file cannot be read or holds no text.
    """
    try:
        decoded = decode_bytes(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    if decoded is None:
        raise InputError(f"{path}: not a text file; give CSV or JSON as it was sent out")
    return decoded.text


def open_table(text: str) -> csv.DictReader[str]:
    r"""Return a reader of a CSV text whose cells are parted by commas, or by semicolons or tabs.

    The header decides: a spreadsheet of a country with decimal commas writes semicolons.

    >>> [row["b"] for row in open_table("a;b\n1;2\n")]
    ['2']
    """
    csv.field_size_limit(2**31 - 1)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    return csv.DictReader(io.StringIO(text, newline=""), restval="", delimiter=delimiter)
