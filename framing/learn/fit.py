"""Fitting a classifier of frames: slow teachers on coded sentences, a fast student of theirs."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.learn.examples import Examples
from framing.score.features import FeatureSpace
from framing.score.model import FrameModel
from framing.score.network import Network, standardise
from framing.score.thresholds import Thresholds
from framing.score.words import WordTable

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Codes = NDArray[np.int8]
Marks = Codes | Floats  # codes, or shares of coders who said yes; -1 where nothing is known
Fitter = Callable[[Floats, Marks], Network]
Teacher = Callable[[Floats], Floats]

_MANY = 10_000  # coded rows from which a larger network with a lighter penalty does better
_NETS_OF_FEW: dict[str, Any] = {
    "hidden_layer_sizes": (24,), "alpha": 20, "max_iter": 12, "learning_rate_init": 2e-3,
}  # fmt: skip
_NETS_OF_MANY: dict[str, Any] = {
    "hidden_layer_sizes": (64,), "alpha": 2, "max_iter": 8, "learning_rate_init": 1e-3,
    "batch_size": 128,
}  # fmt: skip
_SURE = 0.995  # a teacher is never taken for surer than this


def spread_shares(features: Floats, marks: Marks) -> tuple[Floats, Codes, Floats | None]:
    """Return rows, their codes and their weights: a row that coders differ on becomes several.

    A row where half the coders see a frame becomes two of half the weight, one with the frame and
    one without. Weights are None where every row has a code, so that nothing needs weighing.

    >>> rows = np.array([[7.0], [9.0]], dtype=np.float32)
    >>> marks = np.array([[0.5, 1.0, -1.0], [0.0, 1.0, 1.0]], dtype=np.float32)
    >>> _, codes, weights = spread_shares(rows, marks)
    >>> codes.tolist(), weights.tolist()
    ([[1, 1, -1], [0, 1, -1], [0, 1, 1]], [0.5, 0.5, 1.0])
    """
    if not ((marks > 0) & (marks < 1)).any():
        return features, marks.astype(np.int8), None
    places, codes, weights = [], [], []
    for place, row in enumerate(marks):
        below = 0.0
        for level in sorted({1.0, *(float(one) for one in row if one > 0)}):
            places.append(place)
            weights.append(level - below)
            codes.append(np.where(row < 0, -1, row >= level))
            below = level
    return features[places], np.array(codes, dtype=np.int8), np.array(weights, dtype=np.float32)


def fit_linear(features: Floats, codes: Marks, strength: float) -> Network:
    """Fit one ridge logistic regression for each frame, on the rows that are coded for it.

    `strength` is the inverse of the penalty. No class is weighted up, so that the
    probabilities stay close to calibrated.
    """
    centre, scale = _measure(features)
    rows, codes, weights = spread_shares(standardise(features, centre, scale), codes)
    models = _fit_logistic(rows, codes, weights, strength)
    return Network(
        centre=centre,
        scale=scale,
        weights=(np.stack([item.coef_[0] for item in models], axis=1).astype(np.float32),),
        biases=(np.array([item.intercept_[0] for item in models], dtype=np.float32),),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Distiller:
    """Fits a small network, the student, that imitates several slow classifiers, its teachers.

    The teachers (logistic regression, boosted trees, four small networks, averaged) learn
    from the coded rows and then judge `uncoded` rows as well. The student, with one hidden layer
    of `hidden` units, learns their judgement of both in so many `rounds`: nearly as good, it
    scores an article in two matrix products. `strength` is as in `fit_linear`.
    """

    uncoded: Floats
    strength: float
    hidden: int = 64
    rounds: int = 12

    def __call__(self, features: Floats, codes: Marks) -> Network:
        """Fit teachers and student on the coded rows; the same rows give the same network."""
        from sklearn.neural_network import MLPRegressor  # noqa: PLC0415 - slow to import

        centre, scale = _measure(features)
        coded = standardise(features, centre, scale)
        rows = np.vstack([coded, standardise(self.uncoded, centre, scale)])
        teachers = _teach(*spread_shares(coded, codes), self.strength)
        chances = np.mean([teacher(rows) for teacher in teachers], axis=0)
        chances = np.clip(chances, 1 - _SURE, _SURE)
        student = MLPRegressor(
            hidden_layer_sizes=(self.hidden,),
            alpha=1e-3,
            max_iter=self.rounds,
            batch_size=min(256, len(rows)),
            learning_rate_init=2e-3,
            random_state=0,
        )
        _run_quietly(lambda: student.fit(rows, np.log(chances / (1 - chances))))
        return Network(
            centre=centre,
            scale=scale,
            weights=tuple(item.astype(np.float32) for item in student.coefs_),
            biases=tuple(item.astype(np.float32) for item in student.intercepts_),
        )


def _measure(features: Floats) -> tuple[Floats, Floats]:
    centre, spread = features.mean(axis=0), features.std(axis=0)
    return centre.astype(np.float32), np.maximum(spread, 0.02).astype(np.float32)


def _fit_logistic(rows: Floats, codes: Codes, weights: Floats | None, strength: float) -> list[Any]:
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - slow to import

    models = []
    for frame in range(codes.shape[1]):
        known = codes[:, frame] >= 0
        model = LogisticRegression(C=strength, max_iter=1000)
        weighed = None if weights is None else weights[known]
        models.append(model.fit(rows[known], codes[known, frame], weighed))
    return models


def _teach(rows: Floats, codes: Codes, weights: Floats | None, strength: float) -> list[Teacher]:
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415 - slow to import
    from sklearn.neural_network import MLPClassifier  # noqa: PLC0415 - slow to import

    whole = (codes >= 0).all(axis=1)
    rows, codes = rows[whole], codes[whole]
    weights = None if weights is None else weights[whole]
    count = codes.shape[1]
    # Teachers learn what is coded both ways; in a small coding a frame may have no case at all.
    known = [frame for frame in range(count) if len(np.unique(codes[:, frame])) > 1]
    linear = _fit_logistic(rows, codes[:, known], weights, strength)
    trees = [
        HistGradientBoostingClassifier(
            max_iter=80,
            learning_rate=0.06,
            max_leaf_nodes=8,
            min_samples_leaf=40,
            l2_regularization=10,
            max_features=0.3,
            random_state=frame,
        ).fit(rows, codes[:, frame], weights)
        for frame in known
    ]
    nets = [
        MLPClassifier(random_state=seed, **(_NETS_OF_MANY if len(rows) > _MANY else _NETS_OF_FEW))
        for seed in range(4)
    ]
    for net in nets:
        _run_quietly(lambda net=net: net.fit(rows, codes, weights))  # type: ignore[misc]
    return [
        lambda asked: _stack_chances(linear, known, asked, codes),
        lambda asked: _stack_chances(trees, known, asked, codes),
        lambda asked: np.mean([net.predict_proba(asked)[:, -count:] for net in nets], axis=0),
    ]


def _stack_chances(models: list[Any], known: list[int], rows: Floats, codes: Codes) -> Floats:
    """Return the chances of each frame; of one that is coded one way only, that way for all."""
    chances: Any = np.repeat(codes[:1].astype(np.float64), len(rows), axis=0)
    for frame, model in zip(known, models, strict=True):
        chances[:, frame] = model.predict_proba(rows)[:, 1]
    return np.asarray(chances)


def _run_quietly(work: Callable[[], object]) -> None:
    """Run a fit that is stopped early on purpose, without its warning that it was."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Stochastic Optimizer")
        work()


