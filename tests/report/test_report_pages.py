"""Both renderers say the same, escape everything and give the same bytes every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from framing.pipeline import report_articles, view_report
from framing.records import Article
from framing.report import build_report, to_html, to_markdown
from framing.report.charts import draw_difference, draw_shares, find_top
from framing.report.events import tell_event
from framing.report.page import gather_page
from framing.report.relations import list_differences
from framing.report.wording import load_wording
from tests.report.report_corpus import Line, Piece, make_coded, make_report, make_tables

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = '<img src=x onerror="window.__pwn=1"><script>window.__pwn=1</script>\'"`</style></title>'


def make_hostile() -> list[Piece]:
    """Return an article that tries to break out of every place text can stand in."""
    line = Line(
        text=f'{HOSTILE} he said =HYPERLINK("javascript:alert(1)")',
        mode="direct", role="government", speaker=HOSTILE, cue="said",
        codes={"government": ("government", "attributed")},
        terms=((HOSTILE, "government", "cause", 1.0),),
    )  # fmt: skip
    return [Piece(id=HOSTILE, outlet=HOSTILE, title=HOSTILE, published="2031-01-01", lines=(line,))]


class Outline(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one tag."""
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "xlink:href"}:
                self.links.append(value or "")
            if name.startswith("on") or name == "style":
                self.handlers.append(f"{tag} {name}")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_page_is_well_made(lang: str) -> None:
    """One h1, headings in order, ids unique, every link lands, nothing from outside."""
    outline = Outline(to_html(make_report(), lang=lang))
    levels = [int(tag[1]) for tag in outline.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(outline.ids) == len(set(outline.ids))
    assert all(link.startswith("#") and link[1:] in outline.ids for link in outline.links)
    assert not outline.handlers


def test_hostile_text_stays_text() -> None:
    """Markup in titles, texts, outlets, speakers and ids never becomes markup."""
    corpus = make_hostile()
    report = build_report(make_tables(corpus), make_coded(corpus), {"version": HOSTILE})
    outline = Outline(to_html(report))
    assert "img" not in outline.tags
    assert outline.tags.count("script") == 1
    markdown = to_markdown(report)
    assert "<img" not in markdown.replace("\\<", "")


def test_same_report_gives_the_same_bytes() -> None:
    """Another hash seed changes nothing: no set is walked into the output."""
    code = (
        "import sys, hashlib; sys.path[:0] = ['.', 'tests/report']\n"
        "from report_corpus import make_report\n"
        "from framing.report import to_html, to_markdown\n"
        "page = to_html(make_report()) + to_markdown(make_report(), lang='es')\n"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT, check=True, capture_output=True, text=True,
        ).stdout
        for seed in ("0", "1")
    }  # fmt: skip
    assert len(digests) == 1


def test_a_report_of_nothing_renders() -> None:
    """No tables at all still give a page that says so."""
    for render in (to_html, to_markdown):
        assert "There was no article text to measure." in render(build_report({}))


def test_missing_tables_leave_their_sections_out() -> None:
    """A section is rendered only when its table is there."""
    page = to_html(make_report(later=False))
    assert 'id="figures"' not in page
    assert 'id="figures"' in to_html(make_report())


def test_charts_golden(check_golden: Callable[[str, str], None]) -> None:
    """Bars split by voice, hatched where distanced, with title and description."""
    wording = load_wording("en")
    page = gather_page(make_report(), wording)
    top = find_top([share for panel in page.panels for share in panel.shares])
    charts = [draw_shares(p.shares, p.frame, p.slot, top, wording) for p in page.panels]
    check_golden("shares.svg", "\n".join(charts) + "\n")
    difference = list_differences(make_report())[0]
    check_golden("difference.svg", draw_difference(difference, 0.4, 2, wording) + "\n")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_first_screen_golden(lang: str, check_golden: Callable[[str, str], None]) -> None:
    """The sentences of the first screen, as they are read."""
    page = gather_page(make_report(), load_wording(lang))
    told = [*page.opening, *page.cautions, *(t for panel in page.panels for t in panel.told)]
    told += [t for panel in page.outlet_panels for t in panel.told]
    check_golden(
        f"first_screen.{lang}.txt", "\n".join([page.title, *(t.text for t in told)]) + "\n"
    )


