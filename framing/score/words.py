"""Word vectors that stand in for a sentence encoder: a look-up and a sum, nothing more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

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
        edges = np.array(
            [
                (
                    bisect_left(tokens.starts, item.span.start),
                    bisect_left(tokens.starts, item.span.end),
                )
                for item in segments
            ],
            dtype=np.int64,
        ).reshape(-1, 2)
        total = np.zeros((len(tokens.words) + 1, self.size), dtype=np.float32)
        if tokens.words:
            np.cumsum(self._look_up(tokens.words), axis=0, out=total[1:])
        lengths = np.maximum(edges[:, 1] - edges[:, 0], 1).astype(np.float32)
        sums = total[edges[:, 1]] - total[edges[:, 0]]
        return np.asarray(sums / np.sqrt(lengths)[:, None], dtype=np.float32)

    def _look_up(self, words: Sequence[str]) -> Floats:
        get, count = self.words.get, len(self.words)
        rows = np.array([get(word, -1) for word in words], dtype=np.int64)
        found = self.vectors[rows]
        if len(self.pairs) and len(rows) > 1:
            keys = rows[:-1] * count + rows[1:]
            place = np.minimum(np.searchsorted(self.pairs, keys), len(self.pairs) - 1)
            known = (self.pairs[place] == keys) & (rows[:-1] >= 0) & (rows[1:] >= 0)
            # a pair counts with its second word; a pair across segments is rare and harmless
            found[1:][known] += self.vectors[count + place[known]]
        return np.asarray(found, dtype=np.float32)
