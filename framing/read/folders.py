"""Find the article files of a folder, in sorted order, and leave out what is no article."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Container, Iterator
from pathlib import Path

from framing.read.manifest import MANIFEST, Place
from framing.read.options import ReadOptions
from framing.read.packed import DAMAGED, open_bytes, strip_packing
from framing.read.tables import has_text_column
from framing.records import Skipped

_TABLES = frozenset({".csv", ".tsv", ".tab"})
_ABOUT = re.compile(
    r"(?i)(?:readme|licen[cs]e|changelog|copying|authors|contributing|notice|leeme|léeme)"
)
_DOCUMENTS = frozenset(
    {".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".pdf", ".rtf", ".xls", ".xlsx"}
)
_JSON = ".json"  # in a folder most of them are settings, so they are left out without a word there
_HEADER_BYTES = 65_536
_RUN = "run.json"
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


def is_article_name(path: Path) -> bool:
    """Tell whether a file may be an article by its name: no manifest, README, LICENSE and such.

    >>> is_article_name(Path("seeds/README.md")), is_article_name(Path("seeds/001.txt"))
    (False, True)
    """
    path = strip_packing(path)
    return path.name != MANIFEST and not _ABOUT.fullmatch(path.stem)


def list_folder(
    folder: Path, source: str, suffixes: Container[str], options: ReadOptions
) -> Iterator[Place | Skipped]:
    """Yield the article files in a folder and below it.

    Left out without a word: hidden files, notes about the folder (README, LICENSE, CHANGELOG…),
    manifests, pictures, JSON and other file types, what an earlier run wrote, and tables without a
    text column (where nothing else is found they are yielded, so that their columns are named). A
    table is left out, too, where a manifest speaks for the folder. A document that may hold an article (PDF,
    Word, HTML…) is skipped with a word, unless a text of the same name lies beside it; so is a coding form.
    A file in a subfolder is named 'subfolder/stem'.
    """
    found = False
    textless: list[Place] = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith((".", "~", "__")) for part in inside.parts):
            continue
        suffix = strip_packing(path).suffix.lower()
        if is_written_by_run(path):
            continue
        reason = _explain_skip(path, suffix)
        if reason:
            yield Skipped(source=str(Path(source) / inside), reason=reason)
            continue
        if suffix not in suffixes or not is_article_name(path) or not path.is_file():
            continue
        name = strip_packing(inside).with_suffix("").as_posix()
        place = Place(path, str(Path(source) / inside), name=name, root=folder)
        if suffix in _TABLES and (path.parent / MANIFEST).is_file():
            continue
        if suffix in _TABLES and not _is_article_table(path, options):
            textless.append(place)
            continue
        found = True
        yield place
    if not found:
        yield from textless
    if not found and not textless:
        yield Skipped(
            source=source,
            reason="no articles in this folder; allowed are .txt, .md, .csv, .tsv and .jsonl "
            "(tables need a text column)",
        )


def is_written_by_run(path: Path) -> bool:
    """Tell whether a file is a table or report that a run has left in its `--out` folder.

    Where that folder lies among the articles, the next run would else read its own report as one.

    >>> is_written_by_run(Path("seeds/001.txt"))
    False
    """
    stem = path.name.split(".", 1)[0]
    if stem not in RUN_TABLES | {"report"}:
        return False
    try:
        return '"corpus_digest"' in (path.parent / _RUN).read_text("utf-8", errors="replace")
    except OSError:
        return False


def _explain_skip(path: Path, suffix: str) -> str:
    """Return why a file that may look like an article is none; empty for every other file."""
    if suffix in _DOCUMENTS and not _has_text_beside(path):
        return explain_document(suffix)
    return _FORM_REASON if is_coding_form(path) else ""


def is_coding_form(path: Path) -> bool:
    """Tell whether a file is a form that `framing code sample` drew: its sentences are read already.

    >>> is_coding_form(Path("seeds/001.txt"))
    False
    """
    key = path.with_name("key.csv")
    if path.name == _PLAIN_FORM:
        return _read_columns(key) >= _KEY_COLUMNS
    tabular = strip_packing(path).suffix.lower() in _TABLES | {".jsonl"}
    return tabular and _read_columns(path) >= _FORM_COLUMNS


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
_FORM_REASON = "a coding form of framing code sample, not an article"


def _has_text_beside(path: Path) -> bool:
    return any(path.with_suffix(suffix).is_file() for suffix in (".txt", ".md"))


def explain_document(suffix: str) -> str:
    """Return why a file of this type is no article as it stands; empty for every other type.

    >>> explain_document(".pdf"), explain_document(".txt")
    ('a .pdf file; allowed are .txt, .md, .csv, .tsv and .jsonl: save it as text', '')
    """
    if suffix == _JSON:
        return "a .json file; write one object a line and call it .jsonl (jq -c '.[]' FILE)"
    if suffix not in _DOCUMENTS:
        return ""
    return f"a {suffix} file; allowed are .txt, .md, .csv, .tsv and .jsonl: save it as text"


def _is_article_table(path: Path, options: ReadOptions) -> bool:
    try:
        with open_bytes(path) as file:
            head = file.read(_HEADER_BYTES)
    except (OSError, *DAMAGED):
        return True
    if b"\0" in head:
        return True
    first = head.decode("utf-8-sig", errors="replace").split("\n", 1)[0].rstrip("\r")
    return any(
        has_text_column(
            [name.strip() for name in next(csv.reader([first], delimiter=mark), [])], options
        )
        for mark in ",;\t"
    )
