"""Readers of many articles per source: CSV, TSV and JSON lines, every value kept as text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial

from framing.errors import InputError
from framing.read.facts import build_article
from framing.read.heads import put_heads_first
from framing.read.options import ReadOptions, match_columns
from framing.read.orders import DateOrders, Told
from framing.read.sources import Opened
from framing.records import Article, Skipped
from framing.text.spreadsheets import find_delimiter

_FIELD_LIMIT = 2**31 - 1
_PLURALS = {"outlet": "outlets", "published": "dates"}


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
    for number, values in _read_objects(opened):
        source = f"{opened.source}#{number}"
        if isinstance(values, str):
            yield Skipped(source=source, reason=values)
            continue
        try:
            columns = match_columns(list(values), options)
        except InputError as error:
            yield Skipped(source=source, reason=str(error))
            continue
        if "text" not in columns:
            yield Skipped(source=source, reason=_explain_missing_text(list(values)))
            continue
        told = replace(
            opened, notices=(*opened.notices, *_miss_facts(list(values), columns, options))
        )
        yield _read_row(told, values, columns, number, options, orders)


def _read_objects(opened: Opened) -> Iterator[tuple[int, dict[str, str] | str]]:
    """Yield number and values of each line that is not blank, or why it has none."""
    for number, line in enumerate(opened.read_lines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield number, f"not a JSON object: {error}; one object a line"
            continue
        if isinstance(row, dict):
            yield number, {str(name): _write_value(value) for name, value in row.items()}
        else:
            yield number, f"a JSON {type(row).__name__}, allowed is one object a line"


def _list_told_in_lines(opened: Opened, options: ReadOptions) -> Iterator[Told]:
    for _, values in _read_objects(opened):
        if isinstance(values, str):
            continue
        with suppress(InputError):
            yield _find_told(values, match_columns(list(values), options))


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
    rows = csv.reader(opened.read_lines(), delimiter=delimiter)
    header = [name.strip() for name in next(rows, [])]
    try:
        columns = match_columns(header, options)
    except InputError as error:
        yield Skipped(source=opened.source, reason=str(error))
        return
    if "text" not in columns:
        yield Skipped(source=opened.source, reason=_explain_missing_text(header))
        return
    opened = replace(opened, notices=(*opened.notices, *_miss_facts(header, columns, options)))
    orders = DateOrders(partial(_list_told_in_rows, opened, header, columns, delimiter))
    number = 1
    try:
        for number, row in enumerate(rows, start=2):
            if any(cell.strip() for cell in row):
                values = dict(zip(header, row, strict=False))
                yield _read_row(opened, values, columns, number, options, orders)
    except csv.Error as error:
        yield Skipped(source=f"{opened.source}#{number + 1}", reason=f"not a table row: {error}")


def _explain_missing_text(header: list[str]) -> str:
    found = ", ".join(header[:12]) or "nothing"
    return (
        f"no text column: found {found}; allowed are text, body, content, texto, cuerpo…, or "
        "name the column of the texts with --column text=NAME"
    )


def _miss_facts(
    header: list[str], columns: Mapping[str, str], options: ReadOptions
) -> Iterator[str]:
    """Yield a notice for outlet and date where no column is known to hold them but one may."""
    spare = [name for name in header if name and name not in columns.values()]
    for fact, option, given in (
        ("outlet", "--outlet", options.outlet),
        ("published", "--date", options.published),
    ):
        if spare and fact not in columns and not given:
            yield (
                f"no column of {_PLURALS[fact]} among {', '.join(spare[:12])}: name it with "
                f"--column {fact}=NAME, or give {option}"
            )


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
    known["id"] = known.get("id", "").strip() or f"{opened.name}-{number}"
    text, standfirst = known.pop("text", ""), known.pop("standfirst", "")
    if text.strip() and options.title_in_text:
        text = put_heads_first(text, known.get("title", ""), standfirst)
    if not text.strip():
        reason = "its text is empty; fill it or leave the row out"
        return Skipped(source=source, reason=reason)
    if len(text) > options.max_bytes:
        reason = f"{len(text):,} characters, allowed are {options.max_bytes:,}; split it"
        return Skipped(source=source, reason=reason)
    return build_article(
        text, source=source, known=known, options=options, notices=opened.notices, orders=orders
    )


def _write_value(value: object) -> str:
    """Return a JSON value as the text a researcher would have typed."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
