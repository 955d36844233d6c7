"""Exact scores as one draw, in whole numbers."""

from fractions import Fraction as F

import pytest
from cases import issues, random_rules, random_scores, seeded
from effort import seeds
from exhaustive import worth

from winset.case.types import NoDeal, Scores
from winset.errors import CaseError
from winset.inference.scores import DIGITS, exact, grid_of
from winset.spaces import Space


def test_short_numbers_are_taken_exactly():
    grid = grid_of([[F(1, 10), F(3, 4)], [F(1, 3)]])
    assert grid.hair == 0
    assert grid.whole(F(1, 3)) / float(grid.scale) == pytest.approx(1 / 3)
    assert grid.scale.numerator % 60 == 0


def test_a_long_number_is_taken_for_the_fraction_it_stands_for():
    long = F(repr(0.1 + 0.2))
    grid = grid_of([[F(3, 10), long], [F(1, 3)]])
    assert grid.whole(long) == grid.whole(F(3, 10))
    assert grid.hair == 0


def test_numbers_that_stand_for_nothing_have_a_hair():
    odd = F(repr(2**0.5)), F(repr(3**0.5))
    grid = grid_of([[odd[0], odd[1]], [F(1)]])
    assert grid.hair > 0
    assert grid.whole(odd[1]) - grid.whole(odd[0]) > grid.hair
    assert DIGITS == 12


@pytest.mark.parametrize("seed", seeds(60))
def test_sums_are_those_of_fractions(seed):
    rng = seeded(seed)
    made = issues((3, 2, 3))
    space = Space(made, random_rules(rng, made, 1))
    scores = random_scores(rng, made, interactions=seed % 3)
    held = exact(space, "p", scores, NoDeal(None))
    rows = space.list().rows
    for row, value in zip(rows, held.sums(rows), strict=True):
        assert F(int(value)) / held.scale == worth(scores, space.decode(row))
    assert F(int(held.reserve[0])) / held.scale == scores.no_deal


def test_all_problems_are_raised_at_once():
    space = Space(issues((2, 2)))
    with pytest.raises(CaseError) as caught:
        exact(space, "p", Scores({"a": (F(1),)}, (), F(0)), NoDeal(None))
    assert len(caught.value.problems) == 2
    whole = {"a": (F(0), F(1)), "b": (F(0), F(1))}
    with pytest.raises(CaseError, match="'p' has no value for no deal"):
        exact(space, "p", Scores(whole), NoDeal(None))
    with pytest.raises(CaseError, match="above 'at_most'"):
        exact(space, "p", Scores(whole, (), F(2), F(1)), NoDeal(None))
