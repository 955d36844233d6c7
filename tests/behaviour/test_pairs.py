"""All pairs of draws: against weighing each pair as a joint draw of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from effort import seeds

from behaviour.people import ensemble, scored, space_of
from behaviour.test_likelihood import random_talks
from winset.behaviour import MODELS, Choice, Outcomes, Proposal, Talks, log_weights, pairs
from winset.behaviour.kernels import WIDTH, subtract_logs
from winset.behaviour.pairs import LEVELS
from winset.inference.ensemble import Ensemble


def picked(actor: Ensemble, draws: np.ndarray) -> Ensemble:
    return replace(actor, slots=actor.slots[:, draws], reserve=actor.reserve[draws])


@pytest.mark.parametrize("seed", seeds(40))
def test_as_every_pair_by_itself(seed: int) -> None:
    rng = np.random.default_rng(seed)
    space = space_of((3, 2, 3))
    n, m = 2 * LEVELS, int(rng.integers(2, 30))
    ensembles = {"a": ensemble("a", space, n, rng), "b": ensemble("b", space, m, rng)}
    if rng.random() < 0.5:
        ensembles["c"] = scored("c", space, rng)
    talks = random_talks(rng, (3, 2, 3), list(ensembles))
    rows = Outcomes.all(space.list().rows)
    left, right = (places.ravel() for places in np.indices((n, m)))
    every = {"a": picked(ensembles["a"], left), "b": picked(ensembles["b"], right)}
    for model in MODELS.values():
        found = pairs(talks, ensembles, rows, model, np.random.default_rng(seed))
        assert found is not None
        assert found.actors == ("a", "b")
        # The same generator tells the same levels.
        levels = np.random.default_rng(seed).permutation(np.arange(n) % LEVELS)
        quantiles = (levels + 0.5) / LEVELS
        told = log_weights(talks, ensembles | every, rows, model, quantiles[left]).total
        weights = np.exp(told - told.max()).reshape(n, m)
        weights /= weights.sum()
        assert found.first_weights == pytest.approx(weights.sum(axis=1), rel=1e-4, abs=1e-6)
        assert found.second_weights == pytest.approx(weights.sum(axis=0), rel=1e-4, abs=1e-6)
        assert (found.quantiles == quantiles[found.first]).all()
        # Systematic: as often as the share says, rounded up or down.
        times = np.bincount(found.first, minlength=n)
        assert (np.abs(times - n * weights.sum(axis=1)) < 1 + 1e-3).all()
        assert (weights[found.first, found.second] > 0).all()


@pytest.mark.slow
def test_pairs_are_chosen_as_often_as_they_weigh() -> None:
    rng = np.random.default_rng(0)
    space = space_of((2, 2))
    ensembles = {actor: ensemble(actor, space, LEVELS, rng) for actor in "ab"}
    talks = Talks(("a", "b"), (Proposal("o", ("a",), (1, 0), True),))
    rows = Outcomes.all(space.list().rows)
    model = MODELS["joint-gain"]
    left, right = (places.ravel() for places in np.indices((LEVELS, LEVELS)))
    every = {"a": picked(ensembles["a"], left), "b": picked(ensembles["b"], right)}
    by_level = np.array(
        [
            log_weights(talks, every, rows, model, np.full(len(left), quantile)).total
            for quantile in (np.arange(LEVELS) + 0.5) / LEVELS
        ]
    )
    counted, wanted = np.zeros((2, LEVELS, LEVELS))
    rounds = 800
    for seed in range(rounds):
        found = pairs(talks, ensembles, rows, model, np.random.default_rng(seed))
        assert found is not None
        np.add.at(counted, (found.first, found.second), 1 / LEVELS / rounds)
        levels = np.random.default_rng(seed).permutation(np.arange(LEVELS))
        weights = np.exp(by_level[levels[left], np.arange(len(left))])
        wanted += (weights / weights.sum()).reshape(wanted.shape) / rounds
    error = np.sqrt(wanted / LEVELS / rounds) + 1e-4
    assert (np.abs(counted - wanted) < 5 * error).all()


def test_where_pairs_do_not_help() -> None:
    rng = np.random.default_rng(1)
    space = space_of((3, 3))
    rows = Outcomes.all(space.list().rows)
    model = MODELS["joint-gain"]
    three = {actor: ensemble(actor, space, 4, rng) for actor in "abc"}
    two = {actor: three[actor] for actor in "ab"}
    talks = Talks(("a", "b", "c"), (Proposal("o", ("a",), (1, 1), True),))
    assert pairs(talks, three, rows, model, rng) is None
    assert pairs(talks, two, rows, model, rng) is not None
    assert pairs(talks, two, Outcomes(rows.rows, 100), model, rng) is None
    lacking = Outcomes.all(rows.rows[:2])
    assert pairs(talks, two, lacking, model, rng) is None
    sure = replace(model, accepted=Choice(1.0, (500.0, 500.0)))
    assert pairs(talks, two, rows, sure, rng) is None
    many = {actor: ensemble(actor, space, 5000, rng) for actor in "ab"}
    assert pairs(talks, many, rows, model, rng) is None


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (2, WIDTH), (5, WIDTH + 3), (4, 7)])
def test_logs_of_a_product(rows: int, columns: int) -> None:
    rng = np.random.default_rng(rows)
    first = np.exp(-300 * rng.random((rows, 8)))
    second = np.exp(-300 * rng.random((8, columns)))
    out = rng.random((rows, columns))
    wanted = out - 0.75 * np.log(first @ second)
    subtract_logs(first, second, 0.75, out)
    assert out == pytest.approx(wanted, rel=1e-12)
