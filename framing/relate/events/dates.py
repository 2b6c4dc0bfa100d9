"""Compare dates that may be whole, partial or missing."""

from __future__ import annotations

import calendar
import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
WHOLE, VAGUE, APART = 1.0, 0.85, 0.0
Days = tuple[int, int]


def read_days(published: str) -> Days | None:
    """Return the first and last day that a date may mean, as ordinals; None when unknown.

    >>> first, last = read_days("2015-07")
    >>> last - first
    30
    """
    match = _ISO.fullmatch(published.strip()[:10])
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            only = date(year, month, day).toordinal()
            return only, only
        if month:
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1).toordinal(), date(year, month, last).toordinal()
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    except ValueError:
        return None


def compare_days(first: Days | None, second: Days | None, window: int) -> float:
    """Return how well two dates fit one event: 1 within the window, 0 outside, less when vague.

    Dates of which one is missing or partial, and which may lie within `window` days, get 0.85.

    >>> day = read_days("2021-07-10")
    >>> compare_days(day, read_days("2021-07-12"), 7), compare_days(day, read_days("2015"), 7)
    (1.0, 0.0)
    """
    if first is None or second is None:
        return VAGUE
    gap = max(first[0], second[0]) - min(first[1], second[1])
    if gap > window:
        return APART
    whole = first[1] - first[0] <= window and second[1] - second[0] <= window
    return WHOLE if whole else VAGUE
