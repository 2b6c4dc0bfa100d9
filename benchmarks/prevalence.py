"""Do the intervals of shares cover the truth? Simulated corpora with a scorer that errs."""

import numpy as np

from framing.score.prevalence import Method, estimate_prevalence

CORPORA, ARTICLES, SENTENCES, CODED = 500, 120, 20, 240
# Sensitivity and false alarms of the scorer: it misses more and invents less in one outlet.
OUTLETS = {"A": (0.30, 0.75, 0.20), "B": (0.18, 0.50, 0.20)}


def main() -> None:
    """Print, per outlet and method, the mean estimate, coverage of the interval and its width."""
    print(f"{CORPORA} simulated corpora, {ARTICLES} articles per outlet, {CODED} sentences coded")
    print(f"{'':34s}{'truth':>8s}{'mean':>8s}{'covers':>8s}{'width':>8s}")
    for outlet, (share, hit, alarm) in OUTLETS.items():
        for drawn in ("alike", "doubtful first"):
            for method in ("uncorrected", "ppi", "dsl"):
                if method != "dsl" and drawn != "alike":
                    continue
                means, covers, widths = simulate(method, share, hit, alarm, drawn == "alike")
                name = f"{outlet}, {method}, drawn {drawn}"
                print(f"{name:34s}{share:8.3f}{means:8.3f}{covers:8.3f}{widths:8.3f}")


def simulate(
    method: Method, share: float, hit: float, alarm: float, alike: bool
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
        weight = np.ones(n) if alike else 0.3 + said + 0.4 * draw.random(n)
        chance = np.minimum(1, CODED * weight / weight.sum())
        coded = draw.random(n) < chance
        given = estimate_prevalence(
            said, np.where(coded, truth, np.nan), names, inclusion=chance, method=method
        )
        if given.estimate is not None and given.low is not None and given.high is not None:
            found.append((given.estimate, given.low <= share <= given.high, given.high - given.low))
    means = np.array(found, dtype=float).mean(axis=0).tolist()
    return means[0], means[1], means[2]
