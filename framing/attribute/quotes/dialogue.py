"""Find what is said behind the dashes of a Spanish dialogue: '—No me voy —dice Ana—. Es mi casa.'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from framing.attribute.quotes.find import Quote
from framing.records import Span

_LINE = re.compile(r"^[ \t]{0,8}(?P<dash>[—–-])[ \t]?(?=[^\W\d_]|[¿¡“\"«])", re.MULTILINE)
_ASIDE = re.compile(r"[ \t](?P<dash>[—–-])[ \t]?(?:(?:le|les|me|nos|se)[ \t])?(?P<verb>[^\W\d_]+)")
_CLOSING = re.compile(r"(?P<dash>[—–-])(?=[\s.,;:]|$)")
_LINE_MAX = 4000  # characters of a line that are looked at
_STOPS = " \t.,;:"


def find_dialogue(text: str, verbs: AbstractSet[str], quotes: Sequence[Quote]) -> list[Quote]:
    """Return `quotes` and what lines of dialogue hold, in order; `verbs` are verbs of saying.

    A line is dialogue where a verb of saying stands behind a second dash of the kind it opens with,
    and so are the lines behind and before it that open with a long dash.
    """
    lines = [*_find_lines(text, quotes)]
    read = [[*_read_line(text, *line, verbs)] for line in lines]
    found = [quote for line in read for quote in line]
    for number, (start, end, dash) in enumerate(lines):
        if dash == "—" and not read[number] and _is_answered(text, lines, read, number):
            found.append(_quote(start, end))
    found += _find_led(text, verbs, [*quotes, *found])
    return sorted([*quotes, *found], key=lambda quote: quote.span) if found else [*quotes]


def _find_led(text: str, verbs: AbstractSet[str], quotes: Sequence[Quote]) -> list[Quote]:
    """Return what a verb of saying leads in with a colon and a dash: 'Y agrega: —Es su casa.'."""
    led: list[Quote] = []
    if ": —" not in text:
        return led
    spans, done = sorted(quote.span for quote in quotes), 0
    for match in _LED.finditer(text):
        if match.start() < done:
            continue  # within what the line led in before
        before = text[max(0, match.start() - _LEAD) : match.start()].rpartition("\n")[2]
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        at = bisect_left(spans, Span(match.start(), match.start()))
        free = at == len(spans) or spans[at].start >= end
        free = free and (not at or spans[at - 1].end <= match.start())
        if free and not verbs.isdisjoint(re.findall(r"\w+", before.lower())):
            led.append(_quote(match.end(), end))
            done = end
    return led


_LED = re.compile(r":[ \t]—[ \t]?(?=[^\W\d_]|[¿¡])")
_LEAD = 60  # characters from the verb to its colon


def _is_answered(
    text: str, lines: Sequence[tuple[int, int, str]], read: Sequence[Sequence[Quote]], number: int
) -> bool:
    """Return whether the line of dialogue right before or behind tells who speaks."""
    return any(
        read[first if first != number else first + 1]
        and not text[lines[first][1] : lines[first + 1][0]].strip(_BETWEEN)
        for first in (number - 1, number)
        if first >= 0 and first + 1 < len(lines)
    )


_BETWEEN = " \t\n—"


def _quote(start: int, end: int) -> Quote:
    return Quote(span=Span(start, end), inner=Span(start, end), closed=True)


def _find_lines(text: str, quotes: Sequence[Quote]) -> Iterator[tuple[int, int, str]]:
    """Yield where lines that open with a dash start behind it, where they end, and the dash."""
    taken = 0
    for match in _LINE.finditer(text):
        start = match.start("dash")
        end = text.find("\n", start)
        end = min(len(text) if end < 0 else end, start + _LINE_MAX)
        while taken < len(quotes) and quotes[taken].span.end <= start:
            taken += 1
        if taken == len(quotes) or quotes[taken].span.start >= end:  # marks tell what is quoted
            yield match.end(), end, match.group("dash")


def _read_line(
    text: str, start: int, end: int, dash: str, verbs: AbstractSet[str]
) -> Iterator[Quote]:
    """Yield the spoken parts of a line of dialogue, none where no verb of saying stands in it."""
    parts, at = [start], start
    while True:
        aside = _find_aside(text, at, end, dash, verbs)
        if aside < 0:
            break
        parts.append(aside)
        at = next(
            (one.end() for one in _CLOSING.finditer(text, aside + 2, end) if one["dash"] == dash),
            end,
        )
        while at < end and text[at] in _STOPS:
            at += 1
        parts.append(at)
    if len(parts) == 1:
        return
    parts += [end] if len(parts) % 2 else []
    for first, last in zip(parts[::2], parts[1::2], strict=True):
        said = text[first:last].rstrip()
        if said:
            yield _quote(first, first + len(said))


def _find_aside(text: str, start: int, end: int, dash: str, verbs: AbstractSet[str]) -> int:
    """Return where the dash of '—dice Ana' stands, -1 where none does."""
    for match in _ASIDE.finditer(text, start, end):
        if match["dash"] == dash and match["verb"].lower() in verbs:
            return match.start("dash")
    return -1
