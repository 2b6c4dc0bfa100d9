"""Find the answers of interviews: between labels, between lines that ask, and in running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby, pairwise

from framing.attribute.quotes.find import Quote
from framing.attribute.quotes.interview_words import InterviewWords
from framing.records import Span

_LINE = re.compile(r"[^\n]+")
_MIN_LABELS = 2
_MARKS = frozenset('“"«”')
_LISTED = re.compile(r"\s*(?:[*_]|\d{1,2}(?:[.°º]?\)|[.°º-]))")  # '2) ¿Cuándo?', '**¿Cuándo?**'
_QUESTION = re.compile(r"\?[\"”»]?[*_]*\s*$")  # '**¿Cuándo?**' too
_MIN_QUESTIONS = 3
_MIN_PLAIN_QUESTIONS = 4  # when no dash marks the turns
_MIN_RUNNING = 5  # questions in running text: essays ask too
_DASHED = re.compile(r"(?<=[.?!…)\"”»/]\s)[-–—](?:(?=[¡\w“\"«(])|\s?(?=¿))|^[-–—](?=[¿¡\w“\"«(])")
_SENTENCE = re.compile(r"[^.?!…\n]*[.?!…]+[\"”»)]*|[^.?!…\n]+")


def find_answers(
    text: str, quotes: Sequence[Quote], words: InterviewWords, title: str = ""
) -> list[Span]:
    r"""Return the stretches in which the person interviewed speaks, in order.

    A `title` that quotes somebody ('Ana Paz: “…”') makes an interview of fewer questions likely.

    >>> from framing.attribute.quotes.interview_words import compile_interview_words
    >>> words = compile_interview_words([("you", "address")])
    >>> text = "Who fired?\nThe army.\nDid you see?\nAt noon.\nWhere?\nHere.\nWhy?\nFear."
    >>> [span.of(text) for span in find_answers(text, [], words)]
    ['The army.', 'At noon.', 'Here.', 'Fear.']
    """
    if text.count("?") < _MIN_QUESTIONS:
        return _find_pairs(text)
    found = _find_labelled(text, words)
    if not found:
        found = _find_between_lines(text, words.marked)
        marked = any(text[span.start] in "*_" or words.marked.match(text, *span) for span in found)
        many = len(found) >= _MIN_PLAIN_QUESTIONS and not marked
        if many and not _is_spoken(text, found, words):
            found = []
    if not found:
        titled = _SAID_TITLE.search(title) is not None
        found = _find_dashed(text) or _find_in_running_text(text, quotes, words, titled=titled)
    return found or _find_pairs(text)


def _is_spoken(text: str, found: Sequence[Span], words: InterviewWords) -> bool:
    """Tell an interview from an explainer, whose headings ask ('What will change?') and whose author answers.

    Somebody is addressed in a quarter of what is asked, or a quarter of the answers says 'I'.
    """
    told = sum(bool(words.first.search(text, *span)) for span in found)
    asked = [Span(left.end, right.start) for left, right in pairwise(found)]
    asked = [span for span in asked if "?" in span.of(text)]
    addressed = sum(bool(words.address.search(text, *span)) for span in asked)
    return told * 4 >= len(found) or addressed * 4 >= len(asked) > 0


_SAID_TITLE = re.compile(r"^[\"“«]|[:,]\s*[\"“«]")


def _find_pairs(text: str) -> list[Span]:
    """Return the dashed lines that answer a dashed line that asks, be it only one: '-¿Cuándo?', '-Ayer.'."""
    return [Span(*match.span("answer")) for match in _PAIR.finditer(text)]


_PAIR = re.compile(
    r"^[-–—]\s?[^\n]{0,600}\?[ \t]*\n\s*(?P<answer>[-–—]\s?\w[^\n]*[^\n?\s])[ \t]*$", re.MULTILINE
)


def _find_labelled(text: str, words: InterviewWords) -> list[Span]:
    """Return the stretches from 'R.' or 'Respuesta.' to the next 'P.' or 'Pregunta.'."""
    marks = list(words.label.finditer(text))
    found = []
    for number, mark in enumerate(marks):
        if mark.group()[:-1].lower() in words.asks:
            continue
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        size = len(text[mark.start() : end].rstrip("*_"))  # '**P.**' of the next question
        found.append(Span(mark.start(), mark.start() + size))
    asked = len(marks) - len(found)
    return found if len(found) >= _MIN_LABELS and asked >= _MIN_LABELS else []


def _find_between_lines(text: str, mark: re.Pattern[str]) -> list[Span]:
    """Return the lines between the questions of an interview."""
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    asked = [bool(_QUESTION.search(line.group())) for line in lines]
    marked = [bool(mark.match(line.group())) for line in lines]
    questions = sum(asked)
    dashes = sum(marked)
    listed = sum(
        bool(_LISTED.match(line.group())) for line, asks in zip(lines, asked, strict=True) if asks
    )
    told = dashes >= questions or listed == questions
    enough = _MIN_QUESTIONS if told else _MIN_PLAIN_QUESTIONS
    if questions < enough or not any(asked):
        return []
    first = asked.index(True)
    turned = sum(asked[first:]) * 4 >= len(asked) - first
    if not turned and dashes < _MIN_QUESTIONS:
        return []
    put = list(asked)
    if dashes >= questions:
        turns = [at for at in range(first, len(lines)) if marked[at] or asked[at]]
        sizes = [len(lines[at].group()) for at in turns]
        for at, asks in zip(turns, _mark_asker([asked[at] for at in turns], sizes), strict=True):
            put[at] = asks
        both = [mark and asks for mark, asks in zip(marked, asked, strict=True)]
        if sum(both) * 4 <= questions:  # only answers have a dash: the line above one asks
            for at in range(first, len(lines) - 1):
                told = marked[at] or lines[at].group().lstrip()[:1] in _MARKS
                put[at] = put[at] or (marked[at + 1] and not told)
    found = []
    for number in range(first + 1, len(lines)):
        if put[number]:
            continue
        if dashes >= questions and not marked[number] and asked[number - 1]:
            continue
        found.append(Span(*lines[number].span()))
    return found


def _find_dashed(text: str) -> list[Span]:
    """'-¿Cómo fue? -Muy duro. Volvimos. -¿Y hoy?': dashes part the turns of one paragraph.

    Where only answers have a dash ('¿Cómo fue? -Muy duro. ¿Y hoy? -Bien.'), the next question ends one.
    """
    edges = [*(mark.start() for mark in _DASHED.finditer(text)), len(text)]
    turns = [Span(*edge) for edge in pairwise(edges)]
    asked = [bool(_QUESTION.search(turn.of(text))) for turn in turns]
    if sum(asked) < _MIN_QUESTIONS:
        return _find_behind_questions(text, turns)
    if sum(asked) * 5 >= len(asked) * 4:
        found = [_cut_questions(text, turn) for turn in turns]
    else:
        first = asked.index(True)
        put = _mark_asker(asked, [turn.end - turn.start for turn in turns])
        found = [turn for turn, asks in zip(turns, put, strict=True) if not asks]
        found = [turn for turn in found if turn.start > turns[first].start]
    return found if len(found) >= _MIN_QUESTIONS else []


def _mark_asker(asked: Sequence[bool], sizes: Sequence[int]) -> list[bool]:
    """Return which turns the interviewer speaks: questions, and every second short one of those between two.

    >>> _mark_asker([True, False, False, False, True], [20, 300, 40, 300, 20])
    [True, False, True, False, True]
    """
    put = list(asked)
    first = 0
    for asks, run in groupby(asked):
        last = first + len(list(run))
        if not asks and (last - first) % 2 and first:
            for at in range(first + 1, last, 2):
                put[at] = sizes[at] < _SHORT_TURN
        first = last
    return put


_SHORT_TURN = 220  # characters of what an interviewer states


def _find_behind_questions(text: str, turns: Sequence[Span]) -> list[Span]:
    """'-¿Cómo fue? Muy duro. Volvimos. -¿Y hoy? Bien.': only questions have a dash."""
    found = []
    for turn in turns:
        asked = _ASKED.match(text, *turn)
        if asked is not None and text[asked.end() : turn.end].strip():
            found.append(Span(asked.end(), turn.end))
    return found if len(found) >= _MIN_QUESTIONS and len(found) * 5 >= len(turns) * 4 else []


_ASKED = re.compile(r"[-–—]\s?(?:[^.?!…\n]*\?\s*)+")


def _cut_questions(text: str, turn: Span) -> Span:
    """Return a turn without the questions that end it."""
    found = _SENTENCE.finditer(text, *turn)
    sentences = [Span(*match.span()) for match in found if match.group().strip()]
    while len(sentences) > 1 and _QUESTION.search(sentences[-1].of(text)):
        sentences.pop()
    return Span(turn.start, sentences[-1].end)


def _find_in_running_text(
    text: str, quotes: Sequence[Quote], words: InterviewWords, *, titled: bool
) -> list[Span]:
    """Return what stands between questions that address somebody who answers in the first person."""
    asked: list[Span] = []
    starts = [quote.span.start for quote in quotes]
    for match in _SENTENCE.finditer(text):
        if "?" not in match.group()[-3:] or _is_quoted(match.end() - 2, quotes, starts):
            continue
        here = Span(*match.span())
        if asked and not text[asked[-1].end : here.start].strip():
            asked[-1] = Span(asked[-1].start, here.end)
        else:
            asked.append(here)
    if len(asked) < (_MIN_QUESTIONS if titled else _MIN_RUNNING):
        return []
    ends = [*(question.start for question in asked[1:]), len(text)]
    found = [Span(question.end, end) for question, end in zip(asked, ends, strict=True)]
    told = sum(bool(words.first.search(text, *span)) for span in found)
    addressed = sum(bool(words.address.search(text, *span)) for span in asked)
    replies = sum(_replies(text, span, words) for span in found)
    spoken = addressed >= _MIN_QUESTIONS and addressed * 4 >= len(asked)
    spoken = spoken or (replies >= _MIN_QUESTIONS and replies * 4 >= len(asked))
    spoken = spoken and len(asked) >= _MIN_RUNNING and max(told, replies) * 5 >= len(asked) * 2
    together = text.count("\n") < len(asked)  # the lines of the turns were run together
    if together and not spoken:
        often = len(asked) >= _MIN_RUNNING
        spoken = titled and (often or addressed > 0 or replies > 0)
        spoken = spoken or (often and _tells_of_itself(text, found, quotes, starts, words))
    if not spoken or (
        not (titled and together) and _is_column(text, asked[0].start, quotes, starts, words)
    ):
        return []
    return found


def _tells_of_itself(
    text: str,
    found: Sequence[Span],
    quotes: Sequence[Quote],
    starts: list[int],
    words: InterviewWords,
) -> bool:
    """Return whether four in five stretches have the first person outside quotations."""
    said = (
        any(not _is_quoted(at.start(), quotes, starts) for at in words.first.finditer(text, *span))
        for span in found
    )
    return sum(said) * 5 >= len(found) * 4


def _replies(text: str, span: Span, words: InterviewWords) -> bool:
    """Return whether a stretch opens as answers do: 'Sí', 'Claro', 'Creo', 'Yo no lo vi'."""
    opening = words.reply.search(text, span.start, min(span.end, span.start + _OPENING))
    return opening is not None and not text[span.start : opening.start()].strip(" -–—\n")


_OPENING = 24  # characters in which the words that open an answer stand


def _is_column(
    text: str, start: int, quotes: Sequence[Quote], starts: list[int], words: InterviewWords
) -> bool:
    """Return whether a text says 'I' before its first question as often as behind it, outside quotations."""
    said = [match.start() for match in words.first.finditer(text)]
    before = sum(at < start and not _is_quoted(at, quotes, starts) for at in said)
    return before * (len(text) - start) > sum(at > start for at in said) * start


def _is_quoted(offset: int, quotes: Sequence[Quote], starts: list[int]) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and quotes[at].span.end > offset
