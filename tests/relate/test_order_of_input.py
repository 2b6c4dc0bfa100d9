"""The order in which articles are given changes no table but the order of its articles."""

from dataclasses import replace

import numpy as np
import pytest

from framing.compare.every import compare_tables
from framing.pipeline import compare_articles, load_codebook, score_articles
from framing.records import Article, Table
from framing.settings import Settings
from framing.tables.order import order_articles
from tests.build import an_article
from tests.relate.coding import code_text

BY_ARTICLE = ("articles", "attributions", "evidence", "frames", "scores", "sentences")
WIRE = (
    "Soldiers dispersed the crowd in the old harbour on Monday evening. "
    "Mayor Ana Prat said the officers had restored order across the whole district. "
    "Two hundred officers were sent to the district after the clashes near the market. "
)
ENDINGS = (
    "At least 12 people were killed, Senator Luis Bray said.",
    "Nine people were killed, the ministry said. Senator Luis Bray called it a massacre.",
    "The massacre left 14 people dead, said Luis Bray, who leads the opposition.",
    "Terrorists attacked the harbour, Interior Minister Eva Roig said, and 9 people were killed.",
    "Minister Roig said the terrorists had been neutralised. Relatives spoke of a massacre.",
    "The harbour was quiet. Traders counted their losses and the clashes were over.",
)
OUTLETS = ("North", "South", "East")
NIGHTS = ("at noon", "at night", "in the rain", "at dawn", "by the pier", "in the fog")


def write_articles() -> list[Article]:
    """Return invented articles of three outlets: wire copies, own texts, some without a date."""
    articles = []
    for place in range(18):
        ending = ENDINGS[place % len(ENDINGS)]
        text = f"{WIRE}{ending}" if place % 4 < 2 else f"{ending} Nobody was told why it began."
        articles.append(
            an_article(
                text=f"{text} The harbour saw {place + 2} boats burn {NIGHTS[place // 3]}.",
                id=f"x{place * 7 % 18:02d}",
                outlet=OUTLETS[place % 3],
                published=("", f"2024-05-0{1 + place % 5}")[place % 6 > 0],
                event=("", "harbour", "")[place % 3],
            )
        )
    return articles


def make_tables(articles: list[Article]) -> dict[str, Table]:
    """Return every table of a report on the articles."""
    book = load_codebook(Settings(scorer="lexicon", resamples=100))
    return dict(compare_articles(score_articles(articles, book), book).tables)


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    """Return the tables of the articles as they are written."""
    return make_tables(write_articles())


@pytest.mark.parametrize("seed", [1, 2])
def test_order_of_input_changes_no_table(tables: dict[str, Table], seed: int) -> None:
    """Tables of single articles list them as given; all others are the same to the last digit."""
    articles = write_articles()
    places = np.random.default_rng(seed).permutation(len(articles))
    shuffled = make_tables([articles[place] for place in places])
    for name in ("comparisons", "figures", "naming", "omissions", "passages", "sources"):
        assert len(tables[name].rows) > 1, name
    for name, table in tables.items():
        rows = shuffled[name].rows
        if name in BY_ARTICLE:
            assert sorted(map(repr, rows)) == sorted(map(repr, table.rows)), name
        else:
            assert rows == table.rows, name


def test_order_of_stored_tables_changes_no_comparison(tables: dict[str, Table]) -> None:
    """Comparing stored tables again does not hang on the order of their articles either."""
    names = [str(name) for name in tables["articles"].column("article_id")]
    order = [names[place] for place in np.random.default_rng(3).permutation(len(names))]
    turned = dict(tables)
    for name in BY_ARTICLE:
        place = tables[name].columns.index("article_id")
        rows = sorted(tables[name].rows, key=lambda row: order.index(str(row[place])))
        turned[name] = replace(tables[name], rows=rows)
    options = {"seed": 5, "resamples": 100, "min_articles": 3}
    before, after = compare_tables(tables, **options), compare_tables(turned, **options)
    assert {name: table.rows for name, table in before.items()} == {
        name: table.rows for name, table in after.items()
    }


def test_first_is_the_earliest(tables: dict[str, Table]) -> None:
    """An outlet's figure that is held against the others' is that of its earliest article."""
    dates = dict(tables["articles"].cells("article_id", "published"))
    for outlet in OUTLETS:
        listed = [
            dates[row["article_id"]] or "9"
            for row in tables["figures"].records()
            if row["outlet"] == outlet
        ]
        assert listed == sorted(listed)


def test_articles_without_a_date_come_last() -> None:
    """By date, then id; without a date by id behind all others."""
    known = (("b", ""), ("a", ""), ("d", "2024-05-02"), ("c", "2024-05-02"), ("e", "2024-05"))
    coded = [code_text("Calm returned.", id=name, published=date) for name, date in known]
    assert [item.article.id for item in order_articles(coded)] == ["e", "c", "d", "a", "b"]
