"""A manifest: the CSV beside text files that gives outlet, date, language, title, event and its country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from framing.errors import InputError
from framing.notes import Note, write_note
from framing.read.options import ReadOptions, list_unmapped, match_columns
from framing.read.orders import DateOrders
from framing.read.sources import load_file
from framing.records import Skipped
from framing.text.spreadsheets import open_rows

MANIFEST = "manifest.csv"
_ENDINGS = (".txt", ".md", ".text", ".markdown")
_SHOWN = 80  # characters of a header that is no header, perhaps a whole article


class Place(NamedTuple):
    """A file to read, the source to report it under, its article's name, the folder given."""

    path: Path
    source: str
    name: str = ""
    root: Path | None = None


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The facts that a manifest gives of each file, by its path relative to `folder`.

    `notices` tell of columns that were mapped and are not in it.
    """

    path: Path
    folder: Path
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notices: tuple[Note, ...] = ()

    @cached_property
    def orders(self) -> DateOrders:
        """How each outlet in it writes its dates."""
        rows = [(row.get("outlet", ""), row.get("published", "")) for row in self.files.values()]
        return DateOrders(lambda: rows)

    def find(self, path: Path) -> Mapping[str, str] | None:
        """Return the facts of a file; None when the manifest does not list it."""
        try:
            key = path.resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            key = path.name
        return self.files.get(key)


def load_manifest(path: Path, options: ReadOptions) -> Manifest:
    """Return a manifest; it must have a `file` column, and list no file twice.

    Its cells are parted by commas, semicolons or tabs, as its header tells. Columns that the
    options map are mapped in it too, where it has them.
    """
    loaded = load_file(path, str(path), options)
    if isinstance(loaded, Skipped):
        raise InputError(f"{path}: {loaded.reason}")
    rows = open_rows(loaded.text)
    header = {name.strip(): name for name in rows.columns}
    mapped = {name: column for name, column in options.columns.items() if column in header}
    columns = match_columns(list(header), ReadOptions(columns=mapped))
    if "file" not in columns:
        found = ", ".join(header)[:_SHOWN] or "nothing"
        raise InputError(f"{path}:1: no file column: found {found}; name the files in 'file'")
    files: dict[str, Mapping[str, str]] = {}
    for row in rows:
        known = {name: row[header[column]].strip() for name, column in columns.items()}
        key = known.pop("file").replace("\\", "/").removeprefix("./")
        if not key:
            continue
        if key in files:
            raise InputError(f"{path}:{rows.line}: {key} is listed twice; keep one row")
        known.pop("text", None)
        files[key] = {name: value for name, value in known.items() if value}
    wanted = {name: column for name, column in options.columns.items() if name != "text"}
    unmapped = tuple(list_unmapped(wanted, list(header), str(path)))
    return Manifest(path=path, folder=path.parent, files=files, notices=unmapped)


class Manifests:
    """Finds the manifest that speaks for a file: the one given, beside it, or in the folder given."""

    def __init__(self, options: ReadOptions, given: Manifest | None = None) -> None:
        self._options = options
        self._given = given
        self._found: dict[Path, Manifest | None] = {}
        self._listed: set[Path] = set()

    def find(self, place: Place) -> Manifest | None:
        """Return the manifest for a file; None when there is none."""
        if self._given:
            return self._given
        beside = self._load(place.path.parent)
        if beside or place.root is None:
            return beside
        return self._load(place.root)

    def list_missing(self, folder: Path) -> Iterator[Skipped]:
        """Yield a skip for each file that a manifest in or below `folder` lists but that is absent."""
        for manifest in [self._given, *self._found.values()]:
            if manifest is None or manifest.path in self._listed or not folder.is_dir():
                continue
            if folder.resolve() not in [
                manifest.folder.resolve(),
                *manifest.folder.resolve().parents,
            ]:
                continue
            self._listed.add(manifest.path)
            for name in manifest.files:
                if not (manifest.folder / name).exists():
                    yield Skipped(
                        source=str(manifest.folder / name), reason=_explain_missing(manifest, name)
                    )

    def _load(self, folder: Path) -> Manifest | None:
        if folder not in self._found:
            path = folder / MANIFEST
            self._found[folder] = load_manifest(path, self._options) if path.is_file() else None
        return self._found[folder]


def _explain_missing(manifest: Manifest, name: str) -> Note:
    """Return that a listed file is absent, and what to do where its name lacks but an ending."""
    path, absent = str(manifest.path), "listed in {manifest}, but there is no such file"
    found = next((end for end in _ENDINGS if (manifest.folder / f"{name}{end}").is_file()), "")
    if not found:
        return write_note("listed_absent", absent, manifest=path)
    short = f"{absent}, only one that ends in {{ending}} too: write names with their ending"
    return write_note("listed_short", short, manifest=path, ending=found)
