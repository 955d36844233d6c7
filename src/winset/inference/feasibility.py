"""Whether statements can all be met, exactly at their strict rows, with a proof where not.

Strict conditions ("worth more") are imposed elsewhere by a stated margin. Here they share one
slack t, and t is made as large as it can be: they are feasible where it ends above `TRACE`. Where
they are not, linear duality names the conditions that clash: the multipliers of a
program that cannot be met (Farkas 1902) or that ends at t = 0. Where it is open which option of
an issue is best or worst, the search branches over the options and puts the proofs of the
branches together; a proof that does not use its branch is a proof for all of them
(conflict-directed backjumping, Prosser 1993, Computational Intelligence 9:268).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.inference.constraints import Constraints
from winset.inference.layout import Array, Layout
from winset.solver import TOLERANCE, Infeasible, Program, Solver

TRACE = 1e-8
"""With a common slack above this the conditions are feasible.

The solver lets every row be missed by 1e-9. Around a contradiction these misses add up: the
slack then comes out as the mean miss over the strict rows of the proof, so about 1e-9 where in
truth it is 0, and a few times that where other rows have a part. Ten times the tolerance keeps
clear of that and still finds value functions in a hundredth of the margin.
"""

_End = Literal["best", "worst"]
_SUPPORT = 1e-9
_TIES = 1e-12
"""Multipliers below this part of the largest count as 0: for conditions, where leaving one out
is checked later, and for branches, where it is not."""


@dataclass(frozen=True)
class Refutation:
    """What a proof of infeasibility rests on.

    `rows` (n_constraints,): the constraints that have a part. `orders`: the issues (places)
    whose best or worst option, as known from the orders imposed, has a part.
    """

    rows: NDArray[np.bool_]
    orders: frozenset[int]


@dataclass(frozen=True)
class _Proof:
    rows: NDArray[np.bool_]
    orders: frozenset[int]
    branches: frozenset[tuple[int, _End]]


def refute(layout: Layout, constraints: Constraints) -> Refutation | None:
    """Prove that no value function meets the constraints; None where one does.

    Parameters
    ----------
    layout : the unknowns; `best` and `worst` of its issues hold as well, and are searched for
        where they are None.
    constraints : as from `impose` on this layout.

    Returns
    -------
    Refutation or None
        The rows are enough for a contradiction, but may be more than needed.

    Raises
    ------
    SolverError
        The solver ended without an answer.

    Notes
    -----
    Exact up to the solver's tolerance, see `TRACE`. One linear program of O(classes + rows)
    rows where best and worst are known; otherwise one per node of the search, each
    started from the one before, at worst the product of the numbers of options.
    """
    proof = _Search(layout, constraints).run()
    return None if proof is None else Refutation(proof.rows, proof.orders)


class _Search:
    """One program, whose bounds follow the branch being looked at.

    Columns: the layout's, then t. Rows: weight - value >= 0 for each class, the sum of the
    weights, the constraints.
    """

    def __init__(self, layout: Layout, constraints: Constraints) -> None:
        self._layout = layout
        self._issues = len(layout.issues)
        self._rows = len(constraints)
        self._best = [issue.best for issue in layout.issues]
        self._worst = [issue.worst for issue in layout.issues]
        classes, columns = layout.classes, layout.columns
        matrix = np.zeros((classes + 1 + self._rows, columns + 1))
        low = np.zeros(len(matrix))
        high = np.full(len(matrix), np.inf)
        upper = np.ones(columns + 1)
        matrix[np.arange(classes), self._issues + np.arange(classes)] = -1.0
        for place, issue in enumerate(layout.issues):
            matrix[issue.first : issue.first + issue.classes, place] = 1.0
            if not issue.active:
                upper[[place, layout.column(place, 0)]] = 0.0
                continue
            matrix[classes, place] = 1.0
            if issue.best is not None:
                high[issue.first + issue.best] = 0.0
            if issue.worst is not None:
                upper[layout.column(place, issue.worst)] = 0.0
        if matrix[classes].any():
            low[classes] = high[classes] = float(layout.stakes)
        matrix[classes + 1 :, :columns] = constraints.matrix
        matrix[classes + 1 :, columns] = -constraints.strict.astype(float)
        low[classes + 1 :] = -constraints.constant
        self._matrix = matrix
        self._cost = np.zeros(columns + 1)
        self._cost[columns] = 1.0
        self._solver = Solver(
            Program(matrix, low, high, np.zeros(columns + 1), upper), certify=True
        )

    def run(self) -> _Proof | None:
        ends = [
            (place, end)
            for place, issue in enumerate(self._layout.issues)
            if issue.active
            for end, known in (("best", issue.best), ("worst", issue.worst))
            if known is None
        ]
        return self._refute(frozenset(ends))  # type: ignore[arg-type]

    def _refute(self, ends: frozenset[tuple[int, _End]]) -> _Proof | None:
        found = self._solver.maximise(self._cost)
        if isinstance(found, Infeasible):
            return self._proof(found.ray)
        if found.value <= TRACE:
            return self._proof(found.dual)
        gap, place, end = max(
            ((self._gap(found.x, place, end), -place, end) for place, end in ends),
            default=(0.0, 0, "best"),
        )
        if gap <= TOLERANCE:
            return None
        branch = (-place, end)
        rows = np.zeros(self._rows, dtype=bool)
        orders: frozenset[int] = frozenset()
        others: frozenset[tuple[int, _End]] = frozenset()
        for of_class in self._likeliest(found.x, *branch):
            self._fix(*branch, of_class)
            part = self._refute(ends - {branch})
            self._fix(*branch, of_class, free=True)
            if part is None or branch not in part.branches:
                return part
            rows |= part.rows
            orders |= part.orders
            others |= part.branches - {branch}
        return _Proof(rows, orders, others)

    def _values(self, x: Array, place: int) -> Array:
        start = self._layout.column(place, 0)
        return x[start : start + self._layout.issues[place].classes]

    def _gap(self, x: Array, place: int, end: _End) -> float:
        """Return how far the best class is below the weight, or the worst above 0."""
        values = self._values(x, place)
        return float(x[place] - values.max() if end == "best" else values.min())

    def _likeliest(self, x: Array, place: int, end: _End) -> list[int]:
        values = self._values(x, place)
        order = np.argsort(-values if end == "best" else values, kind="stable")
        return [int(k) for k in order]

    def _fix(self, place: int, end: _End, of_class: int, *, free: bool = False) -> None:
        if end == "best":
            self._best[place] = None if free else of_class
            row = self._layout.issues[place].first + of_class
            self._solver.bound_row(row, 0.0, np.inf if free else 0.0)
        else:
            self._worst[place] = None if free else of_class
            column = self._layout.column(place, of_class)
            self._solver.bound_column(column, 0.0, 1.0 if free else 0.0)

    def _proof(self, multipliers: Array | None) -> _Proof:
        """Read off multipliers (n_rows,) what they rest on; on everything where there are none.

        Signs: as the constraints can only be used upwards, so can `weight - value >= 0`; used
        downwards it says that the class is best. Likewise a column whose multipliers add up
        to more than 0 is held by its upper bound, which is 0 where the class is worst.
        """
        classes = self._layout.classes
        if multipliers is None or not np.abs(multipliers[classes + 1 :]).max(initial=0.0):
            every = range(self._issues)
            sides = [(k, end) for k in every for end in ("best", "worst")]
            return _Proof(
                np.ones(self._rows, dtype=bool),
                frozenset(every),
                frozenset(sides),  # type: ignore[arg-type]
            )
        y = multipliers / np.abs(multipliers).max()
        y = y * np.sign(y[classes + 1 :].sum())
        pull = y @ self._matrix
        orders: set[int] = set()
        branches: set[tuple[int, _End]] = set()
        for place, issue in enumerate(self._layout.issues):
            best, worst = self._best[place], self._worst[place]
            used: list[tuple[_End, bool]] = []
            if issue.active and best is not None and y[issue.first + best] < -_TIES:
                used.append(("best", issue.best is not None))
            if (
                issue.active
                and worst is not None
                and pull[self._layout.column(place, worst)] > _TIES
            ):
                used.append(("worst", issue.worst is not None))
            for end, known in used:
                if known:
                    orders.add(place)
                else:
                    branches.add((place, end))
        if not self._layout.stakes:
            orders.update(range(self._issues))
        rows = np.abs(y[classes + 1 :]) > _SUPPORT
        return _Proof(rows, frozenset(orders), frozenset(branches))
