"""The states of a case and their numbers."""

import numpy as np

from winset.casefile import parse_case
from winset.spaces.numbering import listed_states, numbered
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
