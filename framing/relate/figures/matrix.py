"""Set the figures of outlets on one event side by side and mark where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from framing.records import Cell, Table
from framing.tables.units import Range, find_kind, is_torn

Agreement = Literal["agree", "differ", "conflict", ""]
_DAY = len("2021-07-10")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The first figure an outlet gives for a quantity; `inner` when its own text disagrees.

    `low` or `high` is None where the value is open on that side. `inner` is True when the
    first figure, mostly the headline's, is a range ('scores') that lies above the next one.
    """

    low: float | None
    high: float | None
    as_written: str
    article_id: str
    sentence: int
    inner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureComparison:
    """One quantity of one event, of one kind of thing counted: the claims, and how they go together.

    `agreement` is "agree" when all values are the same, "differ" when they are not but could
    all hold ('at least 26', 'more than 10', or 12 today and 26 tomorrow), "conflict" when those of
    one day cannot, empty for one outlet and for articles of no event.
    """

    event_id: str
    quantity: str
    kind: str
    claims: Mapping[str, Claim]
    agreement: Agreement


def compare_figures(
    figures: Table, published: Mapping[str, str] | None = None
) -> tuple[FigureComparison, ...]:
    """Return the matrix of outlet by quantity for each event of a `figures` table, sorted.

    Figures are set side by side where they count the same kind of thing: no dollars against
    bolívares, no officers against people. `published` gives the dates of articles by their ids:
    figures of two days do not conflict, for a toll rises and every night has its arrests.
    """
    grouped: dict[tuple[str, str, str], dict[str, list[dict[str, Cell]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row in figures.records():
        kind = find_kind(row["quantity"], row["unit"])
        key = (str(row["event_id"]), str(row["quantity"]), kind)
        grouped[key][str(row["outlet"])].append(row)
    found = []
    for (event, quantity, kind), outlets in sorted(grouped.items()):
        claims = {outlet: _choose_claim(rows) for outlet, rows in sorted(outlets.items())}
        found.append(
            FigureComparison(
                event_id=event,
                quantity=quantity,
                kind=kind,
                claims=claims,
                agreement=_judge_claims([*claims.values()], published or {}) if event else "",
            )
        )
    return tuple(found)


def _judge_claims(claims: Sequence[Claim], published: Mapping[str, str]) -> Agreement:
    found = judge_agreement([(claim.low, claim.high) for claim in claims])
    if found != "conflict":
        return found
    days = [published.get(claim.article_id, "") for claim in claims]
    pairs = combinations(zip(claims, days, strict=True), 2)
    held = (
        judge_agreement([(one.low, one.high), (other.low, other.high)])
        for (one, day), (other, next_day) in pairs
        if not _are_two_days(day, next_day)
    )
    return found if found in held else "differ"


def _are_two_days(first: str, second: str) -> bool:
    """Return whether two ISO dates, or parts of one, cannot be one day."""
    size = min(len(first), len(second), _DAY)
    return first[:size] != second[:size]


def judge_agreement(ranges: list[tuple[float | None, float | None]]) -> Agreement:
    """Say how ranges go together: agree, differ, conflict; empty for fewer than two.

    >>> judge_agreement([(26, None), (11, None)]), judge_agreement([(26, 26), (40, None)])
    ('differ', 'conflict')
    """
    if len(ranges) < 2:  # noqa: PLR2004 - one claim has nothing to agree with
        return ""
    if len(set(ranges)) == 1:
        return "agree"
    least = max(low for low, _ in [*ranges, (0.0, None)] if low is not None)
    most = min(high for _, high in [*ranges, (0.0, float("inf"))] if high is not None)
    return "conflict" if least > most else "differ"


def _choose_claim(rows: list[dict[str, Cell]]) -> Claim:
    """Take the outlet's first figure, for later ones are often parts or older events."""
    first = rows[0]
    same = [row for row in rows[1:] if row["article_id"] == first["article_id"]]
    return Claim(
        low=_read(first["low"]),
        high=_read(first["high"]),
        as_written=str(first["as_written"]),
        article_id=str(first["article_id"]),
        sentence=int(_read(first["sentence"]) or 0),
        inner=bool(same) and is_torn(_read_range(first), _read_range(same[0])),
    )


def _read_range(row: Mapping[str, Cell]) -> Range:
    return _read(row["low"]), _read(row["high"])


def _read(cell: Cell) -> float | None:
    return None if cell is None or cell == "" else float(cell)
