"""Equilibrium play against closed forms, and against a plain walk through small games."""

from fractions import Fraction

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import Table
from winset.bargaining.equilibrium import (
    NO_DEAL,
    equilibrium,
    short_period_share,
    two_player_share,
    unanimity_shares,
)


def pie(points, *discounts):
    """A pie for two, cut at so many points."""
    first = np.arange(points) / (points - 1)
    names = dict(zip("ab", discounts, strict=True))
    return Table.of({"a": first, "b": 1 - first}, {"a": 0, "b": 0}, names)


@pytest.mark.parametrize(
    ("discounts", "share"),
    [((0.9, 0.9), Fraction(10, 19)), ((0.9, 0.8), Fraction(5, 7)), ((0.5, 0.5), Fraction(2, 3))],
)
def test_rubinstein(discounts, share):
    assert two_player_share(*discounts) == pytest.approx(float(share))
    found = equilibrium(pie(20_001, *discounts), 400)
    assert found.period == 0
    assert found.values[0] == pytest.approx(float(share), abs=1e-3)


@pytest.mark.parametrize(
    ("discounts", "shares"),
    [
        ((0.9, 0.9), (1, 0.1, 0.91, 0.181, 0.8371)),
        ((0.9, 0.8), (1, 1 / 5, 23 / 25, 43 / 125, 539 / 625)),
    ],
)
def test_finite_horizons(discounts, shares):
    for periods, share in enumerate(shares, start=1):
        # Ten thousand parts hold each of these shares, and what is left of them after a discount.
        found = equilibrium(pie(10_001, *discounts), periods)
        assert found.values[0] == pytest.approx(share, abs=1e-12)
        assert found.period == 0


@pytest.mark.parametrize(("periods", "share"), [(50, 0.712), (51, 0.716)])
def test_finite_horizon_on_1001_points(periods, share):
    assert equilibrium(pie(1001, 0.9, 0.8), periods).values[0] == pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize(
    ("players", "shares"), [(3, (0.357143, 0.321429)), (4, (0.270270, 0.243243))]
)
def test_unanimity_of_many(players, shares):
    assert unanimity_shares(players, 0.9) == pytest.approx(shares, abs=5e-7)
    assert unanimity_shares(2, 0.9)[0] == pytest.approx(two_player_share(0.9, 0.9))


def test_three_share_a_pie():
    rows = np.array([(a, b, 100 - a - b) for a in range(101) for b in range(101 - a)]) / 100
    table = Table.of(
        dict(zip("abc", rows.T, strict=True)), dict.fromkeys("abc", 0), dict.fromkeys("abc", 0.9)
    )
    found = equilibrium(table, 60)
    assert found.values == pytest.approx([0.357, 0.321, 0.321], abs=0.05)


def test_short_periods():
    assert short_period_share(1, 2) == pytest.approx(2 / 3)
    step = 1e-5
    limit = two_player_share(np.exp(-1 * step), np.exp(-2 * step))
    assert limit == pytest.approx(2 / 3, abs=1e-4)


def test_breaking_down_is_as_waiting():
    """With nothing to fall back on, the odds of going on are a discount that both share."""
    waits = equilibrium(pie(1001, 0.9, 0.9), 30)
    breaks = equilibrium(pie(1001, 1, 1), 30, breakdown=0.1)
    assert breaks.outcome == waits.outcome
    assert breaks.values == pytest.approx(waits.values)


def test_what_stands_without_a_deal_counts_after_a_breakdown():
    first = np.arange(20_001) / 20_000
    table = Table.of({"a": first, "b": 1 - first}, {"a": 0.3, "b": 0})
    found = equilibrium(table, 401, breakdown=0.05)
    # What is left of the pie is shared as a pie is; in the limit that is the Nash solution.
    assert found.values[0] == pytest.approx(0.3 + 0.7 * two_player_share(0.95, 0.95), abs=2e-3)


def play(table, period, periods, breakdown, hair=1e-9):
    """What period leads to: (values of all, outcome or None, period), by a plain recursion."""
    reserve = list(table.reserve)
    if period == periods:
        return reserve, None, None
    ahead, outcome, when = play(table, period + 1, periods, breakdown)
    odds = 1 if period == periods - 1 else breakdown
    seats = range(len(reserve))
    waiting = [odds * reserve[k] + (1 - odds) * ahead[k] for k in seats]
    proposer = period % len(reserve)
    best = None
    for one in range(table.outcomes):
        worth = [table.values[k, one] * table.discount[k] ** period for k in seats]
        if any(worth[k] < waiting[k] - hair for k in seats):
            continue
        rank = (round(worth[proposer], 9), round(sum(worth), 9))
        if best is None or rank > best[0]:
            best = (rank, worth, one)
    if best is None:
        return waiting, outcome, when
    return best[1], best[2], period


@pytest.mark.parametrize("seed", seeds(150))
def test_small_games_equal_a_plain_recursion(seed):
    rng = np.random.default_rng(seed)
    table = random_table(seed, seats=2 + seed % 3, outcomes=12, discounts=seed % 2 == 0)
    periods, breakdown = int(rng.integers(1, 7)), float(rng.choice([0, 0.1, 1]))
    found = equilibrium(table, periods, breakdown=breakdown)
    values, outcome, when = play(table, 0, periods, breakdown)
    assert found.values == pytest.approx(values, abs=1e-9)
    assert (found.outcome, found.period) == (outcome, when)
    for period, proposal in enumerate(found.proposals):
        if proposal != NO_DEAL:
            seats = range(len(table.seats))
            assert all(found.accepts(seat, proposal, period) for seat in seats)


def test_the_order_of_proposers_counts():
    found = equilibrium(pie(101, 0.9, 0.9), 1, order=[1])
    assert found.values.tolist() == [0, 1]


def test_no_deal_where_none_is_better():
    table = Table.of({"a": [0.0, 1], "b": [1.0, 0]}, {"a": 0.5, "b": 0.5})
    found = equilibrium(table, 4)
    assert (found.outcome, found.period) == (None, None)
    assert found.values.tolist() == [0.5, 0.5]


@pytest.mark.parametrize(
    "call",
    [
        lambda: equilibrium(pie(3, 1, 1), 0),
        lambda: equilibrium(pie(3, 1, 1), 2, breakdown=2),
        lambda: equilibrium(pie(3, 1, 1), 2, order=[2]),
        lambda: equilibrium(pie(3, 1, 1), 2, order=[]),
        lambda: two_player_share(1, 0.5),
        lambda: short_period_share(0, 1),
        lambda: unanimity_shares(1, 0.5),
    ],
)
def test_faulty_arguments_are_said(call):
    with pytest.raises(ValueError, match="expected"):
        call()
