"""Pairs of outlets: what is compared, how sure it is, and what happens with too little."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.compare.corpus import build_corpus
from framing.compare.decompose import decompose_pairs
from framing.compare.design import Design, Side
from framing.compare.every import compare_tables
from framing.compare.pairs import compare_pairs, describe_family, describe_method
from framing.compare.permute import adjust_p, draw_labels
from framing.records import Cell, Table
from framing.report.machine_words import tell_lacking
from framing.report.wording import load_wording
from framing.settings import Family, Wire
from framing.tables.schema import SCHEMAS
from tests.compare.invented import add_evidence, build_tables

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROLE_NAMES = ("outlet", "government", "rights")
SENTENCES = st.lists(st.tuples(st.sampled_from(ROLE_NAMES), st.booleans()), min_size=1, max_size=6)
ARTICLES = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from(["", "e1", "e2", "e3"]), SENTENCES),
    min_size=2,
    max_size=14,
)


def compare(
    tables: dict[str, Table], wire: Wire = "with", **options: object
) -> dict[tuple[str, str], dict[str, Cell]]:
    """Return the rows of the comparison by frame and role."""
    given_options = {"seed": 1, "resamples": 400, "min_articles": 3, **options}
    table = compare_pairs(build_corpus(tables, wire=wire), **given_options)  # type: ignore[arg-type]
    assert table.columns == SCHEMAS["comparisons"].names
    return {(str(row["frame"]), str(row["role"])): row for row in table.records()}


def make_sentences(framed: int, total: int = 10, role: str = "outlet") -> list[tuple[str, bool]]:
    """Return sentences of one role of which the first few carry the frame."""
    return [(role, place < framed) for place in range(total)]


def make_paired(gap: int, events: int = 8) -> dict[str, Table]:
    """Return two outlets on the same events; A carries the frame `gap` sentences more often."""
    articles = []
    for event in range(events):
        for extra in (0, 1):
            articles.append(("A", f"e{event}", make_sentences(gap + event % 3 + extra)))
            articles.append(("B", f"e{event}", make_sentences(event % 3 + extra)))
    return build_tables(articles)


def test_shared_events_are_compared_within_the_event() -> None:
    """What an event is about cancels; only the difference within events is left."""
    row = compare(make_paired(4))["government", "outlet"]
    assert row["events"] == "shared"
    assert row["difference"] == pytest.approx(0.4)
    assert row["p"] < 0.05
    assert (row["n"], row["n_versus"], row["n_events"]) == (16, 16, 8)


def test_effect_is_the_gap_in_standard_deviations() -> None:
    """Cohen's d of .1 and .3 against 0 and .2: .1 / sqrt(.04 / 2); none with two articles, or all alike."""
    articles = [("A", make_sentences(1)), ("A", make_sentences(3)), ("B", make_sentences(0))]
    articles += [("B", make_sentences(2))]
    row = compare(build_tables([(o, "e", s) for o, s in articles]))["government", "outlet"]
    assert row["effect"] == pytest.approx(0.1 / np.sqrt(0.02))
    row = compare(build_tables([(o, "e", s) for o, s in articles[1:3]]))["government", "outlet"]
    assert row["effect"] is None
    alike = [(o, "e", make_sentences(4 * (o == "A"))) for o in "AABB"]
    assert compare(build_tables(alike))["government", "outlet"]["effect"] is None


def test_same_outlets_do_not_differ() -> None:
    """Two outlets that write the same get a difference of 0 and p of 1."""
    row = compare(make_paired(0))["government", "outlet"]
    assert (row["difference"], row["p"]) == (0, 1)


def test_without_shared_events_there_is_no_p() -> None:
    """Outlets that never cover one event differ also in what they cover: an interval, no test."""
    articles = [("A", f"a{n}", make_sentences(n % 4)) for n in range(8)]
    articles += [("B", f"b{n}", make_sentences(2 + n % 4)) for n in range(8)]
    row = compare(build_tables(articles))["government", "outlet"]
    assert (row["events"], row["p"], row["q"]) == ("any", None, None)
    assert row["low"] < row["difference"] < row["high"] < 0.1
    assert "no shared event" in str(row["method"])


def test_too_few_articles_get_neither_interval_nor_p() -> None:
    """Below the minimum the difference, on shared events all the same, stands alone and the method says why."""
    tables = build_tables([("A", "e", make_sentences(3)), ("B", "e", make_sentences(1))])
    row = compare(tables)["government", "outlet"]
    assert (row["low"], row["high"], row["p"], row["method"]) == (None, None, None, "too few")
    assert row["events"] == "shared"
    assert row["difference"] == pytest.approx(0.2)


