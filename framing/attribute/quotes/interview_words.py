"""The words by which the turns of an interview are known: labels, 'usted', 'yo', 'claro'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MARKED = r"\s*(?:[-–—]\s?(?=[\w¿¡“\"])|(?:{})[.:]\s)"
_LABEL = r"(?<![^\s\"”*])(?:{})[.:](?=[\s*])(?<!\b[A-Z]\. [A-Z]\.)"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewWords:
    """Patterns of the words that address somebody ('usted'), of the first person, and that open an answer ('sí').

    `asks` and `answers` are the labels of turns without a name ('Q', 'Respuesta') in lower case,
    `label` is the pattern of both, `marked` that of an answer's dash or label at the start of a
    line; `joins` are the small words within a name ('Ana de la Paz').
    """

    address: re.Pattern[str]
    first: re.Pattern[str]
    reply: re.Pattern[str]
    asks: frozenset[str]
    answers: frozenset[str]
    joins: frozenset[str]
    label: re.Pattern[str]
    marked: re.Pattern[str]


INTERVIEW_KINDS = ("address", "first", "reply", "asks", "answers", "joins")


def compile_interview_words(rows: Iterable[tuple[str, str]]) -> InterviewWords:
    """Return the patterns of (word, kind) pairs; kinds are those of `INTERVIEW_KINDS`."""
    kinds: dict[str, list[str]] = {kind: [] for kind in INTERVIEW_KINDS}
    for word, kind in rows:
        kinds[kind].append(word)
    address, first, reply = (
        re.compile(rf"\b(?:{_join(kinds[kind])})\b", re.IGNORECASE) for kind in INTERVIEW_KINDS[:3]
    )
    asks, answers, joins = (frozenset(map(str.lower, kinds[kind])) for kind in INTERVIEW_KINDS[3:])
    labels = [*kinds["asks"], *kinds["answers"]]
    return InterviewWords(
        address=address,
        first=first,
        reply=reply,
        asks=asks,
        answers=answers,
        joins=joins,
        label=re.compile(_LABEL.format(_join([*labels, *map(str.upper, labels)]))),
        marked=re.compile(_MARKED.format(_join(kinds["answers"]))),
    )


def _join(words: Iterable[str]) -> str:
    """Return the alternatives of words, the longest first; without any, what matches nothing."""
    longest = sorted(dict.fromkeys(words), key=len, reverse=True)
    return "|".join(map(re.escape, longest)) or "(?!)"
