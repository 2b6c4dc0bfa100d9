"""F1 and its interval follow one rule wherever figures are measured."""

import numpy as np
import pytest

from framing.score.quality import (
    compute_f1,
    count_hits,
    draw_articles,
    find_interval,
    place_articles,
)


def test_f1_is_counted_by_article() -> None:
    """2 found, 1 false, 1 missed is 2 * 2 / (2 * 2 + 1 + 1); what is not coded does not count."""
    truth = np.array([True, True, True, False, False, True])
    said = np.array([True, True, False, True, False, False])
    known = np.array([True] * 5 + [False])
    counts = count_hits(place_articles(list("bbaabb")), truth, said, known)
    assert counts.tolist() == [[0, 1, 1], [2, 0, 0]]
    assert compute_f1(counts.sum(axis=0)) == pytest.approx(4 / 6)
    assert np.isnan(compute_f1(np.array([0.0, 3.0, 0.0])))


def test_a_draw_without_a_case_is_left_out() -> None:
    """An undefined draw is no zero; with more than one in twenty of them there is no interval."""
    values = np.full(100, 0.5)
    values[:5] = np.nan
    assert find_interval(values) == (0.5, 0.5)
    values[:6] = np.nan
    assert find_interval(values) is None
    assert find_interval(np.zeros(0)) is None
    assert find_interval(np.arange(1001) / 1000) == pytest.approx((0.025, 0.975))


def test_whole_articles_are_drawn() -> None:
    """Each draw has as many articles as there are; below five there is none to draw."""
    drawn = draw_articles(7, 1, 20)
    assert drawn.shape == (20, 7)
    assert set(drawn.sum(axis=1)) == {7}
    assert draw_articles(4, 1, 20).shape == (0, 4)
