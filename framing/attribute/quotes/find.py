"""Find the quotation marks of a text and pair them, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.records import Span

# One class of characters, so that the scan stays fast; apostrophes are sorted out after.
_MARK = re.compile(r"[\"“”«»„\n'‘’″]")
_ATTRIBUTE = re.compile(r"=[\"“”«»″][^\"“”«»″\n<>\]]{1,200}[\"“”«»″]")
_DOUBLING = frozenset("\"'")
_SINGLES = frozenset("'‘’")
_OPENERS = frozenset("“«„")
_CLOSERS = frozenset("”»")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_WHOLE_MIN = 1000  # characters: marks around more than this from the first letter hold a text
_UNCLOSED_MAX = 600  # characters: a longer unclosed quotation is a stray mark
_ACROSS_MAX = 4000  # characters of a quotation over several paragraphs
_ORPHAN_MIN = 20  # characters
_ENDS = frozenset(".,!?…")
_SINGLE_MAX = 300  # characters: a longer pair of single marks is two apostrophes


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch between quotation marks; `span` holds the marks, `inner` does not.

    `closed` is False where no closing mark was found and the paragraph's end was taken.
    """

    span: Span
    inner: Span
    closed: bool
    continued: bool = False


@dataclass(slots=True)
class _State:
    start: int = -1
    inner: int = -1
    kind: str = ""
    depth: int = 0
    single: int = -1
    continued: bool = False


def find_quotes(text: str) -> list[Quote]:
    """Return the outermost quotations of `text` in order.

    Nested marks belong to the outer quotation. A quotation left open ends with its
    paragraph and, if the next paragraph opens with a mark, goes on there.

    >>> [quote.inner.of("He said “no ‘war’ here” twice") for quote in find_quotes("He said “no ‘war’ here” twice")]
    ['no ‘war’ here']
    """
    quotes: list[Quote] = []
    state = _State()
    marked = _find_attributes(text)
    done = 0
    doubled = text.count('""') * 2 > text.count('"') - text.count('""') * 2
    for match in _MARK.finditer(text):
        mark, start = match.group(), match.start()
        end = start + 1
        if start < done or start in marked:
            continue
        if mark == "″":  # what typesetting makes of a closing mark behind a digit
            if state.start < 0 or state.kind not in _OPENERS:
                continue
            mark = "”"
        if mark in _DOUBLING and text[end : end + 1] == mark:
            end, mark = end + 1, '""'
            done = end
        elif doubled and mark == '"':
            continue  # a field of a table with its marks doubled: single ones are its own
        if mark == "\n":
            _end_paragraph(text, state, start, quotes)
        elif mark in _SINGLES:
            _take_single(text, state, start, quotes)
        else:
            _take_double(text, state, start, end, mark, quotes)
    _end_paragraph(text, state, len(text), quotes)
    return _settle(text, quotes)


def _find_attributes(text: str) -> set[int]:
    """Return where marks belong to mark-up that was left in: '[caption id="4" align="left"]'."""
    if "=" not in text:
        return set()
    found = _ATTRIBUTE.finditer(text)
    return {place for match in found for place in (match.start() + 1, match.end() - 1)}


def _settle(text: str, quotes: list[Quote]) -> list[Quote]:
    """Drop a pair of marks around a whole text and cut unclosed quotations to a sentence."""
    settled = []
    for number, quote in enumerate(quotes):
        size = quote.span.end - quote.span.start
        if quote.span.start <= 1 and (not quote.closed or size > _WHOLE_MIN):
            continue
        following = quotes[number + 1] if number + 1 < len(quotes) else None
        goes_on = (
            following is not None
            and following.continued
            and not text[quote.span.end : following.span.start].strip()
        )
        if quote.closed or goes_on:
            settled.append(quote)
            continue
        introduced = text[max(0, quote.span.start - 3) : quote.span.start].strip().endswith(":")
        stop = _SENTENCE_END.search(text, quote.inner.start, quote.span.end)
        end = stop.end() if stop and not introduced else quote.span.end
        if introduced or end - quote.inner.start <= _UNCLOSED_MAX:
            inner = Span(quote.inner.start, end)
            span = Span(quote.span.start, end)
            settled.append(Quote(span=span, inner=inner, closed=False, continued=quote.continued))
    return settled


def _add(quotes: list[Quote], state: _State, inner_end: int, end: int, *, closed: bool) -> None:
    if inner_end > state.inner:
        quotes.append(
            Quote(
                span=Span(state.start, end),
                inner=Span(state.inner, inner_end),
                closed=closed,
                continued=state.continued,
            )
        )
    state.start = -1
    state.depth = 0
    state.continued = not closed


