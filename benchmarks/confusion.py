"""Where a hundred reported sentences end: the role that is found for each role that is coded.

usage: python -m benchmarks.confusion [--reported]

On the two thirds of the coded articles that may be looked at; `--reported` takes the last third.
A row is a coded role, a column what is found ('none': not seen as reported); the cells of a
language add up to 100.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from benchmarks.attribution_data import CODINGS, HELD_OUT, Tools, load_coded, load_further
from benchmarks.shared import find_shared
from framing.records import REPORTED_MODES, ROLES

NONE = "none"
CAMPS = frozenset({"government", "security", "opposition", "foreign", "armed"})


def count_roles(tools: Tools, lang: str, *, reported: bool) -> Counter[tuple[str, str]]:
    """Return how often each coded role of a reported sentence is found as which."""
    counts: Counter[tuple[str, str]] = Counter()
    parts = (
        load_coded(reported=reported),
        load_further(CODINGS, reported=reported),
        load_further(HELD_OUT, reported=reported),
    )
    for article, rows in (pair for part in parts for pair in part if pair[0].lang == lang):
        for row, said in tools.pair_rows(article, rows):
            if row["mode"] in REPORTED_MODES:
                found = said.role if said.mode in REPORTED_MODES else NONE
                counts[row["role"], found] += 1
    return counts


def show_counts(lang: str, counts: Counter[tuple[str, str]]) -> None:
    """Print the cells of a hundred, and what becomes of them in one line."""
    total = counts.total()
    columns = [role for role in (*ROLES, NONE) if any(found == role for _, found in counts)]
    coded: Counter[str] = Counter()
    for (role, _), number in counts.items():
        coded[role] += number
    print(
        f"\n{lang}, {total} reported sentences{'':4}" + "".join(f"{name:>11}" for name in columns)
    )
    for role, number in coded.most_common():
        cells = "".join(f"{100 * counts[role, found] / total:11.1f}" for found in columns)
        print(f"{role:28}{cells}   of {100 * number / total:.1f}")
    ends: Counter[str] = Counter()
    for (role, found), number in counts.items():
        ends[_tell_end(role, found)] += number
    print("; ".join(f"{name} {100 * number / total:.0f}" for name, number in ends.most_common()))


def _tell_end(role: str, found: str) -> str:
    if role == found:
        return "right"
    if found in {NONE, "unknown"}:
        return "not seen as reported" if found == NONE else "unknown"
    both = role in CAMPS and found in CAMPS
    return "another camp" if both else "another role"


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table of each language."""
    if find_shared("data/coded.jsonl.gz") is None:
        return
    tools = Tools()
    for lang in ("en", "es"):
        show_counts(lang, count_roles(tools, lang, reported="--reported" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
