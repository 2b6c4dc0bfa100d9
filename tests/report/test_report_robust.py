"""Distinctive words, what differences hang on, and the widest gap: shown only where they hold."""

from __future__ import annotations

from dataclasses import replace
from math import log

import pytest

from framing.records import Cell, Table
from framing.report import build_report, to_html, to_markdown
from framing.report.gap import list_gap_facts
from framing.report.model import Report
from framing.report.page import gather_page
from framing.report.phrases import list_vocabularies
from framing.report.removals import list_support_facts, list_supports
from framing.report.wording import load_wording
from framing.tables.schema import SCHEMAS
from tests.report.report_corpus import (
    DECOMPOSITION,
    DISTINCTIVE,
    GOV,
    HR,
    LATER,
    SENSITIVITY,
    make_report,
    make_tables,
)

PAIR = ("Harbour Tribune", "The Alba Observer")
LANGS = ("en", "es")


def compare(frame: str, role: str, difference: float, low: float, high: float) -> tuple[Cell, ...]:
    """Return a row of `comparisons` for the invented pair, on events of their own."""
    known = {
        "outlet": PAIR[0], "versus": PAIR[1], "frame": frame, "role": role, "events": "any",
        "difference": difference, "low": low, "high": high, "method": "demo", "n": 9, "n_versus": 8,
    }  # fmt: skip
    return tuple(known.get(name) for name in SCHEMAS["comparisons"].names)


def report_with(*comparisons: tuple[Cell, ...], **tables: Table) -> Report:
    """Return the invented report with these comparisons and tables."""
    compared = Table("comparisons", SCHEMAS["comparisons"].names, list(comparisons))
    return build_report(make_tables() | LATER | {"comparisons": compared} | tables)


@pytest.mark.parametrize(("lang", "few"), [("en", "Too few"), ("es", "Muy pocos")])
def test_few_articles_are_told_instead_of_shown(lang: str, few: str) -> None:
    """With two articles an outlet both sections say 'too few' and show no row."""
    page = gather_page(make_report(), load_wording(lang))
    assert [told.text[: len(few)] for told in (*page.phrases_told, *page.supports_told)] == [
        few,
        few,
    ]
    assert not page.supports
    assert not page.vocabularies


def test_sections_are_left_out_without_their_tables() -> None:
    """A run of other tables gets neither section nor a link to it."""
    page = to_html(make_report(later=False))
    assert 'id="phrases"' not in page
    assert 'href="#sensitivity"' not in page


def test_a_phrase_is_shown_once() -> None:
    """'the heroes' says nothing that 'heroes' did not; the odds are e to the log-odds."""
    rows: list[tuple[Cell, ...]] = [
        ("Coastal Wire", "en", "heroes", 9, 1, log(8), log(2), log(32), 3.0),
        ("Coastal Wire", "en", "the heroes", 8, 1, log(7), log(2), log(30), 2.9),
    ]
    report = report_with(distinctive=Table("distinctive", DISTINCTIVE.columns, rows))
    (vocabulary,) = list_vocabularies(report)
    assert [(p.text, round(p.times, 6)) for p in vocabulary.phrases] == [("heroes", 8.0)]
    assert "8.0× (2.0× to 32×)" in to_markdown(report)
    assert "1 of the 3 outlets has such words" in to_markdown(report)


def test_only_differences_off_zero_are_taken_apart() -> None:
    """A sign near zero turns with anything; one whose interval lies off zero is worth trying."""
    clear = report_with(compare(HR, "outlet", -0.22, -0.4, -0.1))
    (support,) = list_supports(clear)
    assert support.removals["term"].turns
    assert support.removals["term"].removed == "victims"
    assert list_support_facts(clear, [support])["term_turns"] == 1
    facts = list_support_facts(clear, [support])
    assert (facts["family_certain"], facts["untested"], facts["apart"]) == (1, 1, 0)
    assert "1 of those picked between two outlets has no p and q" in to_markdown(clear)
    near = report_with(compare(HR, "outlet", -0.22, -0.5, 0.1))
    assert list_supports(near) == []
    assert "none to try" in to_markdown(near)


def test_a_removed_term_is_named_by_the_words_found() -> None:
    """The pattern of a term is for machines; the page shows what stood in the texts."""
    assert SENSITIVITY.rows[0][5] == "t-victims"
    assert "+1.0 victims (**sign turns**)" in to_markdown(
        report_with(compare(HR, "outlet", -0.22, -0.4, -0.1))
    )


@pytest.mark.parametrize("lang", LANGS)
def test_the_widest_gap_is_told_as_positive_and_adds_up(lang: str) -> None:
    """The outlet with more comes first: 36.0 = 22.0 + 8.0 + 6.0 points, signs turned together."""
    assert DECOMPOSITION.rows[0][3:] == (-0.22, -0.08, -0.06, -0.36)
    report = report_with(
        compare(HR, "all", -0.36, -0.6, -0.2), compare(GOV, "all", 0.33, -0.1, 0.7)
    )
    wording = load_wording(lang)
    facts = list_gap_facts(report, wording)
    assert (facts["gap_outlet"], facts["gap_versus"]) == (PAIR[1], PAIR[0])
    assert facts["gap_points"] == wording.number(36.0, 1)
    parts = [facts[name] for name in ("gap_own", "gap_choice", "gap_said")]
    assert parts == [wording.points(share) for share in (0.22, 0.08, 0.06)]
    assert (facts["gaps"], facts["gaps_clear"], facts["gap_shared"]) == (2, 1, False)


