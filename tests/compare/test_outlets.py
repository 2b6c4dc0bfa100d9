"""Outlets side by side: means over articles, intervals only where there are enough."""

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.compare.corpus import build_corpus
from framing.compare.outlets import compare_outlets
from framing.compare.resample import draw_counts
from framing.records import Table
from framing.tables.schema import SCHEMAS

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def make_tables(values: list[float], role: str = "outlet") -> dict[str, Table]:
    """Return tables of one outlet whose articles have these shares of one frame."""
    articles = Table("articles", ("article_id", "outlet", "sentences", "event_id"))
    scores = Table("scores", ("article_id", "frame", "role", "value"))
    for number, value in enumerate(values):
        articles.rows.append((str(number), "Post", 10, "e1"))
        scores.rows.append((str(number), "government", role, value))
    return {"articles": articles, "scores": scores}


def compare(values: list[float], role: str = "outlet") -> dict[str, dict]:
    """Return the outlets rows by role."""
    table = compare_outlets(build_corpus(make_tables(values, role)), min_articles=3)
    assert table.columns == SCHEMAS["outlets"].names
    return {str(record["role"]): record for record in table.records()}


def test_estimate_is_the_mean_over_articles() -> None:
    """Each article counts once, however long it is."""
    rows = compare([0.0, 0.5, 1.0])
    assert rows["outlet"]["estimate"] == (0 + 0.5 + 1) / 3
    assert rows["all"]["estimate"] == rows["outlet"]["estimate"]
    assert rows["quoted"]["estimate"] == 0


def test_few_articles_get_no_interval() -> None:
    """Below the minimum the interval stays empty and the note says why."""
    row = compare([0.2, 0.4])["outlet"]
    assert (row["low"], row["high"], row["note"]) == (None, None, "too few")


def test_interval_holds_the_estimate() -> None:
    """With enough articles it lies around the estimate; few events are held fixed, and named."""
    row = compare([0.1, 0.2, 0.3, 0.4], role="rights")["quoted"]
    assert row["low"] <= row["estimate"] <= row["high"]
    assert row["note"] == "for these events only"
    tables = make_tables([0.1, 0.2, 0.3, 0.4, 0.5])
    apart = [(*row[:3], f"e{place}") for place, row in enumerate(tables["articles"].rows)]
    tables["articles"] = Table("articles", tables["articles"].columns, apart)
    found = compare_outlets(build_corpus(tables), min_articles=3).records()
    assert {row["note"] for row in found if row["role"] != "quoted"} == {""}


def test_no_article_differs_is_said_only_where_none_does() -> None:
    """Articles that differ from event to event alone give no interval, but they do differ."""
    assert compare([0.2, 0.2, 0.2, 0.2])["outlet"]["note"] == "no article differs"
    tables = make_tables([0.2, 0.2, 0.0, 0.0])
    rows = [(*row[:3], f"e{place // 2}") for place, row in enumerate(tables["articles"].rows)]
    tables["articles"] = Table("articles", tables["articles"].columns, rows)
    found = compare_outlets(build_corpus(tables), min_articles=3).records()
    notes = {row["role"]: (row["low"], row["note"]) for row in found}
    assert notes["outlet"] == (None, "too few")
    assert notes["quoted"] == (None, "no article differs")


@CALM
@given(st.integers(1, 12), st.integers(1, 70))
def test_each_resample_draws_as_many_units_as_there_are(size: int, resamples: int) -> None:
    """Draws are counts, never negative, and add up to the number of units."""
    counts = draw_counts(size, resamples, np.random.default_rng(0))
    assert counts.shape == (resamples, size)
    assert (counts >= 0).all()
    assert (counts.sum(axis=1) == size).all()
