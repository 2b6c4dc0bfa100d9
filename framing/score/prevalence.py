"""Shares of sentences that carry a frame, corrected for a scorer's mistakes by coded sentences.

Prediction-powered inference (Angelopoulos et al. 2023) and design-based supervised learning
(Egami et al. 2023); the mathematics alone, without tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

from framing.errors import SettingsError
from framing.records import Cell

Method = Literal["uncorrected", "ppi", "dsl"]
METHODS: tuple[Method, ...] = ("uncorrected", "ppi", "dsl")
FEWEST_CODED = 20
# Fewer sentences that coder or scorer give the frame say nothing of how often it is missed.
FEWEST_SHOWN = 5
_HALF = 0.5
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a coder said of one sentence and frame.

    `voice` is empty without the frame, None where the frame was coded and its voice was not.
    `chance` is the one with which the sentence was drawn, None when it is not known. `others`
    is what further coders said of the same sentence and frame.
    """

    present: bool
    voice: str | None
    chance: float | None
    others: tuple[Truth, ...] = ()

    @property
    def share(self) -> float:
        """The share of the sentence's coders who see the frame.

        >>> Truth(present=True, voice="", chance=None, others=(Truth(False, "", None),)).share
        0.5
        """
        said = [self.present, *(other.present for other in self.others)]
        return sum(said) / len(said)


# By article, number of the sentence, and frame.
Truths = Mapping[tuple[Cell, Cell, str], Truth]


def choose_method(truths: Truths) -> Method:
    """Return 'dsl' where every chance of inclusion is known, else 'ppi'; without codes neither."""
    if not truths:
        return "uncorrected"
    return "ppi" if any(truth.chance is None for truth in truths.values()) else "dsl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prevalence:
    """A share from 0 to 1 with its 95 % interval; None exactly when `reason` says why.

    `low` and `high` are cut at 0 and 1. `uncorrected` is what the scorer alone says.
    """

    method: Method
    estimate: float | None
    low: float | None = None
    high: float | None = None
    uncorrected: float
    sentences: int
    articles: int
    coded: int
    reason: str = ""


def estimate_prevalence(
    said: Floats,
    truth: Floats,
    articles: Sequence[str],
    *,
    inclusion: Floats | None = None,
    method: Method = "dsl",
    fewest: int = FEWEST_CODED,
) -> Prevalence:
    """Return the share of sentences that carry a frame, every sentence counting alike.

    `said` is the scorer's verdict or probability for each sentence, `truth` the coding (nan
    where nobody coded), `inclusion` the chance with which each sentence was drawn for coding.

    `uncorrected` takes the scorer at its word. `ppi` adds the mean error seen in the coded
    sentences, tuned so that a poor scorer does no harm (Angelopoulos et al. 2023; power tuning
    after Angelopoulos, Duchi and Zrnic 2023); every sentence must have had the same chance.
    `dsl` weighs each error by the chance of its sentence (Egami et al. 2023) and holds for any
    known chances. All intervals treat the article as the unit: its sentences are alike. Where
    coder or scorer give the frame to fewer than five coded sentences, nothing is corrected.

    >>> said = np.array([1, 1, 0, 0, 1, 0, 1, 0.0])
    >>> truth = np.array([1, 0, 0, 0, np.nan, np.nan, np.nan, np.nan])
    >>> chance = np.full(8, 0.5)
    >>> found = estimate_prevalence(said, truth, "abcdefgh", inclusion=chance, fewest=2)
    >>> found.uncorrected, found.estimate
    (0.5, 0.25)
    """
    if method not in METHODS:
        raise SettingsError(f"method {method}: not known; choose from {', '.join(METHODS)}")
    members = np.unique(np.array(list(articles)), return_inverse=True)[1]
    coded = ~np.isnan(truth)
    weights = np.full(len(said), 1 / len(said))
    plain = float(weights @ said)
    reason = refuse_correction(said, truth, inclusion, method, fewest)
    if reason:
        return Prevalence(
            method=method, estimate=None, uncorrected=plain, sentences=len(said),
            articles=int(members.max()) + 1, coded=int(coded.sum()), reason=reason,
        )  # fmt: skip
    center, moves = correct_mean(said, truth, weights, inclusion=inclusion, method=method)
    unseen = spread_unseen(said, truth, weights, inclusion=inclusion, method=method)
    sums = np.asarray(np.bincount(members, weights=moves), dtype=np.float64)
    low, high = find_share_ends(center, sums, unseen) or (None, None)
    return Prevalence(
        method=method,
        estimate=min(1.0, max(0.0, center)),
        low=low,
        high=high,
        uncorrected=plain,
        sentences=len(said),
        articles=int(members.max()) + 1,
        coded=int(coded.sum()),
        reason="no interval: a single article" if low is None else "",
    )


def refuse_correction(
    said: Floats, truth: Floats, inclusion: Floats | None, method: Method, fewest: int
) -> str:
    """Return why a share cannot be corrected, empty where it can."""
    if method == "uncorrected":
        return ""
    coded = ~np.isnan(truth)
    n = int(coded.sum())
    if n < fewest:
        return f"too few: {n} sentences coded, {fewest} are needed"
    if method == "dsl":
        if inclusion is None or np.isnan(inclusion[coded]).any():
            return "the chance of inclusion of the coded sentences is not known; use ppi"
    elif inclusion is not None and len(np.unique(inclusion[coded & ~np.isnan(inclusion)])) > 1:
        return "sentences were drawn with unequal chances; use dsl"
    shown, needed = int(_find_shown(said, truth).sum()), min(FEWEST_SHOWN, fewest)
    if shown < needed and not coded.all():
        return f"too few: coded or found in {shown} of {n} coded sentences, {needed} are needed"
    return ""


