"""Read and write dictionaries as one CSV with the columns word and category."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from framing.errors import InputError
from framing.lexicon.convert.entries import LANG, Entry, Imported
from framing.lexicon.model import Lexicon
from framing.lexicon.patterns import MATCHES
from framing.lexicon.rows import parse_weight
from framing.lexicon.write import TERM_COLUMNS, to_csv
from framing.text.spreadsheets import find_delimiter

WORD_COLUMNS = ("term", "word", "entry", "pattern", "token", "words")
CATEGORY_COLUMNS = ("frame", "category", "code", "key", "label", "dimension")


def read_csv(text: str, path: Path) -> Imported:
    """Return the entries of a CSV or TSV with a word and a category column, perhaps a weight.

    A table with every column that `to_table` writes keeps language, theme, match, exclusions and
    notes; of any other a column `lang` alone is read beside. InputError names file and line.
    """
    delimiter = find_delimiter(text.partition("\n")[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip().lower() for name in next(reader, [])]
    word = _find_column(header, WORD_COLUMNS, path)
    category = _find_column(header, CATEGORY_COLUMNS, path)
    whole = {*TERM_COLUMNS, "lang"} <= set(header)
    entries = []
    for cells in reader:
        if not any(cells):
            continue
        where = f"{path}:{reader.line_num}"
        if len(cells) <= max(word, category):
            raise InputError(f"{where}: {len(cells)} cells, too few for a word and a category")
        row = dict(zip(header, map(str.strip, cells), strict=False))
        entry = Entry(
            cells[word],
            (cells[category].strip(),),
            reader.line_num,
            _read_weight(row.get("weight", ""), where),
            _read_lang(row.get("lang", ""), where),
        )
        entries.append(_add_details(entry, row, where) if whole else entry)
    return Imported(tuple(entries))


def to_table(lexicon: Lexicon) -> str:
    """Return all terms of a lexicon as one CSV with a language column."""
    return to_csv(lexicon.list_terms(), with_lang=True)


def _add_details(entry: Entry, row: Mapping[str, str], where: str) -> Entry:
    match, unless = row.get("match", ""), row.get("unless", "").split("|")
    if match not in MATCHES:
        raise InputError(f"{where}: match is {match!r}, allowed are {', '.join(MATCHES)}")
    return replace(
        entry,
        theme=row.get("theme", ""),
        match=match,
        unless=tuple(part.strip() for part in unless if part.strip()),
        note=row.get("note", ""),
    )


def _read_lang(value: str, where: str) -> str:
    if value and not re.fullmatch(LANG, value):
        raise InputError(f"{where}: lang is {value!r}, write a code such as 'en' or 'es'")
    return value


def _find_column(header: list[str], names: tuple[str, ...], path: Path) -> int:
    for name in names:
        if name in header:
            return header.index(name)
    raise InputError(f"{path}:1: no column {' or '.join(names)}; found {', '.join(header)}")


def _read_weight(value: str, where: str) -> float:
    weight = parse_weight(value)
    if weight is None:
        raise InputError(f"{where}: weight is {value!r}, allowed is a number above 0 and up to 1")
    return weight
