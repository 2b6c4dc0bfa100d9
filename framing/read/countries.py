"""Which country a value names: by its ISO-2 code, or by a name in English or Spanish."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.language import load_country_names
from framing.lexicon.rows import read_rows
from framing.notes import Note, write_note
from framing.text.language import LANGUAGES
from framing.text.names import fold_name

HOW: Final = "one country, by a code such as VE or by its name in English or Spanish"
_SHOWN = 40  # characters of what stands there for a country
_ARTICLE = re.compile(
    r"\s*(?:the|el|la|los|las)\s+"
)  # in small letters: 'El Salvador' keeps its own
_FORM = re.compile(r"\s*(?:[(\[].*|,[^,]* (?:of|de|del))$")  # 'Iran (Islamic Republic of)'
# 'EU': for texts the United States in Spanish, for most tables the European Union; 'Congo': two countries
_UNCLEAR = ("eu", "congo")


@cache
def load_countries() -> Mapping[str, str]:
    """Return the ISO-2 code of each country and territory by its code and its names, folded."""
    named = [one for lang in LANGUAGES for one in load_country_names(lang).items()]
    path = find_lexicons_root() / "actors" / "places.csv"
    rows = read_rows(path, required=("country", "kind", "names"))
    named += [(row["country"], row.split("names")) for row in rows if row["kind"] == "country"]
    codes = {_fold(name): code for code, names in named for name in (code, *names)}
    return {name: code for name, code in codes.items() if name not in _UNCLEAR}


def find_code(value: str) -> str:
    """Return the ISO-2 code of the country that a value names; empty where it names none or several.

    >>> find_code("ve"), find_code("The United States"), find_code("México"), find_code("CL, AR")
    ('VE', 'US', 'MX', '')
    """
    codes, plain = load_countries(), _FORM.sub("", value.lower())
    forms = (fold_name(value), _fold(value.lower()), _fold(plain))
    return next((codes[form] for form in forms if form in codes), "")


def _fold(name: str) -> str:
    """Return a name folded, without an article before it."""
    return fold_name(_ARTICLE.sub("", name, 1) if _ARTICLE.match(name) else name)


def read_event_country(value: str) -> tuple[str, Note | None]:
    """Return the code of the country where events happen, and a notice where a value names none."""
    code = find_code(value) if value else ""
    if code or not value:
        return code, None
    unread = f"event country {{found}} is not understood, so it is guessed: give {HOW}"
    return "", write_note("unread_country", unread, found=repr(value[:_SHOWN]))
