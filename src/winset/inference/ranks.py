"""Ranks of outcomes over draws: the indices of stochastic multicriteria acceptability analysis.

Source: Lahdelma & Salminen 2001, Operations Research 49:444 (SMAA-2).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from winset.inference.ensemble import Array, Ensemble
from winset.spaces.space import Rows


def rank_acceptability(ensemble: Ensemble, rows: Rows) -> Array:
    """Return how often each outcome takes each rank for an actor, shape (n, n).

    Entry [a, r] is the share of draws in which outcome a is ranked r-th, the best first; equals
    share the better rank. Estimates: one standard error is at most 0.5 / sqrt(effective).
    O(n log n) per draw.
    """
    ranks = _ranks(ensemble, rows)
    count = len(rows)
    return np.array([np.bincount(row, minlength=count) for row in ranks]) / ensemble.draws


def central_weights(ensemble: Ensemble, rows: Rows) -> Array:
    """Return the mean weights of the draws that rank each outcome first, shape (n, n_issues).

    NaN for outcomes that are never first.
    """
    ranks = _ranks(ensemble, rows)
    shares = ensemble.shares()
    shares = shares / np.maximum(shares.sum(axis=0), 1e-300)
    return np.array(
        [
            shares[:, row == 0].mean(axis=1) if (row == 0).any() else np.full(len(shares), np.nan)
            for row in ranks
        ]
    )


def _ranks(ensemble: Ensemble, rows: Rows) -> NDArray[np.int64]:
    """Rank outcomes in every draw: how many others are better, shape (n, n_draws)."""
    values = ensemble.sums(rows, slice(None))
    falling = -np.sort(-values, axis=0)
    ranks = np.empty(values.shape, dtype=np.int64)
    for draw in range(values.shape[1]):
        ranks[:, draw] = np.searchsorted(-falling[:, draw], -values[:, draw], side="left")
    return ranks
