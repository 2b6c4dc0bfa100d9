"""How alike two passages are, and which words differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher


def measure_overlap(first: Sequence[int], second: Sequence[int]) -> float:
    """Return the share of words in common, whatever their order: 0 to 1.

    >>> measure_overlap([1, 2, 3], [3, 2, 4])
    0.6666666666666666
    """
    if not first or not second:
        return 0.0
    shared = (Counter(first) & Counter(second)).total()
    return 2 * shared / (len(first) + len(second))


def measure_order(first: Sequence[int], second: Sequence[int]) -> float:
    """Return the share of words in common in order: 0 to 1."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def keep_content(words: Sequence[int], function_words: Collection[int]) -> list[int]:
    """Return the words that are no function words."""
    return [word for word in words if word not in function_words]


def find_run(shorter: Sequence[int], longer: Sequence[int]) -> int:
    """Return where `shorter` stands as one run within `longer`; -1 if it does not.

    >>> find_run([2, 3], [1, 2, 3])
    1
    """
    size = len(shorter)
    for start in range(len(longer) - size + 1):
        if tuple(longer[start : start + size]) == tuple(shorter):
            return start
    return -1


def show_difference(
    first: Sequence[str], second: Sequence[str], keys: tuple[Sequence[int], Sequence[int]]
) -> str:
    """Return the first passage's words with what the second leaves out, adds or changes.

    `keys` holds a number for each word; words with equal numbers are the same word.

    >>> show_difference(["the", "old", "town"], ["the", "new", "town"], ([1, 2, 3], [1, 4, 3]))
    'the [-old-] {+new+} town'
    """
    parts: list[str] = []
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for tag, start, end, start_b, end_b in matcher.get_opcodes():
        if tag == "equal":
            parts += first[start:end]
            continue
        if start < end:
            parts.append(f"[-{' '.join(first[start:end])}-]")
        if start_b < end_b:
            parts.append("{+" + " ".join(second[start_b:end_b]) + "+}")
    return " ".join(parts)
