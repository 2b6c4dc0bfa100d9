"""Tell what kind of source a text is by how it begins, where no file name says so."""

from __future__ import annotations

import csv
import json
from typing import Final

from framing.errors import InputError
from framing.notes import Note, write_note
from framing.read.options import ReadOptions, match_columns
from framing.text.spreadsheets import find_delimiter

_HEADER = 65_536  # characters; what is longer is no header
_TOLD = 2  # known columns that make a header of a line, whatever holds the text
_LIKE_ROWS, _LIKE_CELLS, _TRIED = 3, 3, 20  # rows of as many cells: perhaps a table
_MAYBE_TABLE: Final = write_note(
    "maybe_table",
    "read as one text, though it looks like a table: if it is one, say so with --stdin csv (or "
    "tsv), and --column text=NAME where the column of the texts has another name",
)


def has_text_column(header: list[str], options: ReadOptions) -> bool:
    """Tell whether a table's header names a column of article texts."""
    try:
        return "text" in match_columns(header, options)
    except InputError:
        return False


def guess_kind(text: str, options: ReadOptions) -> str:
    r"""Return text, markdown, csv, tsv, jsonl or json: what the first line of a source speaks for.

    A table has two columns or more, one of texts or two of other names that are known; where
    columns were mapped, any row of cells is its header. A line that could be prose is text.

    >>> guess_kind('{"text": "Rain fell."}\n', ReadOptions()), guess_kind("medio;texto\n", ReadOptions())
    ('jsonl', 'csv')
    >>> guess_kind("Text\nRain fell, and shops closed.\n", ReadOptions())
    'text'
    """
    start = text.lstrip("\ufeff \t\r\n")
    first, _, rest = start.partition("\n")
    if _is_json(first, dict):
        return "jsonl"
    if start.startswith(("{", "[")) and _is_json(start, dict, list):
        return "json"
    if first.rstrip() == "---" and "\n---" in rest:
        return "markdown"
    line = next(iter(start[:_HEADER].splitlines()), "")
    mark = find_delimiter(line)
    header = [name.strip() for name in next(csv.reader([line], delimiter=mark), [])]
    if len(header) < _TOLD:
        return "text"
    known = has_text_column(header, options) or len(match_columns(header, ReadOptions())) >= _TOLD
    if not known and not options.columns:
        return "text"
    return "tsv" if mark == "\t" else "csv"


def suspect_table(text: str) -> Note | None:
    r"""Return a notice where a text begins like a table of an unknown header; None for prose.

    That is with the name of a column of texts alone, or in lines of equally many cells.

    >>> suspect_table("Rain fell, they said, at noon.\nShops closed.\n") is None
    True
    """
    lines = [line for line in text[:_HEADER].splitlines()[:_TRIED] if line.strip()]
    if lines and has_text_column([lines[0]], ReadOptions()):
        return _MAYBE_TABLE
    for mark in ",;\t":
        sizes = {len(row) for row in csv.reader(lines, delimiter=mark)}
        if len(lines) >= _LIKE_ROWS and len(sizes) == 1 and sizes.pop() >= _LIKE_CELLS:
            return _MAYBE_TABLE
    return None


def _is_json(text: str, *kinds: type) -> bool:
    try:
        return isinstance(json.loads(text), kinds)
    except (ValueError, RecursionError):
        return False
