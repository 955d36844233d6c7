"""The 78 strict ordinal 2x2 games (Rapoport and Guyer 1966), enumerated."""

from itertools import permutations

import numpy as np

from stability import twin
from stability.test_limited_move import two
from winset.stability import Conflict, equilibria, limited_move_stable, stable


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


def test_the_limited_move_table_of_all_78_games():
    """Recomputed by the definition (Kilgour 1985), looking 1 to 8 moves ahead, game by game."""
    counts = []
    for payoffs in games():
        game = conflict(payoffs)
        found = limited_move_stable(game, 8)
        plain = twin.plain(game)
        for (h, actor, state), stays in np.ndenumerate(found):
            assert stays == (two(*plain, actor, state, h + 1) == state)
        counts.append(found.all(axis=1).sum(axis=1))
    table = np.array(counts)
    # Games with 0, 1, 2, ... equilibria, one row for each horizon; the first is Nash.
    assert [[int((row == k).sum()) for k in range(4)] for row in table.T] == [
        [9, 57, 12, 0],
        [9, 59, 10, 0],
        [21, 54, 3, 0],
        [6, 55, 17, 0],
        [14, 63, 1, 0],
        [7, 64, 7, 0],
        [22, 55, 1, 0],
        [6, 55, 17, 0],
    ]
