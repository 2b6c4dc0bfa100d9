"""Grammatical negation of a term: 'no massacre', 'sin torturas'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.patterns import Pattern, parse_pattern
from framing.lexicon.rows import Row, read_rows
from framing.records import Tokens
from framing.text.accents import fold_accents

KINDS = ("negator", "pseudo", "through")
_BORDER = re.compile(r"[,;:!?…()—\"“”«»]|\s[-–]\s")
_ADVERB = {"en": "ly", "es": "mente"}
_SHORTEST_ADVERB = 6


@dataclass(frozen=True, slots=True)
class NegationRules:
    """The negators of one language; `find_negators` and `is_negated` use them on a text.

    `patterns` are looked for together with the terms; `scopes` has how many words each reaches,
    zero where it only looks like a negator, `furthest` the longest reach of all.

    A term is negated when a negator stands before it in the same segment, at most the
    negator's own scope away, with no punctuation and only light words (articles, forms of
    'to be', adverbs in -ly or -mente …) between. So 'no evidence of a massacre' is negated,
    'did not investigate the massacre' is not.
    """

    patterns: tuple[Pattern, ...]
    scopes: tuple[int, ...]
    through: frozenset[str]
    adverb: str
    furthest: int

    @classmethod
    def load(cls, lang: str, folder: Path | None = None) -> NegationRules | None:
        """Return the rules of a language from `folder` or the shipped ones; None without any."""
        name = f"negation.{lang}.csv"
        for root in (folder, find_lexicons_root() / "language"):
            if root is not None and (root / name).is_file():
                return cls._read(root / name, _ADVERB.get(lang, ""))
        return None

    @classmethod
    def _read(cls, path: Path, adverb: str) -> NegationRules:
        patterns: list[Pattern] = []
        scopes: list[int] = []
        through: set[str] = set()
        rows = read_rows(path, required=("word", "kind", "scope_words"), optional=("note",))
        for row in rows:
            kind = row.choose("kind", KINDS)
            if kind == "through":
                through.add(fold_accents(row["word"].lower()))
                continue
            patterns.append(parse_pattern(row["word"], "exact", id=row["word"], where=row.where))
            scopes.append(_read_scope(row) if kind == "negator" else 0)
        return cls(
            tuple(patterns), tuple(scopes), frozenset(through), adverb, max(scopes, default=0)
        )

    def find_negators(self, found: Sequence[tuple[int, tuple[int, ...]]]) -> dict[int, int]:
        """Return where negators end in a text and how many words each may reach.

        `found` has the number of each pattern that stands there, with the places of its words.
        """
        pseudo = {word for number, words in found if not self.scopes[number] for word in words}
        reach: dict[int, int] = {}
        for number, words in found:
            scope = self.scopes[number]
            if scope and pseudo.isdisjoint(words):
                reach[words[-1]] = max(scope, reach.get(words[-1], 0))
        return reach

    def is_negated(
        self, first: int, offset: int, negators: dict[int, int], text: str, tokens: Tokens
    ) -> bool:
        """Say whether the term at word `first` is negated; its segment begins at `offset`."""
        if not negators:
            return False
        furthest = self.furthest
        for index in range(first - 1, max(0, first - furthest - 1) - 1, -1):
            if tokens.starts[index] < offset:
                return False
            if _BORDER.search(text, tokens.ends[index], tokens.starts[index + 1]):
                return False
            if first - index <= negators.get(index, -1) + 1:
                return True
            if not self._is_light(tokens.words[index]):
                return False
        return False

    def _is_light(self, word: str) -> bool:
        if fold_accents(word) in self.through:
            return True
        long = len(word) >= _SHORTEST_ADVERB
        return bool(self.adverb) and long and word.endswith(self.adverb)


def _read_scope(row: Row) -> int:
    if not row["scope_words"].isdigit() or int(row["scope_words"]) < 1:
        raise LexiconError(
            f"{row.where}: scope_words is {row['scope_words']!r}, a negator needs 1 or more"
        )
    return int(row["scope_words"])
