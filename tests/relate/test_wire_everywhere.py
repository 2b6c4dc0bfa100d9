"""Near-copies count as asked in every table and chart that sets outlets side by side."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from framing.codebook import Codebook, load_codebook
from framing.pipeline import compare_articles, score_articles, view_report
from framing.records import Article, Table
from framing.relate.naming import NamingFinder, relate_naming
from framing.relate.omissions import relate_omissions
from framing.relate.sources import relate_sources
from framing.report.model import build_report
from framing.report.panels import count_voices
from framing.report.readings import list_readings
from framing.report.shares import count_shares
from framing.report.to_html import to_html
from framing.settings import WIRE, Settings, Wire
from framing.tables.collection import Tables
from tests.build import an_article
from tests.relate.coding import code_text

COPY = (
    "Police dispersed the protesters in the old town on Monday evening. "
    "Mayor Ana Prat said the officers had restored order across the whole district. "
    "Two hundred officers were sent to the district after the clashes near the market. "
    "The market stayed closed for the rest of the week, traders on the square confirmed."
)
OWN = (
    "The massacre in the old town left families without answers. "
    "Relatives gathered outside the court with photographs of the dead. "
    "Senator Luis Bray said the state had abandoned the hill."
)


def write_article(name: str, outlet: str, text: str) -> Article:
    """Return an invented article of the day after."""
    return an_article(
        text=text, id=name, outlet=outlet, title=f"News {name}", published="2024-05-0" + name[-1]
    )


def compare_wire(articles: list[Article]) -> Iterator[tuple[Wire, Tables]]:
    """Yield the tables of the articles for each way of counting near-copies."""
    book: Codebook = load_codebook(Settings(scorer="lexicon", resamples=100))
    scored = score_articles(articles, book)
    for wire in WIRE:
        settings = replace(book.settings, wire=wire)
        tables = compare_articles(scored, replace(book, settings=settings))
        yield wire, replace(tables, run=replace(tables.run, settings=settings.to_record()))


@pytest.fixture(scope="module")
def copied() -> dict[Wire, Tables]:
    """Return the tables where a text is printed by two outlets, one of which has another."""
    articles = [
        write_article("a1", "North", COPY),
        write_article("b2", "South", COPY),
        write_article("c3", "South", OWN),
    ]
    return dict(compare_wire(articles))


def test_without_copies_every_way_is_the_same() -> None:
    """Where no text is printed twice, the three ways give one page and equal tables."""
    articles = [write_article("a1", "North", COPY), write_article("c3", "South", OWN)]
    pages, tables = set(), []
    for wire, found in compare_wire(articles):
        report = view_report(found)
        pages.add(to_html(report).replace(f"<dd>{wire}</dd>", ""))
        tables.append({name: table.rows for name, table in found.tables.items()})
    assert len(pages) == 1
    assert tables[0] == tables[1] == tables[2]


def test_charts_and_sources_of_the_page_follow(copied: dict[Wire, Tables]) -> None:
    """South's own words: 5 or 6 of 7 sentences, without the copy 2 of 3, half a copy between."""
    rows = {wire: count_voices(view_report(tables))[1] for wire, tables in copied.items()}
    whole, kept = rows["with"], rows["without"]
    assert (whole.sentences, kept.sentences) == (7, 3)
    copy_own = whole.own - kept.own
    assert rows["weighted"].shares["outlet"] == pytest.approx(
        (kept.own + copy_own / 2) / (3 + 4 / 2)
    )
    shares = {wire: count_shares(view_report(tables)) for wire, tables in copied.items()}
    key = ("South", "government")
    assert shares["with"][key].articles == 2
    assert shares["without"][key].articles == 1
    first = shares["with"]["North", "government"].mean or 0.0
    alone = shares["without"][key].mean or 0.0
    assert shares["with"][key].mean == pytest.approx((first + alone) / 2)
    assert shares["weighted"][key].mean == pytest.approx((first / 2 + alone) / 1.5)


