"""Which files of a folder earlier runs wrote: they may be replaced, every other is the user's own."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Final

from framing.errors import OutputError
from framing.read.packed import strip_packing

RUN: Final = "run.json"
COMPARED: Final = "compare.json"
RUN_TABLES = frozenset(
    [
        "articles",
        "attributions",
        "comparisons",
        "decomposition",
        "distinctive",
        "events",
        "evidence",
        "figures",
        "frames",
        "mixed",
        "naming",
        "omissions",
        "outlets",
        "passages",
        "placement",
        "readability",
        "scores",
        "sensitivity",
        "sentences",
        "sources",
    ]
)
# What tells a file of each name from one that another program wrote.
_MARKS: Final = {RUN: "corpus_digest", COMPARED: "event_column"}
_BEFORE: Final = (  # runs that list no files wrote some of these
    *(f"{name}.{form}" for name in sorted(RUN_TABLES) for form in ("csv", "jsonl", "parquet")),
    "report.html",
    "report.md",
)


def list_written(folder: Path, by: Collection[str] = (RUN, COMPARED)) -> frozenset[str]:
    """Return the names of the files that a run or `framing compare` wrote into a folder.

    Empty where neither left its JSON file there. One of a version that listed no files may have
    written any table and report.
    """
    return frozenset(name for about in by for name in _list_files(folder / about))


def is_written_by_run(path: Path) -> bool:
    """Tell whether a file is a table or report that a run has left in its `--out` folder.

    Where that folder lies among the articles, the next run would else read its own report as one.

    >>> is_written_by_run(Path("seeds/001.txt"))
    False
    """
    name = strip_packing(path).name
    known = name.split(".", 1)[0] in RUN_TABLES | {"report", "run", "compare"}
    return known and name in list_written(path.parent)


def refuse_own(folder: Path, names: Collection[str]) -> None:
    """Raise OutputError where one of the files to write would replace a file that no run wrote."""
    there = [name for name in names if (folder / name).exists()]
    own = sorted({*there} - list_written(folder)) if there else []
    if own:
        raise OutputError(
            f"{folder}: would write over {', '.join(own)}, which no run has left there; move "
            f"{'it' if len(own) == 1 else 'them'} away or choose another --out folder"
        )


def list_stale(folder: Path, names: Collection[str], by: str = "") -> tuple[str, ...]:
    """Return what earlier runs left in a folder and the files `names` do not replace.

    With `by`, what that JSON file alone lists.
    """
    left = list_written(folder)
    if by:
        left = list_written(folder, (by,)) - list_written(folder, {RUN, COMPARED} - {by})
    return tuple(sorted(name for name in left - {*names} if (folder / name).is_file()))


def _list_files(about: Path) -> tuple[str, ...]:
    """Return the name of a run's JSON file and those that it lists; nothing where it is none."""
    try:
        record = json.loads(about.read_text("utf-8", errors="replace"))
    except (OSError, ValueError):
        return ()
    if not isinstance(record, dict) or _MARKS[about.name] not in record:
        return ()
    listed = record.get("files")
    files = listed if isinstance(listed, list) else _BEFORE
    return (about.name, *(str(name) for name in files if Path(str(name)).name == name))
