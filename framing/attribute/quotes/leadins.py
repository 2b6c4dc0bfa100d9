"""Find letters and statements that a text gives in full, without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.records import Span

_LINE_END = re.compile(r":[ \t]*\n\s*(?=(?P<next>\S))")
_MARKS = frozenset("\"“«'‘„")  # a quotation follows: its marks say where it ends
_MAX_LINE = 400  # characters of a line that leads in


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadIns:
    """Patterns of the words that present a document, name it, open a letter, or head a speech ('Discurso pronunciado por …')."""

    presenter: re.Pattern[str]
    document: re.Pattern[str]
    greeting: re.Pattern[str]
    opener: re.Pattern[str]


def compile_leadins(rows: Iterable[tuple[str, str]]) -> LeadIns:
    """Return the patterns of (phrase, kind) pairs."""
    kinds: dict[str, list[str]] = {"presenter": [], "document": [], "greeting": [], "opener": []}
    for phrase, kind in rows:
        kinds[kind].append(phrase)
    return LeadIns(
        presenter=re.compile(rf"\b(?:{_join(kinds['presenter'])})\b", re.IGNORECASE),
        document=re.compile(rf"\b(?:{_join(kinds['document'])})\b", re.IGNORECASE),
        greeting=_compile_greeting(kinds["greeting"]),
        opener=re.compile(
            rf"^[^\w\n]*(?:{_join(kinds['opener'])})\b[^\n]{{0,{_MAX_LINE}}}[^\n:?]$",
            re.IGNORECASE | re.MULTILINE,
        ),
    )


def _join(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, phrases)) or r"(?!)"


def _compile_greeting(phrases: Sequence[str]) -> re.Pattern[str]:
    """Compile 'Dear Ms Paz,': it opens with a capital, which the pattern starts with to be fast."""
    if not phrases:
        return re.compile(r"(?!)")
    capitals = "".join(sorted({re.escape(phrase[0].upper()) for phrase in phrases}))
    rests = "|".join(
        rf"(?<={re.escape(phrase[0].upper())})(?i:{re.escape(phrase[1:])})" for phrase in phrases
    )
    return re.compile(
        rf"[{capitals}](?<!\S.)(?:{rests})"
        r"(?:\s[^\W\d_][\w.]*){1,5}[;:,](?=\s+[A-ZÁÉÍÓÚÑ¡¿])"
    )


def find_document(text: str, leadins: LeadIns) -> Span | None:
    r"""Return the stretch from the start of a letter or statement given in full to the text's end.

    >>> rows = [("here is", "presenter"), ("letter", "document")]
    >>> find_document("Here is the letter:\nWe refuse.", compile_leadins(rows))
    Span(start=20, end=30)
    """
    starts = [mark.end() for mark in _LINE_END.finditer(text) if _leads_in(text, mark, leadins)]
    heading = leadins.opener.search(text[:_HEAD])  # further down it is a link
    linked = heading is not None and heading.group().isupper()  # 'TRANSCRIPT OF THE SPEECH'
    if heading is not None and not linked and _is_headed(text, heading.end()):
        starts.append(heading.end())
    greeting = leadins.greeting.search(text)
    if greeting is not None:
        starts.append(greeting.start())
    return Span(min(starts), len(text)) if starts else None


def _is_headed(text: str, end: int) -> bool:
    """Return whether unmarked text stands below a heading: what a mark opens ends with its mark."""
    below = text[end : end + _BELOW].lstrip()
    return bool(below) and below[0] not in _MARKS


_HEAD = 2000  # characters in which a text given in full is headed
_BELOW = 20  # characters in which the text below a heading starts


def _leads_in(text: str, mark: re.Match[str], leadins: LeadIns) -> bool:
    floor = max(text.rfind("\n", 0, mark.start()) + 1, mark.start() - _MAX_LINE)
    line = text[floor : mark.start()]
    if mark["next"] in _MARKS:
        return False
    return bool(leadins.presenter.search(line) and leadins.document.search(line))


def find_led(text: str, end: int) -> tuple[int, bool]:
    r"""Return where the stretch ends that a colon before `end` leads in, and whether it is a list; -1 if none.

    A paragraph is led in, behind a short line that addresses somebody also the next, and of a list
    every numbered one. What a mark opens ends with its mark.

    >>> find_led("They ask:\n1. Peace.\n2. Bread.\nIt rained.", 9)
    (29, True)
    """
    line = text.find("\n", end)
    if line < 0 or text[end:line].strip():
        return -1, False
    stop, listed = line, False
    while (item := _NUMBERED.match(text, stop)) is not None:
        stop, listed = item.end(), True
    if listed:
        return stop, True
    led = _PARAGRAPH.match(text, line)
    if led is None or led["first"] in _LED_MARKS:
        return -1, False
    if len(led["line"]) <= _ADDRESS and led["line"][-1] not in ".?!…":
        led = _PARAGRAPH.match(text, led.end()) or led
    return led.end(), False


_PARAGRAPH = re.compile(r"\s*(?P<line>(?P<first>\S)[^\n]*)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|\*NUMBER\*|[a-z])[.)°º]?(?:[-–—)]|(?<=[.)°º])\s)[^\n]*")
_LED_MARKS = frozenset("\"“«'‘„-–—•*")
_ADDRESS = 30  # characters of a line such as 'Comandante Paz:'
