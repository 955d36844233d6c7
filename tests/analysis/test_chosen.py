"""A few draws count as all do."""

import numpy as np
import pytest

from winset.analysis.chosen import chosen


def features(draws: int, count: int, seed: int = 0):
    """Who accepts what: half-spaces of a few unknowns."""
    rng = np.random.default_rng(seed)
    points, planes = rng.standard_normal((draws, 6)), rng.standard_normal((count, 6))
    return (points @ planes.T >= rng.standard_normal(count)).astype(np.float32)


@pytest.mark.parametrize("weighed", [False, True])
def test_means_are_far_closer_than_of_draws_at_random(weighed):
    rng = np.random.default_rng(1)
    flags = features(4096, 400)
    weights = rng.integers(0, 2000, 4096).astype(np.int16) if weighed else None
    alike = np.ones(4096) if weights is None else weights.astype(np.float64)
    right = alike @ flags / alike.sum()
    places = chosen(flags, weights, 512, rng)
    off = np.abs(flags[places].mean(axis=0) - right).mean()
    at_random = np.mean(
        [
            np.abs(flags[rng.choice(4096, 512, p=alike / alike.sum())].mean(axis=0) - right).mean()
            for _ in range(5)
        ]
    )
    assert len(places) == 512
    assert off < 0.4 * at_random
    assert off < 0.006


def test_a_feature_that_counts_for_much_is_matched_closely():
    flags = features(2048, 200)
    heavy = np.concatenate([flags, 12 * flags[:, :1]], axis=1)
    places = chosen(heavy, None, 256, np.random.default_rng(0))
    assert abs(flags[places, 0].mean() - flags[:, 0].mean()) < 0.002


def test_a_draw_without_weight_is_never_chosen_and_a_heavy_one_often():
    flags = features(1024, 50)
    weights = np.ones(1024, dtype=np.int16)
    weights[:300] = 0
    weights[300] = 724
    places = chosen(flags, weights, 128, np.random.default_rng(0))
    assert places.min() >= 300
    assert 40 < (places == 300).sum() < 90


@pytest.mark.parametrize(("draws", "count"), [(1, 4), (7, 7), (100, 128), (512, 512)])
def test_all_are_taken_where_there_are_no_more(draws, count):
    places = chosen(features(draws, 9), None, count, np.random.default_rng(0))
    assert places.tolist() == list(range(draws))


@pytest.mark.parametrize(("draws", "count"), [(1000, 384), (700, 300), (4096, 32), (9000, 512)])
def test_numbers_that_are_no_powers_of_two_are_met(draws, count):
    places = chosen(features(draws, 30), None, count, np.random.default_rng(3))
    assert len(places) == len(set(places.tolist())) == count
    assert places.max() < draws


def test_the_same_seed_chooses_the_same():
    flags = features(3000, 80)
    first, second = (chosen(flags, None, 256, np.random.default_rng(5)) for _ in range(2))
    assert first.tolist() == second.tolist()
