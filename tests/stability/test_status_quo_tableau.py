"""The status quo tableau against all paths, walked one by one."""

from collections import Counter

import pytest

from stability import twin
from stability.published import read
from stability.random_conflicts import anything, of_case
from winset.stability import Arc, Moves, improvements, reachable, tableau


def walks(moves, start, longest):
    """Every path of up to so many moves, nobody twice in a row: tuples of (mover, state)."""
    found, now = [], [()]
    for _ in range(longest):
        longer = []
        for path in now:
            last, here = path[-1] if path else (None, start)
            longer += [
                (*path, (mover, target))
                for mover, own in enumerate(moves)
                if mover != last
                for target in sorted(own[here])
            ]
        found.append(longer)
        now = longer
    return found


@pytest.mark.slow
def test_it_is_all_paths_by_length_and_last_mover(rng):
    several = 0
    for number in range(300):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=16)[0]
        for movers in (conflict.moves, improvements(conflict)):
            plain = [
                {s: {int(t) for t in own.at(s)} for s in range(conflict.n_states)} for own in movers
            ]
            count, longest = 1, 0
            while count < 3000 and longest < 5:
                longest += 1
                count *= max(sum(len(own[s]) for own in plain) for s in range(conflict.n_states))
            found = tableau(movers, 0, longest)
            expected = walks(plain, 0, longest)
            for paths, length in zip(expected, found.lengths, strict=False):
                assert Counter(path[-1] for path in paths) == Counter(length.paths)
                arcs = Counter(
                    Arc(path[-1][0], path[-2][1] if len(path) > 1 else 0, path[-1][1])
                    for path in paths
                )
                assert arcs == Counter(length.arcs)
                several += any(count > 1 for count in length.paths.values())
            # What is left out leads nowhere new.
            new = {path[-1] for paths in expected[: len(found.lengths)] for path in paths}
            assert {path[-1] for paths in expected for path in paths} == new
            if len(found.lengths) < longest:
                assert found.whole
    assert several > 100


def test_it_reaches_what_shortest_paths_reach_at_the_same_length(rng):
    for _ in range(100):
        conflict = anything(rng)
        found = tableau(conflict.moves, 0, 100)
        assert found.whole
        shortest = {}
        for (_, state), length in found.first().items():
            shortest[state] = min(length, shortest.get(state, length))
        shortest.pop(0, None)
        ways = reachable(conflict, 0)
        assert shortest == {state: len(path) for state, path in ways.items()}


def test_a_limit_is_said():
    chain = [[0, 1], [1, 2], [2, 3]]
    movers = [Moves.of_pairs(4, [0, 2], [1, 3]), Moves.of_pairs(4, [1], [2])]
    assert [sorted(length.paths) for length in tableau(movers, 0).lengths] == [
        [(k % 2, end)] for k, (_, end) in enumerate(chain)
    ]
    assert tableau(movers, 0).whole
    assert not tableau(movers, 0, 2).whole


def test_elmira_from_the_status_quo(shared):
    """GMCR+ handout, section 5.3: only the local government improves, to 7; none leads to 10."""
    one = read(shared / "gmcr" / "elmira.json")
    start = one.numbers.index(1)
    found = tableau(improvements(one.conflict), start)
    assert [
        [(one.conflict.actors[mover], one.numbers[state]) for mover, state in length.paths]
        for length in found.lengths
    ] == [[("Local Government", 7)]]
    moves, _ = twin.plain(one.conflict)
    expected = walks(moves, start, 3)
    for paths, length in zip(expected, tableau(one.conflict.moves, start).lengths, strict=False):
        assert Counter(path[-1] for path in paths) == Counter(length.paths)
