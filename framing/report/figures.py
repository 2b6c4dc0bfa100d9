"""The numbers that outlets give for one event, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from framing.report.model import Record, Report, group_rows, make_sentence_anchor, read_number
from framing.report.wording import Fact
from framing.tables.units import find_kind, is_torn

MANY_FIGURES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number as an article gives it, with a link to the sentence."""

    anchor: str
    as_written: str
    what: str
    voice: str
    speaker: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One quantity of one event across outlets; `conflicts` when the first figures cannot all hold.

    `unit` is what is counted. `torn` are the outlets whose own next figure lies below the first ('scores', then 26).
    """

    event: str
    quantity: str
    unit: str
    cells: dict[str, tuple[Figure, ...]]
    conflicts: bool
    torn: frozenset[str] = frozenset()


def list_figures(report: Report) -> list[FigureRow]:
    """Return the figures of each event as a matrix of quantity, and kind counted, by outlet.

    Kept are the events for which two outlets give figures; of many figures only those that two
    outlets give.
    """
    found = []
    kinds = [
        {**row, "kind": find_kind(row["quantity"], row.get("unit"))}
        for row in report.rows("figures")
    ]
    for (event, quantity, _), rows in group_rows(kinds, "event_id", "quantity", "kind").items():
        cells: dict[str, tuple[Figure, ...]] = {}
        for row in rows:
            outlet = str(row["outlet"] or "")
            figure = _read_figure(row)
            if figure.as_written not in {known.as_written for known in cells.get(outlet, ())}:
                cells[outlet] = (*cells.get(outlet, ()), figure)
        found.append(
            FigureRow(
                event=event,
                quantity=quantity,
                unit=str(rows[0].get("unit") or ""),
                cells=cells,
                conflicts=rows[0].get("agreement") == "conflict",
                torn=frozenset(outlet for outlet, own in cells.items() if _are_torn(own)),
            )
        )
    found = _keep_compared(found)
    return sorted(found, key=lambda row: (row.event, -len(row.cells), row.quantity))[:MANY_FIGURES]


def _keep_compared(rows: Sequence[FigureRow]) -> list[FigureRow]:
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        outlets[row.event].update(row.cells)
    kept = [row for row in rows if row.event and len(outlets[row.event]) > 1]
    many = len(kept) > MANY_FIGURES
    return [row for row in kept if len(row.cells) > 1] if many else kept


def list_figure_facts(report: Report, shown: Sequence[FigureRow]) -> dict[str, Fact]:
    """Return how many events there are figures for, of how many they are shown, and how many rows."""
    rows = report.rows("figures")
    keys = {
        (row["event_id"], row["quantity"], find_kind(row["quantity"], row.get("unit")))
        for row in rows
    }
    return {
        "measured": bool(shown),
        "events": len({key[0] for key in keys if key[0]}),
        "events_shown": len({row.event for row in shown}),
        "rows": len(keys),
        "rows_shown": len(shown),
    }


def _read_figure(row: Record) -> Figure:
    return Figure(
        anchor=make_sentence_anchor(row["article_id"], row["sentence"]),
        as_written=str(row["as_written"]),
        what=str(row.get("what") or ""),
        voice=str(row.get("voice") or ""),
        speaker=str(row.get("speaker") or ""),
        low=read_number(row["low"]),
        high=read_number(row["high"]),
    )


def _are_torn(figures: Sequence[Figure]) -> bool:
    if len(figures) < 2:  # noqa: PLR2004 - one figure has nothing to differ from
        return False
    first, second = figures[:2]
    same = first.anchor.rpartition("-s")[0] == second.anchor.rpartition("-s")[0]
    return same and is_torn((first.low, first.high), (second.low, second.high))
