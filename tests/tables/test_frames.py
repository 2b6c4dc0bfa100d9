"""Data frames have the types of their schema, whatever the rows hold."""

from __future__ import annotations

from dataclasses import replace

from framing.pipeline import load_codebook, report_articles, score_articles
from framing.read.articles import read_text
from framing.records import Table
from framing.settings import Settings
from framing.tables.schema import SCHEMAS

DTYPES = {"text": "string", "whole": "Int64", "number": "float64"}


def test_types_do_not_depend_on_the_rows() -> None:
    """One article leaves most tables empty or full of gaps: their columns can be counted with as ever."""
    articles = [read_text("Police killed four bystanders.", outlet="Post", lang="en")]
    tables = report_articles(articles, load_codebook(Settings(scorer="lexicon", resamples=100)))
    for name in tables:
        frame = tables.to_pandas(name)
        assert [str(dtype) for dtype in frame.dtypes] == [
            DTYPES[column.kind] for column in SCHEMAS[name].columns
        ], name
    assert tables.to_pandas("outlets").query("low > 0").empty
    assert tables.to_pandas("distinctive").nlargest(3, "z").empty


def test_counts_in_parts_keep_their_parts() -> None:
    """With weighted near-copies a count may be 1.5: its column is one of numbers with gaps."""
    articles = [read_text("Police killed four bystanders.", outlet="Post", lang="en")]
    tables = score_articles(articles, load_codebook(Settings(scorer="lexicon")))
    naming = Table("naming", ("outlet", "count"), [("Post", 1.5), ("Sun", None)])
    frame = replace(tables, tables={"naming": naming}).to_pandas("naming")
    assert str(frame["count"].dtype) == "Float64"
    assert frame["count"].sum() == 1.5