def _end_paragraph(text: str, state: _State, end: int, quotes: list[Quote]) -> None:
    state.single = -1
    if state.start >= 0:
        stop = end
        while stop > state.inner and text[stop - 1].isspace():
            stop -= 1
        _add(quotes, state, stop, stop, closed=False)


def _take_single(text: str, state: _State, at: int, quotes: list[Quote]) -> None:
    if state.start >= 0:
        return
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    bound = before.isalnum() or before in ".,!?…"
    if after.isalnum():
        state.single = state.single if bound else at
    elif bound and state.single >= 0 and at - state.single <= _limit_single(text, state, at):
        state.start, state.inner = state.single, state.single + 1
        while quotes and quotes[-1].span.start > state.single:
            quotes.pop()  # marks inside: ‘They called us “vermin”,’
        state.single = -1
        _add(quotes, state, at, at + 1, closed=True)


def _limit_single(text: str, state: _State, at: int) -> int:
    """Return how long single marks may be apart: far where they hold whole sentences of a paragraph."""
    before = text[max(0, state.single - 2) : state.single]
    opens = before[-1:] in {"", "\n"} or before.rstrip()[-1:] == ":"
    curly = text[state.single] == "‘" and before.rstrip()[-1:] in _ENDS  # 'He spoke. ‘We …’.'
    opens = opens or curly
    closes = text[at - 1] in ".!?…" or text[at + 1 : at + 2] in ".\n" or at + 1 == len(text)
    return _ACROSS_MAX if opens and closes else _SINGLE_MAX


def _opens(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([{-–—/¿¡\"'")


def _closes(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (
        not before.isspace() and before not in "([{-–—/" and (after.isspace() or after in ",.;:)")
    )


def _opens_paragraph(text: str, start: int, end: int) -> bool:
    """Return whether a closing mark is set where a paragraph opens: '”We will stay.', '»Siguió.'."""
    first = text[end : end + 1]
    return (first.isupper() or first in _INVERTED) and (not start or text[start - 1] == "\n")


_PAIRS = {"”": "“", "»": "«"}
_INVERTED = frozenset("¿¡")


def _take_orphan(text: str, state: _State, start: int, end: int, quotes: list[Quote]) -> None:
    """A closing mark whose opening is missing: the sentence before it is quoted.

    After a quotation left open it closes that one, over the paragraphs between.
    """
    if quotes and not quotes[-1].closed and end - quotes[-1].span.start <= _ACROSS_MAX:
        opened = quotes.pop()
        state.start, state.inner = opened.span.start, opened.inner.start
        state.continued = opened.continued
        _add(quotes, state, start, end, closed=True)
        return
    floor = max(quotes[-1].span.end if quotes else 0, start - _UNCLOSED_MAX)
    begin = max(text.rfind("\n", floor, start), text.rfind(". ", floor, start - 1) + 1)
    begin = max(begin + 1, floor)
    if start - begin >= _ORPHAN_MIN:
        state.start = state.inner = begin
        _add(quotes, state, start, end, closed=True)


def _nests(text: str, start: int, end: int) -> bool:
    """Return whether a straight mark opens marks inside marks: '"They said "go" and I left," …'."""
    if not _opens(text, start, end):
        return False
    stop = text.find("\n", end, end + _UNCLOSED_MAX)
    stop = stop if stop >= 0 else end + _UNCLOSED_MAX
    first = text.find('"', end, stop)
    second = text.find('"', first + 1, stop) if first >= 0 else -1
    return second >= 0 and all(_closes(text, at, at + 1) for at in (first, second))


def _take_double(
    text: str, state: _State, start: int, end: int, mark: str, quotes: list[Quote]
) -> None:
    is_open = state.start >= 0
    if not is_open and mark in _PAIRS and _opens_paragraph(text, start, end):
        mark = _PAIRS[mark]
    straight = mark in {'"', '""'}
    closing = not is_open and (mark in _CLOSERS or (straight and _closes(text, start, end)))
    if closing:
        _take_orphan(text, state, start, end, quotes)
        return
    if is_open and mark == "“" and state.kind == "„":
        mark = "”"  # „We stay“, as some set them
    if is_open and mark == state.kind == '"' and _nests(text, start, end):
        state.depth += 1
        return
    opening = mark in _OPENERS or (straight and (_opens(text, start, end) or not is_open))
    if is_open and not straight and opening and mark != state.kind:
        state.depth += 1
        return
    if is_open and (mark in _CLOSERS or straight) and state.depth:
        state.depth -= 1
        return
    if is_open and not opening:
        _add(quotes, state, start, end, closed=True)
        state.continued = False
    elif is_open:
        # A second opening mark of the same kind: the first never closed.
        _add(quotes, state, start, start, closed=False)
        state.start, state.inner, state.kind = start, end, mark
    elif opening:
        state.start, state.inner, state.kind = start, end, mark
