"""Measure which event a new article is placed on: right, none, or a wrong one."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks.events import OPTIONS, cut_article, read_basil
from benchmarks.shared import find_shared
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.records import Article, CodedArticle, Table
from framing.relate.events.group import group_events
from framing.relate.events.nearness import measure_nearness

FOLDS = 3
QUESTIONS = 8  # of an interview


def main() -> None:
    """Print counts for English (BASIL) and Spanish events, and for interviews on no event."""
    paths = find_shared(
        "data/basil_2010_2017.jsonl.gz", "data/outlets_en.jsonl.gz", "data/outlets_es.jsonl.gz"
    )
    if paths is None:
        return
    basil, english, spanish = paths
    articles = [make(dated=True) for _, make in read_basil(basil)]
    told = {article.id: article.source for article in articles}
    _measure("English", [*articles, *_read(english)], told)
    with Path(__file__).with_name("events_es.csv").open(encoding="utf-8", newline="") as file:
        told = {row["id"]: row["event"] for row in csv.DictReader(file)}
    _measure("Spanish", _read(spanish), told)


def _read(path: Path) -> list[Article]:
    found = read_articles([str(path)], ReadOptions())
    return [item for item in found if isinstance(item, Article)]


def _measure(label: str, articles: Sequence[Article], told: dict[str, str]) -> None:
    """Hold out each third of the articles of every event, and of the interviews, in turn."""
    chosen = [one for one in articles if one.id in told or one.text.count("?") >= QUESTIONS]
    for dated in (True, False):
        coded = [cut_article(one if dated else replace(one, published="")) for one in chosen]
        places = {event: count() for event in (*told.values(), "")}
        folds = [next(places[told.get(item.article.id, "")]) % FOLDS for item in coded]
        counts: Counter[str] = Counter()
        for fold in range(FOLDS):
            known = [item for item, one in zip(coded, folds, strict=True) if one != fold]
            new = [item for item, one in zip(coded, folds, strict=True) if one == fold]
            counts.update(_place(known, new, told))
        print(
            f"{label}, {'with' if dated else 'without'} dates, on an event of the corpus: ", end=""
        )
        print(", ".join(f"{name} {counts[name]}" for name in ("right", "none", "wrong")), end="")
        print(f"; interviews: none {counts['left']}, on some event {counts['joined']}")


def _place(
    known: Sequence[CodedArticle], new: Sequence[CodedArticle], told: dict[str, str]
) -> Iterable[str]:
    """Yield for each new article what became of it; those whose event the corpus lacks are left out."""
    events = group_events(known, OPTIONS)
    members: dict[str, set[str]] = {event: set() for event in events.values()}
    for name, event in events.items():
        members[event].add(told.get(name, ""))
    found = measure_nearness(_tabulate(new), _tabulate(known))
    for name, near in found.items():
        event = next((events[one.article_id] for one in near if one.same_event), "")
        own = told.get(name, "")
        if not own:
            yield "joined" if event else "left"
        elif own in {told.get(item.article.id) for item in known}:
            yield "none" if not event else "right" if own in members[event] else "wrong"


def _tabulate(coded: Sequence[CodedArticle]) -> dict[str, Table]:
    """Return the tables of a run as far as events need them."""
    articles = Table("articles", ("article_id", "outlet", "published", "lang"))
    sentences = Table("sentences", ("article_id", "kind", "text"))
    for item in coded:
        article = item.article
        articles.rows.append((article.id, article.outlet, article.published, article.lang))
        for segment in item.segments:
            row = (article.id, segment.kind, segment.span.of(article.text))
            sentences.rows.append(row)
    return {"articles": articles, "sentences": sentences}


if __name__ == "__main__":
    main()
