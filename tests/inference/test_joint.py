"""Weighted joint draws: shares, quantiles, errors and resampling, against repeated draws."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from effort import seeds

from winset.case.types import Issue, Option
from winset.inference.ensemble import Ensemble
from winset.inference.joint import LARGEST, Joint, systematic, whole_weights
from winset.spaces.space import Space

SPACE = Space([Issue("x", "x", (Option("a", "a"), Option("b", "b")))], [])


def ensemble(draws: int, rng: np.random.Generator, **changed: object) -> Ensemble:
    slots = rng.random((2, draws))
    return Ensemble("p", SPACE, slots, np.zeros(draws), effective=float(draws), **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", seeds(100))
def test_weighted_as_if_repeated(seed: int) -> None:
    rng = np.random.default_rng(seed)
    draws = int(rng.integers(2, 40))
    weights = rng.integers(0, 6, draws).astype(np.int16)
    weights[0] += 1
    joint = Joint({"p": ensemble(draws, rng)}, weights)
    numbers = np.round(rng.normal(size=draws), 1)
    flags = numbers > 0
    repeated = np.repeat(numbers, weights)
    assert joint.total == len(repeated)
    assert joint.count(flags) == int((repeated > 0).sum())
    assert joint.mean(numbers) == pytest.approx(repeated.mean())
    assert joint.share(flags) == pytest.approx((repeated > 0).mean())
    given = rng.random(draws) < 0.5
    among = np.repeat(given, weights)
    if among.any():
        expected = (repeated > 0)[among].mean()
        assert joint.share_within(flags, given) == pytest.approx(expected)
    shares = (0.05, 0.5, 0.95, 1.0)
    assert joint.quantiles(numbers, shares) == pytest.approx(np.quantile(repeated, shares))


def test_unweighted_is_plain() -> None:
    rng = np.random.default_rng(1)
    joint = Joint({"p": ensemble(50, rng)})
    numbers = rng.normal(size=50)
    assert joint.total == joint.draws == 50
    assert joint.mean(numbers) == numbers.mean()
    assert joint.quantiles(numbers, (0.1,)) == [float(np.quantile(numbers, 0.1))]
    assert joint.some(7).tolist() == list(range(7))
    assert joint.effective == 50


def test_whole_weights_keep_proportions() -> None:
    rng = np.random.default_rng(2)
    logs = rng.normal(size=4096) * 2 - 700
    whole = whole_weights(logs)
    assert whole is not None
    assert whole.min() >= 0
    assert LARGEST - 2 <= whole.max() <= LARGEST
    real = np.exp(logs - logs.max())
    np.testing.assert_allclose(whole, real * (LARGEST - 1), atol=1.0)
    assert abs(int(whole.sum(dtype=np.int64)) - real.sum() * (LARGEST - 1)) <= 1


def test_alike_is_none() -> None:
    assert whole_weights(np.full(9, -3.0)) is None
    with pytest.raises(ValueError, match="some of them above 0"):
        whole_weights(np.full(3, -np.inf))


@pytest.mark.parametrize("seed", seeds(50))
def test_systematic_rounds_each_share(seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(0, 9, 30)
    weights[3] += 1
    places = systematic(weights, 200, float(rng.random()))
    expected = weights / weights.sum() * 200
    counts = np.bincount(places, minlength=30)
    assert (np.abs(counts - expected) < 1 + 1e-9).all()
    assert (weights[places] > 0).all()


def coverage(trials: int, joint_of: object, truth: float) -> float:
    hits = 0
    for seed in range(trials):
        joint, flags = joint_of(np.random.default_rng(seed))  # type: ignore[operator]
        error = joint.error(flags)
        hits += abs(joint.share(flags) - truth) <= 1.96 * error
    return hits / trials


def test_error_of_weighted_draws_covers_the_truth() -> None:
    # Uniform draws weighted by x: P(x > t) is then 1 - t^2.
    def sample(rng: np.random.Generator) -> tuple[Joint, np.ndarray]:
        one = ensemble(1000, rng)
        x = one.slots[0]
        return Joint({"p": one}, whole_weights(np.log(x))), x > 0.7

    assert 0.92 <= coverage(300, sample, 1 - 0.49) <= 0.98


def test_error_of_grouped_draws_covers_the_truth() -> None:
    # Each draw stands there several times: as many labels, and worth no more.
    def sample(rng: np.random.Generator) -> tuple[Joint, np.ndarray]:
        few = rng.random(250)
        places = rng.integers(0, 250, 2000)
        one = ensemble(2000, rng)
        return Joint({"p": one}, None, (places.astype(np.int32),)), few[places] < 0.3

    assert 0.92 <= coverage(300, sample, 0.3) <= 0.98


def test_scored_actors_have_one_draw() -> None:
    rng = np.random.default_rng(3)
    one = ensemble(1, rng, exact=True)
    joint = Joint({"p": one, "q": ensemble(4, rng)}, np.array([1, 0, 2, 1], dtype=np.int16))
    alone = joint.only(["p"])
    assert alone.total == 1
    assert alone.share(np.array([True])) == 1.0
    assert alone.error(np.array([True])) is None
    assert joint.only(["p"]) is alone
    assert joint.some(4).tolist() == [0, 2, 2, 3]


@pytest.mark.parametrize("seed", seeds(50))
def test_some_of_those_in_which_something_holds(seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(0, 4, 40).astype(np.int16)
    weights[0] += 1
    joint = Joint({"p": ensemble(40, rng)}, weights)
    flags = rng.random(40) < rng.random()
    most = int(rng.integers(1, 60))
    taken = joint.some_of(flags, most)
    heavy = np.where(flags, weights, 0)
    assert len(taken) == min(most, int((heavy > 0).sum()))
    if len(taken):
        expected = heavy / heavy.sum() * len(taken)
        assert (np.abs(np.bincount(taken, minlength=40) - expected) < 1 + 1e-9).all()
    plain = Joint({"p": joint["p"]}).some_of(flags, most)
    assert plain.tolist() == np.flatnonzero(flags)[:most].tolist()


def test_draws_that_are_repeated_are_worth_less() -> None:
    rng = np.random.default_rng(4)
    joint = Joint({"p": ensemble(40, rng)})
    assert joint.different(np.arange(7)) == 7
    assert joint.different(np.array([3, 3, 3, 3])) == 1
    assert joint.different(np.array([0, 1, 1, 2])) == pytest.approx(16 / 6)
    assert joint.different(np.zeros(0, dtype=np.int64)) == 0
    halves = (np.arange(40) // 20).astype(np.int32)
    grouped = Joint(joint.ensembles, None, (halves,))
    assert grouped.different(np.arange(40)) == 2


@pytest.mark.parametrize("seed", seeds(50))
def test_spread_and_correlation_as_if_repeated(seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(0, 6, 30).astype(np.int16)
    numbers = rng.normal(size=30)
    first, second = rng.random((2, 30)) < 0.5
    repeated = [np.repeat(some, weights) for some in (numbers, first, second)]
    joint = Joint({"p": ensemble(30, rng)}, weights)
    assert joint.spread(numbers) == pytest.approx(repeated[0].std())
    larger = joint.effective / (joint.effective - 1)
    assert joint.spread(numbers, ddof=1) == pytest.approx(repeated[0].std() * larger**0.5)
    expected = np.corrcoef(repeated[1], repeated[2])[0, 1]
    assert joint.correlation(first, second) == pytest.approx(expected)
    plain = Joint({"p": joint["p"]})
    assert plain.spread(numbers, ddof=1) == numbers.std(ddof=1)
    assert plain.correlation(first, second) == np.corrcoef(first, second)[0, 1]


def test_other_weights_keep_no_part_of_the_old_ones() -> None:
    rng = np.random.default_rng(4)
    joint = Joint({"p": ensemble(4, rng), "q": ensemble(4, rng)})
    flags = np.array([True, False, False, False])
    assert joint.only(["p"]).share(flags) == 0.25
    other = replace(joint, weights=np.array([1, 1, 0, 0], dtype=np.int16))
    assert other.only(["p"]).share(flags) == 0.5
