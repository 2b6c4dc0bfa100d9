"""Codings that carry no text, laid upon the texts of a pool of articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from framing.errors import ModelError
from framing.learn.coded import FRAME_COLUMNS, CodedSentence, Corpus, read_pool
from framing.records import Article, Span
from framing.text.digest import digest_text
from framing.text.spreadsheets import open_table, read_text


def add_codings(corpus: Corpus, tables: Sequence[Path], pool: Path) -> Corpus:
    """Return a corpus with the sentences of further coding tables, the texts taken from `pool`.

    A table has the columns of `framing code import`: article, start, end, digest and a column for
    each frame. A sentence that is coded already keeps its first coding; a row whose article is
    not in the pool is passed over, since its text is not at hand.

    Raises ModelError, with file and line, where the digest is not that of the text in the pool.
    """
    rows = [(table, line, row) for table in tables for line, row in _read_table(table)]
    wanted = {row["article"] for _, _, row in rows}
    texts = {item.id: item for item in read_pool(pool) if item.id in wanted} if wanted else {}
    known = {(item.article, item.span) for item in corpus.sentences}
    added = []
    for table, line, row in rows:
        article = texts.get(row["article"])
        span = Span(int(row["start"]), int(row["end"]))
        if article is None or (article.id, span) in known:
            continue
        _check_digest(article, span, row["digest"], f"{table}:{line}")
        known.add((article.id, span))
        added.append(_build_sentence(article.id, span, row))
    used = {item.article for item in added}
    return Corpus(
        name=corpus.name,
        articles={**corpus.articles, **{key: texts[key] for key in sorted(used)}},
        sentences=(*corpus.sentences, *added),
    )


def _check_digest(article: Article, span: Span, digest: str, where: str) -> None:
    found = digest_text(span.of(article.text))
    if found != digest:
        raise ModelError(
            f"{where}: the text of {article.id!r} at {span.start} to {span.end} has the digest "
            f"{found}, the coding {digest}; use the texts that were coded"
        )


def _build_sentence(article: str, span: Span, row: Mapping[str, str]) -> CodedSentence:
    frames = {name: row.get(name, "") for name in FRAME_COLUMNS.values()}
    return CodedSentence(
        article=article,
        span=span,
        frames={name: None if mark == "" else mark == "1" for name, mark in frames.items()},
        mode=row["mode"],
        role=row["role"],
        junk=row["junk"] == "1",
        coding=1,
    )


def _read_table(path: Path) -> list[tuple[int, dict[str, str]]]:
    needed = {"article", "start", "end", "digest", "mode", "role", "junk"}
    reader = open_table(read_text(path))
    lacks = ", ".join(sorted(needed - set(reader.fieldnames or ())))
    if lacks:
        raise ModelError(
            f"{path}:1: the header lacks {lacks}; give a table as 'framing code import' writes it"
        )
    return [(reader.line_num, row) for row in reader]
