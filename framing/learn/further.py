"""Codings that carry no text, laid upon the texts of a pool of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from framing.errors import ModelError
from framing.learn.coded import (
    FRAMES,
    POOL,
    TaughtCorpus,
    TaughtSentence,
    has_frames,
    read_pool,
)
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.records import Article, Span
from framing.text.coded_rows import name_columns, read_coded_rows, read_sentence
from framing.text.digest import digest_text

_AS_IS = ReadOptions()


def add_codings(
    corpus: TaughtCorpus,
    tables: Sequence[Path],
    pool: Path,
    frames: Sequence[str] = FRAMES,
    say: Callable[[str], None] = lambda _: None,
    *,
    every: bool = False,
    read: ReadOptions = _AS_IS,
) -> TaughtCorpus:
    """Return a corpus with the sentences of further coding tables, the texts taken from `pool`.

    `pool` is a pool file, or articles in a folder or file as `framing score` reads them with the
    options `read`. A table has the columns of `framing code import`: article, start, end, digest
    and a column for each frame. A sentence that is coded already keeps its first coding, or with
    `every` one of each coder of the tables; a row whose article is not in the pool is passed over,
    since its text is not at hand. `say` is told how many codings were not used, and what reading
    skipped.

    Raises ModelError, with file and line, where the digest is not that of the text in the pool,
    for a table that codes none of the frames, and with `every` where a coder coded a sentence twice.
    """
    rows = [(table, line, row) for table in tables for line, row in _read_table(table, frames)]
    if empty := [table for table in tables if table not in {row[0] for row in rows}]:
        raise ModelError(f"{empty[0]}: no coded sentence; give a table with rows under its header")
    wanted = {row["article"] for _, _, row in rows}
    texts = (
        {item.id: item for item in _read_texts(pool, read, say) if item.id in wanted}
        if wanted
        else {}
    )
    known = _Known(corpus, every=every)
    added = []
    again = absent = 0
    for table, line, row in rows:
        where = f"{table}:{line}"
        sentence = read_sentence(TaughtSentence, row, where, name_columns(frames, row))
        article = texts.get(sentence.article)
        if article is None:
            absent += 1
            continue
        if known.has(sentence, where):
            again += 1
            continue
        _check_digest(article, sentence.span, row["digest"], where)
        added.append(sentence)
    if again:
        say(
            f"{again} further codings of sentences coded already are left out: the first one counts"
        )
    if absent:
        say(f"{absent} codings are of articles that are not at hand; they are left out")
    used = {item.article for item in added}
    return TaughtCorpus(
        articles={**corpus.articles, **{key: texts[key] for key in sorted(used)}},
        sentences=(*corpus.sentences, *added),
    )


class _Known:
    """Which sentences are coded already: by anybody, or with `every` by the same coder."""

    def __init__(self, corpus: TaughtCorpus, *, every: bool) -> None:
        self._units = {(item.article, item.span) for item in corpus.sentences}
        self._rows: dict[tuple[str, Span, str], tuple[TaughtSentence, str]] = {}
        self._every = every

    def has(self, found: TaughtSentence, where: str) -> bool:
        """Say whether a coding brings nothing new; ModelError where its coder said otherwise before."""
        unit = (found.article, found.span)
        if unit in self._units:
            return True
        if not self._every:
            self._units.add(unit)
            return False
        key = (*unit, found.coder)
        if key not in self._rows:
            self._rows[key] = (found, where)
            return False
        known, first = self._rows[key]
        if known != found:
            raise ModelError(
                f"{where}: coder {found.coder!r} coded this sentence otherwise in {first}; keep one "
                "row for each sentence and coder, and give every coder another name"
            )
        return True


def _check_digest(article: Article, span: Span, digest: str, where: str) -> None:
    found = digest_text(span.of(article.text))
    if found != digest:
        raise ModelError(
            f"{where}: the text of {article.id!r} at {span.start} to {span.end} has the digest "
            f"{found}, the coding {digest}; use the texts that were coded"
        )


def _read_texts(pool: Path, read: ReadOptions, say: Callable[[str], None]) -> Iterator[Article]:
    if pool.name == POOL:
        yield from read_pool(pool)
        return
    alike: dict[str, list[str]] = {}
    for item in read_articles([str(pool)], read):
        if isinstance(item, Article):
            yield item
        else:
            alike.setdefault(item.reason, []).append(item.source)
    for reason, sources in alike.items():
        more = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
        say(f"skipped {sources[0]}{more}: {reason}")


def _read_table(path: Path, frames: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    needed = {"article", "start", "end", "digest", "mode", "role", "junk"}
    columns, rows = read_coded_rows(path)
    lacks = ", ".join(sorted(needed - set(columns)))
    if lacks:
        raise ModelError(
            f"{path}:1: the header lacks {lacks}; give a table as 'framing code import' writes it"
        )
    if not has_frames(columns, frames):
        raise ModelError(
            f"{path}:1: codes none of the frames {', '.join(frames)}; name with --lexicon the "
            "lexicon whose frames were coded"
        )
    return rows
