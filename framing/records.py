"""Records that flow through the stages: frozen, made of offsets into an unchanged text.

What is made often and read seldom (codes of frames, hits, sums of speech, scores) is a named
tuple, since a frozen dataclass takes three times as long to make; the others are dataclasses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from operator import itemgetter
from typing import Literal, NamedTuple

from framing.notes import Note

Mode = Literal["none", "direct", "indirect", "mixed", "scare"]
Stance = Literal["own", "attributed", "distanced", "endorsed"]
Role = Literal[
    "outlet", "government", "security", "opposition", "rights", "resident",
    "expert", "media", "foreign", "armed", "other", "unknown", "",
]  # fmt: skip
SegmentKind = Literal["headline", "subhead", "caption", "body", "quote-block", "junk"]

MODES: tuple[Mode, ...] = ("none", "direct", "indirect", "mixed", "scare")
REPORTED_MODES: frozenset[Mode] = frozenset({"direct", "indirect", "mixed"})
STANCES: tuple[Stance, ...] = ("own", "attributed", "distanced", "endorsed")
ROLES: tuple[Role, ...] = (
    "outlet", "government", "security", "opposition", "rights", "resident",
    "expert", "media", "foreign", "armed", "other", "unknown",
)  # fmt: skip


class Span(NamedTuple):
    """A half-open range of character offsets into an article's text.

    >>> Span(3, 8).of("In Caracas")
    'Carac'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Return how many characters the two spans share; zero when they are apart.

        >>> Span(0, 5).overlap(Span(3, 9))
        2
        """
        return max(0, min(self.end, other.end) - max(self.start, other.start))


# A notebook cell shows so many rows of a table.
ROWS_DISPLAYED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text as it was read; `text` is never changed, everything else points into it.

    `published` is an ISO date or a part of one ("2021-07", "2021") or empty; `lang` is
    "en" or "es"; `source` is the path or address as given by the user; `event` is the
    user's own grouping where a manifest gives one; `event_country` is the ISO-2 code of the
    country where the events happen, empty if nobody says so; `notices` say what reading had to guess.
    """

    id: str
    outlet: str
    published: str
    lang: str
    title: str
    text: str
    source: str
    event: str = ""
    event_country: str = ""
    notices: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that could not be used, and why; it is counted and listed, never lost."""

    source: str
    reason: Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One unit of coding: a headline, caption or sentence. `number` counts from 1."""

    article_id: str
    number: int
    span: Span
    kind: SegmentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The words of a whole text in lower case, with their offsets, in parallel lists.

    `words[i]` is the lower-cased word (typographic apostrophes made straight, accents kept)
    found at `text[starts[i]:ends[i]]`. `gaps[i]` holds the marks before it and the last gap
    those behind the last word, apostrophes made straight in them too.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One report of somebody's words, thoughts or claims, or one distanced word.

    `span` is the extent in the segment that the source answers for; `content` holds its
    parts where it is discontinuous. `speaker` is the resolved naming (empty when nobody is
    named), `role` who that is, `stance` the outlet's distance, `rule` what decided.
    `kind` tells speech apart from belief and intention, which are reported but not said.
    `speaker_id` links the namings of one speaker within the article; None when unresolved.
    """

    segment: int
    span: Span
    mode: Mode
    speaker: str
    role: Role
    stance: Stance
    rule: str
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    kind: Literal["speech", "belief", "scare"] = "speech"
    speaker_id: int | None = None
    role_rule: str = ""
    stance_rule: str = ""

    @property
    def parts(self) -> tuple[Span, ...]:
        """The parts of the text that the source answers for: one where it is continuous."""
        return self.content or (self.span,)


class Speech(NamedTuple):
    """The codebook's Speech of one whole segment, summed up from its attributions."""

    segment: int
    mode: Mode
    speaker: str
    role: Role
    stance: Stance
    rule: str = ""


class Hit(NamedTuple):
    """One lexicon term found in a segment, and in whose voice it stands there."""

    segment: int
    span: Span
    term_id: str
    frame: str
    theme: str
    weight: float
    negated: bool
    role: Role = "outlet"
    stance: Stance = "own"


class FrameCode(NamedTuple):
    """Whether one segment carries one frame, in whose voice, at what distance, on what evidence.

    `probability` is None when the scorer gives none. `voice` and `stance` are empty unless
    the frame is present.
    """

    segment: int
    frame: str
    present: bool
    probability: float | None
    lexicon_hits: int
    voice: Role
    stance: Stance | Literal[""]
    hits: tuple[Hit, ...] = ()


class Score(NamedTuple):
    """How much of an article carries a frame in one voice and stance.

    `value` is the share of its eligible sentences (0 to 1), None exactly when `basis`, the
    number of eligible sentences, is 0: no evidence is not zero. `hits_per_1000_words` is
    likewise None exactly when `basis_words` is 0.
    """

    article_id: str
    scorer: str
    frame: str
    role: Role
    stance: Stance
    sentences: int
    basis: int
    value: float | None
    hits: int
    basis_words: int
    hits_per_1000_words: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """Indices of how hard one voice of an article is to read; None says too few words."""

    voice: Literal["own", "quoted"]
    words: int
    sentences: int
    indices: tuple[tuple[str, float | None], ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedArticle:
    """An article with what the stages before scoring found in it, in text order.

    All offsets point into the text of its `article`. `event_country` is the country by which
    governments were told from others: as given, else as guessed, empty where that is unclear.
    """

    article: Article
    tokens: Tokens
    segments: tuple[Segment, ...]
    attributions: tuple[Attribution, ...]
    speech: tuple[Speech, ...]
    hits: tuple[Hit, ...]
    event_country: str = ""

    @property
    def event_country_from(self) -> Literal["given", "guessed", ""]:
        """How the country of the events is known; empty where it is unclear."""
        guessed: Literal["guessed", ""] = "guessed" if self.event_country else ""
        return "given" if self.article.event_country else guessed


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedArticle(PreparedArticle):
    """An article with everything the stages found in it: what it frames how, in whose voice."""

    codes: tuple[FrameCode, ...]
    scores: tuple[Score, ...]
    readability: tuple[Readability, ...] = ()


Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A tidy table: column names and rows of plain values, ready for CSV, Parquet or pandas."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]] = field(default_factory=list)

    def column(self, name: str) -> list[Cell]:
        """Return one column's values in row order."""
        index = self.columns.index(name)
        return [row[index] for row in self.rows]

    def cells(self, first: str, second: str, *others: str) -> Iterable[tuple[Cell, ...]]:
        """Return the values of several columns, row by row.

        >>> list(Table("t", ("a", "b", "c"), [(1, 2, 3), (4, 5, 6)]).cells("c", "a"))
        [(3, 1), (6, 4)]
        """
        places = [self.columns.index(name) for name in (first, second, *others)]
        return map(itemgetter(*places), self.rows)

    def records(self) -> Iterable[dict[str, Cell]]:
        """Yield each row as a mapping from column name to value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __repr__(self) -> str:
        """Show name and size: a corpus has more rows than a terminal."""
        return f"<table {self.name}: {len(self.rows)} rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook; every cell is escaped, an empty one stays empty."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        lines = [
            "".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in row)
            for row in self.rows[:ROWS_DISPLAYED]
        ]
        body = "".join(f"<tr>{line}</tr>" for line in lines)
        caption = f"{escape(self.name)}: {len(lines)} / {len(self.rows)}"
        return f"<table><caption>{caption}</caption><tr>{head}</tr>{body}</table>"
