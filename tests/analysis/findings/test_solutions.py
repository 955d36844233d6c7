"""The frontier and the solutions as findings."""

import pytest

import winset
from winset.case.status import Status
from winset.deals.solutions import SOLUTIONS

TRADE = """
winset: 1
title: A trade
parties: {a: A, b: B}
issues: {x: {options: [p, q, r]}, y: {options: [p, q]}}
no_deal: {values: {a: 2, b: 2}}
preferences:
  a: {scores: {x: {p: 0, q: 3, r: 5}, y: {p: 0, q: 2}}}
  b: {scores: {x: {p: 5, q: 4, r: 0}, y: {p: 3, q: 0}}}
"""


@pytest.fixture(scope="module")
def found():
    return winset.analyse(winset.parse_case(TRADE))


def test_each_is_the_deal_with_the_best_key(found):
    solved = found["deal.solutions"]
    assert solved.status is Status.EXACT
    assert set(SOLUTIONS) <= set(solved.detail)
    a = {"x": (0, 3, 5), "y": (0, 2)}
    b = {"x": (5, 4, 0), "y": (3, 0)}
    gains = {
        (i, j): (a["x"][i] + a["y"][j] - 2, b["x"][i] + b["y"][j] - 2)
        for i in range(3)
        for j in range(2)
    }
    deals = [g for g in gains.values() if min(g) >= 0]
    for name, key in (("nash", lambda g: g[0] * g[1]), ("egalitarian", min), ("utilitarian", sum)):
        told = solved.detail[name]["gains"]
        assert key((told["a"], told["b"])) == max(map(key, deals)), name


def test_the_frontier_counts_each_gain_once(found):
    front = found["deal.pareto"]
    assert front.status is Status.EXACT
    assert front.value == len(front.detail["points"])


def test_without_a_deal_there_is_none():
    none = winset.analyse(winset.parse_case(TRADE.replace("{a: 2, b: 2}", "{a: 9, b: 9}")))
    assert none["deal.pareto"].value == 0
    assert all(none["deal.solutions"].detail[name] is None for name in SOLUTIONS)
