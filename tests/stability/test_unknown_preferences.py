"""Unknown preferences against the sixteen definitions."""

import numpy as np
import pytest

from stability import twin
from stability.random_conflicts import anything, of_case
from winset.stability import (
    EXTENSIONS,
    Moves,
    PartialPreferences,
    stable,
    stable_unknown_preferences,
)

CONCEPTS = ("nash", "gmr", "smr", "seq")


def known(conflict):
    """Tables of a ranking, nothing unknown."""
    ranks = conflict.ranks
    return ranks[:, :, None] > ranks[:, None, :], ranks[:, :, None] == ranks[:, None, :]


def forgotten(conflict, rng):
    """Tables with some pairs unknown; what is left need not be transitive."""
    better, same = known(conflict)
    n = conflict.n_states
    lost = np.triu(rng.random((len(better), n, n)) < rng.choice([0.1, 0.4]), 1)
    lost |= lost.transpose(0, 2, 1)
    return better & ~lost, same & ~lost


def holds(moves, tables, focal, s, concept, extension):
    """The definitions, in sets."""
    better, same = tables

    def open_(i, a, b):
        return not (better[i][a][b] or better[i][b][a] or same[i][a][b])

    def tempts(i, to, here):
        return better[i][to][here] or open_(i, to, here)

    def deters(t):
        return (
            better[focal][s][t] or same[focal][s][t] or (extension in "cd" and open_(focal, s, t))
        )

    leaves = {
        t
        for t in moves[focal][s]
        if (tempts(focal, t, s) if extension in "ac" else better[focal][t][s])
    }
    if concept == "nash":
        return not leaves
    others = [k for k in range(len(moves)) if k != focal]
    steps = moves
    if concept == "seq":
        steps = [
            {a: {b for b in ends if tempts(k, b, a)} for a, ends in one.items()}
            for k, one in enumerate(moves)
        ]
    return all(
        any(
            deters(s2) and (concept != "smr" or all(deters(s3) for s3 in moves[focal][s2]))
            for s2 in twin.closure(steps, None, others, s1, False) - {s1}
        )
        for s1 in leaves
    )


@pytest.mark.slow
def test_sixteen_concepts_are_as_defined(rng):
    seen = set()
    for number in range(200):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=10)[0]
        better, same = forgotten(conflict, rng)
        found = stable_unknown_preferences(conflict.moves, PartialPreferences.of(better, same))
        moves, _ = twin.plain(conflict)
        tables = better.tolist(), same.tolist()
        for extension in EXTENSIONS:
            for concept in CONCEPTS:
                for (actor, state), verdict in np.ndenumerate(found[extension][concept]):
                    assert verdict == holds(moves, tables, actor, state, concept, extension)
                    seen.add((extension, concept, bool(verdict)))
        for concept in CONCEPTS:
            a, b, c, d = (found[extension][concept] for extension in EXTENSIONS)
            assert not (a & ~b).any()
            assert not (a & ~c).any()
            assert not ((b | c) & ~d).any()
    assert len(seen) == 32


def test_coming_back_to_where_the_actor_has_just_arrived_deters_nothing():
    """The other can only go away and come back, to what the actor cannot compare."""
    mine = Moves.of_pairs(3, [0], [1])
    theirs = Moves.of_pairs(3, [1, 2], [2, 1])
    third = Moves.of_pairs(3, [1, 2], [2, 1])
    better, same = np.zeros((3, 3, 3), dtype=bool), np.zeros((3, 3, 3), dtype=bool)
    better[0, 2, 0] = True  # 2 is better than 0; 1 is not compared with 0.
    found = stable_unknown_preferences([mine, theirs, third], PartialPreferences.of(better, same))
    for concept in CONCEPTS:
        verdicts = {extension: bool(found[extension][concept][0, 0]) for extension in EXTENSIONS}
        assert verdicts == {"a": False, "b": True, "c": False, "d": True}


@pytest.mark.slow
def test_nothing_unknown_is_the_ordinary_concept(rng):
    for number in range(100):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=10)[0]
        found = stable_unknown_preferences(conflict.moves, PartialPreferences.of(*known(conflict)))
        ordinary = stable(conflict, CONCEPTS)
        for extension in EXTENSIONS:
            for concept in CONCEPTS:
                np.testing.assert_array_equal(found[extension][concept], ordinary[concept])


def test_what_does_not_fit_is_refused():
    none = np.zeros((1, 2, 2), dtype=bool)
    one = none.copy()
    one[0, 0, 1] = True
    for better, same, text in [
        (np.ones((1, 2, 2), dtype=bool), none, "better than each other"),
        (one, one | one.transpose(0, 2, 1), "better and equal at once"),
        (none, one, "has to hold both ways"),
        (none[0], none[0], "have to have one shape"),
    ]:
        with pytest.raises(ValueError, match=text):
            PartialPreferences.of(better, same)
    with pytest.raises(ValueError, match="every state is equal to itself"):
        PartialPreferences(none, none)
    fine = PartialPreferences.of(one, none)
    assert not fine.unknown.any()
    assert PartialPreferences.of(none, none).unknown.tolist() == [[[False, True], [True, False]]]
    with pytest.raises(ValueError, match="do not fit 2 actors' moves"):
        stable_unknown_preferences([Moves.none(2)] * 2, fine)
    with pytest.raises(ValueError, match="no 'sseq'; there are nash, gmr, smr, seq"):
        stable_unknown_preferences([Moves.none(2)], fine, ["sseq"])
    with pytest.raises(ValueError, match="no 'e'; there are a, b, c, d"):
        stable_unknown_preferences([Moves.none(2)], fine, extensions=["e"])
