"""Readers of many articles per source: CSV, TSV and JSON lines, every value kept as text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

from framing.errors import InputError
from framing.notes import Note, take_note, write_note
from framing.read.facts import WEB_PAGE, build_article
from framing.read.heads import put_heads_first
from framing.read.options import ReadOptions, is_absent, list_unmapped, match_columns
from framing.read.orders import DateOrders, Told
from framing.read.sources import Opened
from framing.read.values import reach_values, write_facts, write_text
from framing.records import Article, Skipped
from framing.text.spreadsheets import find_delimiter
from framing.text.tags import is_page, strip_tags

_FIELD_LIMIT = 2**31 - 1
_STRIPPED = write_note(
    "tags_out",
    "HTML tags and entities were taken out of its text: offsets count in what is left",
)
_OPEN = write_note(
    "open_quote",
    "a quotation mark in it is never closed, so rows may have run together: close or double it",
)
_MANIFEST = write_note(
    "a_manifest",
    "no text column, but one of files: a manifest is called manifest.csv, or given with --manifest",
)


def from_csv(opened: Opened, options: ReadOptions) -> Iterator[Article | Skipped]:
    """Yield the article of each row; its header tells whether commas, semicolons or tabs part cells."""
    delimiter = find_delimiter(next(opened.read_lines(), ""))
    yield from _read_table(opened, options, delimiter=delimiter)


def from_tsv(opened: Opened, options: ReadOptions) -> Iterator[Article | Skipped]:
    """Yield the article of each row of a table parted by tabs."""
    yield from _read_table(opened, options, delimiter="\t")


def from_jsonl(opened: Opened, options: ReadOptions) -> Iterator[Article | Skipped]:
    """Yield the article of each line, which must be one JSON object."""
    orders = DateOrders(partial(_list_told_in_lines, opened, options))
    opened = _tell_unmapped(opened, _list_names(opened, options), options)
    for number, values in _read_objects(opened, options):
        source = f"{opened.source}#{number}"
        if isinstance(values, Note):
            yield Skipped(source=source, reason=values)
            continue
        header = list(values)
        try:
            columns = _find_columns(header, options)
            text = write_text(values[columns["text"]], columns["text"])
        except InputError as error:
            yield Skipped(source=source, reason=take_note(error))
            continue
        others = {name: column for name, column in columns.items() if name != "text"}
        facts, left_out = write_facts(values, others)
        notices = (*opened.notices, *_miss_facts(header, columns, options), *left_out)
        row = {**facts, columns["text"]: text}
        yield _read_row(replace(opened, notices=notices), row, columns, number, options, orders)


def _read_objects(
    opened: Opened, options: ReadOptions
) -> Iterator[tuple[int, dict[str, object] | Note]]:
    """Yield number and values of each line that is not blank, or why it has none."""
    for number, line in enumerate(opened.read_lines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            none = "not a JSON object: {error}; one object a line"
            yield number, write_note("no_json", none, error=str(error))
            continue
        if isinstance(row, dict):
            yield number, reach_values(row, options.columns.values())
        else:
            other = "a JSON {json}, allowed is one object a line"
            yield number, write_note("other_json", other, json=type(row).__name__)


def _list_names(opened: Opened, options: ReadOptions) -> list[str]:
    """Return the names in the lines up to that by which every mapped column was seen, if one is."""
    names: dict[str, None] = {}
    for _, values in _read_objects(opened, options) if options.columns else ():
        names.update(dict.fromkeys(() if isinstance(values, Note) else values))
        if names.keys() >= set(options.columns.values()):
            break
    return list(names)


def _tell_unmapped(opened: Opened, header: list[str], options: ReadOptions) -> Opened:
    """Return a table with notices of the columns that were mapped and are nowhere in it."""
    mapped = {field: column for field, column in options.columns.items() if field != "file"}
    unmapped = list_unmapped(mapped, header, opened.source)
    return replace(opened, notices=(*opened.notices, *unmapped))


def _list_told_in_lines(opened: Opened, options: ReadOptions) -> Iterator[Told]:
    for _, values in _read_objects(opened, options):
        if isinstance(values, Note):
            continue
        with suppress(InputError):
            columns = match_columns(list(values), options)
            yield _find_told(write_facts(values, columns)[0], columns)


def _list_told_in_rows(
    opened: Opened, header: list[str], columns: Mapping[str, str], delimiter: str
) -> Iterator[Told]:
    with suppress(csv.Error):
        for row in csv.reader(opened.read_lines(), delimiter=delimiter):
            yield _find_told(dict(zip(header, row, strict=False)), columns)


def _find_told(values: Mapping[str, str], columns: Mapping[str, str]) -> Told:
    """Return the outlet and the date of a row; empty where it does not say."""
    outlet, published = (
        values.get(columns.get(fact, ""), "").strip() for fact in ("outlet", "published")
    )
    return outlet, published


def _read_table(
    opened: Opened, options: ReadOptions, *, delimiter: str
) -> Iterator[Article | Skipped]:
    csv.field_size_limit(_FIELD_LIMIT)
    lines: list[str] = []  # of the row at hand
    rows = csv.reader(_keep_lines(opened.read_lines(), lines), delimiter=delimiter)
    header = [name.strip() for name in next(rows, [])]
    try:
        columns = _find_columns(header, options)
    except InputError as error:
        yield Skipped(source=opened.source, reason=take_note(error))
        return
    opened = _tell_unmapped(opened, header, options)
    opened = replace(opened, notices=(*opened.notices, *_miss_facts(header, columns, options)))
    orders = DateOrders(partial(_list_told_in_rows, opened, header, columns, delimiter))
    number = 1
    try:
        lines.clear()
        for number, row in enumerate(rows, start=2):
            told = (*opened.notices, _OPEN) if _is_open(lines, delimiter) else opened.notices
            lines.clear()
            if any(cell.strip() for cell in row):
                values = dict(zip(header, row, strict=False))
                row_of = replace(opened, notices=told)
                yield _read_row(row_of, values, columns, number, options, orders)
    except csv.Error as error:
        reason = write_note("no_row", "not a table row: {error}", error=str(error))
        yield Skipped(source=f"{opened.source}#{number + 1}", reason=reason)


def _keep_lines(lines: Iterator[str], kept: list[str]) -> Iterator[str]:
    for line in lines:
        kept.append(line)
        yield line


def _is_open(lines: list[str], delimiter: str) -> bool:
    """Tell whether a quotation mark that opens a cell of a row lacks the other.

    It then runs over the rows behind it, and Python's reader says nothing.
    """
    if sum(line.count('"') for line in lines) % 2 == 0:
        return False
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return False  # 'a 9" pipe', without marks around the cell


def _find_columns(header: list[str], options: ReadOptions) -> dict[str, str]:
    """Return the column of each field; InputError where none holds the texts."""
    columns = match_columns(header, options)
    if "text" not in columns:
        if "file" in columns and columns.keys() & {"outlet", "published"}:
            raise InputError(_MANIFEST)
        found = ", ".join(header[:12]) or "nothing"
        lacks = (
            "no text column: found {found}; allowed are text, body, content, texto, cuerpo…, or "
            "name the column of the texts with --column text=NAME"
        )
        raise InputError(write_note("no_text_column", lacks, found=found))
    return columns


def _miss_facts(
    header: list[str], columns: Mapping[str, str], options: ReadOptions
) -> Iterator[Note]:
    """Yield a notice for outlet and date where no column is known to hold them but one may."""
    spare = [name for name in header if name and name not in columns.values()]
    known = {*columns, *options.columns}  # what is mapped in vain is told of
    shown = ", ".join(spare[:12])
    if spare and "outlet" not in known and not options.outlet:
        told = "no column of outlets among {found}: name it with --column outlet=NAME, or give --outlet"
        yield write_note("no_outlets", told, found=shown)
    if spare and "published" not in known and not options.published:
        told = (
            "no column of dates among {found}: name it with --column published=NAME, or give --date"
        )
        yield write_note("no_dates", told, found=shown)


def _read_row(
    opened: Opened,
    values: Mapping[str, str],
    columns: Mapping[str, str],
    number: int,
    options: ReadOptions,
    orders: DateOrders,
) -> Article | Skipped:
    source = f"{opened.source}#{number}"
    known = {name: values.get(column, "") for name, column in columns.items()}
    for name in ("id", "title"):
        if is_absent(known.get(name, "")):
            known[name] = ""
    known["id"] = known.get("id", "").strip() or f"{opened.name}-{number}"
    text, standfirst = known.pop("text", ""), strip_tags(known.pop("standfirst", ""))
    if is_page(text):
        return Skipped(source=source, reason=WEB_PAGE)
    plain, known["title"] = strip_tags(text), strip_tags(known.get("title", ""))
    notices = opened.notices if plain == text else (*opened.notices, _STRIPPED)
    text = plain
    if text.strip() and options.title_in_text:
        text = put_heads_first(text, known.get("title", ""), standfirst)
    if not text.strip():
        empty = write_note("empty_row", "its text is empty; fill it or leave the row out")
        return Skipped(source=source, reason=empty)
    if len(text) > options.max_bytes:
        long = "{size:,} characters, allowed are {limit:,}; split it"
        reason = write_note("long_row", long, size=len(text), limit=options.max_bytes)
        return Skipped(source=source, reason=reason)
    return build_article(
        text, source=source, known=known, options=options, notices=notices, orders=orders
    )
