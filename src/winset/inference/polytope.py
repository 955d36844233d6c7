"""All value functions that agree with statements: bounds, and what they all have in common.

The consistent value functions form a polytope over weights, class values and the no-deal
value (or a union of polytopes where it is open which option of an issue is best or worst; 0/1
columns choose). Everything here is decided by linear programming, nothing by sampling.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.errors import WinsetError
from winset.inference.constraints import MARGIN, Constraints
from winset.inference.feasibility import refute
from winset.inference.layout import Array, Layout
from winset.solver import Infeasible, Program, Solution, Solver

RECHECK = 1e-7
"""A bound this close to zero is decided by the slack of strict statements, not by its sign."""

REMEMBERED = 1 << 12
"""Answers of `possibly` kept for one polytope."""
WITNESSES = 64
"""Points kept of a union of polytopes: one of them often shows that something is possible."""


class Polytope:
    """All value functions of one actor that agree with some statements."""

    def __init__(self, layout: Layout, constraints: Constraints) -> None:
        self.layout = layout
        self.constraints = constraints
        self._program = _program(layout, constraints)
        self._solver: Solver | None = None
        self._programs: dict[tuple[bool, bool], Program] = {}
        self._solvers: dict[tuple[bool, bool], Solver] = {}
        self._answers: dict[tuple[bytes, float, bool], bool] = {}
        self._witnesses: list[Array] = []

    def __repr__(self) -> str:
        rows, columns = self.constraints.matrix.shape
        return f"<Polytope: {columns} unknowns, {rows} conditions>"

    def _solve(self) -> Solver:
        if self._solver is None:
            self._solver = Solver(self._program)
        return self._solver

    def empty(self) -> bool:
        """Return whether no value function agrees with the statements.

        Exact for strict statements: it is not their margin that decides but whether they can
        have any slack at all; see `feasibility.refute`, also for the cost.
        """
        return refute(self.layout, self.constraints) is not None

    @cached_property
    def meets_margin(self) -> bool:
        """Whether strict statements can be met by their margin, and not just by a trace."""
        return isinstance(self._solve().minimise(np.zeros(len(self._program.low))), Solution)

    @property
    def plain(self) -> bool:
        """Whether it is one polytope: which options are best and worst is known throughout."""
        return not self._program.whole.any()

    def gain(self, row: Iterable[int]) -> tuple[Array, float]:
        """Return an outcome's gain over no deal as (vector over the columns, constant)."""
        reserve, constant = self.layout.reserve()
        return self.layout.value(row) - reserve, -constant

    def gains(self, row: Iterable[int]) -> tuple[float, float]:
        """Bound an outcome's gain over no deal: (least, largest) over the polytope.

        Exact up to the solver's tolerance; two programs.
        """
        return self.bounds(*self.gain(row))

    def bounds(self, vector: Array, constant: float = 0.0) -> tuple[float, float]:
        """Bound a linear function of the columns: (infimum, supremum) over the polytope.

        Strict statements enter without their margin, which gives the limits themselves; whether
        a limit of zero is reached, `possibly` decides. Of a union of polytopes the margin stays,
        since without it parts come in that no value function reaches.
        """
        closed = self.plain
        low, high = self.minimise(vector, closed=closed), self.maximise(vector, closed=closed)
        return low.value + constant, high.value + constant

    def minimise(self, vector: Array, *, closed: bool = False, relaxed: bool = False) -> Solution:
        """Minimise a linear function of the columns; see `program` for the variants.

        Raises
        ------
        WinsetError
            The polytope is empty.
        """
        solver = self._solver_of(closed, relaxed)
        cost = np.zeros(len(self.program(closed=closed, relaxed=relaxed).low))
        cost[: len(vector)] = vector
        found = solver.minimise(cost)
        if isinstance(found, Infeasible):
            raise WinsetError("no value function agrees with the statements")
        return found

    def maximise(self, vector: Array, *, closed: bool = False, relaxed: bool = False) -> Solution:
        """Maximise a linear function of the columns; see `minimise`."""
        found = self.minimise(-vector, closed=closed, relaxed=relaxed)
        return Solution(found.x, -found.value, found.dual)

    def possibly(self, vector: Array, constant: float = 0.0, *, strict: bool = False) -> bool:
        """Return whether `vector @ columns + constant` can be >= 0 (> 0 where `strict`).

        Exact with regard to strict statements: where the largest value is within RECHECK of
        zero, it is the largest common slack of all strict rows that decides.
        """
        key = (vector.tobytes(), constant, strict)
        if key not in self._answers:
            if len(self._answers) >= REMEMBERED:
                self._answers.clear()
            self._answers[key] = self._possibly(vector, constant, strict)
        return self._answers[key]

    def _possibly(self, vector: Array, constant: float, strict: bool) -> bool:
        if not self.plain:
            # Programs with 0/1 columns take ten times as long: ask what is known, then the hull.
            if any(point @ vector + constant > RECHECK for point in self._witnesses):
                return True
            hull = self.minimise(-vector, closed=True, relaxed=True)
            if constant - hull.value < -RECHECK:
                return False
        if self.meets_margin:
            found = self.minimise(-vector)
            if len(self._witnesses) < WITNESSES:
                self._witnesses.append(found.x[: len(vector)])
            if constant - found.value > RECHECK:
                return True
        most = constant - self.minimise(-vector, closed=True).value
        if most < -RECHECK:
            return False
        more = Constraints(vector[None, :], np.array([constant]), np.array([strict]), ("",))
        joined = Constraints.joined([self.constraints, more], self.layout.columns)
        return not Polytope(self.layout, joined).empty()

    def necessarily(self, vector: Array, constant: float = 0.0, *, strict: bool = False) -> bool:
        """Return whether `vector @ columns + constant` is >= 0 (> 0 where `strict`) throughout."""
        return not self.possibly(-vector, -constant, strict=not strict)

    def compare(self, row: Iterable[int], other: Iterable[int]) -> tuple[bool, bool]:
        """Return whether one outcome is at least as good as another: (necessarily, possibly).

        The relations of Greco, Mousseau & Slowinski 2008, European Journal of Operational
        Research 191:415. Exact; a few programs.
        """
        vector = self.layout.value(row) - self.layout.value(other)
        return self.necessarily(vector), self.possibly(vector)

    def program(self, *, closed: bool = False, relaxed: bool = False) -> Program:
        """Return the polytope as a program.

        `closed` leaves out the margin of strict statements; `relaxed` replaces the choice of
        best and worst options by the hull of all choices, issue by issue: no 0/1 columns, and
        every value function kept, with others that are none.
        """
        if not closed and not relaxed:
            return self._program
        key = (closed, relaxed and not self.plain)
        if key not in self._programs:
            self._programs[key] = _program(
                self.layout, self.constraints, margin=0.0 if closed else MARGIN, relaxed=key[1]
            )
        return self._programs[key]

    def _solver_of(self, closed: bool, relaxed: bool) -> Solver:
        if not closed and not (relaxed and not self.plain):
            return self._solve()
        key = (closed, relaxed and not self.plain)
        if key not in self._solvers:
            self._solvers[key] = Solver(self.program(closed=closed, relaxed=relaxed))
        return self._solvers[key]

    @property
    def fixed(self) -> NDArray[np.bool_]:
        """Which constraints stand beside their opposite, and so fix something to one number."""
        rows = np.column_stack([self.constraints.matrix, self.constraints.constant])
        seen = {row.tobytes() for row in rows + 0.0}
        return np.array([row.tobytes() in seen for row in 0.0 - rows], dtype=bool)

    def interior(self) -> tuple[Array, float] | None:
        """Return a point far from all constraints, and how far; None where empty.

        Maximises one slack common to every constraint that does not fix something, and to the
        bounds of all columns. Where it is open which options are best and worst, the choice that
        leaves the statements most slack is made first.
        """
        if not self.plain:
            chosen = self.part_with_most_slack()
            return None if chosen is None else chosen.interior()
        found = self._with_slack(bounds=True)
        return None if found is None else (found.x[: self.layout.columns], found.value)

    def part_with_most_slack(self) -> Polytope | None:
        """Return the part of the union with most slack, as one polytope; None where empty."""
        found = self._with_slack(bounds=False)
        if found is None:
            return None
        at = self.layout.columns
        issues = list(self.layout.issues)
        for place, kind in _ends(self.layout):
            picked = int(found.x[at : at + issues[place].classes].argmax())
            at += issues[place].classes
            known = issues[place]
            issues[place] = (
                replace(known, best=picked) if kind == "best" else replace(known, worst=picked)
            )
        return Polytope(replace(self.layout, issues=tuple(issues)), self.constraints)

    def _with_slack(self, *, bounds: bool) -> Solution | None:
        """Maximise a slack common to constraints and weights, and to all else where `bounds`."""
        program = self._program
        count = len(program.row_low)
        loose = np.isfinite(program.row_low) & (program.row_low < program.row_high)
        loose[: count - len(self.constraints)] &= bounds
        loose[count - len(self.constraints) :] &= ~self.fixed
        slack = np.where(loose, np.abs(program.matrix).sum(axis=1), 0.0)
        matrix = np.hstack([program.matrix, -slack[:, None]])
        low, high = program.row_low, program.row_high
        # Without the weights an option could be best and worst at once, on an issue worth 0.
        free = np.flatnonzero(program.low < program.high)
        free = free[free < (len(self.layout.issues) if not bounds else self.layout.columns)]
        if not self.layout.reserve_free:
            free = free[free != self.layout.columns - 1]
        # Only the no-deal value has an upper end of its own; the others' follow from the weights.
        signs = np.ones(len(free))
        if bounds and self.layout.reserve_free:
            free, signs = np.append(free, self.layout.columns - 1), np.append(signs, -1.0)
        more = np.zeros((len(free), matrix.shape[1]))
        more[np.arange(len(free)), free] = signs
        more[:, -1] = -1.0
        matrix = np.vstack([matrix, more])
        low = np.concatenate([low, np.where(signs > 0, program.low[free], -program.high[free])])
        high = np.concatenate([high, np.full(len(more), np.inf)])
        wider = Program(
            matrix,
            low,
            high,
            np.append(program.low, 0.0),
            np.append(program.high, 1.0),
            np.append(program.whole, False),
        )
        cost = np.zeros(matrix.shape[1])
        cost[-1] = 1.0
        found = Solver(wider).maximise(cost)
        return None if isinstance(found, Infeasible) else found


