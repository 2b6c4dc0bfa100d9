"""What could spoil a quotation of the page stands before the numbers, not only at its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from framing.notes import write_note
from framing.pipeline import report_articles, view_report
from framing.read.articles import read_articles
from framing.records import Article
from framing.report import to_html, to_markdown
from framing.report.facts import find_date_range
from framing.report.origins import SOURCES_NAMED
from framing.report.page import gather_page
from framing.report.wording import load_wording
from tests.report.report_corpus import make_report

GERMAN = "Die Polizei hat nach der Nacht die Straße geräumt und die Leute sind nicht mehr da, sagte der Minister."
DAMAGED = "Los vecinos de la colina no salieron porque la policÃ\xada disparÃ³ contra la gente, dijo la seÃ±ora."


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_text_of_another_language_is_told_before_the_numbers(tmp_path: Path, lang: str) -> None:
    """An article that cannot be measured, or has damaged letters, is named where a reader looks before quoting."""
    (tmp_path / "deutsch.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "roto.txt").write_text(DAMAGED, encoding="utf-8")
    articles = [item for item in read_articles([tmp_path]) if isinstance(item, Article)]
    report = view_report(report_articles(articles))
    told = {t.id: t.text for t in gather_page(report, load_wording(lang)).cautions}
    assert "deutsch.txt" in told["foreign"]
    assert "roto.txt" in told["misread"]
    head = load_wording(lang).say("caution_head")
    assert "deutsch.txt" in to_markdown(report, lang=lang).partition(head)[2].partition("\n## ")[0]
    page = to_html(report, lang=lang)
    assert 'href="#notices"' in page
    assert 'id="notices"' in page


def test_many_doubtful_inputs_are_counted_and_the_first_named() -> None:
    """Ten guessed languages are told as ten, with a few of their names."""
    undecided = write_note("undecided", "language undecided").to_record("notice")
    notices = [{"source": f"in/{n}.txt", **undecided} for n in range(10)]
    report = make_report()
    report = replace(report, run={**report.run, "notices": notices})
    told = {t.id: t.text for t in gather_page(report, load_wording("en")).cautions}
    assert "10 articles" in told["guessed"]
    assert f"in/{SOURCES_NAMED - 1}.txt …" in told["guessed"]
    assert f"in/{SOURCES_NAMED}.txt" not in told["guessed"]


def test_a_bare_year_does_not_end_before_a_day_of_it() -> None:
    """'2024' may be any of its days: it ends with the year, and begins with it."""
    assert find_date_range(["2024-03-15", "", "2024", "2024-01-05"]) == ("2024", "2024")
    assert find_date_range(["2024-02-10", "2024-02", "2024-05-01"]) == ("2024-02", "2024-05-01")
    assert find_date_range([]) == ("", "")
