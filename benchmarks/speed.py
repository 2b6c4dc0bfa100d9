"""Articles a second on one core for each scorer, start-up and memory, and the cost of each stage.

Over 2,000 real English articles, counted in articles of 600 words and in seconds of CPU.
"""

import gc
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.shared import ROOT, find_shared
from framing.codebook import Codebook, load_codebook
from framing.pipeline import code_article
from framing.read.articles import read_articles
from framing.records import Article, CodedArticle
from framing.score.shares import score_article
from framing.score.voice import give_hits_voice
from framing.settings import Settings
from framing.tables.build import build_article_tables
from framing.tables.write import format_csv
from framing.text.tokens import tokenize_text

LEAST = 2000
STAGED = 300  # articles by which the stages are measured
SCORERS = ("auto", "lexicon")
UNIT = 600  # words of the article that speed is counted in
PART = 32  # articles whose tables are written together
ROUNDS = 3  # the fastest counts, since other programs disturb the slower ones


class Cost(NamedTuple):
    """What one run of the command took: seconds by the clock, of the processor, and megabytes."""

    wall: float
    cpu: float
    peak: float


def main() -> None:
    """Print throughput and peak memory of `framing score` for each scorer, then the stages."""
    found = find_shared("data/outlets_en.jsonl.gz")
    if found is None:
        return
    with gzip.open(found[0], "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        words = write_repeated(articles, path)
        print(f"{LEAST} articles, {words / LEAST:.0f} words each on average")
        print_scorers(path, words)
        for option in ("--version", "--help"):
            cost = run_command([option])
            print(f"framing {option}: {cost.cpu:.2f} s CPU, {cost.peak:.0f} MB")
        print_stages(path)


def print_scorers(path: Path, words: int) -> None:
    """Print for each scorer how many articles of 600 words `framing score` does in a second.

    Start-up is the CPU time of scoring one article; `running` leaves it out, as in a long run.
    """
    single = path.with_name("one.jsonl")
    with path.open(encoding="utf-8") as lines:
        single.write_text(next(lines), encoding="utf-8")
    print("scorer   articles/s  running  by the clock  start-up s  peak MB")
    for scorer in SCORERS:
        options = ["--out", str(path.with_name("out")), "--scorer", scorer]
        start = run_command(["score", str(single), *options])
        whole = run_command(["score", str(path), *options])
        units = words / UNIT
        print(
            f"{scorer:8} {units / whole.cpu:10.0f} {units / (whole.cpu - start.cpu):8.0f} "
            f"{units / whole.wall:13.0f} {start.cpu:11.2f} {whole.peak:8.0f}"
        )


def write_repeated(articles: list[dict[str, str]], path: Path) -> int:
    """Write the articles again and again until there are enough; return their words."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for number in range(LEAST):
            article = articles[number % len(articles)]
            words += len(article["text"].split())
            row = {"id": number, "outlet": article["outlet"], "text": article["text"], "lang": "en"}
            file.write(json.dumps(row) + "\n")
    return words


def run_command(arguments: list[str]) -> Cost:
    """Run the command in a process of its own and return what it took."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "framing", *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"framing {' '.join(arguments)} failed")
    wall = time.perf_counter() - start
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def print_stages(path: Path) -> None:
    """Print the CPU milliseconds that each stage takes for 600 words."""
    gc.set_threshold(1_000_000)  # as the command line does
    codebook = load_codebook(Settings())
    articles = [item for item in read_articles([path]) if isinstance(item, Article)][:STAGED]
    words = sum(len(code_article(article, codebook).tokens.words) for article in articles)
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for stage, seconds in time_stages(articles, codebook).items():
            best[stage] = min(seconds, best.get(stage, seconds))
    for stage, seconds in [*best.items(), ("all of it", sum(best.values()))]:
        each = seconds / words * UNIT
        print(f"{stage:12} {each * 1000:6.3f} ms per 600 words, {1 / each:7.0f} a second")


def time_stages(articles: list[Article], codebook: Codebook) -> dict[str, float]:
    """Return the CPU seconds of each stage over articles whose words were met before.

    An article is timed right after it was coded, as the stages of a run follow each other:
    with hundreds of articles kept, fetching them from memory takes as long as the work.
    """
    spent: Counter[str] = Counter()
    for start in range(0, len(articles), PART):
        part = []
        for article in articles[start : start + PART]:
            part.append(code_article(article, codebook))
            for stage, work in list_stages(part[-1], codebook).items():
                spent[stage] += time_work(work)
        tables = build_article_tables(part)
        spent["rows"] += time_work(partial(build_article_tables, part))
        spent["csv"] += time_work(lambda: [format_csv(table) for table in tables.values()])  # noqa: B023 - called at once
    return dict(spent)


def list_stages(item: CodedArticle, codebook: Codebook) -> dict[str, Callable[[], object]]:
    """Return the work of each stage on one article, given what the stages before it found."""
    article, segments, tokens = item.article, item.segments, item.tokens
    attributions, speech, hits = item.attributions, item.speech, item.hits
    return {
        "segment": lambda: codebook.segmenter.segment(article),
        "tokens": lambda: tokenize_text(article.text),
        "attribute": lambda: codebook.attributor.attribute(article, segments, tokens),
        "sum up": lambda: codebook.attributor.sum_up(segments, attributions),
        "match": lambda: codebook.matcher.match(article, segments, tokens),
        "voices": lambda: give_hits_voice(hits, attributions, {}),
        "score": lambda: codebook.scorer.score(
            article, segments, tokens, attributions, speech, hits
        ),
        "shares": lambda: score_article(
            article.id, "", codebook.frames, segments, tokens, item.codes, hits
        ),
        "readability": lambda: codebook.meter.measure(article, segments, speech, tokens),
    }


def time_work(work: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