def fit_alone(fitter: Fitter, features: Floats, codes: Marks) -> Network:
    """Fit on one thread, so that sums are always taken in the same order."""
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - comes with scikit-learn

    with threadpool_limits(limits=1):
        return fitter(features, codes)


def cross_predict(examples: Examples, folds: Integers, fitter: Fitter) -> Floats:
    """Return for each row the probabilities of a fit that never saw the row's fold."""
    chances = np.zeros(examples.codes.shape, dtype=np.float32)
    for fold in np.unique(folds):
        out = folds == fold
        network = fit_alone(fitter, examples.features[~out], examples.shares[~out])
        chances[out] = network.predict(examples.features[out])
    return chances


def choose_threshold(codes: NDArray[np.int8], chances: Floats) -> float:
    """Return the probability from which calling a frame present should give the best F1.

    For calibrated probabilities that is half the best F1 there is (Lipton, Elkan &
    Naryanaswamy 2014); the place itself where F1 is best on a sample jumps from fit to fit.
    Rows coded -1 do not count; where no other is left the threshold is one half.

    >>> choose_threshold(np.array([1, 1, 0, 0], dtype=np.int8),
    ...     np.array([0.9, 0.5, 0.25, 0.1], dtype=np.float32))
    0.5
    """
    known = codes >= 0
    if not known.any():
        return 0.5
    codes, chances = codes[known], chances[known]
    ranked = codes[np.argsort(-chances, kind="stable")]
    found = np.cumsum(ranked)
    scores = 2 * found / (np.arange(1, len(ranked) + 1) + ranked.sum())
    return round(float(scores.max()) / 2, 4)


def choose_thresholds(examples: Examples, chances: Floats) -> Thresholds:
    """Return the thresholds of each frame: over all rows (key "") and for each language.

    A language's own threshold is drawn halfway to the common one, since a language has
    fewer rows to choose on; it is the common one where nobody settled a code in that language.
    """
    frames = range(examples.codes.shape[1])
    common = tuple(choose_threshold(examples.codes[:, f], chances[:, f]) for f in frames)
    chosen = {"": common}
    for lang in sorted(set(examples.langs.tolist())):
        rows = examples.langs == lang
        own = [
            choose_threshold(examples.codes[rows, f], chances[rows, f])
            if (examples.codes[rows, f] >= 0).any()
            else common[f]
            for f in frames
        ]
        chosen[lang] = tuple(
            round((one + other) / 2, 4) for one, other in zip(own, common, strict=True)
        )
    return chosen


def fit_model(
    examples: Examples,
    folds: Integers,
    fitter: Fitter,
    space: FeatureSpace,
    words: WordTable,
    facts: Mapping[str, str],
) -> tuple[FrameModel, Floats]:
    """Fit the final model on all rows, its thresholds chosen on held-out folds.

    Returns the model and the probabilities of the held-out folds.
    """
    chances = cross_predict(examples, folds, fitter)
    model = FrameModel(
        space=space,
        words=words,
        network=fit_alone(fitter, examples.features, examples.shares),
        thresholds=choose_thresholds(examples, chances),
        facts=facts,
    )
    return model, chances
