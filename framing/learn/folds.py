"""Cutting a coded corpus into folds so that what is learnt must travel."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from framing.lexicon.language import load_outlet_endings

Integers = NDArray[np.int64]


def group_outlet(outlet: str) -> str:
    """Return a key under which spellings and sections of one outlet fall together.

    >>> group_outlet("El País"), group_outlet("el_pais"), group_outlet("BBC News")
    ('elpais', 'elpais', 'bbc')
    """
    bare = unicodedata.normalize("NFKD", outlet.lower())
    letters = "".join(sign for sign in bare if sign.isalnum() or sign in " _-(")
    first = re.split(r"\(|\s-\s", letters)[0]
    words = [word for word in re.split(r"[\s_-]+", first) if word]
    while len(words) > 1 and words[-1] in load_outlet_endings():
        words.pop()
    return "".join(words)


def assign_folds(groups: Sequence[str], count: int) -> Integers:
    """Return a fold for each row so that no group is split and the folds are of like size.

    The largest group goes first, always into the emptiest fold; no chance is involved.

    >>> assign_folds(["a", "a", "a", "b", "b", "c"], 2).tolist()
    [0, 0, 0, 1, 1, 1]
    """
    sizes = Counter(groups)
    load = [0] * count
    chosen: dict[str, int] = {}
    for group, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        fold = min(range(count), key=lambda index: (load[index], index))
        chosen[group] = fold
        load[fold] += size
    return np.array([chosen[group] for group in groups], dtype=np.int64)


def assign_random_folds(rows: int, count: int, seed: int) -> Integers:
    """Return folds drawn at random, which leak style and topic: for comparison only."""
    order = np.random.default_rng(seed).permutation(rows)
    folds = np.empty(rows, dtype=np.int64)
    folds[order] = np.arange(rows) % count
    return folds
