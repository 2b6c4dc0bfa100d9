"""Find speech that the layout marks without quotation marks: interviews, posts, letters after a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from framing.attribute.quotes.find import Quote
from framing.attribute.quotes.interview_words import InterviewWords
from framing.attribute.quotes.interviews import find_answers
from framing.attribute.quotes.leadins import LeadIns, find_document
from framing.attribute.quotes.transcripts import find_transcript
from framing.records import Span

TurnKind = Literal["answer", "question", "post", "lead-in"]
_LINE = re.compile(r"[^\n]+")
# Between name and handle some put a second name: 'Ana Paz (Anita) (@ana)'.
_HANDLE = r"(?:\s?\([^\n()@]{1,40}\))?\s\(@\w{1,30}\)"
_SIGNATURE = re.compile(rf"\s*[—–-]{{1,2}}\s?(?P<name>[^\n()]{{2,60}}?){_HANDLE}")
_SIGNED_LINE = re.compile(
    r"^(?P<post>[^\n]*?\S)[ \t]?[—–-]{1,2}[ \t]?(?P<name>[^\n()—–]{2,60}?)"
    rf"{_HANDLE}[^\n\d]{{0,20}}\d[^\n]{{0,24}}$",
    re.MULTILINE,
)
_POST_LINES = 2  # lines of an embedded post at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A stretch of lines that somebody speaks; `name` is given where the layout names them."""

    span: Span
    kind: TurnKind
    name: str = ""
    name_span: Span | None = None


def find_turns(
    text: str,
    leadins: LeadIns | None = None,
    quotes: Sequence[Quote] = (),
    words: InterviewWords | None = None,
    title: str = "",
) -> list[Turn]:
    r"""Return the turns of interviews, embedded posts and full documents of a text, in order.

    >>> [turn.name for turn in find_turns("They fired.\n— Ana (@ana) May 1, 2020")]
    ['Ana']
    """
    turns = [*_find_posts(text), *_find_signed_lines(text)] if "(@" in text else []
    said = find_transcript(text, words) if words else []
    turns += [
        Turn(span=one.span, kind="question" if one.asks else "answer", name=one.name)
        for one in said
    ]
    answers = find_answers(text, quotes, words, title) if words and not said else ()
    turns += [Turn(span=span, kind="answer") for span in answers]
    answered = any(turn.kind == "answer" for turn in turns)
    document = find_document(text, leadins) if leadins is not None and not answered else None
    if document is not None:
        later = (turn.span.start for turn in turns if turn.span.start > document.start)
        turns.append(
            Turn(span=Span(document.start, min(later, default=document.end)), kind="lead-in")
        )
    return sorted(turns, key=lambda turn: turn.span)


def _find_posts(text: str) -> list[Turn]:
    lines = list(_LINE.finditer(text))
    turns = []
    floor = 0
    for number, line in enumerate(lines):
        match = _SIGNATURE.match(text, line.start(), line.end())
        if match is None:
            continue
        first = number
        while (
            first > floor
            and number - first < _POST_LINES
            and text[lines[first - 1].end() : lines[first].start()].count("\n") == 1
            and (
                first == number
                or "t.co/" in lines[first - 1].group()
                or "pic.twitter" in lines[first - 1].group()
            )
        ):
            first -= 1
        stacked = floor > 0 and number - floor <= _STACKED_LINES
        if stacked and not _GAP.search(text, lines[floor - 1].end(), line.start()):
            first = floor  # between two signatures: all of it is the second post
        first = min(first, _find_block(text, lines, number, floor))
        floor = number + 1
        if first < number:
            span = Span(lines[first].start(), lines[number - 1].end())
            named = Span(*match.span("name"))
            turns.append(Turn(span=span, kind="post", name=named.of(text).strip(), name_span=named))
    return turns


def _find_signed_lines(text: str) -> list[Turn]:
    """Return posts whose signature ends their own line: 'They fired. — Ana (@ana) May 1, 2020'."""
    found = []
    for match in _SIGNED_LINE.finditer(text):
        if _SIGNATURE.match(text, match.start()) is None:
            named = Span(*match.span("name"))
            span = Span(match.start(), match.end())
            found.append(Turn(span=span, kind="post", name=named.of(text).strip(), name_span=named))
    return found


def _find_block(text: str, lines: list[re.Match[str]], number: int, floor: int) -> int:
    """Return the first line of a post that empty lines part from the article on both sides."""
    if not _BLANK.match(text, lines[number].end()):
        return number
    first = number
    while first > floor and not _BLANK.match(text, lines[first - 1].end()):
        first -= 1
        if number - first > _BLOCK_LINES or not lines[first].group().strip():
            return number
    return first


_BLANK = re.compile(r"\n[ \t]*\n|\s*\Z")
_GAP = re.compile(r"\n[ \t]*\n")
_STACKED_LINES = 3
_BLOCK_LINES = 6
