"""The `--out` folder of a run: what it may replace there, and what goes with what it replaces."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from framing.files import check_folder, write_files
from framing.provenance import RunInfo
from framing.read.written import RUN, list_stale, refuse_own


def name_files(tables: Iterable[str], form: str, more: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names of the files that a run writes: its tables, `more` and run.json.

    >>> name_files(["scores"], "csv", ["report.md"])
    ('scores.csv', 'report.md', 'run.json')
    """
    return (*(f"{name}.{form}" for name in tables), *more, RUN)


def check_output(folder: Path, names: Collection[str]) -> None:
    """Raise OutputError, before hours are spent, where a run could not write or would destroy."""
    check_folder(folder)
    refuse_own(folder, names)


def write_run(files: Mapping[str, bytes], run: RunInfo, folder: Path) -> None:
    """Write the files of a run and run.json in place of all that an earlier run left there."""
    names = (*files, RUN)
    refuse_own(folder, names)
    stale = list_stale(folder, names)
    write_files({**files, RUN: run.to_json(files)}, folder, stale)
    tell_stale(folder, stale)


def tell_stale(folder: Path, stale: Collection[str]) -> None:
    """Say on stderr which files of an earlier run were taken away with it."""
    if stale:
        print(
            f"framing: the earlier run in {folder} was replaced; removed of it: {', '.join(stale)}",
            file=sys.stderr,
        )
