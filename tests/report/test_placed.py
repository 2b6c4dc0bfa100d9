"""Where a new article stands is told in sentences that claim no more than the interval."""

from __future__ import annotations

import pytest

from framing.records import Cell, Table
from framing.report.placed import MOST_SPAN, SOURCES_TOLD, tell_placement
from framing.report.wording import load_wording

COLUMNS = (
    "article_id", "kind", "frame", "role", "item", "value", "percentile", "low", "high", "n_articles",
)  # fmt: skip


def place(*rows: tuple[Cell, ...]) -> dict[str, Table]:
    """Return the tables of one placed article."""
    return {"placement": Table("placement", COLUMNS, [("new", *row) for row in rows])}


def test_a_wide_interval_is_said_to_say_little() -> None:
    """A percentile of a short article is not told as if it were known."""
    sure = ("share", "government", "outlet", "", 0.25, 80.0, 70.0, 90.0, 40)
    vague = ("share", "government", "quoted", "", 0.25, 80.0, 20.0, 30.0 + MOST_SPAN, 40)
    head, first, second = tell_placement(place(sure, vague), load_wording("en"))
    assert "40 articles" in head
    assert "more than 80 of 100" in first
    assert "anywhere from 20 to 90 of 100" in second


def test_a_small_corpus_places_nothing() -> None:
    """Being above all five articles is no hundredth percentile."""
    row = ("share", "government", "outlet", "", 0.25, None, None, None, 6)
    assert "too few articles" in tell_placement(place(row), load_wording("en"))[1]


def test_new_terms_are_named_by_the_words_found() -> None:
    """The pattern of a term is for machines."""
    tables = place(("new term", "human_rights", "rights", "en:terroriz*", 1, None, None, None, 40))
    rows: list[tuple[Cell, ...]] = [("en:terroriz*", "terrorised")]
    tables["evidence"] = Table("evidence", ("term_id", "matched"), rows)
    assert tell_placement(tables, load_wording("en"))[-1].endswith(": terrorised")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_lists_are_cut_and_say_so(lang: str) -> None:
    """A few missing sources are told, the number of the others too."""
    rows = [
        ("source not quoted", "", "rights", f"Group {n}", 2, None, None, None, 3)
        for n in range(SOURCES_TOLD + 4)
    ]
    told = tell_placement(place(*rows), load_wording(lang))
    assert len(told) == 1 + SOURCES_TOLD + 1
    assert "4" in told[-1]
    assert "Group 0" in told[1]


def test_none_is_not_more_than_none() -> None:
    """Where most articles carry nothing, one that carries nothing is like them, not above half."""
    row = ("share", "government", "outlet", "", 0.0, 44.0, 44.0, 70.0, 40)
    assert "like 88 of 100 articles" in tell_placement(place(row), load_wording("en"))[1]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_near_articles_and_the_event_are_named(lang: str) -> None:
    """An id says nothing to a reader; an event found by likeness is told with its measure; no event is said to be none."""
    near = ("near article", "", "", "x1", 0.4, None, None, None, 40)
    event = ("event", "", "", "event-3", 0.4, None, None, None, 2)
    rows: list[tuple[Cell, ...]] = [("x1", "Coastal Wire", "Two die in Sur")]
    corpus = {"articles": Table("articles", ("article_id", "outlet", "title"), rows)}
    told = "\n".join(tell_placement(place(near, event), load_wording(lang), corpus))
    assert "x1, Coastal Wire, “Two die in Sur”" in told
    assert "event-3" in told
    assert load_wording(lang).number(0.4, 2) in told.splitlines()[-2]
    none = ("event", "", "", "", None, None, None, None, 0)
    assert (
        load_wording(lang).say("placed_no_event")
        in tell_placement(place(none), load_wording(lang))[1]
    )
