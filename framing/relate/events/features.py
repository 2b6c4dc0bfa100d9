"""What an article is about: its names, figures and words, weighted by how rare they are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from framing.lexicon.language import load_function_words
from framing.records import CodedArticle
from framing.text.accents import strip_diacritics
from framing.text.lemmas import find_lemma
from framing.text.repeated import Repeated, find_repeated
from framing.text.tokens import find_token_range

MOST_COMMON = 0.4
FEW_ARTICLES = 20
LEAST_NUMBER = 10
MOST_YEAR, LEAST_YEAR = 2100, 1800
NAME_WEIGHT = 1.5
LEAD_WEIGHT = 2
LEAD_SHARE = 0.25
MIN_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiles:
    """The articles as rows of unit length: all features, and names and figures alone.

    `labels` says what each column is, in the words of the first text that has it.
    """

    whole: sparse.csr_matrix
    names: sparse.csr_matrix
    labels: tuple[str, ...]


def build_profiles(
    coded: Sequence[CodedArticle], repeated: Repeated | None = None, *, known: int | None = None
) -> Profiles:
    """Return the profiles of the articles, in order.

    Sentences that one outlet prints in three articles or more are boilerplate and left out:
    those of `find_repeated`, when they were found already. The first `known` articles alone
    tell how rare a feature is; without it all do.
    """
    repeated = find_repeated(coded) if repeated is None else repeated
    readers = {lang: WordReader(lang) for lang in sorted({item.article.lang for item in coded})}
    columns: dict[str, int] = {}
    labels: list[str] = []
    rows: list[Counter[int]] = []
    for item in coded:
        row: Counter[int] = Counter()
        often = repeated.get(item.article.id, ())
        for key, place, weight in _list_features(item, readers[item.article.lang], often):
            column = columns.setdefault(key, len(columns))
            if column == len(labels):
                labels.append(_label(item, place, pair=" " in key))
            row[column] += weight
        rows.append(row)
    is_name = np.array([key[0] in "#@" for key in columns], dtype=bool)
    weighted = _weigh(rows, len(columns), is_name, len(rows) if known is None else known)
    return Profiles(
        whole=_scale(weighted),
        names=_scale(weighted.multiply(is_name.astype(float)[None, :]).tocsr()),
        labels=tuple(labels),
    )


class WordReader:
    """Turns the words of one language into keys, each word once."""

    def __init__(self, lang: str) -> None:
        """Load the language's function words."""
        self._lang = lang
        self._functions = frozenset(strip_diacritics(one.word) for one in load_function_words(lang))
        self._known: dict[str, tuple[str, str] | None] = {}

    def read(self, word: str) -> tuple[str, str] | None:
        """Return a word's key as a name and as a plain word; None for one that says nothing."""
        if word not in self._known:
            bare = word.removesuffix("'s")
            folded = strip_diacritics(bare)
            empty = folded in self._functions or len(folded) < MIN_LETTERS
            lemma = "" if empty else strip_diacritics(find_lemma(bare, self._lang))
            empty = empty or lemma in self._functions
            self._known[word] = None if empty else (folded, lemma)
        return self._known[word]


def _list_features(
    item: CodedArticle, reader: WordReader, repeated: Container[int]
) -> Iterator[tuple[str, int, int]]:
    """Yield key, place and weight of each feature: '@' a name, '#' a figure, '=' a word."""
    lead = len(item.article.text) * LEAD_SHARE
    text, tokens = item.article.text, item.tokens
    for segment in item.segments:
        if segment.kind == "junk" or segment.number in repeated:
            continue
        places = find_token_range(tokens, segment.span)
        weight = LEAD_WEIGHT if segment.span.start <= lead else 1
        titled = sum(text[tokens.starts[at]].isupper() for at in places) * 2 > len(places)
        before = ""
        for place in places:
            word = tokens.words[place]
            if word[0].isdigit():
                before = ""
                if _is_figure(word):
                    yield f"#{_join_digits(word)}", place, weight
                continue
            read = reader.read(word)
            if read is None:
                before = ""
                continue
            # a headline in capitals says nothing about what is a name
            named = text[tokens.starts[place]].isupper() and place > places.start and not titled
            mark, key = ("@", read[0]) if named else ("=", read[1])
            yield mark + key, place, weight
            if before and text[tokens.ends[place - 1] : tokens.starts[place]] == " ":
                yield f"{mark}{before} {key}", place, weight
            before = key


def _label(item: CodedArticle, place: int, *, pair: bool) -> str:
    """Return the word, or the word and the one before, as they stand in the text."""
    start = item.tokens.starts[place - 1 if pair else place]
    return " ".join(item.article.text[start : item.tokens.ends[place]].split())


def _is_figure(word: str) -> bool:
    digits = _join_digits(word)
    if not digits.isascii() or not digits.isdigit():
        return False
    value = int(digits)
    return value >= LEAST_NUMBER and not (len(word) == len("2000") and _is_year(value))


def _is_year(value: int) -> bool:
    return LEAST_YEAR <= value <= MOST_YEAR


def _join_digits(word: str) -> str:
    return word.replace(",", "").replace(".", "")


def _weigh(
    rows: Sequence[Mapping[int, int]],
    width: int,
    is_name: np.ndarray[tuple[int], np.dtype[np.bool_]],
    known: int,
) -> sparse.csr_matrix:
    """Return counts damped by logarithm and weighted by rarity.

    Words that most articles of a larger corpus share are dropped. Names and figures are kept with
    little weight: where all articles are about one event, they are what ties them together.
    """
    holders: Counter[int] = Counter(column for row in rows[:known] for column in row)
    many = known >= FEW_ARTICLES
    data: list[float] = []
    places: list[int] = []
    starts = [0]
    for row in rows:
        for column in sorted(row):
            share = holders[column] / known
            if many and share > MOST_COMMON and not is_name[column]:
                continue
            rarity = math.log((known + 1) / (holders[column] + 0.5))
            rarity += 0.5 if not many or share > MOST_COMMON else 0
            boost = NAME_WEIGHT if is_name[column] else 1.0
            data.append((1 + math.log(row[column])) * rarity * boost)
            places.append(column)
        starts.append(len(data))
    return sparse.csr_matrix((data, places, starts), shape=(len(rows), width))


def _scale(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return the rows at length one; empty rows stay empty."""
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0
    return sparse.diags(1 / lengths) @ matrix
