"""The outcomes most likely to be acceptable to all."""

import itertools

from analysis.dam import analyse
from winset.case.status import Status


def test_they_are_ranked_and_the_first_is_told():
    found = analyse(draws=2000)["deal.candidates"]
    shares = [row["accepted_by_all"] for row in found.detail["candidates"]]
    assert shares == sorted(shares, reverse=True)
    assert found.value == shares[0]
    assert found.status is Status.ESTIMATE
    assert found.error > 0


def test_no_outcome_stands_twice_and_no_deal_is_none():
    rows = analyse(draws=2000)["deal.candidates"].detail["candidates"]
    outcomes = [row["outcome"] for row in rows]
    assert all(a != b for a, b in itertools.combinations(outcomes, 2))
    assert {"height": "low", "water": "little"} not in outcomes


def test_joint_odds_are_at_most_those_of_any_party():
    for row in analyse(draws=2000)["deal.candidates"].detail["candidates"]:
        least = min(row["actors"][party]["probability"] for party in ("up", "down"))
        assert row["accepted_by_all"] <= least + 1e-12
