"""What sets outlets apart on paper: the parts of their differences, and what one leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """What outlets on an event carry and others do not; `anchor` leads to where the first has it."""

    event: str
    kind: str
    item: str
    carried_by: tuple[str, ...]
    missing_from: tuple[str, ...]
    anchor: str


def list_omissions(report: Report) -> list[Omission]:
    """Return each item of each event once, sorted by event, with all outlets that carry it and all that do not."""
    found: dict[tuple[str, str, str], tuple[Record, list[str]]] = {}
    for row in report.rows("omissions"):
        key = (str(row["event_id"]), str(row["kind"]), str(row["item"]))
        found.setdefault(key, (row, []))[1].append(str(row["missing_from"] or ""))
    return [
        Omission(
            event=event,
            kind=kind,
            item=item,
            carried_by=tuple(str(row["carried_by"] or "").split("; ")),
            missing_from=tuple(missing),
            anchor=_find_anchor(row.get("first_article"), row.get("first_sentence")),
        )
        for (event, kind, item), (row, missing) in sorted(found.items(), key=lambda one: one[0][0])
    ]


def _find_anchor(article: object, sentence: object) -> str:
    return make_sentence_anchor(article, sentence) if article else ""
