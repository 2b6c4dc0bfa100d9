"""Find the article files of a folder, in sorted order, and leave out what is no article."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Container, Iterator
from pathlib import Path

from framing.notes import Note, write_note
from framing.read.manifest import MANIFEST, Place
from framing.read.packed import DAMAGED, open_bytes, strip_packing
from framing.read.written import is_written_by_run
from framing.records import Skipped
from framing.text.encoding import find_encoding

_TABLES = frozenset({".csv", ".tsv", ".tab"})
_ABOUT = re.compile(
    r"(?i)(?:readme|licen[cs]e|changelog|copying|authors|contributing|notice|leeme|léeme)"
)
_DOCUMENTS = frozenset(
    {".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".pdf", ".rtf", ".xls", ".xlsx"}
)
_ARCHIVES = frozenset({".7z", ".rar", ".tar", ".tgz", ".zip"})
_JSON = ".json"
_HEADER_BYTES = 65_536
_NO_ARTICLES = write_note(
    "empty_folder",
    "no articles in this folder; allowed are .txt, .md, .csv, .tsv and .jsonl "
    "(tables need a text column)",
)


def is_article_name(path: Path) -> bool:
    """Tell whether a file may be an article by its name: no manifest, README, LICENSE and such.

    >>> is_article_name(Path("seeds/README.md")), is_article_name(Path("seeds/001.txt"))
    (False, True)
    """
    path = strip_packing(path)
    return path.name != MANIFEST and not _ABOUT.fullmatch(path.stem)


def list_folder(folder: Path, source: str, suffixes: Container[str]) -> Iterator[Place | Skipped]:
    """Yield the article files in a folder and below it.

    Left out without a word: hidden files, notes about the folder (README, LICENSE, CHANGELOG…),
    manifests, pictures, programs and other file types, what an earlier run wrote, and tables where a manifest
    speaks for the folder. Skipped with a word is what may hold articles in a form that is not read: tables
    without a column of texts, documents (PDF, Word, HTML…), archives and JSON without a text of the same name
    beside them, texts without a suffix, coding forms. A file in a subfolder is named 'subfolder/stem'.
    """
    found = False
    if closed := _explain_closed(folder):
        yield Skipped(source=source, reason=closed)
        return
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith((".", "~", "__")) for part in inside.parts):
            continue
        if path.is_dir() and (closed := _explain_closed(path)):
            yield Skipped(source=str(Path(source) / inside), reason=closed)
            continue
        suffix = strip_packing(path).suffix.lower()
        if not path.is_file() or not is_article_name(path) or is_written_by_run(path):
            continue
        reason = _explain_skip(path, suffix)
        if reason:
            yield Skipped(source=str(Path(source) / inside), reason=reason)
            continue
        spoken_for = suffix in _TABLES and (path.parent / MANIFEST).is_file()
        if suffix in suffixes and not spoken_for:
            found = True
            name = strip_packing(inside).with_suffix("").as_posix()
            yield Place(path, str(Path(source) / inside), name=name, root=folder)
    if not found:
        yield Skipped(source=source, reason=_NO_ARTICLES)


def _explain_closed(folder: Path) -> Note | None:
    """Return why a folder cannot be looked into; None where it can."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        closed = "a folder that cannot be read: {error}"
        return write_note("closed_folder", closed, error=error.strerror or str(error))
    return None


def _explain_skip(path: Path, suffix: str) -> Note | None:
    """Return why a file that may look like an article is none; None for every other file."""
    if suffix in _DOCUMENTS | _ARCHIVES | {_JSON} and not _has_text_beside(path):
        return explain_document(suffix)
    if not suffix and _is_text(path):
        return write_note("no_suffix", "a file without a suffix; call it .txt if it is an article")
    return _FORM_REASON if is_coding_form(path) else None


def is_coding_form(path: Path) -> bool:
    """Tell whether a file is a form that `framing code sample` drew, or its key: its sentences are read already.

    >>> is_coding_form(Path("seeds/001.txt"))
    False
    """
    key = path.with_name("key.csv")
    if path.name == _PLAIN_FORM:
        return _read_columns(key) >= _KEY_COLUMNS
    tabular = strip_packing(path).suffix.lower() in _TABLES | {".jsonl"}
    columns = _read_columns(path) if tabular else set()
    return columns >= _FORM_COLUMNS or columns >= _KEY_COLUMNS


def _read_columns(path: Path) -> set[str]:
    """Return the columns of a CSV file or the fields of the first JSON line; none where it is neither."""
    try:
        with open_bytes(path) as file:
            first = file.readline(_HEADER_BYTES).decode("utf-8-sig", errors="replace")
    except (OSError, *DAMAGED):
        return set()
    try:
        fields = json.loads(first)
    except ValueError:
        return {name.strip('" ') for name in re.split(r"[,;\t]", first.strip())}
    return set(fields) if isinstance(fields, dict) else set()


_PLAIN_FORM = "inception.txt"  # holds no columns of its own
_FORM_COLUMNS = {"item", "title", "before", "text", "after"}
_KEY_COLUMNS = {"item", "article", "digest", "stratum", "inclusion"}
_FORM_REASON = write_note("coding_form", "a coding form of framing code sample, not an article")


def _has_text_beside(path: Path) -> bool:
    return any(path.with_suffix(suffix).is_file() for suffix in (".txt", ".md"))


def explain_document(suffix: str) -> Note | None:
    """Return why a file of this type is no article as it stands; None for every other type.

    >>> explain_document(".pdf"), explain_document(".txt")
    ('a .pdf file; allowed are .txt, .md, .csv, .tsv and .jsonl: save it as text', None)
    """
    if suffix == _JSON:
        lines = "a .json file; write one object a line and call it .jsonl (jq -c '.[]' FILE)"
        return write_note("json_list", lines)
    if suffix in _ARCHIVES:
        packed = "a {suffix} archive; unpack it and give the folder"
        return write_note("archive", packed, suffix=suffix)
    if suffix not in _DOCUMENTS:
        return None
    other = "a {suffix} file; allowed are .txt, .md, .csv, .tsv and .jsonl: save it as text"
    return write_note("document", other, suffix=suffix)


def _is_text(path: Path) -> bool:
    try:
        with open_bytes(path) as file:
            head = file.read(_HEADER_BYTES)
    except (OSError, *DAMAGED):
        return False
    return bool(head.strip()) and find_encoding([head]) is not None
