"""Count syllables without any download, and say where the counts come from."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyphen import Pyphen

SYLLABLE_SOURCE = {
    "en": "CMU Pronouncing Dictionary, else hyphenation (Pyphen, as textstat)",
    "es": "hyphenation (Pyphen, as textstat)",
}


class SyllableCounter:
    """Counts the syllables of single words in one language.

    English words are looked up in the CMU Pronouncing Dictionary as textstat does, from a
    table shipped with the package; words outside it and Spanish words are hyphenated. The
    hyphenation counts hiatus short ('policía' 3 for 4), as textstat's own figures do.
    """

    def __init__(self, lang: str, table: Path | None = None) -> None:
        self.lang = lang
        self._table = table if lang == "en" else None
        self._counts: _Counts | None = None

    def count(self, word: str) -> int:
        """Return the number of syllables of one lower-case word, at least 1.

        >>> SyllableCounter("es").count("masacre")
        3
        """
        return self.count_all((word,))

    def count_all(self, words: Iterable[str]) -> int:
        """Return the number of syllables of lower-case words together.

        >>> SyllableCounter("es").count_all(["la", "masacre"])
        4
        """
        # Loaded only now: most runs meet one language.
        if self._counts is None:
            self._counts = _Counts(self.lang, self._table)
        return sum(map(self._counts.__getitem__, words))


class _Counts(dict[str, int]):
    """The syllables of each word, those outside the table counted once by hyphenation."""

    def __init__(self, lang: str, table: Path | None) -> None:
        super().__init__(read_syllable_table(table) if table else {})
        self._hyphens = _Hyphens(Pyphen(lang=lang))

    def __missing__(self, word: str) -> int:
        found = self._hyphens.count(word) + 1
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


_MOST_WORDS = 500_000


_Pattern = tuple[int, tuple[int, ...]]  # where its levels start, and the levels
_NO_PATTERN: _Pattern = (0, ())  # of what only begins a pattern


class _Hyphens:
    """Counts where a word may be hyphenated, by Pyphen's patterns (Liang 1983).

    Pyphen itself looks up every stretch of a word; here a stretch is not lengthened once no
    pattern begins with it, which finds the same at a fraction of the time.
    """

    def __init__(self, pyphen: Pyphen) -> None:
        self._left, self._right = pyphen.left, pyphen.right
        found: dict[str, _Pattern] = pyphen.hd.patterns
        beginnings = {key[:end] for key in found for end in range(1, len(key) + 1)}
        self._stretches = {key: found.get(key, _NO_PATTERN) for key in beginnings}

    def count(self, word: str) -> int:
        """Return the number of places where a word may be hyphenated.

        >>> _Hyphens(Pyphen(lang="es")).count("masacre")
        2
        """
        framed = f".{word.lower()}."
        levels = [0] * (len(framed) + 1)
        for start in range(len(framed) - 1):
            for end in range(start + 1, len(framed) + 1):
                pattern = self._stretches.get(framed[start:end])
                if pattern is None:
                    break
                for place, value in enumerate(pattern[1], start + pattern[0]):
                    if value > levels[place]:  # noqa: PLR1730 - max() takes twice as long
                        levels[place] = value
        inner = levels[self._left + 1 : len(word) - self._right + 2]
        return sum(level % 2 for level in inner)


@cache
def read_syllable_table(path: Path) -> dict[str, int]:
    """Return the syllables of each English word in the shipped table."""
    counts: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            number, *words = line.split()
            counts.update(dict.fromkeys(words, int(number)))
    return counts
