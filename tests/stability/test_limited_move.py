"""Limited-move stability against its definition, state by state."""

import numpy as np
import pytest

from stability import twin
from stability.random_conflicts import anything, of_case
from winset.stability import Conflict, limited_move_stable, stable


def two(moves, ranks, actor, state, h):
    """Kilgour's anticipated state for two actors and strict rankings."""
    if h == 0 or not moves[actor][state]:
        return state
    ends = [two(moves, ranks, 1 - actor, target, h - 1) for target in sorted(moves[actor][state])]
    best = max(ends, key=lambda end: ranks[actor][end])
    return best if ranks[actor][best] > ranks[actor][state] else state


def several(moves, ranks, actor, state, h):
    """All states that may result where an actor is free to leave, and whether it does."""
    if h == 0:
        return {state}, False
    worth = {}
    for target in moves[actor][state]:
        ends = set()
        for other in range(len(moves)):
            if other != actor:
                theirs, leaves = several(moves, ranks, other, target, h - 1)
                if leaves:
                    ends |= theirs
        ends = ends or {target}
        worth[target] = (min(ranks[actor][end] for end in ends), ends)
    best = max((value for value, _ in worth.values()), default=-1)
    if best <= ranks[actor][state]:
        return {state}, False
    return set().union(*(ends for value, ends in worth.values() if value == best)), True


def test_two_actors_with_strict_rankings_follow_the_published_definition(rng):
    deep = 0
    for _ in range(100):
        n = int(rng.integers(2, 8))
        moves = rng.random((2, n, n)) < 0.4
        payoffs = np.array([rng.permutation(n), rng.permutation(n)])
        conflict = Conflict.of(["a", "b"], moves, payoffs)
        plain = twin.plain(conflict)
        found = limited_move_stable(conflict, 5)
        for (h, actor, state), stays in np.ndenumerate(found):
            assert stays == (two(*plain, actor, state, h + 1) == state)
        deep += bool((found[4] != found[1]).any())
    assert deep > 20


def test_several_actors_and_ties_follow_the_definition(rng):
    deep = 0
    for number in range(120):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=8)[0]
        moves, ranks = twin.plain(conflict)
        if sum(len(ends) for one in moves for ends in one.values()) > 60:
            continue
        found = limited_move_stable(conflict, 3)
        for (h, actor, state), stays in np.ndenumerate(found):
            assert stays == (not several(moves, ranks, actor, state, h + 1)[1])
        deep += bool((found[2] != found[0]).any())
    assert deep > 20


def test_one_move_ahead_is_nash(rng):
    for _ in range(50):
        conflict = anything(rng)
        np.testing.assert_array_equal(
            limited_move_stable(conflict, 1)[0], stable(conflict, ["nash"])["nash"]
        )


def test_an_actor_alone_and_no_horizon():
    conflict = Conflict.of(["a"], np.ones((1, 2, 2), dtype=bool), [[0, 1]])
    assert limited_move_stable(conflict, 2).tolist() == [[[False, True]]] * 2
    with pytest.raises(ValueError, match="a horizon of 0"):
        limited_move_stable(conflict, 0)