def _ends(layout: Layout) -> list[tuple[int, str]]:
    """List where it is open which class of an issue is best, or worst."""
    return [
        (place, kind)
        for place, issue in enumerate(layout.issues)
        if issue.active
        for kind, known in (("best", issue.best), ("worst", issue.worst))
        if known is None
    ]


def _program(
    layout: Layout, constraints: Constraints, *, margin: float = MARGIN, relaxed: bool = False
) -> Program:
    """Write the polytope as rows `low <= A x <= high`, 0/1 columns last."""
    ends = _ends(layout)
    binaries = [] if relaxed else ends
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
    if relaxed:
        # Some class has the weight, some has 0: what every choice of the two has in common.
        for place, kind in ends:
            row, classes = np.zeros(width), layout.issues[place].classes
            start = layout.column(place, 0)
            row[start : start + classes] = 1.0 if kind == "best" else -1.0
            row[place] = -1.0 if kind == "best" else classes - 1.0
            add(row, 0.0, np.inf)
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
    least = np.where(constraints.strict, margin, 0.0) - constraints.constant
    matrix = np.vstack([np.array(rows).reshape(len(rows), width), padded])
    return Program(
        matrix,
        np.concatenate([low, least]),
        np.concatenate([high, np.full(len(constraints), np.inf)]),
        np.zeros(width),
        upper,
        whole,
    )
