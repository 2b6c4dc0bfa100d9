"""Read articles from files, folders, globs and standard input."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from framing.errors import InputError
from framing.notes import write_note
from framing.read.facts import build_article
from framing.read.folders import explain_document, is_article_name, list_folder
from framing.read.given import name_article, name_facts, require_text
from framing.read.kinds import guess_kind, suspect_table
from framing.read.manifest import Manifest, Manifests, Place, load_manifest
from framing.read.options import ReadOptions
from framing.read.packed import strip_packing
from framing.read.sources import Loaded, Opened, load_file, load_stdin, open_table, open_text
from framing.read.tables import from_csv, from_jsonl, from_tsv
from framing.read.texts import from_markdown, from_text
from framing.read.written import is_written_by_run
from framing.records import Article, Skipped

__all__ = ["ReadOptions", "read_articles", "read_text"]

Source = str | Path
TextReader = Callable[[Loaded, ReadOptions], Iterator[Article | Skipped]]
TableReader = Callable[[Opened, ReadOptions], Iterator[Article | Skipped]]

TEXT_READERS: Final[dict[str, TextReader]] = {
    ".txt": from_text,
    ".text": from_text,
    ".md": from_markdown,
    ".markdown": from_markdown,
}
TABLE_READERS: Final[dict[str, TableReader]] = {
    ".csv": from_csv,
    ".tsv": from_tsv,
    ".tab": from_tsv,
    ".jsonl": from_jsonl,
    ".ndjson": from_jsonl,
}
_SUFFIXES: Final = frozenset({*TEXT_READERS, *TABLE_READERS})
_STDIN_SUFFIX: Final = {
    "text": ".txt",
    "markdown": ".md",
    "csv": ".csv",
    "tsv": ".tsv",
    "jsonl": ".jsonl",
    "json": ".json",
}
_NEITHER: Final = write_note(
    "no_manifest",
    "no outlet and date are known: list them in a manifest.csv with the columns file, outlet, "
    "published, or give --outlet and --date",
)
_NO_OUTLET: Final = write_note(
    "no_manifest_outlet",
    "no outlet is known: list it in a manifest.csv with the columns file, outlet, published, or "
    "give --outlet",
)
_NO_DATE: Final = write_note(
    "no_manifest_date",
    "no date is known: list it in a manifest.csv with the columns file, outlet, published, or "
    "give --date",
)
_DEFAULTS = ReadOptions()


def read_text(text: str, **known: object) -> Article:
    """Return one article made from a string and what is known of it.

    `known` may give id, outlet, published, lang, title, event, event_country and source, under any name that a
    column of a table may have (`date`, `language`, `Medio`), as text, whole number or date; None,
    NaN, NA and NaT say nothing. The language is detected when not given; without an id the
    article gets one made from its text and facts. Raises InputError for what is no text or an
    empty one, and TypeError for a name that stands for no fact.

    >>> read_text("La policía detuvo a los jóvenes en el barrio.", outlet="El Faro").lang
    'es'
    """
    text, facts = require_text(text), name_facts(known)
    facts["id"] = facts.get("id") or name_article(text, facts)
    source = facts.get("source") or facts["id"]
    article = build_article(text, source=source, known=facts, options=_DEFAULTS)
    if isinstance(article, Skipped):
        raise InputError(f"{article.source}: {article.reason}")
    return article


def read_articles(
    sources: Source | Iterable[Source], options: ReadOptions = _DEFAULTS
) -> Iterator[Article | Skipped]:
    """Yield every article in the sources, and a Skipped for each input that is none.

    Sources are files, folders (with what is below them, in sorted order), globs and '-' for
    standard input (its kind told by `options` or its first line), one or several. A file given
    twice is read once; of two articles with one id the second is skipped. Raises InputError only
    when a manifest is wrong.
    """
    seen: dict[str, str] = {}
    several = [sources] if isinstance(sources, str | Path) else sources
    for found in _read_all(several, options):
        if isinstance(found, Article):
            first = seen.setdefault(found.id, found.source)
            if first != found.source:
                same = "id {id} is also that of {first}; give each its own id"
                reason = write_note("same_id", same, id=repr(found.id), first=first)
                yield Skipped(source=found.source, reason=reason)
                continue
        yield found


def _read_all(sources: Iterable[Source], options: ReadOptions) -> Iterator[Article | Skipped]:
    given = load_manifest(options.manifest, options) if options.manifest else None
    manifests = Manifests(options, given)
    read: set[Path] = set()
    for source in sources:
        if str(source) == "-":
            yield from _read_stdin(options)
            continue
        for place in _find_places(str(source)):
            if isinstance(place, Skipped):
                yield place
            elif (key := place.path.resolve()) not in read:
                read.add(key)
                yield from _read_file(place, manifests.find(place), options)
        yield from manifests.list_missing(Path(source))


def _find_places(source: str) -> Iterator[Place | Skipped]:
    path = Path(source)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except OSError as error:
        told = error.strerror or str(error)
        reason = write_note("unreadable", "cannot be read: {error}", error=told)
        yield Skipped(source=source, reason=reason)
        return
    if is_folder:
        yield from list_folder(path, source, _SUFFIXES)
    elif is_there or not glob.has_magic(source):
        yield Place(path, source)
    else:
        found = False
        for match in sorted(glob.glob(source, recursive=True)):  # noqa: PTH207 - may be absolute
            path = Path(match)
            if path.is_dir() or not is_article_name(path) or is_written_by_run(path):
                continue
            found = True
            yield Place(path, match)
        if not found:
            none = write_note("no_match", "no article file fits this pattern; check it")
            yield Skipped(source=source, reason=none)


def _read_file(
    place: Place, manifest: Manifest | None, options: ReadOptions
) -> Iterator[Article | Skipped]:
    if not is_article_name(place.path):
        other = "a note or manifest about articles, not one; rename it if it is an article"
        yield Skipped(source=place.source, reason=write_note("a_note", other))
        return
    suffix = strip_packing(place.path).suffix.lower()
    if place.path.exists() and (reason := explain_document(suffix)):
        yield Skipped(source=place.source, reason=reason)
        return
    if suffix in TABLE_READERS:
        opened = open_table(place.path, place.source, options, name=place.name)
        if isinstance(opened, Skipped):
            yield opened
        else:
            yield from _read_rows(opened, suffix, options)
        return
    known = manifest.find(place.path) if manifest else None
    loaded = load_file(place.path, place.source, options, name=place.name, known=known)
    if isinstance(loaded, Skipped):
        yield loaded
        return
    if manifest and known is None:
        unlisted = "not listed in {manifest}: outlet and date are unknown"
        notice = write_note("unlisted", unlisted, manifest=str(manifest.path))
        loaded = replace(loaded, notices=(*loaded.notices, notice))
    elif manifest:
        notices = (*loaded.notices, *manifest.notices)
        loaded = replace(loaded, orders=manifest.orders, notices=notices)
    found = TEXT_READERS.get(suffix, from_text)(loaded, options)
    yield from found if manifest or place.root is None else map(_tell_unknown, found)


def _read_rows(opened: Opened, suffix: str, options: ReadOptions) -> Iterator[Article | Skipped]:
    """Yield what a table holds; a skip where it has a header or blank lines alone."""
    found = None
    for found in TABLE_READERS[suffix](opened, options):
        yield found
    if found is None:
        reason = write_note("no_rows", "a table without rows; fill it or leave it out")
        yield Skipped(source=opened.source, reason=reason)


def _tell_unknown(found: Article | Skipped) -> Article | Skipped:
    """Return an article of a folder without a manifest with a notice of what nothing tells."""
    if isinstance(found, Skipped) or (found.outlet and found.published):
        return found
    lacks = _NO_OUTLET if found.published else _NO_DATE if found.outlet else _NEITHER
    return replace(found, notices=(*found.notices, lacks))


def _read_stdin(options: ReadOptions) -> Iterator[Article | Skipped]:
    loaded = load_stdin(options)
    if isinstance(loaded, Skipped):
        yield loaded
        return
    kind = options.kind or guess_kind(loaded.text, options)
    suffix = _STDIN_SUFFIX[kind]
    if reason := explain_document(suffix):
        yield Skipped(source=loaded.source, reason=reason)
    elif suffix in TABLE_READERS:
        yield from _read_rows(open_text(loaded), suffix, options)
    else:
        doubt = None if options.kind else suspect_table(loaded.text)
        loaded = replace(loaded, notices=(*loaded.notices, *([doubt] if doubt else [])))
        yield from TEXT_READERS[suffix](loaded, options)
