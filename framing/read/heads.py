"""Put what a table keeps in columns of its own, title and standfirst, where readers saw them: before the text."""

from __future__ import annotations

import re

from framing.read.options import load_absent

_OPENING = 60  # letters by which a standfirst is known again in the text
_SEARCHED = 3_000  # letters of the text in which it is sought
_CUT = re.compile(r"(?:…|\.\.\.)\W*$")
_NO_LETTERS = re.compile(r"[\W_]+")


def put_heads_first(text: str, title: str, standfirst: str = "") -> str:
    r"""Return title, standfirst and text, parted by blank lines, leaving out what the text already has.

    Text that opens with its title keeps it there. A standfirst is left out where the text or the
    title says the same, where it breaks off ('…', as the summaries of search engines do) and
    where it says that there is none.

    >>> put_heads_first("Police fired.", "A march", "Two people died in Lima.")
    'A march\n\nTwo people died in Lima.\n\nPolice fired.'
    >>> put_heads_first("A march\nPolice fired.", "A march", "Police fired.")
    'A march\nPolice fired.'
    """
    title, standfirst = title.strip(), standfirst.strip()
    body = text.lstrip()
    titled = body[: len(title)].casefold() == title.casefold()
    if not _is_told_anew(standfirst, title, body):
        return text if titled or not title else f"{title}\n\n{text}"
    if titled:
        title, text = body[: len(title)], body[len(title) :].lstrip()
    return "\n\n".join(part for part in (title, standfirst, text) if part)


def _is_told_anew(standfirst: str, title: str, body: str) -> bool:
    """Return whether a standfirst is one and neither title nor text have it."""
    opening = _fold(standfirst)[:_OPENING]
    if not opening or standfirst.casefold() in load_absent() or _CUT.search(standfirst):
        return False
    return opening not in _fold(title) and opening not in _fold(body[:_SEARCHED])


def _fold(text: str) -> str:
    """Return letters and digits alone, in lower case."""
    return _NO_LETTERS.sub("", text).casefold()
