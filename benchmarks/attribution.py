"""Measure reported speech against development data: spans, sentences, modes, roles, speed.

usage: python -m benchmarks.attribution [--look] [polnear coded seeds dev spanish speed ...]
`--look` prints figures on the part that may be looked at; without it the reported part.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.attribution_data import (
    CODINGS,
    HELD_OUT,
    Tools,
    load_coded,
    load_further,
    load_gold,
    make_article,
    measure_f1,
    read_lines,
)
from benchmarks.attribution_polnear import find_head, report_polnear
from benchmarks.shared import find_shared
from framing.records import REPORTED_MODES, Article, Segment, Span
from framing.text.tokens import tokenize_text


def score_sentences(tools: Tools, data: Iterable[tuple[Article, list[dict[str, Any]]]]) -> str:
    """Return the figures of attributed sentences, mode and role."""
    tally: Counter[str] = Counter()
    for article, rows in data:
        for row, said in tools.pair_rows(article, rows):
            if not row["mode"]:
                continue
            is_gold, is_found = row["mode"] in REPORTED_MODES, said.mode in REPORTED_MODES
            tally["n"] += 1
            tally["mode"] += said.mode == row["mode"]
            tally["gold"] += is_gold
            tally["found"] += is_found
            tally["both"] += is_gold and is_found
            tally["role"] += is_gold and said.role == row["role"]
            tally["role_where"] += is_gold and is_found and said.role == row["role"]
    return (
        f"n {tally['n']} attributed {measure_f1(tally['both'], tally['found'], tally['gold'])} "
        f"mode {tally['mode'] / tally['n']:.3f} role {tally['role'] / tally['gold']:.3f} "
        f"(where found {tally['role_where'] / max(1, tally['both']):.3f})"
    )


def report_coded(tools: Tools, *, look: bool) -> None:
    """Print the figures on the shared coding and on the project's own, per language.

    The shared codings are of articles chosen for their frames, 'further' of ordinary news, and
    'held-out' of passages in which frames are hard to tell.
    """
    for name, articles in (
        ("coded", load_coded(reported=not look)),
        ("further", load_further(CODINGS, reported=not look)),
        ("held-out", load_further(HELD_OUT, reported=not look)),
    ):
        for lang in ("en", "es"):
            part = [(article, rows) for article, rows in articles if article.lang == lang]
            third = "look" if look else "reported third"
            print(f"{name} {lang} {third}: {score_sentences(tools, part)}")


def report_gold(tools: Tools, name: str) -> None:
    """Print the figures on seeds or dev."""
    data = load_gold(name)
    for lang in ("en", "es"):
        part = [(article, rows) for article, rows in data if article.lang == lang]
        if part:
            print(f"{name} {lang}: {score_sentences(tools, part)}")


def report_spanish(tools: Tools) -> None:
    """Print how often the source's head is found in Spanish press extracts."""
    total = right = 0
    for row in read_lines("prensa_uy_es"):
        article = make_article(str(row["id"]), row["text"], "es")
        segment = Segment(
            article_id=article.id, number=1, span=Span(0, len(article.text)), kind="body"
        )
        found = tools.attributor.attribute(article, [segment], tokenize_text(article.text))
        heads = {
            article.text[item.source.start : item.source.end].lower()
            for item in found
            if item.source
        }
        gold = row["source"].lower()
        head = gold[find_head(gold, 0, len(gold)) :].split()[0] if gold.split() else ""
        total += 1
        right += any(head in naming.split() or gold in naming for naming in heads)
    print(f"prensa_uy_es: source head found {right / total:.3f} of {total}")


def report_speed(tools: Tools) -> None:
    """Print how many articles of 600 words attribution alone does in a second on one core."""
    texts = [
        " ".join(row["text"].split(" ")[:600])
        for row in read_lines("outlets_en")
        if row["text"].count(" ") > 600
    ][:150]
    ready = []
    for number, text in enumerate(texts):
        article = make_article(str(number), text, "en")
        ready.append((article, tools.segmenter.segment(article), tokenize_text(text)))
    best = 9e9
    for _ in range(3):
        start = time.process_time()
        for article, segments, tokens in ready:
            found = tools.attributor.attribute(article, segments, tokens)
            tools.attributor.sum_up(segments, found)
        best = min(best, time.process_time() - start)
    print(
        f"speed: {len(ready) / best:.0f} articles of 600 words a second ({best / len(ready) * 1000:.2f} ms each)"
    )


def report_hostile(tools: Tools) -> None:
    """Print the seconds that hostile inputs take; they must grow with the size, not its square."""
    cases = {
        "opening quotes": "“",
        "straight quotes": '" ',
        "said": "said ",
        "he said, ": "he said, ",
    }
    for name, piece in cases.items():
        times = []
        for size in (50_000, 100_000):
            article = make_article("x", piece * size, "en")
            segment = Segment(
                article_id="x", number=1, span=Span(0, len(article.text)), kind="body"
            )
            tokens = tokenize_text(article.text)
            start = time.process_time()
            tools.attributor.attribute(article, [segment], tokens)
            times.append(time.process_time() - start)
        print(f"hostile {name!r}: {times[0]:.2f} s for 50,000, {times[1]:.2f} s for 100,000")


def main(arguments: Sequence[str] = ()) -> None:
    """Print the figures that were asked for, or all."""
    if find_shared("data/coded.jsonl.gz") is None:
        return
    look = "--look" in arguments
    chosen = [name for name in arguments if not name.startswith("-")]
    tools = Tools()
    steps = {
        "coded": lambda: report_coded(tools, look=look),
        "seeds": lambda: report_gold(tools, "seeds"),
        "dev": lambda: report_gold(tools, "dev"),
        "polnear": lambda: report_polnear(tools, look=look),
        "spanish": lambda: report_spanish(tools),
        "speed": lambda: report_speed(tools),
        "hostile": lambda: report_hostile(tools),
    }
    for name, step in steps.items():
        if not chosen or name in chosen:
            step()


if __name__ == "__main__":
    main(sys.argv[1:])
