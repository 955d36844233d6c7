"""Where a conflict can get to from where it stands."""

from stability import twin
from stability.published import read
from stability.random_conflicts import anything, of_case
from winset.stability import reachable, reachable_by_improvements


def shortest(moves, ranks, start, improving):
    """State -> least number of steps, by sets of (state, last mover) step after step."""
    found, now, seen, length = {}, {(start, None)}, set(), 0
    while now:
        length += 1
        now = {
            (t, actor)
            for s, last in now
            for actor in range(len(moves))
            if actor != last
            for t in twin.steps(moves, ranks, actor, s, improving)
        } - seen
        seen |= now
        for state, _ in now:
            found.setdefault(state, length)
    found.pop(start, None)
    return found


def test_paths_are_legal_and_shortest(rng):
    long = 0
    for number in range(300):
        conflict = anything(rng) if number % 2 else of_case(rng)[0]
        moves, ranks = twin.plain(conflict)
        for improving, search in ((False, reachable), (True, reachable_by_improvements)):
            found = search(conflict, 0)
            assert {state: len(path) for state, path in found.items()} == shortest(
                moves, ranks, 0, improving
            )
            for state, path in found.items():
                here, last = 0, None
                for mover, target in path:
                    assert mover != last
                    assert target in twin.steps(moves, ranks, mover, here, improving)
                    here, last = target, mover
                assert here == state
                long += len(path) > 2
    assert long > 50


def numbers(one, states):
    return sorted(one.numbers[state] for state in states)


def test_syria_and_iraq_reach_4_by_improvements_and_2_by_moves_only(shared):
    """GMCR+ handout, figure 26."""
    one = read(shared / "gmcr" / "syria_iraq_1975.json")
    expected = one.data["status_quo_expected"]
    start = one.numbers.index(expected["from"])
    by_moves = numbers(one, reachable(one.conflict, start))
    by_improvements = numbers(one, reachable_by_improvements(one.conflict, start))
    assert set(expected["reach_UM"]) <= set(by_moves)
    assert set(expected["reach_UI"]) <= set(by_improvements)
    assert not set(expected["not_reach_UI"]) & set(by_improvements)


def test_elmira_improves_from_the_status_quo_to_7_alone(shared):
    """GMCR+ handout, section 5.3: no path of improvements leads to 10."""
    one = read(shared / "gmcr" / "elmira.json")
    expected = one.data["status_quo_expected"]
    start = one.numbers.index(expected["from"])
    by_improvements = numbers(one, reachable_by_improvements(one.conflict, start))
    assert by_improvements == expected["UI_states"] == [7]
    assert not set(expected["not_reach_UI"]) & set(by_improvements)
