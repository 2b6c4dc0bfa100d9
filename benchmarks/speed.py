"""Articles a second on one core, and peak memory, over at least 2,000 real articles."""

import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.shared import ROOT, find_shared

LEAST = 2000


def main() -> None:
    """Print throughput and peak memory of `framing score` for each scorer."""
    found = find_shared("data/outlets_en.jsonl.gz")
    if found is None:
        return
    with gzip.open(found[0], "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        words = write_repeated(articles, path)
        print(f"{LEAST} articles, {words / LEAST:.0f} words each on average")
        for scorer in ("auto", "lexicon"):
            seconds = time_run(path, Path(folder) / "out", scorer)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(
                f"framing score --scorer {scorer}: {LEAST / seconds:.0f} articles a second, "
                f"{words / seconds / 600:.0f} of 600 words, peak so far {peak:.0f} MB"
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


def time_run(path: Path, out: Path, scorer: str) -> float:
    """Return the wall seconds of one whole run of the command."""
    start = time.perf_counter()
    run = [sys.executable, "-m", "framing", "score", str(path), "--out", str(out)]
    subprocess.run([*run, "--scorer", scorer], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
