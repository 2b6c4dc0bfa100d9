"""Charts for notebooks: built offline from values, with the report's numbers, inert to markup."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from math import log
from typing import Any

import pytest

from framing.errors import SettingsError
from framing.records import Table
from framing.report import plots
from tests.report.report_corpus import DECOMPOSITION, DISTINCTIVE, HR, LATER, make_tables
from tests.report.test_report_pages import HOSTILE, make_hostile
from tests.report.test_report_robust import PAIR, compare, report_with

CHARTS: dict[str, Callable[..., Any]] = {
    "shares": plots.plot_shares,
    "differences": lambda t, **o: plots.plot_differences(t, frame=HR, **o),
    "decomposition": lambda t, **o: plots.plot_decomposition(
        t, outlet=PAIR[1], versus=PAIR[0], **o
    ),
    "sources": plots.plot_sources,
    "words": lambda t, **o: plots.plot_words(t, outlet="Coastal Wire", **o),
}


def make_plotted() -> dict[str, Table]:
    """Return tables with everything that can be drawn."""
    words = [("Coastal Wire", "en", "heroes", 9, 1, log(8), log(2), log(32), 3.0)]
    report = report_with(
        compare(HR, "all", -0.36, -0.6, -0.2),
        distinctive=Table("distinctive", DISTINCTIVE.columns, list(words)),
    )
    return dict(report.tables)


def list_values(chart: Any) -> list[dict[str, Any]]:
    """Return every row of data that a chart carries."""
    found: list[dict[str, Any]] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            found.extend(node.get("values", []) if isinstance(node.get("values"), list) else [])
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(json.loads(chart.to_json()))
    return [row for row in found if isinstance(row, dict)]


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_chart_is_valid_and_repeats(name: str, lang: str) -> None:
    """Altair accepts the chart, its data are values and not addresses, twice the same."""
    pytest.importorskip("altair")
    specification = CHARTS[name](make_plotted(), lang=lang).to_json()
    assert specification == CHARTS[name](make_plotted(), lang=lang).to_json()
    assert '"url"' not in specification
    assert list_values(CHARTS[name](make_plotted(), lang=lang))


def test_parts_are_told_from_the_side_asked_for() -> None:
    """The Observer against the Tribune: the signs of the stored row are turned."""
    pytest.importorskip("altair")
    assert DECOMPOSITION.rows[0][3:] == (-0.22, -0.08, -0.06, -0.36)
    rows = list_values(CHARTS["decomposition"](make_plotted()))
    mine = [row["value"] for row in rows if row["frame"] == "Human rights"]
    assert mine == [0.22, 0.08, 0.06, 0.36]


def test_no_name_becomes_markup() -> None:
    """A page saved from a chart does not escape its data, so no '<' may be in them."""
    pytest.importorskip("altair")
    tables = make_tables(make_hostile())
    for chart in (plots.plot_shares(tables), plots.plot_sources(tables)):
        assert "<" not in chart.to_json()
        assert any(HOSTILE.replace("<", "‹") in row.values() for row in list_values(chart))


def test_article_text_stays_out() -> None:
    """Charts carry numbers and names only."""
    pytest.importorskip("altair")
    assert "nurse" not in plots.plot_shares(make_tables() | LATER).to_json()


def test_an_unknown_name_lists_what_there_is() -> None:
    """A slip is one line that says what can be drawn."""
    pytest.importorskip("altair")
    with pytest.raises(SettingsError, match="no outlet 'Nobody' here; there are Coastal Wire"):
        plots.plot_decomposition(make_plotted(), outlet="Nobody", versus=PAIR[0])


def test_without_altair_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(SettingsError, match=r"media-framing\[plots\]"):
        plots.plot_sources(make_plotted())
