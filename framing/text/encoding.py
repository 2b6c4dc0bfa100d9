"""Turn bytes into text: byte order marks, UTF-8, UTF-16, then Windows-1252 with a notice."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0",
    b"PAR1", b"BZh", b"\xfd7zXZ", b"\x7fELF", b"SQLite format 3",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_UNSAFE = re.compile("[\x00\ud800-\udfff]")
_SAMPLE = 65_536
_MOST_CONTROLS = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text read from bytes, the encoding that fitted, and what had to be guessed or replaced."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


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
    if encoding:
        text, notices = clean_text(data.decode(encoding))
        return Decoded(text=text.removeprefix("\ufeff"), encoding=encoding, notices=notices)
    found = _find_encoding(data)
    if found is None:
        return None
    name, skip = found
    text, notices = clean_text(data[skip:].decode(name, errors="replace"))
    if name == "cp1252":
        notices = ("not UTF-8: read as Windows-1252", *notices)
    return Decoded(text=text, encoding=name, notices=notices)


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    r"""Return `text` with zero characters and lone surrogates replaced, one for one, and a notice.

    >>> clean_text("a\ud800b")
    ('a\ufffdb', ('1 character that cannot be written was replaced',))
    """
    cleaned, count = _UNSAFE.subn("\ufffd", text)
    if not count:
        return text, ()
    what = (
        "1 character that cannot be written was"
        if count == 1
        else (f"{count} characters that cannot be written were")
    )
    return cleaned, (f"{what} replaced",)


def _find_encoding(data: bytes) -> tuple[str, int] | None:
    """Return the encoding and the length of its mark; None for a binary file."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, len(mark)
    if data.startswith(_SIGNATURES):
        return None
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 5 and min(even, odd) * 10 < max(even, odd):
        return ("utf-16-le" if odd > even else "utf-16-be"), 0
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(2, len(sample) * _MOST_CONTROLS):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252", 0
    return "utf-8", 0
