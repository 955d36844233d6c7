"""Draws that weigh differently: every answer against each draw looked at on its own."""

import itertools
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

from deals.test_acceptance import a_deal, approvals, noisy
from winset.case.types import Issue, Option
from winset.deals import acceptance, consent_of
from winset.deals.acceptance import agreement
from winset.deals.consent import Consent
from winset.deals.kernels import most_agreed
from winset.deals.listed import Listed
from winset.deals.questions import Questions
from winset.deals.situation import Situation
from winset.inference import Joint, exact
from winset.inference.ensemble import Ensemble
from winset.inference.joint import whole_weights
from winset.spaces import Space


def weights_of(rng, draws):
    """Whole weights of any kind: few and small, up to the largest, most of them 0."""
    kind = int(rng.integers(4))
    if kind == 0:
        made = rng.integers(0, 4, draws)
    elif kind == 1:
        made = rng.integers(1, 32_768, draws)
    elif kind == 2:
        made = np.where(rng.random(draws) < 0.9, 0, rng.integers(0, 9, draws))
    else:
        made = np.full(draws, 32_767)
    made[rng.integers(draws)] += made.max() == 0
    return made.astype(np.int16)


class Undecided:
    """A polytope of which nothing can be proved, so that shares are not overridden."""

    def gain(self, row):
        return row, 0.0

    def necessarily(self, *_):
        return False

    def possibly(self, *_):
        return True


class World:
    """A random case with scored and inferred actors, and weighted joint draws."""

    def __init__(self, seed):
        rng = self.rng = seeded(seed)
        self.case = random_case(
            rng,
            parties=int(rng.integers(1, 4)),
            ratifiers=2,
            rules=int(rng.integers(0, 3)),
            sizes=tuple(int(size) for size in rng.integers(1, 5, int(rng.integers(1, 4)))),
            approval=approvals(seed),
            interactions=seed % 3,
        )
        self.space = Space.of(self.case)
        self.listing = self.space.list().rows
        self.draws = int(rng.choice([2, 7, 60, 90]))
        scored = {
            actor: exact(self.space, actor, scores, self.case.no_deal)
            for actor, scores in self.case.preferences.items()
        }
        made = {
            actor: one if rng.random() < 0.3 else noisy(one, self.draws, rng)
            for actor, one in scored.items()
        }
        made["p0"] = noisy(scored["p0"], self.draws, rng)
        self.joint = Joint(made, weights_of(rng, self.draws))
        self.consent = consent_of(self.case)
        self.weights = [int(weight) for weight in self.joint.weights]
        no_deal = self.space.encode(self.case.no_deal.outcome)
        self.rows = self.listing[(self.listing != no_deal).any(axis=1)]
        self.situation = Situation(
            self.space, self.joint, self.consent, ("p0",), no_deal, lambda _: Undecided(), {}
        )

    def accepts(self, row, draw):
        """Who accepts an outcome in one draw: option by option, in whole numbers."""
        found = set()
        for actor, one in self.joint.items():
            at = min(draw, one.draws - 1)
            total = sum(
                one.slots[begin + option, at]
                for begin, option in zip(self.space.offsets, row, strict=False)
            )
            total += sum(add for mask, add in one.interactions if mask(row[None, :])[0])
            if total >= one.reserve[at]:
                found.add(actor)
        return found

    def deals(self):
        """Of every outcome the draws in which it is a deal, bool (n, n_draws); slow."""
        return np.array(
            [
                [
                    a_deal(self.case, self.space, row, self.accepts(row, draw))
                    for draw in range(self.draws)
                ]
                for row in self.rows
            ],
            dtype=bool,
        ).reshape(len(self.rows), self.draws)

    def weigh(self, flags):
        """What some draws weigh, draw by draw."""
        return sum(weight for weight, flag in zip(self.weights, flags, strict=True) if flag)


