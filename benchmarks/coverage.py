"""Does the 95% interval of an outlet's share hold the true share, from rare to frequent frames?

`python -m benchmarks.coverage [RUNS] [DIR]`; 400 runs a cell by default, as for the table in
docs/statistics.md. With the folder of a run its own articles are drawn, as if they were all there
are: their shares are more skewed than the invented ones.
"""

import sys
from collections import defaultdict
from dataclasses import replace

import numpy as np
from scipy.special import stdtrit

from benchmarks.simulations import BASE, Outlet, Plan, build_tables, find_voices
from framing.compare.corpus import build_corpus
from framing.compare.design import Side
from framing.compare.outlets import compare_outlets
from framing.compare.shares import find_share_interval
from framing.tables.load import load_tables

SHARES = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
PLANS = (
    Plan("80 events, 1 article each", 80, (1, 1)),
    Plan("35 events, 1 article each", 35, (1, 1)),
    Plan("20 events, 1-3 articles each", 20, (1, 3)),
    Plan("10 events, 1 article each", 10, (1, 1)),
    Plan("8 events, 2-4 articles each", 8, (2, 4)),
    Plan("3 events, 4-8 articles each", 3, (4, 8), spread=0.0),
    Plan("1 event, 10-20 articles each", 1, (10, 20), spread=0.0),
)
ROLES = ("all", "outlet", "quoted")
SIZES = (10, 20, 35, 80)
# Below this true share nearly every corpus is all zeros and has no interval.
LEAST = 0.0005
Seen = dict[str, list[tuple[bool, bool, float]]]


def main() -> None:
    """Print coverage, misses on either side and width: by share and plan, then by share."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 400
    if len(sys.argv) > 2:
        print_real(sys.argv[2], runs)
        return
    apart: list[bool] = []
    for number, share in enumerate(SHARES):
        pooled: Seen = defaultdict(list)
        for place, plan in enumerate(PLANS):
            generator = np.random.default_rng([13, number, place])
            outlet = find_outlet(share, plan, generator)
            seen, between = run_cell(outlet, plan, runs, generator)
            apart += between
            for role, values in seen.items():
                pooled[role] += values
            print(f"share {share}; {plan.name}: {describe(seen)}", flush=True)
        print(f"share {share}, pooled over plans: {describe(pooled)}\n", flush=True)
    print(f"intervals of two equal outlets lie apart: {np.mean(apart):.4f} of {len(apart)}")


def find_outlet(share: float, plan: Plan, generator: np.random.Generator) -> Outlet:
    """Return an outlet whose articles carry the frame, in any voice, in this share of sentences."""
    low, high = -12.0, 8.0
    seed = int(generator.integers(1 << 30))
    while high - low > 1e-4:
        middle = (low + high) / 2
        found = find_voices(move(middle), plan.spread, np.random.default_rng(seed), 100_000)[1]
        low, high = (middle, high) if found.sum() < share else (low, middle)
    return move(low)


def move(step: float) -> Outlet:
    """Return the outlet with every rate moved by a step in log-odds."""
    odds = np.array(BASE.rates) / (1 - np.array(BASE.rates)) * np.exp(step)
    first, second, third = (odds / (1 + odds)).tolist()
    return replace(BASE, rates=(first, second, third))


def run_cell(
    outlet: Outlet, plan: Plan, runs: int, generator: np.random.Generator
) -> tuple[Seen, list[bool]]:
    """Return by role whether the truth lay above or below and how wide the interval was.

    Two outlets that are the same are drawn; the list says whether their intervals lay apart.
    """
    voices = find_voices(outlet, plan.spread, generator, 1_000_000)[1]
    truth = {"all": voices.sum(), "outlet": voices[0], "quoted": voices[1:].sum()}
    seen: Seen = defaultdict(list)
    apart: list[bool] = []
    for _ in range(runs):
        ends = defaultdict(list)
        tables, _ = build_tables((outlet, outlet), plan, generator)
        for row in compare_outlets(build_corpus(tables), min_articles=5).records():
            role = str(row["role"])
            if role in truth and row["low"] is not None:
                low, high = row["low"], row["high"]
                seen[role].append((truth[role] > high, truth[role] < low, high - low))
                ends[role].append((low, high))
        apart += [
            max(pair[0][0], pair[1][0]) > min(pair[0][1], pair[1][1])
            for pair in ends.values()
            if len(pair) == 2
        ]
    return seen, apart


def describe(seen: Seen) -> str:
    """Return by role the share of intervals that hold the truth, and that it lies above or below."""
    parts = []
    for role in ROLES:
        above, below, width = (np.array(values) for values in zip(*seen[role], strict=True))
        parts.append(
            f"{role} {1 - above.mean() - below.mean():.3f} (above {above.mean():.3f}, below "
            f"{below.mean():.3f}, width {np.median(width):.3f})"
        )
    return ", ".join(parts)


def print_real(folder: str, runs: int) -> None:
    """Print the lowest and the mean coverage over frames and voices, by number of articles."""
    corpus = build_corpus(load_tables(folder))
    values = corpus.values[:, corpus.values.mean(axis=0) >= LEAST]
    truth = values.mean(axis=0)
    print(f"{values.shape[0]} articles, {values.shape[1]} frames by voice")
    for number in SIZES:
        generator = np.random.default_rng([17, number])
        places = np.arange(number)
        side = Side(places, places, number, np.full(number, 1 / number))
        seen = np.zeros((4, len(truth)))
        for _ in range(runs):
            x = values[generator.integers(0, len(values), number)]
            low, high, defined = find_share_interval(side, x, by_event=True) or (0, 0, False)
            reach = -stdtrit(number - 1, 0.025) * x.std(axis=0, ddof=1) / np.sqrt(number)
            plain = np.abs(x.mean(axis=0) - truth) <= reach
            seen += np.array([defined, defined & (truth > high), defined & (truth < low), plain])
        above, below, plain = seen[1] / seen[0], seen[2] / seen[0], seen[3] / seen[0]
        held = 1 - above - below
        print(
            f"{number} articles: {held.mean():.3f} (above {above.mean():.3f}, below "
            f"{below.mean():.3f}), {(held >= 0.93).sum()} of {len(held)} at .93, lowest "
            f"{held.min():.3f}; mean ± t errors {plain.mean():.3f}, {(plain >= 0.93).sum()} at .93, "
            f"lowest {plain.min():.3f}"
        )


if __name__ == "__main__":
    main()
