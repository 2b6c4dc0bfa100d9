"""The interval of an outlet's share: it covers rare shares too, and stays within 0 and 1."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.compare.design import Side
from framing.compare.shares import find_share_interval


def make_side(events: list[int]) -> Side:
    """Return an outlet whose articles count equally, one for each entry, the event it covers."""
    places = np.arange(len(events))
    return Side(places, np.array(events), max(events) + 1, np.full(len(events), 1 / len(events)))


def find_ends(values: list[float], events: list[int], *, by_event: bool) -> tuple[float, float]:
    """Return the ends for one column of article shares."""
    found = find_share_interval(make_side(events), np.array(values)[:, None], by_event=by_event)
    assert found is not None
    low, high, defined = found
    assert defined.all()
    return float(low[0]), float(high[0])


@pytest.mark.parametrize("number", [10, 20, 35])
def test_rare_shares_are_covered(number: int) -> None:
    """Where nine articles in ten carry nothing the interval holds the truth in 93 of 100 corpora."""
    generator = np.random.default_rng(number)
    shape = (number, 2000)
    values = np.where(generator.random(shape) < 0.1, generator.beta(1.5, 23.5, shape), 0.0)
    found = find_share_interval(make_side(list(range(number))), values, by_event=True)
    assert found is not None
    low, high, defined = found
    held = (low <= 0.006) & (high >= 0.006)
    assert held[defined].mean() >= 0.93
    means, errors = values.mean(axis=0), values.std(axis=0, ddof=1) / number**0.5
    assert ((means + 2.3 * errors) >= 0.006)[defined].mean() < 0.93  # what was printed before


def test_ends_by_hand() -> None:
    """Ten articles, one with a share of .2: the ends as they are worked out in the documentation."""
    low, high = find_ends([0.2, *[0.0] * 9], list(range(10)), by_event=True)
    assert low == pytest.approx(0.0002, abs=0.0001)
    assert high == pytest.approx(0.1542, abs=0.0001)


@given(st.lists(st.integers(0, 20), min_size=8, max_size=30).filter(lambda v: len(set(v)) > 1))
def test_ends_hold_the_mean_and_are_mirrored(counts: list[int]) -> None:
    """Ends lie on either side of the mean within 0 and 1; what is left out has them mirrored."""
    values = [count / 20 for count in counts]
    low, high = find_ends(values, list(range(len(values))), by_event=True)
    assert 0 <= low <= np.mean(values) <= high <= 1
    rest = find_ends([1 - value for value in values], list(range(len(values))), by_event=True)
    if abs(np.mean(values) - 0.5) > 1e-9:
        assert rest == pytest.approx((1 - high, 1 - low))


def test_one_event_held_fixed_is_as_sure_as_articles_on_events_of_their_own() -> None:
    """With one article each or one event for all, the articles are the units."""
    values = [0.0, 0.1, 0.0, 0.3, 0.2, 0.0, 0.05]
    apart = find_ends(values, list(range(7)), by_event=True)
    assert find_ends(values, [0] * 7, by_event=False) == pytest.approx(apart)


def test_events_are_the_units() -> None:
    """Articles that say the same on an event make the interval no narrower."""
    values = [0.0, 0.1, 0.0, 0.3, 0.2, 0.0, 0.05]
    alone = find_ends(values, list(range(7)), by_event=True)
    twice = find_ends(values * 2, list(range(7)) * 2, by_event=True)
    assert twice == pytest.approx(alone)


def test_what_events_part_is_no_spread_when_they_are_held_fixed() -> None:
    """With events held fixed only the articles within them make the interval."""
    values = [0.0, 0.1, 0.0, 0.1, 0.5, 0.6, 0.5, 0.6]
    low, high = find_ends(values, [0] * 4 + [1] * 4, by_event=False)
    assert 0.2 < low < 0.3 < high < 0.4


def test_too_few_or_all_alike() -> None:
    """Fewer than two degrees of freedom are no interval at all; equal shares none in the column."""
    x = np.array([[0.1, 0.2], [0.3, 0.2], [0.0, 0.2]])
    assert find_share_interval(make_side([0, 1, 1]), x, by_event=False) is None
    found = find_share_interval(make_side([0, 0, 0]), x, by_event=False)
    assert found is not None
    assert found[2].tolist() == [True, False]


def test_the_unit_that_lifts_the_mean_most_counts_once_more() -> None:
    """A large event pulls more than a small one and lifts less, since it adds to the whole as well."""
    values, events = [0.02, 0.0244, *[0.0] * 10], [0, 1, 1, *range(2, 11)]
    _, high = find_ends(values, events, by_event=True)
    means = []
    for more in range(11):
        counted = [*range(12), *(place for place in range(12) if events[place] == more)]
        means.append(np.mean([values[place] for place in counted]))
    assert int(np.argmax(means)) == 0
    assert high == pytest.approx(0.0144, abs=0.0001)
