"""Measure the shipped way of finding frames per frame, language and voice, for reliability.toml.

Prints the file's content: F1 on coded sentences whose whole outlets were left out of training,
by the voice that was coded for the sentence. Rerun and paste after a change of model or coding.
"""

import hashlib
from collections.abc import Iterator

import numpy as np

from benchmarks.frames import CODINGS, FAMILIES, PLAN, Bench, _judge, _make_distiller, _prepare
from benchmarks.shared import find_shared
from framing.learn.examples import Examples, find_segment
from framing.learn.measure import measure_frame
from framing.learn.train import group_by_outlet
from framing.records import REPORTED_MODES

ROUNDS = 500
FEWEST = 10  # cases below which a voice is not listed at all


def main() -> None:
    """Print the reliability file."""
    found = find_shared("data/coded.jsonl.gz", "data/pool.jsonl.gz", "gold/dev.csv")
    if found is None:
        return
    bench = _prepare(found[0].parent, found[2].parent)
    rows = bench.build(FAMILIES)[:1]
    folds = group_by_outlet(rows[0], PLAN.folds)
    present, _ = _judge(rows, folds, _make_distiller(bench, found[1]))
    voices = np.array(list(_list_voices(bench)))
    digest = hashlib.sha256(found[0].read_bytes() + CODINGS.read_bytes()).hexdigest()
    print(
        'scorer = "classifier, whole outlets left out"\n'
        f'data = "coded.jsonl.gz and codings/{CODINGS.name}"\ndigest = "{digest}"'
    )
    print("\n[floors]\ngood = 0.65\nusable = 0.45\nfewest_cases = 30")
    for frame, name in enumerate(bench.lexicon.frame_names):
        for lang in ("en", "es"):
            inside = rows[0].langs == lang
            for voice in ("", *sorted(set(voices.tolist()))):
                chosen = inside if not voice else inside & (voices == voice)
                _print_row(rows[0], present[0], chosen, frame, (name, lang, voice))


def _list_voices(bench: Bench) -> Iterator[str]:
    """Yield the voice of each row, in the order in which rows are built."""
    for sentence in bench.corpora[0].sentences:
        if sentence.junk or sentence.coding != 1:
            continue
        item = bench.prepared[0][sentence.article]
        if find_segment(item.segments, sentence.span) is not None:
            yield (sentence.role or "unknown") if sentence.mode in REPORTED_MODES else "outlet"


def _print_row(
    rows: Examples,
    present: np.ndarray,
    chosen: np.ndarray,
    frame: int,
    names: tuple[str, str, str],
) -> None:
    found = measure_frame(rows.codes[chosen, frame], present[chosen, frame])
    if found.f1 is None or (names[2] and found.cases < FEWEST):
        return
    places = np.unique(rows.articles[chosen], return_inverse=True)[1]
    members = [np.flatnonzero(place == places) for place in range(places.max() + 1)]
    codes, marks = rows.codes[chosen, frame], present[chosen, frame]
    draw, values = np.random.default_rng(0), []
    for _ in range(ROUNDS):
        picked = np.concatenate([members[i] for i in draw.integers(0, len(members), len(members))])
        value = measure_frame(codes[picked], marks[picked]).f1
        values.append(0.0 if value is None else value)
    low, high = np.quantile(values, [0.025, 0.975])
    print(
        f'\n[[measured]]\nframe = "{names[0]}"\nlang = "{names[1]}"\nvoice = "{names[2]}"\n'
        f"f1 = {found.f1:.3f}\nlow = {low:.3f}\nhigh = {high:.3f}\ncases = {found.cases}\n"
        f"rows = {found.rows}"
    )


if __name__ == "__main__":
    main()
