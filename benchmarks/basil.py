"""BASIL: does the outlet's own voice part its lexical bias from the bias of those it quotes?

Coders marked biased spans in 80 events as three outlets told them, and whether each stands in a
quotation. The rules' own-voice reading is set against that mark, and the three outlets are
compared within events on lexical bias in own voice and in quotations.
"""

import gzip
import json
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from scipy.stats import chi2_contingency

from benchmarks.shared import find_shared
from framing.attribute.rules import RuleAttributor
from framing.compare.corpus import build_corpus
from framing.compare.decompose import decompose_pairs
from framing.compare.pairs import compare_pairs
from framing.records import REPORTED_MODES, Article, Attribution, Segment, Span, Speech, Table
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

FRAME = "lexical bias"
Mark = tuple[Span, str, bool]
Spans = Counter[tuple[str, bool, bool]]


def main() -> None:
    """Print how spans part by voice, then the within-event comparison of the three outlets."""
    found = find_shared("data/basil_2010_2017.jsonl.gz")
    if found is None:
        return
    tables, seen = read_articles(found[0])
    for kind in ("lex", "inf"):
        right = seen[kind, True, True] + seen[kind, False, False]
        total = sum(count for key, count in seen.items() if key[0] == kind)
        inside = seen[kind, True, True] + seen[kind, True, False]
        print(
            f"{kind}: {total} spans, {inside / total:.0%} inside quotations; "
            f"the rules put {seen[kind, True, True] / max(1, inside):.0%} of these in a source's "
            f"voice and {seen[kind, False, False] / max(1, total - inside):.0%} of the others in the "
            f"outlet's own ({right / total:.0%} right)"
        )
    options, corpus = {"seed": 1, "resamples": 2000, "min_articles": 5}, build_corpus(tables)
    for row in compare_pairs(corpus, **options).records():
        if row["role"] in {"all", "outlet", "quoted"}:
            print(
                f"{row['outlet']} - {row['versus']}, {row['role']}: {row['difference']:+.4f} "
                f"[{row['low']:+.4f}, {row['high']:+.4f}], p {row['p']:.3f}, q {row['q']}, "
                f"{row['n_events']} events"
            )
    print_naive(tables)
    for row in decompose_pairs(tables, corpus, **options).records():
        print(
            f"{row['outlet']} - {row['versus']}: own narration {row['own_narration']:+.4f}, choice of "
            f"sources {row['choice_of_sources']:+.4f}, what they say {row['what_sources_say']:+.4f}"
        )


def print_naive(tables: dict[str, Table]) -> None:
    """Print what a chi-squared test of biased sentences says that forgets articles and events."""
    outlet_of = dict(
        zip(
            tables["articles"].column("article_id"),
            tables["articles"].column("outlet"),
            strict=True,
        )
    )
    total = Counter(outlet_of[name] for name in tables["sentences"].column("article_id"))
    biased = Counter(outlet_of[name] for name in tables["frames"].column("article_id"))
    for first, second in combinations(sorted(total), 2):
        rows = [[biased[name], total[name] - biased[name]] for name in (first, second)]
        print(f"naive, {first} - {second}: p {chi2_contingency(rows).pvalue:.3f}")


def read_articles(path: Path) -> tuple[dict[str, Table], Spans]:
    """Return stored tables with lexical bias as the frame, and spans by kind, quote and voice."""
    tables = {
        "articles": Table(
            "articles", ("article_id", "outlet", "published", "sentences", "event_id")
        ),
        "sentences": Table("sentences", ("article_id", "sentence", "kind", "mode", "role")),
        "frames": Table("frames", ("article_id", "sentence", "frame", "present")),
        "scores": Table("scores", ("article_id", "frame", "role", "value")),
    }
    seen: Spans = Counter()
    segmenter, attributor = RuleSegmenter.load(), RuleAttributor.load()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            article, marked = build_article(record)
            segments = segmenter.segment(article)
            found = attributor.attribute(article, segments, tokenize_text(article.text))
            speech = attributor.sum_up(segments, found)
            live = [s for s in zip(segments, speech, strict=True) if s[0].kind != "junk"]
            add_article(tables, article, live, find_voices(marked, live, found, seen))
    return tables, seen


def build_article(record: dict[str, Any]) -> tuple[Article, list[Mark]]:
    """Return the article with blank lines between paragraphs, and its marked spans."""
    starts: dict[str, int] = {}
    text = ""
    for paragraph in record["paragraphs"]:
        for sentence in paragraph:  # spans are numbered by sentence, whatever their name says
            starts[f"p{len(starts)}"] = len(text)
            text += f"{sentence} "
        text = f"{text.rstrip()}\n\n"
    marks = []
    for item in record["bias_spans"]:
        start = starts.get(item["id"], 0) + item["start"]
        span = Span(start, start + item["end"] - item["start"])
        if item["txt"] and span.of(text) == item["txt"]:
            marks.append((span, str(item["bias"]), item["quote"] == "yes"))
    article = Article(
        id=record["id"],
        outlet=record["outlet"],
        published=record["date"],
        lang="en",
        title=record["title"],
        text=text,
        source="basil",
        event=record["event"],
    )
    return article, marks


def find_voices(
    marks: Sequence[Mark],
    live: Sequence[tuple[Segment, Speech]],
    attributions: Sequence[Attribution],
    seen: Spans,
) -> dict[int, str]:
    """Return the role that speaks the lexical bias of each biased segment; count all spans."""
    contents = [
        (part, item.role)
        for item in attributions
        if item.kind == "speech"
        for part in item.content or (item.span,)
    ]
    framed: dict[int, str] = {}
    for span, kind, quoted in marks:
        half = (span.end - span.start) / 2
        around = [role or "unknown" for part, role in contents if part.overlap(span) > half]
        seen[kind, quoted, bool(around)] += 1
        inside = [segment.number for segment, _ in live if segment.span.overlap(span)]
        if kind == "lex" and inside:
            framed.setdefault(inside[0], around[0] if around else "outlet")
    return framed


def add_article(
    tables: dict[str, Table],
    article: Article,
    live: Sequence[tuple[Segment, Speech]],
    framed: dict[int, str],
) -> None:
    """Append one article to the stored tables."""
    row = (article.id, article.outlet, article.published, len(live), article.event)
    tables["articles"].rows.append(row)
    for segment, said in live:
        role = (said.role or "unknown") if said.mode in REPORTED_MODES else ""
        tables["sentences"].rows.append((article.id, segment.number, "body", said.mode, role))
        if segment.number in framed:
            tables["frames"].rows.append((article.id, segment.number, FRAME, 1))
    counts = Counter(framed.values())
    for role in sorted({"outlet", *counts}):
        share = counts[role] / max(1, len(live))
        tables["scores"].rows.append((article.id, FRAME, role, share))


if __name__ == "__main__":
    main()
