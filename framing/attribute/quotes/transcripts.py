"""Find the turns of a transcript whose lines open with who speaks: 'Ana Paz: …', 'LR: …', 'Pregunta: …'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from typing import NamedTuple

from framing.attribute.quotes.interview_words import InterviewWords
from framing.records import Span

_LABELLED = re.compile(
    r"^[ \t*_]*(?P<label>[^\W\d_](?:[^\n:?!¿¡“”\"«»*;]{0,46}[^\n:?!¿¡“”\"«»*;\s])?)[*_]{0,2}"
    r"(?:[ \t]?:|\.[-–—])[*_]{0,2}[ \t]+(?=\S)",
    re.MULTILINE,
)
_RUNNING = re.compile(
    r"(?:^|(?<=[.?!…)”\"] ))(?P<label>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,4}"
    r"(?: \([A-Z]{2,4}\))?):\s(?=\S)",
    re.MULTILINE,
)
_LABEL_WORDS = 6
_MIN_RUNNING = 6  # labels in running text
_MIN_TURNS = 2  # of whoever asks, and of all who answer


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledTurn:
    """What stands behind a label; `asks` tells questions from answers, `name` is '' for 'R: …'."""

    span: Span
    name: str
    asks: bool


class _Line(NamedTuple):
    label: str
    start: int  # of the line
    said: int  # where the words behind the label start
    end: int  # of the line


def find_transcript(text: str, words: InterviewWords) -> list[LabelledTurn]:
    r"""Return the turns of a transcript in order, none where the lines are no questions and answers.

    >>> from framing.attribute.quotes.interview_words import compile_interview_words
    >>> words = compile_interview_words([])
    >>> text = "LR: ¿Por qué?\nDM: Por miedo.\nLR: ¿De quién?\nDM: De todos."
    >>> [(turn.name, turn.asks) for turn in find_transcript(text, words)][:2]
    [('LR', True), ('DM', False)]
    """
    if text.count("?") < _MIN_TURNS:
        return []
    for lines in (_read_lines(text, words.joins), _read_running(text)):
        turns = _pick_turns(text, _call_full(lines), words.answers)
        if turns:
            return turns
    return []


def _pick_turns(text: str, lines: Sequence[_Line], plain: Container[str]) -> list[LabelledTurn]:
    """Return the turns of those who ask and answer, none where nobody does."""
    labels = [line.label.lower() for line in lines]
    counts = Counter(labels)
    asks = (bool(text.count("?", line.said, line.end)) for line in lines)
    asked = Counter(compress(labels, asks))
    loud = all(text[line.start : line.said].isupper() for line in lines)
    least, of = (1, 3) if loud else (2, 3)  # hosts of a broadcast also tell
    askers = {
        label
        for label, count in asked.items()
        if count >= _MIN_TURNS and count * of >= counts[label] * least
    }
    answerers = _find_answerers(labels, askers)
    answers = sum(counts[label] for label in answerers)
    if not askers or answers < _MIN_TURNS or answers * 2 < sum(counts[one] for one in askers):
        return []
    speak = askers | answerers
    kept = [line for line, label in zip(lines, labels, strict=True) if label in speak]
    return _write_turns(kept, askers, plain)


def _read_lines(text: str, joins: Container[str]) -> list[_Line]:
    lines = []
    for match in _LABELLED.finditer(text):
        if _is_label(match["label"], joins):
            end = text.find("\n", match.end())
            end = len(text) if end < 0 else end
            lines.append(_Line(match["label"], match.start(), match.end(), end))
    return lines


def _read_running(text: str) -> list[_Line]:
    """Return turns run together in few lines: 'The Post: Why? Ana Paz: Fear. The Post: Whose?'."""
    marks = list(_RUNNING.finditer(text))
    if len(marks) < _MIN_RUNNING:
        return []
    edges = [*(mark.start("label") for mark in marks[1:]), len(text)]
    return [
        _Line(mark["label"], mark.start("label"), mark.end(), edge)
        for mark, edge in zip(marks, edges, strict=True)
    ]


def _call_full(lines: Sequence[_Line]) -> list[_Line]:
    """Give short labels the full name of another: 'AP' and 'Paz' that of 'Ana Paz' or 'Ana Paz (AP)'."""
    full: dict[str, str] = {}
    for name in dict.fromkeys(line.label for line in lines):
        plain, _, part = name.partition(",")[0].partition(" (")
        words = plain.split()
        if len(words) > 1:
            initials = "".join(word[0] for word in words)
            shorter = (name, initials, part.rstrip(")"), words[-1])
            full |= {short.lower(): plain for short in shorter if short.lower() not in full}
    return [line._replace(label=full.get(line.label.lower(), line.label)) for line in lines]


def _is_label(label: str, joins: Container[str]) -> bool:
    """Tell 'Monseñor Ana de la Paz' and 'LR' from 'Además, dijo que'."""
    words = label.replace(".", " ").split()
    if not 0 < len(words) <= _LABEL_WORDS or not label[0].isupper():
        return False
    if "," in label:
        return label.isupper()  # 'ANA PAZ, HOST'
    return len(words) == 1 or all(word[0].isupper() or word in joins for word in words)


def _find_answerers(labels: Sequence[str], askers: set[str]) -> set[str]:
    """Return the labels that answer: twice or more, or right behind a question."""
    counts = Counter(labels)
    found = {label for label, count in counts.items() if count >= _MIN_TURNS}
    for before, label in pairwise(labels):
        if before in askers:
            found.add(label)
    return found - askers


def _write_turns(
    lines: Sequence[_Line], askers: set[str], plain: Container[str]
) -> list[LabelledTurn]:
    """Return a turn for each line: an answer goes on to the next label, the last to its line's end.

    A `plain` label ('R', 'Answer') names nobody: whoever is interviewed answers.
    """
    turns = []
    for number, line in enumerate(lines):
        asks = line.label.lower() in askers
        goes_on = not asks and number + 1 < len(lines)
        end = lines[number + 1].start if goes_on else line.end
        name = "" if line.label.lower() in plain else line.label
        turns.append(LabelledTurn(span=Span(line.start, end), name=name, asks=asks))
    return turns
