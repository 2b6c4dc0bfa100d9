"""The layers of a language model of the Gemma 3 kind (Gemma Team 2025), forward only, in NumPy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
WEIGHTS = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
NORMS = (
    "attn_norm", "attn_q_norm", "attn_k_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm",
)  # fmt: skip
_SPREAD = np.float32(np.sqrt(2 / np.pi))
_BEND = np.float32(0.044715)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One layer: its tables of weights (by name, rows are outputs) and its norms.

    `reach` is how many pieces back it looks, `turn` the base of the positions' rotation,
    `small` what keeps a norm from dividing by zero.
    """

    tables: Mapping[str, Floats]
    reach: int
    turn: float
    small: float

    def run(self, states: Floats) -> Floats:
        """Return the states (pieces x width) after this layer; no piece sees those behind it."""
        told = self._attend(self._level(states, "attn_norm"))
        states = states + self._level(told, "post_attention_norm")
        thought = self._think(self._level(states, "ffn_norm"))
        return np.asarray(states + self._level(thought, "post_ffw_norm"), dtype=np.float32)

    def _level(self, states: Floats, name: str) -> Floats:
        return level_states(states, self.tables[name], self.small)

    def _attend(self, states: Floats) -> Floats:
        length, tables = len(states), self.tables
        width = len(tables["attn_q_norm"])
        asked = (states @ tables["attn_q"].T).reshape(length, -1, width)
        held = (states @ tables["attn_k"].T).reshape(length, -1, width)
        given = (states @ tables["attn_v"].T).reshape(length, -1, width)
        waves = make_waves(length, width, self.turn)
        asked = turn_states(self._level(asked, "attn_q_norm"), *waves)
        held = turn_states(self._level(held, "attn_k_norm"), *waves)
        share = asked.shape[1] // held.shape[1]
        seen = hide_pieces(length, self.reach)
        heads = []
        for head in range(asked.shape[1]):
            fit = asked[:, head] @ held[:, head // share].T * np.float32(width**-0.5) + seen
            fit = np.exp(fit - fit.max(axis=1, keepdims=True))
            fit /= fit.sum(axis=1, keepdims=True)
            heads.append(fit @ given[:, head // share])
        return np.asarray(np.hstack(heads) @ tables["attn_output"].T, dtype=np.float32)

    def _think(self, states: Floats) -> Floats:
        gate = states @ self.tables["ffn_gate"].T
        bent = 0.5 * gate * (1 + np.tanh(_SPREAD * (gate + _BEND * gate * gate * gate)))
        return np.asarray(
            (bent * (states @ self.tables["ffn_up"].T)) @ self.tables["ffn_down"].T,
            dtype=np.float32,
        )


def level_states(states: Floats, weights: Floats, small: float) -> Floats:
    """Return states brought to the same size, root mean square 1, times a weight for each number.

    >>> level_states(np.full((1, 4), 2.0, np.float32), np.ones(4, np.float32), 0.0).tolist()
    [[1.0, 1.0, 1.0, 1.0]]
    """
    size = np.sqrt(np.mean(states * states, axis=-1, keepdims=True) + np.float32(small))
    return np.asarray(states / size * weights, dtype=np.float32)


def turn_states(states: Floats, cosines: Floats, sines: Floats) -> Floats:
    """Return states (pieces x heads x width) turned by their position (Su et al. 2021)."""
    half = states.shape[-1] // 2
    left, right = states[..., :half], states[..., half:]
    return np.concatenate((left * cosines - right * sines, right * cosines + left * sines), axis=-1)


@lru_cache(maxsize=2)  # near and wide layers of one passage
def make_waves(length: int, width: int, turn: float) -> tuple[Floats, Floats]:
    """Return the cosines and sines of the positions' angles: shape (pieces, 1, width / 2)."""
    speed = turn ** -(np.arange(0, width, 2) / width)
    angles = (np.arange(length)[:, None] * speed)[:, None]
    return np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)


@lru_cache(maxsize=2)  # near and wide layers of one passage
def hide_pieces(length: int, reach: int) -> Floats:
    """Return minus infinity where a piece (row) must not see another (column), else 0.

    >>> hide_pieces(3, 2).tolist()
    [[0.0, -inf, -inf], [0.0, 0.0, -inf], [-inf, 0.0, 0.0]]
    """
    back = np.arange(length)[:, None] - np.arange(length)
    return np.where((back >= 0) & (back < reach), 0.0, -np.inf).astype(np.float32)
