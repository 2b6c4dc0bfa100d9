"""Find whose words a stretch of text is: one rule for frames, figures and quotations."""

from __future__ import annotations

from collections.abc import Iterable

from framing.records import Attribution, Span


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
