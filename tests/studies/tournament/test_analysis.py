"""What results say: payoffs, differences, equilibria and curves, by slow twins; known values."""

from itertools import product

import numpy as np
import pytest
from effort import seeds

from studies.tournament.recipes import FOUR, ready, some_case
from winset.bargaining import session
from winset.studies.tournament.analysis import (
    TIMES,
    Analysis,
    Ends,
    bootstrap,
    ends_of,
    flipped,
    holm,
)
from winset.studies.tournament.playing import Part, columns, rows_of
from winset.studies.tournament.table import table_of
from winset.studies.tournament.tables import Tables


def random_analysis(seed, cases=3, parties=("ab", "ab", "abc"), **planned):
    rng = np.random.default_rng(seed)
    some = [some_case(10 * seed + k, parties[k]) for k in range(cases)]
    plan = ready(some, FOUR[: 2 + seed % 3], (5, 9), seeds=2, **planned).plan
    count = plan.sessions
    shares = rng.random((count, max(map(len, parties[:cases]))))
    agreed = rng.random(count) < 0.7
    return Analysis(plan, Ends(shares, agreed, ~agreed, rng.random(count)))


def sessions_of(found, case):
    """Every session of a case: line-up, shares, and how it ended."""
    plan, ends = found.plan, found.ends
    first = int(plan.starts[case])
    lines = plan.lines(len(plan.entries[case].seats))
    for at in range(first, int(plan.starts[case + 1])):
        line = lines[plan.spot(case, at - first).line]
        yield line, ends.shares[at], ends.agreed[at], ends.times[at]


def slow_payoffs(found, case):
    """The mean payoff by line-up and seat."""
    got = {}
    for line, shares, _, _ in sessions_of(found, case):
        for seat in range(len(line.lineup)):
            got.setdefault((line.lineup, seat), []).append(shares[seat])
    return {key: float(np.mean(values)) for key, values in got.items()}


@pytest.mark.parametrize("seed", seeds(6))
@pytest.mark.parametrize("seats", ["all", "others"])
def test_payoffs_and_differences_are_those_of_nested_loops(seed, seats):
    cases = 3 if seats == "all" or seed % 3 else 2
    found = random_analysis(seed, cases, seats=seats)
    count = found.count
    for case in range(cases):
        payoffs = slow_payoffs(found, case)
        for one, other in product(range(count), repeat=2):
            met = [
                value
                for (lineup, seat), value in payoffs.items()
                for beside in range(len(lineup))
                if beside != seat and lineup[seat] == one and lineup[beside] == other
            ]
            cell = found.matrices[case, one, other]
            assert np.isnan(cell) if not met else cell == pytest.approx(np.mean(met))
            stood_in = [
                value - payoffs[swapped, seat]
                for (lineup, seat), value in payoffs.items()
                if lineup[seat] == one
                and (swapped := (*lineup[:seat], other, *lineup[seat + 1 :]), seat) in payoffs
            ]
            cell = found.differences[case, one, other]
            assert np.isnan(cell) if not stood_in else cell == pytest.approx(np.mean(stood_in))
        for one in range(count):
            own = [value for (lineup, seat), value in payoffs.items() if lineup[seat] == one]
            assert found.scores[case, one] == pytest.approx(np.mean(own))


@pytest.mark.parametrize("seed", seeds(4))
def test_curves_are_shares_of_sessions(seed):
    found = random_analysis(seed)
    curves = found.curves()
    for one in range(found.count):
        for place in range(TIMES):
            by_case = []
            for case in range(3):
                by_lineup = {}
                for line, _, agreed, time in sessions_of(found, case):
                    reached = agreed and time <= (place + 1) / TIMES + 1e-9
                    by_lineup.setdefault(line.lineup, []).append(reached)
                shares = [
                    np.mean(reached)
                    for lineup, reached in by_lineup.items()
                    for seat in lineup
                    if seat == one
                ]
                by_case.append(np.mean(shares))
            assert curves[one, place] == pytest.approx(np.mean(by_case))


def test_the_payoff_matrix_is_what_sessions_give():
    made = ready([some_case(3), some_case(5)], ("boulware:4", "conceder", "tit-for-tat"))
    rows = rows_of(Part.of(made.plan, made.cases, 0, made.plan.sessions))
    names = columns(made.plan)
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    found = Analysis(made.plan, ends_of(table_of(names, cells)))
    expected = np.zeros((2, 3, 3))
    for case in range(2):
        yardstick = Tables(made.plan.entries[case], made.cases[case], 0).at(0)
        table = yardstick.table
        deals = [gain for gain in (table.values.T - table.reserve) if min(gain) >= 0]
        best = np.max(deals, axis=0)
        for one, other in product(range(3), repeat=2):
            for seat in range(2):
                chosen = (one, other) if seat == 0 else (other, one)
                sides = [made.plan.entrants[who].strategy for who in chosen]
                end = session(table, dict(zip(table.seats, sides, strict=True)), 20)
                expected[case, one, other] += end.gains[table.seats[seat]] / best[seat] / 2
    assert found.matrices == pytest.approx(expected)
    assert found.matrix == pytest.approx(expected.mean(axis=0))


def _cell(value):
    return "" if value is None else str(value)


def slow_nash(matrix):
    count = len(matrix)
    return {
        (one, other)
        for one, other in product(range(count), repeat=2)
        if one <= other
        and all(matrix[one, other] >= matrix[k, other] - 1e-9 for k in range(count))
        and all(matrix[other, one] >= matrix[k, one] - 1e-9 for k in range(count))
    }


