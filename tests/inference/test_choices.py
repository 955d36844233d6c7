"""Best and worst options where statements leave them open and next to no slack."""

from fractions import Fraction as F

import numpy as np
import pytest
from cases import issues

from winset.case.types import NoDeal, Statement, ValueRange, WeightRange
from winset.inference import choices
from winset.inference.choices import LISTED, chosen, snapped, tightened
from winset.inference.known import Known
from winset.spaces import Space

SPACE = Space(issues((3, 2)))


def polytope(*claims):
    statements = tuple(Statement(str(k), "p", "x", (claim,)) for k, claim in enumerate(claims))
    return Known(SPACE, "p", NoDeal({"a": "a0", "b": "b0"}), statements).polytope(statements)


def test_every_choice_of_ends_is_given_once():
    parts = chosen(polytope(), np.random.default_rng(1))
    ends = {tuple((i.best, i.worst) for i in part.layout.issues) for part in parts}
    assert len(ends) == len(parts) == 6 * 2


def test_choices_that_no_value_function_has_are_left_out():
    # Best or worst, it would be worth all of the weight or nothing of it.
    middle = ValueRange("a", "a1", F(2, 5), F(1, 2))
    parts = chosen(polytope(middle, WeightRange("a", F(1, 2), F(1))), np.random.default_rng(1))
    assert len(parts) == 2 * 2
    assert all(part.layout.issues[0].best != 1 for part in parts)


def test_of_too_many_some_are_taken_at_random(monkeypatch):
    monkeypatch.setattr(choices, "LISTED", 5)
    parts = chosen(polytope(), np.random.default_rng(1))
    assert 1 <= len(parts) <= 5
    assert LISTED == 32


def test_two_weights_of_at_least_a_half_are_a_half_each():
    loose = polytope(WeightRange("a", F(1, 2), F(1)), WeightRange("b", F(1, 2), F(1)))
    tight = tightened(loose)
    assert len(tight.constraints) > len(loose.constraints)
    some = polytope(WeightRange("a", F(1, 4), F(1)))
    assert tightened(some) is some


@pytest.mark.parametrize(("high", "same"), [(F(1, 2) + F(1, 10**9), False), (F(3, 5), True)])
def test_a_hair_of_a_range_is_one_number(high, same):
    given = polytope(WeightRange("a", F(1, 2), high))
    assert (snapped(given) is given) is same
