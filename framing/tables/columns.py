"""What a table schema is, and the columns that many tables share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["text", "whole", "number"]


class Column(NamedTuple):
    """A column's name, what it means, and as what its cells are read back from a CSV file.

    A column without a meaning is one with the column before, as `high` with `low`.
    A `whole` number has parts where near-copies count in part (`--wire weighted`). Any cell
    may be empty but those of a text are then the empty text.
    """

    name: str
    meaning: str
    kind: Kind


def text(name: str, meaning: str) -> Column:
    """Return a column of texts."""
    return Column(name, meaning, "text")


def whole(name: str, meaning: str) -> Column:
    """Return a column of whole numbers: counts, offsets, 1 or 0."""
    return Column(name, meaning, "whole")


def number(name: str, meaning: str) -> Column:
    """Return a column of numbers with parts."""
    return Column(name, meaning, "number")


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table's name, what one row is, and its columns with their meaning, in file order."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names in file order."""
        return tuple(column.name for column in self.columns)


ARTICLE = text("article_id", "the article")
SENTENCE = whole("sentence", "number of the segment in the article, from 1")
PLACE = (
    whole("start", "where it stands: offsets of its first character and after its last"),
    whole("end", ""),
)
EVENT = text("event_id", "event of the article; empty if not grouped")
FRAME = text("frame", "frame of the codebook")
ROLE = text("role", "who speaks; 'outlet' is the outlet's own voice")
VOICES = text("role", "a role, or 'all' voices, or 'quoted' (all but the outlet's own)")
STANCE = text("stance", "own, attributed, distanced or endorsed")
OUTLET = text("outlet", "outlet as given")
VERSUS = text("versus", "the outlet it is set against")
INTERVAL = (
    number("low", "ends of the 95% interval; empty where there is none"),
    number("high", ""),
)
SIZES = (
    whole("n", "articles of the outlet and of the other"),
    whole("n_versus", ""),
)
CORRECTED = (
    number(
        "corrected",
        "estimate or difference corrected for the scorer's mistakes by coded sentences; else empty",
    ),
    number("corrected_low", "ends of its 95% interval"),
    number("corrected_high", ""),
    text("correction", "dsl or ppi ([coding.md](coding.md)), or 'uncorrected' and why"),
)
RELIABILITY = text(
    "reliability",
    "how well the frame is found in this language and voice: good, usable, below floor or not measured",
)
SHARED = (
    ARTICLE,
    SENTENCE,
    *PLACE,
    EVENT,
    OUTLET,
    VERSUS,
    FRAME,
    ROLE,
    STANCE,
    *INTERVAL,
    *SIZES,
    *CORRECTED,
    RELIABILITY,
)
