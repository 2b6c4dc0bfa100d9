"""Cuts a text into the word pieces that a language model reads, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.text.memo import Memo

BLANK = "\u2581"  # how pieces write a space
_WORD = re.compile(r" {2,}|\n+| ?[^ \n]+| ")  # no piece reaches over the end of a word


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPieces:
    """The pieces that a language model knows, by their number, and how much each is liked.

    `scores` has a number for each piece: of two neighbours that could join, the pair whose joint
    piece has the highest score joins first (Sennrich, Haddow & Birch 2016; Kudo & Richardson 2018).
    """

    numbers: Mapping[str, int]
    scores: Sequence[float]
    unknown: int
    first: int
    _known: Memo[str, tuple[tuple[int, int], ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Begin without any word."""
        object.__setattr__(self, "_known", Memo(self._cut_word))

    def cut(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        r"""Return the numbers of the pieces, and the span of each in the text.

        The first piece marks the beginning and has an empty span. A character that no piece
        has becomes the pieces of its bytes, all with the span of the character.

        >>> names = ["<s>", "<?>", "a", "b", "ab", "\u2581", "\u2581ab"]
        >>> pieces = WordPieces(numbers={name: at for at, name in enumerate(names)},
        ...                     scores=[0, 0, 0, 0, -1, 0, -2], unknown=1, first=0)
        >>> pieces.cut("ab ab")
        ([0, 4, 6], [(0, 0), (0, 2), (2, 5)])
        """
        numbers, spans = [self.first], [(0, 0)]
        for match in _WORD.finditer(text):
            at = match.start()
            for number, length in self._known[match.group()]:
                numbers.append(number)
                spans.append((at, at + max(length, 1)))
                at += length
        return numbers, spans

    def _cut_word(self, word: str) -> tuple[tuple[int, int], ...]:
        whole = self.numbers.get(word) if word.isspace() and len(word) > 1 else None
        return tuple([(whole, len(word))] if whole else self._join(word.replace(" ", BLANK)))

    def _join(self, word: str) -> list[tuple[int, int]]:
        parts = list(word)
        while len(parts) > 1:
            pairs = [
                (self.scores[number], -at)
                for at in range(len(parts) - 1)
                if (number := self.numbers.get(parts[at] + parts[at + 1])) is not None
            ]
            if not pairs:
                break
            at = -max(pairs)[1]
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        return [piece for part in parts for piece in self._number(part)]

    def _number(self, part: str) -> list[tuple[int, int]]:
        number = self.numbers.get(part)
        if number is not None:
            return [(number, len(part))]
        codes = [self.numbers.get(f"<0x{byte:02X}>", self.unknown) for byte in part.encode()]
        return [(code, len(part) * (at == len(codes) - 1)) for at, code in enumerate(codes)]
