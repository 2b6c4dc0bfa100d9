"""Load the bytes of one source and decode them, or say why that cannot be done."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from framing.read.options import ReadOptions
from framing.records import Skipped
from framing.text.encoding import Decoded, decode_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The decoded text of one source: where it is from, its short name, what is known of it."""

    source: str
    name: str
    text: str
    notices: tuple[str, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)


def load_file(
    path: Path,
    source: str,
    options: ReadOptions,
    *,
    name: str = "",
    known: Mapping[str, str] | None = None,
) -> Loaded | Skipped:
    """Return the decoded content of a file."""
    try:
        if path.stat().st_size > options.max_bytes:
            return _refuse_size(source, path.stat().st_size, options)
        data = path.read_bytes()
    except FileNotFoundError:
        return Skipped(source=source, reason="no such file; check the path")
    except OSError as error:
        return Skipped(source=source, reason=f"cannot be read: {error.strerror or error}")
    return _decode(data, source, options, name=name or path.stem, known=known or {})


def load_stdin(options: ReadOptions) -> Loaded | Skipped:
    """Return the decoded content of standard input, whose source is '-'."""
    data = sys.stdin.buffer.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return _refuse_size("-", len(data), options)
    return _decode(data, "-", options, name="stdin", known={})


def _refuse_size(source: str, size: int, options: ReadOptions) -> Skipped:
    return Skipped(
        source=source,
        reason=f"{size:,} bytes, allowed are {options.max_bytes:,}; split it or raise the limit",
    )


def _decode(
    data: bytes, source: str, options: ReadOptions, *, name: str, known: Mapping[str, str]
) -> Loaded | Skipped:
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return Skipped(source=source, reason="empty file; leave it out or fill it")
    try:
        decoded: Decoded | None = decode_bytes(data, options.encoding)
    except LookupError:
        reason = f"unknown encoding {options.encoding!r}; give one such as utf-8 or cp1252"
        return Skipped(source=source, reason=reason)
    except UnicodeError as error:
        reason = f"not {options.encoding}: {error}; give its true encoding or none"
        return Skipped(source=source, reason=reason)
    if decoded is None:
        reason = "binary file; allowed are text, Markdown, CSV, TSV and JSONL: convert it to text"
        return Skipped(source=source, reason=reason)
    return Loaded(source=source, name=name, text=decoded.text, notices=decoded.notices, known=known)
