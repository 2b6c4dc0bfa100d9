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
    """Patterns of the words that present a document, name it, or open a letter."""

    presenter: re.Pattern[str]
    document: re.Pattern[str]
    greeting: re.Pattern[str]


def compile_leadins(rows: Iterable[tuple[str, str]]) -> LeadIns:
    """Return the patterns of (phrase, kind) pairs."""
    kinds: dict[str, list[str]] = {"presenter": [], "document": [], "greeting": []}
    for phrase, kind in rows:
        kinds[kind].append(phrase)
    return LeadIns(
        presenter=re.compile(rf"\b(?:{_join(kinds['presenter'])})\b", re.IGNORECASE),
        document=re.compile(rf"\b(?:{_join(kinds['document'])})\b", re.IGNORECASE),
        greeting=_compile_greeting(kinds["greeting"]),
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
    greeting = leadins.greeting.search(text)
    if greeting is not None:
        starts.append(greeting.start())
    return Span(min(starts), len(text)) if starts else None


def _leads_in(text: str, mark: re.Match[str], leadins: LeadIns) -> bool:
    floor = max(text.rfind("\n", 0, mark.start()) + 1, mark.start() - _MAX_LINE)
    line = text[floor : mark.start()]
    return bool(leadins.presenter.search(line) and leadins.document.search(line))


def find_led(text: str, end: int) -> int:
    r"""Return where the paragraph ends that a colon before `end` leads in, -1 if it leads in none.

    What a mark opens ends with its mark.

    >>> find_led("They wrote:\nPeace.\nIt rained.", 11)
    18
    """
    line = text.find("\n", end)
    led = _PARAGRAPH.match(text, line) if line >= 0 and not text[end:line].strip() else None
    return -1 if led is None or led["first"] in _LED_MARKS else led.end()


_PARAGRAPH = re.compile(r"\s*(?P<first>\S)[^\n]*")
_LED_MARKS = frozenset("\"“«'‘„-–—•*")
