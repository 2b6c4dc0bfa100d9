"""The order of the stages that set articles side by side: relate and compare.

Kept apart from `framing.pipeline`, which imports it only when asked for: scoring articles
needs none of the libraries that these stages load.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.compare.every import compare_tables
from framing.compare.known import find_copies
from framing.compare.place import place_article
from framing.compare.words import compare_words
from framing.records import CodedArticle, Table
from framing.relate.events.features import build_profiles
from framing.relate.events.group import group_events
from framing.relate.events.nearness import measure_nearness
from framing.relate.events.table import relate_events
from framing.relate.figures.find import FigureFinder
from framing.relate.figures.table import relate_figures
from framing.relate.naming import NamingFinder, relate_naming
from framing.relate.omissions import relate_omissions
from framing.relate.passages.find import find_passages
from framing.relate.passages.table import relate_passages
from framing.relate.passages.wire import find_wire_groups
from framing.relate.sources import relate_sources
from framing.settings import Settings
from framing.tables.build import fill_column
from framing.tables.order import order_articles
from framing.tables.readability import build_readability
from framing.tables.wire import weigh_articles
from framing.text.repeated import find_repeated
from framing.validate.codings import Coding
from framing.validate.prevalence import collect_truths


def relate_corpus(
    coded: Sequence[CodedArticle],
    scored: Mapping[str, Table],
    settings: Settings,
    thresholds: Mapping[str, float],
    codings: Sequence[Coding] = (),
) -> dict[str, Table]:
    """Return the tables of single articles together with those over all of them.

    `scored` holds the tables that `framing.pipeline.score_articles` made of `coded`; `thresholds`
    are the lexicon's, by frame; `codings` of sentences among them correct shares and differences.
    The tables of `scored` keep the order of the input; no other hangs on it.
    """
    coded = order_articles(coded)
    repeated = find_repeated(coded)
    profiles = build_profiles(coded, repeated)
    events = group_events(coded, profiles=profiles)
    shared = find_passages(coded, events, repeated)
    groups = find_wire_groups(coded, shared)
    finder = NamingFinder.load()
    namings = {item.article.id: finder.find(item) for item in coded}
    articles = fill_column(scored["articles"], "event_id", events)
    articles = fill_column(articles, "wire_group", groups)
    weights = weigh_articles(articles, settings.wire)
    tables = {
        **scored,
        "articles": articles,
        "events": relate_events(coded, events, profiles),
        "passages": relate_passages(coded, events, shared),
        "sources": relate_sources(coded, weights),
        "naming": relate_naming(coded, namings, finder.leanings, weights),
        "figures": relate_figures(coded, FigureFinder.load(), events, repeated),
        "readability": build_readability(coded),
        "distinctive": compare_words(coded, weights, repeated),
    }
    named = {
        key: [(hit.frame, hit.theme, hit.segment) for hit in hits] for key, hits in namings.items()
    }
    tables["omissions"] = relate_omissions(coded, tables, events, named, weights)
    return {**tables, **_compare(tables, settings, thresholds, codings)}


def place_in_corpus(tables: Mapping[str, Table], corpus: Mapping[str, Table]) -> Table:
    """Return the `placement` table of the articles of some tables in an earlier run."""
    copies = find_copies(tables, corpus)
    return place_article(tables, corpus, measure_nearness(tables, corpus, copies), copies)


def _compare(
    tables: Mapping[str, Table],
    settings: Settings,
    thresholds: Mapping[str, float],
    codings: Sequence[Coding],
) -> dict[str, Table]:
    return compare_tables(
        tables,
        seed=settings.seed,
        resamples=settings.resamples,
        min_articles=settings.min_articles,
        family=settings.family,
        wire=settings.wire,
        truths=collect_truths(tables, codings),
        thresholds=thresholds,
    )
