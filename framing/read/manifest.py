"""A manifest: the CSV beside text files that gives outlet, date, language, title and event."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from framing.errors import InputError
from framing.read.options import ReadOptions, match_columns
from framing.read.sources import load_file
from framing.records import Skipped

MANIFEST = "manifest.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The facts that a manifest gives of each file, by its path relative to `folder`."""

    path: Path
    folder: Path
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def find(self, path: Path) -> Mapping[str, str] | None:
        """Return the facts of a file; None when the manifest does not list it."""
        try:
            key = path.resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            key = path.name
        return self.files.get(key)


def load_manifest(path: Path, options: ReadOptions) -> Manifest:
    """Return a manifest; it must have a `file` column, and list no file twice."""
    loaded = load_file(path, str(path), options)
    if isinstance(loaded, Skipped):
        raise InputError(f"{path}: {loaded.reason}")
    rows = csv.reader(io.StringIO(loaded.text, newline=""))
    header = [name.strip() for name in next(rows, [])]
    columns = match_columns(header, ReadOptions())
    if "file" not in columns:
        found = ", ".join(header) or "nothing"
        raise InputError(f"{path}:1: no file column: found {found}; name the files in 'file'")
    files: dict[str, Mapping[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        values = dict(zip(header, row, strict=False))
        known = {name: values.get(column, "").strip() for name, column in columns.items()}
        key = known.pop("file").replace("\\", "/").removeprefix("./")
        if not key:
            continue
        if key in files:
            raise InputError(f"{path}:{number}: {key} is listed twice; keep one row")
        known.pop("text", None)
        files[key] = {name: value for name, value in known.items() if value}
    return Manifest(path=path, folder=path.parent, files=files)
