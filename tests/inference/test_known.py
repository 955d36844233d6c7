"""Statements laid out again for any subset of them."""

import numpy as np
import pytest
from analysis.dam import case

from winset.inference.constraints import impose
from winset.inference.known import Known
from winset.inference.statements import statements_about
from winset.spaces import Space


@pytest.fixture
def known():
    dam = case()
    return Known(Space.of(dam), "down", dam.no_deal, statements_about(dam, "down", None))


@pytest.mark.parametrize("merge", [True, False])
def test_any_subset_has_the_rows_that_it_has_alone(known, merge):
    for leave in range(len(known.statements)):
        some = [s for k, s in enumerate(known.statements) if k != leave]
        layout, rows = known.conditions(some, merge=merge)
        again = impose(layout, some)
        assert rows.origin == again.origin
        np.testing.assert_array_equal(rows.matrix, again.matrix)
        np.testing.assert_array_equal(rows.constant, again.constant)


def test_subsets_with_the_same_orders_share_a_layout(known):
    one, _ = known.conditions(known.statements)
    orders = [s for s in known.statements if s.kind == "order"]
    other, _ = known.conditions(orders)
    assert one is other
    less, _ = known.conditions(orders[:1])
    assert less is not one


def test_only_what_is_sure_is_certain(known):
    assert {s.id for s in known.statements} - {s.id for s in known.certain} == {"d3"}


def test_the_certain_statements_leave_value_functions(known):
    assert not known.polytope(known.certain).empty()
