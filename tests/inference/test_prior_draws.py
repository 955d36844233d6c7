"""Draws from the prior against the obvious way to make them."""

import numpy as np
import pytest
from effort import seeds

from inference.test_polytope import random_known
from winset.errors import WinsetError
from winset.inference.prior import Prior, PriorDraws, _sort, one_issue


@pytest.mark.parametrize("count", range(1, 12))
def test_rows_are_sorted_as_by_numpy(rng, count):
    values = rng.random((12, 50))
    rows = rng.permutation(12)[:count]
    expected = values.copy()
    expected[rows] = -np.sort(-values[rows], axis=0)
    _sort(values, rows)
    assert (values == expected).all()


@pytest.mark.parametrize("seed", seeds(40))
def test_what_is_drawn_meets_all_but_the_joint_rows(seed):
    known = random_known(seed)
    try:
        polytope = known.polytope(known.statements)
    except WinsetError:
        pytest.skip("nothing to draw")
    source = PriorDraws(polytope.layout, polytope.constraints, Prior.HIERARCHICAL)
    drawn = source.draw(200, np.random.default_rng(seed))
    if drawn is None:
        pytest.skip("one issue's own statements are met too rarely")
    weights, values = drawn
    issues = polytope.layout.issues
    of_class = np.repeat(np.arange(len(issues)), [issue.classes for issue in issues])
    columns = np.column_stack([weights, weights[:, of_class] * values, np.zeros(200)])
    rows = polytope.constraints
    met = ~source.joint & (rows.matrix[:, -1] == 0)
    assert (columns @ rows.matrix[met].T + rows.constant[met] >= -1e-12).all()
    # Whatever concerns no single issue and ranks no weights is left to others.
    assert source.joint[rows.constant != 0].all()
    assert (one_issue(polytope.layout, rows) | source.joint | (rows.constant == 0)).all()
