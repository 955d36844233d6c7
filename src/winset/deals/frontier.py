"""Which points nobody can improve on without loss to another (Pareto frontier)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BUCKETS = 4096


def frontier(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which points no other point dominates.

    Parameters
    ----------
    points : float, shape (n, k); larger is better in every column; no NaN.

    Returns
    -------
    bool, shape (n,). Equal points are all kept or all dropped.

    Notes
    -----
    Exact: compares the numbers as given. One and two columns: a sort, O(n log n) after a
    linear prefilter. More: sort and filter (Chomicki, Godfrey, Gryz & Liang 2003, ICDE),
    O(n * front).
    """
    if np.isnan(points).any():
        raise ValueError("a value is not a number; NaN would read as undominated")
    count, width = points.shape
    if count == 0:
        return np.zeros(0, dtype=bool)
    if width == 1:
        return np.asarray(points[:, 0] == points[:, 0].max())
    if width == 2:
        return _flat(points)
    from winset.deals.kernels import front_of_sorted

    order = np.lexsort((*points.T[::-1], points.sum(axis=1)))[::-1]
    return np.asarray(front_of_sorted(np.ascontiguousarray(points), np.ascontiguousarray(order)))


def _flat(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    left = np.flatnonzero(_prefilter(points)) if len(points) > 4 * _BUCKETS else None
    x, y = (points if left is None else points[left]).T
    order = np.lexsort((-y, -x))
    x, y = x[order], y[order]
    starts = np.flatnonzero(np.concatenate([[True], x[1:] != x[:-1]]))
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(x))))
    tops = y[starts]
    before = np.concatenate([[-np.inf], np.maximum.accumulate(tops)[:-1]])
    kept = (y == tops[group]) & (tops > before)[group]
    mask = np.zeros(len(points), dtype=bool)
    mask[order[kept] if left is None else left[order[kept]]] = True
    return mask


def _prefilter(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Drop most dominated points: those below the best y of some bucket with larger x."""
    x, y = points.T
    low, high = x.min(), x.max()
    if not high > low:
        return np.ones(len(points), dtype=bool)
    bucket = ((x - low) * ((_BUCKETS - 1) / (high - low))).astype(np.int64)
    top = np.full(_BUCKETS + 1, -np.inf)
    np.maximum.at(top, bucket, y)
    above = np.maximum.accumulate(top[::-1])[::-1]
    return np.asarray(y >= above[bucket + 1])
