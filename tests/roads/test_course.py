"""What a road may change: nothing back and forth, and what nobody owns at once."""

from dataclasses import replace
from fractions import Fraction as F

import numpy as np
import pytest

from winset.case.types import Actor, Case, Issue, NoDeal, Option, Scores
from winset.inference import exact
from winset.roads.course import course
from winset.spaces import Space

LEVELS = tuple(Option(f"l{k}", f"l{k}") for k in range(4))
ISSUES = (Issue("x", "X", LEVELS, owner="a"), Issue("y", "Y", LEVELS[:2]))
NO_DEAL = NoDeal({"x": "l0", "y": "l0"})
CASE = Case("c", (Actor("a", "A"), Actor("b", "B")), ISSUES, NO_DEAL)
ENDS = np.array([0, 0]), np.array([3, 1])


def made(case=CASE, *, x=(0, 1, 2, 3), straight=False, ends=ENDS):
    space = Space.of(case)
    scores = {
        "a": Scores({"x": tuple(map(F, x)), "y": (F(1), F(0))}, (), F(0)),
        "b": Scores({"x": (F(3), F(2), F(1), F(0)), "y": (F(0), F(1))}, (), F(0)),
    }
    parties = {p: exact(space, p, own, case.no_deal) for p, own in scores.items()}
    return course(case, ends, parties, [0], straight=straight)


def test_an_issue_moves_only_the_way_it_goes_as_a_whole():
    found = made()
    assert found.onward[0].tolist() == np.triu(np.ones((4, 4), bool), 1).tolist()


def test_an_option_that_gives_more_than_the_deal_is_passed_by():
    assert made(x=(0, 1, 5, 3)).options(0) == [0, 1, 3]


def test_straight_roads_change_every_issue_once():
    assert made(straight=True).onward[0].nonzero() == (np.array([0]), np.array([3]))


def test_what_nobody_owns_is_signed_unless_it_has_stages():
    assert made().together == (1,)
    staged = (ISSUES[0], replace(ISSUES[1], irreversible=(("l0", "l1"),)))
    assert made(replace(CASE, issues=staged)).together == ()


@pytest.mark.parametrize("straight", [False, True])
def test_what_both_ends_agree_on_stays(straight):
    found = made(ends=(np.array([2, 0]), np.array([2, 1])), straight=straight)
    assert not found.onward[0].any()
    assert found.options(1) == [0, 1]
