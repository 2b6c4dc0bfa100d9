"""What sets outlets apart on paper: the parts of their differences, and what one leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.records import Cell
from framing.report.model import Record, Report, make_sentence_anchor, read_number
from framing.report.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One part of a difference between two outlets, in shares of sentences (-1 to 1).

    `corrected` holds the same corrected by a coding, with its interval; None where it is not.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    corrected: tuple[float | None, float | None, float | None] = (None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far two outlets differ in one frame and what the difference is made of."""

    outlet: str
    versus: str
    frame: str
    total: Component
    parts: tuple[Component, ...]
    reliability: str = ""


PARTS = ("own_narration", "choice_of_sources", "what_sources_say")


def list_differences(report: Report) -> list[Difference]:
    """Return the decomposed differences: those with intervals first, then the largest.

    The interval of the whole is that of the same difference in `comparisons`.
    """
    ends = {
        (row["outlet"], row["versus"], row["frame"]): {
            "difference_low": row["low"],
            "difference_high": row["high"],
            "corrected": row.get("corrected"),
            "corrected_difference_low": row.get("corrected_low"),
            "corrected_difference_high": row.get("corrected_high"),
        }
        for row in report.rows("comparisons")
        if row["role"] == "all"
    }
    found = [
        Difference(
            outlet=str(row["outlet"]),
            versus=str(row["versus"]),
            frame=str(row["frame"]),
            total=_read_total(row, ends.get((row["outlet"], row["versus"], row["frame"]), {})),
            parts=tuple(_read_component(row, name) for name in PARTS),
            reliability=str(row.get("reliability") or ""),
        )
        for row in report.rows("decomposition")
    ]
    return sorted(found, key=_rank_difference)


def count_rivals(differences: Sequence[Difference], shown: int) -> int:
    """Return how many differences the first ones were chosen from.

    Those with an interval stand first: where they fill the page, they alone are the rivals.
    """
    sure = sum(map(_is_sure, differences))
    return sure if sure >= shown else len(differences)


def tell_cut(shown: Sequence[Difference], rivals: int, wording: Wording) -> str:
    """Return the sentence that only the largest differences are shown; empty where all are."""
    if rivals <= len(shown):
        return ""
    name = "differences_cut_sure" if all(map(_is_sure, shown)) else "differences_cut"
    return wording.say(name, n=len(shown), all=rivals)


def _is_sure(difference: Difference) -> bool:
    return any(part.low is not None for part in difference.parts)


def _rank_difference(difference: Difference) -> tuple[bool, float, str, str, str]:
    uncertain = not _is_sure(difference)
    size = -abs(difference.total.value or 0)
    return uncertain, size, difference.frame, difference.outlet, difference.versus


def _read_total(row: Record, ends: Record) -> Component:
    """Return the whole difference; where its parts are not corrected, corrected as in `comparisons`."""
    value = row.get("corrected_difference")
    known = ends.get("corrected") if value in (None, "") else value
    return _read_component({**row, **ends, "corrected_difference": known}, "difference")


def _read_component(row: Record, name: str) -> Component:
    return Component(
        name=name,
        value=read_number(row[name]),
        low=read_number(row.get(f"{name}_low")),
        high=read_number(row.get(f"{name}_high")),
        corrected=(
            read_number(row.get(f"corrected_{name}")),
            read_number(row.get(f"corrected_{name}_low")),
            read_number(row.get(f"corrected_{name}_high")),
        ),
    )


def list_omissions(report: Report, most: int) -> list[dict[str, Cell]]:
    """Return the first rows of the omissions, each with the `anchor` of where its first carrier has it."""
    return [
        {**row, "anchor": _find_anchor(row.get("first_article"), row.get("first_sentence"))}
        for row in report.rows("omissions")[:most]
    ]


def _find_anchor(article: Cell, sentence: Cell) -> str:
    return make_sentence_anchor(article, sentence) if article else ""
