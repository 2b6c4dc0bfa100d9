"""Measure the shipped way of finding frames per frame, language and voice, for reliability.toml.

Prints the file's content: F1 on coded sentences whose whole outlets were left out of training,
by the voice that was coded for the sentence. Rerun and paste after a change of model or coding.
"""

import hashlib
import json

from benchmarks.frames import CODINGS, FAMILIES, PLAN, _judge, _make_distiller, _prepare
from benchmarks.shared import find_shared
from framing.cli.train import judge_examples
from framing.learn.train import group_by_outlet
from framing.validate.reliability import sum_up_judged


def main() -> None:
    """Print the reliability file."""
    found = find_shared("data/coded.jsonl.gz", "data/pool.jsonl.gz", "gold/dev.csv")
    if found is None:
        return
    bench = _prepare(found[0].parent, found[2].parent)
    rows = bench.build(FAMILIES)[:1]
    folds = group_by_outlet(rows[0], PLAN.folds)
    present, _ = _judge(rows, folds, _make_distiller(bench, found[1]))
    digest = hashlib.sha256(found[0].read_bytes() + CODINGS.read_bytes()).hexdigest()
    print(
        'scorer = "classifier, whole outlets left out"\n'
        f'data = "coded.jsonl.gz and codings/{CODINGS.name}"\ndigest = "{digest}"'
    )
    print("\n[floors]\ngood = 0.65\nusable = 0.45\nfewest_cases = 30")
    for row in sum_up_judged(judge_examples(rows[0], present[0], bench.lexicon.frame_names)):
        print("\n[[measured]]")
        for name, cell in row.items():
            shown = f"{cell:.3f}" if isinstance(cell, float) else json.dumps(cell)
            print(f"{name} = {shown}")


if __name__ == "__main__":
    main()
