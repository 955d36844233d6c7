"""What follows exactly from statements: contradictions, and bounds over all value functions.

The consistent value functions form a polytope over weights, class values and the no-deal
value (or a union of polytopes where it is open which option of an issue is best or worst; 0/1
columns choose). Everything here is decided by linear programming, nothing by sampling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from winset.beliefs.constraints import MARGIN, Constraints, impose
from winset.beliefs.layout import Array, Layout, lay_out
from winset.case.types import NoDeal, NoDealRange, Order, Statement
from winset.outcomes.space import Space
from winset.solver import Infeasible, Program, Solution, Solver

RECHECK = 1e-7
"""A bound this close to zero counts as zero: acceptable means at least the no-deal value."""


class Polytope:
    """All value functions of one actor that agree with some statements."""

    def __init__(self, layout: Layout, constraints: Constraints) -> None:
        self.layout = layout
        self.constraints = constraints
        self._program = _program(layout, constraints)
        self._solver: Solver | None = None

    def _solve(self) -> Solver:
        if self._solver is None:
            self._solver = Solver(self._program)
        return self._solver

    def empty(self) -> bool:
        """Tell whether no value function agrees with the statements."""
        return isinstance(self._solve().minimise(np.zeros(len(self._program.low))), Infeasible)

    def gains(self, row: Iterable[int]) -> tuple[float, float]:
        """Bound an outcome's gain over no deal: (least, largest) over the polytope.

        Exact up to the solver's tolerance; two programs.
        """
        reserve, constant = self.layout.reserve()
        return self.bounds(self.layout.value(row) - reserve, -constant)

    def bounds(self, vector: Array, constant: float = 0.0) -> tuple[float, float]:
        """Bound a linear function of the columns over the polytope: (least, largest)."""
        cost = np.zeros(len(self._program.low))
        cost[: len(vector)] = vector
        low, high = self._solve().minimise(cost), self._solve().maximise(cost)
        assert isinstance(low, Solution)
        assert isinstance(high, Solution)
        return low.value + constant, high.value + constant

    def interior(self) -> tuple[Array, float] | None:
        """Return a point far from all constraints, and how far; None where empty.

        Maximises one slack common to every constraint that is not a fixed equality.
        """
        columns = len(self._program.low)
        matrix = np.hstack([self._program.matrix, np.zeros((len(self._program.row_low), 1))])
        norms = np.abs(self._program.matrix).sum(axis=1)
        loose = ~np.isclose(self._program.row_low, self._program.row_high)
        matrix[loose & np.isfinite(self._program.row_low), -1] = -norms[
            loose & np.isfinite(self._program.row_low)
        ]
        program = Program(
            matrix,
            self._program.row_low,
            self._program.row_high,
            np.append(self._program.low, 0.0),
            np.append(self._program.high, 1.0),
            np.append(self._program.whole, False),
        )
        cost = np.zeros(columns + 1)
        cost[-1] = 1.0
        found = Solver(program).maximise(cost)
        if isinstance(found, Infeasible):
            return None
        return found.x[: self.layout.columns], found.value


def _program(layout: Layout, constraints: Constraints) -> Program:
    """Write the polytope as rows `low <= A x <= high`, 0/1 columns last."""
    binaries = [
        (place, kind)
        for place, issue in enumerate(layout.issues)
        if issue.active
        for kind, known in (("best", issue.best), ("worst", issue.worst))
        if known is None
    ]
    extra = sum(layout.issues[place].classes for place, _ in binaries)
    width = layout.columns + extra
    rows: list[Array] = []
    low: list[float] = []
    high: list[float] = []

    def add(row: Array, least: float, most: float) -> None:
        rows.append(row)
        low.append(least)
        high.append(most)

    upper = np.ones(width)
    total = np.zeros(width)
    for place, issue in enumerate(layout.issues):
        if not issue.active:
            upper[place] = 0.0
            upper[layout.column(place, 0)] = 0.0
            continue
        total[place] = 1.0
        for k in range(issue.classes):
            row = np.zeros(width)
            row[place], row[layout.column(place, k)] = 1.0, -1.0
            add(row, 0.0, 0.0 if k == issue.best else np.inf)
        if issue.worst is not None:
            upper[layout.column(place, issue.worst)] = 0.0
    if total.any():
        add(total, float(layout.stakes), float(layout.stakes))
    whole = np.zeros(width, dtype=bool)
    at = layout.columns
    for place, kind in binaries:
        classes = layout.issues[place].classes
        whole[at : at + classes] = True
        choose = np.zeros(width)
        choose[at : at + classes] = 1.0
        add(choose, 1.0, 1.0)
        for k in range(classes):
            row = np.zeros(width)
            row[at + k] = -1.0
            row[layout.column(place, k)] = 1.0 if kind == "best" else -1.0
            if kind == "best":
                row[place] = -1.0
            add(row, -1.0, np.inf)
        at += classes
    padded = np.zeros((len(constraints), width))
    padded[:, : layout.columns] = constraints.matrix
    least = np.where(constraints.strict, MARGIN, 0.0) - constraints.constant
    matrix = np.vstack([np.array(rows).reshape(len(rows), width), padded])
    return Program(
        matrix,
        np.concatenate([low, least]),
        np.concatenate([high, np.full(len(constraints), np.inf)]),
        np.zeros(width),
        upper,
        whole,
    )


@dataclass(frozen=True)
class Known:
    """What is said about one actor, ready to be laid out again for any subset of it."""

    space: Space
    actor: str
    no_deal: NoDeal
    statements: tuple[Statement, ...]
    _layouts: dict[Any, tuple[Layout, Mapping[int, Constraints]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def polytope(self, statements: Sequence[Statement], *, merge: bool = True) -> Polytope:
        """Return the value functions that agree with some of the statements."""
        layout, written = self._laid_out(statements, merge)
        rows = [
            written[id(one)] if id(one) in written else impose(layout, [one]) for one in statements
        ]
        return Polytope(layout, Constraints.joined(rows, layout.columns))

    def _laid_out(
        self, statements: Sequence[Statement], merge: bool
    ) -> tuple[Layout, Mapping[int, Constraints]]:
        """Lay out the unknowns and write every statement once per layout.

        Only orders and outside alternatives shape the layout, so that many subsets share one.
        """
        shaping = tuple(
            claim
            for one in statements
            for claim in one.claims
            if isinstance(claim, Order | NoDealRange)
        )
        key = (merge, shaping)
        if key not in self._layouts:
            mentioned = [claim for one in self.statements for claim in one.claims]
            layout = lay_out(
                self.space, self.actor, self.no_deal, shaping, mentioned=mentioned, merge=merge
            )
            written = {id(one): impose(layout, [one]) for one in self.statements}
            self._layouts[key] = layout, written
        return self._layouts[key]

    @property
    def certain(self) -> tuple[Statement, ...]:
        """The statements imposed in every draw."""
        return tuple(one for one in self.statements if one.confidence >= 1)

    def conflict(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """Return an irreducible set of statements that cannot all be true; empty if none.

        Deletion filter: drop each statement in turn and leave it out for good where the rest
        still conflicts (Chinneck 2008, Feasibility and Infeasibility in Optimization, ch. 6).
        One program per statement; what remains is irreducible by construction.
        """
        if not self.polytope(statements, merge=False).empty():
            return ()
        kept = list(statements)
        for one in list(statements):
            rest = [other for other in kept if other is not one]
            if self.polytope(rest, merge=False).empty():
                kept = rest
        return tuple(kept)