def test_the_gap_is_told_corrected_too() -> None:
    """Corrected as in `comparisons` where the parts are not, and turned like the gap itself."""
    report = report_with(compare(HR, "all", -0.36, -0.6, -0.2))
    table = report.tables["comparisons"]
    ends = ("corrected", "corrected_low", "corrected_high")
    rows = [(*row, -0.3, -0.5, -0.1) for row in table.rows]
    comparisons = Table("comparisons", (*table.columns, *ends), rows)
    coded = replace(report, tables={**report.tables, "comparisons": comparisons})
    wording = load_wording("en")
    told = list_gap_facts(coded, wording)["gap_corrected"]
    assert told == wording.corrected(0.3, 0.1, 0.5, points=True) == "+30.0 +10.0 to +50.0"
    assert list_gap_facts(report, wording)["gap_corrected"] == ""


def test_no_gap_is_told_where_none_is_sure() -> None:
    """An interval over zero names no outlet as the one with more."""
    page = gather_page(report_with(compare(GOV, "all", 0.33, -0.1, 0.7)), load_wording("en"))
    opening = " ".join(told.text for told in page.opening)
    assert "sure of its direction" in opening
    assert "farthest off zero" not in opening


def test_the_surest_gap_goes_before_the_widest() -> None:
    """Few articles make wide gaps; what is told is the one whose interval lies farthest off zero."""
    report = report_with(
        compare(HR, "all", -0.36, -0.7, -0.02), compare(GOV, "all", 0.33, 0.2, 0.4)
    )
    facts = list_gap_facts(report, load_wording("en"))
    assert facts["gap_points"] == "33.0"


def test_parts_that_may_be_nothing_are_named() -> None:
    """A part whose own interval touches zero is named beside the gap."""
    names = ("own_narration", "choice_of_sources", "what_sources_say")
    columns = (
        *DECOMPOSITION.columns,
        *(f"{name}_{end}" for name in names for end in ("low", "high")),
    )
    rows = [(*row, 0.1, 0.3, -0.1, 0.2, -0.3, 0.0) for row in DECOMPOSITION.rows]
    report = report_with(
        compare(HR, "all", -0.36, -0.6, -0.2),
        decomposition=Table("decomposition", columns, rows),
    )
    opening = " ".join(told.text for told in gather_page(report, load_wording("en")).opening)
    assert "zero may be nothing: choice of sources, what the sources say." in opening


def test_a_frame_found_unreliably_makes_no_headline() -> None:
    """The widest gap is looked for among the other frames, and the page says so."""
    worst = (*DECOMPOSITION.rows[0], "below floor")
    rows = [worst, (*DECOMPOSITION.rows[1], "usable")]
    graded = Table("decomposition", (*DECOMPOSITION.columns, "reliability"), rows)
    report = report_with(
        compare(HR, "all", -0.36, -0.6, -0.2),
        compare(GOV, "all", 0.33, 0.1, 0.7),
        decomposition=graded,
    )
    opening = " ".join(told.text for told in gather_page(report, load_wording("en")).opening)
    assert "carries the government frame 33.0 points more" in opening
    assert "left out of this" in opening


@pytest.mark.parametrize("lang", LANGS)
def test_the_declared_family_is_printed(lang: str) -> None:
    """Both pages say which tests were declared, in words, and how many could be made."""
    columns = SCHEMAS["comparisons"].names
    row = dict(zip(columns, compare(HR, "outlet", -0.2, -0.3, -0.1), strict=True))
    row |= {"p": 0.4, "q": 0.8}
    report = report_with(tuple(row.values()))
    report.run["settings"] = {"family": {"frames": [HR], "roles": ["outlet"]}}  # type: ignore[index]
    wording = load_wording(lang)
    told = wording.say(
        "comparisons_family",
        frames=wording.name_frame(HR),
        roles=wording.label("roles", "outlet"),
        n=1,
    )
    assert told in to_markdown(report, lang=lang)
    assert told in to_html(report, lang=lang)


def test_what_was_tested_is_listed_even_without_an_interval() -> None:
    """The first screen counts a tested difference, so the table of differences shows it."""
    columns = SCHEMAS["comparisons"].names
    row = dict(zip(columns, compare(HR, "outlet", -0.2, 0.0, 0.0), strict=True))
    row |= {"low": None, "high": None, "p": 0.4, "q": 0.8}
    page = gather_page(report_with(tuple(row.values())), load_wording("en"))
    assert [found["q"] for found in page.comparisons] == [0.8]