def test_one_event_speaks_for_itself_only() -> None:
    """Within a single event articles are drawn, and the method names the limit."""
    articles = [("A", "e", make_sentences(n % 5)) for n in range(8)]
    articles += [("B", "e", make_sentences(n % 3)) for n in range(8)]
    row = compare(build_tables(articles))["government", "outlet"]
    assert row["low"] < row["difference"] < row["high"]
    assert "within 1 event" in str(row["method"])


def test_few_events_that_differ_get_no_interval() -> None:
    """What parts two outlets on events of their own may be the events: nothing is drawn."""
    articles = [("A", f"a{n % 4}", make_sentences(n % 5)) for n in range(12)]
    articles += [("B", f"b{n}", make_sentences(n % 3)) for n in range(12)]
    row = compare(build_tables(articles))["government", "outlet"]
    assert (row["events"], row["low"], row["high"], row["p"]) == ("any", None, None, None)
    assert row["method"] == (
        "too few for an interval: fewer than 5 events and not the same ones; no p: no shared event"
    )
    more = [("A", f"a{n % 5}", make_sentences(n % 5)) for n in range(12)]
    assert compare(build_tables([*more, *articles[12:]]))["government", "outlet"]["low"] is not None


def test_articles_without_text_are_no_zero() -> None:
    """An article without eligible sentences is left out, not counted as 0."""
    tables = make_paired(4)
    before = compare(tables)["government", "outlet"]
    tables["articles"].rows.append(("empty", "A", "2021", 0, "e1", "", "en"))
    tables["scores"].rows.append(("empty", "government", "outlet", 0, 0, None))
    assert compare(tables)["government", "outlet"] == before


def test_wire_copy_can_be_left_out_or_weighted() -> None:
    """Two copies of one text count twice, once, or half each."""
    sentences = [make_sentences(n) for n in (1, 1, 4, 2, 2)]
    articles = [("A", "e", item) for item in sentences]
    articles += [("B", "e", make_sentences(n)) for n in (0, 1, 0, 1, 2)]
    tables = build_tables(articles, wire=["w", "w", *[""] * 8])
    found = {
        wire: compare(tables, wire=wire)["government", "outlet"]["difference"]
        for wire in ("with", "without", "weighted")
    }
    assert found["with"] == pytest.approx(0.2 - 0.08)
    assert found["without"] == pytest.approx(0.9 / 4 - 0.08)
    assert found["weighted"] == pytest.approx(0.9 / 4 - 0.08)
    made = compare_tables(
        add_evidence(tables), seed=1, resamples=20, min_articles=3, wire="without"
    )
    assert {row["n"] for row in made["comparisons"].records()} == {4}


def test_q_is_over_the_declared_family_only() -> None:
    """Rows outside the family have a p but no q, and say so."""
    rows = compare(make_paired(4))
    assert rows["government", "outlet"]["q"] is not None
    assert rows["government", "all"]["q"] is None
    assert "outside the declared family" in str(rows["government", "all"]["method"])
    rows = compare(make_paired(4), family=Family(roles=("all",)))
    assert rows["government", "all"]["q"] == rows["government", "all"]["p"]


def test_family_is_printed() -> None:
    """The family and how many tests were made in it can be read in one sentence."""
    table = compare_pairs(build_corpus(make_paired(2)), seed=1, resamples=100, min_articles=3)
    assert describe_family(table, Family()).startswith("2 differences between outlets tested; ")


@CALM
@given(st.lists(st.floats(0.0001, 1), min_size=1, max_size=20))
def test_q_is_never_below_p_and_keeps_the_order(values: list[float]) -> None:
    """Adjusting can only make a p larger, and a smaller p keeps the smaller q."""
    p = np.array(values)
    q = adjust_p(p)
    assert (q >= p - 1e-12).all()
    assert (q <= 1).all()
    assert (np.diff(q[np.argsort(p)]) >= -1e-12).all()


@CALM
@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), min_size=1, max_size=6))
def test_labels_move_within_events_only(shape: list[tuple[int, int]]) -> None:
    """Each event keeps its number of articles of either outlet."""
    groups = np.concatenate([np.full(a + b, place) for place, (a, b) in enumerate(shape)])
    labels = np.concatenate([np.r_[np.ones(a), np.zeros(b)] for a, b in shape])
    seen = []
    for members, drawn in draw_labels(groups, labels, 20, np.random.default_rng(0)):
        seen += members.ravel().tolist()
        for event, articles in enumerate(members):
            assert len(set(groups[articles].tolist())) == 1
            assert (drawn[:, event].sum(axis=1) == labels[articles].sum()).all()
    assert sorted(seen) == list(range(len(groups)))


