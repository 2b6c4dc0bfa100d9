"""Read a text as it looks: letters and accents in one piece, without what has no width.

Files made on some systems keep an accent apart from its letter, and web pages put soft hyphens
and spaces of no width into words. Nobody sees either, so no word may be missed for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from framing.records import Span, Tokens

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_UNEVEN = re.compile(f"[{_INVISIBLE}]+|[^{_INVISIBLE}][\u0300-\u036f]+")
_MARK = re.compile(f"[{_INVISIBLE}\u0300-\u036f]")  # any of it; most texts have none
_HIDDEN = re.compile(f"[{_INVISIBLE}]")

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Composed:
    """A text as it looks, and where its characters stand in the text as it is stored.

    Character i of `text` is what stands from `starts[i]` to `ends[i]`; `length` is how long the
    stored text is.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    length: int

    def restore(self, found: Found) -> Found:
        """Return records found in `text` with all their offsets moved into the stored text."""
        return cast("Found", self._move(found))

    def _move(self, value: object) -> object:
        if isinstance(value, Span):
            return self._move_span(value)
        if isinstance(value, Tokens):
            spans = list(map(self._move_span, map(Span, value.starts, value.ends)))
            starts, ends = [span.start for span in spans], [span.end for span in spans]
            return replace(value, starts=starts, ends=ends)
        if isinstance(value, tuple):
            make = getattr(type(value), "_make", tuple)
            return make(map(self._move, value))
        if is_dataclass(value) and not isinstance(value, type):
            moved = {field.name: self._move(getattr(value, field.name)) for field in fields(value)}
            return type(value)(**moved)
        return value

    def _move_span(self, span: Span) -> Span:
        start = self.starts[span.start] if span.start < len(self.starts) else self.length
        return Span(start, self.ends[span.end - 1] if span.end > span.start else start)


def show_text(text: str) -> str:
    r"""Return a text as it looks; itself where it is stored that way already.

    >>> show_text("La re\u0301gimen\u200b del\u00adito")
    'La régimen delito'
    """
    composed = compose_text(text)
    return composed.text if composed else text


def compose_text(text: str) -> Composed | None:
    r"""Return a text as it looks; None if it is stored that way already, as most are.

    >>> composed = compose_text("La re\u0301gimen\u200b del\u00adito")
    >>> composed.text, composed.restore(Span(3, 10))
    ('La régimen delito', Span(start=3, end=11))
    >>> compose_text("El régimen") is None
    True
    """
    if text.isascii() or not _MARK.search(text):
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _UNEVEN.finditer(text):
        low, high = match.span()
        pieces.append(text[done:low])
        starts.extend(range(done, low))
        ends.extend(range(done + 1, low + 1))
        seen = "" if _HIDDEN.match(match[0]) else unicodedata.normalize("NFC", match[0])
        pieces.append(seen)
        starts.extend([low] * len(seen))
        ends.extend([high] * len(seen))
        done = high
    pieces.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Composed("".join(pieces), starts, ends, len(text))
