"""The states of a road and the steps between them."""

import itertools

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

from winset.roads.steps import Steps, ways
from winset.spaces import Space


@pytest.mark.parametrize("counts", [[], [3], [2, 3, 4]])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_ways_are_counted_as_listed(counts, most):
    listed = sum(
        1
        for width in range(1, most + 1)
        for some in itertools.combinations(counts, width)
        for _ in itertools.product(*map(range, some))
    )
    assert ways(counts, most) == listed


def made(seed):
    case = random_case(seeded(seed), sizes=(3, 2, 2), rules=seed % 3)
    space = Space.of(case)
    return Steps(case, space, space.list().rows)


@pytest.mark.parametrize("seed", seeds(20))
def test_every_state_is_found_in_its_cell(seed):
    steps = made(seed)
    arrays = steps.arrays(2)
    for state, row in enumerate(steps.rows):
        assert steps.find(row) == state
        assert arrays.states[arrays.cells[state]] == state
    assert (arrays.states >= 0).sum() == len(steps.rows)
    assert len(arrays.states) == steps.cells


def test_steps_backwards_are_those_forwards_turned_round():
    steps = made(1)
    there, back = steps.arrays(2), steps.arrays(2, backwards=True)
    np.testing.assert_array_equal(there.may, back.may.transpose(0, 2, 1))
    np.testing.assert_array_equal(there.leaving, back.entering)
    assert steps.arrays(2) is there


def test_what_differs_is_counted():
    steps = made(0)
    first, last = 0, len(steps.rows) - 1
    assert steps.apart(first, last) == (steps.rows[first] != steps.rows[last]).sum()
    assert steps.find(np.array([9, 9, 9])) is None