@CALM
@given(ARTICLES)
def test_parts_add_up_to_the_difference_of_all_voices(articles: list) -> None:
    """Own narration, choice of sources and what they say make up the compared difference."""
    tables = build_tables(articles)
    table = decompose_pairs(tables, build_corpus(tables), seed=1, resamples=20, min_articles=3)
    assert table.columns == SCHEMAS["decomposition"].names
    rows = compare(tables, resamples=20)
    for row in table.records():
        parts = row["own_narration"] + row["choice_of_sources"] + row["what_sources_say"]
        assert round(parts, 8) == row["difference"]
        assert row["difference"] == pytest.approx(rows["government", "all"]["difference"], abs=1e-8)


def test_order_of_rows_changes_nothing() -> None:
    """The statistics depend on the articles, not on the order of the scores."""
    tables = make_paired(3)
    before = compare(tables)
    tables["scores"].rows.reverse()
    assert compare(tables) == before


def test_nothing_eligible_is_an_empty_table() -> None:
    """A corpus without one eligible sentence has nothing to compare and is no error."""
    tables = add_evidence(build_tables([("A", "e", []), ("B", "e", [])]))
    made = compare_tables(tables, seed=1, resamples=100, min_articles=3)
    assert sorted(made) == ["comparisons", "decomposition", "mixed", "outlets", "sensitivity"]
    assert all(table.rows == [] for table in made.values())


def test_interval_says_how_it_was_made() -> None:
    """Whole events are drawn when there are enough; with few, t takes the place of percentiles."""
    tables = make_paired(4)
    assert "every event shows the same" in str(compare(tables)["government", "outlet"]["method"])
    tables["scores"].rows[0] = (*tables["scores"].rows[0][:3], 0, 10, 0.0)
    method = str(compare(tables)["government", "outlet"]["method"])
    assert "whole events" in method
    assert "t with 7 degrees of freedom" in method


def test_percentiles_of_many_events_reach_as_far_as_t() -> None:
    """With forty shared events the interval is the mean gap, give or take two standard errors."""
    gaps = [n * n % 7 for n in range(40)]
    articles = [("A", f"e{n}", make_sentences(gap)) for n, gap in enumerate(gaps)]
    articles += [("B", f"e{n}", make_sentences(1)) for n in range(40)]
    row = compare(build_tables(articles), resamples=2000)["government", "outlet"]
    assert "expanded percentiles" in str(row["method"])
    reach = 2.02 * np.std(gaps, ddof=1) / 10 / np.sqrt(40)
    assert row["high"] - row["difference"] == pytest.approx(reach, rel=0.1)
    assert row["difference"] - row["low"] == pytest.approx(reach, rel=0.1)


def test_no_interval_reaches_beyond_the_whole() -> None:
    """Shares cannot differ by more than 1, however few articles say so."""
    mine, theirs = (10, 10, 10, 10, 0), (0, 0, 1, 0, 0)
    articles = [("A", f"a{n}", make_sentences(count)) for n, count in enumerate(mine)]
    articles += [("B", f"b{n}", make_sentences(count)) for n, count in enumerate(theirs)]
    row = compare(build_tables(articles))["government", "outlet"]
    assert 0 < row["low"] < row["difference"] < row["high"] == 1


def test_degrees_of_freedom_are_rounded_down() -> None:
    """Below 30 Student's t is taken, so no method says 't with 30 degrees of freedom'."""
    side = Side(np.arange(9), np.arange(9), 9, np.full(9, 1 / 9))
    design = Design("any", side, side, 0, by_event=True)
    said = describe_method(design, enough=True, freedom=29.6, varied=True, resamples=100)
    assert "t with 29 degrees of freedom" in said


def test_degrees_of_freedom_do_not_hang_on_the_seed() -> None:
    """Whether t or percentiles are taken is settled by the articles, not by the draws."""
    articles = [("A", f"a{n}", make_sentences(n % 4)) for n in range(17)]
    articles += [("B", f"b{n}", make_sentences(n * n % 11)) for n in range(24)]
    methods = {
        compare(build_tables(articles), seed=seed, resamples=100)["government", "outlet"]["method"]
        for seed in range(20)
    }
    assert len(methods) == 1


def test_few_shared_events_with_few_articles_have_a_test_but_no_interval() -> None:
    """Three events of one article each are too few to draw from; labels can still be swapped."""
    articles = [(outlet, f"e{n}", make_sentences(n)) for n in range(3) for outlet in "AB"]
    row = compare(build_tables(articles))["government", "outlet"]
    assert (row["low"], row["high"]) == (None, None)
    assert row["p"] is not None
    assert "too few articles in them" in str(row["method"])
    assert tell_lacking(str(row["method"]), load_wording("en")) == (
        "no interval: too few articles on these events"
    )
