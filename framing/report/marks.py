"""Cut a sentence into pieces at its marks: frame terms, sources, cues and reported words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.records import Attribution, CodedArticle
from framing.report.model import Record, read_count, read_number
from framing.text.markup import find_marks

# What a mark shows; several may lie on one piece of text.
TERM, WEAK, REPORTED, SOURCE, CUE, SCARE, NEGATED = (
    "term", "weak", "reported", "source", "cue", "scare", "negated",
)  # fmt: skip
# A sign below this weight does not show its frame alone.
WEAK_BELOW = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark on part of a sentence; offsets count from the sentence's first character."""

    start: int
    end: int
    kind: str
    frame: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text that carries the same marks from end to end.

    `last` names the frames whose term ends with this piece, where a label belongs.
    """

    text: str
    kinds: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    last: tuple[str, ...] = ()


def cut_pieces(text: str, marks: Iterable[Mark], *, listed: bool = False) -> tuple[Piece, ...]:
    """Return `text` cut at every start and end of a mark; the pieces add up to the text as people read it.

    The marks of Markdown are left out, as `strip_marks` does; `listed` as there.

    >>> pieces = cut_pieces("a massacre, he said", [Mark(start=2, end=10, kind="term", frame="hr")])
    >>> [(piece.text, piece.kinds) for piece in pieces]
    [('a ', ()), ('massacre', ('term',)), (', he said', ())]
    """
    kept = [
        Mark(start=max(0, m.start), end=min(len(text), m.end), kind=m.kind, frame=m.frame)
        for m in marks
        if max(0, m.start) < min(len(text), m.end)
    ]
    hidden = find_marks(text, listed=listed)
    cuts = {0, len(text), *(m.start for m in kept), *(m.end for m in kept)}
    edges = sorted(cuts.union(*hidden))
    pieces = []
    for start, end in pairwise(edges):
        if any(span.start <= start < span.end for span in hidden):
            continue
        covering = [m for m in kept if m.start <= start and end <= m.end]
        pieces.append(
            Piece(
                text=text[start:end],
                kinds=tuple(sorted({m.kind for m in covering})),
                frames=tuple(dict.fromkeys(m.frame for m in covering if m.frame)),
                last=tuple(
                    dict.fromkeys(m.frame for m in covering if m.kind == TERM and m.end == end)
                ),
            )
        )
    return tuple(pieces)


def mark_hits(hits: Sequence[Record], sentence_start: int, coded: Container[str]) -> list[Mark]:
    """Return a mark for each lexicon hit of a sentence.

    Negated terms are marked as such; terms of little weight, and terms of a frame that the
    sentence was not found to carry (is not in `coded`), are weak signs.
    """
    return [
        Mark(
            start=read_count(hit["start"]) - sentence_start,
            end=read_count(hit["end"]) - sentence_start,
            kind=_name_kind(hit, coded),
            frame=str(hit["frame"]),
        )
        for hit in hits
    ]


def _name_kind(hit: Record, coded: Container[str]) -> str:
    if read_count(hit["negated"]):
        return NEGATED
    if hit["frame"] not in coded or (read_number(hit["weight"]) or 0.0) < WEAK_BELOW:
        return WEAK
    return TERM


def mark_attributions(attributions: Iterable[Attribution], sentence_start: int) -> list[Mark]:
    """Return marks for reported words, the naming of their source and the verb that reports."""
    marks = []
    for found in attributions:
        scare = found.mode == "scare" or found.kind == "scare"
        spans = [(span, SCARE if scare else REPORTED) for span in found.parts]
        spans += [(span, SOURCE) for span in (found.source,) if span]
        spans += [(span, CUE) for span in (found.cue,) if span]
        marks += [
            Mark(start=span.start - sentence_start, end=span.end - sentence_start, kind=kind)
            for span, kind in spans
        ]
    return marks


def group_attributions(article: CodedArticle) -> dict[int, list[Attribution]]:
    """Return the attributions of an article by the number of the sentence they stand in."""
    groups: dict[int, list[Attribution]] = {}
    for found in article.attributions:
        groups.setdefault(found.segment, []).append(found)
    return groups
