"""A small network as plain numbers: standardise, a hidden layer or none, a chance for each frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
CLIP = 4.0  # standard deviations: a rare feature must not outweigh all others


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Layers of weights over standardised features; negative values are cut between layers.

    `centre` and `scale` standardise a feature; `weights[i]` has a row for each input and a
    column for each output of layer i, `biases[i]` a value for each output. The last layer
    has an output for each frame.
    """

    centre: Floats
    scale: Floats
    weights: tuple[Floats, ...]
    biases: tuple[Floats, ...]

    def predict(self, features: Floats) -> Floats:
        """Return one probability (0 to 1) for each row and frame.

        >>> one = np.ones(1, dtype=np.float32)
        >>> network = Network(centre=0 * one, scale=one, weights=(one[None],), biases=(0 * one,))
        >>> network.predict(np.zeros((1, 1), dtype=np.float32)).tolist()
        [[0.5]]
        """
        values = standardise(features, self.centre, self.scale)
        last = len(self.weights) - 1
        for index, (weights, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            values = values @ weights + bias
            if index < last:
                values = np.maximum(values, 0.0)
        return np.asarray(1.0 / (1.0 + np.exp(-values)), dtype=np.float32)


def standardise(features: Floats, centre: Floats, scale: Floats) -> Floats:
    """Return features in standard deviations from the training mean, cut at four of them."""
    # Not np.clip: twice as slow on the few rows of one article.
    standard = (features - centre) / scale
    return np.asarray(np.minimum(np.maximum(standard, -CLIP), CLIP), dtype=np.float32)
