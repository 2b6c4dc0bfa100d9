"""Which outlet, event or terms a difference hangs on most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.compare.design import Design, Floats, build_side, design_pair
from framing.records import Cell, Table
from framing.settings import Family
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS

_WHOLE = 1.0
TERMS_SHOWN = 5
_NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Lost:
    """What each term's removal takes from each article: parallel arrays, one entry a sentence.

    `shares` is the part of the article's sentences that is lost in a column of the corpus.
    """

    terms: tuple[str, ...]
    term_of: NDArray[np.intp]
    article_of: NDArray[np.intp]
    column_of: NDArray[np.intp]
    shares: Floats


@dataclass(frozen=True, slots=True)
class Removals:
    """What was taken away: a name a row, the differences without it, and how many of them.

    `changed` has a column for each of the corpus; `tried` counts, column by column, the rows
    that could change it; `shown` is how many of them the table lists.
    """

    names: Sequence[str]
    changed: Floats
    tried: NDArray[np.intp]
    shown: int = 1


def weigh_removals(
    tables: Mapping[str, Table],
    corpus: Corpus,
    *,
    min_articles: int,
    family: Family | None = None,
    thresholds: Mapping[str, float] | None = None,
) -> Table:
    """Return the `sensitivity` table: for each difference the removals that change it most.

    Kind 'event' and 'term': the differences of `comparisons` in the declared family, without
    each shared event or each term of the lexicon in turn; of the terms the five that carry most
    of it, by `rank`; pairs of outlets below `min_articles` only where no pair reaches it.
    `thresholds` are the lexicon's, by frame (1 where absent). Kind 'outlet': each outlet against
    the mean of all others (`versus` empty), without each of the others in turn. Ties go to
    the name that sorts first.
    """
    schema = SCHEMAS["sensitivity"]
    table = Table(schema.name, schema.names)
    family = family or Family()
    kept = [place for place, column in enumerate(corpus.columns) if family.includes(*column)]
    lost = _find_lost(tables, corpus, thresholds or {})
    for outlet, versus in _list_weighable(corpus, min_articles):
        design = design_pair(corpus, outlet, versus, min_articles)
        if design is not None:
            found = _find_all(corpus, design)
            for kind, removals in (
                ("event", _drop_events(corpus, design)),
                ("term", _drop_terms(corpus, found, design, lost)),
            ):
                table.rows.extend(_list_rows(corpus, kept, (outlet, versus), kind, found, removals))
    for outlet in corpus.outlets if len(corpus.outlets) > 2 else ():  # noqa: PLR2004 - others
        found, removals = _drop_outlets(corpus, outlet)
        table.rows.extend(_list_rows(corpus, kept, (outlet, ""), "outlet", found, removals))
    return table


def _list_weighable(corpus: Corpus, min_articles: int) -> list[tuple[str, str]]:
    """Return the pairs of outlets that have enough articles; all pairs if none has.

    Of many small outlets nearly every pair is too small to say anything, and each would take
    hundreds of rows.
    """
    pairs = [
        (corpus.outlets[first], corpus.outlets[second]) for first, second in corpus.list_pairs()
    ]
    articles = Counter(corpus.outlet_of.tolist())
    large = {corpus.outlets[place] for place, count in articles.items() if count >= min_articles}
    return [pair for pair in pairs if large.issuperset(pair)] or pairs


def _find_all(corpus: Corpus, design: Design) -> Floats:
    return design.find_difference(
        corpus.values[design.side.places], corpus.values[design.versus.places]
    )


def _drop_events(corpus: Corpus, design: Design) -> Removals:
    """Return the differences without each event that has a name; none of them if only one."""
    names: list[str] = []
    changed: list[Floats] = []
    sides = (design.side, design.versus)
    events = [corpus.events[side.places] for side in sides]
    present = set(events[0].tolist()) | set(events[1].tolist())
    sums = [side.sum_groups(corpus.values[side.places]) for side in sides]
    wholes = [total.sum(axis=0) for total in sums]
    sizes = [side.sum_groups(np.ones((len(side.places), 1)))[:, 0] for side in sides]
    groups = [
        dict(zip(e.tolist(), s.groups_of.tolist(), strict=True))
        for e, s in zip(events, sides, strict=True)
    ]
    for event in sorted(present, key=lambda place: corpus.event_names[place]):
        if not corpus.event_names[event]:
            continue
        means = []
        for whole, total, size, group in zip(wholes, sums, sizes, groups, strict=True):
            place = group.get(event)
            gone = 0.0 if place is None else float(size[place])
            if gone > 1 - _NOTHING:
                break
            left = whole - (0.0 if place is None else total[place])
            means.append(left / (1 - gone))
        if len(means) == len(sides):
            names.append(corpus.event_names[event])
            changed.append(means[0] - means[1])
    return _stack(names, changed, corpus)


def _drop_terms(corpus: Corpus, found: Floats, design: Design, lost: Lost) -> Removals:
    """Return the differences when the sentences that hang on each term are taken away."""
    part = np.zeros(len(corpus.ids))
    part[design.side.places] = design.side.coefficients
    part[design.versus.places] -= design.versus.coefficients
    shape = (len(lost.terms), len(corpus.columns))
    cells, size = lost.term_of * shape[1] + lost.column_of, shape[0] * shape[1]
    gone = np.bincount(cells, weights=part[lost.article_of] * lost.shares, minlength=size)
    tried = (np.bincount(cells, minlength=size) > 0).reshape(shape).sum(axis=0)
    return Removals(lost.terms, found - gone.reshape(shape), tried, TERMS_SHOWN)


def _drop_outlets(corpus: Corpus, outlet: str) -> tuple[Floats, Removals]:
    means = {}
    for name in corpus.outlets:
        side = build_side(corpus, corpus.find_places(name))
        means[name] = side.coefficients @ corpus.values[side.places]
    others = [name for name in corpus.outlets if name != outlet]
    total = np.sum([means[name] for name in others], axis=0)
    found = means[outlet] - total / len(others)
    changed = [means[outlet] - (total - means[name]) / (len(others) - 1) for name in others]
    return found, _stack(others, changed, corpus)


def _stack(names: Sequence[str], rows: Sequence[Floats], corpus: Corpus) -> Removals:
    width = len(corpus.columns)
    changed = np.stack(rows) if rows else np.zeros((0, width))
    return Removals(names, changed, np.full(width, len(names)))


def _find_lost(
    tables: Mapping[str, Table], corpus: Corpus, thresholds: Mapping[str, float]
) -> Lost:
    """Return, per term, the share of each article's sentences that hangs on it, per column.

    A sentence hangs on a term when its evidence for the frame reaches the threshold with the
    term and not without it, or when the term is the only evidence in it.
    """
    weights: dict[tuple[str, int, str], dict[str, float]] = defaultdict(dict)
    names = ("article_id", "sentence", "frame", "term_id", "weight", "negated")
    evidence = tables["evidence"].cells(*names) if "evidence" in tables else ()
    for article, sentence, frame, term, weight, negated in evidence:
        if not negated:
            key = (str(article), int(sentence or 0), str(frame))
            weights[key][str(term)] = float(weight or 0)
    place = {identifier: row for row, identifier in enumerate(corpus.ids)}
    columns = {column: number for number, column in enumerate(corpus.columns)}
    entries: list[tuple[str, int, int]] = []
    coded = ("article_id", "sentence", "frame", "present", "voice")
    for article, sentence, frame, present, voice in tables["frames"].cells(*coded):
        if not present:
            continue
        terms = weights.get((str(article), int(sentence or 0), str(frame)))
        row = place.get(str(article))
        if not terms or row is None:
            continue
        roles = ("all", "outlet") if voice == "outlet" else ("all", "quoted", str(voice))
        touched = [columns[str(frame), role] for role in roles if (str(frame), role) in columns]
        pillars = _find_pillars(terms, thresholds.get(str(frame), _WHOLE))
        entries.extend((term, row, column) for term in pillars for column in touched)
    return _gather(entries, corpus)


def _gather(entries: Sequence[tuple[str, int, int]], corpus: Corpus) -> Lost:
    entries = sorted(entries)  # sums must not hang on the order of the tables
    names = tuple(sorted({term for term, _, _ in entries}))
    order = {term: number for number, term in enumerate(names)}
    articles = np.array([row for _, row, _ in entries], dtype=np.intp)
    return Lost(
        terms=names,
        term_of=np.array([order[term] for term, _, _ in entries], dtype=np.intp),
        article_of=articles,
        column_of=np.array([column for _, _, column in entries], dtype=np.intp),
        shares=1 / np.maximum(corpus.sentences[articles], 1),
    )


def _find_pillars(terms: Mapping[str, float], threshold: float = _WHOLE) -> list[str]:
    """Return the terms without which a sentence would not carry its frame.

    >>> _find_pillars({"massacre": 1.0, "fear": 0.5}), _find_pillars({"fear": 0.5})
    (['massacre'], ['fear'])
    """
    total = sum(terms.values())
    if total >= threshold - _NOTHING:
        return [term for term, weight in terms.items() if total - weight < threshold - _NOTHING]
    return list(terms) if len(terms) == 1 else []


def _list_rows(
    corpus: Corpus,
    kept: Sequence[int],
    pair: tuple[str, str],
    kind: str,
    found: Floats,
    removals: Removals,
) -> list[tuple[Cell, ...]]:
    """Return per difference the removals that move it most, and to where; one that moves none."""
    rows: list[tuple[Cell, ...]] = []
    names, changed = removals.names, removals.changed
    for column in kept if names else ():
        moves = np.round(np.abs(changed[:, column] - found[column]), 12)
        order = np.argsort(-moves, kind="stable")[: removals.shown].tolist()
        for rank, most in enumerate(order, start=1):
            if rank > 1 and not moves[most]:
                break
            before, after = float(found[column]), float(changed[most, column])
            turns = before * after < 0 and min(abs(before), abs(after)) > _NOTHING
            rows.append(
                (
                    *pair,
                    *corpus.columns[column],
                    kind,
                    rank,
                    names[most] if moves[most] > 0 else "",
                    round_value(before),
                    round_value(after),
                    round_value(after - before),
                    int(turns),
                    int(removals.tried[column]),
                    "",
                )
            )
    return rows
