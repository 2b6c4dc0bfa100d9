"""Write tables as CSV, JSON lines or Parquet: a file is replaced whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from framing.errors import OutputError, SettingsError
from framing.records import Cell, Table

FORMATS = ("csv", "jsonl", "parquet")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def guard_formula(cell: Cell) -> Cell:
    """Return a text cell that no spreadsheet runs as a formula.

    Text that starts with = + - @, tab or carriage return gets an apostrophe in front, which
    `load_table` takes off again; numbers stay as they are.

    >>> guard_formula("=1+1"), guard_formula(-3)
    ("'=1+1", -3)
    """
    if isinstance(cell, str) and cell.startswith((*_FORMULA_STARTS, "'")):
        return f"'{cell}"
    return cell


def format_csv(table: Table) -> bytes:
    """Return a table as UTF-8 CSV with a header; None is an empty cell."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    guard = guard_formula
    writer.writerows([[guard(cell) for cell in row] for row in table.rows])
    return _encode(buffer.getvalue())


def format_jsonl(table: Table) -> bytes:
    """Return a table as one JSON object a line; None is null."""
    lines = (json.dumps(record, ensure_ascii=False) for record in table.records())
    return _encode("".join(f"{line}\n" for line in lines))


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


def write_tables(tables: Sequence[Table], folder: Path, form: str = "csv") -> tuple[Path, ...]:
    """Write each table into `folder` as NAME.FORMAT and return the paths."""
    return write_files(
        {f"{table.name}.{form}": format_table(table, form) for table in tables}, folder
    )


def check_folder(folder: Path) -> None:
    """Raise OutputError when results could not be written here, before hours are spent on them."""
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not existing.is_dir():
        raise OutputError(f"{folder}: {existing} is a file; choose another --out folder")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"{folder}: not allowed to write here; choose another --out folder")


def write_files(files: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Write files so that each is either the old or the whole new one, never half.

    All are first written beside their places, then moved in together.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staged = [(_stage_file(folder, content), folder / name) for name, content in files.items()]
        for temporary, target in staged:
            temporary.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"{folder}: cannot write here ({reason}); choose another --out folder"
        ) from None
    return tuple(target for _, target in staged)


def _stage_file(folder: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=folder, prefix=".framing-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path = Path(name)
    path.chmod(0o644)
    return path
