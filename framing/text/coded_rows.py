"""Rows of coded sentences, read alike wherever codes are used: to be judged by, and to learn from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.codings import SHORT_FRAMES, Sentence
from framing.errors import InputError
from framing.records import MODES, ROLES
from framing.text.spreadsheets import open_rows, read_mark, read_span, read_spreadsheet

_SHORT = {name: column for column, name in SHORT_FRAMES.items()}
_MODES, _ROLES = ({"", *codes} for codes in (MODES, ROLES))


def read_coded_rows(path: Path) -> tuple[tuple[str, ...], list[tuple[int, dict[str, str]]]]:
    """Return the columns of a coding table and its numbered rows, each cell without outer blanks.

    Raises InputError, with file and line, for a row with more cells than the header has columns.
    """
    reader = open_rows(read_spreadsheet(path))
    rows = []
    for row in reader:
        if None in row:
            raise InputError(f"{path}:{reader.line}: more cells than the header has columns")
        rows.append((reader.line, {name: cell.strip() for name, cell in row.items()}))
    return reader.columns, rows


def name_columns(frames: Sequence[str], columns: Collection[str]) -> dict[str, str]:
    """Return the column of each frame; the project's own frames may stand under their short names.

    >>> name_columns(("government", "conflict"), ("gov", "conflict"))
    {'government': 'gov', 'conflict': 'conflict'}
    """
    return {name: name if name in columns else _SHORT.get(name, name) for name in frames}


def read_sentence(
    make: Callable[..., Sentence],
    row: Mapping[str, str],
    where: str,
    columns: Mapping[str, str],
    key: str = "article",
    **more: Any,  # noqa: ANN401 - whatever else the record holds
) -> Sentence:
    """Return the coded sentence in a row of cells, as the record that `make` makes with `more`.

    `columns` names the column of each frame, `key` that of the article. A frame is None where its
    cell is empty or absent. Raises InputError, opened by `where`, for a cell that is not allowed.
    """
    return make(
        article=row[key],
        span=read_span(row, where),
        frames={
            name: read_mark(row.get(column, ""), column, where) for name, column in columns.items()
        },
        mode=read_code(row, "mode", _MODES, where),
        role=read_code(row, "role" if "role" in row else "speaker_type", _ROLES, where),
        junk=bool(read_mark(row.get("junk", ""), "junk", where)),
        coder=row.get("coder") or row.get("pass") or "1",
        **more,
    )


def read_code(row: Mapping[str, str], column: str, allowed: Collection[str], where: str) -> str:
    """Return a cell that holds one of the `allowed` codes, in small letters; InputError for others."""
    # Some spreadsheets begin every cell with a capital.
    value = row.get(column, "").lower()
    if value not in allowed:
        options = ", ".join(sorted({*allowed} - {""}))
        raise InputError(f"{where}: {column} is {value!r}; allowed are {options} or nothing")
    return value
