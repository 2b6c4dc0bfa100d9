"""Which country a value names: by its ISO-2 code, or by a name in English or Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.rows import read_rows
from framing.notes import Note, write_note
from framing.text.names import fold_name

HOW: Final = "one country, by a code such as VE or by its name in English or Spanish"
_SHOWN = 40  # characters of what stands there for a country
_UNION = "eu"  # for texts the United States in Spanish, for most tables the European Union


@cache
def load_countries() -> Mapping[str, str]:
    """Return the ISO-2 code of each country by its code and its names, folded."""
    path = find_lexicons_root() / "actors" / "places.csv"
    rows = read_rows(path, required=("country", "kind", "names"))
    named = [row for row in rows if row["kind"] == "country"]
    codes = {
        fold_name(name): row["country"]
        for row in named
        for name in (row["country"], *row.split("names"))
    }
    del codes[_UNION]
    return codes


def find_code(value: str) -> str:
    """Return the ISO-2 code of the country that a value names; empty where it names none or several.

    >>> find_code("ve"), find_code("The United States"), find_code("México"), find_code("CL, AR")
    ('VE', 'US', 'MX', '')
    """
    codes, name = load_countries(), fold_name(value)
    return codes.get(name) or codes.get(name.removeprefix("the"), "")


def read_event_country(value: str) -> tuple[str, Note | None]:
    """Return the code of the country where events happen, and a notice where a value names none."""
    code = find_code(value) if value else ""
    if code or not value:
        return code, None
    unread = f"event country {{found}} is not understood, so it is guessed: give {HOW}"
    return "", write_note("unread_country", unread, found=repr(value[:_SHOWN]))
