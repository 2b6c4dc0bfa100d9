"""Find speech that the layout marks without quotation marks: interviews, posts, letters after a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from framing.attribute.leadins import LeadIns, find_document
from framing.records import Span

TurnKind = Literal["answer", "post", "lead-in"]
_LINE = re.compile(r"[^\n]+")
_SIGNATURE = re.compile(r"\s*[—–-]{1,2}\s?(?P<name>[^\n()]{2,60})\s\(@\w{1,30}\)")
_MARKED = re.compile(r"\s*(?:[-–—]\s?(?=[\w¿¡“\"])|(?:R|A|Respuesta|Answer)[.:]\s)")
_LABEL = re.compile(
    r"(?<![^\s\"”])(?:Pregunta|Respuesta|Question|Answer|P|R|Q|A)[.:](?=\s)(?<!\b[A-Z]\. [A-Z]\.)"
)
_MIN_LABELS = 2
_QUESTION = re.compile(r"\?[\"”»]?\s*$")
_MIN_QUESTIONS = 3
_MIN_PLAIN_QUESTIONS = 4  # when no dash marks the turns
_POST_LINES = 2  # lines of an embedded post at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A stretch of lines that somebody speaks; `name` is given where the layout names them."""

    span: Span
    kind: TurnKind
    name: str = ""
    name_span: Span | None = None


def find_turns(text: str, leadins: LeadIns | None = None) -> list[Turn]:
    r"""Return the answers of interviews, embedded posts and full documents of a text, in order.

    >>> [turn.name for turn in find_turns("They fired.\n— Ana (@ana) May 1, 2020")]
    ['Ana']
    """
    turns = _find_posts(text) if "(@" in text else []
    if text.count("?") >= _MIN_QUESTIONS:
        turns += _find_labelled(text) or _find_answers(text)
    document = find_document(text, leadins) if leadins is not None and not turns else None
    if document is not None:
        turns.append(Turn(span=document, kind="lead-in"))
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
        first = min(first, _find_block(text, lines, number, floor))
        floor = number + 1
        if first < number:
            span = Span(lines[first].start(), lines[number - 1].end())
            named = Span(*match.span("name"))
            turns.append(Turn(span=span, kind="post", name=named.of(text).strip(), name_span=named))
    return turns


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
_BLOCK_LINES = 6


def _find_labelled(text: str) -> list[Turn]:
    """Return the stretches from 'R.' or 'Respuesta.' to the next 'P.' or 'Pregunta.'."""
    marks = list(_LABEL.finditer(text))
    turns = []
    for number, mark in enumerate(marks):
        if mark.group()[0] in "PQ":
            continue
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        turns.append(Turn(span=Span(mark.start(), end), kind="answer"))
    asked = len(marks) - len(turns)
    return turns if len(turns) >= _MIN_LABELS and asked >= _MIN_LABELS else []


def _find_answers(text: str) -> list[Turn]:
    """Return the lines between the questions of an interview."""
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    asked = [bool(_QUESTION.search(line.group())) for line in lines]
    marked = [bool(_MARKED.match(line.group())) for line in lines]
    questions = sum(asked)
    dashes = sum(marked)
    enough = _MIN_QUESTIONS if dashes >= questions else _MIN_PLAIN_QUESTIONS
    if questions < enough or not any(asked):
        return []
    first = asked.index(True)
    turned = sum(asked[first:]) * 4 >= len(asked) - first
    if not turned and dashes < _MIN_QUESTIONS:
        return []
    turns = []
    for number in range(first + 1, len(lines)):
        if asked[number]:
            continue
        if dashes >= questions and not marked[number] and asked[number - 1]:
            continue
        turns.append(Turn(span=Span(*lines[number].span()), kind="answer"))
    return turns
