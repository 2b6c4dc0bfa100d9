"""Cut a source's noun phrase into the parts that may name somebody by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.attribute.roles.index import Found
from framing.attribute.roles.naming import BREAK, Phrase

TRADES = frozenset({"", "other", "resident", "media"})  # what somebody with another title may do
_SHORT = 2  # words of a first title


def cut_parts(phrase: Phrase) -> list[tuple[int, int]]:
    """Cut at commas; within a part, what stands before an 'and' is tried first."""
    edges = [-1, *(i for i, word in enumerate(phrase.words) if word == BREAK), len(phrase.words)]
    parts: list[tuple[int, int]] = []
    for left, right in pairwise(edges):
        joint = next(
            (
                item.start
                for item in phrase.part(left + 1, right)
                if item.entry.kind == "joint" and item.start > left + 1
            ),
            None,
        )
        if joint is not None:
            parts.append((left + 1, joint))
        parts.append((left + 1, right))
    return parts


def find_titled(phrase: Phrase, heads: Sequence[Found]) -> Found:
    """Return the head of an English noun phrase: 'group' in 'the rights group Mothers of Alba'."""
    last = heads[-1]
    before = next((one for one in heads if one.end == last.start), None)
    named = phrase.capital[last.start] == 1 and last.entry.role in TRADES and not last.entry.named
    named = named and before is not None and before.entry.kind == "body"
    return before if before is not None and named and not phrase.capital[before.start] else last


def find_second_title(phrase: Phrase, start: int, end: int, role: str) -> tuple[int, int] | None:
    """Return where the second title stands in 'Editor and activist Ana Paz', None where there is none.

    `start` and `end` are the words of the first title, which tells `role`.
    """
    joint = next((f for f in phrase.found if f.start == end and f.entry.kind == "joint"), None)
    if joint is None or role not in TRADES or not phrase.head_last:
        return None
    stop = phrase.words.index(BREAK, end) if BREAK in phrase.words[end:] else len(phrase.words)
    known = {i for f in phrase.part(joint.end, stop) for i in range(f.start, f.end)}
    named = all(phrase.capital[i] and i not in known for i in (stop - 2, stop - 1))
    if not named or end - start > _SHORT or phrase.words[end - 1].endswith("s"):
        return None
    return joint.end, stop
