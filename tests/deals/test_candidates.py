"""Which outcomes of a ranking are worth showing."""

import numpy as np
import pytest

from winset.deals.candidates import diverse


def test_those_shown_differ_on_two_issues_of_four():
    rows = np.random.default_rng(1).integers(0, 3, (200, 4)).astype(np.uint8)
    order = np.random.default_rng(2).permutation(200)
    taken = diverse(rows, order, most=6)
    assert taken[0] == order[0]
    for place, first in enumerate(taken):
        for second in taken[place + 1 :]:
            assert (rows[first] != rows[second]).sum() >= 2


@pytest.mark.parametrize("width", [1, 2, 3])
def test_of_a_few_issues_one_is_enough_but_nothing_is_shown_twice(width):
    rows = np.zeros((4, width), dtype=np.uint8)
    rows[2:, 0] = 1
    assert diverse(rows, np.array([3, 2, 0, 1])) == [3, 0]
