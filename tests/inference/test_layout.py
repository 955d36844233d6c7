"""The unknowns of a value function: classes, knots, extremes, and values as vectors."""

from fractions import Fraction as F

import numpy as np
import pytest
from cases import issues

from winset.case.types import Issue, NoDeal, NoDealRange, Option, Order
from winset.inference.layout import KNOTS, lay_out
from winset.spaces import Space

SPACE = Space(issues((3, 2)))
QUO = NoDeal({"a": "a0", "b": "b1"})


def order(*levels):
    return Order("a", tuple(levels))


def test_a_chain_knows_its_ends_and_merges_what_is_equal():
    layout = lay_out(SPACE, "p", QUO, [order(("a2",), ("a0", "a1"))])
    first = layout.issues[0]
    assert first.member == (0, 0, 1)
    assert (first.best, first.worst) == (1, 0)
    apart = lay_out(SPACE, "p", QUO, [order(("a2",), ("a0", "a1"))], merge=False).issues[0]
    assert apart.member == (0, 1, 2)
    assert (apart.best, apart.worst) == (2, None)


def test_an_issue_whose_options_are_all_equal_has_nothing_at_stake():
    layout = lay_out(SPACE, "p", QUO, [order(("a0", "a1", "a2"))])
    assert not layout.issues[0].active
    assert layout.issues[1].active
    assert layout.stakes


def test_the_value_of_an_outcome_is_the_sum_of_its_options():
    layout = lay_out(SPACE, "p", QUO, [])
    rng = np.random.default_rng(1)
    unknowns = rng.random(layout.columns)
    for row in [(0, 0), (2, 1)]:
        parts = [layout.option(issue, option) @ unknowns for issue, option in enumerate(row)]
        assert layout.value(row) @ unknowns == pytest.approx(sum(parts))
    assert layout.columns == 2 + 5 + 1


@pytest.mark.parametrize(
    ("no_deal", "claims", "free", "constant"),
    [
        (QUO, [], False, 0.0),
        (QUO, [NoDealRange(F(0), F(1))], True, 0.0),
        (NoDeal(None, {"p": F(1, 4)}), [], False, 0.25),
        (NoDeal(None), [], True, 0.0),
    ],
)
def test_no_deal_is_an_outcome_a_number_or_unknown(no_deal, claims, free, constant):
    layout = lay_out(SPACE, "p", no_deal, claims)
    vector, number = layout.reserve()
    assert layout.reserve_free == free
    assert number == constant
    assert vector[-1] == free
    if not free and no_deal.outcome:
        np.testing.assert_array_equal(vector, layout.value((0, 1)))


def test_a_long_issue_of_numbers_is_interpolated_between_knots():
    numbers = tuple(Option(str(k), str(k), F(k * k)) for k in range(40))
    space = Space((Issue("x", "x", numbers),))
    no_deal = NoDeal({"x": "17"})
    layout = lay_out(space, "p", no_deal, [])
    (issue,) = layout.issues
    assert issue.classes <= KNOTS
    assert issue.member[17] is not None
    np.testing.assert_allclose(issue.spread.sum(axis=1), 1)
    # Knots at their own numbers give the line back.
    knots = [k for k, member in enumerate(issue.member) if member is not None]
    np.testing.assert_allclose(issue.spread @ np.square(knots), np.square(range(40)))
