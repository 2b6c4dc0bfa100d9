"""The page in a real browser: silent, offline, accessible, and deaf to hostile text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from framing.report import build_report, to_html
from tests.report.report_corpus import make_coded, make_report, make_tables
from tests.report.test_report_pages import make_hostile

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


def open_page(browser: Any, html: str, folder: Path, **options: Any) -> tuple[Any, list[str]]:
    """Open a page from a file; return it with every error, warning and outside request."""
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    page = browser.new_context(**options).new_page()
    trouble: list[str] = []
    page.on("console", lambda m: trouble.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on(
        "request",
        lambda r: None if r.url == path.as_uri() else trouble.append(f"request {r.url}"),
    )
    page.goto(path.as_uri())
    return page, trouble


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_accessible_silent_and_narrow(
    browser: Any, tmp_path: Path, scheme: str, width: int
) -> None:
    """No axe violation, no console error, no request, no sideways scrolling on a phone."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page, trouble = open_page(
        browser, to_html(make_report()), tmp_path, color_scheme=scheme,
        viewport={"width": width, "height": 800}, reduced_motion="reduce",
    )  # fmt: skip
    for summary in page.query_selector_all("details:not([open]) > summary"):
        summary.click()
    found = axe.run(page).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"][:120], v["nodes"][0]["failureSummary"]) for v in found
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert trouble == []


def test_filters_and_deep_links(browser: Any, tmp_path: Path) -> None:
    """A number opens its sentences; a deep link opens its article; reset shows all again."""
    expect = pytest.importorskip("playwright.sync_api").expect
    page, trouble = open_page(browser, to_html(make_report()), tmp_path)
    page.click(".numbers > summary")
    page.click('a[data-find="outlet=The+Alba+Observer&frame=human_rights&voice=outlet"]')
    lines = page.locator(".s:not([hidden])")
    expect(lines).to_have_count(4)
    page.fill("input[name=text]", "NURSE")
    expect(lines).to_have_count(1)
    page.evaluate("location.hash = '#article-tribune-1-s3'")
    expect(page.locator("#article-tribune-1-s3")).to_be_visible()
    page.evaluate("document.querySelectorAll('details.text').forEach((box) => (box.open = false))")
    page.evaluate("location.hash = '#article-tribune-1-s999'")  # left out of a large page
    expect(page.locator("#article-tribune-1-s3")).to_be_visible()
    assert trouble == []


def test_a_cut_table_shows_that_it_goes_on(browser: Any, tmp_path: Path) -> None:
    """On a phone a wide table scrolls inside its box, with a shadow at the edge until its end is reached."""
    page, _ = open_page(
        browser, to_html(make_report()), tmp_path, viewport={"width": 360, "height": 800}
    )
    box = page.locator("#sources .scroll").first
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    before = box.screenshot()
    box.evaluate("box => { box.scrollLeft = box.scrollWidth; }")
    assert box.evaluate("box => box.scrollLeft") > 0
    assert box.screenshot() != before
    styles = "box => getComputedStyle(box).backgroundAttachment"
    assert {"local", "scroll"} <= {part.strip() for part in box.evaluate(styles).split(",")}


def test_reasons_show_on_focus(browser: Any, tmp_path: Path) -> None:
    """The keyboard reaches the reasons of a sentence, and Escape hides them."""
    page, _ = open_page(browser, to_html(make_report()), tmp_path)
    page.focus("#article-observer-1-s4 .no")
    page.wait_for_selector("#article-observer-1-s4-w", state="visible")
    page.keyboard.press("Escape")
    page.wait_for_selector("#article-observer-1-s4-w", state="hidden")


def test_works_without_script(browser: Any, tmp_path: Path) -> None:
    """Without script everything is there; only the filters are gone."""
    page, _ = open_page(browser, to_html(make_report()), tmp_path, java_script_enabled=False)
    assert page.is_visible("#article-observer-1-s4 .t")
    assert not page.is_visible(".filters")


def test_hostile_text_is_inert(browser: Any, tmp_path: Path) -> None:
    """Hostile title, text, outlet and speaker run nothing and load nothing."""
    corpus = make_hostile()
    report = build_report(make_tables(corpus), make_coded(corpus), {"version": "1"})
    page, trouble = open_page(browser, to_html(report), tmp_path)
    page.hover(".s")
    assert page.evaluate("typeof window.__pwn") == "undefined"
    assert trouble == []
