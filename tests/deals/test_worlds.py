"""A few worlds that stand for all draws."""

import numpy as np
import pytest

from winset.deals.worlds import worlds


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("weighed", [False, True])
def test_every_row_counts_its_share_of_twenty(seed, weighed):
    rng = np.random.default_rng(seed)
    odds = rng.random(4)
    flags = rng.random((4, 3000)) < odds[:, None]
    rows = np.vstack([flags[:2].all(axis=0), flags])
    weights = rng.integers(0, 9, 3000) if weighed else None
    chosen = worlds(rows, weights)
    heavy = np.ones(3000) if weights is None else weights
    assert chosen.shape == (5, 20)
    assert chosen.sum(axis=1).tolist() == np.floor(rows @ heavy / heavy.sum() * 20 + 0.5).tolist()
    # A world is a draw that there is, and one that weighs something.
    there = {tuple(column) for column in rows[:, heavy > 0].T}
    assert {tuple(column) for column in chosen.T} <= there


def test_worlds_in_which_all_agree_stand_first():
    rng = np.random.default_rng(3)
    flags = rng.random((3, 500)) < 0.6
    first = worlds(np.vstack([flags.all(axis=0), flags]))[0]
    assert first.tolist() == sorted(first.tolist(), reverse=True)


def test_what_is_sure_is_so_in_every_world():
    flags = np.array([[True] * 50, [False] * 50])
    assert worlds(flags).tolist() == [[True] * 20, [False] * 20]
