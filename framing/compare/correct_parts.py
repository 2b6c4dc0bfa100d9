"""The parts of a difference between two outlets, corrected for the scorer's mistakes on frames.

Given who speaks in each sentence, a part is linear in the sentences that carry the frame: each
counts by a factor of its speaker's. So a part is corrected like any weighted mean of sentences,
and the corrected parts add up to the corrected difference. Who speaks is taken from the
attribution as it is: no coding says it of sentences without a frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.compare.design import Design, Floats, Side, design_pair
from framing.compare.voices import Voices, count_voices, find_speakers
from framing.records import ROLES, Cell, Table
from framing.score.prevalence import (
    FEWEST_CODED,
    Truths,
    choose_method,
    correct_mean,
    find_half_width,
    refuse_correction,
    spread_unseen,
)
from framing.tables.build import PLACES, round_value
from framing.tables.corpus_schemas import CORRECTED_PARTS

Places = NDArray[np.intp]
NOTHING: tuple[Cell, ...] = (*(None,) * (len(CORRECTED_PARTS) - 1), "uncorrected")


@dataclass(frozen=True, slots=True)
class _Coded:
    """One frame's sentences in parallel: article, who speaks, scored, coded (nan: not), chance."""

    articles: Places
    roles: Places
    said: Floats
    truth: Floats
    chances: Floats


@dataclass(frozen=True, slots=True)
class _Half:
    """One outlet's sentences of a frame: where they stand in its articles, and their weights."""

    side: Side
    rows: _Coded
    members: Places
    weights: Floats
    speech: Floats  # the share of its sentences in which each role speaks, of each article
    spoken: Floats  # the same for the outlet

    def correct(self, factors: Floats) -> tuple[float, Floats]:
        """Return the corrected mean of the sentences' factors, and each sentence's move."""
        rows, factor = self.rows, factors[self.rows.roles]
        return correct_mean(
            rows.said * factor, rows.truth * factor, self.weights, inclusion=rows.chances, method="dsl"
        )  # fmt: skip

    def spread_unseen(self, factors: Floats, *, known: bool) -> float:
        """Return the variance of mistakes that no coded sentence shows, sized as the factors."""
        rows, weight = self.rows, self.spoken * (factors != 0)
        if not weight.any():
            return 0.0
        inside = (factors != 0)[self.rows.roles].astype(np.float64)
        spread = spread_unseen(
            rows.said * inside, rows.truth * inside, self.weights,
            inclusion=rows.chances if known else None, method="dsl" if known else "ppi",
        )  # fmt: skip
        return spread * float(weight @ factors**2 / weight.sum())

    def refuse(self) -> str:
        """Return why the parts cannot be corrected: the outlet's own sentences, or what it quotes."""
        for name, inside in (
            ("own narration", self.rows.roles == 0),
            ("sources", self.rows.roles > 0),
        ):
            mask = inside.astype(np.float64)
            said, truth = self.rows.said * mask, self.rows.truth * mask
            if reason := refuse_correction(said, truth, self.rows.chances, "dsl", FEWEST_CODED):
                return reason if "sentences coded" in reason else f"{name}: {reason}"
        return ""

    def find_rates(self) -> Floats:
        """Return the corrected share of each role's sentences that carry the frame."""
        shares = np.array([self.correct(row)[0] for row in np.eye(len(ROLES))])
        return np.asarray(shares / np.where(self.spoken > 0, self.spoken, 1.0), dtype=np.float64)


def correct_decomposition(
    tables: Mapping[str, Table],
    corpus: Corpus,
    table: Table,
    truths: Truths,
    *,
    min_articles: int,
) -> Table:
    """Return `decomposition` with its columns `corrected_…` filled in.

    With chances of inclusion (`dsl`) the parts add up to the corrected difference of
    `comparisons`; else all coded sentences count alike and the scorer is trusted in full
    (`ppi, not tuned`), for a trust tuned to each part would break the sum.
    """
    voices = count_voices(tables, corpus)
    method = choose_method(truths)
    coded = _read_coded(tables, corpus, truths, weighed=method == "dsl")
    first = table.columns.index(CORRECTED_PARTS[0].name)
    rows: list[tuple[Cell, ...]] = []
    for row in table.rows:
        outlet, versus, frame = (str(cell or "") for cell in row[:3])
        design = design_pair(corpus, outlet, versus, min_articles)
        cells = NOTHING
        if design is not None:
            sides = ((outlet, design.side), (versus, design.versus))
            halves = [_cut(corpus, voices, coded[frame], side) for _, side in sides]
            cells = _correct(design, [name for name, _ in sides], halves, known=method == "dsl")
        rows.append((*row[:first], *cells, *row[first + len(cells) :]))
    return Table(table.name, table.columns, rows)


