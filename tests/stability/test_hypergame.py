"""Misperception against the definitions: every actor in a game of its own."""

import numpy as np
import pytest

from stability import twin
from stability.random_conflicts import anything, of_case
from winset.stability import CONCEPTS, equilibria, own_game, perceived, ranked, stable


@pytest.mark.slow
def test_each_judges_by_its_own_game_and_what_holds_is_where_all_stay(rng):
    surprised = 0
    for number in range(200):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=16)[0]
        n_actors, n = len(conflict.actors), conflict.n_states
        views = {
            (viewer, actor): ranked(rng.integers(0, n, size=n))
            for viewer in range(n_actors)
            for actor in range(n_actors)
            if viewer != actor and rng.random() < 0.5
        }
        found = perceived(conflict, views)
        moves, ranks = twin.plain(conflict)
        for concept in CONCEPTS:
            stays = []
            for viewer in range(n_actors):
                seen = [
                    views[viewer, actor].tolist() if (viewer, actor) in views else ranks[actor]
                    for actor in range(n_actors)
                ]
                table = [
                    [twin.holds(moves, seen, actor, state, concept) for state in range(n)]
                    for actor in range(n_actors)
                ]
                believed = [all(row[state] for row in table) for state in range(n)]
                assert found[concept].believed[viewer].tolist() == believed
                assert found[concept].stays[viewer].tolist() == table[viewer]
                stays.append(table[viewer])
            holds = [all(row[state] for row in stays) for state in range(n)]
            assert found[concept].holds.tolist() == holds
            surprised += holds != found[concept].known.tolist()
    assert surprised > 50


def test_who_sees_all_as_it_is_thinks_holds_what_does(rng):
    for _ in range(30):
        conflict = anything(rng)
        held = equilibria(stable(conflict))
        for concept, found in perceived(conflict, {}).items():
            assert (found.believed == held[concept]).all()
            assert found.holds.tolist() == found.known.tolist() == held[concept].tolist()


def test_a_view_of_oneself_changes_nothing(rng):
    conflict = anything(rng)
    seen = {(0, 0): np.zeros(conflict.n_states, dtype=np.int32)}
    np.testing.assert_array_equal(own_game(conflict, 0, seen).ranks, conflict.ranks)


def test_nash_stability_of_single_actors_needs_no_view_of_others(rng):
    for _ in range(30):
        conflict = anything(rng)
        seen = {(0, 1): ranked(rng.integers(0, 9, size=conflict.n_states))}
        found = perceived(conflict, seen, ["nash"])["nash"]
        assert found.holds.tolist() == found.known.tolist()
