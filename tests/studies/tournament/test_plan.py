"""Plans: what is played, in which order, cut into which batches, and what cannot be played."""

import json
import pickle

import numpy as np
import pytest

from studies.tournament.recipes import BELIEFS, FOUR, ready, some_case
from winset.casefile import parse_case
from winset.studies.tournament import PlanError
from winset.studies.tournament import plan as module
from winset.studies.tournament.entrants import entrants_of
from winset.studies.tournament.plan import Entry, Plan


def test_line_ups_in_which_nobody_needs_chance_are_played_once():
    plan = ready([some_case(1)], seeds=3).plan
    lines = plan.lines(2)
    assert len({line.lineup for line in lines}) == 16
    micro = FOUR.index("micro")
    assert all(line.seed == 0 for line in lines if micro not in line.lineup)
    assert sum(micro in line.lineup for line in lines) == 7 * 3
    others = ready([some_case(1)], seeds=3, seats="others").plan.lines(2)
    assert {line.lineup for line in others} == {k.lineup for k in lines if len(set(k.lineup)) == 2}


def test_sessions_are_counted_by_case_draw_rounds_and_line():
    plan = ready([some_case(1), parse_case(BELIEFS)], rounds=(5, 9), draws=3).plan
    lines = len(plan.lines(2))
    assert plan.starts.tolist() == [0, 2 * lines, 2 * lines + 6 * lines]
    spots = [plan.spot(1, k) for k in range(6 * lines)]
    assert spots == [(d, r, k) for d in range(3) for r in range(2) for k in range(lines)]


def slow_batches(plan):
    """Cut session by session."""
    costs = np.concatenate(list(plan._costs())).tolist()
    most = max(1, sum(costs) // module.BUDGET)
    numbers, before = [], 0
    for cost in costs:
        numbers.append(min(before // module.BUDGET, most - 1))
        before += cost
    starts = [k for k in range(len(numbers)) if k == 0 or numbers[k] != numbers[k - 1]]
    return tuple(zip(starts, [*starts[1:], len(numbers)], strict=True)), costs


@pytest.mark.parametrize("budget", [10**6, 10**7, 10**9])
def test_batches_cover_all_sessions_and_none_is_small(budget, monkeypatch):
    monkeypatch.setattr(module, "BUDGET", budget)
    plan = ready([some_case(1), some_case(2, "abc"), parse_case(BELIEFS)], seeds=2, draws=5).plan
    expected, costs = slow_batches(plan)
    assert plan.batches == expected
    assert plan.batches[0][0] == 0
    assert plan.batches[-1][1] == plan.sessions
    largest = max(costs)
    for start, stop in plan.batches[:-1] if len(plan.batches) > 1 else ():
        assert sum(costs[start:stop]) >= budget - largest


def test_a_plan_is_named_by_what_it_says():
    plan = ready([some_case(1)]).plan
    again = pickle.loads(pickle.dumps(plan))
    assert again.hash == plan.hash
    assert again.batches == plan.batches
    written = json.loads(plan.text)
    assert written["sessions"] == plan.sessions
    assert written["strategies"]["boulware:4"]["parameters"] == {"exponent": 4.0, "start": 0.0}
    assert written["cases"]["Case 1"]["seats"] == ["a", "b"]
    others = [
        ready([some_case(2)]), ready([some_case(1)], FOUR[:3]), ready([some_case(1)], rounds=(21,)),
        ready([some_case(1)], seeds=2), ready([some_case(1)], seats="others"),
        ready([some_case(1)], convention="negmas"), ready([some_case(1)], seed=1),
    ]  # fmt: skip
    assert len({plan.hash, *(one.plan.hash for one in others)}) == 8


def test_all_that_cannot_be_played_is_told_at_once():
    entry = Entry.of("one", some_case(1), 1)
    twice = (entry, Entry.of("two", some_case(1), 1), Entry.of("three", some_case(1, "abc"), 1))
    plan = Plan(twice, entrants_of(["boulware", "linear"]), (0,), seating="others", convention="x")
    with pytest.raises(PlanError) as raised:
        plan.check()
    assert raised.value.problems == (
        "rounds: expected numbers from 1, found [0]",
        "no convention 'x'; there are: winset, negmas, negolog",
        "two: the same case as one",
        "three: 3 seats for 2 strategies",
    )
    with pytest.raises(PlanError, match="no case to play"):
        Plan((), entrants_of(["boulware"])).check()
    alone = Entry("alone", "0", ("a",), 1, 2)
    with pytest.raises(PlanError, match="alone: expected two parties or more"):
        Plan((alone,), entrants_of(["boulware"])).check()
    crowd = Entry("crowd", "0", tuple("abcdefghijklm"), 1, 2)
    with pytest.raises(PlanError, match="sessions at most are too many"):
        Plan((crowd,), entrants_of(FOUR)).check()
