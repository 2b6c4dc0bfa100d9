"""Values of JSON as facts of an article: texts, paragraphs in a list, numbers; never their source code."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping

from framing.errors import InputError
from framing.notes import Note, write_note

KINDS = {dict: "object", list: "list", bool: "boolean", int: "number", float: "number"}


def reach_values(values: Mapping[str, object], columns: Iterable[str]) -> dict[str, object]:
    """Return values together with those that a path such as 'text.rendered' leads to.

    >>> reach_values({"text": {"rendered": "Rain fell."}}, ["text.rendered"])["text.rendered"]
    'Rain fell.'
    """
    reached = dict(values)
    for column in columns:
        value: object = values
        for part in column.split(".") if column not in values else ():
            value = value.get(part) if isinstance(value, dict) else None
        if column not in values and value is not None:
            reached[column] = value
    return reached


def write_text(value: object, column: str) -> str:
    r"""Return the text of an article; a list of texts is its paragraphs.

    Raises InputError, which says how to name the text, for an object, a number and the like.

    >>> write_text(["Rain fell.", "Shops closed."], "text")
    'Rain fell.\n\nShops closed.'
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list) and all(isinstance(part, str | None) for part in value):
        return "\n\n".join(part for part in value if part and part.strip())
    kind = _name_kind(value)
    reason = "its text is a JSON {json}, allowed is a text or a list of paragraphs"
    if inside := _find_text(value):
        named = f"{reason}; name the text in it with --column {{column}}"
        column = f"text={column}.{inside}"
        raise InputError(write_note("json_text_named", named, json=kind, column=column))
    raise InputError(write_note("json_text", reason, json=kind))


def write_facts(
    values: Mapping[str, object], columns: Mapping[str, str]
) -> tuple[dict[str, str], tuple[Note, ...]]:
    """Return the facts by column as a researcher would have typed them, and notices of those left out.

    An object, a list of several values and a boolean are no outlet, date or title.

    >>> write_facts({"outlet": ["El Faro"], "id": 7.0}, {"outlet": "outlet", "id": "id"})
    ({'outlet': 'El Faro', 'id': '7'}, ())
    """
    facts = {column: write_value(values.get(column)) for column in columns.values()}
    return facts, tuple(_list_left_out(values, columns))


def write_value(value: object) -> str:
    """Return a text, or a number as a text; empty for every other value of JSON."""
    if isinstance(value, list) and len(value) == 1:
        return write_value(value[0])
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if math.isnan(value) else json.dumps(value)


def _list_left_out(values: Mapping[str, object], columns: Mapping[str, str]) -> Iterator[Note]:
    for field, column in columns.items():
        value = values.get(column)
        if value in (None, [], {}) or value != value or write_value(value) or value == "":  # noqa: PLR0124 - NaN
            continue
        kind, told = _name_kind(value), "{fact} is a JSON {json}, no text: it is left out"
        if inside := _find_text(value):
            named = f"{told}; name the value in it with --column {{column}}"
            path = f"{field}={column}.{inside}"
            yield write_note("json_fact_named", named, fact=column, json=kind, column=path)
        else:
            yield write_note("json_fact", told, fact=column, json=kind)


def _find_text(value: object) -> str:
    """Return the name under which an object holds its first text."""
    pairs = value.items() if isinstance(value, dict) else ()
    return next((str(name) for name, part in pairs if isinstance(part, str)), "")


def _name_kind(value: object) -> str:
    return KINDS.get(type(value), type(value).__name__)
