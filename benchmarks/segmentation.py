"""Measure segmentation and junk against codings: exact share, junk recall and false alarms.

usage: python benchmarks/segmentation.py [seeds] [dev] [coded] [--errors N]
A coded sentence is matched to the segment that covers most of it, as the judge does; it is
exact when both ends lie within two characters. Reads `../shared`; prints one line per set.
"""

import csv
import gzip
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from framing.records import Article, Segment
from framing.segment.segments import RuleSegmenter

SHARED = Path(__file__).resolve().parents[2] / "shared"
if not SHARED.is_dir():
    SHARED = Path(__file__).resolve().parents[3] / "shared"


def make_article(text: str, **facts: str) -> Article:
    """Return an article with what the segmenter looks at."""
    known = {"id": "x", "outlet": "", "published": "", "lang": "en", "title": "", "source": ""}
    return Article(text=text, **{**known, **facts})


def load_files(gold: Path, folder: Path) -> dict[str, tuple[Article, list[dict[str, str]]]]:
    """Return each article of a folder with its coded sentences."""
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        facts = {row["file"]: row for row in csv.DictReader(file)}
    codings = defaultdict(list)
    with gold.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            codings[row["file"]].append(row)
    found = {}
    for name, rows in codings.items():
        text = (folder / name).read_bytes().decode()
        fact = facts[name]
        article = make_article(
            text, id=name, outlet=fact["outlet"], lang=fact["lang"], title=fact["title"]
        )
        found[name] = (article, rows)
    return found


def load_coded(lang: str) -> dict[str, tuple[Article, list[dict[str, str]]]]:
    """Return the articles of the coded pool in one language with their coded sentences."""
    codings = defaultdict(list)
    with gzip.open(SHARED / "data" / "coded.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["lang"] == lang and row["pass"] == 1:
                row["junk"] = str(int(row["junk"] or 0))
                codings[row["article"]].append(row)
    found = {}
    with gzip.open(SHARED / "data" / "pool.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["id"] in codings:
                article = make_article(
                    row["text"], id=row["id"], outlet=row["outlet"], lang=lang, title=row["title"]
                )
                found[row["id"]] = (article, codings[row["id"]])
    return found


def find_best(segments: tuple[Segment, ...], start: int, end: int) -> Segment | None:
    """Return the segment that covers most of a coded sentence."""
    best, most = None, 0
    for segment in segments:
        shared = min(end, segment.span.end) - max(start, segment.span.start)
        if shared > most:
            best, most = segment, shared
    return best if most >= 0.3 * (end - start) else None


def judge(name: str, articles: dict[str, tuple[Article, list[dict[str, str]]]], show: int) -> None:
    """Print the figures of one set and its first errors."""
    segmenter = RuleSegmenter.load()
    exact = total = junk = junk_found = false = shown = 0
    seconds = 0.0
    for article, rows in articles.values():
        begin = time.perf_counter()
        segments = segmenter.segment(article)
        seconds += time.perf_counter() - begin
        for row in rows:
            start, end = int(row["start"]), int(row["end"])
            best = find_best(segments, start, end)
            total += 1
            good = (
                best is not None
                and abs(best.span.start - start) <= 2
                and abs(best.span.end - end) <= 2
            )
            exact += good
            is_junk = best is None or best.kind == "junk"
            junk += row["junk"] == "1"
            junk_found += row["junk"] == "1" and is_junk
            wrong = row["junk"] != "1" and is_junk
            false += wrong
            if (not good or wrong or (row["junk"] == "1" and not is_junk)) and shown < show:
                shown += 1
                mark = (
                    ("" if good else "CUT ")
                    + ("FALSE" if wrong else "")
                    + ("MISS" if row["junk"] == "1" and not is_junk else "")
                )
                print(f"  {mark} [{article.id}] gold {article.text[start:end]!r:.260}")
                if best and not good:
                    print(f"      ours {best.span.of(article.text)!r:.400}")
    words = sum(len(article.text.split()) for article, _ in articles.values())
    print(
        f"{name}: exact {exact / total:.3f} of {total}; junk {junk_found} of {junk}, false {false}; "
        f"{1000 * seconds / words * 600:.2f} ms per 600 words"
    )


def main() -> None:
    """Measure the sets named on the command line, or all."""
    wanted = [word for word in sys.argv[1:] if word in {"seeds", "dev", "coded"}]
    wanted = wanted or ["seeds", "dev", "coded"]
    show = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    if not SHARED.is_dir():
        print("the development data is absent; nothing measured")
        return
    if "seeds" in wanted:
        judge("seeds", load_files(SHARED / "gold" / "seeds.csv", SHARED / "seeds"), show)
    if "dev" in wanted:
        dev = load_files(SHARED / "gold" / "dev.csv", SHARED / "gold" / "dev_texts")
        for lang in ("en", "es"):
            judge(f"dev {lang}", {k: v for k, v in dev.items() if v[0].lang == lang}, show)
    if "coded" in wanted:
        for lang in ("en", "es"):
            judge(f"coded {lang}", load_coded(lang), show)


if __name__ == "__main__":
    main()