@pytest.mark.parametrize("seed", seeds(500))
def test_acceptance_existence_and_count_are_those_of_each_draw(seed):
    world = World(seed)
    counted = acceptance(world.rows, world.joint, world.consent)
    assert counted.total == sum(world.weights)
    for n, row in enumerate(world.rows):
        by_draw = [world.accepts(row, draw) for draw in range(world.draws)]
        for a, actor in enumerate(counted.actors):
            assert counted.counts[a, n] == world.weigh([actor in yes for yes in by_draw])
        deal = [a_deal(world.case, world.space, row, yes) for yes in by_draw]
        assert counted.joint[n] == world.weigh(deal)
    deals = world.deals()
    assert np.array_equal(counted.deals, deals.sum(axis=0))
    exists = deals.any(axis=0)
    assert counted.exists == pytest.approx(world.weigh(exists) / sum(world.weights))
    assert counted.error == world.joint.error(exists)
    if not len(world.rows):
        return
    listed = Listed(world.situation, world.rows, len(world.listing))
    found = listed.count()
    total, numbers = sum(world.weights), deals.sum(axis=0)
    mean = sum(int(n) * w for n, w in zip(numbers, world.weights, strict=True)) / total
    assert found.value == pytest.approx(mean)
    assert (found.low, found.high) == quantiles(world, numbers)
    squares = [w * (int(n) - mean) ** 2 for n, w in zip(numbers, world.weights, strict=True)]
    effective = total**2 / sum(w * w for w in world.weights)
    spread = np.sqrt(sum(squares) / total * effective / max(effective - 1, 1))
    worth = world.situation.voters.worth(numbers)
    assert found.error == pytest.approx(spread / np.sqrt(worth))


def quantiles(world, numbers):
    """The 5 % and the 95 % quantile of numbers repeated as often as they weigh, by counting."""
    pairs = sorted(zip(numbers.tolist(), world.weights, strict=True))
    ends = list(itertools.accumulate(weight for _, weight in pairs))
    found = []
    for share in (0.05, 0.95):
        at = share * (ends[-1] - 1)
        low, high = (
            next(n for (n, _), end in zip(pairs, ends, strict=True) if place < end)
            for place in (np.floor(at), np.ceil(at))
        )
        found.append(pytest.approx(low + (at - np.floor(at)) * (high - low)))
    return tuple(found)


@pytest.mark.parametrize("seed", seeds(200))
def test_one_outcome_is_judged_as_its_draws_weigh(seed):
    world = World(1000 + seed)
    total = sum(world.weights)
    for row in world.rows[:4]:
        by_draw = [world.accepts(row, draw) for draw in range(world.draws)]
        judged = world.situation.judge(row)
        deal = [a_deal(world.case, world.space, row, yes) for yes in by_draw]
        if judged.error is not None:
            assert judged.probability == pytest.approx(world.weigh(deal) / total)
        for actor, view in judged.views.items():
            accepts = [actor in yes for yes in by_draw]
            assert view.probability == pytest.approx(world.weigh(accepts) / total)
            one = world.joint[actor]
            values = np.broadcast_to(one.values(row[None, :], slice(None))[0], world.draws)
            mean = sum(v * w for v, w in zip(values, world.weights, strict=True)) / total
            assert view.mean == pytest.approx(mean)
            assert (view.low, view.high) == quantiles(world, values)


@pytest.mark.parametrize("seed", seeds(500))
def test_answers_are_worth_what_their_draws_weigh(seed):
    world = World(2000 + seed)
    counted = acceptance(world.rows, world.situation.voters, world.consent)
    yes = world.rng.random(world.draws) < world.rng.random()
    sides = [world.weigh(flags) for flags in (yes, ~yes)]
    if not len(world.rows) or not all(sides):
        return
    asked = Questions(world.rows, world.situation.voters, world.consent, counted)
    deals = world.deals()
    exists = deals.any(axis=0)
    total = sum(world.weights)
    before = max(world.weigh(deal) for deal in deals) / total
    value = asked.value(yes)
    after = 0.0
    for answer, flags, weight in zip((value.yes, value.no), (yes, ~yes), sides, strict=True):
        assert answer.share == pytest.approx(weight / total)
        assert answer.exists == pytest.approx(world.weigh(exists & flags) / weight)
        best = max(world.weigh(deal & flags) for deal in deals) / weight
        assert answer.accepted == pytest.approx(best)
        assert world.weigh(deals[answer.best] & flags) / weight == pytest.approx(best)
        after += weight / total * best
    now = world.weigh(exists) / total
    change = sum(a.share * abs(a.exists - now) for a in (value.yes, value.no))
    assert value.change == pytest.approx(change)
    assert value.change == pytest.approx(asked.change(yes))
    assert value.gain == pytest.approx(after - before)
    assert value.change_error >= 0
    assert value.gain_error >= 0


