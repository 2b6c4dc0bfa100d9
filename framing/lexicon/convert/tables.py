"""Read and write dictionaries as one CSV with the columns word and category."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from framing.errors import InputError
from framing.lexicon.convert.entries import Entry, Imported
from framing.lexicon.model import Lexicon
from framing.lexicon.write import TERM_COLUMNS

WORD_COLUMNS = ("term", "word", "entry", "pattern", "token", "words")
CATEGORY_COLUMNS = ("frame", "category", "code", "key", "label", "dimension")


def read_csv(text: str, path: Path) -> Imported:
    """Return the entries of a CSV or TSV with a word and a category column, perhaps a weight."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip().lower() for name in next(reader, [])]
    word = _find_column(header, WORD_COLUMNS, path)
    category = _find_column(header, CATEGORY_COLUMNS, path)
    weight = header.index("weight") if "weight" in header else None
    entries = []
    for cells in reader:
        if not any(cells):
            continue
        line = reader.line_num
        if len(cells) <= max(word, category):
            raise InputError(
                f"{path}:{line}: {len(cells)} cells, too few for a word and a category"
            )
        value = cells[weight].strip() if weight is not None and weight < len(cells) else ""
        number = _read_weight(value, f"{path}:{line}")
        entries.append(Entry(cells[word], (cells[category].strip(),), line, number))
    return Imported(tuple(entries))


def to_table(lexicon: Lexicon) -> str:
    """Return all terms of a lexicon as one CSV with a language column."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow((*TERM_COLUMNS, "lang"))
    for term in lexicon.list_terms():
        cells = (term.text, term.frame, term.theme, term.match, f"{term.weight:g}")
        writer.writerow((*cells, "|".join(term.unless), term.note, term.lang))
    return buffer.getvalue()


def _find_column(header: list[str], names: tuple[str, ...], path: Path) -> int:
    for name in names:
        if name in header:
            return header.index(name)
    raise InputError(f"{path}:1: no column {' or '.join(names)}; found {', '.join(header)}")


def _read_weight(value: str, where: str) -> float:
    if not value:
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        weight = 0.0
    if not 0 < weight <= 1:
        raise InputError(f"{where}: weight is {value!r}, allowed is a number above 0 and up to 1")
    return weight
