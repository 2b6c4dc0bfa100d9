"""A second opinion on differences: a mixed model with outlets fixed and events random."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_array
from scipy.stats import t as student

from framing.compare.corpus import Corpus
from framing.compare.design import FEWEST_GROUPS, Floats, Places
from framing.compare.pairs import ALWAYS
from framing.records import Cell, Table
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS

_NOTHING = 1e-12
# Where events take up more of the variance than this, the rest tells nothing of outlets.
_MOST_EVENTS = 0.999
_SUSPECT = 0.98
_GRID = 24
_NO_CELLS: tuple[Cell, ...] = (None, None, None, None, None)


@dataclass(frozen=True, slots=True)
class Fit:
    """Outlet means and their covariance, the part of the variance between events (0 to 1)."""

    means: Floats
    covariance: Floats
    event_share: float


@dataclass(frozen=True, slots=True)
class Counts:
    """What the model needs of a corpus: the weight of the articles by event and outlet.

    `by_event` has the shape (events, outlets); `events` and `outlets` are its margins.
    """

    by_event: csr_array
    events: Floats
    outlets: Floats
    event_of: Places
    outlet_of: Places
    weights: Floats


@dataclass(frozen=True, slots=True)
class Sums:
    """The weighted sums of one column: by event, by outlet, and of its squares."""

    events: Floats
    outlets: Floats
    squares: float


def compare_mixed(
    corpus: Corpus,
    *,
    min_articles: int,
) -> Table:
    """Return the `mixed` table: outlet pairs by frame and role, from one model for each of these.

    The share of sentences of an article = its outlet + a random effect of its event + rest,
    fitted by restricted maximum likelihood (REML; Laird & Ware 1982), as `lmer(share ~ outlet
    + (1 | event))` does. All articles of outlets with `min_articles` take part, shared events
    or not. A difference is left empty, with the reason in `note`, where an outlet has fewer
    articles or fewer than five events, where no event has two articles, and where the
    variance cannot be parted.
    """
    schema = SCHEMAS["mixed"]
    table = Table(schema.name, schema.names)
    sizes = np.bincount(corpus.outlet_of, minlength=len(corpus.outlets))
    events = _count_events(corpus)
    able = (sizes >= min_articles) & (events >= FEWEST_GROUPS)
    kept = np.flatnonzero(able[corpus.outlet_of])
    order = np.cumsum(able) - 1
    counts = _count(corpus, kept, order) if able.any() else None
    for place, (frame, role) in enumerate(corpus.columns):
        if role not in ALWAYS:
            continue
        fit, reason = (None, "") if counts is None else _fit(counts, corpus.values[kept, place])
        for first, second in corpus.list_pairs():
            pair = [first, second]
            cells, note = _NO_CELLS, reason
            if not able[pair].all():
                note = "too few articles" if sizes[pair].min() < min_articles else "too few events"
            elif fit is not None:
                freedom = int(events[pair].min()) - 1
                cells = _list_cells(fit, int(order[first]), int(order[second]), freedom)
            names = corpus.outlets[first], corpus.outlets[second]
            table.rows.append((*names, frame, role, *cells, *sizes[pair].tolist(), note, ""))
    return table


def _count_events(corpus: Corpus) -> Places:
    """Return how many events each outlet covers."""
    pairs = np.unique(np.stack([corpus.outlet_of, corpus.events]), axis=1)
    return np.bincount(pairs[0], minlength=len(corpus.outlets))


def _count(corpus: Corpus, kept: Places, order: Places) -> Counts:
    _, event_of = np.unique(corpus.events[kept], return_inverse=True)
    outlet_of = order[corpus.outlet_of[kept]]
    weights = corpus.weights[kept]
    shape = (int(event_of.max()) + 1, int(outlet_of.max()) + 1)
    return Counts(
        csr_array((weights, (event_of, outlet_of)), shape=shape),
        _sum(event_of, weights),
        _sum(outlet_of, weights),
        event_of,
        outlet_of,
        weights,
    )


def _sum(places: Places, weights: Floats) -> Floats:
    return np.asarray(np.bincount(places, weights=weights), dtype=np.float64)


def _fit(counts: Counts, values: Floats) -> tuple[Fit | None, str]:
    """Return the fit of one column, or why there is none."""
    if len(np.unique(values)) == 1:
        return None, "no article differs"
    if len(values) == len(counts.events):
        return None, "no event has two articles"
    weighted = counts.weights * values
    sums = Sums(
        _sum(counts.event_of, weighted),
        _sum(counts.outlet_of, weighted),
        float(weighted @ values),
    )

    def lose(event_share: float) -> float:
        return -_weigh_fit(counts, sums, event_share)[0]

    grid = np.linspace(0.0, _MOST_EVENTS, _GRID)
    best = int(np.argmin([lose(float(share)) for share in grid]))
    ends = float(grid[max(best - 1, 0)]), float(grid[min(best + 1, _GRID - 1)])
    found = minimize_scalar(lose, bounds=ends, method="bounded", options={"xatol": 1e-10})
    share = min((0.0, float(found.x)), key=lose)
    if share > _SUSPECT:
        return None, "events explain all that varies"
    _, means, covariance = _weigh_fit(counts, sums, share)
    return Fit(means, covariance, share), ""


def _weigh_fit(counts: Counts, sums: Sums, event_share: float) -> tuple[float, Floats, Floats]:
    """Return the restricted log-likelihood, the outlets' means and their covariance.

    With r = variance between events / variance within, an event of weight m has the
    covariance I + r 11', whose inverse is I - r / (1 + m r) 11': sums by event are enough.
    """
    ratio = event_share / (1 - event_share)
    shrink = ratio / (1 + counts.events * ratio)
    shared = counts.by_event.T @ counts.by_event.multiply(shrink[:, None])
    left = np.diag(counts.outlets) - shared.toarray()
    right = sums.outlets - counts.by_event.T @ (shrink * sums.events)
    inverse = np.linalg.inv(left)
    means = inverse @ right
    rest = sums.squares - float(shrink @ sums.events**2 + means @ right)
    freedom = float(counts.outlets.sum()) - len(counts.outlets)
    variance = max(rest, _NOTHING) / freedom
    likelihood = freedom * np.log(variance) + np.log1p(counts.events * ratio).sum()
    likelihood += np.linalg.slogdet(left)[1]
    return -float(likelihood) / 2, means, variance * inverse


def _list_cells(fit: Fit, first: int, second: int, freedom: int) -> tuple[Cell, ...]:
    """Return difference, interval, p and event share of two outlets, by Student's t.

    The degrees of freedom are those of the outlet with fewer events: a lower bound.
    """
    difference = float(fit.means[first] - fit.means[second])
    covariance = fit.covariance
    spread = covariance[first, first] + covariance[second, second] - 2 * covariance[first, second]
    error = float(np.sqrt(max(spread, 0.0)))
    reach = float(student.ppf(0.975, freedom)) * error
    p = 2 * float(student.sf(abs(difference) / error, freedom)) if error > _NOTHING else None
    return (
        round_value(difference),
        round_value(max(-1.0, difference - reach)),
        round_value(min(1.0, difference + reach)),
        None if p is None else round_value(p),
        round_value(fit.event_share),
    )
