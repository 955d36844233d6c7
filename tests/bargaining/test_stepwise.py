"""Agreement step by step."""

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import Table
from winset.bargaining.stepwise import step_by_step
from winset.deals import solve


def test_the_published_point_on_a_curve():
    """y = 1 - x^2: the steps lead to (.607971, .630371)."""
    first = np.sqrt(np.linspace(0, 1, 2_000_001))
    table = Table.of({"a": first, "b": 1 - first**2}, {"a": 0, "b": 0})
    found = step_by_step(table)
    assert found.points[1] == pytest.approx([0.5, 0.5])
    assert found.points[-1] == pytest.approx([0.607971, 0.630371], abs=2e-4)
    assert table.values[:, found.outcome] == pytest.approx([0.607971, 0.630371], abs=2e-4)


@pytest.mark.parametrize(
    ("name", "point"),
    [("nash", (0.577350, 0.666667)), ("kalai_smorodinsky", (0.618034, 0.618034))],
)
def test_other_points_of_the_same_curve(name, point):
    first = np.linspace(0, 1, 100_001)
    gains = np.column_stack([first, 1 - first**2])
    found = solve(gains, np.ones(2))[name]
    assert gains[found[0]] == pytest.approx(point, abs=2e-5)


def test_by_hand():
    """Halfway is (5, 5); both then want (6, 6), the only deal left."""
    table = Table.of({"a": [10.0, 0, 6, 4], "b": [0.0, 10, 6, 5]}, {"a": 0, "b": 0})
    found = step_by_step(table)
    assert found.points.tolist() == [[0, 0], [5, 5], [6, 6]]
    assert found.outcome == 2


@pytest.mark.parametrize("seed", seeds(60))
def test_points_rise_and_the_deal_is_worth_the_last(seed):
    table = random_table(seed, seats=2 + seed % 3)
    found = step_by_step(table)
    assert found.points[0].tolist() == table.reserve.tolist()
    assert (np.diff(found.points, axis=0) >= -1e-9).all()
    deals = (table.values >= table.reserve[:, None]).all(axis=0)
    assert (found.outcome is None) == (not deals.any())
    if found.outcome is not None:
        assert deals[found.outcome]
        assert (table.values[:, found.outcome] >= found.points[-1] - 1e-9).all()


def test_the_scale_does_not_count():
    table = random_table(5)
    scaled = Table(
        table.seats, table.values * [[3], [0.5]] + 7, table.reserve * [3, 0.5] + 7, table.discount
    )
    assert step_by_step(table).outcome == step_by_step(scaled).outcome