def test_the_page_says_which_way_was_used(copied: dict[Wire, Tables]) -> None:
    """Each way has its own sentence among the cautions and, but for 'with', at the charts."""
    pages = {wire: to_html(view_report(tables)) for wire, tables in copied.items()}
    assert "counts like any other" in pages["with"]
    assert pages["without"].count("are left out here") == 3
    assert pages["weighted"].count("counts here as one article") == 3


def test_readability_weighs_copies() -> None:
    """North's ease is 40 and 70: the mean is 55, 70 without the copy, (20 + 70) / 1.5 weighted."""
    articles = [("b", "North", "en", "1", "w"), ("a", "North", "en", "2", ""),
                ("c", "South", "en", "0", "w")]  # fmt: skip
    tables = {
        "articles": Table(
            "articles", ("article_id", "outlet", "lang", "published", "wire_group"), articles
        ),
        "readability": Table(
            "readability",
            ("article_id", "outlet", "voice", "index", "value"),
            [(name, "North", "own", "flesch", ease) for name, ease in (("b", 40.0), ("a", 70.0))],
        ),
    }
    means = {}
    for wire in WIRE:
        (reading,) = list_readings(build_report(tables, (), {"settings": {"wire": wire}}))
        means[wire] = reading.values["flesch"].own
    assert means == {"with": 55.0, "without": 70.0, "weighted": pytest.approx(90 / 1.5)}


def test_sources_count_parts_of_copies() -> None:
    """A source in a copy of weight one half has half a sentence; of weight none, no row."""
    coded = [code_text(COPY, id="a1", outlet="North"), code_text(OWN, id="c1", outlet="South")]
    tables = {
        weight: list(relate_sources(coded, {"a1": weight}).records()) for weight in (1.0, 0.5, 0.0)
    }
    north = {
        weight: sum(row["sentences"] for row in rows if row["outlet"] == "North")
        for weight, rows in tables.items()
    }
    assert north[0.5] == north[1.0] / 2 > 0
    assert north[0.0] == 0
    shares = [[row["share_sentences"] for row in tables[weight]] for weight in (1.0, 0.5)]
    assert shares[0] == shares[1]


def test_who_has_the_first_and_the_last_word() -> None:
    """The mayor is reported first, the senator last, in one article of one and in a half."""
    coded = [
        code_text(f"{COPY.split('. Two', maxsplit=1)[0]}. {OWN}", id="a1", outlet="North"),
        code_text(OWN, id="b1", outlet="North"),
    ]
    rows = relate_sources(coded, {"a1": 0.5}).records()
    told = {row["speaker"]: (row["first_words"], row["last_words"]) for row in rows}
    assert told["Mayor Ana Prat"] == (0.5, 0)
    assert told["Senator Luis Bray"] == (1, 1.5)


def test_naming_counts_parts_of_copies() -> None:
    """Two namings in a copy of weight one half count one; of weight none, nothing."""
    coded = [code_text(COPY, id="a1", outlet="North")]
    finder = NamingFinder.load()
    found = {item.article.id: finder.find(item) for item in coded}
    counts = [
        [row["count"] for row in relate_naming(coded, found, finder.leanings, weights).records()]
        for weights in (None, {"a1": 0.5}, {"a1": 0.0})
    ]
    assert counts[1] == [count / 2 for count in counts[0]] != []
    assert counts[2] == []


def test_one_text_in_many_outlets_does_not_make_an_omission() -> None:
    """Three outlets with one agency text are one that carries it, unless copies count in full."""
    names = ("North", "South", "West")
    coded = [code_text(COPY, id=name, outlet=name, event="e") for name in names]
    coded.append(code_text("Rain fell on the hills.", id="East", outlet="East", event="e"))
    assert relate_omissions(coded, {}).rows
    assert not relate_omissions(coded, {}, weights=dict.fromkeys(names, 1 / 3)).rows
    left_out = {"North": 1.0, "South": 0.0, "West": 0.0}
    assert not relate_omissions(coded, {}, weights=left_out).rows
