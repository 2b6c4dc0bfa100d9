"""Bring dates into ISO form where they leave no doubt, and keep the sure part where they do."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple

from framing.notes import Note, write_note

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[t ]\d{1,2}:.*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:t?\d{4}(?:\d{2})?z?)?")
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?:[ ,t]+\d.*|\d{1,2}:\d\d.*)?")
_EPOCH = re.compile(r"(\d{9,10}|\d{12,13})(?:\.\d*)?")
_YEAR = re.compile(r"(\d{4})\.0")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]([^\W\d]+)\.?[-/. ](\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?:(?:el )?[^\W\d]+,? )?(\d{1,2})(?:st|nd|rd|th|º|°)?(?: de | of |[-/. ])([^\W\d]+)\.?,?"
    r"(?: del? |[-/. ])(\d{4}\b|\d{2}$).*"
)
_MONTH_FIRST = re.compile(
    r"(?:[^\W\d]+,? )?([^\W\d]+)\.?[-/ ](\d{1,2})(?:st|nd|rd|th)?(?:,? |[-/])(\d{4})\b.*"
)
_MONTH_YEAR = re.compile(r"([^\W\d]+)\.?,?(?:(?: del?| of)? |[-/])(\d{4})")
_MOST_YEARS = 100  # of two digits
_EARLIEST_EPOCH = 1990  # counts of seconds that lie before are rather ids
_MILLISECONDS = 11  # digits; counts of seconds have fewer
# The places of year, month and day in each; 0 where it has none.
_WORDED = {
    _YEAR_FIRST: (1, 2, 3),
    _DAY_FIRST: (3, 2, 1),
    _MONTH_FIRST: (3, 1, 2),
    _MONTH_YEAR: (2, 1, 0),
}
_ANY_YEAR = range(1, 2037)
_EPOCH_START = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_MONTHS = 12
Order = Literal["", "day", "month"]
_FIRST: dict[Order, Note] = {
    "day": write_note(
        "day_first",
        "a date that could be two is read day first, as this outlet's other dates are",
    ),
    "month": write_note(
        "month_first",
        "a date that could be two is read month first, as this outlet's other dates are",
    ),
}
_SHOWN = 40  # characters of what stands there for a date


class Dated(NamedTuple):
    """A date in ISO form, whole or partial ("2021-07", "2021"), and what was unclear."""

    published: str
    notice: Note | None = None


def normalise_date(
    value: str,
    months: Mapping[str, int],
    absent: Container[str] = frozenset(),
    *,
    order: Order = "",
    years: range = _ANY_YEAR,
) -> Dated:
    """Return `value` as an ISO date; an ambiguous one keeps its year, an unknown one nothing.

    `absent` holds what tables write, in lower case, where there is no date; `order` says what
    comes first where a date could be two; no date outside `years` is believed. Years of two
    digits are read where the rest leaves no doubt, counts of seconds and of milliseconds since
    1970 as the day in UTC.

    >>> months = {"julio": 7, "july": 7}
    >>> normalise_date("10 de julio de 2021", months).published
    '2021-07-10'
    >>> normalise_date("25/12/2021", months).published
    '2021-12-25'
    >>> normalise_date("03/04/2021", months)
    Dated(published='2021', notice="date '03/04/2021' may be 2021-04-03 or 2021-03-04: only its year is kept; write the one that is meant")
    >>> normalise_date("03/04/2021", months, order="day").published
    '2021-04-03'
    >>> normalise_date("2050-01-02", months, years=range(1600, 2037))
    Dated(published='', notice="date '2050-01-02' lies after 2036, the last year that is believed: the article stays undated; mend it")
    >>> normalise_date("15/05/202120:23 CEST", months).published
    '2021-05-15'
    >>> normalise_date("NaT", months, {"nat"})
    Dated(published='', notice="no date: 'NaT' stands there")
    """
    dated = _read_date(value, months, absent, order, years)
    if not dated.published or int(dated.published[:4]) in years:
        return dated
    shown = repr(value[:_SHOWN])
    if int(dated.published[:4]) < years.start:
        early = "date {date} lies before {year}, the first year that is believed: the article stays undated; mend it"
        return Dated("", write_note("early_date", early, date=shown, year=str(years.start)))
    late = "date {date} lies after {year}, the last year that is believed: the article stays undated; mend it"
    return Dated("", write_note("late_date", late, date=shown, year=str(years.stop - 1)))


def find_orders(value: str) -> frozenset[Order]:
    """Return which of day and month may come first in a numeric date; nothing for any other.

    >>> sorted(find_orders("03/04/2021")), sorted(find_orders("25/12/2021")), sorted(find_orders("7 July 2021"))
    (['day', 'month'], ['day'], [])
    """
    numeric = _NUMERIC.fullmatch(" ".join(value.lower().split()))
    if numeric is None:
        return frozenset()
    first, second, year = (int(numeric[place]) for place in (1, 3, 4))
    if first == second or _find_short(numeric):
        return frozenset()
    readings: tuple[tuple[Order, int, int], ...] = (
        ("day", second, first),
        ("month", first, second),
    )
    return frozenset(order for order, month, day in readings if _write_iso(year, month, day))


def _read_date(
    value: str, months: Mapping[str, int], absent: Container[str], order: Order, years: range
) -> Dated:
    text = " ".join(value.split())
    if not text:
        return Dated("")
    low = text.lower()
    if low in absent:
        return Dated("", write_note("no_date", "no date: {found} stands there", found=repr(text)))
    numeric = _NUMERIC.fullmatch(low)
    if numeric:
        first, second = int(numeric[1]), int(numeric[3])
        year = _complete_year(numeric[4], years)
        if short := _find_short(numeric):
            return _read_short(value, (first, second, year), short, years)
        return _read_numeric(value, first, second, year, order)
    readings = (_write_iso(*parts) for parts in _find_parts(low, months, years))
    if found := _read_epoch(low, years) or next(filter(None, readings), ""):
        return Dated(found)
    unread = "date {date} is not understood; write it as YYYY-MM-DD"
    return Dated("", write_note("unread_date", unread, date=repr(value[:_SHOWN])))


def _find_parts(text: str, months: Mapping[str, int], years: range) -> list[tuple[int, int, int]]:
    """Return every reading of the text as year, month and day, zero where a part is absent."""
    found = []
    for pattern in (_COMPACT, _ISO, _YEAR):
        match = pattern.fullmatch(text)
        if match:
            year, month, day = (int(part or 0) for part in (*match.groups(), 0, 0)[:3])
            found.append((year, month, day))
    for pattern, (of_year, of_month, of_day) in _WORDED.items():
        match = pattern.fullmatch(text)
        if match and match[of_month] in months:
            day = int(match[of_day]) if of_day else 0
            found.append((_complete_year(match[of_year], years), months[match[of_month]], day))
    return found


def _read_epoch(text: str, years: range) -> str:
    """Return the day of a count of seconds or milliseconds since 1970; empty for any other number."""
    match = _EPOCH.fullmatch(text)
    if match is None:
        return ""
    seconds = int(match[1]) // (1000 if len(match[1]) > _MILLISECONDS else 1)
    day = (_EPOCH_START + timedelta(seconds=seconds)).date()
    believed = day.year >= _EARLIEST_EPOCH and day.year in years
    return day.isoformat() if believed else ""


def _complete_year(year: str, years: range) -> int:
    """Return a year; one of two digits lies in the hundred years that end with the last believed."""
    if len(year) > 2:  # noqa: PLR2004 - the digits that are given
        return int(year)
    last = years.stop - 1
    return last - (last - int(year)) % _MOST_YEARS


def _find_short(numeric: re.Match[str]) -> tuple[int, int, int] | tuple[()]:
    """Return year, month and day of '21-07-11', which other dates of two-digit years resemble."""
    first, mark, second, last = numeric.groups()
    if mark != "-" or len(first) != len(last):
        return ()
    return (int(first), int(second), int(last)) if _write_iso(2000, int(second), int(last)) else ()


def _read_short(
    value: str, day_last: tuple[int, int, int], year_first: tuple[int, int, int], years: range
) -> Dated:
    """Return the date of '21-07-11' where one reading alone is a date: no order can be sure."""
    first, second, year = day_last
    iso_year, month, day = year_first
    readings = dict.fromkeys(
        found
        for found in (
            _write_iso(_complete_year(f"{iso_year:02d}", years), month, day),
            _write_iso(year, second, first),
            _write_iso(year, first, second),
        )
        if found
    )
    one, *others = readings
    if not others:
        return Dated(one)
    other = others[0]
    doubt = "date {date} may be {one} or {other}: neither is kept; write the one that is meant"
    return Dated("", write_note("two_years", doubt, date=repr(value), one=one, other=other))


def _read_numeric(value: str, first: int, second: int, year: int, order: Order) -> Dated:
    day_first, month_first = _write_iso(year, second, first), _write_iso(year, first, second)
    if day_first and month_first and day_first != month_first:
        if order:
            return Dated(day_first if order == "day" else month_first, _FIRST[order])
        doubt = "date {date} may be {one} or {other}: only its year is kept; write the one that is meant"
        shown = repr(value)
        return Dated(
            str(year), write_note("two_dates", doubt, date=shown, one=day_first, other=month_first)
        )
    if found := day_first or month_first:
        return Dated(found)
    false = "date {date} does not exist"
    return Dated("", write_note("false_date", false, date=repr(value[:_SHOWN])))


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