@pytest.mark.parametrize("seed", seeds(40))
def test_the_most_agreed_outcome_is_found_by_adding_up_every_draw(seed):
    rng = np.random.default_rng(seed)
    draws = int(rng.choice([2, 64, 65, 200]))
    weights = -np.sort(-weights_of(rng, draws))
    words = -(-draws // 64)
    flags = np.zeros((int(rng.integers(1, 9)), 64 * words), dtype=bool)
    flags[:, :draws] = rng.random((len(flags), draws)) < rng.random()
    answer = np.zeros(64 * words, dtype=bool)
    answer[:draws] = rng.random(draws) < 0.5
    joint = np.array([sum(int(w) for w in weights[row[:draws]]) for row in flags])
    order = np.argsort(-joint, kind="stable")
    flags, joint = flags[order], joint[order].astype(np.int64)
    bits = np.packbits(flags, axis=1, bitorder="little").view(np.uint64)
    asked = np.packbits(answer, bitorder="little").view(np.uint64)
    most = sum(int(w) for w in weights[answer[:draws]])
    heavy = np.append(weights, np.zeros(64 * words - draws)).astype(np.int64)
    place, best = most_agreed(bits, joint, asked, most, heavy)
    each = [sum(int(w) for w in weights[(row & answer)[:draws]]) for row in flags]
    assert best == max(each)
    assert each[place] == best


@pytest.mark.parametrize("seed", seeds(24))
def test_weights_that_are_alike_change_nothing_but_the_total(seed):
    world = World(3000 + seed)
    one = replace(world.joint, weights=np.full(world.draws, 3, dtype=np.int16))
    plain, heavy = (
        acceptance(world.rows, joint, world.consent)
        for joint in (Joint(world.joint.ensembles), one)
    )
    assert heavy.total == 3 * plain.total
    assert np.array_equal(heavy.counts, 3 * plain.counts)
    assert np.array_equal(heavy.joint, 3 * plain.joint)
    assert np.array_equal(heavy.deals, plain.deals)
    assert heavy.exists == pytest.approx(plain.exists)
    assert heavy.effective == pytest.approx(plain.effective)
    bits = agreement(world.rows, one, world.consent)
    assert np.array_equal(bits, agreement(world.rows, world.joint.ensembles, world.consent))


@pytest.mark.parametrize("seed", seeds(60))
def test_draws_without_a_deal_are_taken_as_they_weigh(seed):
    world = World(4000 + seed)
    if not len(world.rows):
        return
    listed = Listed(world.situation, world.rows, len(world.listing))
    blocked = [int(draw) for draw in np.flatnonzero(~world.deals().any(axis=0))]
    taken = Counter(listed._without_deal(30, 0).tolist())
    heavy = {draw: world.weights[draw] for draw in blocked if world.weights[draw]}
    assert set(taken) <= set(heavy)
    assert sum(taken.values()) == min(30, len(heavy))
    for draw, weight in heavy.items():
        expected = sum(taken.values()) * weight / sum(heavy.values())
        assert abs(taken[draw] - expected) < 1 + 1e-9


def existence(seed):
    """Two parties over nine outcomes, weighted by how much the first cares for its issue.

    Both draw points 0 to 1 for each option, and accept from 1.35 on.
    """
    rng = np.random.default_rng(seed)
    draws = 1000
    made = [Issue(k, k, tuple(Option(f"{k}{n}", f"{k}{n}") for n in range(3))) for k in "ab"]
    space = Space(made)
    joint = Joint(
        {
            actor: Ensemble(
                actor, space, rng.random((6, draws)), np.full(draws, 1.35), effective=float(draws)
            )
            for actor in ("p", "q")
        }
    )
    tilt = joint["p"].slots[0] * joint["q"].slots[0]
    return replace(joint, weights=whole_weights(2 * np.log(tilt))), space


@pytest.mark.slow
def test_the_error_of_existence_covers_the_truth_with_weights():
    """The truth: a million draws beside, each weighed as it is, in which outcomes are looked at."""
    rng = np.random.default_rng(1)
    told = total = 0.0
    for _ in range(20):
        values = rng.random((2, 6, 100_000))
        agreed = np.zeros(100_000, dtype=bool)
        for a, b in itertools.product(range(3), range(3)):
            agreed |= (values[:, a] + values[:, 3 + b] >= 1.35).all(axis=0)
        weights = (values[0, 0] * values[1, 0]) ** 2
        told, total = told + float(weights @ agreed), total + float(weights.sum())
    truth = told / total
    assert 0.2 < truth < 0.8
    hits = 0
    for seed in range(300):
        joint, space = existence(seed)
        consent = Consent(("p", "q"), np.array([True, True]), ())
        counted = acceptance(space.list().rows, joint, consent)
        hits += abs(counted.exists - truth) <= 1.96 * counted.error
    assert 0.93 <= hits / 300 <= 0.97
