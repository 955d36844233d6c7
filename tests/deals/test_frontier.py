"""The frontier against the definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from winset.deals import frontier
from winset.deals.frontier import distinct


def brute(points):
    return np.array(
        [
            not any((other >= point).all() and (other > point).any() for other in points)
            for point in points
        ],
        dtype=bool,
    )


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.integers(1, 5), st.integers(0, 40), st.integers(1, 8), st.integers(0, 10**6))
def test_equals_the_definition(width, count, levels, seed):
    points = np.random.default_rng(seed).integers(0, levels, (count, width)).astype(float)
    assert np.array_equal(frontier(points), brute(points) if count else np.zeros(0, bool))


@pytest.mark.parametrize("shape", ["square", "falling", "rising", "constant"])
def test_two_columns_with_prefilter_equal_the_general_kernel(shape, rng):
    x = rng.random(40_000).round(3)
    y = {
        "square": rng.random(40_000).round(3),
        "falling": 1 - x,
        "rising": x,
        "constant": np.ones_like(x),
    }[shape]
    flat = frontier(np.column_stack([x, y]))
    # A constant third column changes nothing but the algorithm.
    assert np.array_equal(flat, frontier(np.column_stack([x, y, np.zeros_like(x)])))
    assert flat.any()


@pytest.mark.parametrize("width", [3, 5])
@pytest.mark.parametrize("levels", [4, 30])
def test_many_equal_points(width, levels):
    """More points than strong ones are kept at a time, most of them several times."""
    points = np.random.default_rng(levels).integers(0, levels, (600, width)).astype(float)
    points -= points.sum(axis=1, keepdims=True) // 2
    assert np.array_equal(frontier(points), brute(points))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.integers(1, 4), st.integers(0, 60), st.integers(1, 5), st.integers(0, 10**6))
def test_distinct_rows(width, count, levels, seed):
    points = np.random.default_rng(seed).integers(-levels, levels, (count, width)) * 0.1
    points[points == 0] *= np.random.default_rng(seed).choice([-1.0, 1.0])
    first = {tuple(row): place for place, row in reversed(list(enumerate(points.tolist())))}
    assert distinct(points).tolist() == sorted(first.values())


def test_rounding_cannot_hide_a_dominator():
    points = np.array([[1e16, 1.0, 1.0], [1e16, 1.0, 0.0], [1.0, 1e16, 1.0]])
    assert frontier(points).tolist() == [True, False, True]


def test_not_a_number_is_refused():
    with pytest.raises(ValueError, match="NaN would read as undominated"):
        frontier(np.array([[1.0, np.nan]]))
