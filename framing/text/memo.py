"""Remember what was found for a word, and forget it before it fills the memory."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
MOST_KEPT = 300_000


class Memo(dict[Key, Value]):
    """What a function finds for each key, found once; forgets everything when it holds too much.

    To be asked by `memo[key]`, which is no slower than a dictionary for a key that it holds.

    >>> lengths = Memo(len, most=2)
    >>> [lengths[word] for word in ("a", "bc", "def")], lengths
    ([1, 2, 3], {'def': 3})
    """

    def __init__(self, find: Callable[[Key], Value], *, most: int = MOST_KEPT) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, key: Key) -> Value:
        found = self._find(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = found
        return found
