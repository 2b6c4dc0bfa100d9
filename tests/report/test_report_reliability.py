"""Numbers that rest on a poorly measured frame are grey, marked and explained."""

from dataclasses import replace

import pytest

from framing.records import Table
from framing.report import to_html, to_markdown
from framing.report.facts import list_corpus_facts
from framing.report.model import Report
from framing.report.reliability import find_levels
from framing.report.wording import load_wording
from tests.report.report_corpus import GOV, HR, OPP, make_report

LEVELS = {GOV: "good", OPP: "below floor", HR: "not measured"}
TIERS = [
    {"frame": GOV, "lang": "en", "voice": "", "level": "good", "f1": 0.7, "cases": 99, "floor": 0.45, "fewest_cases": 30},
    {"frame": OPP, "lang": "en", "voice": "", "level": "below floor", "f1": 0.4, "cases": 50, "floor": 0.45, "fewest_cases": 30},
    {"frame": HR, "lang": "en", "voice": "", "level": "not measured", "f1": None, "cases": 0, "floor": 0.45, "fewest_cases": 30},
]  # fmt: skip


def make_graded(tiers: object = TIERS) -> Report:
    """Return the invented report with a level for each frame in its tables."""
    report = make_report()
    tables = dict(report.tables)
    for name in ("outlets", "frames", "decomposition"):
        table = tables[name]
        rows = [
            (*row, LEVELS[str(frame)])
            for row, frame in zip(table.rows, table.column("frame"), strict=True)
        ]
        tables[name] = Table(name, (*table.columns, "reliability"), rows)
    return replace(report, tables=tables, run={**report.run, "reliability": tiers})


def test_levels_of_outlets_and_of_all() -> None:
    """All outlets together are as reliable as the worst of them."""
    found = find_levels(make_graded())
    assert {frame: found[None, frame]["all"] for frame in LEVELS} == LEVELS


@pytest.mark.parametrize("lang", ["en", "es"])
def test_html_greys_and_explains(lang: str) -> None:
    """Weak frames are grey with a mark and its footnote; a good frame is not."""
    page, wording = to_html(make_graded(), lang=lang), load_wording(lang)
    for level in ("below floor", "not measured"):
        assert wording.label("tier_notes", level) in page
    assert 'class="finding f1 grey"' in page
    assert 'class="finding f0 grey"' not in page
    assert 'href="#reliability"' in page
    assert 'id="reliability"' in page


@pytest.mark.parametrize("lang", ["en", "es"])
def test_markdown_marks_and_explains(lang: str) -> None:
    """The same marks and footnotes stand in Markdown, with the measured figures."""
    text, wording = to_markdown(make_graded(), lang=lang), load_wording(lang)
    assert f"### {wording.label('frames', OPP)} †" in text
    assert f"### {wording.label('frames', HR)} ‡" in text
    assert f"### {wording.label('frames', GOV)}\n" in text
    assert wording.label("tier_notes", "below floor") in text
    assert f"| {wording.number(0.4, 2)} | 50 | {wording.label('tiers', 'below floor')} † |" in text


def test_what_was_never_measured_is_not_called_weak() -> None:
    """The cautions keep 'below the floor' and 'never measured' apart."""
    facts = list_corpus_facts(make_graded(), load_wording("en"))
    assert (facts["weak"], facts["unmeasured"]) == (1, 1)
    assert facts["weak_frames"] != facts["unmeasured_frames"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_measured_on_few_cases_is_not_called_never_measured(lang: str) -> None:
    """Twelve cases are too few, and were measured: the caution gives the number, in the page's words."""
    few = {"level": "not measured", "f1": 0.5, "cases": 12}
    report = make_graded([TIERS[0], TIERS[1], {**TIERS[2], **few}])
    wording = load_wording(lang)
    facts = list_corpus_facts(report, wording)
    assert (facts["sparse"], facts["unmeasured"]) == (1, 0)
    text = to_markdown(report, lang=lang)
    assert f"{wording.label('frames', HR)} ({wording.label('languages', 'en')}: 12)" in text
    assert "never measured" not in text
    assert "Nunca se midió" not in text
    assert {"en": "0.45", "es": "0,45"}[lang] in text


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_tells_corrected_figures(lang: str) -> None:
    """With a coding the sentences on a frame and on the widest gap name the corrected figures too."""
    report, wording = make_graded(), load_wording(lang)
    outlets = report.tables["outlets"]
    names = ("corrected", "corrected_low", "corrected_high", "correction")
    rows = [(*row, 0.25, 0.2, 0.3, "dsl") for row in outlets.rows]
    tables = {**report.tables, "outlets": Table("outlets", (*outlets.columns, *names), rows)}
    coded = replace(report, tables=tables, run={**report.run, "coding": {"sentences": 120}})
    figure = f"({wording.percent(0.25)}, {wording.say('interval', low=wording.percent(0.2), high=wording.percent(0.3))})"
    assert figure in to_markdown(coded, lang=lang)
    assert figure not in to_markdown(report, lang=lang)
    bare = replace(report, run={**report.run, "coding": {"sentences": 120}})
    short = {
        "en": "do not suffice to correct these figures",
        "es": "no bastan para descontar de estas",
    }
    assert short[lang] in to_markdown(bare, lang=lang)


@pytest.mark.parametrize("tiers", [None, [], "x", [{"frame": GOV}]])
def test_without_measurements_nothing_is_linked(tiers: object) -> None:
    """Provenance of older runs has no tiers: marks stay, a section without content does not."""
    page = to_html(make_graded(tiers))
    assert 'id="reliability"' not in page
    assert 'href="#reliability"' not in page


def test_corrected_figures_are_shown_where_a_coding_is_at_hand() -> None:
    """With a coding the tables of the report have a column more; without one they have not."""
    report = make_graded()
    outlets = report.tables["outlets"]
    names = ("corrected", "corrected_low", "corrected_high", "correction")
    rows = [(*row, *((0.25, 0.2, 0.3, "dsl") if not n else (None,) * 3 + ("uncorrected",)))
            for n, row in enumerate(outlets.rows)]  # fmt: skip
    tables = {**report.tables, "outlets": Table("outlets", (*outlets.columns, *names), rows)}
    coded = replace(report, tables=tables, run={**report.run, "coding": {"sentences": 120}})
    for write in (to_html, to_markdown):
        assert "25% 20% to 30%" in write(coded)
        assert "uncorrected" in write(coded)
        assert "120 coded sentences" in write(coded)
        assert "orrected" not in write(report)


def test_what_is_grey_is_grey_to_the_hatch() -> None:
    """Words held at a distance are hatched in the colour of their bar, also where that is grey."""
    page = to_html(make_graded())
    card = page.partition('class="finding f2 grey"')[2].partition("</article>")[0]
    assert 'fill="url(#hatch-5)"' in card
    chart = page.partition('class="chart f2"')[2].partition("</svg>")[0]
    assert 'class="hatch"' in card
    assert "#hatch-2" not in card + chart
