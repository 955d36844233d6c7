"""A space with fewer options: the same outcomes, rules and sums."""

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

from winset.deals.subspace import Restricted
from winset.inference import exact
from winset.spaces import Space


@pytest.mark.parametrize("seed", seeds(30))
def test_outcomes_rules_and_values_are_those_of_the_whole(seed):
    rng = seeded(seed)
    case = random_case(rng, sizes=(3, 2, 4), rules=seed % 4, interactions=2)
    space = Space.of(case)
    kept = [
        np.sort(rng.choice(size, int(rng.integers(1, size + 1)), replace=False)).astype(np.int64)
        for size in space.sizes
    ]
    part = Restricted(space, kept)
    every = space.list().rows
    inside = np.all([np.isin(every[:, k], some) for k, some in enumerate(kept)], axis=0)
    rows = np.array([row for block in part.space.blocks() for row in block])
    rows = rows[part.space.feasible(rows)]
    whole = np.array([part.whole(row) for row in rows], dtype=space.dtype).reshape(-1, 3)
    assert sorted(map(tuple, whole)) == sorted(map(tuple, every[inside]))
    held = exact(space, "p0", case.preferences["p0"], case.no_deal)
    again = part.ensemble(held, 0)
    np.testing.assert_array_equal(again.sums(rows), held.sums(whole))
    assert again.reserve == held.reserve
