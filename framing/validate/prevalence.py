"""Shares of sentences that carry a frame in stored tables, corrected by a coded sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from framing.codings import group_coders
from framing.records import Cell, Table
from framing.score.prevalence import (
    FEWEST_CODED,
    Bools,
    Floats,
    Method,
    Prevalence,
    Truth,
    Truths,
    choose_method,
    estimate_prevalence,
)
from framing.tables.coding_schemas import PREVALENCE
from framing.validate.codings import Coding
from framing.validate.pairs import merge_coders, pair_codings

COLUMNS = PREVALENCE.names[:-1]  # `grade_tables` adds the last, reliability


def collect_truths(tables: Mapping[str, Table], codings: Sequence[Coding]) -> Truths:
    """Return what coders said of scored sentences, each coder of a sentence beside the others.

    What they disagree on is kept: sentences left out for that would be those that often carry a
    frame, and shares would be wrong without them. What a coder calls junk carries no frame, coded
    or left blank: where the scorer finds one there, it is a mistake. Raises InputError when no
    coded article is in the tables at all.
    """
    truths: dict[tuple[Cell, Cell, str], Truth] = {}
    coded = group_coders(codings)
    for pair in pair_codings(tables, merge_coders(codings)) if codings else ():
        if pair.segment is None or not pair.found:
            continue
        for frame in pair.coding.frames:
            found = [
                Truth(mark, item.voices.get(frame) if mark else "", pair.coding.inclusion)
                for item in coded[pair.coding.unit]
                if (mark := not item.junk and item.frames.get(frame)) is not None
            ]
            if found:
                key = (pair.segment["article_id"], pair.segment["sentence"], frame)
                truths[key] = replace(found[0], others=tuple(found[1:]))
    return truths


def estimate_shares(
    tables: Mapping[str, Table],
    codings: Sequence[Coding] = (),
    *,
    by: Sequence[str] = ("outlet",),
    method: Method | None = None,
    fewest: int = FEWEST_CODED,
) -> Table:
    """Return the table `prevalence`: each frame's share over all, and per outlet, language, article.

    Without codings the method is `uncorrected`. With them it is `dsl` when the codings carry
    their chance of inclusion, else `ppi`; a group with too few coded sentences falls back to
    `uncorrected`, and `reason` says so. `by` holds `outlet`, `lang` or `article`.
    """
    frames = list(dict.fromkeys(str(name) for name in tables["frames"].column("frame")))
    facts = {row["article_id"]: row for row in tables["articles"].records()}
    truths = collect_truths(tables, codings)
    chosen: Method = method or choose_method(truths)
    known = bool(truths) and all(truth.chance is not None for truth in truths.values())
    blank = Truth(present=False, voice=None, chance=None)
    table = Table("prevalence", COLUMNS)
    for frame in frames:
        rows = [row for row in tables["frames"].records() if row["frame"] == frame]
        said = np.array([float(row["present"] or 0) for row in rows])
        found = [truths.get((row["article_id"], row["sentence"], frame), blank) for row in rows]
        truth = np.array([np.nan if one is blank else one.share for one in found])
        chances = np.array([np.nan if one.chance is None else one.chance for one in found])
        articles = np.array([str(row["article_id"]) for row in rows])
        for group, value, inside in _list_groups(rows, facts, by):
            picked = estimate_prevalence(
                said[inside], truth[inside], articles[inside].tolist(),
                inclusion=chances[inside] if known else None, method=chosen, fewest=fewest,
            )  # fmt: skip
            table.rows.append(
                (group, value, frame, *_fall_back(picked, said[inside], articles[inside]))
            )
    return table


def _list_groups(
    rows: Sequence[Mapping[str, Cell]], facts: Mapping[Cell, Mapping[str, Cell]], by: Sequence[str]
) -> list[tuple[str, str, Bools]]:
    groups = [("all", "", np.ones(len(rows), dtype=bool))]
    for name in by:
        column = "article_id" if name == "article" else name
        values = np.array([str(facts[row["article_id"]][column] or "") for row in rows])
        groups += [(name, str(value), values == value) for value in np.unique(values)]
    return groups


def _fall_back(found: Prevalence, said: Floats, articles: NDArray[np.str_]) -> tuple[Cell, ...]:
    """Return a row's cells; a share that cannot be corrected is given uncorrected and says so."""
    reason, coded = found.reason, found.coded
    if found.estimate is None:
        blank = np.full(len(said), np.nan)
        found = estimate_prevalence(said, blank, articles.tolist(), method="uncorrected")
        reason = f"uncorrected: {reason}"
    return (
        found.method, found.estimate, found.low, found.high, found.uncorrected, found.sentences,
        found.articles, coded, reason,
    )  # fmt: skip
