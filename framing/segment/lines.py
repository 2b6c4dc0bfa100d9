"""Cut a text into its lines of content: what a newline parts is never one sentence."""

from __future__ import annotations

import re

from framing.records import Span

_LINE = re.compile(r"\S[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*")
_STOPS = ".!?…:;”»\"'’"
_NARROWEST, _WIDEST = 45, 100  # characters of a line in a text of fixed width
_LEAST_WRAPPED = 4


def find_lines(text: str) -> list[Span]:
    r"""Return the spans of the lines that hold more than white space, trimmed of it.

    A line that was only wrapped, as in a text file of fixed width, is joined to the next.

    >>> [span.of("One.\n\n Two. \n") for span in find_lines("One.\n\n Two. \n")]
    ['One.', 'Two.']
    """
    lines = [
        Span(match.start(), match.start() + len(match.group().rstrip()))
        for match in _LINE.finditer(text)
    ]
    return _join_wrapped(text, lines)


def _join_wrapped(text: str, lines: list[Span]) -> list[Span]:
    joined: list[Span] = []
    fixed = _has_fixed_width(text, lines)
    before: Span | None = None
    for line in lines:
        if before and _continues(text, before, line, fixed=fixed):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        before = line
    return joined


def _has_fixed_width(text: str, lines: list[Span]) -> bool:
    """Tell whether most lines stop in mid-sentence at about the same width."""
    if len(lines) < _LEAST_WRAPPED or max(end - start for start, end in lines) > _WIDEST:
        return False
    wide = [line for line in lines if line.end - line.start >= _NARROWEST]
    open_ended = sum(text[line.end - 1] not in _STOPS for line in wide)
    return len(wide) * 2 > len(lines) and open_ended * 2 > len(wide)


def _continues(text: str, before: Span, line: Span, *, fixed: bool) -> bool:
    """Tell whether `line` goes on with the sentence of the line just before it."""
    if not fixed and not text[line.start].islower():
        return False
    if before.end - before.start < _NARROWEST:
        return False
    gap = text[before.end : line.start].replace("\r\n", "\n")
    single = gap.count("\n") + gap.count("\r") == 1
    return single and (fixed or text[before.end - 1] not in _STOPS)
