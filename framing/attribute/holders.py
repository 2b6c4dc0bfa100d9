"""Find whose words a stretch of text is: one rule for frames, figures and quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import accumulate

from framing.records import Attribution, Span


class Holders:
    """Whose words the stretches of one article are, by segment, of the attributions of some kinds.

    Attributions are looked up by where they stand, so that a paragraph of thousands takes no
    longer than its length.
    """

    def __init__(self, attributions: Iterable[Attribution], kinds: Collection[str]) -> None:
        kept: dict[int, list[tuple[Span, Attribution]]] = {}
        for one in attributions:
            if one.kind in kinds:
                ends = Span(
                    min(part.start for part in one.parts), max(part.end for part in one.parts)
                )
                kept.setdefault(one.segment, []).append((ends, one))
        self._rows = {key: sorted(rows, key=lambda row: row[0]) for key, rows in kept.items()}
        # The furthest end of each attribution and of those before it.
        self._reach = {
            key: list(accumulate((ends.end for ends, _ in rows), max))
            for key, rows in self._rows.items()
        }

    def find(self, segment: int, span: Span) -> Attribution | None:
        """Return the attribution that answers for a span of a segment; None where none does."""
        return find_holder(self._list_near(segment, span), span) if segment in self._rows else None

    def _list_near(self, segment: int, span: Span) -> list[Attribution]:
        rows, reach = self._rows[segment], self._reach[segment]
        first = last = bisect_left(rows, span.end, key=lambda row: row[0].start)
        while first > 0 and reach[first - 1] > span.start:
            first -= 1
        return [one for _, one in rows[first:last]]


def find_holder(attributions: Iterable[Attribution], span: Span) -> Attribution | None:
    """Return the attribution whose content holds more than half of a span; None where none does.

    Of several the shortest answers for it, since a quotation inside a report is the nearer
    voice; of equally long ones the first in the text. The attributions are those of the span's
    segment, of the kinds that are asked for.
    """
    holding = [one for one in attributions if _holds(one, span)]
    return min(holding, key=_rank) if holding else None


def _holds(attribution: Attribution, span: Span) -> bool:
    held = sum(part.overlap(span) for part in attribution.parts)
    return held * 2 > span.end - span.start


def _rank(attribution: Attribution) -> tuple[int, int]:
    return attribution.span.end - attribution.span.start, attribution.span.start
