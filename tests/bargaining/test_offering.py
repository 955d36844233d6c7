"""The next offer: equal to trying everything."""

import numpy as np
import pytest
from effort import seeds

from bargaining.offers import best_sequence, best_single, best_together, judged, random_ground
from winset.bargaining.answering import ANSWER_RULES
from winset.bargaining.offering import (
    LIKE,
    in_turn,
    logrolling,
    offerable,
    one_shot,
    standing,
    together,
    trade_off,
)
from winset.bargaining.prospects import reception


def received(seed, discount=False):
    ground = random_ground(seed, discount=discount)
    return reception(ground, ANSWER_RULES[seed % 3], np.random.default_rng(seed))


@pytest.mark.parametrize("seed", seeds(200))
def test_one_offer_is_the_best_of_all(seed):
    found = received(seed)
    fine = offerable(found)
    best = one_shot(found)
    assert (best is None) == (not fine.any())
    if best is not None:
        assert found.value[best] == pytest.approx(best_single(found, fine), abs=1e-12)


@pytest.mark.parametrize("seed", seeds(200))
def test_offers_in_turn_are_the_best_of_all(seed):
    found = received(seed, discount=seed % 5 == 0)
    fine = offerable(found)
    length = 2 + seed % 2
    turns = in_turn(found, length)
    best = best_sequence(found, fine, length)
    if turns is None:
        assert best == pytest.approx(0, abs=1e-9)
        return
    assert turns.proved
    assert turns.value == pytest.approx(best, abs=1e-9)
    assert turns.most == turns.value


@pytest.mark.parametrize("seed", seeds(200))
def test_offers_at_once_are_the_best_of_all(seed):
    found = received(seed)
    like = one_shot(found)
    if like is None:
        return
    mean = found.ground.mean_gain
    near = np.abs(mean - mean[like]) <= LIKE * abs(mean[like])
    alike = np.flatnonzero(offerable(found) & near)
    made = together(found, 3, like)
    assert (made is None) == (len(alike) < 2)
    if made is not None:
        assert made.proved
        assert made.odds == pytest.approx(best_together(found, alike, 3), abs=1e-12)
        assert made.least == pytest.approx(made.odds)


@pytest.mark.parametrize("seed", seeds(40))
def test_the_trade_off_is_what_nothing_beats_in_both(seed):
    found = received(seed)
    fine = np.flatnonzero(offerable(found))
    front = set(trade_off(found).tolist())
    points = {(found.gain[n], found.odds[n]) for n in fine}
    best = {
        (g, p)
        for g, p in points
        if not any((h >= g and q >= p) and (h, q) != (g, p) for h, q in points)
    }
    assert {(found.gain[n], found.odds[n]) for n in front} == best
    assert len(front) == len(best)
    if len(fine):
        assert one_shot(found) in front


@pytest.mark.parametrize("seed", seeds(40))
def test_logrolling_leaves_the_floor_to_oneself_and_most_to_others(seed):
    found = received(seed)
    fine = offerable(found)
    if not fine.any():
        return
    floor = float(np.median(found.ground.mean_gain[fine]))
    best = logrolling(found, floor)
    assert found.ground.mean_gain[best] >= floor
    alone = [
        voter
        for voter, needed in zip(found.ground.others, found.ground.needed.required, strict=True)
        if needed
    ]
    least = np.min([found.ground.mean_gain_of(voter, found.ground.rows) for voter in alone], axis=0)
    assert least[best] == max(least[fine & (found.ground.mean_gain >= floor)])


def test_a_floor_counts_everywhere():
    found = received(3)
    floor = float(np.quantile(found.ground.mean_gain[offerable(found)], 0.6))
    places = [one_shot(found, floor), *trade_off(found, floor), *in_turn(found, 3, floor).places]
    assert (found.ground.mean_gain[places] >= floor).all()
    assert one_shot(found, 10.0) is None
    assert in_turn(found, 3, 10.0) is None


@pytest.mark.parametrize("seed", seeds(30))
def test_what_stands_is_judged_as_if_its_makers_had_agreed(seed):
    found = received(seed)
    ground = found.ground
    taken, gains = judged(found)
    row = ground.rows[seed % len(ground.rows)]
    made = standing(found, row, ["you"])
    place = seed % len(ground.rows)
    if len(ground.consent.voters) == 2:
        assert made.odds == pytest.approx(1)
        assert made.value == pytest.approx(float(ground.weights @ gains[place]))
    else:
        assert made.odds >= float(ground.weights @ taken[place]) - 1e-12


def test_a_refusal_tells():
    """After a no to the better of two for the others, the worse one has no odds left."""
    found = received(9)
    turns = in_turn(found, 3)
    taken, _ = judged(found)
    left = np.ones(found.ground.joint.draws, dtype=bool)
    for place, odds in zip(turns.places, turns.odds, strict=True):
        before = found.ground.weights @ left
        yes = left & taken[place]
        assert odds == pytest.approx(float(found.ground.weights @ yes / before))
        left &= ~yes
    assert turns.reached == pytest.approx(1 - float(found.ground.weights @ left))
