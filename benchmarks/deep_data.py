"""The coded sentences by which `--scorer deep` is fitted and judged, and what the reader says of them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.deep_kept import Reader
from framing.learn.coded import TaughtCorpus
from framing.learn.examples import Examples, TaughtArticle, find_rows
from framing.learn.fit import choose_thresholds
from framing.score.deep import join_chances
from framing.score.encoder.fitted import FittedReader
from framing.score.encoder.passages import cut_article

Floats = NDArray[np.float32]
KEPT_BACK = 35  # of a hundred outlets: the reader never saw their sentences


@dataclass(frozen=True, slots=True)
class Place:
    """Where a coded sentence stands: its article and the number of its segment there."""

    article: str
    index: int


def is_kept_back(outlet: str) -> bool:
    """Say whether an outlet judges the reader and has not taught it; its name decides."""
    return int(hashlib.sha256(f"o{outlet}".encode()).hexdigest(), 16) % 100 < KEPT_BACK


def list_places(corpus: TaughtCorpus, prepared: dict[str, TaughtArticle]) -> list[Place]:
    """Return where each row of `build_examples` stands, in its order."""
    return [Place(sentence.article, index) for sentence, index in find_rows(corpus, prepared)]


def read_odds(
    reader: Reader, prepared: dict[str, TaughtArticle], places: Iterable[Place]
) -> dict[Place, Floats]:
    """Return the reader's log-odds at some places; only passages that hold one are read."""
    wanted = defaultdict(set)
    for place in places:
        wanted[place.article].add(place.index)
    odds = {}
    for key in sorted(wanted):
        item = prepared[key]
        for passage in cut_article(item.article, item.segments):
            if wanted[key].intersection(passage.numbers):
                told = reader.read(passage, item.article.lang)
                odds |= {Place(key, at): row for at, row in zip(passage.numbers, told, strict=True)}
    return odds


def fit_join(chances: Floats, odds: Floats, codes: NDArray[np.int8]) -> tuple[Floats, Floats]:
    """Return weights (frames x 2) and offsets of a logistic regression over both log-odds."""
    weights, offsets = [], []
    for frame in range(codes.shape[1]):
        known = codes[:, frame] >= 0
        sure = np.clip(chances[known, frame], 1e-6, 1 - 1e-6)
        told = np.column_stack((np.log(sure / (1 - sure)), odds[known, frame]))
        fit = LogisticRegression(C=1.0).fit(told, codes[known, frame])
        weights.append(fit.coef_[0])
        offsets.append(fit.intercept_[0])
    return np.array(weights, dtype=np.float32), np.array(offsets, dtype=np.float32)


def join_reader(
    fitted: FittedReader,
    rows: Examples,
    chances: Floats,
    odds: Floats,
    weights: tuple[float, float] | None = None,
) -> FittedReader:
    """Return the reader joined with the classifier on rows of outlets kept back.

    Its thresholds are chosen there, and its weights fitted unless `weights` (of the classifier
    and of the reader, alike for every frame) are given.
    """
    if weights is None:
        each, offsets = fit_join(chances, odds, rows.codes)
    else:
        each = np.tile(np.array(weights, dtype=np.float32), (len(fitted.frames), 1))
        offsets = np.zeros(len(fitted.frames), dtype=np.float32)
    joined = replace(fitted, weights=each, offsets=offsets)
    return replace(joined, thresholds=choose_thresholds(rows, join_chances(chances, odds, joined)))
