"""Addresses, handles and the marks of embedded pictures and posts, which stand in a text but are no words of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.records import Span

_SIGNS = (
    "http",
    "www.",
    "pic.",
    "@",
    "[/",
    "=",
)  # one stands in every address: looking for them is cheap
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.(?:twitter|x)\.com/)\S+|@\w+"
    r"|\[[a-z_]+ [a-z_]+=[^\]\n]*\]|\[/[a-z_]+\]"  # '[caption width="300"]', '[/caption]'
)


def find_addresses(text: str) -> Iterator[Span]:
    """Yield where addresses, handles and the marks of embedded pictures stand, in text order.

    >>> text = "Calm at https://harbour.example/a1, says @harbourpost"
    >>> [span.of(text) for span in find_addresses(text)]
    ['https://harbour.example/a1,', '@harbourpost']
    """
    if any(sign in text for sign in _SIGNS):
        yield from (Span(*found.span()) for found in _ADDRESS.finditer(text))


def blank_addresses(text: str) -> str:
    """Return the text with blanks in the place of addresses, so that offsets stay.

    >>> blank_addresses("Calm (@harbourpost) returned")
    'Calm (            ) returned'
    """
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)
