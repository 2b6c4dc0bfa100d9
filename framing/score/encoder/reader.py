"""Reads passages with a language model and gives each sentence the log-odds of its frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.records import Span
from framing.score.encoder.fitted import FittedReader
from framing.score.encoder.layers import NORMS, WEIGHTS, Layer, level_states
from framing.score.encoder.passages import Passage
from framing.score.encoder.pieces import WordPieces
from framing.score.encoder.stored import StoredModel

Floats = NDArray[np.float32]
FAMILY = "gemma3"
_WIDE = 6  # every sixth layer looks back to the beginning
_TURNS = (1e4, 1e6)  # bases of the positions' rotation, near and wide
SHRINK = np.float32(0.25)  # of the states, as when fitted


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageReader:
    """A language model with what was fitted on it, ready to read."""

    stored: StoredModel
    pieces: WordPieces
    layers: tuple[Layer, ...]
    norm: Floats
    fitted: FittedReader

    @classmethod
    def build(cls, stored: StoredModel, fitted: FittedReader) -> PassageReader:
        """Unpack the layers and add what was fitted.

        Raises ModelError when the language model is of another family.
        """
        family = stored.facts.get("general.architecture")
        if family != FAMILY:
            raise ModelError(
                f"the language model is of the family {family!r}; {FAMILY!r} is needed: install "
                "'media-framing[deep]' or use --scorer classifier"
            )
        return cls(
            stored=stored,
            pieces=_read_pieces(stored.facts),
            layers=tuple(
                _build_layer(stored, fitted, at) for at in range(stored.facts["gemma3.block_count"])
            ),
            norm=stored.read_table("output_norm.weight"),
            fitted=fitted,
        )

    def read(self, passage: Passage, lang: str) -> Floats:
        """Return the log-odds of each frame for each span: shape (spans, frames).

        A span without any character has those of the beginning of the text.
        """
        numbers, places = self.pieces.cut(passage.text)
        states = self.read_states(numbers)
        told = [_sum_up(states, find_pieces(places, span)) for span in passage.spans]
        mark = np.full((len(told), 1), lang[:2] == "es", dtype=np.float32)
        seen = np.hstack([np.array(told, dtype=np.float32), mark])
        return np.asarray(seen @ self.fitted.head + self.fitted.bias, dtype=np.float32)

    def read_states(self, numbers: Sequence[int]) -> Floats:
        """Return the state behind each piece after the last layer: shape (pieces, width)."""
        return level_states(
            self.run_layers(numbers, len(self.layers)), self.norm, self.layers[0].small
        )

    def run_layers(self, numbers: Sequence[int], count: int) -> Floats:
        """Return the state behind each piece after the first layers, before the last norm."""
        states = self.stored.read_rows("token_embd.weight", np.array(numbers))
        states = states * np.float32(np.sqrt(states.shape[1]))
        for layer in self.layers[:count]:
            states = layer.run(states)
        return states


def _read_pieces(facts: Mapping[str, object]) -> WordPieces:
    names, scores = facts["tokenizer.ggml.tokens"], facts["tokenizer.ggml.scores"]
    if not (isinstance(names, list) and isinstance(scores, np.ndarray)):
        raise ModelError("the language model has no word pieces; use --scorer classifier")
    return WordPieces(
        numbers={name: number for number, name in enumerate(names)},
        scores=scores.tolist(),
        unknown=int(str(facts["tokenizer.ggml.unknown_token_id"])),
        first=int(str(facts["tokenizer.ggml.bos_token_id"])),
    )


def _build_layer(stored: StoredModel, fitted: FittedReader, at: int) -> Layer:
    tables = {name: stored.read_table(f"blk.{at}.{name}.weight") for name in WEIGHTS + NORMS}
    for name in WEIGHTS:
        change = fitted.changes.get(f"{at}.{name}")
        if change is not None:
            tables[name] = change.apply(tables[name])
    wide = (at + 1) % _WIDE == 0
    reach = "gemma3.context_length" if wide else "gemma3.attention.sliding_window"
    return Layer(
        tables=tables,
        reach=int(stored.facts[reach]),
        turn=_TURNS[wide],
        small=float(stored.facts["gemma3.attention.layer_norm_rms_epsilon"]),
    )


def find_pieces(places: Sequence[tuple[int, int]], span: Span) -> slice:
    """Return which pieces touch a span; the mark of the beginning where none does.

    >>> find_pieces([(0, 0), (0, 3), (3, 8), (8, 9)], Span(4, 9))
    slice(2, 4, None)
    """
    starts, ends = np.array(places).T
    touched = np.flatnonzero((ends > span.start) & (starts < span.end) & (ends > starts))
    return slice(int(touched[0]), int(touched[-1]) + 1) if len(touched) else slice(0, 1)


def _sum_up(states: Floats, where: slice) -> Floats:
    """Return the mean of the states and the last of them, one after the other."""
    inside = states[where]
    return np.concatenate((inside.mean(axis=0), inside[-1])) * SHRINK
