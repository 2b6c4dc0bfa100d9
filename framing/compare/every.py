"""Every statistic that needs stored tables only, in one call."""

from __future__ import annotations

from collections.abc import Mapping

from framing.compare.correct import correct_tables
from framing.compare.decompose import decompose_pairs
from framing.compare.mixed import compare_mixed
from framing.compare.outlets import compare_outlets
from framing.compare.pairs import compare_pairs
from framing.compare.sensitivity import weigh_removals
from framing.records import Table
from framing.score.prevalence import Truths
from framing.settings import Family, Wire


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
    drawn = {"seed": seed, "resamples": resamples, "min_articles": min_articles}
    made = (
        compare_outlets(tables, min_articles=min_articles, wire=wire, event_column=event_column),
        compare_pairs(tables, **drawn, family=family, wire=wire, event_column=event_column),
        decompose_pairs(tables, **drawn, wire=wire, event_column=event_column),
        compare_mixed(tables, min_articles=min_articles, wire=wire, event_column=event_column),
        weigh_removals(
            tables,
            min_articles=min_articles,
            family=family,
            wire=wire,
            event_column=event_column,
            thresholds=thresholds,
        ),
    )
    return correct_tables(
        tables,
        {table.name: table for table in made},
        truths or {},
        min_articles=min_articles,
        wire=wire,
        event_column=event_column,
    )
