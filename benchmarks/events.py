"""Measure the grouping of articles into events: seeds, and BASIL split into two halves by event."""

from __future__ import annotations

import gzip
import hashlib
import json
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.shared import ROOT, find_shared
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.records import Article, CodedArticle
from framing.relate.events.group import EventOptions, group_events
from framing.relate.events.table import relate_events
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

OPTIONS = EventOptions(use_given=False)
SEGMENTER = RuleSegmenter.load()


def main() -> None:
    """Print the seeds' events with why, then pairwise and B-cubed figures on BASIL."""
    seeds = [
        cut_article(item)
        for item in read_articles([str(ROOT / "seeds")], ReadOptions())
        if isinstance(item, Article)
    ]
    print("seeds (development data), the manifest's events left aside:")
    for row in relate_events(seeds, group_events(seeds, OPTIONS)).records():
        print(f"  {row['event_id']} {row['article_id']} {row['similarity']} {row['why']}")
    paths = find_shared("data/basil_2010_2017.jsonl.gz")
    if paths is None:
        return
    articles = read_basil(paths[0])
    for part, label in (
        (0, "looked at while developing"),
        (1, "other half, printed a few times while developing"),
    ):
        for dated in (True, False):
            chosen = [cut_article(make(dated=dated)) for half, make in articles if half == part]
            gold = {item.article.id: item.article.source for item in chosen}
            found = group_events(chosen, OPTIONS)
            dates = "with dates" if dated else "without dates"
            print(f"BASIL, {label}, {dates}, {len(chosen)} articles: {_judge(gold, found)}")


def read_basil(path: Path) -> list[tuple[int, Any]]:
    """Return the half that each article is in, and what makes it with or without its date."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    # four articles have the id 'empty'
    keyed = [{**row, "id": f"{row['id']} {number}"} for number, row in enumerate(rows)]
    return [(_halve(row["event"]), _maker(row)) for row in keyed]


def _halve(event: str) -> int:
    return int(hashlib.sha256(event.encode()).hexdigest(), 16) % 2


def _maker(row: dict[str, Any]) -> Any:
    def make(*, dated: bool) -> Article:
        return Article(
            id=row["id"],
            outlet=row["outlet"],
            published=row["date"][:10] if dated else "",
            lang="en",
            title="",
            text="\n\n".join(" ".join(sentences) for sentences in row["paragraphs"]),
            source=row["event"],
        )

    return make


def cut_article(article: Article) -> CodedArticle:
    """Return an article segmented only: events need no more."""
    return CodedArticle(
        article=article,
        tokens=tokenize_text(article.text),
        segments=SEGMENTER.segment(article),
        attributions=(),
        speech=(),
        hits=(),
        codes=(),
        scores=(),
    )


def _judge(gold: dict[str, str], found: dict[str, str]) -> str:
    """Return precision, recall and F1 over pairs, and B-cubed over articles."""
    pairs = [
        (gold[one] == gold[two], found[one] == found[two]) for one, two in combinations(gold, 2)
    ]
    right = sum(same and joined for same, joined in pairs)
    precision = right / max(1, sum(joined for _, joined in pairs))
    recall = right / max(1, sum(same for same, _ in pairs))
    cubed = [0.0, 0.0]
    for one, home in gold.items():
        cluster = {two for two in gold if found[two] == found[one]}
        event = {two for two, other in gold.items() if other == home}
        cubed[0] += len(cluster & event) / len(cluster) / len(gold)
        cubed[1] += len(cluster & event) / len(event) / len(gold)
    return (
        f"pairs P {precision:.3f} R {recall:.3f} F1 {_mean(precision, recall):.3f}, "
        f"B-cubed P {cubed[0]:.3f} R {cubed[1]:.3f} F1 {_mean(*cubed):.3f}"
    )


def _mean(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main()
