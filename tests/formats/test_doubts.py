"""What should be looked at before an answer is believed."""

from dataclasses import replace
from fractions import Fraction as F

import pytest
from cases import issues

from winset.case.types import Actor, Case, NoDeal, Scores
from winset.formats.doubts import doubts

ISSUES = issues((3, 2))


def case(a=((1, 5, 9), (0, 4)), b=((9, 5, 1), (4, 0)), no_deal=3, names=("Ann", "Bo")):
    actors = tuple(Actor(f"p{k}", name) for k, name in enumerate(names))
    scores = {
        actor.id: Scores({"a": tuple(map(F, x)), "b": tuple(map(F, y))}, (), F(no_deal))
        for actor, (x, y) in zip(actors, (a, b), strict=False)
    }
    return Case("c", actors, ISSUES, NoDeal(None), preferences=scores)


def test_a_plain_case_has_none():
    assert doubts(case()) == []


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        (case(names=("Ann",)), "only one party, 'Ann', was read"),
        (case(no_deal=14), "for 'Ann' no deal (14) is worth more than anything else (at most 13)"),
        (case(a=((1, 2, 3), (2, 1)), b=((3, 2, 1), (1, 2))), "are 1, 2, 3 and so on, as ranks are"),
        (case(names=("Ann's rank", "Bo")), "is called like ranks"),
        (case(a=((100, 500, 900), (0, 4))), "if their scales differ"),
    ],
)
def test_what_looks_odd_is_said(odd, said):
    assert any(said in doubt for doubt in doubts(odd)), doubts(odd)


def test_an_issue_with_one_option_settles_nothing():
    single = replace(ISSUES[1], options=ISSUES[1].options[:1])
    known = case(a=((1, 5, 9), (4,)), b=((9, 5, 1), (4,)))
    (said,) = doubts(replace(known, issues=(ISSUES[0], single)))
    assert said.startswith("'b': one option only")


def test_states_of_a_conflict_have_ranks_for_points():
    ranked = case(a=((1, 2, 3), (2, 1)), b=((3, 2, 1), (1, 2)))
    assert doubts(replace(ranked, state_numbers={(0, 0): 1})) == []
