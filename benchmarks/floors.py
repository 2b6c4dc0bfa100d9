"""Figures that must not fall: measure them anew and hold each against its floor.

usage: python -m benchmarks floors          exits 1 where a figure is below its floor
       python -m benchmarks.floors --print  prints every figure that a floor could be set on

`floors.toml` holds the floors with the digest of the data they were measured on. The seeds lie in
the repository; what needs ../shared is skipped, and said to be, where it is absent.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import lexicon_terms
from benchmarks.shared import ROOT, SHARED
from framing.codebook import load_codebook
from framing.lexicon.load import load_lexicon
from framing.match.terms import TermMatcher
from framing.pipeline import score_articles
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.settings import Settings
from framing.text.digest import digest_file
from framing.validate.codings import read_codings
from framing.validate.evaluate import evaluate_tables

FLOORS = Path(__file__).with_name("floors.toml")
PARTS = ("scorer", "measure", "frame", "lang")
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """What figures are measured on: a coding, its texts, and the digest of the coding.

    Without `texts` the coding is `coded.jsonl.gz`, whose sentences are matched one by one.
    """

    name: str
    coding: Path
    texts: Path | None
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The least value allowed for one figure; `reason` says why it was lowered, if it was."""

    key: Key
    floor: float
    reason: str


def main(arguments: Sequence[str] = ()) -> None:
    """Print each figure beside its floor; exit with 1 where one has fallen below."""
    data, floors = read_floors(FLOORS)
    figures: dict[Key, float] = {}
    absent = []
    for item in data:
        if not item.coding.exists():
            print(f"skipped: {item.name}, {item.coding} is not here")
            absent.append(item.name)
            continue
        check_digest(item)
        figures |= measure_data(item)
    if "--print" in arguments:
        for key, value in figures.items():
            print(f"{value:.3f}  {name_figure(key)}")
        return
    lines, fallen = hold_against([item for item in floors if item.key[0] not in absent], figures)
    print("\n".join(lines))
    if fallen:
        sys.exit(
            f"{fallen} of {len(lines)} figures are below their floor; mend what lowered them, or "
            f"lower the floor in benchmarks/{FLOORS.name} by hand, with the reason"
        )


def read_floors(path: Path) -> tuple[tuple[Data, ...], tuple[Floor, ...]]:
    """Return the data and the floors of a file; paths below ../shared are found from anywhere."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    data = tuple(
        Data(
            name=name,
            coding=_find(row["coding"]),
            texts=_find(row["texts"]) if row["texts"] else None,
            digest=row["digest"],
        )
        for name, row in table["data"].items()
    )
    floors = tuple(
        Floor(
            key=(row["data"], *(row.get(part, "") for part in PARTS)),
            floor=row["floor"],
            reason=row["reason"],
        )
        for row in table["figure"]
    )
    return data, floors


def check_digest(item: Data) -> None:
    """Stop where the coding is no longer the one that the floors were measured on."""
    digest = digest_file(item.coding)
    if digest != item.digest:
        sys.exit(
            f"{item.coding}: has the digest {digest}, the floors were measured on {item.digest}; "
            f"measure anew (--print) and write digest and floors into benchmarks/{FLOORS.name}"
        )


def measure_data(item: Data) -> dict[Key, float]:
    """Return every figure of one coding: for both scorers, or for the lexicon alone."""
    if item.texts is None:
        return dict(_measure_lexicon(item))
    found: dict[Key, float] = {}
    for scorer in ("auto", "lexicon"):
        articles = read_articles([str(item.texts)], ReadOptions())
        tables = score_articles(articles, load_codebook(Settings(scorer=scorer)))
        table = evaluate_tables(tables, read_codings(item.coding), resamples=1)["evaluation"]
        for row in table.records():
            if row["group"] in ("all", "lang") and isinstance(row["estimate"], float):
                parts = (scorer, str(row["measure"]), str(row["frame"]), str(row["value"]))
                found[item.name, *parts] = row["estimate"]
    return found


def _measure_lexicon(item: Data) -> Iterator[tuple[Key, float]]:
    """Yield the lexicon's F1 on the articles that nobody looks at, sentence by sentence."""
    lexicon = load_lexicon("political-violence")
    matcher = TermMatcher.build(lexicon)
    thresholds = dict(lexicon.thresholds)
    rows = [row for row in lexicon_terms.read_coded(item.coding) if row.part == "report"]
    for lang in lexicon.languages:
        found = [
            (
                row,
                lexicon_terms.find_present(lexicon_terms.match_sentence(matcher, row), thresholds),
            )
            for row in rows
            if row.lang == lang
        ]
        scores = []
        for frame in lexicon.frame_names:
            pairs = [(row.frames[frame], frame in present) for row, present in found]
            scores.append(lexicon_terms.judge_frame(pairs).f1)
            yield (item.name, "lexicon", "f1", frame, lang), scores[-1]
        yield (item.name, "lexicon", "macro_f1", "", lang), sum(scores) / len(scores)


def hold_against(floors: Sequence[Floor], figures: Mapping[Key, float]) -> tuple[list[str], int]:
    """Return a line for each floor, and how many figures are below theirs or were not measured.

    >>> floor = Floor(key=("seeds", "auto", "f1", "government", ""), floor=0.7, reason="")
    >>> hold_against([floor], {floor.key: 0.69})
    (['FALLEN  0.690 below 0.700  seeds auto f1 government'], 1)
    """
    lines, fallen = [], 0
    for item in floors:
        value = figures.get(item.key)
        good = value is not None and value >= item.floor
        fallen += not good
        shown = "undefined" if value is None else f"{value:.3f}"
        verdict = "ok      " if good else "FALLEN  "
        lines.append(
            f"{verdict}{shown} {'at least' if good else 'below'} {item.floor:.3f}  "
            f"{name_figure(item.key)}"
        )
    return lines, fallen


def name_figure(key: Key) -> str:
    """Return a figure's name as it is printed."""
    return " ".join(part for part in key if part)


def _find(name: str) -> Path:
    return SHARED / name.removeprefix("../shared/") if name.startswith("../") else ROOT / name


if __name__ == "__main__":
    main(sys.argv[1:])
