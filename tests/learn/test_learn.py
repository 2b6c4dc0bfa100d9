"""Learning frames: folds, thresholds, word vectors and fits keep their promises."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.learn.distil import Reading, choose_words, distil_words, read_sentences
from framing.learn.examples import Examples, find_place
from framing.learn.fit import (
    Distiller,
    choose_threshold,
    choose_thresholds,
    cross_predict,
    fit_alone,
    fit_linear,
)
from framing.learn.folds import assign_folds, assign_random_folds, group_outlet
from framing.learn.measure import (
    average_f1,
    bootstrap_f1,
    compare_baselines,
    cross_mark,
    judge_held_out,
    measure_frame,
)
from framing.records import Article, Span
from framing.score.network import Network
from framing.segment.segments import RuleSegmenter


def make_examples(rows: int = 120) -> Examples:
    """Rows whose first feature decides the first frame."""
    draw = np.random.default_rng(1)
    features = draw.normal(size=(rows, 4)).astype(np.float32)
    codes = np.stack([features[:, 0] > 0.4, features[:, 1] > 1.0], axis=1).astype(np.int8)
    names = np.array([f"outlet {index % 6}" for index in range(rows)])
    langs = np.array(["en" if index % 2 else "es" for index in range(rows)])
    return Examples(
        features=features, codes=codes, shares=codes.astype(np.float32), lexicon=codes, langs=langs, outlets=names, articles=names,
        conflicts=names, voices=names,
    )  # fmt: skip


def fit_weakly(features: np.ndarray, codes: np.ndarray) -> Network:
    """A linear fit with a light penalty."""
    return fit_linear(features, codes, 1.0)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60), st.integers(2, 5))
def test_a_group_is_never_split(groups: list[str], count: int) -> None:
    """Rows of one outlet always fall into one fold."""
    folds = assign_folds(groups, count)
    assert all(len({fold for g, fold in zip(groups, folds, strict=True) if g == name}) == 1
               for name in groups)  # fmt: skip


def test_sections_of_an_outlet_are_one_outlet() -> None:
    """An outlet cannot be in training under one name and held out under another."""
    assert group_outlet("Morning Post (Web News)") == group_outlet("morning post - Opinion")
    assert group_outlet("La Tarde") != group_outlet("La Noche")


def test_random_folds_are_repeatable_and_even() -> None:
    """The same seed gives the same folds, of like size."""
    folds = assign_random_folds(100, 5, 3)
    assert (folds == assign_random_folds(100, 5, 3)).all()
    assert set(np.bincount(folds)) == {20}


@given(st.lists(st.tuples(st.integers(0, 1), st.floats(0, 1, width=32)), min_size=2, max_size=40))
def test_threshold_is_half_the_best_f1(rows: list[tuple[int, float]]) -> None:
    """The threshold is half of the best F1 that any cut through the rows reaches."""
    codes = np.array([code for code, _ in rows], dtype=np.int8)
    chances = np.array([round(chance, 2) for _, chance in rows], dtype=np.float32)
    if len(set(chances.tolist())) < len(rows) or not codes.any():
        return
    best = max(measure_frame(codes, chances >= value).f1 or 0 for value in chances)
    assert choose_threshold(codes, chances) == pytest.approx(best / 2, abs=1e-4)


def test_a_fit_finds_what_decides_and_repeats_itself() -> None:
    """Held-out predictions follow the deciding feature; the same rows give the same weights."""
    rows = make_examples(1500)
    folds = assign_folds(rows.outlets.tolist(), 3)
    chances = cross_predict(rows, folds, fit_weakly)
    present = cross_mark(rows, chances, folds)
    value = average_f1(rows.codes, present)
    assert value is not None
    assert value > 0.85
    ends = bootstrap_f1(rows, present, seed=0, rounds=50)
    assert ends is not None
    assert ends[0] <= value <= ends[1]
    assert set(choose_thresholds(rows, chances)) == {"", "en", "es"}


def test_a_frame_that_coders_dispute_in_all_of_a_language_takes_the_common_threshold() -> None:
    """Without one settled code in English its threshold is that of all; without any, one half."""
    rows = make_examples(300)
    chances = np.full(rows.codes.shape, 0.5, dtype=np.float32)
    rows.codes[rows.langs == "en"] = -1
    found = choose_thresholds(rows, chances)
    assert found["en"] == found[""]
    rows.codes[:] = -1
    assert set(choose_thresholds(rows, chances)[""]) == {0.5}


def test_a_student_follows_its_teachers_and_repeats_itself() -> None:
    """The small network ranks held-out rows as the codes do; the same rows, the same weights."""
    rows = make_examples(400)
    distiller = Distiller(uncoded=rows.features, strength=1.0, hidden=8, rounds=60)
    network = fit_alone(distiller, rows.features, rows.codes)
    chances = network.predict(rows.features)[:, 0]
    assert chances[rows.codes[:, 0] == 1].mean() > chances[rows.codes[:, 0] == 0].mean() + 0.05
    again = fit_alone(distiller, rows.features, rows.codes)
    assert all((a == b).all() for a, b in zip(again.weights, network.weights, strict=True))


def test_rows_on_which_coders_differ_do_not_count() -> None:
    """A code of -1 is neither right nor wrong; a frame without a case has no F1."""
    quality = measure_frame(np.array([-1, 0], dtype=np.int8), np.array([True, False]))
    assert (quality.f1, quality.rows) == (None, 1)


def test_a_segment_must_cover_a_third() -> None:
    """A coded span goes to the segment that covers most of it, or to none."""
    places = [Span(0, 10), Span(10, 40)]
    assert find_place(places, Span(5, 30)) == 1
    assert find_place(places, Span(38, 60)) is None


def read_invented() -> Reading:
    """Sentences of invented articles, two kinds of event in each."""
    texts = [
        "Yesterday soldiers fired on the crowd in Marabel. The river rose over the old bridge."
    ] * 6
    articles = [
        Article(id=str(n), outlet="x", published="", lang="en", title="", text=t, source="")
        for n, t in enumerate(texts)
    ]
    return read_sentences(articles, RuleSegmenter.load())


def test_names_and_numbers_get_no_vector() -> None:
    """No model can learn a place or a person, only common words."""
    words = choose_words(read_invented())
    assert "soldiers" in words
    assert "marabel" not in words


def test_word_vectors_come_near_the_encoder() -> None:
    """The sum of a sentence's word vectors imitates the encoder, the same way every time."""

    def encode(texts: object) -> np.ndarray:
        return np.array([[1.0, 0.0] if "fired" in t else [0.0, 1.0] for t in list(texts)],  # type: ignore[call-overload]
                        dtype=np.float32)  # fmt: skip

    reading = read_invented()
    table = distil_words(reading, encode, 1, penalty=0.1)
    again = distil_words(reading, encode, 1, penalty=0.1)
    assert (table.vectors == again.vectors).all()
    one, other = table.vectors[table.words["fired"]], table.vectors[table.words["river"]]
    assert float(one[0] * other[0]) < 0


def test_without_a_case_nothing_is_undefined_aloud() -> None:
    """Where no frame has a case, or nothing is coded, figures are None: nothing breaks off."""
    rows = make_examples(60)
    folds = assign_folds(rows.outlets.tolist(), 3)
    chances = np.full(rows.codes.shape, 0.4, dtype=np.float32)
    for code in (0, -1):
        rows.codes[:] = code
        held = judge_held_out(rows, chances, folds, rounds=10)
        assert (held.macro, held.ends) == (None, None)
        assert (held.brier is None) == (code < 0)
        assert compare_baselines(rows, chances, folds, rounds=10) is None
