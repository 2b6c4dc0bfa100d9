"""Tell the marks of Markdown from the words of a text: '# ', '**', '_', '[…](address)'.

Texts keep their marks, for everything found in them is a pair of offsets; what people read is
shown without.
"""

from __future__ import annotations

import re

from framing.records import Span

_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(?=\S)")
_QUOTED = re.compile(r"(?:>[ \t]?)+(?=\S)")
_STAR = re.compile(r"[*•][ \t]+(?=\S)")
_DASH = re.compile(r"[-+][ \t]+(?=\S)")
_LINK = re.compile(r"(!?\[)[^\[\]\n]*(\]\([^()\s]*\))")
# A pair of marks touches the words that it embraces, and no letter on its other side.
_PAIRS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\w*])(\*\*\*)(?=[^\s*])[^*\n]*[^\s*](\*\*\*)(?![\w*])",
        r"(?<![\w*])(\*\*)(?=[^\s*])(?:[^*\n]|\*(?!\*))*[^\s*](\*\*)(?![\w*])",
        r"(?<![\w*])(\*)(?=[^\s*])[^*\n]*(?<=[^\s*])(\*)(?![\w*])",
        r"(?<!\w)(__)(?=[^\s_])(?:[^_\n]|_(?!_))*[^\s_](__)(?!\w)",
        r"(?<!\w)(_)(?=[^\s_])[^_\n]*(?<=[^\s_])(_)(?!\w)",
    )
)
# A sentence may hold one mark of a pair alone: it opens before a word, or closes after a stop.
_LONE = re.compile(r"(?<![\w*])(\*\*)(?=[\w“«\"¿¡])|(?<=[.:;,!?»”\"])(\*\*)(?![\w*])")
_FIRST_MARK = re.compile(r"[#>*_\[•+-]")
_INNER_MARK = re.compile(r"[*_\[]")  # without any, only the opening can hold a mark


def find_marks(text: str, *, listed: bool = False) -> tuple[Span, ...]:
    """Return where the marks of Markdown stand in a line or sentence, in text order.

    The dash that opens an item of a list counts only if `listed`: elsewhere it may be that of a
    dialogue. Stars and lines within words, and marks without a partner, stay text.

    >>> [text[a:b] for text in ["The **minister** told [us](http://a.b)"] for a, b in find_marks(text)]
    ['**', '**', '[', '](http://a.b)']
    """
    if not _FIRST_MARK.search(text):
        return ()
    found: list[Span] = []
    taken = bytearray(len(text))
    kinds = (_HEADING, _QUOTED, _STAR, *([_DASH] if listed else []))
    opening = next((match for kind in kinds if (match := kind.match(text))), None)
    if opening:
        found.append(_take(Span(0, opening.end()), taken))
    if not _INNER_MARK.search(text):
        return tuple(found)
    for pattern in (_LINK, *_PAIRS, _LONE):
        for match in pattern.finditer(text):
            ends = [Span(*match.span(number)) for number in (1, 2) if match[number] is not None]
            if not any(1 in taken[start:end] for start, end in ends):
                found += [_take(end, taken) for end in ends]
    return tuple(sorted(found))


def strip_marks(text: str, *, listed: bool = False) -> str:
    """Return a line or sentence as people read it, without the marks of Markdown.

    >>> strip_marks("# Gobierno **anuncia** [medidas](https://x.org)"), strip_marks("2 * 3, f**k")
    ('Gobierno anuncia medidas', '2 * 3, f**k')
    """
    return _leave_out(text, find_marks(text, listed=listed))


def strip_name(text: str) -> str:
    """Return a naming cut from a text without marks, also those whose partner was cut off.

    >>> strip_name("The **minister"), strip_name("the [Observatory")
    ('The minister', 'the Observatory')
    """
    if not _FIRST_MARK.search(text):
        return text
    plain = re.sub(r"\*+|\]\([^()\s]*\)?", "", strip_marks(text))
    plain = re.sub(r"(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)", "", plain)
    return plain if "]" in plain else plain.replace("[", "")


def find_heading_level(text: str) -> int:
    """Return how deep a heading a line is, 1 to 6; 0 for a line that is marked as none.

    >>> find_heading_level("## Second night"), find_heading_level("#BringThemBack")
    (2, 0)
    """
    found = _HEADING.match(text)
    return len(found[1]) if found else 0


def _take(span: Span, taken: bytearray) -> Span:
    """Mark the characters of a span as taken."""
    taken[span.start : span.end] = b"\1" * (span.end - span.start)
    return span


def _leave_out(text: str, spans: tuple[Span, ...]) -> str:
    kept, place = [], 0
    for span in spans:
        kept.append(text[place : span.start])
        place = span.end
    return "".join([*kept, text[place:]])
