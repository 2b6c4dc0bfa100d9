"""Score a folder through the command line and judge the tables against a coding."""

import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.shared import ROOT, find_shared

FRAMES = {"gov": "government", "opp": "opposition", "hr": "human_rights"}


def judge_folder(sources: Path, gold: Path, *options: str) -> dict[str, float] | None:
    """Return what the shared judge says of `framing score` on a folder of texts."""
    found = find_shared("tools/evaluate.py")
    if found is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        run = [sys.executable, "-m", "framing", "score", str(sources), "--out", folder, *options]
        done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode > 1:
            sys.exit(done.stderr)
        judge = [sys.executable, str(found[0]), str(gold), folder, "--json"]
        result = subprocess.run(judge, capture_output=True, text=True, check=True)
        voiced = judge_voices(gold, Path(folder))
    judged: dict[str, float] = json.loads(result.stdout)
    return {**judged, **voiced}


def judge_voices(gold: Path, tables: Path) -> dict[str, float]:
    """Return how often voice and stance are right where a coded frame was found by the scorer.

    Frames count where the sentence of the tables has the very offsets of the coding.
    """
    files = {
        row["article_id"]: Path(row["source"]).name for row in read_csv(tables / "articles.csv")
    }
    places = {
        (row["article_id"], row["sentence"]): (files[row["article_id"]], row["start"], row["end"])
        for row in read_csv(tables / "sentences.csv")
    }
    found = {
        (*places[row["article_id"], row["sentence"]], row["frame"]): row
        for row in read_csv(tables / "frames.csv")
        if row["present"] == "1"
    }
    total = voices = stances = 0
    for coded in read_csv(gold):
        for code, frame in FRAMES.items():
            row = found.get((coded["file"], coded["start"], coded["end"], frame))
            if row is not None and coded[code] == "1" and coded[f"{code}_voice"]:
                total += 1
                voices += row["voice"] == coded[f"{code}_voice"]
                stances += row["stance"] == coded[f"{code}_stance"]
    if not total:
        return {}
    return {
        "frames_found": total,
        "voice_accuracy_where_found": voices / total,
        "stance_accuracy_where_found": stances / total,
    }


def read_csv(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table or a coding."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def print_columns(title: str, results: dict[str, dict[str, float]]) -> None:
    """Print several judgements side by side, one figure a line."""
    names = list(results)
    print(f"{title:32s}" + "".join(f"{name:>12s}" for name in names))
    keys: Sequence[str] = list(dict.fromkeys(key for result in results.values() for key in result))
    for key in keys:
        cells = (results[name].get(key) for name in names)
        print(f"{key:32s}" + "".join(_format(cell) for cell in cells))


def _format(value: float | None) -> str:
    if value is None:
        return f"{'':>12s}"
    return f"{value:12d}" if isinstance(value, int) else f"{value:12.3f}"
