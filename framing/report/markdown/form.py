"""Write plain values as Markdown: escaped text and pipe tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from framing.report.wording import Wording

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$!&])")


def escape(value: object) -> str:
    r"""Return text with every character that Markdown or HTML could act on made plain.

    >>> print(escape("*<b>* | a"))
    \*\<b\>\* \| a
    """
    return _SPECIAL.sub(r"\\\1", " ".join(str(value).split()))


def escape_run(text: str) -> str:
    """Return a stretch of a sentence escaped, with the blanks at its ends kept."""
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))


def write_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table whose cells are already Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def write_name(outlet: str, wording: Wording) -> str:
    """Return an outlet's name, or words that say it has none."""
    return escape(wording.name_outlet(outlet))


def list_labels(wording: Wording, *names: str) -> list[str]:
    """Return several short texts of the wording, for the head of a table."""
    return [wording.say(name) for name in names]
