"""The solver's edge: optimal, infeasible, unbounded, and silent."""

import subprocess
import sys

import numpy as np
import pytest

from winset.errors import SolverError
from winset.solver import Infeasible, Program, Solution, Solver


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
