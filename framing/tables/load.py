"""Load tables that an earlier run wrote, whatever their format."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from framing.errors import InputError
from framing.records import Cell, Table
from framing.tables.columns import Kind
from framing.tables.schema import SCHEMAS


def load_tables(folder: str | Path) -> dict[str, Table]:
    """Return every known table found in a folder of results, by name."""
    folder = Path(folder)
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; give the --out folder of an earlier run")
    tables = {name: table for name in SCHEMAS if (table := _load_one(folder, name)) is not None}
    if "articles" not in tables:
        raise InputError(f"{folder}: no articles table here; give the --out folder of a run")
    return tables


def load_run(folder: Path) -> dict[str, object]:
    """Return the provenance that a run left in its folder; empty where there is none."""
    path = folder / "run.json"
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}; run the report again") from None
    return found if isinstance(found, dict) else {}


def _load_one(folder: Path, name: str) -> Table | None:
    for form, load in (("csv", _load_csv), ("jsonl", _load_jsonl), ("parquet", _load_parquet)):
        path = folder / f"{name}.{form}"
        if path.is_file():
            return _check_table(path, name, load)
    return None


def _check_table(path: Path, name: str, load: Callable[[Path, str], Table]) -> Table:
    """Return a stored table; InputError where a file of its name holds something else."""
    key = SCHEMAS[name].names[0]
    try:
        table = load(path, name)
    except (ValueError, LookupError, TypeError, AttributeError, csv.Error, OSError) as error:
        found = " ".join(str(error).split())
        raise InputError(
            f"{path}: not the table {name} of a run ({found}); give the --out folder of a run"
        ) from None
    if key not in table.columns:
        raise InputError(
            f"{path}: not the table {name} of a run, no column {key}; give the --out folder of a run"
        )
    return table


def _load_csv(path: Path, name: str) -> Table:
    csv.field_size_limit(2**31 - 1)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        columns = tuple(next(reader, ()))
        known: dict[str, Kind] = {column.name: column.kind for column in SCHEMAS[name].columns}
        readers = [_READERS[known.get(column, "text")] for column in columns]
        rows = [
            tuple(read(cell) for read, cell in zip(readers, row, strict=True)) for row in reader
        ]
    return Table(name, columns, rows)


def _read_whole(cell: str) -> Cell:
    # With --wire weighted, near-copies count in part.
    return None if not cell else float(cell) if "." in cell else int(cell)


def _read_number(cell: str) -> Cell:
    return float(cell) if cell else None


def _read_text(cell: str) -> Cell:
    return cell.removeprefix("'")


_READERS: Mapping[Kind, Callable[[str], Cell]] = {
    "text": _read_text,
    "whole": _read_whole,
    "number": _read_number,
}


def _load_jsonl(path: Path, name: str) -> Table:
    # Not splitlines: JSON Lines end at line feeds only, and a text may hold other separators.
    lines = path.read_text(encoding="utf-8").split("\n")
    records = [json.loads(line) for line in lines if line]
    columns = tuple(records[0]) if records else SCHEMAS[name].names
    return Table(name, columns, [tuple(record[c] for c in columns) for record in records])


def _load_parquet(path: Path, name: str) -> Table:
    import pyarrow.parquet as pq  # noqa: PLC0415 - see framing.tables.write

    data = pq.read_table(path).to_pydict()
    return Table(name, tuple(data), list(zip(*data.values(), strict=True)))
