"""The four solutions: Nash, Kalai-Smorodinsky, egalitarian, utilitarian.

Each is the best of a key over the deals; ties are kept where no other deal dominates them.
Gains are whole numbers of hairs (`Ensemble.hairs`), so that the keys are compared as whole numbers
of any size and ties are ties. Other tools give these names other meanings: docs/definitions.md
has the table.

Sources: Nash 1950, Econometrica 18:155; Kalai & Smorodinsky 1975, Econometrica 43:513; Kalai 1977,
Econometrica 45:1623; Thomson 1994, Handbook of Game Theory II, ch. 35. Taking the leximin, where
the smallest gains tie, is ours for discrete outcomes; Imai 1983, Econometrica 51:389, does so on
convex problems.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.deals.frontier import distinct

Array = NDArray[np.float64]
Whole = NDArray[Any]
"""Whole numbers: int64 where they fit, else Python's own."""
NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")
HAIR_BITS = 40
_FLOAT = 1e-14
"""What floating-point keys are off by, at most."""
_LOOSE = 1e-9
"""Floating-point keys are off by far less than this part; who is further from the best is out."""


def solve(
    gains: Array,
    best: Array,
    steps: Sequence[Fraction] | None = None,
    rounded: Sequence[bool] | None = None,
) -> dict[str, NDArray[np.int64]]:
    """Find the solutions among points of the frontier of deals.

    Parameters
    ----------
    gains : float, shape (n, n_parties), >= 0; gains over no deal, of the deals on the frontier.
    best : float, shape (n_parties,); each party's largest gain over all deals.
    steps : gains are whole numbers, so many of them a unit of the case for each party. None: they
        are in the case's units, and rounded to a 2**-40th of a party's largest.
    rounded : whose gains are rounded to whole steps; None: nobody's where `steps` are given.

    Returns
    -------
    For each name the indices of the tied points, ascending. Empty input, empty output.

    Raises
    ------
    ValueError
        A gain is below 0, not a number, or not whole where `steps` are given; or the shapes do
        not fit.

    Notes
    -----
    Exact where nobody's gains are rounded: floating-point keys leave few points, whose keys are
    then whole numbers, so that a tolerance only ever drops what is too far off to be best. Else
    what is within the rounding of the best ties with it. O(n * n_parties).
    """
    if len(gains) == 0:
        return {name: np.zeros(0, dtype=np.int64) for name in NAMES}
    gains, best = np.asarray(gains, dtype=np.float64), np.asarray(best, dtype=np.float64)
    _check_shapes(gains, best, steps, rounded)
    if not (gains >= 0).all():
        raise ValueError("a gain is below 0 or not a number: only deals have solutions")
    if steps is None:
        # Gains as a program calculates them: told apart by a hair, as in `Ensemble`.
        sizes = [Fraction(float(top)) or Fraction(1) for top in best]
        steps = [2**HAIR_BITS / size for size in sizes]
        scale = np.array([float(step) for step in steps])
        gains, best = np.rint(gains * scale), np.rint(best * scale)
        rounded = [True] * len(sizes)
    elif (gains != np.floor(gains)).any():
        raise ValueError("a gain is no whole number of steps")
    scale = np.array([float(one) for one in steps])
    hair = np.zeros(len(steps)) if rounded is None else np.asarray(rounded, dtype=np.float64)
    real, stakes, positive = gains / scale, best > 0, gains > 0
    shares = gains[:, stakes] / best[stakes]
    logs = np.where(positive, np.log(np.where(positive, real, 1.0)), 0.0).sum(axis=1)
    many = positive.sum(axis=1)
    nash = np.where(many == many.max(), logs, -np.inf)
    if hair.any():
        # What rounding each gain by half a step moves a logarithm by, twice over.
        blur = (hair / np.where(positive, gains, np.inf)).sum(axis=1)
        share = 2 * (hair[stakes] / best[stakes]).max(initial=0.0)
        return {
            "nash": _nearly(nash[:, None], blur),
            "kalai_smorodinsky": _nearly(np.sort(shares, axis=1), share),
            "egalitarian": _nearly(np.sort(real, axis=1), (hair / scale).max()),
            "utilitarian": _nearly(real.sum(axis=1, keepdims=True), (hair / scale).sum()),
        }
    units = _multipliers(steps)
    tops = _multipliers([Fraction(int(top)) for top in best[stakes]])
    least = real.min(axis=1, initial=real.max(initial=0.0))
    return {
        "nash": _best(nash, gains, _nash(units)),
        "kalai_smorodinsky": _best(
            shares.min(axis=1, initial=1.0), gains[:, stakes], _leximin(tops)
        ),
        "egalitarian": _best(least, gains, _leximin(units)),
        "utilitarian": _best(real.sum(axis=1), gains, _utilitarian(units)),
    }


