"""Write tables while they are made, so that a corpus need not fit in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from framing.files import StagedFiles
from framing.records import Table
from framing.tables.write import format_csv, format_jsonl, format_table


class TableStream:
    """Tables that grow part by part in a folder; files appear whole at the end or not at all.

    CSV and JSON lines go to disk part by part; Parquet is written in one piece at the end.
    """

    def __init__(self, folder: Path, form: str) -> None:
        self._form = form
        self._files = StagedFiles(folder)
        self._begun: set[str] = set()
        self._kept: dict[str, Table] = {}

    def __enter__(self) -> Self:
        return self

    def add(self, tables: Mapping[str, Table]) -> None:
        """Add the rows of some articles to each table."""
        for name, table in tables.items():
            if self._form == "parquet":
                self._kept.setdefault(name, Table(name, table.columns)).rows.extend(table.rows)
            else:
                self._files.append(f"{name}.{self._form}", self._format(table))

    def finish(self, files: Mapping[str, bytes], stale: Iterable[str] = ()) -> tuple[Path, ...]:
        """Put the tables and the other `files` in place of the `stale` ones and return all paths."""
        for name, table in self._kept.items():
            self._files.append(f"{name}.{self._form}", format_table(table, self._form))
        for name, content in files.items():
            self._files.append(name, content)
        return self._files.finish(stale)

    def __exit__(self, *failure: object) -> None:
        self._files.__exit__(*failure)

    def _format(self, table: Table) -> bytes:
        if self._form == "jsonl":
            return format_jsonl(table)
        first = table.name not in self._begun
        self._begun.add(table.name)
        return format_csv(table, header=first)
