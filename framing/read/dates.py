"""Bring dates into ISO form where they leave no doubt, and keep the sure part where they do."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from datetime import date
from typing import Literal, NamedTuple

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[t ]\d{1,2}:.*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,t]+\d.*|\d{1,2}:\d\d.*)?")
_DAY_FIRST = re.compile(
    r"(?:(?:el )?[^\W\d]+,? )?(\d{1,2})(?:st|nd|rd|th|º|°)?(?: de| of)? ([^\W\d]+)\.?,?(?: del?)? (\d{4})\b.*"
)
_MONTH_FIRST = re.compile(r"(?:[^\W\d]+,? )?([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b.*")
_MONTH_YEAR = re.compile(r"([^\W\d]+)\.?,?(?: del?| of)? (\d{4})")
_MOST_MONTHS = 12
Order = Literal["", "day", "month"]
_FIRST: dict[Order, str] = {
    "day": "a date that could be two is read day first, as this outlet's other dates are",
    "month": "a date that could be two is read month first, as this outlet's other dates are",
}


class Dated(NamedTuple):
    """A date in ISO form, whole or partial ("2021-07", "2021"), and what was unclear."""

    published: str
    notice: str = ""


def normalise_date(
    value: str,
    months: Mapping[str, int],
    absent: Container[str] = frozenset(),
    *,
    order: Order = "",
    latest: int = 9999,
) -> Dated:
    """Return `value` as an ISO date; an ambiguous one keeps its year, an unknown one nothing.

    `absent` holds what tables write, in lower case, where there is no date; `order` says what
    comes first where a date could be two; after the year `latest` no date is believed.

    >>> months = {"julio": 7, "july": 7}
    >>> normalise_date("10 de julio de 2021", months).published
    '2021-07-10'
    >>> normalise_date("25/12/2021", months).published
    '2021-12-25'
    >>> normalise_date("03/04/2021", months)
    Dated(published='2021', notice="date '03/04/2021' may be 2021-04-03 or 2021-03-04: only its year is kept; write the one that is meant")
    >>> normalise_date("03/04/2021", months, order="day").published
    '2021-04-03'
    >>> normalise_date("2050-01-02", months, latest=2036)
    Dated(published='', notice="date '2050-01-02' lies after 2036, the last year that is believed: it is left out; mend it")
    >>> normalise_date("15/05/202120:23 CEST", months).published
    '2021-05-15'
    >>> normalise_date("NaT", months, {"nat"})
    Dated(published='', notice="no date ('NaT')")
    """
    dated = _read_date(value, months, absent, order)
    if dated.published and int(dated.published[:4]) > latest:
        return Dated(
            "",
            f"date {value[:40]!r} lies after {latest}, the last year that is believed: "
            "it is left out; mend it",
        )
    return dated


def find_orders(value: str) -> frozenset[Order]:
    """Return which of day and month may come first in a numeric date; nothing for any other.

    >>> sorted(find_orders("03/04/2021")), sorted(find_orders("25/12/2021")), sorted(find_orders("7 July 2021"))
    (['day', 'month'], ['day'], [])
    """
    numeric = _NUMERIC.fullmatch(" ".join(value.lower().split()))
    if numeric is None:
        return frozenset()
    first, second, year = map(int, numeric.groups())
    if first == second:
        return frozenset()
    readings: tuple[tuple[Order, int, int], ...] = (
        ("day", second, first),
        ("month", first, second),
    )
    return frozenset(order for order, month, day in readings if _write_iso(year, month, day))


def _read_date(
    value: str, months: Mapping[str, int], absent: Container[str], order: Order
) -> Dated:
    text = " ".join(value.split())
    if not text:
        return Dated("")
    low = text.lower()
    if low in absent:
        return Dated("", f"no date ({text!r})")
    numeric = _NUMERIC.fullmatch(low)
    if numeric:
        first, second, year = map(int, numeric.groups())
        return _read_numeric(value, first, second, year, order)
    for parts in _find_parts(low, months):
        found = _write_iso(*parts)
        if found:
            return Dated(found)
    return Dated("", f"date {value[:40]!r} is not understood; write it as YYYY-MM-DD")


def _find_parts(text: str, months: Mapping[str, int]) -> list[tuple[int, int, int]]:
    """Return every reading of the text as year, month and day, zero where a part is absent."""
    found = []
    for pattern in (_COMPACT, _ISO):
        match = pattern.fullmatch(text)
        if match:
            year, month, day = (int(part or 0) for part in match.groups())
            found.append((year, month, day))
    match = _DAY_FIRST.fullmatch(text)
    if match and match[2] in months:
        found.append((int(match[3]), months[match[2]], int(match[1])))
    match = _MONTH_FIRST.fullmatch(text)
    if match and match[1] in months:
        found.append((int(match[3]), months[match[1]], int(match[2])))
    match = _MONTH_YEAR.fullmatch(text)
    if match and match[1] in months:
        found.append((int(match[2]), months[match[1]], 0))
    return found


def _read_numeric(value: str, first: int, second: int, year: int, order: Order) -> Dated:
    day_first, month_first = _write_iso(year, second, first), _write_iso(year, first, second)
    if day_first and month_first and day_first != month_first:
        if order:
            return Dated(day_first if order == "day" else month_first, _FIRST[order])
        return Dated(
            str(year),
            f"date {value!r} may be {day_first} or {month_first}: only its year is kept; "
            "write the one that is meant",
        )
    found = day_first or month_first
    return Dated(found) if found else Dated("", f"date {value[:40]!r} does not exist")


def _write_iso(year: int, month: int, day: int) -> str:
    """Return the ISO form of a date or of a part of one; empty when no such day exists."""
    if not month:
        return f"{year:04d}" if not day else ""
    if month > _MOST_MONTHS:
        return ""
    if not day:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
