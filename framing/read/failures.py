"""Tell texts that are nothing but notices of a fetch that failed, by patterns kept as data."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.rows import read_rows

_LONGEST = 3000  # characters; whoever writes more has an article
_SENTENCE = re.compile(r"\s*[\r\n]+\s*|(?<=[.!?:])\s+")
_HEADLINE = re.compile(r"(?:[^.]|\.\.)$")
_TRIM: Final = " \t\xa0.…!¡¿?:|»*•-–—_#\"'“”"
_SHOWN = 60


@cache
def load_failures() -> re.Pattern[str]:
    """Return one expression for every notice in `lexicons/boilerplate/failures.<lang>.csv`."""
    found = []
    for path in sorted((find_lexicons_root() / "boilerplate").glob("failures.*.csv")):
        for row in read_rows(path, required=("pattern",), optional=["note"]):
            try:
                re.compile(row["pattern"])
            except re.error as error:
                raise LexiconError(f"{row.where}: {row['pattern']!r}: {error}; mend it") from None
            found.append(f"(?:{row['pattern']})")
    return re.compile("|".join(found) or "(?!)", re.IGNORECASE)


def find_failure(text: str, title: str = "") -> str:
    r"""Return the notice that a text consists of; empty when it holds anything else.

    Each of its sentences must be a notice as a whole, but for a headline before them (the
    title, or a first line without a full stop): an article that reports such words, or ends
    with some, is an article.

    >>> find_failure("Two die in Sur\n\nAccess denied. Please enable cookies.")
    'Access denied'
    >>> find_failure("Access denied. The governor, who fled, could not be reached.")
    ''
    """
    if len(text) > _LONGEST:
        return ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    headed = lines and (lines[0] == title.strip() or _HEADLINE.search(lines[0]))
    for start in (0, 1) if headed else (0,):
        notices = _list_notices("\n".join(lines[start:]))
        if notices:
            return notices[0][:_SHOWN]
    return ""


def _list_notices(text: str) -> list[str]:
    """Return the sentences of a text if each is a notice, else none."""
    expression = load_failures()
    sentences = [part.strip(_TRIM).replace("’", "'") for part in _SENTENCE.split(text)]
    sentences = [part for part in sentences if part]
    return sentences if all(expression.fullmatch(part) for part in sentences) else []
