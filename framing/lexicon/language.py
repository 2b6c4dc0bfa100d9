"""The facts about languages that several stages read: function words, months, news agencies."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.rows import read_rows
from framing.text.language import LANGUAGES


class FunctionWord(NamedTuple):
    """A function word: whether it tells its language, and whether it begins sentences."""

    word: str
    detects: bool
    starts: bool


class Month(NamedTuple):
    """A name or abbreviation of a month, its number from 1, and the language of the name."""

    name: str
    number: int
    lang: str


@cache
def load_function_words(lang: str, folder: Path | None = None) -> tuple[FunctionWord, ...]:
    """Return the function words of a language, from a folder like `lexicons/language`.

    >>> load_function_words("en")[0]
    FunctionWord(word='a', detects=False, starts=True)
    """
    folder = folder or find_lexicons_root() / "language"
    rows = read_rows(folder / f"words.{lang}.csv", required=("word", "detect", "start"))
    return tuple(
        FunctionWord(row["word"], row["detect"] == "1", row["start"] == "1") for row in rows
    )


@cache
def load_markers() -> dict[str, frozenset[str]]:
    """Return the function words that tell each language."""
    return {
        lang: frozenset(one.word for one in load_function_words(lang) if one.detects)
        for lang in LANGUAGES
    }


@cache
def load_months() -> tuple[Month, ...]:
    """Return every name and abbreviation of a month in English and Spanish."""
    path = find_lexicons_root() / "language" / "months.csv"
    rows = read_rows(path, required=("name", "month", "lang"))
    return tuple(Month(row["name"], int(row["month"]), row["lang"]) for row in rows)


@cache
def load_language_names() -> dict[str, str]:
    """Return the language ("en", "es") that each name or code of one stands for, in lower case."""
    path = find_lexicons_root() / "language" / "names.csv"
    return {row["name"]: row["lang"] for row in read_rows(path, required=("name", "lang"))}


@cache
def load_country_names(lang: str) -> dict[str, tuple[str, ...]]:
    """Return the names of each country and territory in a language by its ISO-2 code.

    The first is as it stands behind 'in', with an article where it has one.

    >>> load_country_names("en")["AE"], load_country_names("es")["CZ"]
    (('the United Arab Emirates',), ('la República Checa', 'Chequia'))
    """
    path = find_lexicons_root() / "language" / "countries.csv"
    rows = read_rows(path, required=("country", *LANGUAGES))
    return {row["country"]: row.split(lang) for row in rows}


@cache
def load_outlet_endings() -> frozenset[str]:
    """Return the last words of outlets' names that tell a section or an edition, in lower case."""
    path = find_lexicons_root() / "language" / "outlets.csv"
    return frozenset(
        row["ending"] for row in read_rows(path, required=("ending",), optional=["note"])
    )


@cache
def load_agencies(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of news agencies, from a folder like `lexicons/boilerplate`."""
    folder = folder or find_lexicons_root() / "boilerplate"
    rows = read_rows(folder / "agencies.csv", required=("name",), optional=["note"])
    return tuple(row["name"] for row in rows)