@pytest.mark.parametrize("seed", seeds(12))
def test_equilibria_are_pairs_that_nobody_would_leave(seed):
    found = random_analysis(seed, 6, ("ab",) * 6)
    held = found.held()
    expected = slow_nash(found.matrix)
    if expected:
        assert {(one.one, one.other) for one in held} == expected
        assert {one.concept for one in held} == {"nash"}
        shares = [one.share for one in held]
        assert shares == sorted(shares, reverse=True)
        own = np.random.default_rng(5)
        games = [found.matrices[own.integers(6, size=6)].mean(axis=0) for _ in range(800)]
        for one in held:
            times = [(one.one, one.other) in slow_nash(game) for game in games]
            assert one.share == pytest.approx(np.mean(times), abs=0.08)
    else:
        assert {one.concept for one in held} <= {"seq"}


def with_matrix(*cases):
    """An analysis of two-seat cases with these payoffs, the same from either seat."""
    plan = ready([some_case(k) for k in range(len(cases))], ("boulware:4", "conceder", "linear"))
    shares = [
        [matrix[one][other], matrix[other][one]]
        for matrix in cases
        for one, other in product(range(3), repeat=2)
    ]
    numbers = np.array(shares, dtype=float)
    flags = np.ones(len(numbers), dtype=bool)
    return Analysis(plan.plan, Ends(numbers, flags, ~flags, np.ones(len(numbers))))


def test_without_an_equilibrium_those_that_answers_uphold_are_found():
    # Rock, paper, scissors: whatever a player changes to, the other has the answer to it.
    found = with_matrix([[0.5, 0, 1], [1, 0.5, 0], [0, 1, 0.5]])
    assert slow_nash(found.matrix) == set()
    held = found.held()
    assert {(one.one, one.other) for one in held} == {
        (one, other) for one, other in product(range(3), repeat=2) if one <= other
    }
    assert {(one.concept, one.share) for one in held} == {("seq", None)}


@pytest.mark.parametrize("cases", [1, 5])
def test_few_cases_make_nothing_sure(cases):
    found = with_matrix(*[[[0.9, 0.8, 0.9], [0.5, 0.4, 0.3], [0.1, 0.2, 0.3]]] * cases)
    assert found.ranking == [0, 1, 2]
    for pair in found.pairs():
        assert (pair.interval, pair.odds, pair.corrected, pair.sure) == (None, None, None, False)
    assert [(one.one, one.other, one.share) for one in found.held()] == [(0, 0, None)]


def test_a_difference_in_every_case_is_sure_with_cases_enough():
    matrices = [[[0.9 - k / 50, 0.8, 0.9], [0.5, 0.4, 0.3], [0.4, 0.4, 0.3]] for k in range(9)]
    first, _, third = with_matrix(*matrices).pairs()
    assert (first.better, first.worse, first.sure) == (0, 1, True)
    assert first.odds == 2 / 2**9
    assert first.corrected == pytest.approx(3 * first.odds)
    low, high = first.interval
    assert low < first.difference < high
    assert (third.better, third.worse) == (1, 2)
    assert third.odds == 2 / 2**9  # the same in every case, so that only all signs at once undo it


def test_holm_as_in_its_example_and_as_by_hand():
    # Holm's own order: .01, .02, .03, .04 times 4, 3, 2, 1, never falling.
    assert holm([0.04, 0.01, 0.03, 0.02]) == pytest.approx([0.06, 0.04, 0.06, 0.06])
    rng = np.random.default_rng(1)
    for size in range(1, 8):
        odds = rng.random(size).tolist()
        ranked, before = {}, 0.0
        for k, (p, place) in enumerate(sorted((p, place) for place, p in enumerate(odds))):
            before = max(before, min(1.0, (size - k) * p))
            ranked[place] = before
        assert holm(odds) == pytest.approx([ranked[k] for k in range(size)])


@pytest.mark.slow
def test_signs_are_flipped_all_of_them_where_they_are_few():
    rng = np.random.default_rng(2)
    for size in range(2, 9):
        numbers = rng.normal(0.3, 1, size)
        sums = [abs(sum(s * x for s, x in zip(signs, numbers, strict=True)))
                for signs in product((1, -1), repeat=size)]  # fmt: skip
        expected = np.mean([total >= abs(numbers.sum()) - 1e-9 for total in sums])
        assert flipped(numbers[None])[0] == pytest.approx(expected)
    many = rng.normal(0.4, 1, 16)
    stats = pytest.importorskip("scipy.stats")
    theirs = stats.permutation_test(
        (many,), np.mean, permutation_type="samples", n_resamples=np.inf
    ).pvalue
    assert flipped(many[None])[0] == pytest.approx(theirs, abs=0.01)


def test_bootstrap_intervals_are_those_of_resampled_means():
    rng = np.random.default_rng(3)
    numbers = rng.normal(0, 1, (2, 12))
    low, high = bootstrap(numbers)
    own = np.random.default_rng(4)
    for k in range(2):
        means = [np.mean(own.choice(numbers[k], 12)) for _ in range(10_000)]
        expected = np.quantile(means, [0.025, 0.975])
        assert (low[k], high[k]) == pytest.approx(expected, abs=0.04)
    same = bootstrap(np.full((1, 5), 0.3))
    assert [end.tolist() for end in same] == [pytest.approx([0.3])] * 2
