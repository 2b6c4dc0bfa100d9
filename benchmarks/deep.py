"""What a language model adds to the classifier (`--scorer deep`), and what it costs.

Judged on outlets that taught neither; the classifier is fitted anew without them.
"""

from __future__ import annotations

import time
from itertools import compress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.deep_data import (
    is_kept_back,
    join_reader,
    list_places,
    read_odds,
)
from benchmarks.deep_kept import Reader
from benchmarks.frames import PLAN, Bench, _format, _make_distiller, _prepare
from benchmarks.shared import find_shared
from framing.errors import ModelError
from framing.learn.examples import Examples
from framing.learn.fit import fit_alone
from framing.learn.measure import (
    average_f1,
    bootstrap_f1,
    mark_present,
    measure_brier,
)
from framing.learn.train import group_by_outlet
from framing.score.deep import DeepScorer, join_chances
from framing.score.encoder.fitted import FittedReader
from framing.score.features import FAMILIES

Floats = NDArray[np.float32]
NAMES = ("coded", "dev", "seeds")
UNIT = 600  # words of the article that speed is counted in


class Judged(NamedTuple):
    """The rows of one corpus that judge, with both verdicts on them."""

    rows: Examples
    first: Floats
    odds: Floats
    shared: NDArray[np.bool_]


def main() -> None:
    """Print macro-F1 of classifier, reader and both together on outlets that taught neither."""
    found = find_shared("data/coded.jsonl.gz", "gold/dev.csv", "gold/seeds.csv")
    if found is None:
        return
    bench = _prepare(found[0].parent, found[1].parent)
    try:
        scorer = DeepScorer.build(bench.lexicon)
    except ModelError as error:
        print(f"skipped: {error}")
        return
    judged = judge_corpora(bench, scorer.reader, found[0].parent / "pool.jsonl.gz")
    print_verdicts(judged, scorer.reader.fitted)


def print_verdicts(judged: list[Judged], fitted: FittedReader) -> None:
    """Print the figures of the classifier, of the reader and of both together."""
    print("macro-F1 (government, opposition, human rights) on outlets that taught neither model;")
    print("weights and thresholds of 'coded' from the other folds of these outlets, else from all")
    for name, weights in (("classifier", (1.0, 0.0)), ("reader", (0.0, 1.0)), ("both", None)):
        print_verdict(name, judged, fitted, weights)


def judge_corpora(bench: Bench, reader: Reader, pool: Path) -> list[Judged]:
    """Return both verdicts on 'coded' (outlets kept back only), 'dev' and 'seeds'."""
    every = bench.build(FAMILIES)[: len(NAMES)]
    back = [
        np.array([number > 0 or is_kept_back(name) for name in rows.outlets.tolist()])
        for number, rows in enumerate(every)
    ]
    fitter = _make_distiller(bench, pool)
    network = fit_alone(fitter, every[0].features[~back[0]], every[0].codes[~back[0]])
    judged = []
    for corpus, prepared, rows, mask in zip(
        bench.corpora, bench.prepared, every, back, strict=False
    ):
        places = [*compress(list_places(corpus, prepared), mask)]
        start = time.process_time()
        odds = read_odds(reader, prepared, places)
        spent = time.process_time() - start
        words = sum(
            len(prepared[place.article].article.text[segment.span.start : segment.span.end].split())
            for place in odds
            for segment in [prepared[place.article].segments[place.index]]
        )
        print(f"{len(odds)} sentences read, {spent / words * UNIT:.2f} s for {UNIT} words")
        kept = rows.take(mask)
        judged.append(
            Judged(
                rows=kept,
                first=network.predict(kept.features),
                odds=np.array([odds[place] for place in places], dtype=np.float32),
                shared=np.array([place.article in bench.first for place in places]),
            )
        )
    return judged


def print_verdict(
    name: str, judged: list[Judged], fitted: FittedReader, weights: tuple[float, float] | None
) -> None:
    """Print one line for one way of weighing the verdicts; None fits the weights."""
    coded = judged[0]
    present, chances = mark_by_outlet(coded, fitted, weights)
    parts = [
        _show("shared", coded.rows, present, coded.shared),
        _show("further", coded.rows, present, ~coded.shared),
    ]
    known = _join(coded, fitted, weights)
    for title, item in zip(NAMES[1:], judged[1:], strict=True):
        said = join_chances(item.first, item.odds, known)
        marked = mark_present(said, item.rows.langs, known.thresholds)
        parts.append(_show(title, item.rows, marked, np.ones(len(item.rows), dtype=bool)))
    low, high = bootstrap_f1(coded.rows, present, seed=0) or (np.nan, np.nan)
    print(f"{name}:")
    print("\n".join(parts))
    print(
        f"  coded, both languages {average_f1(coded.rows.codes, present):.3f} (95 % interval "
        f"{low:.3f} to {high:.3f}), Brier score {measure_brier(coded.rows.codes, chances) or np.nan:.4f}"
    )


def mark_by_outlet(
    coded: Judged, fitted: FittedReader, weights: tuple[float, float] | None
) -> tuple[NDArray[np.bool_], Floats]:
    """Return what is present and how probably, weights and thresholds taken from other outlets."""
    folds = group_by_outlet(coded.rows, PLAN.folds)
    chances = np.zeros(coded.rows.codes.shape, dtype=np.float32)
    present = np.zeros(chances.shape, dtype=bool)
    for fold in np.unique(folds):
        out = folds == fold
        known = _join(_pick(coded, ~out), fitted, weights)
        chances[out] = join_chances(coded.first[out], coded.odds[out], known)
        present[out] = mark_present(chances[out], coded.rows.langs[out], known.thresholds)
    return present, chances


def _pick(item: Judged, rows: NDArray[np.bool_]) -> Judged:
    return Judged(item.rows.take(rows), item.first[rows], item.odds[rows], item.shared[rows])


def _join(item: Judged, fitted: FittedReader, weights: tuple[float, float] | None) -> FittedReader:
    return join_reader(fitted, item.rows, item.first, item.odds, weights)


def _show(title: str, rows: Examples, present: NDArray[np.bool_], chosen: NDArray[np.bool_]) -> str:
    masks = {lang: chosen & (rows.langs == lang) for lang in ("en", "es")}
    cells = [
        f"{lang} {_format(rows, present, mask)} of {mask.sum()}"
        for lang, mask in masks.items()
        if mask.any()
    ]
    return f"  {title}: {', '.join(cells)}"