def _check_shapes(
    gains: Array, best: Array, steps: Sequence[Fraction] | None, rounded: Sequence[bool] | None
) -> None:
    if gains.ndim != 2:
        raise ValueError(f"gains: expected shape (n, n_parties), found {gains.shape}")
    parties = gains.shape[1]
    if best.shape != (parties,):
        raise ValueError(
            f"best: expected shape ({parties},), one number for each column of gains, found "
            f"{best.shape}"
        )
    for name, given in (("steps", steps), ("rounded", rounded)):
        if given is not None and len(given) != parties:
            raise ValueError(
                f"{name}: expected {parties}, one for each column of gains, found {len(given)}"
            )


Key = Callable[[Array], Whole]
"""Turns gains (n, n_parties) into whole numbers (n, n_keys), to be maximised in turn."""


def _nearly(columns: Array, hair: float | Array) -> NDArray[np.int64]:
    """Return the places of the lexicographically largest rows, equal within `hair`."""
    left = np.arange(len(columns), dtype=np.int64)
    blur = np.broadcast_to(hair, len(columns))
    for column in columns.T:
        here = column[left]
        first = int(here.argmax())
        least = here[first] - blur[left] - _FLOAT * max(1.0, abs(here[first]))
        if np.ndim(hair):
            least = least - blur[left[first]]
        left = left[here >= least]
    return left


def _best(loose: Array, gains: Array, key: Key) -> NDArray[np.int64]:
    """Return the places of the points with the largest key; `loose` (n,) is its first, nearly."""
    top = float(loose.max())
    near = np.flatnonzero(loose >= top - _LOOSE * max(1.0, abs(top)))
    if len(near) == 1:
        return near
    first = distinct(gains[near])
    left = first
    if len(first) > 1:
        keys = key(gains[near[first]])
        for place in range(keys.shape[1]):
            kept = keys[:, place] == keys[:, place].max()
            left, keys = left[kept], keys[kept]
    if len(left) == len(first):
        return near
    tied = np.zeros(len(near), dtype=bool)
    for vector in gains[near[left]]:
        tied |= (gains[near] == vector).all(axis=1)
    return near[tied]


def _multipliers(steps: Sequence[Fraction]) -> list[int]:
    """Return whole numbers proportional to 1 / steps."""
    common = math.lcm(*(one.numerator for one in steps))
    return [one.denominator * (common // one.numerator) for one in steps]


def _scaled(gains: Array, by: Sequence[int], power: int = 1) -> Whole:
    """Multiply gains exactly; `power`: so many of them are yet to be multiplied or added."""
    largest = gains.max(axis=0, initial=0.0).tolist()
    bits = [
        int(top * 1.0).bit_length() + m.bit_length() for top, m in zip(largest, by, strict=True)
    ]
    whole = gains.astype(np.int64)
    if max(bits, default=0) * power + len(by).bit_length() < 63:
        return whole * np.array(by, dtype=np.int64)
    return np.asarray(whole.astype(object) * np.array(by, dtype=object))


def _leximin(by: Sequence[int]) -> Key:
    return lambda gains: np.sort(_scaled(gains, by), axis=1)


def _utilitarian(by: Sequence[int]) -> Key:
    return lambda gains: _scaled(gains, by).sum(axis=1, keepdims=True)


def _nash(by: Sequence[int]) -> Key:
    def product(gains: Array) -> Whole:
        scaled = _scaled(gains, by, power=len(by))
        return np.asarray(np.where(gains > 0, scaled, 1).prod(axis=1, keepdims=True))

    return product
