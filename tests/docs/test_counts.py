"""The sizes that pages and cards name are those of the files."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ACTORS = ROOT / "lexicons" / "actors"
CODINGS = ROOT / "codings"


@pytest.mark.parametrize(
    ("pattern", "file", "column"),
    [
        (r"some ([\d,]+) rows in `actors\.csv`", "actors.csv", ""),
        (r"for some ([\d,]+) names", "actors.csv", "name"),
        (r"names in some ([\d,]+) countries", "actors.csv", "country"),
        (r"some ([\d,]+) English and [\d,]+ Spanish role words", "roles.en.csv", ""),
        (r"English and ([\d,]+) Spanish role words", "roles.es.csv", ""),
        (r"some ([\d,]+) rows of places", "places.csv", ""),
    ],
)
def test_card_of_actors_is_near(pattern: str, file: str, column: str) -> None:
    """The card's round figures lie within three in a hundred of the rows, names or countries."""
    found = re.search(pattern, (ACTORS / "card.md").read_text(encoding="utf-8"))
    assert found, pattern
    rows = list(_read(ACTORS / file))
    count = len({row[column] for row in rows} - {""}) if column else len(rows)
    assert abs(int(found[1].replace(",", "")) - count) <= 0.03 * count, count


def test_blind_codings_add_up() -> None:
    """The sentences coded twice blind are those of the second pass less the shared ones, and some more.

    A sentence belongs to the shared passes when one of them coded it, else to the project. `read-2`
    was not blind.
    """
    coders: dict[tuple[str, str, str], set[str]] = {}
    second = []
    for name in ("political-violence", "held-out", "blind-second-pass"):
        for row in _read(CODINGS / f"{name}.csv"):
            unit = (row["article"], row["start"], row["end"])
            coders.setdefault(unit, set()).add(row["coder"])
            second += [unit] if name == "blind-second-pass" else []
    again = set(second)
    own = {unit for unit, names in coders.items() if "shared-1" not in names}
    twice = {unit for unit in own if len(coders[unit] - {"read-2"}) > 1}
    sums = {
        "codings": len(second), "sentences": len(again), "shared": len(again - own),
        "elsewhere": len(twice - again), "twice": len(twice), "own": len(own),
    }  # fmt: skip
    assert sums["sentences"] - sums["shared"] + sums["elsewhere"] == sums["twice"]
    for page in (ROOT / "docs" / "coding.md", CODINGS / "card.md"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name, size in sums.items() if f"{size:,}" not in text], (page, sums)


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))
