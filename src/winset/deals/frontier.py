"""Which points nobody can improve on without loss to another (Pareto frontier)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

_BUCKETS = 4096
_STRONG = 32


def frontier(points: ArrayLike) -> NDArray[np.bool_]:
    """Return which points no other point dominates.

    Parameters
    ----------
    points : float, shape (n, k), as an array, a list or a data frame; larger is better in every
        column; no NaN.

    Returns
    -------
    bool, shape (n,). Equal points are all kept or all dropped.

    Notes
    -----
    Exact: compares the numbers as given. One and two columns: a sort, O(n log n) after a
    linear prefilter. More: sort and filter (Chomicki, Godfrey, Gryz & Liang 2003, ICDE),
    O(n * front).
    """
    points = np.asarray(points)
    if np.ndim(points) != 2:
        raise ValueError(f"points: expected shape (n, k), found {np.shape(points)}")
    if np.isnan(points).any():
        raise ValueError("a value is not a number; NaN would read as undominated")
    count, width = points.shape
    if count == 0:
        return np.zeros(0, dtype=bool)
    if width == 1:
        return np.asarray(points[:, 0] == points[:, 0].max())
    if width == 2:
        return _flat(points)
    from winset.deals.kernels import front_of_sorted, undominated_by_few

    left = np.empty(count, dtype=np.int64)
    strong = np.empty((_STRONG, width))
    # A sample will do: how strong a point is decides only which are tried first.
    sample = points[:: max(1, count // _BUCKETS)]
    low = sample.min(axis=0)
    with np.errstate(invalid="ignore"):
        span = sample.max(axis=0) - low
    strength = np.array([low, 1.0 / np.where(span > 0.0, span, np.inf)])
    left = left[: undominated_by_few(np.ascontiguousarray(points), strength, strong, left)]
    some = points[left]
    order = np.lexsort((*some.T[::-1], some.sum(axis=1)))[::-1]
    mask = np.zeros(count, dtype=bool)
    mask[left] = front_of_sorted(some, np.ascontiguousarray(order))
    return mask


def distinct(points: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the first place of each different row, ascending.

    Parameters
    ----------
    points : float, shape (n, k); no NaN.

    Notes
    -----
    Exact: rows are sorted by a hash, and compared where that is equal. O(n * (k + log n)),
    several times faster than `numpy.unique` by rows.
    """
    # Adding 0 makes -0 a 0, which it equals.
    bits = np.ascontiguousarray(points + 0.0).view(np.uint64)
    factors = np.random.default_rng(0).integers(0, 1 << 63, points.shape[1], dtype=np.uint64)
    mixed = bits * (2 * factors + 1)
    keys = np.bitwise_xor.reduce(mixed ^ (mixed >> np.uint64(29)), axis=1)
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    if not np.array_equal(points[first[group.reshape(-1)]], points):
        _, first = np.unique(points, axis=0, return_index=True)
    return np.sort(first)


def _flat(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    left = _candidates(points)
    x, y = points[left].T
    order = np.lexsort((-y, -x))
    x, y = x[order], y[order]
    starts = np.flatnonzero(np.concatenate([[True], x[1:] != x[:-1]]))
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(x))))
    tops = y[starts]
    before = np.concatenate([[-np.inf], np.maximum.accumulate(tops)[:-1]])
    kept = (y == tops[group]) & (tops > before)[group]
    mask = np.zeros(len(points), dtype=bool)
    mask[left[order[kept]]] = True
    return mask


def _candidates(points: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the places of points that two cheap filters leave, ascending."""
    if len(points) <= 4 * _BUCKETS:
        return np.arange(len(points))
    left = np.flatnonzero(_below_one(points))
    if 4 * len(left) > len(points):
        # Copying most of the points costs more than they do.
        return np.flatnonzero(_prefilter(points))
    if len(left) <= 4 * _BUCKETS:
        return left
    return left[_prefilter(points[left])]


def _below_one(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Drop what is below the point of a sample that is best on both axes together.

    Of points spread at random hardly any are left; of points along a falling line, most.
    """
    sample = points[:: len(points) // _BUCKETS]
    low, high = sample.min(axis=0), sample.max(axis=0)
    with np.errstate(all="ignore"):
        best = sample[np.argmax(((sample - low) / (high - low)).prod(axis=1))]
    x, y = points.T
    return np.asarray(~((x < best[0]) & (y < best[1])))


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
