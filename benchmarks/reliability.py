"""Measure a shipped scorer per frame, language and voice: `python -m benchmarks.reliability SCORER`.

Prints the reliability file of 'classifier' (the default; whole outlets left out of its training),
'lexicon', or 'deep' (outlets that taught neither the classifier nor the reader; half an hour), by
the voice that was coded for the sentence. Print it anew after a change of words, model or coding.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.deep import judge_corpora, mark_by_outlet
from benchmarks.frames import CODINGS, FAMILIES, PLAN, Bench, Present, _judge, _make_distiller
from benchmarks.frames import _prepare as prepare
from benchmarks.shared import find_shared
from framing.learn.examples import Examples
from framing.learn.measure import judge_examples
from framing.learn.train import group_by_outlet
from framing.lexicon.load import RELIABILITY_FILE, name_reliability_file
from framing.score.classifier import find_model
from framing.score.deep import DeepScorer
from framing.validate.reliability import format_reliability, read_floors, sum_up_judged

HOW = {
    "classifier": "whole outlets left out",
    "lexicon": "coded sentences, from part of which its terms were chosen",
    "deep": "outlets that taught neither the classifier nor the reader",
}


def main() -> None:
    """Print the reliability file."""
    scorer = sys.argv[1] if len(sys.argv) > 1 else "classifier"
    if scorer not in HOW:
        print(f"no scorer {scorer} to measure; choose {', '.join(HOW)}", file=sys.stderr)
        sys.exit(2)
    found = find_shared("data/coded.jsonl.gz", "data/pool.jsonl.gz", "gold/dev.csv")
    if found is None:
        return
    bench = prepare(found[0].parent, found[2].parent)
    measured = {
        "classifier": _measure_classifier,
        "lexicon": _measure_lexicon,
        "deep": _measure_deep,
    }
    rows, present, digest = measured[scorer](bench, found[1])
    text = describe_scorer(bench, scorer, rows, present, digest, found[0])
    sys.stdout.write(text.decode("utf-8"))


def describe_scorer(
    bench: Bench, scorer: str, rows: Examples, present: Present, digest: str, shared: Path
) -> bytes:
    """Return the reliability file of a scorer; the floors are those of the file that it replaces."""
    named = RELIABILITY_FILE if scorer == "classifier" else name_reliability_file(scorer)
    return format_reliability(
        sum_up_judged(judge_examples(rows, present, bench.lexicon.frame_names)),
        {"scorer": scorer, "model_digest": digest},
        [shared, CODINGS],
        HOW[scorer],
        floors=read_floors(Path(bench.lexicon.path) / named),
    )


def _measure_classifier(bench: Bench, pool: Path) -> tuple[Examples, Present, str]:
    rows = bench.build(FAMILIES)[:1]
    folds = group_by_outlet(rows[0], PLAN.folds)
    present, _ = _judge(rows, folds, _make_distiller(bench, pool))
    return rows[0], present[0](find_model(bench.lexicon))


def _measure_lexicon(bench: Bench, pool: Path) -> tuple[Examples, Present, str]:
    del pool
    rows = bench.build(FAMILIES)[0]
    return rows, rows.lexicon == 1, bench.lexicon.digest


def _measure_deep(bench: Bench, pool: Path) -> tuple[Examples, Present, str]:
    scorer = DeepScorer.build(bench.lexicon)
    coded = judge_corpora(bench, scorer.reader, pool)[0]
    present, _ = mark_by_outlet(coded, scorer.reader.fitted, None)
    return coded.rows, present, scorer.digest


if __name__ == "__main__":
    main()
