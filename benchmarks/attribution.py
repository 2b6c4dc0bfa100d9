"""Measure reported speech against development data: spans, sentences, modes, roles, speed.

usage: python benchmarks/attribution.py [--look] [polnear coded seeds dev spanish speed ...]
`--look` prints figures on the part that may be looked at; without it the reported part.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from framing.attribute.rules import RuleAttributor
from framing.read.dates import normalise_date
from framing.read.options import load_months
from framing.records import REPORTED_MODES, Article, Attribution, Segment, Span, Speech
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

SHARED = Path(__file__).resolve().parents[2] / "shared"
if not SHARED.is_dir():
    SHARED = Path(__file__).resolve().parents[3] / "shared"
MIN_SHARE = 0.3  # a PolNeAR sentence counts as attributed above this share of its characters


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
    published = normalise_date(date, load_months()).published
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


def score_sentences(tools: Tools, data: Iterable[tuple[Article, list[dict[str, Any]]]]) -> str:
    """Return the figures of attributed sentences, mode and role."""
    tally: Counter[str] = Counter()
    for article, rows in data:
        live = [row for row in rows if not row["junk"]]
        gold = [(row["start"], row["end"], bool(row["junk"])) for row in rows]
        segments, _, speech = tools.code(article, gold)
        by_span = {segment.span: said for segment, said in zip(segments, speech, strict=True)}
        for row in live:
            if not row["mode"]:
                continue
            said = by_span[Span(row["start"], row["end"])]
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
    """Print the figures on the coded sentences, per language."""
    data = load_coded(reported=not look)
    for lang in ("en", "es"):
        part = [(article, rows) for article, rows in data if article.lang == lang]
        print(
            f"coded {lang} {'look' if look else 'reported third'}: {score_sentences(tools, part)}"
        )


def report_gold(tools: Tools, name: str) -> None:
    """Print the figures on seeds or dev."""
    data = load_gold(name)
    for lang in ("en", "es"):
        part = [(article, rows) for article, rows in data if article.lang == lang]
        if part:
            print(f"{name} {lang}: {score_sentences(tools, part)}")


def mark_characters(size: int, spans: Iterable[Sequence[int]]) -> bytearray:
    """Return one byte per character, 1 inside a span."""
    marks = bytearray(size)
    for start, end in spans:
        marks[start:end] = b"\x01" * (end - start)
    return marks


def find_head(text: str, start: int, end: int) -> int:
    """Return where the head of a naming starts: the last word before a preposition or comma."""
    best = at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        bare = word.strip(",.()")
        if at > start and bare in {
            "of",
            "for",
            "from",
            "in",
            "at",
            "on",
            "with",
            "who",
            "and",
            "to",
            "de",
            "del",
            "en",
            "y",
            "que",
        }:
            break
        best = at
        at += len(word)
        if word.endswith(",") or word == ",":
            break
    return best


def report_polnear(tools: Tools, *, look: bool, limit: int = 240) -> None:
    """Print sentence F1, content characters F1, source heads, split by mode."""
    tally: Counter[str] = Counter()
    articles = list(read_lines("polnear_train" if look else "polnear_dev"))[
        : limit if look else None
    ]
    for row in articles:
        article = make_article(row.get("id", ""), row["text"], "en")
        segments, found, _ = tools.code(article, [])
        score_polnear(article, row, segments, found, tally)
    part = "train" if look else "dev"
    print(
        f"polnear {part}: sentences {measure_f1(tally['s_both'], tally['s_found'], tally['s_gold'])}"
    )
    print(
        f"polnear {part}: content characters {measure_f1(tally['c_both'], tally['c_found'], tally['c_gold'])}"
    )
    print(
        f"polnear {part}: source head right {tally['h_right'] / max(1, tally['h_all']):.3f} of {tally['h_all']}"
    )
    for mode in ("direct", "indirect", "mixed"):
        print(
            f"polnear {part}: {mode} content covered {tally['m_' + mode] / max(1, tally['n_' + mode]):.3f} of {tally['n_' + mode]}"
        )


def score_polnear(
    article: Article,
    row: dict[str, Any],
    segments: Sequence[Segment],
    found: Sequence[Attribution],
    tally: Counter[str],
) -> None:
    """Add one article to the tally."""
    text = article.text
    reported = [item for item in found if item.kind != "scare"]
    gold = mark_characters(
        len(text), (s for a in row["attributions"] for s in a.get("content", ()))
    )
    mine = mark_characters(len(text), (s for item in reported for s in item.content))
    for segment in segments:
        start, end = segment.span
        is_gold = sum(gold[start:end]) > MIN_SHARE * (end - start)
        is_found = sum(mine[start:end]) > MIN_SHARE * (end - start)
        tally["s_gold"] += is_gold
        tally["s_found"] += is_found
        tally["s_both"] += is_gold and is_found
    tally["c_gold"] += sum(gold)
    tally["c_found"] += sum(mine)
    tally["c_both"] += sum(a & b for a, b in zip(gold, mine, strict=True))
    by_cue = {}
    for item in reported:
        if item.cue is not None and item.rule != "quotation":
            by_cue[item.cue.start] = item
    for one in row["attributions"]:
        covered = [mine[s] for span in one.get("content", ()) for s in range(*span)]
        quoted = sum(text[s:e].count(mark) for s, e in one.get("content", ()) for mark in '"“”')
        mode = "indirect"
        if quoted:
            whole = " ".join(text[s:e] for s, e in one["content"]).strip(" ,.")
            mode = "direct" if whole[:1] in '"“' and whole[-1:] in '"”' else "mixed"
        tally["n_" + mode] += 1
        tally["m_" + mode] += bool(covered) and sum(covered) * 2 > len(covered)
        score_head(text, one, by_cue, tally)


def score_head(
    text: str, one: dict[str, Any], by_cue: dict[int, Attribution], tally: Counter[str]
) -> None:
    """Count whether the source of a found attribution has the right head."""
    if not one.get("source") or not one.get("cue"):
        return
    match = next(
        (by_cue[at] for start, end in one["cue"] for at in range(start, end) if at in by_cue), None
    )
    if match is None:
        return
    tally["h_all"] += 1
    if match.source is None:
        return
    start, end = one["source"][0]
    mine, gold = find_head(text, *match.source), find_head(text, start, end)
    inside = match.source.start <= gold < match.source.end
    tally["h_right"] += inside and start <= mine < end


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
    if not (SHARED / "data" / "coded.jsonl.gz").is_file():
        print(f"skipped: no development data in {SHARED}")
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
