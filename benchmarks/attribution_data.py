"""The texts and codings that reported speech is measured on, and the rules that are measured."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.shared import ROOT, SHARED
from framing.attribute.rules import RuleAttributor
from framing.read.facts import read_date
from framing.records import Article, Attribution, Segment, Span, Speech
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

CODINGS = ROOT / "codings" / "political-violence.csv"
HELD_OUT = ROOT / "codings" / "held-out.csv"


def read_lines(name: str) -> Iterator[dict[str, Any]]:
    """Yield the records of a gzipped JSONL file of the development data."""
    with gzip.open(SHARED / "data" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def is_reported(article_id: str) -> bool:
    """Return whether an article belongs to the third that is only reported on, never looked at."""
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % 3 == 2


def make_article(
    key: str, text: str, lang: str, outlet: str = "", date: str = "", title: str = ""
) -> Article:
    """Return an article record for a text of the development data, its date as readers give it."""
    published = read_date(date).published
    return Article(
        id=key, outlet=outlet, published=published, lang=lang, title=title, text=text, source=key
    )


def measure_f1(hits: int, found: int, gold: int) -> str:
    """Return precision, recall and F1 in one string."""
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    total = precision + recall
    return (
        f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / total if total else 0:.3f}"
    )


class Tools:
    """The attributor and the segmenter, loaded once."""

    def __init__(self) -> None:
        """Load both."""
        self.attributor = RuleAttributor.load()
        self.segmenter = RuleSegmenter.load()

    def code(
        self, article: Article, gold: Sequence[tuple[int, int, bool]]
    ) -> tuple[list[Segment], tuple[Attribution, ...], tuple[Speech, ...]]:
        """Return segments (the gold's where it has them), attributions and speech."""
        segments = merge_segments(article, gold, self.segmenter)
        found = self.attributor.attribute(article, segments, tokenize_text(article.text))
        return segments, found, self.attributor.sum_up(segments, found)

    def pair_rows(
        self, article: Article, rows: Sequence[dict[str, Any]]
    ) -> Iterator[tuple[dict[str, Any], Speech]]:
        """Yield the coded sentences of an article outside junk, each with the speech that is found."""
        gold = [(row["start"], row["end"], bool(row["junk"])) for row in rows]
        segments, _, speech = self.code(article, gold)
        by_span = {segment.span: said for segment, said in zip(segments, speech, strict=True)}
        for row in rows:
            if not row["junk"]:
                yield row, by_span[Span(row["start"], row["end"])]


def merge_segments(
    article: Article, gold: Sequence[tuple[int, int, bool]], segmenter: RuleSegmenter
) -> list[Segment]:
    """Return the gold's segments, filled up with the segmenter's where the gold has none."""
    spans = [(Span(start, end), "junk" if junk else "body") for start, end, junk in gold]
    kinds = {}
    for segment in segmenter.segment(article):
        best = max(
            (number for number in range(len(gold)) if spans[number][0].overlap(segment.span)),
            key=lambda number: spans[number][0].overlap(segment.span),
            default=None,
        )
        if best is None:
            spans.append((segment.span, segment.kind))
        elif segment.kind != "junk":
            kinds.setdefault(best, segment.kind)
    for number, kind in kinds.items():
        if spans[number][1] != "junk":
            spans[number] = (spans[number][0], kind)
    spans.sort()
    return [
        Segment(article_id=article.id, number=n, span=span, kind=kind)  # type: ignore[arg-type]
        for n, (span, kind) in enumerate(spans, start=1)
    ]


def load_coded(*, reported: bool) -> list[tuple[Article, list[dict[str, Any]]]]:
    """Return the coded articles of one part of the fixed split, first pass only."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in read_lines("coded"):
        if row["pass"] == 1 and is_reported(row["article"]) == reported:
            rows[row["article"]].append(row)
    return _join_texts(rows)


def load_further(table: Path, *, reported: bool) -> list[tuple[Article, list[dict[str, Any]]]]:
    """Return a coding of the project's own, of articles that the shared one lacks, by the same split.

    Of a sentence that was coded again the first coding counts.
    """
    shared = {row["article"] for row in read_lines("coded")}
    first: dict[tuple[str, int], dict[str, Any]] = {}
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            article, start = row["article"], int(row["start"])
            if article in shared or is_reported(article) != reported:
                continue
            told = {"start": start, "end": int(row["end"]), "junk": row["junk"] == "1"}
            first.setdefault((article, start), {**row, **told})
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (article, _), coded in first.items():
        rows[article].append(coded)
    return _join_texts(rows)


def _join_texts(
    rows: dict[str, list[dict[str, Any]]],
) -> list[tuple[Article, list[dict[str, Any]]]]:
    pool = {row["id"]: row for row in read_lines("pool") if row["id"] in rows}
    return [
        (
            make_article(
                key,
                pool[key]["text"],
                pool[key]["lang"],
                pool[key]["outlet"],
                pool[key]["date"] or "",
                pool[key]["title"] or "",
            ),
            sorted(found, key=lambda row: row["start"]),
        )
        for key, found in sorted(rows.items())
    ]


def load_gold(name: str) -> list[tuple[Article, list[dict[str, Any]]]]:
    """Return the articles of seeds.csv or dev.csv with their rows."""
    folder = SHARED / ("seeds" if name == "seeds" else "gold/dev_texts")
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with (SHARED / "gold" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["file"]].append(
                {
                    **row,
                    "start": int(row["start"]),
                    "end": int(row["end"]),
                    "junk": row["junk"] == "1",
                    "role": row["speaker_type"],
                }
            )
    found = []
    for key, group in sorted(rows.items()):
        text = (folder / key).read_text(encoding="utf-8")
        words = text.lower().split()
        lang = "es" if words.count("de") > words.count("the") else "en"
        found.append((make_article(key, text, lang), group))
    return found
