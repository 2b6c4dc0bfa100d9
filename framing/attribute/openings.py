"""What a sentence starts with before its own words: a web address, a dateline, quotation marks."""

from __future__ import annotations

from framing.attribute.words.view import DASHES, QUOTES, View
from framing.records import Segment

_DATELINE = 8  # words of a place and an agency or a date


def skip_address(view: View, segment: Segment, low: int, high: int) -> int:
    """Return the first word behind a web address that a sentence starts with."""
    if not view.text.startswith("http", segment.span.start):
        return low
    spaced = (at for at in range(low + 1, high) if any(map(str.isspace, view.gap(at))))
    return next(spaced, low)


def skip_dateline(view: View, low: int, high: int) -> int:
    """Return the first word behind a dateline: 'Alba (CNN) …', 'Alba, Kenya - …', 'ALBA, 3 may (EFE).- …'."""
    if view.lexicon.lang == "es":
        return _skip_spanish(view, low, high)
    for at in range(low, min(high, low + _DATELINE)):
        if not (view.capital(at) or view.words[at].isdigit()):
            return low
        gap = view.gap(at).strip() if at > low else ""
        if gap == ")":
            credit = view.words[at - 1] in view.lexicon.couriers
            return at if credit and "(" in view.gap(at - 1) else low
        if gap in DASHES and gap != view.gap(at):
            parted = any("," in view.gap(one) for one in range(low + 1, at))
            return at if parted or view.words[low] in view.lexicon.couriers else low
    return low


def _skip_spanish(view: View, low: int, high: int) -> int:
    if low >= high or not view.capital(low):
        return low
    for at in range(low + 1, min(high, low + _DATELINE)):
        gap = view.gap(at).strip('"“« ').replace(" ", "").removeprefix(")")
        bracketed = view.gap(at).startswith(")") and gap in DASHES
        if bracketed or (gap[:1] == "." and gap[1:] in DASHES):
            return at
    return low


def find_start(view: View, at: int) -> int:
    """Return where word `at` starts, with the marks that open a quotation before it."""
    start = view.starts[at]
    while view.text[start - 1 : start] in QUOTES:
        start -= 1
    return start
