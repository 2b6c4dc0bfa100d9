"""Every statistic that needs stored tables only, in one call."""

from __future__ import annotations

from collections.abc import Mapping

from framing.compare.corpus import build_corpus, has_text
from framing.compare.correct import correct_tables
from framing.compare.decompose import decompose_pairs
from framing.compare.mixed import compare_mixed
from framing.compare.outlets import compare_outlets
from framing.compare.pairs import compare_pairs
from framing.compare.sensitivity import weigh_removals
from framing.records import Table
from framing.score.prevalence import Truths
from framing.settings import Family, Wire
from framing.tables.schema import SCHEMAS

_MADE = ("outlets", "comparisons", "decomposition", "mixed", "sensitivity")


def compare_tables(
    tables: Mapping[str, Table],
    *,
    seed: int,
    resamples: int,
    min_articles: int,
    family: Family | None = None,
    wire: Wire = "with",
    event_column: str = "event_id",
    truths: Truths | None = None,
    thresholds: Mapping[str, float] | None = None,
) -> dict[str, Table]:
    """Return the tables outlets, comparisons, decomposition, mixed and sensitivity, by name.

    They are made from the tables articles, sentences, frames, evidence and scores alone.
    `truths`, what coders said of sentences, corrects the first three; the rest is uncorrected.
    `thresholds` are the lexicon's, for the terms in `sensitivity`.
    """
    if not has_text(tables):
        return {name: Table(name, SCHEMAS[name].names) for name in _MADE}
    corpus = build_corpus(tables, wire=wire, event_column=event_column)
    drawn = {"seed": seed, "resamples": resamples, "min_articles": min_articles}
    made = (
        compare_outlets(corpus, min_articles=min_articles),
        compare_pairs(corpus, **drawn, family=family),
        decompose_pairs(tables, corpus, **drawn),
        compare_mixed(corpus, min_articles=min_articles),
        weigh_removals(
            tables, corpus, min_articles=min_articles, family=family, thresholds=thresholds
        ),
    )
    compared = {table.name: table for table in made}
    return correct_tables(tables, corpus, compared, truths or {}, min_articles=min_articles)