def _find_shown(said: Floats, truth: Floats) -> Bools:
    """Return which coded sentences carry the frame, says the coder or the scorer."""
    return np.asarray(~np.isnan(truth) & ((truth > 0) | (said >= _HALF)))


def correct_mean(
    said: Floats, truth: Floats, weights: Floats, *, inclusion: Floats | None, method: Method
) -> tuple[float, Floats]:
    """Return a weighted mean of sentences, corrected, and how far each sentence moves it.

    `weights` add up to 1. The moves add up to 0; the mean's variance is that of their sum.
    """
    if method == "uncorrected":
        center = float(weights @ said)
        return center, weights * (said - center)
    coded = ~np.isnan(truth)
    drawn = weights[coded]
    if method == "ppi" or inclusion is None:
        trust = _tune_trust(said, truth, coded)
        chance = np.full(len(drawn), drawn.sum())
    else:
        # Chances scaled to the weight drawn (Hajek): exact when they add up, steadier otherwise.
        trust = 1.0
        chance = inclusion[coded] * (drawn / inclusion[coded]).sum()
    errors = truth[coded] - trust * said[coded]
    mean = float((drawn * errors / chance).sum())
    # The mean of the values is the share; centring the errors keeps their spread honest.
    values = trust * said + mean
    values[coded] += (errors - mean) / chance
    center = float(weights @ values)
    return center, weights * (values - center)


def _tune_trust(said: Floats, truth: Floats, coded: Bools) -> float:
    """Return how far to lean on the scorer, 0 to 1: the value that makes the variance least."""
    spread = float(said.var())
    if spread == 0:
        return 0.0
    both = float(np.cov(truth[coded], said[coded])[0, 1])
    return min(1.0, max(0.0, both / spread))


def spread_unseen(
    said: Floats, truth: Floats, weights: Floats, *, inclusion: Floats | None, method: Method
) -> float:
    """Return the variance that mistakes which no coded sentence shows add to a corrected mean.

    A kind of mistake (a frame missed, a frame invented) that was never seen counts as if one
    typical coded sentence had shown it (after Agresti and Coull 1998): with neither kind seen in
    n sentences drawn alike, the interval reaches 2.8 / n to both sides, near the rule of three.
    0 where both were seen, and where every sentence is coded.
    """
    coded = ~np.isnan(truth)
    if method == "uncorrected" or not coded.any():
        return 0.0
    misses, alarms = (truth > said)[coded].any(), (truth < said)[coded].any()
    if method == "ppi" or inclusion is None:
        chance = np.full(int(coded.sum()), coded.mean())
    else:
        chance = inclusion[coded]
    parts = weights[coded] / chance
    squares = (parts / parts.sum()) ** 2
    return float((2 - int(misses) - int(alarms)) * squares.sum() * ((1 - chance) @ squares))


def find_half_width(samples: Sequence[Floats], unseen: float = 0.0) -> float | None:
    """Return half the width of the 95 % interval of a sum of independent samples' means.

    Each sample holds, per cluster (article or event), the sum of its sentences' moves; None
    where a sample has fewer than two clusters. Degrees of freedom are those of the smallest.
    `unseen` is the variance added by mistakes that no coded sentence shows.
    """
    sizes = [len(sums) for sums in samples]
    if min(sizes) < 2:  # noqa: PLR2004 - one cluster has no spread
        return None
    variance = unseen + sum(
        float((sums**2).sum()) * size / (size - 1)
        for sums, size in zip(samples, sizes, strict=True)
    )
    return _find_reach(min(sizes)) * float(np.sqrt(variance))


def find_share_ends(center: float, sums: Floats, unseen: float) -> tuple[float, float] | None:
    """Return the ends, from 0 to 1, of the 95 % interval of one outlet's corrected share.

    `sums` and `unseen` are as in `find_half_width`; None for a single cluster. A rare share is too
    small mostly where no cluster that carries much was met, or little of it coded, and then looks
    surer than it is. So its upper end is that of the share with the cluster that lifts it most
    counted once more (as `framing.compare.shares` does, after Fay & Feuer 1997). Of a share
    above one half it is the rest that is rare, and the lower end that is moved.

    >>> low, high = find_share_ends(0.2, np.array([0.03, -0.01, -0.01, -0.01]), 0.0)
    >>> round(0.2 - low, 3), round(high - 0.2, 3)
    (0.127, 0.149)
    """
    half = find_half_width([sums], unseen)
    if half is None:
        return None
    center = min(1.0, max(0.0, center))
    size, side = len(sums), 1 if center <= _HALF else -1
    lift = float((side * sums).max()) * size / (size + 1)
    variance = float((sums**2).sum()) * size / (size + 1) + lift**2 + unseen
    far = lift + _find_reach(size) * float(np.sqrt(variance))
    below, above = (half, far) if side > 0 else (far, half)
    return max(0.0, center - below), min(1.0, center + above)


def _find_reach(clusters: int) -> float:
    """Return the standard errors to either side of a 95 % interval over so many clusters."""
    return float(-stdtrit(clusters - 1, 0.025))
