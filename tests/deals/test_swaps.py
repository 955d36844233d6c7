"""Outcomes near one."""

import itertools

import numpy as np
import pytest
from cases import issues, random_case

from winset.deals.swaps import near
from winset.spaces.space import Space


@pytest.mark.parametrize("seed", range(20))
def test_they_are_all_that_differ_on_one_issue_or_two_and_keep_the_rules(seed):
    rng = np.random.default_rng(seed)
    sizes = tuple(int(size) for size in rng.integers(2, 5, int(rng.integers(1, 5))))
    space = Space.of(random_case(rng, sizes=sizes, rules=2))
    row = np.array([rng.integers(size) for size in sizes], dtype=space.dtype)
    everything = np.array(list(itertools.product(*map(range, sizes))), dtype=space.dtype)
    changes = (everything != row).sum(axis=1)
    expected = everything[(changes >= 1) & (changes <= 2) & space.feasible(everything)]
    found = near(space, row)
    assert sorted(map(tuple, found.tolist())) == sorted(map(tuple, expected.tolist()))
    counts = (found != row).sum(axis=1)
    assert (np.diff(counts) >= 0).all()


def test_of_many_options_some_at_even_steps_stand_for_all():
    space = Space(issues((1000, 1000, 3)))
    row = np.array([500, 500, 1], dtype=space.dtype)
    found = near(space, row)
    counts = (found != row).sum(axis=1)
    assert (counts == 1).sum() == 999 + 999 + 2
    assert 1000 < (counts == 2).sum() <= 40_000
    assert len({tuple(one) for one in found.tolist()}) == len(found)
    assert {0, 999} <= set(found[counts == 2][:, 0].tolist())
