"""Facts of an article given in Python: by any known name, as text, number, date or none."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from datetime import date
from numbers import Integral, Real
from typing import Final

from framing.errors import InputError
from framing.read.options import name_field

FACTS: Final = ("id", "outlet", "published", "lang", "title", "event", "source", "event_country")
_NAMING: Final = FACTS[:-1]  # what tells articles of one text apart
_LONGEST = 40  # characters of a value shown in an error
_DIGITS = 12  # of the digest that names an article without an id


def require_text(text: object) -> str:
    """Return the text of an article; InputError for anything that is no text."""
    if not isinstance(text, str):
        raise InputError(f"text is {_describe(text)}, allowed is a text; leave it out or fill it")
    return text


def name_facts(given: Mapping[str, object]) -> dict[str, str]:
    """Return facts under the names of their fields and as text; '' where there is none.

    None, NaN, pandas' NA and NaT are none; dates, times and whole numbers are written out.
    Raises TypeError for a name that stands for no fact or for one given twice, as Python does,
    and InputError for a value that is neither.

    >>> from datetime import date
    >>> name_facts({"date": date(2021, 7, 11), "id": 7, "medio": None})
    {'published': '2021-07-11', 'id': '7', 'outlet': ''}
    """
    facts: dict[str, str] = {}
    for name, value in given.items():
        known = name if name in FACTS else name_field(name)
        if known not in FACTS:
            raise TypeError(f"{name!r} is no fact of an article; allowed are {', '.join(FACTS)}")
        if known in facts:
            raise TypeError(f"{name!r} is {known} once more; give it once")
        facts[known] = _write_fact(name, value)
    return facts


def name_article(text: str, facts: Mapping[str, str]) -> str:
    """Return an id for an article that was given none: the same for the same text and facts alone.

    >>> name_article("Rain fell.", {}) == name_article("Rain fell.", {"outlet": "El Faro"})
    False
    """
    parts = [text, *(facts.get(name, "") for name in _NAMING)]
    total = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass"))
    return f"text-{total.hexdigest()[:_DIGITS]}"


def _write_fact(name: str, value: object) -> str:
    if value is None or type(value).__name__ in {"NAType", "NaTType"}:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Real) and not isinstance(value, bool):
        number = float(value)
        if math.isnan(number):
            return ""
        if isinstance(value, Integral) or number.is_integer():
            return str(int(value if isinstance(value, Integral) else number))
    if type(value).__name__ == "datetime64":
        return str(value)
    raise InputError(f"{name} is {_describe(value)}, allowed are texts, whole numbers and dates")


def _describe(value: object) -> str:
    shown = repr(value)
    return f"a {type(value).__name__} ({shown[:_LONGEST]}{'…' * (len(shown) > _LONGEST)})"
