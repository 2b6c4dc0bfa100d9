"""Published agreement figures beside ours, and a trap for careless formulas."""

import csv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.shared import find_shared
from framing.validate.agreement import Judgement, measure_alpha

# The frames' numbers in the Policy Frames Codebook (Boydstun et al. 2014).
FRAMENEWS = {
    1: ("economic", 0.8081), 5: ("legality", 0.7552), 7: ("crime", 0.7926), 13: ("political", 0.8293),
    14: ("external", 0.8879), 10: ("quality of life", 0.3209),
}  # fmt: skip


def main() -> None:
    """Print each published alpha and ours, to the digits that were published."""
    found = find_shared("data/agreement_framenews_pt.csv", "data/agreement_babe_sg2.csv")
    if found is None:
        return
    frames, babe = found
    print(f"{'':34s}{'published':>10s}{'ours':>10s}  95 % interval")
    for code, (name, published) in FRAMENEWS.items():
        print_alpha(f"FrameNews-PT {name}", f"{published:.4f}", list(read_primary(frames, code)), 4)
    print_alpha("FrameNews-PT all frames", "0.782", list(read_primary(frames)), 3)
    print_alpha("BABE", "0.3989", list(read_babe(babe)), 4)
    print_alpha("11 and 0 of 1,000", "-0.005", list(build_trap()), 3)


def print_alpha(name: str, published: str, judged: list[Judgement], digits: int) -> None:
    """Print one line."""
    found = measure_alpha(judged)
    ours = "undefined" if found.value is None else f"{found.value:.{digits}f}"
    interval = found.note if found.low is None else f"{found.low:.3f} to {found.high:.3f}"
    same = "" if abs(float(published)) == abs(float(ours)) else "  differs in the last digit"
    print(f"{name:34s}{published:>10s}{ours:>10s}  {interval}  ({found.units} units){same}")


def read_primary(path: Path, code: int | None = None) -> Iterator[Judgement]:
    """Yield two coders' primary frame, or whether it is the frame `code`."""
    with path.open(encoding="utf-8", newline="") as file:
        for unit, row in enumerate(csv.DictReader(file)):
            for coder in ("primary_code", "primary_code1"):
                value = row[coder] if code is None else float(int(row[coder]) == code)
                yield Judgement(unit=unit, coder=coder, value=value)


def read_babe(path: Path) -> Iterator[Judgement]:
    """Yield the labels of eight coders; not every coder saw every item."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["bias"]:
                yield Judgement(unit=row["item"], coder=row["coder"], value=row["bias"])


def build_trap() -> Iterator[Judgement]:
    """Yield two coders of whom one marks 11 of 1,000 items and the other none."""
    for unit in range(1000):
        yield Judgement(unit=unit, coder="one", value=float(unit < 11))
        yield Judgement(unit=unit, coder="two", value=0.0)
