"""Fitting a classifier of frames: one regularised logistic regression for each frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.learn.examples import Examples
from framing.score.features import FeatureSpace
from framing.score.model import FrameModel
from framing.score.words import WordTable

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
_CLIP = 4.0  # standard deviations: a rare feature must not outweigh all others


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Numbers of one fit; `weights` has a column for each frame."""

    centre: Floats
    scale: Floats
    weights: Floats
    intercepts: Floats

    def predict(self, features: Floats) -> Floats:
        """Return one probability for each row and frame."""
        standard = np.clip((features - self.centre) / self.scale, -_CLIP, _CLIP)
        return np.asarray(
            1.0 / (1.0 + np.exp(-(standard @ self.weights + self.intercepts))), dtype=np.float32
        )


def fit_frames(features: Floats, codes: NDArray[np.int8], strength: float) -> Fitted:
    """Fit every frame on the rows that are coded for it.

    `strength` is the inverse of the ridge penalty. The penalty also keeps the
    probabilities close to calibrated, since no class is weighted up.
    """
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - slow to import

    centre = features.mean(axis=0)
    scale = np.maximum(features.std(axis=0), 0.02)
    standard = np.clip((features - centre) / scale, -_CLIP, _CLIP)
    columns, intercepts = [], []
    for frame in range(codes.shape[1]):
        known = codes[:, frame] >= 0
        model = LogisticRegression(C=strength, max_iter=1000)
        model.fit(standard[known], codes[known, frame])
        columns.append(model.coef_[0])
        intercepts.append(model.intercept_[0])
    return Fitted(
        centre=centre.astype(np.float32),
        scale=scale.astype(np.float32),
        weights=np.stack(columns, axis=1).astype(np.float32),
        intercepts=np.array(intercepts, dtype=np.float32),
    )


def cross_predict(examples: Examples, folds: Integers, strength: float) -> Floats:
    """Return for each row the probabilities of a fit that never saw the row's fold."""
    chances = np.zeros(examples.codes.shape, dtype=np.float32)
    for fold in np.unique(folds):
        out = folds == fold
        fitted = fit_frames(examples.features[~out], examples.codes[~out], strength)
        chances[out] = fitted.predict(examples.features[out])
    return chances


def choose_threshold(codes: NDArray[np.int8], chances: Floats) -> float:
    """Return the probability from which calling a frame present gives the best F1.

    Rows coded -1 do not count. Halfway between two neighbouring probabilities.

    >>> choose_threshold(np.array([1, 1, 0, 0], dtype=np.int8),
    ...     np.array([0.9, 0.5, 0.25, 0.1], dtype=np.float32))
    0.375
    """
    known = codes >= 0
    codes, chances = codes[known], chances[known]
    order = np.argsort(-chances, kind="stable")
    ranked, values = codes[order], chances[order]
    found = np.cumsum(ranked)
    scores = 2 * found / (np.arange(1, len(ranked) + 1) + ranked.sum())
    best = int(scores.argmax())
    after = values[best + 1] if best + 1 < len(values) else 0.0
    return round(float(values[best] + after) / 2, 4)


def choose_thresholds(examples: Examples, chances: Floats) -> dict[str, tuple[float, ...]]:
    """Return the best thresholds of each frame: over all rows (key "") and for each language.

    A language's own threshold is drawn halfway to the common one, since a language has
    fewer rows to choose on.
    """
    frames = range(examples.codes.shape[1])
    common = tuple(choose_threshold(examples.codes[:, f], chances[:, f]) for f in frames)
    chosen = {"": common}
    for lang in sorted(set(examples.langs.tolist())):
        rows = examples.langs == lang
        own = [choose_threshold(examples.codes[rows, f], chances[rows, f]) for f in frames]
        chosen[lang] = tuple(
            round((one + other) / 2, 4) for one, other in zip(own, common, strict=True)
        )
    return chosen


def fit_model(
    examples: Examples,
    folds: Integers,
    space: FeatureSpace,
    words: WordTable,
    strength: float,
    facts: Mapping[str, str],
) -> FrameModel:
    """Fit the final model on all rows, its thresholds chosen on held-out folds."""
    chances = cross_predict(examples, folds, strength)
    fitted = fit_frames(examples.features, examples.codes, strength)
    return FrameModel(
        space=space,
        words=words,
        centre=fitted.centre,
        scale=fitted.scale,
        weights=fitted.weights,
        intercepts=fitted.intercepts,
        thresholds=choose_thresholds(examples, chances),
        facts=facts,
    )
