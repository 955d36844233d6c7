"""A few draws that count as all of them do: for a page that has room for hundreds.

Draws are halved until so many are left: of each pair of neighbours in a random order one is kept,
so that what is kept is off by as little as can be in all features at once (the self-balancing walk
of Dwivedi & Mackey 2024, Journal of Machine Learning Research 25:152, with features in place of a
kernel and the better sign in place of a random one). The last halving is gone over again.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from winset.inference.joint import systematic

Real = NDArray[np.float32]
Places = NDArray[np.int64]
MOST = 2_048
"""Draws that are chosen among."""
TURNS = 3
"""Times that the last halving is gone over."""


def chosen(
    features: Real, weights: NDArray[np.int16] | None, count: int, rng: np.random.Generator
) -> Places:
    """Choose draws whose plain means of features are close to the weighted means over all.

    Parameters
    ----------
    features : shape (n_draws, n_features); what is to be matched, the more the larger it is.
    weights : of the draws, shape (n_draws,); None where they weigh alike.
    count : how many are wanted; fewer are returned only where there are fewer.

    Returns
    -------
    Places of draws, shape (count,); one of great weight may stand there several times.

    Notes
    -----
    A heuristic, deterministic for one `rng`. O(n_draws * n_features).
    """
    draws = len(features)
    count = min(count, draws)
    if weights is None and count == draws:
        return np.arange(draws, dtype=np.int64)
    begin = count
    while 2 * begin <= min(draws, MOST):
        begin *= 2
    alike = np.ones(draws, dtype=np.int16) if weights is None else weights
    # Not by BLAS, which adds up in another order on more cores.
    target = np.einsum("i,ij->j", alike.astype(np.float32), features)
    target /= np.float32(alike.sum(dtype=np.float64))
    kept: Places = systematic(alike, begin)
    if weights is None:
        kept = rng.permutation(draws)[:begin]
    kept = rng.permutation(kept)
    while len(kept) > 2 * count:
        kept = kept[_halving(features[kept], target, 0)]
    return kept if len(kept) == count else kept[_halving(features[kept], target, TURNS)]


def _halving(features: Real, target: Real, turns: int) -> Places:
    """Return the places of one of each pair, so that their mean is close to the target.

    features (2 n, n_features). Greedy, then changed as long as that brings the mean nearer.
    """
    half = (features[0::2] - features[1::2]) / 2
    off = (features[0::2] + features[1::2]).sum(axis=0) / 2 - len(half) * target
    signs = np.ones(len(half))
    for place, step in enumerate(half):
        if off @ step > 0:
            signs[place] = -1
            off -= step
        else:
            off += step
    lengths = np.einsum("ij,ij->i", half, half)
    for _ in range(turns):
        changed = False
        for place, step in enumerate(half):
            if signs[place] * (off @ step) > lengths[place] * (1 + 1e-5):
                off -= 2 * signs[place] * step
                signs[place] = -signs[place]
                changed = True
        if not changed:
            break
    return np.arange(len(half)) * 2 + (signs < 0)
