"""How alike new articles are to those of an earlier run, by the features that group events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import cast

import numpy as np

from framing.records import Article, Cell, CodedArticle, Segment, SegmentKind, Span, Table
from framing.relate.events.dates import APART, WHOLE, Days, compare_days, read_days
from framing.relate.events.features import build_profiles
from framing.relate.events.group import BLOCK, THRESHOLD, WINDOW_DAYS, compare_profiles
from framing.tables.near import NEAR_SHOWN, Near
from framing.tables.order import order_articles
from framing.text.repeated import find_repeated
from framing.text.tokens import tokenize_text

# Articles without a date can be years apart: on one topic they are as alike as dated ones on one event.
UNDATED_THRESHOLD = 0.17


def measure_nearness(
    new: Mapping[str, Table],
    known: Mapping[str, Table],
    copies: Mapping[str, Collection[str]] | None = None,
) -> dict[str, tuple[Near, ...]]:
    """Return for each new article the five likest of an earlier run, and the likest on its event.

    Articles that share nothing are none, nor are its `copies` there, by its id. The likest is first.
    Both are tables of runs. Two are on one event from a likeness of .12, where their dates are
    within seven days, or of .17, where a date is missing or partial and they may be. How rare a
    word is and what is a formula, the earlier run alone tells: new articles do not change each
    other's places.
    """
    before = _read_articles(known)
    old, given = (_drop_repeated(items, before) for items in (before, _read_articles(new)))
    coded = [*old, *given]
    if not old:
        return {item.article.id: () for item in given}
    profiles = build_profiles(coded, {}, known=len(old))
    languages = [item.article.lang for item in coded]
    days = [read_days(item.article.published) for item in coded]
    found: dict[str, tuple[Near, ...]] = {}
    for start in range(len(old), len(coded), BLOCK):
        whole = compare_profiles(profiles, languages, slice(start, start + BLOCK))
        for at, row in enumerate(whole[:, : len(old)], start=start):
            name = coded[at].article.id
            apart = (copies or {}).get(name, ())
            order = np.argsort(-row, kind="stable")[: np.count_nonzero(row)].tolist()
            found[name] = _choose_near(
                Near(old[place].article.id, value, _is_same_event(value, days[at], days[place]))
                for place, value in zip(order, row[order].tolist(), strict=True)
                if old[place].article.id not in apart
            )
    return found


def _choose_near(near: Iterable[Near]) -> tuple[Near, ...]:
    """Return the first five, and the first on one event where it is none of them."""
    rest = iter(near)
    shown = tuple(islice(rest, NEAR_SHOWN))
    if any(one.same_event for one in shown):
        return shown
    return shown + tuple(islice((one for one in rest if one.same_event), 1))


def _drop_repeated(
    items: Sequence[CodedArticle], known: Sequence[CodedArticle]
) -> list[CodedArticle]:
    """Return articles without the sentences that their outlet prints in three or more of `known`."""
    repeated = find_repeated(items, known)
    return [
        replace(
            item,
            segments=tuple(s for s in item.segments if s.number not in repeated[item.article.id]),
        )
        for item in items
    ]


def _is_same_event(likeness: float, new: Days | None, known: Days | None) -> bool:
    fit = compare_days(new, known, WINDOW_DAYS)
    return fit > APART and likeness >= (THRESHOLD if fit == WHOLE else UNDATED_THRESHOLD)


def _read_articles(tables: Mapping[str, Table]) -> tuple[CodedArticle, ...]:
    """Return the articles of stored tables as far as events need them, in the order of articles."""
    sentences: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in tables["sentences"].records():
        sentences[str(row["article_id"])].append((str(row["kind"]), str(row["text"])))
    return order_articles(
        _read_article(row, sentences[str(row["article_id"])])
        for row in tables["articles"].records()
    )


def _read_article(row: Mapping[str, Cell], sentences: Sequence[tuple[str, str]]) -> CodedArticle:
    """Return an article of its sentences, a line each."""
    name = str(row["article_id"])
    segments: list[Segment] = []
    start = 0
    for number, (kind, text) in enumerate(sentences, start=1):
        span = Span(start, start + len(text))
        segments.append(
            Segment(article_id=name, number=number, span=span, kind=cast("SegmentKind", kind))
        )
        start = span.end + 1
    article = Article(
        id=name,
        outlet=str(row.get("outlet") or ""),
        published=str(row.get("published") or ""),
        lang=str(row.get("lang") or ""),
        title="",
        text="\n".join(text for _, text in sentences),
        source="",
    )
    return CodedArticle(
        article=article,
        tokens=tokenize_text(article.text),
        segments=tuple(segments),
        attributions=(),
        speech=(),
        hits=(),
        codes=(),
        scores=(),
    )
