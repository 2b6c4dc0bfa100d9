"""What a table schema is, and the columns that many tables share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table's name, what one row is, and its columns with their meaning, in file order."""

    name: str
    row: str
    columns: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names in file order."""
        return tuple(name for name, _ in self.columns)


ARTICLE = ("article_id", "the article")
SENTENCE = ("sentence", "number of the segment in the article, from 1")
FRAME = ("frame", "frame of the codebook")
ROLE = ("role", "who speaks; 'outlet' is the outlet's own voice")
STANCE = ("stance", "own, attributed, distanced or endorsed")
OUTLET = ("outlet", "outlet as given")
CORRECTED = (
    ("corrected", "the same, corrected for the scorer's mistakes by coded sentences; else empty"),
    ("corrected_low", "lower end of its 95% interval, articles or events as the unit"),
    ("corrected_high", "upper end"),
    ("correction", "dsl or ppi (see coding.md), or 'uncorrected' and why"),
)
RELIABILITY = (
    "reliability",
    "how reliably the frame is found in this language and voice: good, usable, below floor or not measured",
)