def _read_coded(
    tables: Mapping[str, Table], corpus: Corpus, truths: Truths, *, weighed: bool
) -> dict[str, _Coded]:
    speakers = find_speakers(tables, corpus)
    found: dict[str, list[tuple[int, float, float, float]]] = {name: [] for name in corpus.frames}
    for article, sentence, frame, present in tables["frames"].cells(
        "article_id", "sentence", "frame", "present"
    ):
        code = speakers.get((article, sentence))
        if code is None:
            continue
        truth = truths.get((article, sentence, str(frame)))
        said = float(bool(present))
        if truth is None:
            found[str(frame)].append((code, said, np.nan, np.nan))
        else:
            chance = truth.chance if weighed and truth.chance is not None else 1.0
            found[str(frame)].append((code, said, truth.share, chance))
    return {frame: _gather(rows) for frame, rows in found.items()}


def _gather(rows: list[tuple[int, float, float, float]]) -> _Coded:
    rows = sorted(rows, key=itemgetter(0))  # the articles' order, whatever the table's
    codes = np.array([row[0] for row in rows], dtype=np.intp)
    cells = np.array([row[1:] for row in rows], dtype=np.float64).reshape(len(rows), 3)
    return _Coded(codes // len(ROLES), codes % len(ROLES), cells[:, 0], cells[:, 1], cells[:, 2])


def cut_side(corpus: Corpus, side: Side, articles: Places) -> tuple[Places, Places, Floats]:
    """Return which sentences an outlet has, where in its articles they stand, and their weights."""
    order = np.full(len(corpus.ids), -1)
    order[side.places] = np.arange(len(side.places))
    inside = np.flatnonzero(order[articles] >= 0)
    members = order[articles[inside]]
    return inside, members, side.coefficients[members] / corpus.sentences[side.places][members]


def _cut(corpus: Corpus, voices: Voices, rows: _Coded, side: Side) -> _Half:
    inside, members, weights = cut_side(corpus, side, rows.articles)
    speech = voices.weights[side.places]
    return _Half(
        side,
        _Coded(
            rows.articles[inside],
            rows.roles[inside],
            rows.said[inside],
            rows.truth[inside],
            rows.chances[inside],
        ),
        members,
        weights,
        speech,
        side.coefficients @ speech,
    )


def _correct(
    design: Design, names: list[str], halves: list[_Half], *, known: bool
) -> tuple[Cell, ...]:
    for name, half in zip(names, halves, strict=True):
        if reason := half.refuse():
            return (*NOTHING[:-1], f"uncorrected: {name}: {reason}")
    mine, theirs = halves
    rates = mine.find_rates(), theirs.find_rates()
    by_event = design.by_event
    ours = _find_moves(mine, theirs.spoken, *rates, by_event=by_event, known=known)
    others = _find_moves(theirs, mine.spoken, *rates[::-1], by_event=by_event, known=known)
    together = by_event and design.kind == "shared"
    values, cells = [], []
    for (center, sums, unseen), (center_versus, sums_versus, more) in zip(
        ours, others, strict=True
    ):
        value = round(center - center_versus, PLACES) + 0.0
        samples = [sums - sums_versus] if together else [sums, sums_versus]
        wide = find_half_width(samples, unseen + more) if design.drawable else None
        values.append(value)
        ends = (None, None) if wide is None else (value - wide, value + wide)
        cells += [value, *(round_value(end) for end in ends)]
    return (round_value(sum(values)), *cells, "dsl" if known else "ppi, not tuned")


def _find_moves(
    half: _Half, other: Floats, rates: Floats, rates_other: Floats, *, by_event: bool, known: bool
) -> list[tuple[float, Floats, float]]:
    """Return each part's mean for one outlet, how far clusters move it, variance of unseen mistakes.

    Clusters are events or articles.
    The moves are those of the sentences and, since who speaks varies too, those of the shares
    in which each role speaks (the gradient of `framing.compare.decompose`).
    """
    spoken, side = half.spoken, half.side
    both = (spoken > 0) & (other > 0)
    safe = np.where(spoken > 0, spoken, 1.0)
    gap, total = spoken - other, spoken + other
    quoted = np.arange(len(ROLES)) > 0
    factors = (
        ~quoted,
        quoted * np.where(both, gap / (2 * safe), 1.0),
        quoted * np.where(both, total / (2 * safe), 0.0),
    )
    pulls = (
        np.zeros(len(ROLES)),
        quoted * both * ((rates + rates_other) / 2 - gap * rates / (2 * safe)),
        quoted * both * ((rates - rates_other) / 2 - total * rates / (2 * safe)),
    )
    clusters = side.groups_of if by_event else np.arange(len(side.places))
    found: list[tuple[float, Floats, float]] = []
    for part, pull in zip(factors, pulls, strict=True):
        factor = np.asarray(part, dtype=np.float64)
        center, moves = half.correct(factor)
        speaking = side.coefficients * ((half.speech - spoken) @ pull)
        sums = np.bincount(clusters[half.members], weights=moves, minlength=clusters.max() + 1)
        sums = sums + np.bincount(clusters, weights=speaking)
        unseen = half.spread_unseen(factor, known=known)
        found.append((center, np.asarray(sums, dtype=np.float64), unseen))
    return found
