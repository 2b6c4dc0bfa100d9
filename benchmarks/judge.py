"""Score a folder through the command line and judge the tables against a coding."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.shared import ROOT, find_shared


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
    judged: dict[str, float] = json.loads(result.stdout)
    return judged


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
