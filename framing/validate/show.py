"""An evaluation to be read in a terminal: frames by group, speech, calibration, what is mixed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from framing.records import Cell, Table

_Row = Mapping[str, Cell]
_FRAME_MEASURES = ("precision", "recall", "f1", "always_yes_f1", "brier", "brier_of_prevalence")
_FRAME_HEADS = (
    "frame", "precision", "recall", "F1", "always yes", "Brier score", "of prevalence", "cases", "n",
)  # fmt: skip
_MACRO = {"f1": "macro_f1", "always_yes_f1": "always_yes_macro_f1"}
_NOTES = (
    "In brackets: 95 % intervals from drawing whole articles again; none below 5 cases or 5 articles.",
    "'always yes': F1 of saying yes to every sentence. 'of prevalence': Brier score of always giving",
    "the share of cases; a useful probability has a lower one. '-': undefined (no case, or never found).",
)


def show_evaluation(tables: Mapping[str, Table]) -> str:
    """Return the tables of `evaluate_tables` as text, frames first, in each group of articles."""
    rows = list(tables["evaluation"].records())
    parts = [*_NOTES, ""]
    for group, value in dict.fromkeys((row["group"], row["value"]) for row in rows):
        inside = [row for row in rows if (row["group"], row["value"]) == (group, value)]
        parts += [f"{group} {value}".strip(), *_align(_list_frames(inside)), ""]
        others = [row for row in inside if not _is_of_frames(row)]
        if others:
            heads = ("speech and segments", "share", "of n")
            cells = [(str(row["measure"]), _say(row), _count(row["n"])) for row in others]
            parts += [*_align([heads, *cells]), ""]
    parts += _show_coders(tables["coders"])
    parts += _show_calibration(tables["calibration"])
    parts += _show_confusion(tables["confusion"])
    return "\n".join(parts).rstrip()


def _is_of_frames(row: _Row) -> bool:
    return bool(row["frame"]) or row["measure"] in _MACRO.values()


def _list_frames(rows: Sequence[_Row]) -> Iterator[tuple[str, ...]]:
    """Yield a line of cells for each frame, and one for their mean."""
    yield _FRAME_HEADS
    known = {(row["frame"], row["measure"]): row for row in rows}
    for frame in dict.fromkeys(str(row["frame"]) for row in rows if row["frame"]):
        found = [known.get((frame, measure)) for measure in _FRAME_MEASURES]
        first = known[frame, "precision"]
        yield (frame, *map(_say, found), _count(first["cases"]), _count(first["n"]))
    if ("", "macro_f1") in known:
        means = [known.get(("", _MACRO.get(name, "?"))) for name in _FRAME_MEASURES]
        yield ("macro-F1", *("" if row is None else _say(row) for row in means), "", "")


def _show_coders(table: Table) -> list[str]:
    """Return a line for each coder of two who share sentences: F1 of the scores against that one."""
    rows = {(row["coder"], row["beside"], row["frame"]): row for row in table.records()}
    if not rows:
        return []
    frames = list(dict.fromkeys(str(row["frame"]) for row in rows.values() if row["frame"]))
    lines = [("coder", "beside", *frames, "macro-F1", "n")]
    for coder, beside in dict.fromkeys(key[:2] for key in rows):
        found = [rows.get((coder, beside, frame)) for frame in (*frames, "")]
        count = "" if found[-1] is None else _count(found[-1]["n"])
        lines.append((str(coder), str(beside), *map(_say, found), count))
    return ["F1 against each coder, on the sentences that both coded", *_align(lines), ""]


def _say(row: _Row | None) -> str:
    if row is None or row["estimate"] is None:
        return "-"
    ends = "" if row["low"] is None else f" ({row['low']:.2f}-{row['high']:.2f})"
    return f"{row['estimate']:.2f}{ends}"


def _count(cell: Cell) -> str:
    return "" if cell is None else f"{cell:,}"


def _show_calibration(table: Table) -> list[str]:
    """Return the reliability table: what was said, what came true, one line a tenth."""
    rows = list(table.records())
    if not rows:
        return ["calibration: the scorer gives no probability", ""]
    frames = list(dict.fromkeys(str(row["frame"]) for row in rows))
    cells = {
        (row["low"], row["frame"]): f"{row['probability']:.2f} {row['share']:.2f} ({row['n']:,})"
        for row in rows
    }
    lines = [("probability", *frames)]
    for low, high in sorted({(row["low"], row["high"]) for row in rows}):
        each = (cells.get((low, frame), "") for frame in frames)
        lines.append((f"{low:.1f} to {high:.1f}", *each))
    return ["calibration: mean probability, share coded yes (sentences)", *_align(lines), ""]


def _show_confusion(table: Table) -> list[str]:
    """Return the counts crossed, coded down and scored across; voices and stances of all frames."""
    counts: dict[tuple[str, str], dict[tuple[str, str], int]] = {}
    for what, frame, coded, scored, count in table.rows:
        title = f"{what} {frame}" if what == "present" else str(what)
        cells = counts.setdefault((str(what), title), {})
        key = (str(coded), str(scored))
        cells[key] = cells.get(key, 0) + int(str(count))
    parts = []
    for (what, title), cells in counts.items():
        lines = list(_cross(cells, what))
        parts += [f"confusion, {title}: coded down, scored across", *_align(lines), ""]
    return parts


def _cross(cells: Mapping[tuple[str, str], int], what: str) -> Iterator[tuple[str, ...]]:
    names = {"0": "no", "1": "yes"} if what == "present" else {"-": "none"}
    down = sorted({coded for coded, _ in cells})
    across = sorted({*down, *(scored for _, scored in cells)})
    yield ("", *(names.get(code, code) for code in across))
    for coded in down:
        counts = (str(cells.get((coded, scored), "")) for scored in across)
        yield (names.get(coded, coded), *counts)


def _align(rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"  {line}" for line in align_cells(list(rows))]


def align_cells(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a line for each row, with cells of one column under each other, two spaces between.

    >>> align_cells([("a", "b"), ("long", "c")])
    ['a     b', 'long  c']
    """
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
