"""Odds and own gains of every outcome, by plain loops."""

from dataclasses import replace

import numpy as np
import pytest
from effort import seeds

from bargaining.offers import judged, random_ground
from winset.bargaining.answering import ANSWER_RULES, AsTheirOwn, AtLeastNoDeal
from winset.bargaining.prospects import OfferGround, most_gained, own_offer, reception
from winset.case.types import NoDeal, Scores
from winset.deals.consent import Consent
from winset.inference import Joint, exact
from winset.spaces.space import RegionMask


def received(ground, rule, seed=0):
    return reception(ground, rule, np.random.default_rng(seed))


@pytest.mark.parametrize("seed", seeds(60))
def test_odds_and_gains_are_those_of_plain_loops(seed):
    ground = random_ground(seed, draws=70)
    found = received(ground, ANSWER_RULES[seed % 3], seed)
    taken, gains = judged(found)
    assert found.odds == pytest.approx(taken @ ground.weights, abs=1e-12)
    assert found.value == pytest.approx((taken * gains) @ ground.weights, abs=1e-12)
    assert found.taken(ground.rows).tolist() == taken.tolist()
    assert ground.gains(ground.rows) == pytest.approx(gains)
    assert ground.mean_gain == pytest.approx(gains @ ground.weights, abs=1e-12)
    some = np.flatnonzero(found.odds > 0)
    knowing = np.maximum(np.where(taken, gains, 0)[some].max(axis=0, initial=0), 0)
    assert most_gained(found, some) == pytest.approx(knowing, abs=1e-12)


@pytest.mark.parametrize("seed", seeds(30))
def test_their_own_offer_is_the_best_for_them(seed):
    ground = random_ground(seed)
    for voter in ground.parties[1:]:
        theirs = replace(ground, by=voter)
        taken, gains = judged(received(theirs, AtLeastNoDeal()))
        odds = taken @ ground.weights
        expected = odds[:, None] * gains
        best = expected.argmax(axis=0)
        wanted = np.where(expected.max(axis=0) > 0, gains[best, np.arange(gains.shape[1])], 0)
        assert own_offer(ground, voter) * theirs.unit == pytest.approx(wanted, abs=1e-12)


@pytest.mark.parametrize("seed", seeds(30))
def test_taking_what_is_no_worse_than_no_deal_is_an_upper_bound(seed):
    ground = random_ground(seed)
    most = received(ground, AtLeastNoDeal())
    for rule in ANSWER_RULES[1:]:
        assert (received(ground, rule, seed).odds <= most.odds + 1e-12).all()


@pytest.mark.parametrize("seed", seeds(30))
def test_a_refusal_leaves_the_draws_in_which_it_is_made(seed):
    found = received(random_ground(seed, draws=70), ANSWER_RULES[seed % 3], seed)
    taken, gains = judged(found)
    place = int(found.odds.argmax())
    left = found.ground.weights * ~taken[place]
    if left.sum() == 0:
        with pytest.raises(ValueError, match="nobody turns this down"):
            found.refused(place)
        return
    after = found.refused(place)
    assert after.odds == pytest.approx(taken @ left / left.sum(), abs=1e-9)
    assert after.value == pytest.approx((taken * gains) @ left / left.sum(), abs=1e-9)


def scored(points, no_deal):
    ground = random_ground(1)
    issues = ground.own.space.issues
    scores = Scores(
        {issue.id: tuple(values) for issue, values in zip(issues, points, strict=True)},
        no_deal=no_deal,
    )
    return ground, exact(ground.own.space, "you", scores, NoDeal())


def test_scored_others_are_judged_exactly_and_tempers_by_many_draws():
    ground, you = scored([(0, 4, 8), (0, 1, 2)], 5)
    _, me = scored([(8, 4, 0), (2, 1, 0)], 3)
    both = OfferGround(
        ground.rows,
        Joint({"me": me, "you": you}),
        Consent(("me", "you"), np.ones(2, dtype=bool), ()),
        "me",
        ("me", "you"),
    )
    plain = received(both, AtLeastNoDeal())
    worth = np.array([[0, 4, 8][row[0]] + [0, 1, 2][row[1]] for row in ground.rows])
    assert plain.odds.tolist() == (worth >= 5).tolist()
    people = received(both, ANSWER_RULES[1])
    gain = (worth - 5) / 10
    odds = np.where(gain >= 0, 1 / (1 + np.exp(-2 * gain)), 0)
    assert people.ground.joint.draws == 1024
    assert people.odds == pytest.approx(odds, abs=1 / 1024)
    # What you would offer yourself: of what leaves me 3 points, the best for you.
    own = received(both, AsTheirOwn())
    mine = np.array([[8, 4, 0][row[0]] + [2, 1, 0][row[1]] for row in ground.rows])
    best = max(worth[mine >= 3])
    assert own.odds.tolist() == (worth >= best).tolist()


@pytest.mark.parametrize("seed", seeds(30))
def test_what_gains_nothing_need_not_be_looked_at(seed):
    ground = random_ground(seed)
    kept = ground.mean_gain > 0
    for rule in ANSWER_RULES:
        whole, some = received(ground, rule, seed), received(ground.gainful(), rule, seed)
        assert some.odds == pytest.approx(whole.odds[kept], abs=1e-12)
        assert some.value == pytest.approx(whole.value[kept], abs=1e-12)


def test_what_is_at_stake_where_options_are_worth_something_together():
    ground, you = scored([(0, 4, 8), (0, 1, 2)], 5)
    issues = you.space.issues
    region = RegionMask({issues[0].id: ("o0",), issues[1].id: ("o0",)}, issues)
    more = replace(you, interactions=((region, 20 * float(you.scale)),))
    both = replace(ground, joint=Joint({"me": ground.joint["me"], "you": more}))
    # From 1, for the first option and the second, to 20.
    assert both.stake_of("you") / float(you.scale) == pytest.approx([19])
    gains = both.mean_gain_of("you", ground.rows[:2])
    assert gains == pytest.approx([15 / 19, -4 / 19])


def test_nobody_to_ask_is_an_error():
    ground = random_ground(0)
    with pytest.raises(ValueError, match="'x' has no vote: expected me, you"):
        replace(ground, by="x")
    consent = Consent(("me", "you"), np.array([True, False]), ())
    with pytest.raises(ValueError, match="nobody but 'me' has to consent"):
        replace(ground, consent=consent)
