"""Word vectors that stand in for a sentence encoder: a look-up and a sum, nothing more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from framing.records import Segment, Tokens

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """A vector for every known word and word pair, learnt to imitate an encoder of sentences.

    `vectors` has one row for each word, then one for each pair, then one of zeros for
    everything unknown; `pairs` holds the sorted keys of the pairs (first word times the
    number of words plus second word). Names and numbers have no row, so that no model can
    learn who was written about.
    """

    words: dict[str, int]
    pairs: Integers
    vectors: Floats

    @property
    def size(self) -> int:
        """The number of columns of a vector."""
        return int(self.vectors.shape[1])

    def sum_up(self, segments: Sequence[Segment], tokens: Tokens) -> Floats:
        """Return one vector for each segment: the sum of its words' over the root of their number.

        A segment without words gets zeros.

        >>> table = WordTable(words={"war": 0}, pairs=np.zeros(0, dtype=np.int64),
        ...     vectors=np.array([[2.0], [0.0]], dtype=np.float32))
        >>> from framing.records import Span
        >>> from framing.text.tokens import tokenize_text
        >>> one = Segment(article_id="a", number=1, span=Span(0, 20), kind="body")
        >>> table.sum_up([one], tokenize_text("War and war, no more")).tolist()[0][0]
        1.78885...
        """
        offsets = chain.from_iterable([item.span for item in segments])
        edges = np.array([*map(bisect_left, repeat(tokens.starts), offsets)], dtype=np.int64)
        if not len(edges):
            return np.zeros((0, self.size), dtype=np.float32)
        found = np.empty((len(tokens.words) + 1, self.size), dtype=np.float32)
        found[-1] = 0.0  # where a segment without words ends the text
        self._look_up(tokens.words, found)
        lengths = edges[1::2] - edges[::2]
        sums = np.add.reduceat(found, edges, axis=0)[::2]
        sums[lengths <= 0] = 0.0
        roots = np.sqrt(np.maximum(lengths, 1).astype(np.float32))
        return np.asarray(sums / roots[:, None], dtype=np.float32)

    def _look_up(self, words: Sequence[str], found: Floats) -> None:
        """Fill a row for each word: its vector, and that of the pair it ends."""
        count = len(self.words)
        rows = np.array([*map(self.words.get, words, repeat(-1))], dtype=np.int64)
        np.take(self.vectors, rows, axis=0, out=found[: len(rows)], mode="wrap")
        if not len(self.pairs):
            return
        seconds = np.flatnonzero((rows[1:] >= 0) & (rows[:-1] >= 0)) + 1
        keys = rows[seconds - 1] * count + rows[seconds]
        place = np.minimum(np.searchsorted(self.pairs, keys), len(self.pairs) - 1)
        known = self.pairs[place] == keys
        # a pair across two segments counts with the second: rare, and harmless
        found[seconds[known]] += self.vectors[count + place[known]]
