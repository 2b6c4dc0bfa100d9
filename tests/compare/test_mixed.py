"""The mixed model: numbers as statsmodels gives them, and silence where there are too few."""

import warnings

import numpy as np
import pytest
from scipy.stats import t as student

from framing.compare.corpus import build_corpus
from framing.compare.mixed import compare_mixed
from framing.records import Table
from framing.tables.schema import SCHEMAS
from tests.compare.invented import FRAME, build_tables


def make_corpus(events: int, *, lean: float = 0.2, seed: int = 3) -> dict[str, Table]:
    """Return two outlets on shared events; B carries the frame `lean` more often than A."""
    generator = np.random.default_rng(seed)
    articles = []
    for event in range(events):
        topic = generator.normal(0, 0.15)
        for outlet, extra in (("A", 0.0), ("B", lean)):
            for _ in range(int(generator.integers(1, 4))):
                rate = min(0.95, max(0.02, 0.3 + topic + extra))
                sentences = [("outlet", bool(framed)) for framed in generator.random(20) < rate]
                articles.append((outlet, f"e{event}", sentences))
    return build_tables(articles)


def find_row(table: Table, role: str) -> dict[str, object]:
    """Return the row of the frame in one role."""
    assert table.columns == SCHEMAS["mixed"].names
    (row,) = [row for row in table.records() if row["role"] == role and row["frame"] == FRAME]
    return dict(row)


def test_agrees_with_statsmodels() -> None:
    """Difference, standard error and part of events are those of another program."""
    models = pytest.importorskip("statsmodels.regression.mixed_linear_model")
    tables = make_corpus(24)
    corpus = build_corpus(tables)
    values = corpus.values[:, corpus.columns.index((FRAME, "all"))]
    design = np.eye(2)[corpus.outlet_of]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of boundaries that it is far from
        fitted = models.MixedLM(values, design, groups=corpus.events).fit(reml=True)
    row = find_row(compare_mixed(build_corpus(tables), min_articles=5), "all")
    gap = fitted.fe_params[0] - fitted.fe_params[1]
    assert row["difference"] == pytest.approx(gap, abs=1e-5)
    between = float(fitted.cov_re[0, 0])
    assert row["event_share"] == pytest.approx(between / (between + fitted.scale), abs=1e-3)
    part = fitted.cov_params()[:2, :2]
    error = np.sqrt(part[0, 0] + part[1, 1] - 2 * part[0, 1])
    reach = (float(str(row["high"])) - float(str(row["low"]))) / 2
    assert reach == pytest.approx(2.0686576 * error, rel=1e-3)  # t of 23 degrees of freedom


def test_balanced_pairs_by_hand() -> None:
    """One article each on every event: the difference is the mean of the paired differences."""
    shares = [(2, 6), (4, 7), (1, 9), (5, 8), (3, 4), (6, 6)]
    articles = []
    for event, pair in enumerate(shares):
        for outlet, framed in zip("AB", pair, strict=True):
            sentences = [("outlet", place < framed) for place in range(10)]
            articles.append((outlet, f"e{event}", sentences))
    row = find_row(compare_mixed(build_corpus(build_tables(articles)), min_articles=5), "outlet")
    assert row["difference"] == pytest.approx(sum(a - b for a, b in shares) / 60)
    assert row["note"] == ""


def test_an_event_that_takes_hold_of_both_is_not_the_outlets() -> None:
    """Much variance between events is found as such, and the interval holds the true gap."""
    row = find_row(compare_mixed(build_corpus(make_corpus(40)), min_articles=5), "all")
    assert 0.4 < float(str(row["event_share"])) < 0.95
    assert float(str(row["low"])) < -0.2 < float(str(row["high"]))


def test_the_outlet_with_fewer_events_says_how_sure_it_is() -> None:
    """Interval and p rest on Student's t over its six events, and no end lies beyond -1 or 1."""
    generator = np.random.default_rng(4)
    articles = [
        (outlet, f"e{event}", [("outlet", bool(mark)) for mark in generator.random(20) < rate])
        for outlet, events, rate in (("A", 20, 0.3), ("B", 6, 0.5))
        for event in range(events)
    ]
    row = find_row(compare_mixed(build_corpus(build_tables(articles)), min_articles=5), "outlet")
    low, high, gap = (float(str(row[name])) for name in ("low", "high", "difference"))
    error = (high - low) / 2 / student.ppf(0.975, 5)
    assert row["p"] == pytest.approx(2 * student.sf(abs(gap) / error, 5), rel=1e-4)
    far = [
        (outlet, f"e{n}", [("outlet", (n == 0) == (outlet == "A"))])
        for n in range(6)
        for outlet in "AB"
    ]
    row = find_row(compare_mixed(build_corpus(build_tables(far)), min_articles=5), "outlet")
    assert row["low"] == -1


@pytest.mark.parametrize(
    ("events", "least", "note"),
    [(2, 5, "too few"), (4, 2, "too few events"), (9, 99, "too few articles")],
)
def test_too_few_says_so(events: int, least: int, note: str) -> None:
    """Below the least number of articles, or of events, there is a reason and no number."""
    row = find_row(compare_mixed(build_corpus(make_corpus(events)), min_articles=least), "all")
    assert str(row["note"]).startswith(note)
    assert row["difference"] is row["low"] is row["p"] is None


def test_nothing_to_part_says_so() -> None:
    """Events of one article each cannot be told from articles; equal articles not from each other."""
    single = [(o, f"{o}{n}", [("outlet", n % 3 == 0)] * 4) for o in "AB" for n in range(8)]
    row = find_row(compare_mixed(build_corpus(build_tables(single)), min_articles=5), "all")
    assert row["note"] == "no event has two articles"
    same = [(o, f"e{n}", [("outlet", True)] * 4) for o in "AB" for n in range(8)]
    row = find_row(compare_mixed(build_corpus(build_tables(same)), min_articles=5), "all")
    assert row["note"] == "no article differs"
