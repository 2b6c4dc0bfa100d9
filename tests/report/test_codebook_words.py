"""A report names and explains its frames as the codebook of the run does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.report.codebook_words import tell_meaning, word_report
from framing.report.model import Report, build_report
from framing.report.to_html import to_html
from framing.report.to_markdown import to_markdown
from tests.report.report_corpus import make_report

OWN = {
    "government": {"title": "State <b>order</b>", "definition": "Order is kept; & nothing else."}
}


def make_own() -> Report:
    """Return the invented corpus as if another codebook with one frame of that name had coded it."""
    return replace(make_report(), run={"lexicons": {"mine": {}}, "frames": OWN})


@pytest.mark.parametrize("lang", ["en", "es"])
def test_another_codebooks_words_stand_as_written(lang: str) -> None:
    """A frame of another codebook has its title and definition, not those of the worded frame."""
    wording = word_report(make_own(), lang)
    assert wording.label("frames", "government") == "State <b>order</b>"
    assert tell_meaning("government", wording) == "Order is kept; & nothing else."
    assert not tell_meaning("opposition", wording)


def test_words_of_a_codebook_never_become_markup() -> None:
    """Titles and definitions of a codebook are text on both pages."""
    page, text = to_html(make_own()), to_markdown(make_own())
    assert "State &lt;b&gt;order&lt;/b&gt;" in page
    assert "Order is kept; &amp; nothing else." in page
    assert "<b>order" not in page
    assert "<b>order" not in text
    assert "Order is kept; " in text


@pytest.mark.parametrize(
    "run", [{}, {"frames": OWN}, {"lexicons": {"political-violence": {}}, "frames": OWN}]
)
def test_the_projects_codebook_is_worded_in_each_language(run: dict[str, object]) -> None:
    """Its frames, and those of a run that names no codebook, have the wording's own words."""
    wording = word_report(build_report({}, (), run), "es")
    assert wording.label("frames", "government") == "Gobierno"
    assert tell_meaning("government", wording).startswith("Oraciones que dicen")
