"""Digests by which a sentence or a file is known without its content."""

from __future__ import annotations

import hashlib
from pathlib import Path


def digest_text(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a sentence.

    >>> digest_text("Calm returned.")
    '00e70a9e81137cc3'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def digest_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
