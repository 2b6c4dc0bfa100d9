"""How good a classifier is: F1 for each frame, with what guessing would reach beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.codings import Judged
from framing.learn.examples import Examples
from framing.learn.fit import choose_thresholds
from framing.score.classifier import LOST, WON
from framing.score.quality import (
    compute_f1,
    count_hits,
    draw_articles,
    find_interval,
    place_articles,
)
from framing.score.thresholds import Thresholds, find_thresholds

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Codes = NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Agreement of a prediction with a coding for one frame; None where nothing is coded."""

    precision: float | None
    recall: float | None
    f1: float | None
    cases: int
    rows: int


def measure_frame(codes: Codes, present: NDArray[np.bool_]) -> Quality:
    """Return precision, recall and F1 over the rows that are coded (not -1).

    >>> measure_frame(np.array([1, 1, 0, -1], dtype=np.int8), np.array([1, 0, 1, 1], dtype=bool)).f1
    0.5
    """
    known = codes >= 0
    true, said = codes[known] == 1, present[known]
    both, cases, calls = int((true & said).sum()), int(true.sum()), int(said.sum())
    return Quality(
        precision=both / calls if calls else None,
        recall=both / cases if cases else None,
        f1=float(compute_f1(np.array([both, calls - both, cases - both]))) if cases else None,
        cases=cases,
        rows=int(known.sum()),
    )


def mark_present(
    chances: Floats, langs: NDArray[np.str_], thresholds: Thresholds
) -> NDArray[np.bool_]:
    """Return which frames reach the threshold of their row's language."""
    limits = np.array([find_thresholds(thresholds, lang) for lang in langs.tolist()])
    return np.asarray(chances >= limits)


def cross_mark(examples: Examples, chances: Floats, folds: Integers) -> NDArray[np.bool_]:
    """Return which frames are present, each fold by thresholds chosen on the other folds."""
    present = np.zeros(examples.codes.shape, dtype=bool)
    for fold in np.unique(folds):
        out = folds == fold
        thresholds = choose_thresholds(examples.take(~out), chances[~out])
        present[out] = mark_present(chances[out], examples.langs[out], thresholds)
    return present


def average_f1(codes: Codes, present: NDArray[np.bool_]) -> float | None:
    """Return the mean F1 over the frames that have a case; None without any."""
    found = [measure_frame(codes[:, f], present[:, f]).f1 for f in range(codes.shape[1])]
    known = [value for value in found if value is not None]
    return sum(known) / len(known) if known else None


def measure_brier(codes: Codes, chances: Floats) -> float | None:
    """Return the mean squared distance of probability and code, 0 at best; None without a code.

    >>> measure_brier(np.array([[1], [0]], dtype=np.int8), np.array([[0.5], [0.5]]))
    0.25
    """
    known = codes >= 0
    return float(((chances - codes) ** 2)[known].mean()) if known.any() else None


def bootstrap_f1(
    examples: Examples, present: NDArray[np.bool_], seed: int, rounds: int = 500
) -> tuple[float, float] | None:
    """Return a 95 % interval of the macro-F1, whole articles drawn with replacement.

    None without a case, below five articles, and where more than one draw in twenty lacks a case
    of some frame that has one.
    """
    return find_interval(_draw_macro_f1(examples, present, seed, rounds))


