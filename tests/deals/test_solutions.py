"""The four solutions against their definitions, in exact fractions."""

from fractions import Fraction
from math import prod

import numpy as np
import pytest
from cases import seeded
from effort import seeds

from winset.deals import frontier, solve


def brute(gains, units):
    """Apply design.md word for word to every deal, dominated ones included."""
    real = [tuple(Fraction(int(g)) / u for g, u in zip(row, units, strict=True)) for row in gains]
    best = [max(row[p] for row in real) for p in range(len(units))]

    def nash(row):
        positive = [g for g in row if g > 0]
        return (len(positive), prod(positive, start=Fraction(1)))

    def ks(row):
        return sorted(g / b for g, b in zip(row, best, strict=True) if b > 0)

    keys = {"nash": nash, "kalai_smorodinsky": ks, "egalitarian": sorted, "utilitarian": sum}

    def dominated(row):
        return any(
            all(a >= b for a, b in zip(other, row, strict=True)) and other != row for other in real
        )

    return {
        name: {row for row in real if key(row) == max(map(key, real)) and not dominated(row)}
        for name, key in keys.items()
    }


@pytest.mark.parametrize("seed", seeds(150))
def test_equal_the_definitions(seed):
    rng = seeded(seed)
    parties = int(rng.integers(1, 5))
    gains = rng.integers(0, int(rng.integers(2, 7)), (int(rng.integers(1, 30)), parties)).astype(
        float
    )
    if rng.random() < 0.2:
        gains[:, 0] = 0.0
    units = [Fraction(int(u)) for u in rng.integers(1, 8, parties)]
    front = np.flatnonzero(frontier(gains))
    found = solve(gains[front], gains.max(axis=0), units)
    expected = brute(gains, units)
    for name, tied in found.items():
        rows = {
            tuple(Fraction(int(g)) / u for g, u in zip(gains[front[k]], units, strict=True))
            for k in tied
        }
        assert rows == expected[name], name


def test_no_deals_no_solution():
    assert all(
        len(tied) == 0 for tied in solve(np.zeros((0, 2)), np.zeros(2), [Fraction(1)] * 2).values()
    )


def test_when_every_product_is_zero_more_gainers_come_first():
    gains = np.array([[0.0, 9.0, 0.0], [1.0, 0.0, 1.0]])
    found = solve(gains, gains.max(axis=0), [Fraction(1)] * 3)
    assert found["nash"].tolist() == [1]


def test_ties_are_exact():
    gains = np.array([[2.0, 3.0], [3.0, 2.0]])
    assert solve(gains, np.array([3.0, 3.0]), [Fraction(1)] * 2)["nash"].tolist() == [0, 1]
    big = 10**7
    wide = np.array(
        [[float(big), float(big + 1)], [float(big + 1), float(big)], [big + 2.0, big - 1.0]]
    )
    assert solve(wide, wide.max(axis=0), [Fraction(1)] * 2)["nash"].tolist() == [0, 1]


@pytest.mark.parametrize("seed", seeds(60))
def test_large_numbers_are_told_apart(seed):
    """Near ties far beyond what floating-point numbers tell apart, in unlike units."""
    rng = seeded(seed)
    parties = int(rng.integers(1, 4))
    gains = 2.0**40 + rng.integers(0, 3, (12, parties)).astype(float)
    units = [Fraction(int(u), int(d)) for u, d in rng.integers(1, 10**6, (parties, 2))]
    front = np.flatnonzero(frontier(gains))
    found = solve(gains[front], gains.max(axis=0), units)
    for name, tied in found.items():
        rows = {
            tuple(Fraction(int(g)) / u for g, u in zip(gains[front[k]], units, strict=True))
            for k in tied
        }
        assert rows == brute(gains, units)[name], name


def test_rounded_gains_tie_within_their_rounding():
    """What one party gains the other loses, in numbers that no simple fractions stand for."""
    share = np.array([0.5707963267948966, 0.2182818284590452, 0.9])
    gains = np.column_stack([share, 1 - share])
    steps = [Fraction(2**41), Fraction(2**40)]
    whole = np.rint(gains * np.array([2.0**41, 2.0**40]))
    found = solve(whole, whole.max(axis=0), steps, [True, True])
    assert found["utilitarian"].tolist() == [0, 1, 2]
    assert found["egalitarian"].tolist() == [0]
    assert found["nash"].tolist() == [0]
    # Where the steps are exact they are compared exactly.
    assert len(solve(whole, whole.max(axis=0), steps)["utilitarian"]) < 3


def test_one_step_more_is_a_gain():
    gains = np.array([[0.0, 5.0], [1.0, 1.0]])
    assert solve(gains, gains.max(axis=0), [Fraction(1)] * 2, [True, True])["nash"].tolist() == [1]
