"""Coalitions against the definitions, and as published."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from stability import twin
from stability.published import read
from stability.random_conflicts import anything, of_case
from winset.spaces import Space
from winset.stability import (
    CONCEPTS,
    Break,
    Coalitions,
    Conflict,
    Moves,
    Sanctions,
    Together,
    as_one,
    breaking,
    coalition_stable,
    coalition_verdicts,
    equilibria,
    moves_at_once,
    moves_of,
    stable,
)


def some(rng, count):
    for number in range(count):
        yield anything(rng) if number % 2 else of_case(rng, largest=10)[0]


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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


def together(rng):
    """A random case as a conflict that knows what actors can do at the same time; the case too."""
    conflict, case, rows = of_case(rng, largest=32)
    space = Space.of(case)
    ids = [actor.id for actor in case.actors]
    # Few of the outcomes, so that moves one after the other often have nothing to step on.
    kept = rng.permutation(len(rows))[: max(2, len(rows) // 3)]
    rows = rows[kept]
    conflict = Conflict.of(ids, moves_of(case, rows, space), conflict.ranks[:, kept].astype(float))

    def at_once(members):
        return moves_at_once(case, rows, space, [ids[member] for member in members])

    return replace(conflict, at_once=at_once), case, rows


@pytest.mark.slow
def test_coalitions_that_also_move_at_the_same_time_are_judged_by_the_definitions(rng):
    changed = 0
    for _ in range(300):
        conflict, case, rows = together(rng)
        moves, ranks = twin.plain(conflict)
        everyone = range(len(conflict.actors))
        size = int(rng.integers(2, len(conflict.actors) + 1))
        members = tuple(sorted(int(k) for k in rng.choice(len(everyone), size=size, replace=False)))
        pairs = twin.at_once_by_definition(case, rows, [conflict.actors[m] for m in members])
        groups = [one.members for one in as_one(conflict, members).players]
        teams = [twin.team(moves, ranks, g, pairs if g == members else ()) for g in groups]
        found = coalition_stable(conflict, members)
        for concept in CONCEPTS:
            for place, group in enumerate(groups):
                others = [one for k, one in enumerate(teams) if k != place]
                expected = twin.team_holds(ranks, group, teams[place], others, concept)
                assert found[concept][place].tolist() == expected
        turns = coalition_stable(conflict, members, together=Together.IN_TURNS)
        bare = coalition_stable(replace(conflict, at_once=None), members)
        for concept in CONCEPTS:
            np.testing.assert_array_equal(turns[concept], bare[concept])
        changed += any((turns[c] != found[c]).any() for c in CONCEPTS)
    assert changed > 15


@pytest.mark.slow
def test_all_coalitions_count_what_leads_somewhere_only_at_the_same_time(rng):
    only = 0
    for _ in range(60):
        conflict, case, rows = together(rng)
        moves, ranks = twin.plain(conflict)
        everyone = range(len(conflict.actors))
        groups = [g for size in everyone for g in combinations(everyone, size + 1)]
        teams = {
            group: twin.team(
                moves,
                ranks,
                group,
                twin.at_once_by_definition(case, rows, [conflict.actors[m] for m in group])
                if len(group) > 1
                else (),
            )
            for group in groups
        }
        for concept in ("nash", "seq"):
            found = coalition_verdicts(conflict, concept)
            for group in groups:
                others = [team for g, team in teams.items() if not set(g) & set(group)]
                expected = twin.team_holds(ranks, group, teams[group], others, concept)
                assert found[group].tolist() == expected
        for state in range(conflict.n_states):
            for one in breaking(conflict, state):
                assert one.to in teams[one.members][1][state]
                here = state
                for mover, target in one.path:
                    assert target in moves[mover][here]
                    here = target
                assert here == (one.to if one.path else state)
                if not one.path:
                    turns = twin.closure(moves, ranks, one.members, state, improving=False)
                    assert one.to not in turns
                    only += 1
    assert only > 20


def test_two_who_can_only_go_together_do():
    """NN and YY alone are possible, and both prefer YY."""
    moves = [Moves.none(2), Moves.none(2)]
    ahead = Moves.of_pairs(2, [0, 1], [1, 0])
    pair = Conflict.of(["a", "b"], moves, [[0, 1], [0, 1]])
    both = replace(pair, at_once=lambda members: ahead if members == (0, 1) else Moves.none(2))
    for concept in CONCEPTS:
        held = coalition_stable(both, ["a", "b"])[concept]
        assert held.tolist() == [[False, True]]
        assert coalition_stable(both, ["a", "b"], together=Together.IN_TURNS)[concept].all()
        assert coalition_stable(pair, ["a", "b"])[concept].all()
    assert breaking(both, 0) == [Break((0, 1), 1, (), minimal=True)]
    assert breaking(both, 0, together=Together.IN_TURNS) == []


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


@pytest.mark.slow
def test_all_coalitions_of_500_conflicts_in_both_readings(rng):
    """At once and in turns: who would break what, and where to, by the definitions with sets."""
    broken = dict.fromkeys(Together, 0)
    for number in range(500):
        conflict, case, rows = together(rng)
        moves, ranks = twin.plain(conflict)
        everyone = range(len(conflict.actors))
        groups = [g for size in everyone for g in combinations(everyone, size + 1)]
        concept = list(CONCEPTS)[number % len(CONCEPTS)]
        for way in Together:
            teams = {
                group: twin.team(
                    moves,
                    ranks,
                    group,
                    twin.at_once_by_definition(case, rows, [conflict.actors[m] for m in group])
                    if len(group) > 1 and way is Together.AT_ONCE
                    else (),
                )
                for group in groups
            }
            single = {group: team for group, team in teams.items() if len(group) == 1}
            movers = teams if concept in {"seq", "sseq"} else single
            every_one = Coalitions(conflict, way)
            found = every_one.verdicts(concept)
            listed = every_one.breaks(concept, range(conflict.n_states))
            for group in groups:
                others = [team for g, team in movers.items() if not set(g) & set(group)]
                expected = twin.team_holds(ranks, group, teams[group], others, concept)
                assert found[group].tolist() == expected
                for state, one in listed.items():
                    ends = [b.to for b in one if b.members == group]
                    assert bool(ends) is not expected[state]
                    assert all(end in teams[group][1][state] for end in ends)
                    broken[way] += len(ends)
    assert broken[Together.AT_ONCE] > broken[Together.IN_TURNS] > 500