def _draw_macro_f1(
    examples: Examples, present: NDArray[np.bool_], seed: int, rounds: int
) -> NDArray[np.float64]:
    """Return the macro-F1 over the frames with a case in draws of articles; nan where one has none."""
    places = place_articles(examples.articles.tolist())
    counts = [
        count_hits(places, codes == 1, said, codes >= 0)
        for codes, said in zip(examples.codes.T, present.T, strict=True)
        if (codes == 1).any()
    ]
    if not counts:
        return np.zeros(0)
    weights = draw_articles(len(counts[0]), seed, rounds)
    return np.asarray(np.mean([compute_f1(weights @ one) for one in counts], axis=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Quality on rows that a fit had not seen: macro-F1 with its 95 % interval, F1 by language.

    A figure is None where nothing is coded or no frame has a case; `brier` also where there is
    no probability, `ends` also where too few articles have cases.
    """

    macro: float | None
    ends: tuple[float, float] | None
    by_lang: Mapping[str, tuple[float | None, ...]]
    brier: float | None


def judge_held_out(examples: Examples, chances: Floats, folds: Integers, rounds: int = 500) -> Held:
    """Return how good held-out probabilities are, each fold by thresholds of the other folds."""
    present = cross_mark(examples, chances, folds)
    ends = bootstrap_f1(examples, present, seed=0, rounds=rounds)
    return _judge(examples, present, ends, measure_brier(examples.codes, chances))


def judge_words(examples: Examples, rounds: int = 500) -> Held:
    """Return how good the lexicon's words alone are, what `--scorer lexicon` marks, on the same rows."""
    present = examples.lexicon == 1
    return _judge(examples, present, bootstrap_f1(examples, present, seed=0, rounds=rounds), None)


def judge_always(examples: Examples) -> Held:
    """Return what calling every frame present in every sentence would reach."""
    return _judge(examples, np.ones(examples.codes.shape, dtype=bool), None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Macro-F1 of a model on outlets it had not seen, and of the words alone on the same rows.

    `low` and `high` are the ends of a 95 % interval of model minus words, articles drawn again;
    None where too few articles have cases. `always` is what saying yes to everything reaches.
    """

    model: float
    words: float
    low: float | None
    high: float | None
    always: float = 0.0

    @property
    def is_won(self) -> bool:
        """Whether the model is clearly better than the words, and better than always saying yes."""
        return self.low is not None and self.low > 0 and self.model > self.always

    def describe(self) -> str:
        """Return the outcome as a model's file tells it.

        >>> Contest(model=0.3, words=0.4, low=-0.2, high=0.1, always=0.31).describe()
        'lost: macro-F1 0.30, the words alone 0.40, always yes 0.31'
        """
        figures = f"macro-F1 {self.model:.2f}, the words alone {self.words:.2f}"
        how = WON if self.is_won else LOST
        return f"{how}: {figures}, always yes {self.always:.2f}"


def compare_baselines(
    examples: Examples, chances: Floats, folds: Integers, rounds: int = 500
) -> Contest | None:
    """Return how a model does against the words alone and always yes; None where no frame has a case.

    `chances` are those of folds that a fit had not seen, each marked by thresholds of the others.
    """
    said, words = cross_mark(examples, chances, folds), examples.lexicon == 1
    model, plain = average_f1(examples.codes, said), average_f1(examples.codes, words)
    if model is None or plain is None:
        return None
    drawn = [_draw_macro_f1(examples, marks, 0, rounds) for marks in (said, words)]
    low, high = find_interval(drawn[0] - drawn[1]) or (None, None)
    always = judge_always(examples).macro or 0.0
    return Contest(model=model, words=plain, low=low, high=high, always=always)


def _judge(
    examples: Examples,
    present: NDArray[np.bool_],
    ends: tuple[float, float] | None,
    brier: float | None,
) -> Held:
    frames = range(examples.codes.shape[1])
    by_lang = {}
    for lang in sorted(set(examples.langs.tolist())):
        rows = examples.langs == lang
        by_lang[lang] = tuple(
            measure_frame(examples.codes[rows, f], present[rows, f]).f1 for f in frames
        )
    macro = average_f1(examples.codes, present)
    return Held(macro=macro, ends=ends, by_lang=by_lang, brier=brier)


def judge_examples(rows: Examples, said: NDArray[np.bool_], frames: Sequence[str]) -> list[Judged]:
    """Return each coded row and frame with what was `said` of it (one column a frame)."""
    facts = zip(rows.langs.tolist(), rows.voices.tolist(), rows.articles.tolist(), strict=True)
    return [
        Judged(frame, *fact, truth=bool(code), said=bool(mark))
        for fact, codes, marks in zip(facts, rows.codes, said, strict=True)
        for frame, code, mark in zip(frames, codes, marks, strict=True)
        if code >= 0
    ]
