"""Points at some numbers, and linear between them."""

import itertools
from fractions import Fraction as F

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winset.case.curves import interpolate


@pytest.mark.slow
@given(st.dictionaries(st.fractions(0, 9), st.fractions(-5, 5), min_size=2, max_size=6))
def test_knots_keep_their_points_and_halfway_is_half(knots):
    xs = sorted(knots)
    halves = [(a + b) / 2 for a, b in itertools.pairwise(xs)]
    at = sorted([*xs, *halves])
    found = dict(zip(at, interpolate(knots, at), strict=True))
    assert {x: found[x] for x in xs} == knots
    for half, (a, b) in zip(halves, itertools.pairwise(xs), strict=True):
        assert found[half] == (knots[a] + knots[b]) / 2


def test_one_knot_is_worth_the_same_everywhere():
    assert interpolate({F(1): F(7)}, [F(1), F(1)]) == (7, 7)
