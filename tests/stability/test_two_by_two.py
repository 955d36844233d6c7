"""The 78 strict ordinal 2x2 games (Rapoport and Guyer 1966), enumerated."""

from itertools import permutations

import numpy as np

from winset.stability import Conflict, equilibria, stable


def games():
    """One game of each class under exchanging rows, columns and players; states 2 * row + col."""
    seen = {}
    for row in permutations(range(4)):
        for column in permutations(range(4)):
            a, b = np.array(row).reshape(2, 2), np.array(column).reshape(2, 2)
            same = []
            for first, second in ((a, b), (b.T, a.T)):
                for flip in (1, -1):
                    for turn in (1, -1):
                        same.append(
                            (
                                *first[::flip, ::turn].ravel().tolist(),
                                *second[::flip, ::turn].ravel().tolist(),
                            )
                        )
            seen.setdefault(min(same), None)
    return [np.array(game, dtype=float).reshape(2, 4) for game in seen]


def conflict(payoffs):
    moves = np.zeros((2, 4, 4), dtype=bool)
    for state in range(4):
        moves[0, state, state ^ 2] = moves[1, state, state ^ 1] = True
    return Conflict.of(["row", "column"], moves, payoffs)


def test_there_are_78():
    assert len(games()) == 78


def test_pure_nash_equilibria_9_games_without_57_with_one_12_with_two():
    counts = [int(equilibria(stable(conflict(g)))["nash"].sum()) for g in games()]
    assert [counts.count(k) for k in range(5)] == [9, 57, 12, 0, 0]


def test_every_game_has_a_seq_and_a_gmr_equilibrium_and_4_have_no_smr():
    held = [equilibria(stable(conflict(game))) for game in games()]
    assert all(one["seq"].any() and one["gmr"].any() for one in held)
    assert sum(not one["smr"].any() for one in held) == 4
