"""What ties articles together is shown where two tie, and what is left out is counted."""

from __future__ import annotations

from framing.records import Table
from framing.report import to_html, to_markdown
from framing.report.events import list_events, tell_event
from framing.report.figures import list_figure_facts, list_figures
from framing.report.model import Report, build_report
from framing.report.page import gather_page
from framing.report.passages import list_passage_facts, list_passages
from framing.report.wording import load_wording
from framing.tables.schema import SCHEMAS
from tests.report.report_corpus import make_report


def make_rows(name: str, *rows: dict[str, object]) -> Table:
    """Return a table whose other cells are empty."""
    columns = SCHEMAS[name].names
    return Table(name, columns, [tuple(row.get(column, "") for column in columns) for row in rows])


def make_figure(event: str, outlet: str) -> dict[str, object]:
    """Return a figure of twelve killed."""
    return {
        "article_id": f"{event}-{outlet}", "outlet": outlet, "event_id": event, "sentence": 1,
        "quantity": "killed", "low": 12, "high": 12, "as_written": "twelve", "unit": "people",
    }  # fmt: skip


def make_passage(kind: str, first: str, second: str) -> dict[str, object]:
    """Return a passage of two articles, each named after its outlet and a number."""
    return {
        "kind": kind, "article_a": first, "outlet_a": first[0], "article_b": second,
        "outlet_b": second[0], "sentence_a": 1, "sentence_b": 2, "text_a": kind, "text_b": kind,
    }  # fmt: skip


def test_figures_stand_side_by_side_only_where_two_outlets_give_some() -> None:
    """Of two events one has figures of one outlet alone: it is left out, and that is said."""
    report = build_report(
        {"figures": make_rows("figures", *(make_figure(e, o) for e, o in ("pA", "pB", "qA")))}
    )
    rows = list_figures(report)
    assert {row.event for row in rows} == {"p"}
    facts = list_figure_facts(report, rows)
    assert (facts["events_shown"], facts["events"]) == (1, 2)
    told = gather_page(report, load_wording("en")).figures_told
    assert ["1 of the 2 events" in sentence.text for sentence in told] == [True]


def make_shared() -> Report:
    """Return a report of five passages, two of which no two articles or outlets share."""
    return build_report({
        "passages": make_rows(
            "passages",
            make_passage("identical", "A1", "A1"),
            make_passage("boilerplate", "A1", "A2"),
            make_passage("identical", "A1", "A2"),
            make_passage("identical", "A1", "B1"),
            make_passage("reworded quotation", "A1", "B1"),
        )
    })  # fmt: skip


def test_passages_of_two_outlets_stand_first_and_repeats_are_only_counted() -> None:
    """A sentence printed twice in one article and a standing phrase are no shared passages."""
    found = [(p.kind, p.outlet_a + p.outlet_b) for p in list_passages(make_shared())]
    assert found == [("reworded quotation", "AB"), ("identical", "AB"), ("identical", "AA")]
    facts = list_passage_facts(make_shared(), 2)
    names = ("shared", "shown", "within", "within_articles", "standing")
    assert [facts[name] for name in names] == [5 - 2, 2, 1, 1, 1]


def test_repeats_alone_are_told_and_not_listed() -> None:
    """Where only one article repeats itself the section says so, in both forms."""
    table = make_rows("passages", make_passage("identical", "A1", "A1"))
    report = build_report({"passages": table})
    for page in (to_html(report), to_markdown(report)):
        assert "printed twice within one article (1 article)" in page
        assert "<blockquote>" not in page


def test_an_event_is_called_by_its_first_headline() -> None:
    """'event-7' says nothing; the earliest article's headline does, an undated one last."""
    articles = make_rows(
        "articles",
        {"article_id": "a", "event_id": "e", "title": "Undated", "published": ""},
        {"article_id": "b", "event_id": "e", "title": "Bridge closed", "published": "2021-07-10"},
    )
    events = list_events(build_report({"articles": articles}))
    told = tell_event("e", events, load_wording("en"))
    assert told == "Event e: 2 articles, the first ‘Bridge closed’"
    assert tell_event("f", events, load_wording("en")) == "Event f"


def test_an_article_without_text_is_told() -> None:
    """One that holds nothing but labels counts as an article and in no share: the page says so."""
    articles = make_rows(
        "articles",
        {"article_id": "a", "outlet": "A", "sentences": 3, "words": 30},
        {"article_id": "b", "outlet": "A", "sentences": 0, "words": 0},
    )
    sentences = make_rows("sentences", {"article_id": "a", "sentence": 1, "kind": "body"})
    page = gather_page(
        build_report({"articles": articles, "sentences": sentences}), load_wording("en")
    )
    assert "textless" in [told.id for told in page.cautions]


def test_names_are_escaped_once_and_from_right_to_left_kept_apart() -> None:
    """'R&D' reads 'R&D' beside its difference; an Arabic name does not turn round what follows."""
    row = {"frame": "opposition", "difference": 0.1, "own_narration": 0.1, "n": 5, "n_versus": 5}
    row |= {"choice_of_sources": 0.0, "what_sources_say": 0.0, "outlet": "R&D", "versus": "صحيفة"}
    page = to_html(build_report({"decomposition": make_rows("decomposition", row)}))
    assert "R&amp;D compared with \u2068صحيفة\u2069" in page


def test_blanks_stay_around_changed_words_in_markdown() -> None:
    """A word set apart because it changed does not run into the word before it."""
    row = make_passage("reworded quotation", "A1", "B1")
    row |= {
        "text_a": "it rose seven times higher than before",
        "text_b": "it rose seven times more than before",
    }
    report = build_report({"passages": make_rows("passages", row)})
    assert "seven times **higher** than" in to_markdown(report)


def test_figures_in_conflict_bear_the_word_of_the_table() -> None:
    """The page marks what `figures.agreement` calls 'conflict', by that word; what may 'differ' has no mark."""
    rows = [
        make_figure("p", "A") | {"agreement": "conflict"},
        make_figure("p", "B")
        | {"agreement": "conflict", "as_written": "40", "low": 40, "high": 40},
        make_figure("q", "A") | {"agreement": "differ"},
        make_figure("q", "B")
        | {"agreement": "differ", "as_written": "at least ten", "low": 10, "high": None},
    ]
    page = to_markdown(build_report({"figures": make_rows("figures", *rows)}))
    assert page.count("(**conflict**)") == 1


def test_markdown_names_the_frames_that_a_source_voices() -> None:
    """The Markdown table of named sources has the same columns as the page."""
    lines = to_markdown(make_report()).splitlines()
    head = next(number for number, line in enumerate(lines) if "Frames voiced" in line)
    assert lines[head + 2].endswith("| Human rights 1 |")
