"""Load the bytes of one source and decode them, or say why that cannot be done."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from framing.notes import Note, write_note
from framing.read.options import ReadOptions
from framing.read.orders import DateOrders
from framing.read.packed import DAMAGED, open_bytes, strip_packing
from framing.records import Skipped
from framing.text.encoding import Decoded, decode_bytes, find_encoding

_ABSENT = write_note("absent", "no such file; check the path")
_EMPTY = write_note("empty", "empty file; leave it out or fill it")
_BINARY = write_note(
    "binary", "binary file; allowed are text, Markdown, CSV, TSV and JSONL: convert it to text"
)
_DAMAGED = write_note("damaged", "a damaged .gz file; fetch or pack it again")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The decoded text of one source: where it is from, its short name, what is known of it."""

    source: str
    name: str
    text: str
    notices: tuple[Note, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)
    orders: DateOrders | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The lines of a table, read one by one so that a corpus need not fit into memory.

    `read_lines` begins anew each time it is called.
    """

    source: str
    name: str
    read_lines: Callable[[], Iterator[str]]
    notices: tuple[Note, ...] = ()


def open_table(
    path: Path, source: str, options: ReadOptions, *, name: str = ""
) -> Opened | Skipped:
    """Return the lines of a table file, with their newlines as stored."""
    try:
        if path.stat().st_size == 0:
            return Skipped(source=source, reason=_EMPTY)
        found = find_encoding(_read_chunks(path), options.encoding)
    except FileNotFoundError:
        return Skipped(source=source, reason=_ABSENT)
    except DAMAGED:
        return Skipped(source=source, reason=_DAMAGED)
    except (OSError, UnicodeError, LookupError) as error:
        return Skipped(source=source, reason=_explain(error, options))
    if found is None:
        return Skipped(source=source, reason=_BINARY)
    lines = partial(_read_lines, path, found.name)
    name = name or strip_packing(path).stem
    return Opened(source=source, name=name, read_lines=lines, notices=found.notices)


def open_text(loaded: Loaded) -> Opened:
    """Return the lines of a table that is already in memory."""
    return Opened(
        source=loaded.source,
        name=loaded.name,
        read_lines=lambda: io.StringIO(loaded.text, newline=""),
        notices=loaded.notices,
    )


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
        size = path.stat().st_size
        with open_bytes(path) as file:
            # One byte more than allowed tells a small .gz that unpacks to a huge text.
            data = file.read(options.max_bytes + 1)
    except FileNotFoundError:
        return Skipped(source=source, reason=_ABSENT)
    except DAMAGED:
        return Skipped(source=source, reason=_DAMAGED)
    except OSError as error:
        return Skipped(source=source, reason=_explain(error, options))
    if len(data) > options.max_bytes:
        return _refuse_size(source, max(size, len(data)), options)
    name = name or strip_packing(path).stem
    return _decode(data, source, options, name=name, known=known or {})


def load_stdin(options: ReadOptions) -> Loaded | Skipped:
    """Return the decoded content of standard input, whose source is '-'."""
    data = sys.stdin.buffer.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return _refuse_size("-", len(data), options)
    return _decode(data, "-", options, name="stdin", known={})


def _refuse_size(source: str, size: int, options: ReadOptions) -> Skipped:
    huge = "{size:,} bytes, allowed are {limit:,}; split it or raise the limit"
    reason = write_note("size", huge, size=size, limit=options.max_bytes)
    return Skipped(source=source, reason=reason)


def _decode(
    data: bytes, source: str, options: ReadOptions, *, name: str, known: Mapping[str, str]
) -> Loaded | Skipped:
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return Skipped(source=source, reason=_EMPTY)
    try:
        decoded: Decoded | None = decode_bytes(data, options.encoding)
    except (UnicodeError, LookupError) as error:
        return Skipped(source=source, reason=_explain(error, options))
    if decoded is None:
        return Skipped(source=source, reason=_BINARY)
    return Loaded(source=source, name=name, text=decoded.text, notices=decoded.notices, known=known)


def _explain(error: OSError | UnicodeError | LookupError, options: ReadOptions) -> Note:
    """Return in one line why a file could not be read, and what to do."""
    if isinstance(error, OSError):
        if isinstance(error, IsADirectoryError):
            return write_note("a_folder", "a folder; name the file in it")
        told = error.strerror or str(error)
        return write_note("unreadable", "cannot be read: {error}", error=told)
    if isinstance(error, UnicodeError):
        other = "not {encoding}: {error}; give its true encoding or none"
        return write_note("encoding", other, encoding=options.encoding, error=str(error))
    unknown = "unknown encoding {encoding}; give one such as utf-8 or cp1252"
    return write_note("no_encoding", unknown, encoding=repr(options.encoding))


def _read_chunks(path: Path) -> Iterator[bytes]:
    with open_bytes(path) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _read_lines(path: Path, encoding: str) -> Iterator[str]:
    with (
        open_bytes(path) as data,
        io.TextIOWrapper(data, encoding=encoding, errors="replace", newline="") as file,
    ):
        # A codec that was asked for keeps the byte order mark, as a first column would show.
        yield from (line.removeprefix("\ufeff") for line in islice(file, 1))
        yield from file
