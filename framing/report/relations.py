"""What ties the outlets' articles together: figures, passages, omissions, decomposition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from framing.records import Cell
from framing.report.model import Record, Report, group_rows, make_sentence_anchor, read_number
from framing.report.wording import Wording
from framing.tables.units import find_kind


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
    """One quantity of one event across outlets; `differs` when the first figures cannot all hold.

    `unit` is what is counted. `torn` are the outlets whose own next figure lies below the first ('scores', then 26).
    """

    event: str
    quantity: str
    unit: str
    cells: dict[str, tuple[Figure, ...]]
    differs: bool
    torn: frozenset[str] = frozenset()


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


MANY_FIGURES = 60
PARTS = ("own_narration", "choice_of_sources", "what_sources_say")


def list_figures(report: Report) -> list[FigureRow]:
    """Return the figures of each event as a matrix of quantity, and kind counted, by outlet.

    Of many figures only those that two outlets give are kept.
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
                differs=rows[0].get("agreement") == "conflict",
                torn=frozenset(outlet for outlet, own in cells.items() if is_torn(own)),
            )
        )
    if len(found) > MANY_FIGURES:
        found = [row for row in found if row.event and len(row.cells) > 1]
    return sorted(found, key=lambda row: (row.event, -len(row.cells), row.quantity))[:MANY_FIGURES]


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


def is_torn(figures: Sequence[Figure]) -> bool:
    """Return whether an article's first figure, a range, lies above its next for the quantity."""
    if len(figures) < 2:  # noqa: PLR2004 - one figure has nothing to differ from
        return False
    first, second = figures[:2]
    same = first.anchor.rpartition("-s")[0] == second.anchor.rpartition("-s")[0]
    return same and first.low != first.high and _find_size(first) > _find_size(second)


def _find_size(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0


def list_passages(report: Report) -> list[Passage]:
    """Return the shared passages, reworded quotations first: they say most."""
    rows = sorted(
        report.rows("passages"),
        key=lambda r: ("reworded" not in str(r["kind"]), str(r["kind"])),
    )
    return [_read_passage(row) for row in rows]


def _read_passage(row: Record) -> Passage:
    changes_a, changes_b = find_changes(str(row["text_a"] or ""), str(row["text_b"] or ""))
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


def list_differences(report: Report) -> list[Difference]:
    """Return the decomposed differences: those with intervals first, then the largest.

    The interval of the whole is that of the same difference in `comparisons`.
    """
    ends = {
        (row["outlet"], row["versus"], row["frame"]): {
            "difference_low": row["low"],
            "difference_high": row["high"],
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
            total=_read_component(
                {**row, **ends.get((row["outlet"], row["versus"], row["frame"]), {})}, "difference"
            ),
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
