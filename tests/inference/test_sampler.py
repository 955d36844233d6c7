"""Keeping draws row by row against all rows at once."""

import numpy as np
import pytest
from effort import seeds

from inference.test_polytope import random_known
from winset.inference.prior import Prior, PriorDraws
from winset.inference.sampler import _agreeing


@pytest.mark.parametrize("seed", seeds(40))
def test_draws_are_kept_as_by_one_product_of_all_rows(seed):
    known = random_known(seed, most=5)
    polytope = known.polytope(known.statements)
    layout, rows = polytope.layout, polytope.constraints
    rng = np.random.default_rng(seed)
    drawn = PriorDraws(layout, rows, Prior.HIERARCHICAL).draw(500, rng)
    if drawn is None:
        pytest.skip("one issue's own statements are met too rarely")
    weights, values = drawn
    reserve = rng.random(500)
    of_class = np.repeat(range(len(layout.issues)), [issue.classes for issue in layout.issues])
    columns = np.column_stack([weights, weights[:, of_class] * values, reserve])
    for checked in (np.ones(len(rows), dtype=bool), rng.random(len(rows)) < 0.5):
        ok = (columns @ rows.matrix[checked].T + rows.constant[checked] >= -1e-12).all(axis=1)
        kept = _agreeing(polytope, checked, (weights, values, reserve))
        for part, whole in zip(kept, (weights, values, reserve), strict=True):
            assert (part == whole[ok]).all()
            assert part.shape == whole[ok].shape
