"""The search over short lists, against trying everything."""

from itertools import combinations, product

import numpy as np
import pytest
from effort import seeds

from winset.bargaining.offer_search import Patterns, best_plan


def brute(worth, taken, length, ordered):
    """Try every sequence, draw by draw."""
    best = 0.0
    offers = range(worth.shape[1])
    for size in range(1, length + 1):
        # To offer the same again is to wait.
        tried = product(offers, repeat=size) if ordered else combinations(offers, size)
        for picks in tried:
            left, total = np.ones(worth.shape[2], dtype=bool), 0.0
            for turn, pick in enumerate(picks):
                step = min(turn, len(worth) - 1)
                total += worth[step, pick][left].sum()
                left &= ~taken[step, pick]
            best = max(best, total)
    return best


def drawn(seed, steps=1):
    rng = np.random.default_rng(seed)
    offers, draws = int(rng.integers(2, 7)), 40
    taken = rng.random((1, offers, draws)) < 0.4
    taken = np.repeat(taken, steps, axis=0)
    for step in range(1, steps):
        taken[step] = taken[step - 1] & (rng.random((offers, draws)) < 0.8)
    # Waiting costs: whatever is agreed later brings less.
    gains = rng.normal(0.5, 0.6, (1, offers, draws)) - 0.1 * np.arange(steps)[:, None, None]
    weights = rng.random(draws)
    return gains, taken, weights / weights.sum()


@pytest.mark.parametrize("seed", seeds(200))
def test_the_best_sequence(seed):
    steps = 1 + 3 * (seed % 2)
    gains, taken, weights = drawn(seed, steps)
    patterns = Patterns.of(gains, taken, weights)
    for length in (1, 2, 3, 4):
        plan = best_plan(patterns, length)
        assert plan.proved
        best = brute(np.where(taken, gains * weights, 0), taken, length, ordered=True)
        assert plan.value == pytest.approx(best, abs=1e-10)


@pytest.mark.parametrize("seed", seeds(60))
def test_the_best_choice_where_the_order_makes_no_difference(seed):
    _, taken, weights = drawn(seed)
    patterns = Patterns.of(taken.astype(float), taken, weights)
    for length in (1, 2, 3):
        plan = best_plan(patterns, length, ordered=False)
        best = brute(taken * weights, taken, length, ordered=False)
        assert plan.value == pytest.approx(best, abs=1e-12)
        first = [float((taken[0, k] * weights).sum()) for k in plan.offers]
        assert first == sorted(first, reverse=True)


def test_a_search_that_is_cut_short_says_so():
    gains, taken, weights = drawn(4)
    patterns = Patterns.of(gains, taken, weights)
    cut = best_plan(patterns, 4, nodes=1)
    assert not cut.proved
    assert 0 < cut.value <= best_plan(patterns, 4).value


def test_draws_alike_are_put_together():
    taken = np.array([[[1, 1, 0, 0], [1, 1, 0, 1]]], dtype=bool)
    gains = np.arange(8.0).reshape(1, 2, 4)
    patterns = Patterns.of(gains, taken, np.full(4, 0.25))
    assert patterns.worth.shape[2] == 3
    assert patterns.worth.sum(axis=2).tolist() == [[0.25, 4.0]]
