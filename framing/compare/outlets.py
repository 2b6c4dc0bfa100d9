"""How much each outlet carries each frame, in its own voice and in the voices it quotes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from framing.compare.corpus import Corpus, build_corpus, has_text
from framing.compare.correct import UNCORRECTED
from framing.compare.design import FEWEST_GROUPS, Side, build_side
from framing.compare.pairs import is_voiced
from framing.compare.resample import Draws, draw_mean, find_interval
from framing.records import Cell, Table
from framing.settings import Wire
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS


def compare_outlets(
    tables: Mapping[str, Table],
    *,
    seed: int,
    resamples: int,
    min_articles: int,
    wire: Wire = "with",
    event_column: str = "event_id",
) -> Table:
    """Return the `outlets` table: each outlet's mean share of sentences by frame and role.

    The unit is the article; whole events are drawn again for the interval, articles within
    events where there are fewer than five. It stays empty below `min_articles` ('too few')
    and where all articles have the same share ('no article differs'). Where events were held
    fixed the row says 'for these events only'.
    """
    schema = SCHEMAS["outlets"]
    table = Table(schema.name, schema.names)
    if not has_text(tables):
        return table
    corpus = build_corpus(tables, wire=wire, event_column=event_column)
    for number, outlet in enumerate(corpus.outlets):
        side = build_side(corpus, corpus.find_places(outlet))
        draws = None
        if len(side.places) >= min_articles:
            generator = np.random.default_rng([seed, number])
            draws = _draw_outlet(corpus, side, resamples, generator)
        table.rows.extend(_list_rows(corpus, outlet, side, draws))
    return table


def _draw_outlet(
    corpus: Corpus, side: Side, resamples: int, generator: np.random.Generator
) -> Draws | None:
    by_event = side.groups >= FEWEST_GROUPS
    return draw_mean(side, corpus.values[side.places], resamples, generator, by_event=by_event)


def _list_rows(
    corpus: Corpus, outlet: str, side: Side, draws: Draws | None
) -> list[tuple[Cell, ...]]:
    x = corpus.values[side.places]
    estimate = side.coefficients @ x
    low = high = estimate
    defined = np.zeros(len(estimate), dtype=bool)
    if draws is not None:
        low, high, defined = find_interval(estimate, draws)
    rows: list[tuple[Cell, ...]] = []
    for place, (frame, role) in enumerate(corpus.columns):
        if not is_voiced(role, x[:, place]):
            continue
        rows.append(
            (
                outlet,
                frame,
                role,
                round_value(float(estimate[place])),
                round_value(max(0.0, float(low[place]))) if defined[place] else None,
                round_value(min(1.0, float(high[place]))) if defined[place] else None,
                len(x),
                int(corpus.sentences[side.places].sum()),
                _explain(side, draws, varied=bool(defined[place])),
                *UNCORRECTED,
                "",
            )
        )
    return rows


def _explain(side: Side, draws: Draws | None, *, varied: bool) -> str:
    if draws is None:
        return "too few"
    if not varied:
        return "no article differs"
    return "" if side.groups >= FEWEST_GROUPS else "for these events only"
