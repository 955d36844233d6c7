"""Conflicts, ranks, merged states, and the moves of a case."""

import numpy as np
import pytest

from stability import twin
from stability.random_conflicts import anything, of_case
from stability.twin import pairs
from winset.stability import Conflict, Moves, merged, ranked


def test_moves_come_from_a_table_or_from_pairs():
    table = np.array([[1, 1, 0], [0, 0, 0], [1, 1, 1]], dtype=bool)
    moves = Moves.of_matrix(table)
    assert moves.starts.tolist() == [0, 1, 1, 3]
    assert moves.targets.tolist() == [1, 0, 1]
    again = Moves.of_pairs(3, [2, 0, 2, 2, 0], [1, 1, 0, 1, 0])
    assert pairs(again) == pairs(moves) == {(0, 1), (2, 0), (2, 1)}
    assert again.starts.dtype == np.int64
    assert again.targets.dtype == np.int32
    assert pairs(moves.reversed()) == {(1, 0), (0, 2), (1, 2)}
    assert moves.allows(2, 1)
    assert not moves.allows(1, 2)
    with pytest.raises(ValueError, match="not among 0 to 2"):
        Moves.of_pairs(3, [0], [3])
    with pytest.raises(ValueError, match="square"):
        Moves.of_matrix([[True, False]])


def test_ranks_are_dense_and_ties_are_equal():
    assert ranked([[3.5, -1.0, 3.5, 7.0], [0, 0, 0, 0]]).tolist() == [[1, 0, 1, 2], [0, 0, 0, 0]]
    assert ranked([[np.inf, -np.inf, 0.0]]).tolist() == [[2, 0, 1]]
    with pytest.raises(ValueError, match="NaN"):
        ranked([[0.0, np.nan]])


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="do not fit"):
        Conflict.of(["a"], [Moves.none(2)], [[0.0, 1.0, 2.0]])
    with pytest.raises(ValueError, match="every actor needs moves"):
        Conflict.of(["a", "b"], [Moves.none(2)], np.zeros((2, 2)))
    with pytest.raises(ValueError, match="NaN"):
        Conflict.of(["a"], [Moves.none(1)], [[np.nan]])
    with pytest.raises(ValueError, match="ranks have to lie from 0"):
        Conflict(("a",), (Moves.none(2),), np.array([[0, 2]], dtype=np.int32))


def test_actors_are_named_or_counted():
    conflict = Conflict.of(["a", "b"], [Moves.none(1)] * 2, np.zeros((2, 1)))
    assert conflict.place("b") == conflict.place(1) == 1
    for wrong in ("c", 2, -1):
        with pytest.raises(KeyError):
            conflict.place(wrong)


@pytest.mark.slow
def test_states_that_nobody_tells_apart_are_merged(rng):
    split = 0
    for _ in range(300):
        conflict = anything(rng) if rng.random() < 0.5 else of_case(rng)[0]
        labels = merged(conflict)
        assert labels.dtype == np.int32
        expected = coarsest(conflict)
        assert [[labels[a] == labels[b] for a in range(conflict.n_states)] for b in
                range(conflict.n_states)] == expected  # fmt: skip
        split += len(set(labels.tolist())) < conflict.n_states
    assert split > 20


def coarsest(conflict):
    """Which states are alike: start with all of equal rank, part pairs until none is left."""
    moves, ranks = twin.plain(conflict)
    n, actors = conflict.n_states, range(len(moves))
    alike = [[all(ranks[a][s] == ranks[a][t] for a in actors) for t in range(n)] for s in range(n)]

    def followed(s, t):
        return all(
            alike[u][s] or any(alike[u][v] for v in moves[a][t])
            for a in actors
            for u in moves[a][s]
        )

    changed = True
    while changed:
        apart = [
            (s, t)
            for s in range(n)
            for t in range(n)
            if alike[s][t] and not (followed(s, t) and followed(t, s))
        ]
        changed = bool(apart)
        for s, t in apart:
            alike[s][t] = alike[t][s] = False
    return alike


def test_the_four_ways_to_abandon_are_one():
    """States 1 and 2 differ in nothing that anyone minds; 0 can reach both."""
    moves = np.zeros((2, 3, 3), dtype=bool)
    moves[0, 0, 1] = moves[0, 0, 2] = moves[1, 1, 2] = moves[1, 2, 1] = True
    assert merged(Conflict.of(["a", "b"], moves, [[0, 1, 1], [1, 0, 0]])).tolist() == [0, 1, 1]
    assert merged(Conflict.of(["a", "b"], moves, [[0, 1, 1], [1, 0, 2]])).tolist() == [0, 1, 2]
