"""How to read: what the user may say about sources, and what the data files know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from framing.errors import InputError, SettingsError
from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.language import load_months
from framing.lexicon.rows import read_rows
from framing.notes import Note, write_note
from framing.read.countries import HOW, find_code
from framing.text.language import LANGUAGES

FIELDS: Final = (
    "text", "outlet", "published", "title", "standfirst", "id", "lang", "event", "event_country",
    "file",
)  # fmt: skip
KINDS: Final = ("text", "markdown", "csv", "tsv", "jsonl")
_MEGABYTE = 1_000_000
_NEEDED: Final = ("text", "id")  # mapped in vain, they cost the article
_SHOWN = 30  # names of columns


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What to assume about the sources; empty values mean: find out.

    `outlet`, `published`, `lang`, `title`, `event` and `event_country` fill what a source does
    not say itself.
    `columns` maps a field to the column that holds it. `manifest` is a CSV with a `file` column
    to use instead of the `manifest.csv` beside the texts. `title_in_text` puts a row's title
    and standfirst before its text unless they stand there already. Sources above `max_bytes` are skipped.
    `kind` is the format of standard input: text, markdown, csv, tsv or jsonl; empty: by its first line.
    """

    encoding: str = ""
    manifest: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    outlet: str = ""
    published: str = ""
    lang: str = ""
    title: str = ""
    event: str = ""
    event_country: str = ""
    title_in_text: bool = True
    max_bytes: int = 50 * _MEGABYTE
    kind: str = ""

    def __post_init__(self) -> None:
        """Refuse values that no source could make sense of."""
        if self.lang and self.lang not in LANGUAGES:
            raise SettingsError(
                f"{self.lang}: no such language; allowed are {', '.join(LANGUAGES)}"
            )
        if self.event_country and not find_code(self.event_country):
            raise SettingsError(f"{self.event_country}: not understood as one country; give {HOW}")
        unknown = [name for name in self.columns if name not in FIELDS]
        if unknown:
            raise SettingsError(f"columns names {unknown[0]!r}, allowed are {', '.join(FIELDS)}")
        if self.kind and self.kind not in KINDS:
            raise SettingsError(f"kind is {self.kind!r}, allowed are {', '.join(KINDS)}")


@cache
def load_columns() -> Mapping[str, str]:
    """Return the field that each known column name stands for."""
    path = find_lexicons_root() / "language" / "columns.csv"
    return {row["column"]: row["field"] for row in read_rows(path, required=("column", "field"))}


@cache
def load_month_numbers() -> Mapping[str, int]:
    """Return the number of each month's name and abbreviation in English and Spanish."""
    return {month.name: month.number for month in load_months()}


@cache
def load_absent() -> frozenset[str]:
    """Return what tables write where there is no value, in lower case."""
    path = find_lexicons_root() / "language" / "absent.csv"
    return frozenset(row["value"] for row in read_rows(path, required=("value",)))


def is_absent(value: str) -> bool:
    """Tell whether a value is what tables write where there is none.

    >>> is_absent("NaN"), is_absent("El Faro")
    (True, False)
    """
    return value.strip().casefold() in load_absent()


@cache
def load_years() -> range:
    """Return the years in which an article is believed to have appeared.

    No clock is asked, so that the same input gives the same tables on every day.
    """
    path = find_lexicons_root() / "language" / "years.csv"
    (row,) = read_rows(path, required=("earliest", "latest"), optional=["note"])
    return range(int(row["earliest"]), int(row["latest"]) + 1)


@cache
def load_scripts() -> Mapping[str, str]:
    """Return what a text in another script than the Latin is called, by Unicode's name of the script."""
    path = find_lexicons_root() / "language" / "scripts.csv"
    return {row["script"]: row["name"] for row in read_rows(path, required=("script", "name"))}


@cache
def load_others() -> Mapping[str, frozenset[str]]:
    """Return the function words of languages that cannot be scored, by the language's name."""
    path = find_lexicons_root() / "language" / "others.csv"
    rows = read_rows(path, required=("name", "words"))
    return {row["name"]: frozenset(row.split("words")) for row in rows}


def name_field(word: str) -> str:
    """Return the field that a word stands for as the name of a column; the word itself for none.

    >>> name_field("date"), name_field("Titular"), name_field("prose")
    ('published', 'title', 'prose')
    """
    return load_columns().get(_fold(word), word.strip())


def match_columns(header: list[str], options: ReadOptions) -> dict[str, str]:
    """Return the column that holds each field: as mapped by the user, or by its known name.

    A field that is mapped to a column that is not there has none; InputError for text and id.

    >>> match_columns(["Medio", "fecha", "texto", "nota"], ReadOptions())
    {'outlet': 'Medio', 'published': 'fecha', 'text': 'texto'}
    """
    found: dict[str, str] = {}
    for name, column in options.columns.items():
        if column in header:
            found[name] = column
        elif name in _NEEDED:
            lacks = "no column {column} for {field}; the columns are {header}"
            shown = ", ".join(header)
            raise InputError(
                write_note("no_column", lacks, column=repr(column), field=name, header=shown)
            )
    known = load_columns()
    order = list(known)
    by_rank = sorted(header, key=lambda c: _rank(c, order))
    for column in by_rank:
        name = known.get(_fold(column), "")
        taken = name in found or name in options.columns
        if name and not taken and column not in found.values():
            found[name] = column
    return {name: found[name] for name in sorted(found, key=lambda n: header.index(found[n]))}


def list_unmapped(columns: Mapping[str, str], header: Sequence[str], source: str) -> Iterator[Note]:
    """Yield a notice for each field mapped to a column that a file does not have.

    >>> [note] = list_unmapped({"outlet": "Site"}, ["text", "Paper"], "a.csv")
    >>> note.kind, note.values["header"]
    ('unmapped', 'text, Paper')
    """
    told = (
        "no column {column} for {field} in {file}, so this mapping finds nothing there; the columns "
        "are {header}: name one of them with --column {field}=NAME"
    )
    shown = ", ".join(header[:_SHOWN])
    for name, column in columns.items():
        if column not in header:
            yield write_note(
                "unmapped", told, column=repr(column), field=name, file=repr(source), header=shown
            )


def _fold(column: str) -> str:
    return column.strip().lower().replace(" ", "_")


def _rank(column: str, order: list[str]) -> int:
    folded = _fold(column)
    return order.index(folded) if folded in order else len(order)
