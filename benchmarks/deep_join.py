"""Join the slow reader with the shipped classifier after that was fitted anew.

usage: python -m benchmarks.deep_join KEPT

KEPT is a file outside the project for what the reader says of the coded passages: the first run
needs half an hour for it, later ones read only passages that it lacks. Prints what
`python -m benchmarks deep` prints, then replaces `reader.zip` and `reliability.deep.toml` of the
lexicon. Judged on outlets that taught neither; weights and thresholds of what ships are from all of them.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.deep import Judged, judge_corpora, mark_by_outlet, print_verdicts
from benchmarks.deep_data import join_reader
from benchmarks.deep_kept import KeptReader
from benchmarks.frames import CODINGS, HELD_OUT, Bench, _prepare
from benchmarks.reliability import describe_scorer
from benchmarks.shared import find_shared
from framing.errors import FramingError
from framing.files import write_files
from framing.lexicon.load import name_reliability_file
from framing.score.classifier import find_model
from framing.score.deep import DeepScorer, digest_both, find_reader
from framing.score.encoder.fitted import FittedReader, save_reader
from framing.text.digest import digest_file


def main() -> None:
    """Join, print, and replace both files."""
    if len(sys.argv) != 2:
        sys.exit(str(__doc__).strip())
    found = find_shared("data/coded.jsonl.gz", "data/pool.jsonl.gz", "gold/dev.csv")
    if found is None:
        return
    bench = _prepare(found[0].parent, found[2].parent)
    try:
        reader = KeptReader(DeepScorer.build(bench.lexicon).reader, Path(sys.argv[1]))
    except FramingError as error:
        sys.exit(f"deep_join: {error}")
    judged = judge_corpora(bench, reader, found[1])
    reader.save()
    print_verdicts(judged, reader.fitted)
    codings = " ".join(digest_file(path) for path in (found[0], CODINGS, HELD_OUT))
    _replace(bench, judged[0], reader.fitted, codings, found[0])


def _replace(bench: Bench, coded: Judged, fitted: FittedReader, codings: str, shared: Path) -> None:
    """Write the reader as joined anew, then how well it finds each frame."""
    joined = join_reader(fitted, coded.rows, coded.first, coded.odds)
    path = find_reader(bench.lexicon)
    save_reader(replace(joined, facts={**fitted.facts, "coded": codings}), path)
    present, _ = mark_by_outlet(coded, fitted, None)
    model = digest_file(find_model(bench.lexicon))
    text = describe_scorer(bench, "deep", coded.rows, present, digest_both(model, path), shared)
    name = name_reliability_file("deep")
    write_files({name: text}, path.parent)
    print(f"{path.name} and {name} are joined with model {model[:8]}")


if __name__ == "__main__":
    main()
