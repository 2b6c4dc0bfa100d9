"""The decomposition can be recomputed by hand and is exact before rounding."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.stats import t as student

from framing.compare.corpus import build_corpus
from framing.compare.decompose import decompose_pair, decompose_pairs, round_parts
from framing.compare.design import design_pair
from framing.compare.voices import count_voices
from tests.compare.invented import build_tables
from tests.compare.test_pairs import ARTICLES, make_sentences

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def decompose(articles: list) -> dict:
    """Return the one row of the decomposition."""
    tables = build_tables(articles)
    table = decompose_pairs(tables, build_corpus(tables), seed=1, resamples=200, min_articles=3)
    (row,) = table.records()
    return row


def test_outlets_that_differ_by_whom_they_quote() -> None:
    """All of the difference is choice of sources: government always, rights never, frames."""
    mine = [("government", True)] * 3 + [("rights", False)] * 1
    other = [("government", True)] * 1 + [("rights", False)] * 3
    row = decompose([("A", "e", mine), ("B", "e", other)])
    assert row["difference"] == pytest.approx(0.5)
    assert row["choice_of_sources"] == pytest.approx(0.5)
    assert (row["own_narration"], row["what_sources_say"]) == (0, 0)


def test_outlets_whose_sources_say_different_things() -> None:
    """The same sources at the same length: all of it is what they say."""
    row = decompose(
        [
            ("A", "e", make_sentences(6, role="government")),
            ("B", "e", make_sentences(2, role="government")),
        ]
    )
    assert row["what_sources_say"] == pytest.approx(0.4)
    assert (row["own_narration"], row["choice_of_sources"]) == (0, 0)


def test_a_role_never_quoted_counts_as_choice() -> None:
    """If one outlet never quotes the government, what it might have said is not guessed."""
    row = decompose(
        [
            ("A", "e", [("government", True), ("outlet", True)]),
            ("B", "e", [("outlet", True), ("outlet", False)]),
        ]
    )
    assert row["choice_of_sources"] == pytest.approx(0.5)
    assert (row["own_narration"], row["what_sources_say"]) == (0, 0)


def test_by_hand() -> None:
    """The worked example of docs/statistics.md."""
    mine = [*make_sentences(2, 4), ("government", True), ("government", True), ("rights", False)]
    other = [*make_sentences(1, 4), ("government", True), ("government", False), ("rights", True)]
    row = decompose([("A", "e", mine), ("B", "e", [*other, ("rights", True)])])
    assert row["difference"] == pytest.approx(4 / 7 - 4 / 8)
    assert row["own_narration"] == pytest.approx(2 / 7 - 1 / 8)
    government = (2 / 7 - 2 / 8) * (1 + 0.5) / 2
    rights = (1 / 7 - 2 / 8) * (0 + 1) / 2
    assert row["choice_of_sources"] == pytest.approx(government + rights)
    government = (2 / 7 + 2 / 8) / 2 * (1 - 0.5)
    rights = (1 / 7 + 2 / 8) / 2 * (0 - 1)
    assert row["what_sources_say"] == pytest.approx(government + rights)


def test_each_part_has_its_own_interval() -> None:
    """What quotes make is as sure as the outlets differ in quotes; narration, all alike, has none."""
    shares = [n * n % 7 for n in range(8)]
    articles = [
        (outlet, f"e{n}", [("outlet", True), *make_sentences(share, 9, "rights")])
        for outlet, framed in (("A", shares), ("B", [1] * 8))
        for n, share in enumerate(framed)
    ]
    row = decompose(articles)
    assert row["own_narration_low"] is row["own_narration_high"] is None
    reach = student.ppf(0.975, 7) * np.std(shares, ddof=1) / 10 / np.sqrt(8)
    part = row["what_sources_say"]
    assert row["what_sources_say_high"] - part == pytest.approx(reach, rel=0.15)
    assert part - row["what_sources_say_low"] == pytest.approx(reach, rel=0.15)


def test_junk_has_no_voice() -> None:
    """A line that is no part of the article makes nobody speak more or less."""
    articles = [("A", "e", make_sentences(2, 4)), ("B", "e", [("government", True)] * 2)]
    tables = build_tables(articles)
    tables["sentences"].rows.append(("a0000", 5, "junk", "indirect", "government"))
    corpus = build_corpus(tables)
    table = decompose_pairs(tables, corpus, seed=1, resamples=200, min_articles=3)
    assert list(table.records()) == [decompose(articles)]


def test_a_part_of_nothing_is_nought() -> None:
    """Sources that say the same add nothing, whatever is rounded: no -0.0, no 0.00000001."""
    for count in range(3, 40):
        mine = [*make_sentences(1, 3), *[("government", True)] * count]
        row = decompose(
            [("A", "e", mine), ("B", "e", [*make_sentences(2, 7), ("government", True)])]
        )
        assert str(row["what_sources_say"]) == "0.0", count
        parts = row["own_narration"] + row["choice_of_sources"]
        assert f"{parts:.8f}" == f"{row['difference']:.8f}", count


@CALM
@given(st.lists(st.floats(-1, 1), min_size=3, max_size=3))
def test_rounded_parts_add_up(values: list[float]) -> None:
    """To the last place that is stored, and only the largest is moved."""
    difference, rounded = round_parts(values)
    assert round(sum(rounded), 8) == difference
    moved = [place for place in range(3) if rounded[place] != round(values[place], 8)]
    assert all(abs(values[place]) == max(map(abs, values)) for place in moved)


@CALM
@given(ARTICLES, st.integers(1, 4))
def test_exact_before_rounding(articles: list, least: int) -> None:
    """Parts add up to 1e-12, and articles' pulls average to the parts."""
    tables = build_tables([*articles, ("A", "e1", [("outlet", True)])])
    corpus = build_corpus(tables)
    if len(corpus.outlets) < 2:
        return
    design = design_pair(corpus, "A", "B", least)
    assert design is not None
    parts = decompose_pair(design, count_voices(tables, corpus))
    total = corpus.columns.index(("government", "all"))
    x, y = corpus.values[design.side.places], corpus.values[design.versus.places]
    difference = design.find_difference(x, y)[total]
    assert abs(parts.values.sum() - difference) < 1e-12
    pulled = design.find_difference(parts.pulls, parts.pulls_versus)
    assert np.abs(pulled - parts.values.ravel()).max() < 1e-12
