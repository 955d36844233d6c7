"""A few joint draws that stand for all: in each row of flags as many hold as its share says."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from winset.inference.joint import systematic

Flags = NDArray[np.bool_]
COUNT = 20
PATTERNS = 400
"""Patterns tried for an exchange, the commonest."""


def worlds(flags: Flags, weights: NDArray[np.int64] | None = None, count: int = COUNT) -> Flags:
    """Choose draws so that every row's count is its share, to the nearest of `count` parts.

    Draws with the same flags are alike: a systematic sample of the patterns, then single
    exchanges while they bring the counts nearer. The first rows matter most where not all can be
    met.

    Parameters
    ----------
    flags : shape (n_rows, n_draws); a column is one draw.
    weights : shape (n_draws,), whole numbers; None: all alike.

    Returns
    -------
    Flags : shape (n_rows, count), columns that agree with most rows first.

    Notes
    -----
    Cost n_rows * n_draws, and 400 * n_rows for each of at most 60 exchanges.
    """
    rows, draws = flags.shape
    heavy = np.ones(draws) if weights is None else weights.astype(np.float64)
    patterns, place = np.unique(flags.T, axis=0, return_inverse=True)
    share = np.bincount(place.reshape(-1), heavy, len(patterns))
    # The first row decides the order, then the second: a systematic sample is even in the first.
    order = np.lexsort(patterns.T[::-1])
    taken = order[systematic(share[order], count)]
    wanted = np.floor(flags @ heavy / heavy.sum() * count + 0.5)
    common = np.argsort(-share, kind="stable")[:PATTERNS]
    common = common[share[common] > 0]
    # A first row that is off counts more than a last one.
    matters = 1.0 + (rows - np.arange(rows)) / rows
    for _ in range(3 * count):
        now = patterns[taken].sum(axis=0)
        off = float(np.abs(now - wanted) @ matters)
        if off == 0:
            break
        left = now[None, :] - patterns[taken]
        after = np.abs(left[:, None, :] + patterns[common][None, :, :] - wanted) @ matters
        out, new = np.unravel_index(int(after.argmin()), after.shape)
        if after[out, new] >= off:
            break
        taken[out] = common[new]
    chosen = patterns[taken]
    return np.asarray(chosen[np.lexsort(tuple(~chosen.T[::-1]))].T)
