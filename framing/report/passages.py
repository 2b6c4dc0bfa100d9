"""Passages that two articles share, with the words that changed between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from framing.report.model import Record, Report, make_sentence_anchor
from framing.report.wording import Fact
from framing.text.markup import strip_marks

PASSAGES_SHOWN = 24
# What changed says more than what did not.
KINDS_SHOWN = (
    "reworded quotation",
    "direct and indirect",
    "near copy",
    "paraphrase",
    "shared quotation",
    "identical",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stretch of two passages: the same in both, or only in one."""

    text: str
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Two passages that share words, with what changed between them."""

    kind: str
    outlet_a: str
    outlet_b: str
    anchor_a: str
    anchor_b: str
    changes_a: tuple[Change, ...]
    changes_b: tuple[Change, ...]


def list_passages(report: Report) -> list[Passage]:
    """Return the passages of two articles that are shown, those of two outlets first, then what says most first.

    What is printed twice within one article and an outlet's standing phrases are left out.
    """
    rows = [row for row in report.rows("passages") if not (_is_within(row) or _is_standing(row))]
    return [_read_passage(row) for row in sorted(rows, key=_rank_passage)[:PASSAGES_SHOWN]]


def list_passage_facts(report: Report, most: int = PASSAGES_SHOWN) -> dict[str, Fact]:
    """Return how many passages there are, how many are shown, and why the others are not."""
    rows = report.rows("passages")
    within, standing = sum(map(_is_within, rows)), sum(map(_is_standing, rows))
    shared = len(rows) - within - standing
    return {
        "measured": bool(rows),
        "shared": shared,
        "shown": min(most, shared),
        "within": within,
        "within_articles": len({row["article_a"] for row in rows if _is_within(row)}),
        "standing": standing,
    }


def _is_within(row: Record) -> bool:
    return row["article_a"] == row["article_b"]


def _is_standing(row: Record) -> bool:
    return row["kind"] == "boilerplate" and not _is_within(row)


def _rank_passage(row: Record) -> tuple[bool, int]:
    kind = str(row["kind"])
    place = KINDS_SHOWN.index(kind) if kind in KINDS_SHOWN else len(KINDS_SHOWN)
    return bool(row["outlet_a"]) and row["outlet_a"] == row["outlet_b"], place


def _read_passage(row: Record) -> Passage:
    changes_a, changes_b = find_changes(
        strip_marks(str(row["text_a"] or "")), strip_marks(str(row["text_b"] or ""))
    )
    return Passage(
        kind=str(row["kind"]),
        outlet_a=str(row["outlet_a"]),
        outlet_b=str(row["outlet_b"]),
        anchor_a=make_sentence_anchor(row["article_a"], row["sentence_a"]),
        anchor_b=make_sentence_anchor(row["article_b"], row["sentence_b"]),
        changes_a=changes_a,
        changes_b=changes_b,
    )


def find_changes(first: str, second: str) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return both passages cut into words they share and words only one has.

    >>> a, b = find_changes("the dismantling of gangs", "the demolition of gangs")
    >>> [(c.text, c.side) for c in b]
    [('the ', 'both'), ('demolition', 'b'), (' of gangs', 'both')]
    """
    words_a, words_b = re.findall(r"\s+|[^\s]+", first), re.findall(r"\s+|[^\s]+", second)
    matcher = SequenceMatcher(
        None, [w.casefold() for w in words_a], [w.casefold() for w in words_b], autojunk=False
    )
    found_a: list[Change] = []
    found_b: list[Change] = []
    codes = matcher.get_opcodes()
    for number, (tag, a1, a2, b1, b2) in enumerate(codes):
        left, right = "".join(words_a[a1:a2]), "".join(words_b[b1:b2])
        # A blank between two changes belongs to the change.
        inner = 0 < number < len(codes) - 1 and not left.strip() and not right.strip()
        same = tag == "equal" and not inner
        _add_change(found_a, left, "both" if same else "a")
        _add_change(found_b, right, "both" if same else "b")
    return tuple(found_a), tuple(found_b)


def _add_change(found: list[Change], text: str, side: str) -> None:
    if text and found and found[-1].side == side:
        found[-1] = Change(text=found[-1].text + text, side=side)
    elif text:
        found.append(Change(text=text, side=side))
