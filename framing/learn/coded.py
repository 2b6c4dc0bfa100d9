"""Human codings of sentences, read from files that stay outside the project."""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from framing.codings import SHORT_FRAMES, CodedSentence
from framing.errors import ModelError
from framing.read.facts import read_date
from framing.read.options import ReadOptions
from framing.read.packed import DAMAGED
from framing.read.sources import load_file
from framing.read.texts import from_text
from framing.records import Article, Skipped
from framing.text.coded_rows import name_columns, read_coded_rows, read_sentence

POOL = "pool.jsonl.gz"
FRAMES = tuple(SHORT_FRAMES.values())
_FACTS = ("outlet", "published", "lang", "title", "event", "event_country")
_POOLED = ("id", "outlet", "date", "lang", "title", "text")
_CODED = ("article", "start", "end", "mode", "junk", "pass")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaughtSentence(CodedSentence):
    """One sentence to learn from, as one coder saw it, or several.

    `coding` counts the codings of a corpus: the first, 1, is learnt. `shares` holds, of frames
    that coders disagree on and that are to be learnt all the same, the share who said yes.
    """

    coding: int = 1
    shares: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaughtCorpus:
    """Coded sentences with the articles that they stand in."""

    articles: Mapping[str, Article]
    sentences: tuple[TaughtSentence, ...]


def find_coding(folder: Path) -> Path | None:
    """Return the coding of a folder: `coded.jsonl.gz`, else `coding.csv`; None without either."""
    names = ("coded.jsonl.gz", "coding.csv")
    return next((folder / name for name in names if (folder / name).is_file()), None)


def has_frames(columns: Collection[str], frames: Sequence[str]) -> bool:
    """Say whether a table codes any of the frames."""
    return any(column in columns for column in name_columns(frames, columns).values())


def read_folder(folder: Path, frames: Sequence[str] = FRAMES) -> TaughtCorpus:
    """Read the coded sentences of a folder with their articles.

    A folder holds `coded.jsonl.gz` beside `pool.jsonl.gz`, or `coding.csv` (the columns of the
    codebook, one row per sentence) beside `manifest.csv` and the texts in `articles/`.
    """
    if (folder / "coded.jsonl.gz").is_file():
        return read_coded_corpus(folder, frames)
    texts, manifest = folder / "articles", folder / "manifest.csv"
    return read_gold(folder / "coding.csv", texts, manifest, frames)


def read_coded_corpus(folder: Path, frames: Sequence[str] = FRAMES) -> TaughtCorpus:
    """Read `coded.jsonl.gz` with the texts in `pool.jsonl.gz` of the same folder."""
    if not (folder / POOL).is_file():
        raise ModelError(f"{folder}: no {POOL} beside coded.jsonl.gz, so no texts of the codings")
    path = folder / "coded.jsonl.gz"
    pool = {article.id: article for article in read_pool(folder / POOL)}
    sentences = tuple(
        read_sentence(
            TaughtSentence,
            row,
            f"{path}:{line}",
            name_columns(frames, row),
            coding=int(row["pass"]),
        )
        for line, row in enumerate(map(_write_cells, _read_lines(path, _CODED)), start=1)
    )
    ordered = tuple(sorted(sentences, key=lambda item: (item.coding, item.article, item.span)))
    used = {item.article for item in ordered}
    if absent := sorted(used - set(pool)):
        raise ModelError(f"{folder / POOL}: lacks the article {absent[0]!r}, which is coded")
    return TaughtCorpus(
        articles={key: pool[key] for key in sorted(used)},
        sentences=ordered,
    )


def read_pool(path: Path) -> Iterator[Article]:
    """Yield the articles of a pool file in its order."""
    for row in _read_lines(path, _POOLED):
        yield Article(
            id=row["id"],
            outlet=row["outlet"] or "",
            published=read_date(row["date"] or "").published,
            lang=row["lang"],
            title=row["title"] or "",
            text=row["text"],
            source=path.name,
        )


def read_gold(
    table: Path, texts: Path, manifest: Path | None = None, frames: Sequence[str] = FRAMES
) -> TaughtCorpus:
    """Read a coding in the columns of `seeds/coding.csv`, with its texts and their manifest from a folder.

    `manifest` names the manifest where it does not lie with the texts.
    """
    manifest = manifest or texts / "manifest.csv"
    rows = _read_table(table, ("file", "start", "end", "mode", "speaker_type", "junk"))
    facts = _read_table(manifest, ("file", "outlet", "published", "lang"))
    known = {PurePath(row["file"]).name: row for _, row in facts}
    coded = sorted({row["file"] for _, row in rows})
    for name in coded:
        if name not in known or not (texts / name).is_file():
            place = texts if name in known else manifest
            raise ModelError(f"{place}: lacks the article {name!r}, which {table} codes")
    articles = {name: _read_article(texts / name, known[name]) for name in coded}
    sentences = tuple(
        read_sentence(TaughtSentence, row, f"{table}:{line}", name_columns(frames, row), "file")
        for line, row in rows
    )
    return TaughtCorpus(articles=articles, sentences=sentences)


def _read_article(path: Path, facts: Mapping[str, str]) -> Article:
    """Return an article of a folder as it is read to be scored, so that offsets and language hold."""
    known = {name: facts[name] for name in _FACTS if name in facts}
    loaded = load_file(path, path.name, ReadOptions(), name=path.name, known=known)
    found = loaded if isinstance(loaded, Skipped) else next(from_text(loaded, ReadOptions()))
    if isinstance(found, Skipped):
        raise ModelError(f"{path}: {found.reason}")
    return found


def _read_table(path: Path, needed: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    if not path.is_file():
        raise ModelError(
            f"{path}: no such file; a folder to learn from holds coding.csv, manifest.csv and articles/"
        )
    columns, rows = read_coded_rows(path)
    if lacks := [name for name in needed if name not in columns]:
        raise ModelError(f"{path}:1: the header lacks {', '.join(lacks)}")
    return rows


def _write_cells(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a stored row as cells; there, words in nobody's mouth may have no mode."""
    cells = {name: "" if value is None else str(value) for name, value in row.items()}
    return {**cells, "mode": cells["mode"] or "none", "junk": str(int(bool(row["junk"])))}


def _read_lines(path: Path, needed: Collection[str]) -> Iterator[dict[str, Any]]:
    line = 0
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line, text in enumerate(file, start=1):
                row = dict(json.loads(text))
                if lacks := [name for name in needed if name not in row]:
                    raise ModelError(f"{path}:{line}: lacks {', '.join(lacks)}")
                yield row
    except (*DAMAGED, ValueError, TypeError) as error:
        where = f"{path}:{line}" if line else path
        raise ModelError(f"{where}: cannot be read ({error}); write the file again") from error
