"""The four solutions: Nash, Kalai-Smorodinsky, egalitarian, utilitarian.

Each is the best of a key over the deals; ties are kept where no other deal dominates them.
With whole-number scores the keys are compared as exact fractions, so ties are ties. Other
tools give these names other meanings: docs/definitions.md has the table.

Sources: Nash 1950, Econometrica 18:155; Kalai & Smorodinsky 1975, Econometrica 43:513, made
leximin for discrete outcomes by us (Imai 1983, Econometrica 51:389, does so for convex problems);
Kalai 1977, Econometrica 45:1623, made leximin; Thomson 1994, Handbook of Game Theory II, ch. 35.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")
_CLOSE = 1e-9


def solve(
    gains: Array, best: Array, units: Sequence[Fraction] | None
) -> dict[str, NDArray[np.int64]]:
    """Find the solutions among points of the frontier of deals.

    Parameters
    ----------
    gains : float, shape (n, n_parties); every gain over no deal is >= 0; the frontier's.
    best : float, shape (n_parties,); each party's largest gain over all deals.
    units : per party, how many of these numbers make one of the case's units, where the
        gains are whole numbers; None where they are floating point and ties are within 1e-9.

    Returns
    -------
    For each name the indices of the tied points, ascending. Empty input, empty output.
    """
    if len(gains) == 0:
        return {name: np.zeros(0, dtype=np.int64) for name in NAMES}
    scale = np.ones(gains.shape[1]) if units is None else np.array([float(u) for u in units])
    real, top = gains / scale, best / scale
    stakes = top > 0
    positive = real > 0
    logs = np.where(positive, np.log(np.where(positive, real, 1.0)), 0.0)
    nash = np.column_stack([positive.sum(axis=1), logs.sum(axis=1)])
    relative = np.sort(real[:, stakes] / top[stakes], axis=1)
    keys: dict[str, Array] = {
        "nash": nash,
        "kalai_smorodinsky": relative,
        "egalitarian": np.sort(real, axis=1),
        "utilitarian": real.sum(axis=1, keepdims=True),
    }
    found: dict[str, NDArray[np.int64]] = {}
    for name in NAMES:
        near = _near_best(keys[name])
        if units is not None and len(near) > 1:
            near = _exactly(near, gains, best, units, _EXACT[name])
        found[name] = np.sort(near)
    return found


def _near_best(keys: Array) -> NDArray[np.int64]:
    """Return the rows that tie for the lexicographic maximum within rounding."""
    left = np.arange(len(keys), dtype=np.int64)
    for column in keys.T:
        top = column[left].max()
        left = left[column[left] >= top - _CLOSE * max(1.0, abs(top))]
    return left


Key = tuple[Fraction, ...]


def _exactly(
    near: NDArray[np.int64],
    gains: Array,
    best: Array,
    units: Sequence[Fraction],
    key: Callable[[list[Fraction], list[Fraction]], Key],
) -> NDArray[np.int64]:
    tops = [Fraction(int(b)) / u for b, u in zip(best, units, strict=True)]
    vectors, group = np.unique(gains[near], axis=0, return_inverse=True)
    keys = [
        key([Fraction(int(g)) / u for g, u in zip(vector, units, strict=True)], tops)
        for vector in vectors
    ]
    largest = max(keys)
    tied = np.array([one == largest for one in keys])
    return np.asarray(near[tied[group.reshape(-1)]])


def _nash(gains: list[Fraction], tops: list[Fraction]) -> Key:
    product = Fraction(1)
    for gain in gains:
        if gain > 0:
            product *= gain
    return Fraction(sum(gain > 0 for gain in gains)), product


def _kalai_smorodinsky(gains: list[Fraction], tops: list[Fraction]) -> Key:
    return tuple(sorted(g / top for g, top in zip(gains, tops, strict=True) if top > 0))


def _egalitarian(gains: list[Fraction], tops: list[Fraction]) -> Key:
    return tuple(sorted(gains))


def _utilitarian(gains: list[Fraction], tops: list[Fraction]) -> Key:
    return (sum(gains, Fraction(0)),)


_EXACT: dict[str, Callable[[list[Fraction], list[Fraction]], Key]] = {
    "nash": _nash,
    "kalai_smorodinsky": _kalai_smorodinsky,
    "egalitarian": _egalitarian,
    "utilitarian": _utilitarian,
}
