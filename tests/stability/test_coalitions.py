"""Coalitions against the definitions, and as published."""

from itertools import combinations

import numpy as np
import pytest

from stability import twin
from stability.published import read
from stability.random_conflicts import anything, of_case
from winset.stability import (
    CONCEPTS,
    Conflict,
    Moves,
    Sanctions,
    as_one,
    breaking,
    coalition_stable,
    coalition_verdicts,
    equilibria,
    stable,
)


def some(rng, count):
    for number in range(count):
        yield anything(rng) if number % 2 else of_case(rng, largest=10)[0]


def test_a_coalition_of_2000_conflicts_is_judged_by_the_definitions(rng):
    changed = 0
    for conflict in some(rng, 2000):
        moves, ranks = twin.plain(conflict)
        count = len(conflict.actors)
        members = sorted(rng.choice(count, size=rng.integers(1, count + 1), replace=False))
        view = as_one(conflict, members)
        groups = [player.members for player in view.players]
        teams = [twin.team(moves, ranks, group) for group in groups]
        for mode in Sanctions:
            found = coalition_stable(conflict, members, sanctions=mode)
            for concept in CONCEPTS:
                for place, group in enumerate(groups):
                    others = [one for k, one in enumerate(teams) if k != place]
                    expected = twin.team_holds(
                        ranks, group, teams[place], others, concept, mode.name
                    )
                    assert found[concept][place].tolist() == expected
            if len(members) > 1:
                alone = stable(conflict, sanctions=mode)["gmr"].all(axis=0)
                changed += bool((found["gmr"].all(axis=0) != alone).any())
    assert changed > 200


def test_a_coalition_of_one_changes_nothing(rng):
    for conflict in some(rng, 50):
        found = coalition_stable(conflict, [0])
        for concept, verdict in stable(conflict).items():
            np.testing.assert_array_equal(found[concept], verdict)


def test_all_coalitions_are_judged_by_the_definitions(rng):
    for conflict in some(rng, 60):
        moves, ranks = twin.plain(conflict)
        everyone = range(len(conflict.actors))
        groups = [g for size in everyone for g in combinations(everyone, size + 1)]
        teams = {group: twin.team(moves, ranks, group) for group in groups}
        single = {group: team for group, team in teams.items() if len(group) == 1}
        for concept in CONCEPTS:
            movers = teams if concept in {"seq", "sseq"} else single
            found = coalition_verdicts(conflict, concept)
            assert list(found) == groups
            for group in groups:
                others = [team for g, team in movers.items() if not set(g) & set(group)]
                expected = twin.team_holds(ranks, group, teams[group], others, concept)
                assert found[group].tolist() == expected


def test_who_breaks_a_state_and_how(rng):
    seen = 0
    for conflict in some(rng, 60):
        moves, ranks = twin.plain(conflict)
        for concept in ("nash", "gmr", "seq"):
            verdicts = coalition_verdicts(conflict, concept)
            for state in range(conflict.n_states):
                listed = breaking(conflict, state, concept)
                broken = {group for group, held in verdicts.items() if not held[state]}
                assert {one.members for one in listed} == broken
                for one in listed:
                    assert one.minimal is not any(set(group) < set(one.members) for group in broken)
                    here, last = state, None
                    for mover, target in one.path:
                        assert mover in one.members
                        assert mover != last
                        assert target in moves[mover][here]
                        here, last = target, mover
                    assert here == one.to
                    assert all(ranks[m][one.to] > ranks[m][state] for m in one.members)
                    seen += len(one.path) > 1
                assert [one.minimal for one in listed] == sorted(
                    (one.minimal for one in listed), reverse=True
                )
    assert seen > 20


def test_elmira_with_the_ministry_and_uniroyal_together(shared):
    """GMCR+ handout, figure 30, and section 5.3: from 7 the two can improve to 10 together."""
    one = read(shared / "gmcr" / "elmira.json")
    (row,) = [row for row in one.data["expected"] if "coalition" in row]
    held = equilibria(coalition_stable(one.conflict, row["coalition"]))
    for label, expected in row["equilibria"].items():
        states = [
            number
            for number, flag in zip(one.numbers, held[label.lower()], strict=True)
            if flag and number in row["states_shown"]
        ]
        assert states == expected, label
    (joint,) = one.data["coalition_improvement_expected"]
    pair = as_one(one.conflict, joint["coalition"])
    assert pair.names == ("MoE+Uniroyal", "Local Government")
    start = one.numbers.index(joint["from"])
    ends = [one.numbers[state] for state in pair.players[0].improvements.at(start)]
    assert ends == joint["to"]
    (broken,) = [found for found in breaking(one.conflict, start) if found.members == (0, 1)]
    assert broken.minimal
    assert one.numbers[broken.to] == 10


def test_what_cannot_be_judged_is_refused():
    moves = [Moves.none(2)] * 7
    crowd = Conflict.of([f"a{k}" for k in range(7)], moves, np.zeros((7, 2)))
    with pytest.raises(ValueError, match="all coalitions of 7 actors are too many: 6 at most"):
        breaking(crowd, 0)
    with pytest.raises(ValueError, match="a coalition needs a member"):
        as_one(crowd, [])
    with pytest.raises(ValueError, match="no concept 'sim'"):
        coalition_stable(crowd, [0, 1], ["sim"])
