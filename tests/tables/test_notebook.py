"""Results display themselves in a notebook, and nothing in them becomes markup."""

from framing import score_articles, view_report
from framing.codebook import load_codebook
from framing.records import Article, Table
from framing.settings import Settings

HOSTILE = "<img src=x onerror=alert(1)>"


def test_a_table_shows_its_first_rows_escaped() -> None:
    """A long table is cut, and says so; an empty cell is not the word None."""
    table = Table("naming", ("outlet", "count"), [(HOSTILE, number) for number in range(50)])
    table.rows[0] = ("Post", None)
    shown = table._repr_html_()
    assert "naming: 20 / 50" in shown
    assert "<td></td>" in shown
    assert "<img" not in shown


def test_a_run_and_its_report_display_themselves() -> None:
    """The run shows a table, the report the whole page inside a frame of its own."""
    article = Article(
        id="a", outlet=HOSTILE, published="2024", lang="en", title="", source="a.txt",
        text="Police killed four bystanders.",
    )  # fmt: skip
    tables = score_articles([article], load_codebook(Settings(scorer="lexicon")))
    assert "<table" in tables._repr_html_()
    assert "<img" not in tables._repr_html_()
    page = view_report(tables)._repr_html_()
    assert page.startswith("<iframe srcdoc=")
    assert "<img" not in page
