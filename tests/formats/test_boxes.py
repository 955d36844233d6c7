"""min(maximum, sum of boxes) as a sum of boxes: exactly, on every point of small grids."""

import itertools
from fractions import Fraction as F

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from winset.formats.boxes import TooManyCorrectionsError, capped

SIDE, ISSUES = 4, 3
BOUND = st.tuples(st.integers(0, SIDE - 1), st.integers(0, SIDE - 1)).map(
    lambda ends: (min(ends), max(ends))
)
BOX = st.dictionaries(st.integers(0, ISSUES - 1), BOUND, min_size=1, max_size=ISSUES)
WEIGHT = st.sampled_from([F(1), F(2), F(1, 3), F(5, 2), F(-1), F(-2, 3)])


def total(constant, boxes, point):
    return constant + sum(
        (w for box, w in boxes if all(low <= point[i] <= high for i, (low, high) in box.items())),
        F(0),
    )


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([F(0), F(1), F(-1, 2), F(9)]),
    st.lists(st.tuples(BOX, WEIGHT), max_size=7),
    st.sampled_from([F(1), F(2), F(7, 2), F(0)]),
)
def test_equals_the_cap_everywhere(constant, boxes, maximum):
    made = capped(constant, boxes, maximum)
    sums = []
    for point in itertools.product(range(SIDE), repeat=ISSUES):
        plain = total(constant, boxes, point)
        sums.append(plain)
        assert total(made.constant, made.boxes, point) == min(maximum, plain)
    assert max(sums) <= max(made.highest, maximum)
    if max(sums) > maximum:
        assert made.binds
        assert made.highest >= max(sums)
    if not made.binds:
        assert made.constant == constant


def test_the_largest_sum_of_positive_boxes_is_exact():
    boxes = [({0: (0, 1)}, F(3)), ({0: (1, 2)}, F(4)), ({0: (2, 3)}, F(5)), ({1: (0, 0)}, F(1))]
    assert capped(F(0), boxes, F(10)).highest == 10
    assert not capped(F(0), boxes, F(10)).binds
    assert capped(F(0), boxes, F(9)).binds


def test_too_many_corrections_are_refused_with_the_largest_sum():
    boxes = [({k: (0, 0)}, F(1)) for k in range(14)]
    with pytest.raises(TooManyCorrectionsError) as caught:
        capped(F(0), boxes, F(5))
    assert caught.value.highest == 14
    assert capped(F(0), boxes, F(13)).corrections == 1
