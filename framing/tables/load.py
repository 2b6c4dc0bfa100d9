"""Load tables that an earlier run wrote, whatever their format."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

from framing.errors import InputError
from framing.records import Cell, Table
from framing.tables.corpus_schemas import CORRECTED_PARTS
from framing.tables.schema import SCHEMAS

_INTEGERS = {
    "sentence", "start", "end", "words", "sentences", "present", "lexicon_hits", "negated", "basis",
    "hits", "basis_words", "n_articles", "n_sentences", "n", "n_versus", "count", "speaker_id",
    "source_start", "source_end", "cue_start", "cue_end", "sentence_a", "sentence_b", "start_a",
    "end_a", "start_b", "end_b", "n_events", "n_carried", "turns", "rank", "n_removals", "count_others",
    "first_words", "last_words", "first_sentence",
}  # fmt: skip
_FLOATS = {
    "attributed_share", "reading_ease_own", "reading_ease_quoted", "grade_own", "grade_quoted",
    "probability", "weight", "value", "hits_per_1000_words", "estimate", "low", "high", "share",
    "share_sentences", "share_words", "first_position", "p", "q", "effect", "similarity",
    "own_narration", "own_narration_low", "own_narration_high", "choice_of_sources",
    "choice_of_sources_low", "choice_of_sources_high", "what_sources_say",
    "what_sources_say_low", "what_sources_say_high", "without", "change", "log_odds", "z",
    "percentile", "event_share", "corrected", "corrected_low", "corrected_high",
    *(name for name, _ in CORRECTED_PARTS[:-1]),
}  # fmt: skip
_FLOATS_OF_ONE_TABLE = {
    ("comparisons", "difference"), ("decomposition", "difference"), ("sensitivity", "difference"),
    ("mixed", "difference"),
    ("readability", "value"),
}  # fmt: skip


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
        rows = [
            tuple(_parse(name, column, cell) for column, cell in zip(columns, row, strict=True))
            for row in reader
        ]
    return Table(name, columns, rows)


def _parse(table: str, column: str, cell: str) -> Cell:
    if (table, column) in _FLOATS_OF_ONE_TABLE:
        return float(cell) if cell else None
    if column in _INTEGERS:
        # With --wire weighted, near-copies count in part.
        return None if not cell else float(cell) if "." in cell else int(cell)
    if column in _FLOATS:
        return float(cell) if cell else None
    return cell.removeprefix("'")


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
