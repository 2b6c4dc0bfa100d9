"""Turn bytes into text: byte order marks, UTF-8, UTF-16, then Windows-1252 with a notice."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from framing.notes import Note, write_note

_MARKS = (  # each with the codec that drops it
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0",
    b"PAR1", b"BZh", b"\xfd7zXZ", b"\x7fELF", b"SQLite format 3",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_UNSAFE = re.compile("[\x00\ud800-\udfff]")
# What UTF-8 letters become when a program takes them for Windows-1252 or Latin-1: 'Ã¡', 'â€œ'.
_MISREAD = re.compile(
    "Ã[\x80-\xbfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[\x80-\xbf˜™œ“”¦¢]|â\x80[\x80-\xbf]"
)
_MISREAD_LEAST = 2  # times; once may be meant
_SAMPLE = 65_536
_MOST_CONTROLS = 0.01


class Encoding(NamedTuple):
    """The name of an encoding that fits, and a notice where it was guessed."""

    name: str
    notices: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text read from bytes, the encoding that fitted, and what had to be guessed or replaced."""

    text: str
    encoding: str
    notices: tuple[Note, ...] = ()


def decode_bytes(data: bytes, encoding: str = "") -> Decoded | None:
    """Return the text in `data` with its newlines as stored; None when it is not text.

    Without `encoding`: a byte order mark decides and is dropped, then UTF-8, then UTF-16 by its
    zero bytes, then Windows-1252 with a notice. Raises UnicodeError or LookupError when
    `encoding` is given and does not fit.

    >>> decode_bytes("año".encode("cp1252")).notices
    ('not UTF-8: read as Windows-1252',)
    >>> decode_bytes(b"%PDF-1.7") is None
    True
    """
    found = find_encoding([data], encoding)
    if found is None:
        return None
    text, replaced = clean_text(data.decode(found.name, errors="replace"))
    notices = (*found.notices, *replaced)
    return Decoded(text=text.removeprefix("\ufeff"), encoding=found.name, notices=notices)


def find_encoding(chunks: Iterable[bytes], encoding: str = "") -> Encoding | None:
    """Return the encoding that fits a file given in chunks; None when it is not text.

    The first chunk tells byte order marks, UTF-16 and binary files; all of them are checked
    before UTF-8, or the `encoding` given, is believed.
    """
    rest = iter(chunks)
    first = next(rest, b"")
    if encoding:
        _check_encoding(encoding, first, rest)
        return Encoding(encoding)
    name = _guess_encoding(first)
    if name != "utf-8":
        return Encoding(name) if name else None
    try:
        _check_encoding("utf-8", first, rest)
    except UnicodeDecodeError:
        return Encoding("cp1252", (write_note("windows", "not UTF-8: read as Windows-1252"),))
    return Encoding("utf-8")


def clean_text(text: str) -> tuple[str, tuple[Note, ...]]:
    r"""Return `text` with zero characters and lone surrogates replaced, one for one, and a notice.

    >>> clean_text("a\ud800b")
    ('a\ufffdb', ('1 character that cannot be written was replaced',))
    """
    cleaned, count = _UNSAFE.subn("\ufffd", text)
    if not count:
        return text, ()
    what = (
        "1 character that cannot be written was replaced"
        if count == 1
        else "{count} characters that cannot be written were replaced"
    )
    return cleaned, (write_note("replaced", what, count=count),)


def is_misread(text: str) -> bool:
    r"""Tell a text whose letters were taken for another encoding before it was saved.

    >>> is_misread("HernÃ¡ndez y PeÃ±a: â€œnoâ€\x9d"), is_misread("SÃO PAULO, CAFÉ”, Ã, Ã")
    (True, False)
    """
    if "Ã" not in text and "â" not in text:
        return False
    return len([*islice(_MISREAD.finditer(text), _MISREAD_LEAST)]) == _MISREAD_LEAST


def _check_encoding(encoding: str, first: bytes, rest: Iterable[bytes]) -> None:
    """Raise UnicodeError unless the chunks are text in this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    for chunk in chain([first], rest):
        decoder.decode(chunk)
    decoder.decode(b"", final=True)


def _guess_encoding(start: bytes) -> str:
    """Return the encoding that the start of a file speaks for; empty for a binary file."""
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name
    sample = start[:_SAMPLE]
    if sample.startswith(_SIGNATURES):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 5 and min(even, odd) * 10 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return "" if controls > max(2, len(sample) * _MOST_CONTROLS) else "utf-8"