@pytest.mark.parametrize("lang", ["en", "es"])
def test_markdown_golden(lang: str, check_golden: Callable[[str, str], None]) -> None:
    """The whole report as Markdown."""
    check_golden(f"report.{lang}.md", to_markdown(make_report(), lang=lang))


def test_page_tells_alike_from_few() -> None:
    """Eight articles with one and the same share have no interval, and not for being too few."""
    articles = [
        Article(
            id=f"{outlet}{day}", outlet=outlet, published=f"2031-01-0{day}", lang="en",
            title="Flood", text=f"The regime lied about the dam. The river rose by {day} feet.",
            source="",
        )
        for outlet in ("Ash", "Birch") for day in range(1, 9)
    ]  # fmt: skip
    page = to_markdown(view_report(report_articles(articles)))
    assert "no interval: no article differs" in page
    assert "| too few articles |" not in page


@pytest.mark.parametrize("lang", ["en", "es"])
def test_sections_name_their_tables_and_link_to_their_files(lang: str) -> None:
    """Every section of numbers says in which table they are; a link needs a file beside the page."""
    report = make_report()
    wording = load_wording(lang)
    assert f"{wording.say('from_tables')} `decomposition`" in to_markdown(report, lang=lang)
    assert "<code>decomposition</code>" in to_html(report, lang=lang)
    written = replace(report, form="csv")
    assert "[decomposition.csv](decomposition.csv)" in to_markdown(written, lang=lang)
    page = to_html(written, lang=lang)
    for name in ("outlets", "figures", "passages", "omissions", "naming", "sources"):
        assert f'<a href="{name}.csv">' in page, name


def test_what_others_carry_links_to_where_it_stands() -> None:
    """An item of the omissions leads to the sentence in which its first carrier has it."""
    html = to_html(make_report())
    listed = html.partition('id="omissions"')[2].partition("</section>")[0]
    assert '<a href="#article-observer-1-s3">Faro</a>' in listed
    assert 'id="article-observer-1-s3"' in html


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_others_carry_stands_under_its_event(lang: str) -> None:
    """An omission says of which event it is, and names all outlets without the item in one row."""
    report = make_report()
    page = gather_page(report, load_wording(lang))
    rows = report.rows("omissions")
    assert len(page.omissions) == page.omissions_all
    assert {(one.event, one.item, name) for one in page.omissions for name in one.missing_from} == {
        (row["event_id"], row["item"], row["missing_from"]) for row in rows
    }
    named = tell_event(page.omissions[0].event, page.events, load_wording(lang))
    listed = to_markdown(report, lang=lang).partition(load_wording(lang).say("omissions_intro"))[2]
    assert listed.partition("### ")[2].startswith(named)


def test_voices_and_names_at_a_bar_are_wrapped_and_never_cut() -> None:
    """What does not fit on a line below a bar goes on the next, and the bars below make room."""
    share = gather_page(make_report(), load_wording("en")).panels[0].shares[0]
    parts = tuple(
        replace(share.parts[0], role=role, count=3)
        for role in load_wording("en").labels["roles_short"]
    )
    name = "Independent Observatory of the Northern Highlands and Coast"
    crowded = replace(share, outlet=name, parts=parts)
    chart = draw_shares([crowded, share], "government", 0, 1.0, load_wording("en"))
    assert "…" not in chart
    assert chart.count('class="voices"') > 2
    assert chart.count('class="name"') == 3
    bars = [float(y) for y in re.findall(r'class="quoted" x="[^"]*" y="([^"]*)"', chart)]
    voices = [float(y) for y in re.findall(r'class="voices" x="0" y="([^"]*)"', chart)]
    assert max(bars) > sorted(voices)[-2]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_frame_is_explained_where_its_number_stands(lang: str) -> None:
    """'Government 36%' alone reads as if it were about the government: once each, and before the outlets."""
    wording, report = load_wording(lang), make_report()
    html, markdown = to_html(report, lang=lang), to_markdown(report, lang=lang)
    for frame, meaning in wording.labels["frame_definitions"].items():
        told = wording.say("frame_means", meaning=meaning)
        assert html.count(told) == markdown.count(told) == 1, frame
        assert html.index(told) < html.index('id="frames-head"')
