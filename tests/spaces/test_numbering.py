"""The states of a case and their numbers."""

import numpy as np

from winset.case.claims import PartialOutcome
from winset.case.ordinal import Ranking
from winset.casefile import parse_case
from winset.spaces.numbering import UNRANKED, levels_of, listed_states, numbered
from winset.spaces.space import Space

CASE = """\
winset: 1
title: Two issues
parties: {a: Anna}
issues: {x: {options: [p, q]}, y: {options: [r, s]}}
rules: [{never: {x: q, y: s}}]
no_deal: {x: q, y: s}
"""


def test_no_deal_comes_last_where_a_rule_forbids_it():
    space = Space.of_states(parse_case(CASE))
    assert listed_states(space, None).tolist() == [[0, 0], [0, 1], [1, 0]]
    assert listed_states(space, np.array([1, 1])).tolist()[-1] == [1, 1]
    assert len(listed_states(space, np.array([1, 0]))) == 3


def test_what_has_no_number_goes_on_after_the_last():
    rows = np.array([[0, 0], [0, 1], [1, 0]])
    assert numbered(rows, {}).tolist() == [1, 2, 3]
    assert numbered(rows, {(0, 1): 7}).tolist() == [8, 7, 9]


def test_levels_of_a_ranking_are_those_of_the_outcomes_it_names():
    case = parse_case(CASE)
    rows = Space.of_states(case).list().rows
    one = PartialOutcome({"x": "p", "y": "s"})
    both = PartialOutcome({"y": "r"}, rest_any=True)
    assert levels_of(Ranking(((one,), (both,))), case.issues, rows).tolist() == [1, 0, 1]
    assert levels_of(Ranking(((one,),)), case.issues, rows).tolist() == [UNRANKED, 0, UNRANKED]
    gone = PartialOutcome({"x": "q", "y": "s"})
    assert (levels_of(Ranking(((gone,),)), case.issues, rows) == UNRANKED).all()
