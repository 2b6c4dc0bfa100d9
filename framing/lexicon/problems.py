"""What checking a lexicon finds, with file and line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.errors import LexiconError

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with a lexicon; `line` is 0 where the whole file is meant."""

    file: str
    line: int
    severity: Severity
    message: str

    def __str__(self) -> str:
        """Return the problem as one line, as compilers print them."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.severity}: {self.message}"


def locate_problem(where: str, severity: Severity, message: str) -> Problem:
    """Return a problem at a place written 'file:line', as rows and terms carry it.

    >>> str(locate_problem("terms.en.csv:7", "error", "no such frame"))
    'terms.en.csv:7: error: no such frame'
    """
    file, _, line = where.rpartition(":")
    if not line.isdigit():
        raise LexiconError(f"{where}: not a file and line")
    return Problem(file, int(line), severity, message)
