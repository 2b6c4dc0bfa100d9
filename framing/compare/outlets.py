"""How much each outlet carries each frame, in its own voice and in the voices it quotes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.compare.correct import UNCORRECTED
from framing.compare.design import FEWEST_GROUPS, Floats, Side, build_side
from framing.compare.pairs import is_voiced
from framing.compare.shares import find_share_interval
from framing.records import Cell, Table
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS


def compare_outlets(
    corpus: Corpus,
    *,
    min_articles: int,
) -> Table:
    """Return the `outlets` table: each outlet's mean share of sentences by frame and role.

    The unit is the article; the interval (`find_share_interval`) rests on whole events, on
    articles within events where there are fewer than five. It stays empty below `min_articles`
    ('too few') and where all articles have the same share ('no article differs'), or those of each
    of fewer than five events have ('too few'). Where events were held fixed the row says 'for
    these events only'.
    """
    schema = SCHEMAS["outlets"]
    table = Table(schema.name, schema.names)
    for outlet in corpus.outlets:
        side = build_side(corpus, corpus.find_places(outlet))
        ends = None
        if len(side.places) >= min_articles:
            by_event = side.groups >= FEWEST_GROUPS
            ends = find_share_interval(side, corpus.values[side.places], by_event=by_event)
        table.rows.extend(_list_rows(corpus, outlet, side, ends))
    return table


def _list_rows(
    corpus: Corpus,
    outlet: str,
    side: Side,
    ends: tuple[Floats, Floats, NDArray[np.bool_]] | None,
) -> list[tuple[Cell, ...]]:
    x = corpus.values[side.places]
    estimate = side.coefficients @ x
    low, high, defined = ends or (estimate, estimate, np.zeros(len(estimate), dtype=bool))
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
                round_value(float(low[place])) if defined[place] else None,
                round_value(float(high[place])) if defined[place] else None,
                len(x),
                int(corpus.sentences[side.places].sum()),
                _explain(side, x[:, place], enough=ends is not None, defined=bool(defined[place])),
                *UNCORRECTED,
                "",
            )
        )
    return rows


def _explain(side: Side, shares: Floats, *, enough: bool, defined: bool) -> str:
    if enough and defined:
        return "" if side.groups >= FEWEST_GROUPS else "for these events only"
    return "no article differs" if enough and not np.ptp(shares) else "too few"
