"""Shares of sentences that carry a frame, corrected for the scorer's mistakes by a coded sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t as student

from framing.errors import SettingsError
from framing.records import Cell, Table
from framing.validate.codings import Coding
from framing.validate.pairs import merge_coders, pair_codings

Method = Literal["uncorrected", "ppi", "dsl"]
METHODS: tuple[Method, ...] = ("uncorrected", "ppi", "dsl")
FEWEST_CODED = 20
COLUMNS = (
    "group", "value", "frame", "method", "estimate", "low", "high", "uncorrected", "n_sentences",
    "n_articles", "n_coded", "reason",
)  # fmt: skip
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prevalence:
    """A share from 0 to 1 with its 95 % interval; None exactly when `reason` says why.

    `low` and `high` are cut at 0 and 1. `uncorrected` is what the scorer alone says.
    """

    method: Method
    estimate: float | None
    low: float | None = None
    high: float | None = None
    uncorrected: float
    sentences: int
    articles: int
    coded: int
    reason: str = ""


def estimate_prevalence(
    said: Floats,
    truth: Floats,
    articles: Sequence[str],
    *,
    inclusion: Floats | None = None,
    method: Method = "dsl",
    fewest: int = FEWEST_CODED,
) -> Prevalence:
    """Return the share of sentences that carry a frame.

    `said` is the scorer's verdict or probability for each sentence, `truth` the coding (nan
    where nobody coded), `inclusion` the chance with which each sentence was drawn for coding.

    `uncorrected` takes the scorer at its word. `ppi` adds the mean error seen in the coded
    sentences, tuned so that a poor scorer does no harm (Angelopoulos et al. 2023; power tuning
    after Angelopoulos, Duchi and Zrnic 2023); every sentence must have had the same chance.
    `dsl` weighs each error by the chance of its sentence (Egami et al. 2023) and holds for any
    known chances. All intervals treat the article as the unit: its sentences are alike.

    >>> said = np.array([1, 1, 0, 0, 1, 0, 1, 0.0])
    >>> truth = np.array([1, 0, 0, 0, np.nan, np.nan, np.nan, np.nan])
    >>> chance = np.full(8, 0.5)
    >>> found = estimate_prevalence(said, truth, "abcdefgh", inclusion=chance, fewest=2)
    >>> found.uncorrected, found.estimate
    (0.5, 0.25)
    """
    if method not in METHODS:
        raise SettingsError(f"method {method}: not known; choose from {', '.join(METHODS)}")
    members = np.unique(np.array(list(articles)), return_inverse=True)[1]
    coded = ~np.isnan(truth)
    plain = float(said.mean())
    reason = "" if method == "uncorrected" else _refuse(coded, inclusion, method, fewest)
    if reason:
        return Prevalence(
            method=method, estimate=None, uncorrected=plain, sentences=len(said),
            articles=int(members.max()) + 1, coded=int(coded.sum()), reason=reason,
        )  # fmt: skip
    values = _correct(said, truth, coded, inclusion, method)
    center, half = _find_interval(values, members)
    return Prevalence(
        method=method,
        estimate=min(1.0, max(0.0, center)),
        low=max(0.0, center - half) if half is not None else None,
        high=min(1.0, center + half) if half is not None else None,
        uncorrected=plain,
        sentences=len(said),
        articles=int(members.max()) + 1,
        coded=int(coded.sum()),
        reason="" if half is not None else "no interval: a single article",
    )


def _refuse(coded: Bools, inclusion: Floats | None, method: Method, fewest: int) -> str:
    n = int(coded.sum())
    if n < fewest:
        return f"too few: {n} sentences coded, {fewest} are needed"
    if method == "dsl":
        if inclusion is None or np.isnan(inclusion[coded]).any():
            return "the chance of inclusion of the coded sentences is not known; use ppi"
    elif inclusion is not None and len(np.unique(inclusion[coded & ~np.isnan(inclusion)])) > 1:
        return "sentences were drawn with unequal chances; use dsl"
    return ""


def _correct(
    said: Floats, truth: Floats, coded: Bools, inclusion: Floats | None, method: Method
) -> Floats:
    """Return one value per sentence whose mean is the corrected share."""
    if method == "uncorrected":
        return said
    if method == "ppi" or inclusion is None:
        share = float(coded.mean())
        trust = _tune_trust(said, truth, coded)
        chance: Floats | float = share
    else:
        # Chances scaled to the number drawn (Hajek): exact when they add up, steadier otherwise.
        chance = inclusion[coded] * (1 / inclusion[coded]).sum() / len(said)
        trust = 1.0
    errors = truth[coded] - trust * said[coded]
    mean = float((errors / chance).sum() / len(said))
    # The mean of the values is the share; centring the errors keeps their spread honest.
    values = trust * said + mean
    values[coded] += (errors - mean) / chance
    return np.asarray(values)


def _tune_trust(said: Floats, truth: Floats, coded: Bools) -> float:
    """Return how far to lean on the scorer, 0 to 1: the value that makes the variance least."""
    spread = float(said.var())
    if spread == 0:
        return 0.0
    both = float(np.cov(truth[coded], said[coded])[0, 1])
    return min(1.0, max(0.0, both / spread))


def _find_interval(values: Floats, members: NDArray[np.int64]) -> tuple[float, float | None]:
    """Return the mean and half the width of its 95 % interval, articles as clusters."""
    center = float(values.mean())
    sums = np.bincount(members, weights=values - center)
    clusters = len(sums)
    if clusters < 2:  # noqa: PLR2004
        return center, None
    error = np.sqrt((sums**2).sum() * clusters / (clusters - 1)) / len(values)
    return center, float(student.ppf(0.975, clusters - 1) * error)


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
    pairs = pair_codings(tables, merge_coders(codings)) if codings else ()
    truths: dict[tuple[Cell, Cell, str], tuple[float, float]] = {}
    for pair in pairs:
        if pair.segment is None or not pair.found:
            continue
        for frame, mark in pair.coding.frames.items():
            if mark is not None:
                chance = pair.coding.inclusion
                key = (pair.segment["article_id"], pair.segment["sentence"], frame)
                truths[key] = (float(mark), np.nan if chance is None else chance)
    known = bool(truths) and not any(np.isnan(chance) for _, chance in truths.values())
    chosen: Method = method or ("uncorrected" if not truths else "dsl" if known else "ppi")
    table = Table("prevalence", COLUMNS)
    for frame in frames:
        rows = [row for row in tables["frames"].records() if row["frame"] == frame]
        said = np.array([float(row["present"] or 0) for row in rows])
        found = [
            truths.get((row["article_id"], row["sentence"], frame), (np.nan, np.nan))
            for row in rows
        ]
        truth, chances = np.array(found).reshape(-1, 2).T
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
    reason = found.reason
    if found.estimate is None:
        blank = np.full(len(said), np.nan)
        found = estimate_prevalence(said, blank, articles.tolist(), method="uncorrected")
        reason = f"uncorrected: {reason}"
    return (
        found.method, found.estimate, found.low, found.high, found.uncorrected, found.sentences,
        found.articles, found.coded, reason,
    )  # fmt: skip
