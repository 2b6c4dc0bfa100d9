"""Do the intervals of shares cover the truth? Simulated corpora with a scorer that errs."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from framing.score.prevalence import (
    FEWEST_SHOWN,
    Floats,
    Method,
    correct_mean,
    estimate_prevalence,
    find_half_width,
    find_share_ends,
    spread_unseen,
)

CORPORA, ARTICLES, SENTENCES, CODED = 500, 120, 20, 240
# Sensitivity and false alarms of the scorer: it misses more and invents less in one outlet.
OUTLETS = {"A": (0.30, 0.75, 0.20), "B": (0.18, 0.50, 0.20)}
# Rare shares, as of one voice, with a scorer that finds less than half of them and one that finds most.
RARE, SAMPLES, FINDERS = (0.01, 0.02, 0.05, 0.1), (20, 40, 100, 300), ((0.4, 0.5), (0.9, 0.9))
LEAST = (3, FEWEST_SHOWN, 8)
PAIRS = ((0.02, 0.02), (0.05, 0.02), (0.1, 0.03), (0.1, 0.1))
Weights = Callable[[np.random.Generator, Floats], Floats]
DRAWN: dict[str, Weights] = {
    "alike": lambda _, said: np.ones(len(said)),
    "doubtful first": lambda draw, said: 0.3 + said + 0.4 * draw.random(len(said)),
}


def main() -> None:
    """Print, per outlet and method, the mean estimate, coverage of the interval and its width."""
    print(f"{CORPORA} simulated corpora, {ARTICLES} articles per outlet, {CODED} sentences coded")
    print(f"{'':34s}{'truth':>8s}{'mean':>8s}{'covers':>8s}{'width':>8s}")
    for outlet, (share, hit, alarm) in OUTLETS.items():
        for drawn, weigh in DRAWN.items():
            for method in ("uncorrected", "ppi", "dsl"):
                if method != "dsl" and drawn != "alike":
                    continue
                means, covers, widths = simulate(method, share, hit, alarm, weigh)
                name = f"{outlet}, {method}, drawn {drawn}"
                print(f"{name:34s}{share:8.3f}{means:8.3f}{covers:8.3f}{widths:8.3f}")
    print_rare()
    print_differences()


def print_rare() -> None:
    """Print how often rare shares are printed, cover, and how wide, by the least cases asked for.

    'even' is an interval of the same width to both sides, 'ends' the one that is printed.
    """
    print(f"\nRare shares, dsl, {CORPORA} corpora a line; cases: coded or found sentences")
    print("covers and width: even without U, always; then from so many cases on, even and ends")
    print(f"{'share, coded, found':42s}{'always':>7s}" + "".join(f"{n:>38d}" for n in LEAST))
    for drawn, weigh in DRAWN.items():
        for hit, precision in FINDERS:
            for share in RARE:
                for coded in SAMPLES:
                    rows = draw_rare(share, hit, precision, coded, weigh)
                    name = f"{share:.2f}, {coded:3d}, {hit:.1f}/{precision:.1f}, {drawn}"
                    print(f"{name:42s}{rows[:, 1].mean():7.3f}", end="")
                    for least in LEAST:
                        kept = rows[rows[:, 0] >= least]
                        told = len(kept) / len(rows)
                        means = kept[:, 2:].mean(axis=0) if told >= 0.05 else [np.nan] * 4
                        print(f"{told:6.2f}" + "".join(f"{mean:8.3f}" for mean in means), end="")
                    print()


def draw_rare(share: float, hit: float, precision: float, coded: int, weigh: Weights) -> Floats:
    """Return, per corpus, its informative sentences, coverage without U, coverage and width of both."""
    draw = np.random.default_rng(11)
    rows = []
    for _ in range(CORPORA):
        one = draw_outlet(draw, share, hit, precision, coded, weigh)
        bare, half = (find_half_width([one.sums], extra) or 0.0 for extra in (0.0, one.unseen))
        center = min(1.0, max(0.0, one.center))
        low, high = find_share_ends(center, one.sums, one.unseen) or (0.0, 0.0)
        away = abs(center - share)
        even = away <= half, min(1.0, center + half) - max(0.0, center - half)
        rows.append((one.shown, away <= bare, *even, low <= share <= high, high - low))
    return np.array(rows, dtype=np.float64)


def print_differences() -> None:
    """Print how often the interval of a difference of rare shares covers, both from five cases on."""
    print("\nDifferences of rare shares, dsl: corpora with both corrected, and how many cover")
    for drawn, weigh in DRAWN.items():
        for hit, precision in FINDERS:
            for shares in PAIRS:
                for coded in SAMPLES[-2:]:
                    draw, inside = np.random.default_rng(2), []
                    for _ in range(CORPORA):
                        one, two = (
                            draw_outlet(draw, share, hit, precision, coded, weigh)
                            for share in shares
                        )
                        if min(one.shown, two.shown) >= FEWEST_SHOWN:
                            away = abs(one.center - two.center - (shares[0] - shares[1]))
                            half = find_half_width([one.sums, two.sums], one.unseen + two.unseen)
                            inside.append(away <= (half or 0.0))
                    covers = f"{np.mean(inside):7.3f}" if len(inside) >= 0.05 * CORPORA else ""
                    name = f"{shares[0]:.2f} and {shares[1]:.2f}, {coded}, {hit:.1f}/{precision:.1f}, {drawn}"
                    print(f"{name:46s}{len(inside):4d}{covers}")


class Outlet(NamedTuple):
    """One simulated outlet: its informative coded sentences, corrected share, moves and U."""

    shown: float
    center: float
    sums: Floats
    unseen: float


def draw_outlet(
    draw: np.random.Generator,
    share: float,
    hit: float,
    precision: float,
    coded: int,
    weigh: Weights,
) -> Outlet:
    """Return an outlet whose frame is rare and gathers in few articles, so many sentences coded."""
    n = ARTICLES * SENTENCES
    members = np.repeat(np.arange(ARTICLES), SENTENCES)
    alarm = share * hit * (1 - precision) / precision / (1 - share)
    weights = np.full(n, 1 / n)
    local = draw.beta(0.5, 0.5 * (1 - share) / share, ARTICLES)
    truth = (draw.random(n) < local[members]).astype(float)
    said = (draw.random(n) < np.where(truth == 1, hit, alarm)).astype(float)
    weight = weigh(draw, said)
    chance = coded * weight / weight.sum()
    order = draw.permutation(n)
    steps = draw.random() + np.arange(coded)
    picked = order[np.searchsorted(np.cumsum(chance[order]), steps)]
    known = np.full(n, np.nan)
    known[picked] = truth[picked]
    center, moves = correct_mean(said, known, weights, inclusion=chance, method="dsl")
    unseen = spread_unseen(said, known, weights, inclusion=chance, method="dsl")
    sums = np.bincount(members, weights=moves).astype(np.float64)
    return Outlet(float(((truth + said)[picked] > 0).sum()), center, sums, unseen)


def simulate(
    method: Method, share: float, hit: float, alarm: float, weigh: Weights
) -> tuple[float, float, float]:
    """Return mean estimate, share of intervals that hold the truth, and their mean width."""
    draw = np.random.default_rng(7)
    n = ARTICLES * SENTENCES
    members = np.repeat(np.arange(ARTICLES), SENTENCES)
    names = [f"{member:04d}" for member in members]
    found = []
    for _ in range(CORPORA):
        # Articles differ: their own share varies around the outlet's.
        local = draw.beta(share * 8, (1 - share) * 8, ARTICLES)
        truth = (draw.random(n) < local[members]).astype(float)
        said = (draw.random(n) < np.where(truth == 1, hit, alarm)).astype(float)
        weight = weigh(draw, said)
        chance = np.minimum(1, CODED * weight / weight.sum())
        coded = draw.random(n) < chance
        given = estimate_prevalence(
            said, np.where(coded, truth, np.nan), names, inclusion=chance, method=method
        )
        if given.estimate is not None and given.low is not None and given.high is not None:
            found.append((given.estimate, given.low <= share <= given.high, given.high - given.low))
    means = np.array(found, dtype=float).mean(axis=0).tolist()
    return means[0], means[1], means[2]
