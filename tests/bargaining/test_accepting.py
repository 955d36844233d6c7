"""Acceptance rules, each against what it says."""

import numpy as np
import pytest

from winset.bargaining import NOTHING, Table, Talk
from winset.bargaining.accepting import RULES, Acceptance, Combi, Const, Next, Time
from winset.bargaining.conventions import CONVENTIONS
from winset.bargaining.talk import Offer

TABLE = Table.of({"a": np.arange(11.0), "b": np.arange(10.0, -1, -1)}, {"a": 2, "b": 0})


def talk(number, standing, heard=(), convention="winset"):
    """The talk of a in a round of ten; heard: what b offered in the first rounds."""
    offers = [Offer(k, 1, outcome) for k, outcome in enumerate(heard)]
    random = np.random.default_rng(0)
    made = Talk(TABLE, 0, 11, CONVENTIONS[convention], offers, random)
    made.turn(number, standing)
    return made


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_source_and_takes_nothing_below_no_deal(name):
    rule = RULES[name]()
    assert isinstance(rule, Acceptance)
    assert "2013" in rule.source
    for number in range(11):
        for standing in range(2):
            assert rule.accepts(talk(number, standing), NOTHING) is None
        assert rule.accepts(talk(number, 10), 10) is not None or name == "time"


def test_next():
    assert Next().accepts(talk(0, 6), 7) is None
    assert Next().accepts(talk(0, 7), 7).args == {"value": 7, "own": 7}
    assert Next(factor=1.2).accepts(talk(0, 6), 7)
    assert Next(plus=1).accepts(talk(0, 6), 7)
    assert Next().accepts(talk(0, 2), NOTHING), "better than to walk away"


def test_next_of_a_convention_that_goes_by_targets():
    here = talk(0, 7, convention="negmas")
    here.target = 7.5
    assert Next().accepts(here, 7) is None
    here.target = 7.00005
    assert Next().accepts(here, 8)


def test_const():
    assert Const(0.5).accepts(talk(0, 5), 10) is None
    assert Const(0.5).accepts(talk(0, 6), 10), "half the way from no deal (2) to the best (10)"


def test_time():
    assert Time(0.5).accepts(talk(4, 3), 10) is None
    assert Time(0.5).accepts(talk(5, 3), 10)


def test_combi():
    heard = [9, 3, 3, 3, 3, 3, 3, 4]
    # Four rounds are left in round 7: the window holds what was said from round 3 on.
    assert Combi(0.7).accepts(talk(6, 4, heard[:7]), 8) is None
    assert Combi(0.7).accepts(talk(7, 4, heard), 8)
    assert Combi(0.7).accepts(talk(7, 2, [*heard[:7], 2]), 8) is None
    assert Combi(0.7).accepts(talk(7, 3, [*heard[:7], 3]), 8)
    assert Combi(0.7).accepts(talk(0, 8, [8]), 8), "as next before its time"
