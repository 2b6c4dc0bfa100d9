"""Open a file as it stands or, where its name ends in .gz, unpacked while it is read."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import BinaryIO, Final, cast

PACKED: Final = ".gz"
DAMAGED: Final = (EOFError, zlib.error, gzip.BadGzipFile)


def strip_packing(path: Path) -> Path:
    """Return the path without its .gz, so that what is inside decides how it is read.

    >>> strip_packing(Path("press.jsonl.gz")).name, strip_packing(Path("a.txt")).name
    ('press.jsonl', 'a.txt')
    """
    return path.with_suffix("") if path.suffix.lower() == PACKED else path


def open_bytes(path: Path) -> BinaryIO:
    """Open a file for reading; reading it may raise one of `DAMAGED` where its packing is broken."""
    if path.suffix.lower() == PACKED:
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")
