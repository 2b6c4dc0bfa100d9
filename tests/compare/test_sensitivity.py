"""What a difference hangs on: one event, one term, one other outlet."""

import pytest

from framing.compare.corpus import build_corpus
from framing.compare.every import compare_tables
from framing.compare.sensitivity import weigh_removals
from framing.records import Cell, Table
from framing.tables.schema import SCHEMAS
from tests.compare.invented import FRAME, add_evidence, build_tables
from tests.compare.test_pairs import make_sentences


def weigh(tables: dict[str, Table]) -> dict[tuple[str, str, str], dict[str, Cell]]:
    """Return the rows for the own voice by pair and kind."""
    table = weigh_removals(tables, build_corpus(tables), min_articles=2)
    assert table.columns == SCHEMAS["sensitivity"].names
    return {
        (str(row["outlet"]), str(row["versus"]), str(row["kind"])): row
        for row in table.records()
        if row["role"] == "outlet" and row["rank"] == 1
    }


def make_tables() -> dict[str, Table]:
    """Return two outlets that differ in one of three events only, by sentences 1 to 4."""
    counts = {"A": (4, 1, 1), "B": (1, 1, 2)}
    articles = [
        (outlet, f"e{place}", make_sentences(count))
        for outlet, row in counts.items()
        for place, count in enumerate(row)
    ]
    return add_evidence(build_tables(articles), ("seize", "restore"))


def test_the_event_that_makes_the_difference_is_named() -> None:
    """Without it the sign turns, and the row says so."""
    row = weigh(make_tables())["A", "B", "event"]
    assert (row["removed"], row["n_removals"], row["turns"]) == ("e0", 3, 1)
    assert row["difference"] == pytest.approx((0.3 + 0 - 0.1) / 3)
    assert row["without"] == pytest.approx(-0.1 / 2)
    assert row["change"] == pytest.approx(row["without"] - row["difference"])


def test_a_term_takes_its_sentences_away() -> None:
    """Even sentences hang on 'seize', odd ones on 'restore'."""
    row = weigh(make_tables())["A", "B", "term"]
    without = {"restore": (0.2 + 0 - 0.1) / 3, "seize": (0.1 + 0 + 0) / 3}
    assert row["n_removals"] == 2
    assert row["without"] == pytest.approx(without[str(row["removed"])])


def test_outlets_are_set_against_the_mean_of_the_others() -> None:
    """With three outlets, each is compared with the rest, leaving one of them out in turn."""
    tables = build_tables(
        [(outlet, "", make_sentences(n)) for outlet, n in (("A", 5), ("B", 1), ("C", 4))] * 3
    )
    row = weigh(tables)["A", "", "outlet"]
    assert row["difference"] == pytest.approx(0.25)
    assert (row["removed"], row["without"]) == ("B", pytest.approx(0.1))


def test_terms_are_ranked_by_what_they_carry() -> None:
    """Every term that moves a difference is listed, the weightiest first, at most five."""
    tables = make_tables()
    table = weigh_removals(tables, build_corpus(tables), min_articles=2)
    rows = [row for row in table.records() if row["role"] == "outlet" and row["kind"] == "term"]
    changes = [abs(row["change"]) for row in rows]
    assert [row["rank"] for row in rows] == [1, 2]
    assert {row["removed"] for row in rows} == {"seize", "restore"}
    assert changes == sorted(changes, reverse=True)
    assert {row["n_removals"] for row in rows} == {2}
    seven = build_tables([("A", "e", make_sentences(8)), ("B", "e", make_sentences(0))] * 2)
    tables = add_evidence(seven, tuple("abcdefg"))
    rows = [row for row in weigh_removals(tables, build_corpus(tables), min_articles=2).records()
            if row["role"] == "outlet" and row["kind"] == "term"]  # fmt: skip
    assert [(row["rank"], row["removed"]) for row in rows] == [*enumerate("bacde", start=1)]
    assert {row["n_removals"] for row in rows} == {7}


def test_the_threshold_of_the_lexicon_decides_what_is_lost() -> None:
    """A second term of like weight keeps the sentence, unless both are needed or it is negated."""
    tables = make_tables()
    evidence = tables["evidence"]
    place = evidence.columns.index("term_id")
    for threshold, negated, moved in ((2.0, 0, True), (1.0, 0, False), (1.0, 1, True)):
        doubled = [(*row[:place], "second", 1.0, negated) for row in evidence.rows]
        both = Table("evidence", evidence.columns, [*evidence.rows, *doubled])
        made = compare_tables(
            {**tables, "evidence": both}, seed=1, resamples=10, min_articles=2,
            thresholds={FRAME: threshold},
        )  # fmt: skip
        changes = [row["change"] for row in made["sensitivity"].records() if row["kind"] == "term"]
        assert any(changes) == moved


def test_what_moves_nothing_is_one_row_without_a_name() -> None:
    """No source is quoted, so no term carries anything of what sources say, and none is tried."""
    tables = make_tables()
    table = weigh_removals(tables, build_corpus(tables), min_articles=2)
    rows = [row for row in table.records() if row["role"] == "quoted" and row["kind"] == "term"]
    kept = ("rank", "removed", "change", "n_removals")
    assert [tuple(row[name] for name in kept) for row in rows] == [(1, "", 0, 0)]


def test_pairs_too_small_are_listed_only_where_none_is_larger() -> None:
    """C, with one article, is weighed against nobody once A and B have enough."""
    small = build_tables([("A", "e1", make_sentences(2)), ("C", "e1", make_sentences(3))])
    large = build_tables(
        [(outlet, f"e{n}", make_sentences(n)) for outlet in "AB" for n in (1, 2)]
        + [("C", "e1", make_sentences(3))]
    )
    pairs = [
        {
            (row["outlet"], row["versus"])
            for row in weigh_removals(tables, build_corpus(tables), min_articles=2).records()
            if row["versus"]
        }
        for tables in (add_evidence(small, ("seize",)), add_evidence(large, ("seize",)))
    ]
    assert pairs == [{("A", "C")}, {("A", "B")}]
