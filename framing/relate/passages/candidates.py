"""Find pairs of sentences that may be copies, near linear in the size of the corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

SHINGLE_WORDS = 3
MOST_HOLDERS = 40
LEAST_SHARED = 2
Numbers = npt.NDArray[np.int64]


def group_identical(sentences: Sequence[Sequence[int]], least_words: int) -> list[list[int]]:
    """Return groups of two or more equal sentences of at least `least_words` words, in order.

    >>> group_identical([[1, 2], [3], [1, 2], [3]], 2)
    [[0, 2]]
    """
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for place, words in enumerate(sentences):
        if len(words) >= least_words:
            groups[tuple(words)].append(place)
    return [group for group in groups.values() if len(group) > 1]


def find_candidates(
    sentences: Sequence[Sequence[int]], vocabulary_size: int
) -> list[tuple[int, int]]:
    """Return pairs of sentences that share at least two runs of three words, in order.

    Runs that more than 40 sentences hold are left out, for they are idioms, and would make the
    work grow with the square of the corpus. Words are numbers below `vocabulary_size`.

    >>> find_candidates([[1, 2, 3, 4], [5, 6, 7, 8], [0, 1, 2, 3, 4]], 9)
    [(0, 2)]
    """
    keys, holders = _list_shingles(sentences, vocabulary_size)
    keys, holders = _keep_shared(keys, holders)
    if not len(keys):
        return []
    total = len(sentences)
    codes: list[Numbers] = []
    for step in range(1, MOST_HOLDERS):
        same = keys[:-step] == keys[step:]
        if not same.any():
            break
        codes.append(holders[:-step][same] * total + holders[step:][same])
    pairs, counts = np.unique(np.concatenate(codes), return_counts=True)
    kept = pairs[counts >= LEAST_SHARED]
    return [(int(code) // total, int(code) % total) for code in kept]


def _list_shingles(sentences: Sequence[Sequence[int]], size: int) -> tuple[Numbers, Numbers]:
    """Return each sentence's distinct runs of three words as numbers, sorted by run."""
    lengths = np.array([len(words) for words in sentences], dtype=np.int64)
    words = np.fromiter(
        (word for words in sentences for word in words), dtype=np.int64, count=int(lengths.sum())
    )
    holders = np.repeat(np.arange(len(sentences), dtype=np.int64), lengths)
    if len(words) < SHINGLE_WORDS:
        return words[:0], holders[:0]
    inside = holders[:-2] == holders[2:]
    keys = (words[:-2] * size + words[1:-1]) * size + words[2:]
    keys, holders = keys[inside], holders[:-2][inside]
    order = np.lexsort((holders, keys))
    keys, holders = keys[order], holders[order]
    fresh = np.ones(len(keys), dtype=bool)
    fresh[1:] = (keys[1:] != keys[:-1]) | (holders[1:] != holders[:-1])
    return keys[fresh], holders[fresh]


def _keep_shared(keys: Numbers, holders: Numbers) -> tuple[Numbers, Numbers]:
    """Keep the runs that two to forty sentences hold."""
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    size = counts[inverse] if len(keys) else counts
    kept = (size > 1) & (size <= MOST_HOLDERS)
    return keys[kept], holders[kept]
