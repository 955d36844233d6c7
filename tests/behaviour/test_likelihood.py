"""Weights of offers: against one outcome after the other; of samples: against all outcomes."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from effort import seeds

from behaviour.people import ensemble, scored, space_of, weigh_slowly
from winset.behaviour import MODELS, Choice, Outcomes, Proposal, Talks, Weigher, log_weights
from winset.behaviour.likelihood import log_sums, stake_gains
from winset.case.types import Response, Rule
from winset.spaces.space import Space


def random_talks(rng: np.random.Generator, sizes: tuple[int, ...], actors: list[str]) -> Talks:
    proposals = []
    for k in range(int(rng.integers(1, 5))):
        made_by = tuple(actor for actor in actors if rng.random() < 0.5)
        refused = {
            actor: Response.FINAL if rng.random() < 0.5 else Response.REJECTED
            for actor in actors
            if actor not in made_by and rng.random() < 0.5
        }
        row = tuple(int(rng.integers(size)) for size in sizes)
        proposals.append(Proposal(f"o{k}", made_by, row, not refused, refused))
    return Talks(tuple(actors), tuple(proposals))


@pytest.mark.parametrize("seed", seeds(60))
def test_as_one_outcome_after_the_other(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes = tuple(int(size) for size in rng.integers(2, 4, int(rng.integers(1, 4))))
    space = space_of(sizes)
    draws = int(rng.integers(1, 6))
    actors = ["a", "b", "c"][: int(rng.integers(1, 4))]
    ensembles = {actor: ensemble(actor, space, draws, rng) for actor in actors}
    if rng.random() < 0.5:
        ensembles[actors[-1]] = scored(actors[-1], space, rng)
    rows = space.list().rows
    # Rules can make infeasible what was offered.
    rows = rows[rng.random(len(rows)) < 0.8] if len(rows) > 3 else rows
    talks = random_talks(rng, sizes, actors)
    quantiles = rng.random(draws)
    for model in MODELS.values():
        found = log_weights(talks, ensembles, Outcomes.all(rows), model, quantiles)
        wanted = weigh_slowly(talks, ensembles, rows, model, quantiles)
        assert found.logarithms == pytest.approx(wanted, rel=1e-6, abs=2e-5)
        assert found.total == pytest.approx(wanted.sum(axis=0), rel=1e-6, abs=2e-5)
        assert not found.error.any()
        assert found.offers == tuple(proposal.offer for proposal in talks.proposals)


def test_more_draws_than_one_tile_and_more_rows_than_one_block() -> None:
    rng = np.random.default_rng(1)
    space = space_of((6, 20, 30, 25))
    ensembles = {actor: ensemble(actor, space, 600, rng) for actor in "ab"}
    rows = space.list().rows
    assert len(rows) == 90_000
    powers = rng.random((2, 2, 600)) * 20
    model = MODELS["joint-gain"]
    found = log_sums(list(ensembles.values()), Outcomes.all(rows), model, powers)
    some = np.array([0, 511, 512, 599])
    for k in range(2):
        terms = np.zeros((len(rows), len(some)))
        for power, actor in zip(powers[k], ensembles.values(), strict=True):
            gained = (actor.sums(rows, some) - actor.reserve[some]) / actor.stake()[some]
            terms += power[some] * model.felt(gained)
        assert found[k].value[some] == pytest.approx(np.log(np.exp(terms).sum(axis=0)), abs=2e-5)


def test_nothing_is_too_large_or_too_small() -> None:
    """Twenty parties at once: terms lie 2,000 doublings apart, and few are looked at ahead."""
    rng = np.random.default_rng(2)
    space = space_of((200, 3))
    actors = [ensemble(f"p{k}", space, 3, rng) for k in range(20)]
    for actor in actors:
        actor.slots[:] *= 0.01
        actor.slots[101] = 1.0
        actor.reserve[:] = 0.5
    rows = space.list().rows
    model = MODELS["joint-gain"].with_constants({"floor": 0.1})
    powers = np.full((1, 20, 3), 32.0)
    (found,) = log_sums(actors, Outcomes.all(rows), model, powers)
    terms = sum(32.0 * model.felt(stake_gains(actor, rows)) for actor in actors)
    assert terms.max() - terms.min() > 1000
    largest = terms.max(axis=0)
    wanted = largest + np.log(np.exp(terms - largest).sum(axis=0))
    assert found.value == pytest.approx(wanted, rel=2e-5)
    (sampled,) = log_sums(actors, Outcomes(rows, len(rows) + 1), model, powers)
    assert np.isfinite(sampled.value).all()
    assert np.isfinite(sampled.error).all()


def test_where_nothing_is_at_stake_nothing_is_gained() -> None:
    rng = np.random.default_rng(3)
    space = space_of((3, 2))
    flat = replace(scored("b", space, rng), slots=np.zeros((5, 1)), interactions=())
    ensembles = {"a": ensemble("a", space, 4, rng), "b": flat}
    talks = Talks(("a", "b"), (Proposal("o", ("a",), (1, 1), True),))
    rows = Outcomes.all(space.list().rows)
    model = MODELS["joint-gain"]
    with_b = log_weights(talks, ensembles, rows, model, np.full(4, 0.5))
    alone = log_weights(talks, {"a": ensembles["a"]}, rows, model, np.full(4, 0.5))
    assert with_b.total == pytest.approx(alone.total)


@pytest.mark.parametrize("seed", seeds(20))
def test_the_error_of_a_sample_is_what_it_is_off_by(seed: int) -> None:
    rng = np.random.default_rng(seed)
    space = space_of((10, 10, 10))
    ensembles = {actor: ensemble(actor, space, 40, rng) for actor in "ab"}
    made = MODELS["joint-gain"].with_constants(
        {"accepted.gamma.low": 2.0, "accepted.gamma.high": 2.0}
    )
    talks = Talks(("a", "b"), (Proposal("o", ("a",), (4, 4, 4), True),))
    quantiles = np.full(40, 0.5)
    truth = log_weights(talks, ensembles, Outcomes.all(space.list().rows), made, quantiles)
    off = []
    for _ in range(40):
        sample = Outcomes.sample(space, rng, 400)
        assert sample is not None
        assert sample.sampled
        assert sample.size == 1000
        found = log_weights(talks, ensembles, sample, made, quantiles)
        assert (found.logarithms <= 0).all()
        off.append((found.total - truth.total) / found.error)
    # One sample is off the same way in all draws, so that there are 40 numbers, not 1,600.
    assert 0.7 < np.sqrt(np.mean(np.square(off))) < 1.4


def test_a_sample_keeps_the_rules() -> None:
    made = space_of((4, 5)).issues
    rule = Rule("r", {made[0].id: tuple(option.id for option in made[0].options[1:])})
    space = Space(made, [rule])
    sample = Outcomes.sample(space, np.random.default_rng(0), 2000)
    assert sample is not None
    assert not sample.rows[:, 0].any()
    assert np.bincount(sample.rows[:, 1]) == pytest.approx(np.full(5, 400), abs=80)
    impossible = Rule("s", {made[1].id: tuple(option.id for option in made[1].options)})
    nothing = Space(made, [impossible])
    assert Outcomes.sample(nothing, np.random.default_rng(0), 10) is None


def test_sums_are_kept_between_talks() -> None:
    rng = np.random.default_rng(5)
    space = space_of((3, 3))
    ensembles = {actor: ensemble(actor, space, 8, rng) for actor in "ab"}
    rows = Outcomes.all(space.list().rows)
    quantiles = rng.random(8)
    weigher = Weigher(ensembles, rows, MODELS["joint-gain"], quantiles)
    whole = random_talks(rng, (3, 3), ["a", "b"])
    for count in range(len(whole.proposals) + 1):
        part = Talks(whole.parties, whole.proposals[:count])
        fresh = log_weights(part, ensembles, rows, weigher.model, quantiles)
        assert (weigher.weigh(part).logarithms == fresh.logarithms).all()


def test_more_reasonable_makers_rule_out_more() -> None:
    """A maker that asks for all of x is likelier to care for it, the more so the larger gamma."""
    rng = np.random.default_rng(6)
    space = space_of((2, 2))
    draws = 2000
    shares = rng.random(draws)
    slots = np.array([np.zeros(draws), shares, np.zeros(draws), 1 - shares])
    maker = replace(ensemble("a", space, draws, rng), slots=slots, reserve=np.zeros(draws))
    other = replace(maker, actor="b", slots=slots[[1, 0, 3, 2]][:, ::-1])
    talks = Talks(("a", "b"), (Proposal("o", ("a",), (1, 0), True),))
    rows = Outcomes.all(space.list().rows)
    means = []
    for gamma in (0.01, 4.0, 32.0):
        model = replace(MODELS["joint-gain"], accepted=Choice(1.0, (gamma, gamma)))
        found = log_weights(talks, {"a": maker, "b": other}, rows, model, np.full(draws, 0.5))
        weights = np.exp(found.total - found.total.max())
        means.append(float((weights * shares).sum() / weights.sum()))
    assert means == sorted(means)
    assert math.isclose(means[0], 0.5, abs_tol=0.03)
    assert means[2] > 0.6


def test_draws_have_to_line_up() -> None:
    rng = np.random.default_rng(7)
    space = space_of((2, 2))
    ensembles = {"a": ensemble("a", space, 5, rng)}
    rows = Outcomes.all(space.list().rows)
    with pytest.raises(ValueError, match="expected 4 draws of 'a', one for each quantile, found 5"):
        Weigher(ensembles, rows, MODELS["joint-gain"], np.full(4, 0.5))
