"""The examples that pages work by hand come out of the code."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from framing.compare.design import Side
from framing.compare.permute import adjust_p
from framing.compare.place import find_percentile, find_wilson_interval
from framing.compare.shares import find_share_interval
from framing.relate.events.group import THRESHOLD, join_groups
from framing.relate.figures.matrix import judge_agreement
from framing.relate.passages.likeness import measure_order, measure_overlap
from framing.score.odds import weigh_odds
from framing.score.prevalence import estimate_prevalence, find_share_ends
from framing.score.readability import (
    TextCounts,
    measure_fernandez_huerta,
    measure_flesch,
    measure_grade,
)
from framing.validate.agreement import (
    Judgement,
    measure_alpha,
    measure_kappa,
    measure_percentage,
)


def test_share_of_one_article_in_ten() -> None:
    """statistics.md: ten articles on ten events, one with a share of .2."""
    events = np.arange(10)
    side = Side(events, events, 10, np.full(10, 0.1))
    shares = np.array([[0.2], *[[0.0]] * 9])
    found = find_share_interval(side, shares, by_event=True)
    assert found is not None
    assert [round(float(end[0]), 4) for end in found[:2]] == [0.0002, 0.1542]


def test_small_sums_of_statistics() -> None:
    """statistics.md: q of three tests, a percentile, Wilson's interval, log-odds and their error."""
    assert adjust_p(np.array([0.01, 0.03, 0.04])).round(4).tolist() == [0.03, 0.04, 0.04]
    assert find_percentile(2, np.array([1.0, 2, 3, 4])) == 37.5
    assert find_wilson_interval(2, 10) == pytest.approx((0.057, 0.510), abs=0.0005)
    mine, others = csr_array([[12.0]]), csr_array([[4.0]])
    odds, error = weigh_odds(mine, np.array([1000.0]), others, np.array([3000.0]))
    assert (odds[0], error[0]) == pytest.approx((1.39, 0.43), abs=0.005)


def test_corrected_share() -> None:
    """coding.md: the scorer says 30 of 100, twenty are coded; then four clusters."""
    coded = [10 * article + place for article in range(10) for place in (0, 1)]
    rest = [place for place in range(100) if place not in coded]
    said, truth = np.zeros(100), np.full(100, np.nan)
    said[coded[:6]] = said[rest[:24]] = 1
    truth[coded] = 0
    truth[[*coded[:4], coded[10]]] = 1
    articles = [str(place // 10) for place in range(100)]
    known = estimate_prevalence(said, truth, articles, inclusion=np.full(100, 0.2))
    alike = estimate_prevalence(said, truth, articles, method="ppi")
    assert [known.uncorrected, known.estimate, alike.estimate] == pytest.approx([0.3, 0.25, 0.25])
    ends = find_share_ends(0.2, np.array([0.03, -0.01, -0.01, -0.01]), 0.0)
    assert ends == pytest.approx((0.073, 0.349), abs=0.0005)


def test_agreement_of_two_coders() -> None:
    """coding.md: of 100 sentences both see the frame in 8, each alone in 2."""
    pairs = [(1, 1)] * 8 + [(1, 0)] * 2 + [(0, 1)] * 2 + [(0, 0)] * 88
    judged = [
        Judgement(unit=unit, coder=coder, value=value)
        for unit, pair in enumerate(pairs)
        for coder, value in zip("AB", pair, strict=True)
    ]
    found = [
        measure(judged).value for measure in (measure_percentage, measure_kappa, measure_alpha)
    ]
    assert found == pytest.approx([0.96, 0.14 / 0.18, 1 - 0.04 / (2 * 20 * 180 / (200 * 199))])


def test_words_in_common_and_figures() -> None:
    """method.md: two sentences of 7 and 8 words share 6; C joins A and B; which figures conflict."""
    first = ["the", "army", "shot", "two", "men", "in", "Sur"]
    second = ["the", "army", "killed", "two", "men", "in", "Sur", "today"]
    words = {word: number for number, word in enumerate({*first, *second})}
    one, two = ([words[word] for word in sentence] for sentence in (first, second))
    assert (measure_overlap(one, two), measure_order(one, two)) == (0.8, 0.8)
    likeness = {0: {1: 0.9, 2: 0.2}, 1: {0: 0.9, 2: 0.06}, 2: {0: 0.2, 1: 0.06}}
    assert set(join_groups(3, likeness, THRESHOLD).values()) == {0}
    assert judge_agreement([(26, None), (11, None)]) == "differ"
    assert judge_agreement([(26, 26), (40, None)]) == "conflict"


def test_readability_of_a_hundred_words() -> None:
    """method.md: 100 words, 5 sentences, 150 syllables, in Spanish 200."""
    english, spanish = TextCounts(100, 5, 150), TextCounts(100, 5, 200)
    found = measure_flesch(english), measure_grade(english), measure_fernandez_huerta(spanish)
    assert found == pytest.approx((59.6, 9.9, 66.4), abs=0.05)
