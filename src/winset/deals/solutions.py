"""The solutions: which deals on the frontier are best, by a key each.

Each is the best of a key over the deals; ties are kept where no other deal dominates them.
Gains are whole numbers of hairs (`Ensemble.hairs`), so that the keys are compared as whole numbers
of any size and ties are ties. Other tools give these names other meanings: docs/definitions.md
has the table. A solution is one record of `SOLUTIONS`; its title and idea are messages,
`solution.<key>` and `solution.<key>.idea`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from winset.deals.frontier import distinct

if TYPE_CHECKING:
    from winset.deals.implicit.milp import Answer, Programs

Array = NDArray[np.float64]
Whole = NDArray[Any]
"""Whole numbers: int64 where they fit, else Python's own."""
Key = Callable[[Array], Whole]
"""Turns gains (n, n_parties) into whole numbers (n, n_keys), to be maximised in turn."""
HAIR_BITS = 40
_FLOAT = 1e-14
"""What floating-point keys are off by, at most."""
_LOOSE = 1e-9
"""Floating-point keys are off by far less than this part; who is further from the best is out."""


@dataclass(frozen=True)
class Points:
    """Deals on the frontier, by the parties' gains in whole hairs.

    Attributes
    ----------
    gains : float, shape (n, n_parties), >= 0, whole.
    best : float, shape (n_parties,); each party's largest gain over all deals.
    steps : how many hairs make one of the case's units, for each party.
    rounded : 1 where a party's gains are rounded to whole hairs, else 0; shape (n_parties,).
    """

    gains: Array
    best: Array
    steps: Sequence[Fraction]
    rounded: Array

    @cached_property
    def scale(self) -> Array:
        """Hairs of a unit, shape (n_parties,)."""
        return np.array([float(step) for step in self.steps])

    @cached_property
    def real(self) -> Array:
        """Gains in the case's units, nearly."""
        return self.gains / self.scale

    @cached_property
    def stakes(self) -> NDArray[np.bool_]:
        """Which parties have anything to gain, shape (n_parties,)."""
        return self.best > 0

    @cached_property
    def shares(self) -> Array:
        """Gains as parts of the largest, of those who have anything to gain."""
        return self.gains[:, self.stakes] / self.best[self.stakes]

    @property
    def blur(self) -> Array:
        """What rounding moves a gain by, in the case's units, shape (n_parties,)."""
        return self.rounded / self.scale


@dataclass(frozen=True)
class SolutionConcept:
    """A solution.

    Attributes
    ----------
    loose : its key in floating point, shape (n,): drops what is too far off to be best.
    exact : its key as whole numbers, where gains are exact.
    blurred : its keys in floating point, shape (n, n_keys), to be maximised in turn, and within
        what they are equal, one number or shape (n,); where gains are rounded.
    program : finds it by integer programs, where points of the frontier are not at hand.
    source : where it is defined.
    """

    loose: Callable[[Points], Array]
    exact: Callable[[Points], tuple[Array, Key]]
    blurred: Callable[[Points], tuple[Array, float | Array]]
    program: Callable[[Programs], Answer]
    source: str


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
        return {name: np.zeros(0, dtype=np.int64) for name in SOLUTIONS}
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
    hair = np.zeros(len(steps)) if rounded is None else np.asarray(rounded, dtype=np.float64)
    points = Points(gains, best, steps, hair)
    if hair.any():
        return {name: _nearly(*concept.blurred(points)) for name, concept in SOLUTIONS.items()}
    return {
        name: _best(concept.loose(points), *concept.exact(points))
        for name, concept in SOLUTIONS.items()
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
    common = math.lcm(*(step.numerator for step in steps))
    return [step.denominator * (common // step.numerator) for step in steps]


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


def _logs(points: Points) -> Array:
    """Return sums of logarithms, -inf where fewer parties gain than could."""
    positive = points.gains > 0
    logs = np.where(positive, np.log(np.where(positive, points.real, 1.0)), 0.0).sum(axis=1)
    many = positive.sum(axis=1)
    return np.where(many == many.max(), logs, -np.inf)


def _product(points: Points) -> tuple[Array, Key]:
    by = _multipliers(points.steps)

    def product(gains: Array) -> Whole:
        scaled = _scaled(gains, by, power=len(by))
        return np.asarray(np.where(gains > 0, scaled, 1).prod(axis=1, keepdims=True))

    return points.gains, product


def _blurred_product(points: Points) -> tuple[Array, Array]:
    # What rounding each gain by half a step moves a logarithm by, twice over.
    gains = np.where(points.gains > 0, points.gains, np.inf)
    return _logs(points)[:, None], (points.rounded / gains).sum(axis=1)


def _shares(points: Points) -> tuple[Array, Key]:
    tops = _multipliers([Fraction(int(top)) for top in points.best[points.stakes]])
    return points.gains[:, points.stakes], _leximin(tops)


def _blurred_shares(points: Points) -> tuple[Array, float]:
    parts = points.rounded[points.stakes] / points.best[points.stakes]
    return np.sort(points.shares, axis=1), 2 * float(parts.max(initial=0.0))


def _sum(points: Points) -> tuple[Array, Key]:
    by = _multipliers(points.steps)
    return points.gains, lambda gains: _scaled(gains, by).sum(axis=1, keepdims=True)


SOLUTIONS: dict[str, SolutionConcept] = {
    "nash": SolutionConcept(
        loose=_logs,
        exact=_product,
        blurred=_blurred_product,
        program=lambda programs: programs.nash(),
        source="Nash 1950, Econometrica 18:155",
    ),
    "kalai_smorodinsky": SolutionConcept(
        loose=lambda points: points.shares.min(axis=1, initial=1.0),
        exact=_shares,
        blurred=_blurred_shares,
        program=lambda programs: programs.kalai_smorodinsky(),
        source=(
            "Kalai & Smorodinsky 1975, Econometrica 43:513; where the smallest gains tie, the "
            "leximin, which Imai 1983, Econometrica 51:389, takes on convex problems"
        ),
    ),
    "egalitarian": SolutionConcept(
        loose=lambda points: points.real.min(axis=1, initial=points.real.max(initial=0.0)),
        exact=lambda points: (points.gains, _leximin(_multipliers(points.steps))),
        blurred=lambda points: (np.sort(points.real, axis=1), float(points.blur.max())),
        program=lambda programs: programs.egalitarian(),
        source="Kalai 1977, Econometrica 45:1623; ties by the leximin",
    ),
    "utilitarian": SolutionConcept(
        loose=lambda points: points.real.sum(axis=1),
        exact=_sum,
        blurred=lambda points: (
            points.real.sum(axis=1, keepdims=True),
            float(points.blur.sum()),
        ),
        program=lambda programs: programs.utilitarian(),
        source="Thomson 1994, Handbook of Game Theory II, ch. 35",
    ),
}
"""Every solution by its key in the analysis object, in the order in which they are told."""
