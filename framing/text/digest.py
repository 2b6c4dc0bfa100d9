"""A short digest by which a sentence is known without its text."""

from __future__ import annotations

import hashlib


def digest_text(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a sentence.

    >>> digest_text("Calm returned.")
    '00e70a9e81137cc3'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
