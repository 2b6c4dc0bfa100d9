"""Write tables as CSV, JSON lines or Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace

from framing.errors import SettingsError
from framing.files import write_files
from framing.records import Cell, Table

FORMATS = ("csv", "jsonl", "parquet")
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")


def guard_formula(cell: Cell) -> Cell:
    """Return a text cell that no spreadsheet runs as a formula.

    Text that starts with = + - @, tab or carriage return gets an apostrophe in front, which
    `load_tables` takes off again; numbers stay as they are.

    >>> guard_formula("=1+1"), guard_formula(-3)
    ("'=1+1", -3)
    """
    if isinstance(cell, str) and cell.startswith(_GUARDED):
        return f"'{cell}"
    return cell


def format_csv(table: Table, *, header: bool = True) -> bytes:
    """Return a table as UTF-8 CSV, with a header unless told; None is an empty cell.

    >>> print(format_csv(Table("t", ("a", "b"), [("x, y", None), ("=1", 0.5)])).decode(), end="")
    a,b
    "x, y",
    '=1,0.5
    """
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append), lineterminator=_ROW_END)
    if header:
        writer.writerow(table.columns)
    writer.writerows(map(guard_formula, row) for row in table.rows)
    return _encode("".join([f"{line.removesuffix(_ROW_END)}\n" for line in lines]))


# A writer puts in quotation marks what holds a character of its line end, so with this one a lone
# carriage return starts no row, which could begin with a formula; the file has line feeds alone.
_ROW_END = "\r\n"


def format_jsonl(table: Table) -> bytes:
    """Return a table as one JSON object a line; None is null."""
    write = json.JSONEncoder(ensure_ascii=False).encode
    return _encode("".join([f"{write(record)}\n" for record in table.records()]))


def format_parquet(table: Table) -> bytes:
    """Return a table as a Parquet file."""
    import pyarrow as pa  # noqa: PLC0415 - a third of a second that CSV users need not wait for
    import pyarrow.parquet as pq  # noqa: PLC0415

    columns = [[_clean(row[i]) for row in table.rows] for i in range(len(table.columns))]
    sink = io.BytesIO()
    pq.write_table(pa.table(dict(zip(table.columns, columns, strict=True))), sink)
    return sink.getvalue()


def _clean(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode("utf-8")
    return cell


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


_FORMATTERS: Mapping[str, Callable[[Table], bytes]] = {
    "csv": format_csv,
    "jsonl": format_jsonl,
    "parquet": format_parquet,
}


def format_table(table: Table, form: str) -> bytes:
    """Return a table in one of the formats."""
    if form not in _FORMATTERS:
        raise SettingsError(f"--format {form}: no such format; choose {', '.join(FORMATS)}")
    return _FORMATTERS[form](table)


def write_tables(
    tables: Iterable[Table], folder: str | Path, form: str = "csv"
) -> tuple[Path, ...]:
    """Write tables into a folder as NAME.FORMAT, as the command line does, and return the paths.

    `form` is csv, jsonl or parquet. All files are replaced whole or none is; `load_tables` and
    `framing compare` read them back.
    """
    return write_files(
        {f"{table.name}.{form}": format_table(table, form) for table in tables}, Path(folder)
    )
