"""Linear and mixed-integer programs: a model in, `Solution` or `Infeasible` out.

The only importer of HiGHS. Single-threaded, so that the same model gives the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

from winset.errors import SolverError

Array = NDArray[np.float64]
TOLERANCE = 1e-9
"""Primal and dual feasibility tolerance handed to HiGHS."""


@dataclass(frozen=True)
class Program:
    """Rows `low <= matrix @ x <= high`, bounds on x, and which x are whole numbers.

    Shapes: matrix (n_rows, n_columns); row_low, row_high (n_rows,); low, high, whole
    (n_columns,).
    """

    matrix: Array
    row_low: Array
    row_high: Array
    low: Array
    high: Array
    whole: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))


@dataclass(frozen=True)
class Solution:
    """An optimal point, its objective value, and one multiplier per row.

    The multipliers (`dual`, shape (n_rows,)) belong to the minimisation that HiGHS solved: of
    `maximise` they are those of the negated objective. Zero where columns are whole.
    """

    x: Array
    value: float
    dual: Array


@dataclass(frozen=True)
class Infeasible:
    """No point satisfies the rows and bounds.

    `ray` (n_rows,) proves it where a solver was asked to `certify` and had one: with these
    multipliers the rows add up to one condition that the bounds on x alone rule out (Farkas
    1902). Rows at their lower side have one sign, rows at their upper side the other.
    """

    ray: Array | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Bound:
    """What a search for the largest value of whole numbers came to.

    `x` is the best point found, None where none was; `value` its objective value, -inf where
    none; `bound` what no point exceeds. Equal where the search was completed.
    """

    x: Array | None
    value: float
    bound: float


class _Quiet(highspy.Highs):  # type: ignore[misc]
    """HiGHS that prints nothing.

    From version 1.16 the constructor enables callbacks, which prints a header to standard
    output before anyone could turn output off; no callback is used here.
    """

    def enableCallbacks(self) -> None:  # noqa: N802
        """Turn output off instead."""
        self.setOptionValue("output_flag", False)


class Solver:
    """One program, to be optimised for many objectives (warm-started in turn).

    Parameters
    ----------
    program : what to solve; its arrays are copied.
    certify : give `Infeasible.ray`. Only for programs without whole numbers. Solved without
        presolve, which is also the quicker way for programs of a few hundred rows.
    """

    def __init__(self, program: Program, *, certify: bool = False) -> None:
        self._certify = certify
        self._columns = len(program.low)
        model = highspy.HighsLp()
        model.num_col_ = self._columns
        model.num_row_ = len(program.row_low)
        model.col_cost_ = np.zeros(self._columns)
        model.col_lower_ = program.low
        model.col_upper_ = program.high
        model.row_lower_ = program.row_low
        model.row_upper_ = program.row_high
        rows, columns = np.nonzero(program.matrix)
        starts = np.searchsorted(rows, np.arange(model.num_row_ + 1))
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = starts.astype(np.int32)
        model.a_matrix_.index_ = columns.astype(np.int32)
        model.a_matrix_.value_ = program.matrix[rows, columns]
        if program.whole.any():
            kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
            model.integrality_ = [kinds[int(one)] for one in program.whole]
        self._highs = _Quiet()
        options: dict[str, bool | int | float | str] = {
            "output_flag": False,
            "threads": 1,
            "primal_feasibility_tolerance": TOLERANCE,
            "dual_feasibility_tolerance": TOLERANCE,
            "mip_feasibility_tolerance": TOLERANCE,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": 0.0,
        }
        if certify:
            options["presolve"] = "off"
        for name, value in options.items():
            self._highs.setOptionValue(name, value)
        self._highs.passModel(model)

    def minimise(self, cost: Array) -> Solution | Infeasible:
        """Minimise `cost @ x`.

        Raises
        ------
        SolverError
            HiGHS ended without an answer (time, numerics) or the program is unbounded.
        """
        columns = np.arange(self._columns, dtype=np.int32)
        self._highs.changeColsCost(self._columns, columns, np.asarray(cost, dtype=np.float64))
        self._highs.run()
        status = self._highs.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            found = self._highs.getSolution()
            value = float(self._highs.getInfo().objective_function_value)
            return Solution(np.array(found.col_value), value, np.array(found.row_dual))
        if status == highspy.HighsModelStatus.kInfeasible:
            return Infeasible(self._ray() if self._certify else None)
        raise SolverError(f"HiGHS ended with: {self._highs.modelStatusToString(status)}")

    def maximise(self, cost: Array) -> Solution | Infeasible:
        """Maximise `cost @ x`; see `minimise`."""
        found = self.minimise(-np.asarray(cost, dtype=np.float64))
        return Solution(found.x, -found.value, found.dual) if isinstance(found, Solution) else found

    def search(self, cost: Array, *, nodes: int, seconds: float = np.inf) -> Bound | Infeasible:
        """Maximise `cost @ x`, looking at so many nodes of the search tree at most.

        The same limit stops at the same place on every machine, which one of seconds does not:
        leave that to who asks for it.
        All columns have to be bounded.

        Raises
        ------
        SolverError
            HiGHS ended with something else than an answer or the limit.
        """
        columns = np.arange(self._columns, dtype=np.int32)
        self._highs.setOptionValue("mip_max_nodes", nodes)
        if seconds < np.inf:
            # HiGHS counts the seconds of all its runs together.
            spent = self._highs.getRunTime()
            self._highs.setOptionValue("time_limit", spent + seconds)
        self._highs.changeColsCost(self._columns, columns, -np.asarray(cost, dtype=np.float64))
        self._highs.run()
        status = self._highs.getModelStatus()
        kinds = highspy.HighsModelStatus
        if status in {kinds.kInfeasible, kinds.kUnboundedOrInfeasible}:
            return Infeasible()
        if status not in {kinds.kOptimal, kinds.kSolutionLimit, kinds.kTimeLimit}:
            raise SolverError(f"HiGHS ended with: {self._highs.modelStatusToString(status)}")
        info = self._highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Bound(None, -np.inf, -float(info.mip_dual_bound))
        x = np.array(self._highs.getSolution().col_value)
        return Bound(x, -float(info.objective_function_value), -float(info.mip_dual_bound))

    def bound_row(self, row: int, low: float, high: float) -> None:
        """Change the bounds of one row; the next answer starts from the last."""
        self._highs.changeRowBounds(row, low, high)

    def bound_column(self, column: int, low: float, high: float) -> None:
        """Change the bounds of one x; the next answer starts from the last."""
        self._highs.changeColBounds(column, low, high)

    def _ray(self) -> Array | None:
        _, found, ray = self._highs.getDualRay()
        return np.array(ray) if found else None
