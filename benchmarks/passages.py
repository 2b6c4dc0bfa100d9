"""Measure the passages found between the seed articles against their list (development data)."""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.seeds import code_seeds
from benchmarks.shared import find_shared
from framing.relate.passages.table import relate_passages
from framing.relate.passages.wire import find_wire_groups


def main() -> None:
    """Print how many listed passages are found with their kind, and what is not on the list."""
    paths = find_shared("gold/passages.csv", "gold/seeds.csv")
    if paths is None:
        return
    gold, sentences = (_read(path) for path in paths)
    coded, names = code_seeds()
    found = {}
    for row in relate_passages(coded).records():
        sides = []
        for side in ("a", "b"):
            name = names[str(row[f"article_{side}"])]
            sides += [name, _place(sentences, name, int(str(row[f"start_{side}"])))]
        found[tuple(sides)] = str(row["kind"])
    listed = {(r["file_a"], int(r["n_a"]), r["file_b"], int(r["n_b"])): r for r in gold}
    for required, label in (("1", "required"), ("0", "bonus")):
        keys = [key for key, row in listed.items() if row["required"] == required]
        right = [key for key in keys if found.get(key) == listed[key]["kind"]]
        print(f"seeds (development data), {label}: {len(right)} of {len(keys)} with their kind")
        for key in keys:
            if key not in right:
                print(f"  missing: {key[0][:3]}:{key[1]} {key[2][:3]}:{key[3]} {found.get(key)}")
    extra = [key for key in found if key not in listed]
    print(f"not on the list: {len(extra)}")
    for key in extra:
        print(f"  {key} {found[key]}")
    print(f"groups of near-copy articles: {find_wire_groups(coded)}")


def _place(sentences: list[dict[str, str]], name: str, start: int) -> int:
    """Return the number of the coded sentence that holds an offset; 0 for none."""
    for row in sentences:
        if row["file"] == name and int(row["start"]) <= start < int(row["end"]):
            return int(row["n"])
    return 0


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
