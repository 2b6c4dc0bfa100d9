"""Measure the figures found in the seed articles against their coding (development data)."""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.seeds import code_seeds
from benchmarks.shared import find_shared
from framing.records import Cell
from framing.relate.figures.find import FigureFinder
from framing.relate.figures.matrix import compare_figures
from framing.relate.figures.table import relate_figures

Row = dict[str, Cell]


def main() -> None:
    """Print recall and precision on value and quantity, voices, and the matrix of outlets."""
    paths = find_shared("gold/figures.csv", "gold/seeds.csv")
    if paths is None:
        return
    gold, sentences = (_read(path) for path in paths)
    coded, names = code_seeds()
    table = relate_figures(coded, FigureFinder.load())
    offsets = {
        (row["file"], row["n"]): range(int(row["start"]), int(row["end"])) for row in sentences
    }
    rows = [{**row, "file": names[str(row["article_id"])]} for row in table.records()]
    pairs = [(want, _take(want, rows, offsets[want["file"], want["n"]])) for want in gold]
    found = [(want, got) for want, got in pairs if got]
    voices = sum(got["voice"] == want["voice"] for want, got in found)
    print("seeds (development data), value and quantity:")
    print(f"  recall    {len(found) / len(gold):.3f}  ({len(found)} of {len(gold)})")
    print(f"  precision {len(found) / len(table.rows):.3f}  ({len(found)} of {len(table.rows)})")
    print(f"  voice     {voices / len(found):.3f}  ({voices} of {len(found)} found)")
    for row in rows:
        print(f"  not in the coding: {row['file']} {row['quantity']} {row['as_written']!r}")
    print("outlets side by side ('*' the outlet's own figures disagree):")
    for item in compare_figures(table):
        claims = "; ".join(
            f"{outlet}{'*' if claim.inner else ''}: {claim.as_written}"
            for outlet, claim in item.claims.items()
        )
        print(f"  {item.event_id} {item.quantity} [{item.agreement}] {claims}")


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _take(want: dict[str, str], rows: list[Row], place: range) -> Row | None:
    """Return the row that gives the coded figure and take it from `rows`; None if missing."""
    for row in rows:
        same = all(
            (None if want[end] == "" else float(want[end])) == row[end] for end in ("low", "high")
        )
        inside = row["file"] == want["file"] and row["start"] in place
        if inside and same and row["quantity"] == want["quantity"]:
            rows.remove(row)
            return row
    return None


if __name__ == "__main__":
    main()
