"""The word lists that figures are found with, read from a lexicon of kind 'figures'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from framing.lexicon.folder import find_lexicon
from framing.lexicon.language import load_months
from framing.lexicon.rows import read_rows, read_toml
from framing.text.tokens import tokenize_text

QUANTITIES = (
    "killed", "injured", "arrested", "displaced", "deployed", "reward", "seized", "attacks",
)  # fmt: skip
USES = (
    "object", "subject", "state", "noun", "of", "toll", "toll_of_dead", "reward",
    "object_force", "state_force", "subject_force", "of_force",
    "object_goods", "state_goods", "of_goods",
)  # fmt: skip
NOUN_CLASSES = ("person", "force", "goods", "measure")
NUMBER_KINDS = ("unit", "multiplier", "suffix", "joiner", "article")
BOUNDS = ("least", "above", "most", "below", "about")
WORD_KINDS = (
    "aux", "aux_singular", "skip", "barrier", "stop", "passive_after", "inherit", "partitive",
    "joiner", "object_after", "per", "range_open", "range_mid", "range_pair", "range_direct", "label",
    "age", "contest", "plan", "share", "change", "leading", "reach", "count", "governs", "the",
    "relative", "per_whole", "ratio", "aged",
)  # fmt: skip
T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases of one or more words, each with a value, looked up at a place in a text."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Store each phrase; where one stands twice the first value holds."""
        self._values: dict[tuple[str, ...], T] = {}
        for phrase, value in entries:
            key = tuple(tokenize_text(phrase).words)
            if key:
                self._values.setdefault(key, value)
        self._longest = max(map(len, self._values), default=0)

    def find_at(self, words: Sequence[str], start: int, stop: int) -> tuple[int, T] | None:
        """Return the length and value of the longest phrase that starts at `start`.

        >>> PhraseTable([("at least", 1)]).find_at(["at", "least", "six"], 0, 3)
        (2, 1)
        """
        for size in range(min(self._longest, stop - start), 0, -1):
            value = self._values.get(tuple(words[start : start + size]))
            if value is not None:
                return size, value
        return None

    def find_before(self, words: Sequence[str], end: int, first: int) -> tuple[int, T] | None:
        """Return the length and value of the longest phrase that ends just before `end`."""
        for size in range(min(self._longest, end - first), 0, -1):
            value = self._values.get(tuple(words[end - size : end]))
            if value is not None:
                return size, value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """One language's number words, quantifiers, bounds, cues, counted nouns and small words.

    `cues` maps a use to its phrases and their quantity; `kinds` maps a kind of small word to
    its phrases; `currencies_before` are symbols that stand before a number.
    """

    lang: str
    numbers: Mapping[str, tuple[float, str]]
    quantifiers: PhraseTable[tuple[float, float | None]]
    before: PhraseTable[str]
    after: PhraseTable[str]
    cues: Mapping[str, PhraseTable[str]]
    nouns: PhraseTable[tuple[str, str]]
    kinds: Mapping[str, PhraseTable[bool]]
    currencies_before: Mapping[str, str]
    currencies_after: PhraseTable[str]
    months: frozenset[str]


@cache
def load_figure_words(name: str = "figures") -> Mapping[str, FigureWords]:
    """Return the word lists by language; a wrong row is a LexiconError with its line."""
    folder = find_lexicon(name)
    about = read_toml(folder / "lexicon.toml")
    return {lang: _load_language(folder, lang) for lang in about["languages"]}


def _load_language(folder: Path, lang: str) -> FigureWords:
    numbers = read_rows(folder / f"numbers.{lang}.csv", required=("word", "value", "kind"))
    bounds = read_rows(
        folder / f"bounds.{lang}.csv", required=("words", "place", "bound"), optional=("note",)
    )
    sides: dict[str, list[tuple[str, str]]] = {"before": [], "after": []}
    for row in bounds:
        side = sides[row.choose("place", ("before", "after"))]
        side.append((row["words"], row.choose("bound", BOUNDS)))
    symbols, names = _load_money(folder, lang)
    return FigureWords(
        lang=lang,
        numbers={
            row["word"]: (float(row["value"]), row.choose("kind", NUMBER_KINDS)) for row in numbers
        },
        quantifiers=_load_quantifiers(folder, lang),
        before=PhraseTable(sides["before"]),
        after=PhraseTable(sides["after"]),
        cues=_load_cues(folder, lang),
        nouns=_load_nouns(folder, lang),
        kinds=_load_kinds(folder, lang),
        currencies_before=symbols,
        currencies_after=names,
        months=frozenset(month.name for month in load_months() if month.lang == lang),
    )


def _load_money(folder: Path, lang: str) -> tuple[dict[str, str], PhraseTable[str]]:
    read = read_rows(
        folder / "money.csv", required=("forms", "place", "currency"), optional=("lang", "note")
    )
    rows = [row for row in read if row["lang"] in {"", lang}]
    before = {
        form: row["currency"]
        for row in rows
        if row.choose("place", ("before", "after")) == "before"
        for form in row.split("forms")
    }
    after = PhraseTable(
        (form, row["currency"])
        for row in rows
        if row["place"] == "after"
        for form in row.split("forms")
    )
    return before, after


def _load_quantifiers(folder: Path, lang: str) -> PhraseTable[tuple[float, float | None]]:
    rows = read_rows(
        folder / f"quantifiers.{lang}.csv", required=("words", "low", "high"), optional=("note",)
    )
    return PhraseTable(
        (row["words"], (float(row["low"]), float(row["high"]) if row["high"] else None))
        for row in rows
    )


def _load_cues(folder: Path, lang: str) -> dict[str, PhraseTable[str]]:
    rows = read_rows(
        folder / f"cues.{lang}.csv", required=("forms", "quantity", "use"), optional=("note",)
    )
    found: dict[str, list[tuple[str, str]]] = {use: [] for use in USES}
    for row in rows:
        quantity = row.choose("quantity", QUANTITIES)
        found[row.choose("use", USES)] += [(form, quantity) for form in row.split("forms")]
    return {use: PhraseTable(entries) for use, entries in found.items()}


def _load_nouns(folder: Path, lang: str) -> PhraseTable[tuple[str, str]]:
    rows = read_rows(
        folder / f"nouns.{lang}.csv", required=("forms", "class", "number"), optional=("note",)
    )
    return PhraseTable(
        (form, (row.choose("class", NOUN_CLASSES), row.choose("number", ("one", "many", "any"))))
        for row in rows
        for form in row.split("forms")
    )


def _load_kinds(folder: Path, lang: str) -> dict[str, PhraseTable[bool]]:
    rows = read_rows(folder / f"words.{lang}.csv", required=("words", "kind"), optional=("note",))
    found: dict[str, list[tuple[str, bool]]] = {kind: [] for kind in WORD_KINDS}
    for row in rows:
        found[row.choose("kind", WORD_KINDS)] += [(form, True) for form in row.split("words")]
    return {kind: PhraseTable(entries) for kind, entries in found.items()}
