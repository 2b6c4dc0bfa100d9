"""Which phrases set two groups of texts apart: log-odds with an informative Dirichlet prior.

Monroe, Colaresi & Quinn (2008): each phrase's odds in a group are pulled towards those of the
whole, so that rare phrases do not stand out by chance.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Z = 1.959963984540054  # standard errors to either side of a 95% interval
_PRIOR_WORDS = 1000.0


def weigh_odds(
    mine: csr_array, mine_totals: Floats, others: csr_array, other_totals: Floats
) -> tuple[Floats, Floats]:
    """Return the log-odds of each phrase, one group of articles against another, and its error.

    `mine` and `others` count phrases (columns) by article (rows), the totals words by article.
    The prior is both groups together, scaled to 1,000 words. The standard error is the larger of
    the method's own and of one that takes articles, not words, as the unit.
    """
    uses = np.asarray(mine.sum(axis=0)).ravel()
    uses_others = np.asarray(others.sum(axis=0)).ravel()
    words = float(mine_totals.sum() + other_totals.sum())
    prior = (uses + uses_others) / words * _PRIOR_WORDS
    first = _find_odds(mine, mine_totals, uses + prior)
    second = _find_odds(others, other_totals, uses_others + prior)
    by_words = 1 / (uses + prior) + 1 / (uses_others + prior)
    return first[0] - second[0], np.sqrt(np.maximum(by_words, first[1] + second[1]))


def _find_odds(matrix: csr_array, totals: Floats, smoothed: Floats) -> tuple[Floats, Floats]:
    """Return the log-odds in one group of articles and its variance over articles.

    Each article moves the log-odds by g = c / y - (n - c) / (N - y), with its uses c and
    words n; the variance is that of a sum of such moves.
    """
    rest = float(totals.sum()) + _PRIOR_WORDS - smoothed
    slope = 1 / smoothed + 1 / rest
    total = np.asarray(matrix.sum(axis=0)).ravel() * slope - totals.sum() / rest
    squares = np.asarray(matrix.multiply(matrix).sum(axis=0)).ravel() * slope**2
    crossed = np.asarray(totals @ matrix).ravel() * slope / rest
    squares = squares - 2 * crossed + (totals**2).sum() / rest**2
    count = matrix.shape[0]
    if count == 1:
        return np.log(smoothed / rest), np.zeros(len(smoothed))
    variance = np.maximum(0.0, squares - total**2 / count) * count / (count - 1)
    return np.log(smoothed / rest), variance
