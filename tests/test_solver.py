"""The solver's edge: optimal, infeasible, unbounded, and silent."""

import subprocess
import sys

import numpy as np
import pytest

from winset.errors import SolverError
from winset.solver import Bound, Infeasible, Program, Solution, Solver


def square(low=0.0, high=1.0, whole=False):
    """x + y <= 1.5 in a box."""
    return Program(
        np.array([[1.0, 1.0]]),
        np.array([-np.inf]),
        np.array([1.5]),
        np.full(2, low),
        np.full(2, high),
        np.full(2, whole),
    )


def test_one_program_many_objectives():
    solver = Solver(square())
    best = solver.maximise(np.array([1.0, 2.0]))
    assert isinstance(best, Solution)
    assert best.value == pytest.approx(2.5)
    assert best.x == pytest.approx([0.5, 1.0])
    worst = solver.minimise(np.array([1.0, 2.0]))
    assert isinstance(worst, Solution)
    assert worst.value == 0


def test_whole_numbers():
    best = Solver(square(whole=True)).maximise(np.array([1.0, 1.0]))
    assert isinstance(best, Solution)
    assert best.value == 1


def test_a_limit_of_seconds_gives_what_was_found_with_its_bound():
    rng = np.random.default_rng(0)
    rows, columns = 40, 80
    matrix = rng.integers(1, 50, (rows, columns)).astype(float)
    program = Program(
        matrix,
        np.full(rows, -np.inf),
        matrix.sum(axis=1) / 3,
        np.zeros(columns),
        np.ones(columns),
        np.ones(columns, dtype=bool),
    )
    cost = rng.integers(10, 60, columns).astype(float)
    solver = Solver(program)
    for _ in range(2):
        found = solver.search(cost, nodes=10**9, seconds=0.2)
        assert isinstance(found, Bound)
        assert found.value < found.bound
        assert (matrix @ found.x <= matrix.sum(axis=1) / 3 + 1e-6).all()


def test_infeasible_is_an_answer():
    assert isinstance(Solver(square(low=1.0)).minimise(np.zeros(2)), Infeasible)


def test_unbounded_is_an_error():
    with pytest.raises(SolverError, match="HiGHS ended with"):
        Solver(square(low=-np.inf)).minimise(np.array([1.0, 1.0]))


def test_nothing_is_printed():
    """A header on standard output would stand before the JSON of `analyse --json -`."""
    code = (
        "import numpy as np\n"
        "from winset.solver import Program, Solver\n"
        "one = np.ones(1)\n"
        "Solver(Program(np.ones((1, 1)), 0 * one, one, 0 * one, one)).minimise(one)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b""
    assert done.stderr == b""


def test_infeasibility_comes_with_a_proof():
    """Weighted with the ray, the rows add up to something that the bounds rule out."""
    rng = np.random.default_rng(0)
    proved = 0
    for _ in range(200):
        matrix = rng.integers(-3, 4, (6, 4)).astype(float)
        low = rng.integers(-2, 6, 6).astype(float)
        high = np.where(rng.random(6) < 0.5, np.inf, low + 1)
        found = Solver(Program(matrix, low, high, np.zeros(4), np.ones(4)), certify=True).minimise(
            np.zeros(4)
        )
        if isinstance(found, Solution):
            continue
        assert found.ray is not None
        proved += 1
        assert any(
            (y[y > 0] @ low[y > 0] + y[y < 0] @ high[y < 0])
            > np.maximum(y @ matrix, 0).sum() + 1e-9
            for y in (np.where(np.abs(s) > 1e-12, s, 0) for s in (found.ray, -found.ray))
        )
    assert proved > 50
    assert isinstance(Solver(square(low=1.0)).minimise(np.zeros(2)), Infeasible)
    assert Solver(square(low=1.0)).minimise(np.zeros(2)).ray is None


def test_bounds_can_be_changed_between_objectives():
    solver = Solver(square())
    one = np.ones(2)
    assert solver.maximise(one).value == pytest.approx(1.5)
    solver.bound_row(0, -np.inf, 1.25)
    assert solver.maximise(one).value == pytest.approx(1.25)
    solver.bound_column(0, 0.0, 0.0)
    assert solver.maximise(one).value == pytest.approx(1.0)
