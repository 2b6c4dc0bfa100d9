"""Every row that rests on a frame says how reliably that frame is found."""

from framing.records import Table
from framing.score.tiers import Grades, list_tiers, load_reliability
from framing.tables.grade import grade_tables
from framing.tables.schema import SCHEMAS

GRADES = Grades(
    {
        ("hr", "en", ""): "good",
        ("hr", "es", ""): "below floor",
        ("hr", "en", "rights"): "good",
        ("hr", "en", "armed"): "below floor",
    }
)
ARTICLES = Table(
    "articles",
    ("article_id", "outlet", "lang"),
    [("a", "One", "en"), ("b", "Two", "es"), ("c", "Two", "en")],
)


def grade(table: Table) -> list[str]:
    """Return the levels that the rows of a table get."""
    return grade_tables({"articles": ARTICLES, table.name: table}, GRADES)[table.name].column(
        "reliability"
    )


def test_sentences_take_the_voice_that_carries_the_frame() -> None:
    """Without the frame the whole frame's level holds; a voice nobody measured says so."""
    columns = ("article_id", "frame", "voice")
    rows = [("a", "hr", ""), ("a", "hr", "rights"), ("a", "hr", "armed"), ("a", "hr", "media")]
    found = grade(Table("frames", columns, [*rows, ("b", "hr", "")]))
    assert found == ["good", "good", "below floor", "not measured", "below floor"]


def test_outlets_are_as_good_as_their_worst_language() -> None:
    """A pair of outlets takes the worst level of the languages of both."""
    outlets = Table(
        "outlets", ("outlet", "frame", "role"), [("One", "hr", "all"), ("Two", "hr", "quoted")]
    )
    assert grade(outlets) == ["good", "below floor"]
    columns = ("outlet", "versus", "frame", "role")
    assert grade(Table("comparisons", columns, [("One", "Two", "hr", "all")])) == ["below floor"]
    parts = Table("decomposition", columns[:3], [("One", "One", "hr")])
    assert grade(parts) == ["good"]


def test_shares_of_groups_take_the_worst_language_in_them() -> None:
    """A share over all, of an outlet, of a language and of an article, each by its languages."""
    groups = [("all", ""), ("outlet", "One"), ("outlet", "Two"), ("lang", "en"), ("article", "b")]
    shares = Table("prevalence", ("group", "value", "frame"), [(*row, "hr") for row in groups])
    assert grade(shares) == ["below floor", "good", "below floor", "good", "below floor"]


def test_sources_take_the_worst_frame_they_voice() -> None:
    """A source that voices no frame has no level; a frame never measured has."""
    columns = ("outlet", "role", "frames_voiced")
    rows = [("One", "rights", "hr:3"), ("One", "rights", ""), ("One", "armed", "hr:1;gov:2")]
    assert grade(Table("sources", columns, rows)) == ["good", "", "below floor"]


def test_only_shares_of_a_placed_article_have_a_level() -> None:
    """A term or source that is new rests on no verdict of the scorer."""
    columns = ("kind", "article_id", "frame", "role")
    rows = [("share", "a", "hr", "all"), ("new term", "a", "hr", "outlet")]
    assert grade(Table("placement", columns, rows)) == ["good", ""]


def test_a_stored_level_is_written_over() -> None:
    """Grading twice gives what grading once gives."""
    table = Table(
        "scores", ("article_id", "frame", "role", "reliability"), [("a", "hr", "armed", "x")]
    )
    assert grade(table) == ["below floor"]


def test_every_table_with_a_frame_of_the_scorer_has_the_column() -> None:
    """Tables that count sentences with a frame carry the column; those of single words do not."""
    graded = {name for name, schema in SCHEMAS.items() if "reliability" in schema.names}
    assert graded == {
        "frames", "scores", "outlets", "comparisons", "decomposition", "mixed", "sensitivity", "sources",
        "placement",
    }  # fmt: skip


def test_only_the_scorer_that_was_measured_has_a_quality() -> None:
    """The figures of the classifier say nothing of the lexicon's own verdict."""
    known = load_reliability()
    assert known is not None
    levels = [
        {
            row["level"]
            for row in list_tiers(known, scorer, ("government",), ("en",), known.made_for)
            if not row["voice"]
        }
        for scorer in ("classifier", "lexicon")
    ]
    assert "not measured" not in levels[0]
    assert levels[1] == {"not measured"}
