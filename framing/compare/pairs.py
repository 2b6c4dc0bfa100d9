"""How two outlets differ in each frame and voice, and how sure that is."""

from __future__ import annotations

import numpy as np

from framing.compare.corpus import SUMMARY_ROLES, Corpus
from framing.compare.correct import COLUMNS, UNCORRECTED
from framing.compare.design import FEW_EVENTS, FEWEST_GROUPS, Design, Floats, design_pair
from framing.compare.permute import adjust_p, permute_labels
from framing.compare.resample import FREEDOM_FOR_PERCENTILES, draw_difference, find_interval
from framing.records import Cell, Table
from framing.settings import Family
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS

ALWAYS = (*SUMMARY_ROLES, "outlet")
Row = dict[str, Cell]
# Filled in by those who know a coding and the measured quality of the scorer.
_LATER: Row = {**dict(zip(COLUMNS, UNCORRECTED, strict=True)), "reliability": ""}


def compare_pairs(
    corpus: Corpus,
    *,
    seed: int,
    resamples: int,
    min_articles: int,
    family: Family | None = None,
) -> Table:
    """Return the `comparisons` table: every outlet pair, frame and role.

    The unit is the article within its event. Differences are means over shared events of the
    within-event difference, where both outlets have `min_articles` articles on shared events;
    else plain differences of means, without a p-value. Empty cells have their reason in `method`.
    """
    schema = SCHEMAS["comparisons"]
    family = family or Family()
    rows: list[Row] = []
    for first, second in corpus.list_pairs():
        outlet, versus = corpus.outlets[first], corpus.outlets[second]
        design = design_pair(corpus, outlet, versus, min_articles)
        if design is None:
            continue
        generator = np.random.default_rng([seed, first, second])
        compared = _compare_pair(corpus, design, resamples, min_articles, generator)
        rows.extend({"outlet": outlet, "versus": versus, **row} for row in compared)
    _adjust_family(rows, family)
    return Table(
        schema.name, schema.names, [tuple(row[name] for name in schema.names) for row in rows]
    )


def describe_family(table: Table, family: Family | None = None) -> str:
    """Return what the family of tests is, in one sentence, for printing beside the q-values.

    >>> describe_family(Table("comparisons", SCHEMAS["comparisons"].names))
    'no difference between outlets could be tested; declared beforehand: every frame × roles outlet, quoted × every outlet pair'
    """
    family = family or Family()
    frames = f"frames {', '.join(family.frames)}" if family.frames else "every frame"
    made = sum(cell is not None for cell in table.column("q"))
    told = f"{made} difference{'s' * (made != 1)} between outlets tested"
    told = told if made else "no difference between outlets could be tested"
    declared = f"{frames} × roles {', '.join(family.roles)} × every outlet pair"
    return f"{told}; declared beforehand: {declared}"


def _compare_pair(
    corpus: Corpus,
    design: Design,
    resamples: int,
    min_articles: int,
    generator: np.random.Generator,
) -> list[Row]:
    x, y = corpus.values[design.side.places], corpus.values[design.versus.places]
    difference = design.find_difference(x, y)
    enough = min(len(x), len(y)) >= min_articles
    draws = draw_difference(design, x, y, resamples, generator) if enough else None
    low = high = difference
    defined = np.zeros(len(difference), dtype=bool)
    if draws is not None:
        low, high, defined = find_interval(difference, draws)
    tested = enough and design.kind == "shared"
    p = permute_labels(design, corpus, resamples, generator) if tested else None
    effects = measure_effects(difference, x, y)
    rows: list[Row] = []
    for place, column in enumerate(corpus.columns):
        if not is_voiced(column[1], x[:, place], y[:, place]):
            continue
        rows.append(
            {
                "frame": column[0],
                "role": column[1],
                "events": design.kind,
                "difference": round_value(float(difference[place])),
                "low": _clip(low[place]) if defined[place] else None,
                "high": _clip(high[place]) if defined[place] else None,
                "p": None if p is None else round_value(float(p[place])),
                "q": None,
                "effect": effects[place],
                "method": describe_method(
                    design,
                    enough=enough,
                    freedom=None if draws is None else float(draws.freedom[place]),
                    varied=bool(defined[place]),
                    resamples=resamples,
                ),
                "n": len(x),
                "n_versus": len(y),
                "n_events": design.shared_events,
                **_LATER,
            }
        )
    return rows


def is_voiced(role: str, *values: Floats) -> bool:
    """Return whether a role gets a row: the summary roles always, others where they speak."""
    return role in ALWAYS or any(bool(shares.any()) for shares in values)


def _clip(value: float) -> float | None:
    return round_value(float(min(1.0, max(-1.0, value))))


def measure_effects(difference: Floats, x: Floats, y: Floats) -> list[float | None]:
    """Return each difference in pooled standard deviations of article shares (Cohen's d).

    None where no article differs from another or there are fewer than three articles.
    """
    free = len(x) + len(y) - 2
    if free < 1:
        return [None] * len(difference)
    spread = ((x - x.mean(axis=0)) ** 2).sum(axis=0) + ((y - y.mean(axis=0)) ** 2).sum(axis=0)
    deviations = np.sqrt(spread / free)
    return [
        round_value(float(gap / sd)) if sd > 1e-12 else None  # noqa: PLR2004 - rounding noise
        for gap, sd in zip(difference, deviations, strict=True)
    ]


def describe_method(
    design: Design, *, enough: bool, freedom: float | None, varied: bool, resamples: int
) -> str:
    """Return how the interval and p of a row were made, or why there are none."""
    if not enough:
        return "too few"
    if not design.drawable:
        return f"too few for an interval: {FEW_EVENTS}" + _describe_test(design, resamples)
    if freedom is None:
        return (
            f"too few for an interval: fewer than {FEWEST_GROUPS} events and too few articles in "
            "them" + _describe_test(design, resamples)
        )
    if not varied:
        same = "event shows the same" if design.by_event else "article has the same share"
        return f"no interval: every {same}" + _describe_test(design, resamples)
    few = freedom < FREEDOM_FOR_PERCENTILES
    # Rounded down: 29.6 is below the 30 from which on percentiles are taken.
    ends = f"t with {int(freedom)} degrees of freedom" if few else "expanded percentiles"
    if design.by_event:
        unit = f"bootstrap of whole events, {resamples} draws, {ends}"
    else:
        plural = "s" * (design.groups != 1)
        unit = (
            f"bootstrap of articles within {design.groups} event{plural}, {resamples} draws, "
            f"{ends}, for these events only"
        )
    return unit + _describe_test(design, resamples)


def _describe_test(design: Design, resamples: int) -> str:
    if design.kind == "shared":
        return f"; {resamples} permutations within events"
    if design.shared_events:
        return "; no p: too few articles on shared events"
    return "; no p: no shared event"


def _adjust_family(rows: list[Row], family: Family) -> None:
    members = [
        row
        for row in rows
        if row["p"] is not None and family.includes(str(row["frame"]), str(row["role"]))
    ]
    p = np.array([row["p"] for row in members], dtype=float)
    for row, q in zip(members, adjust_p(p), strict=True):
        row["q"] = round_value(float(q))
    known = {id(row) for row in members}
    for row in rows:
        if row["p"] is not None and id(row) not in known:
            row["method"] = f"{row['method']}; outside the declared family, so no q"
