"""The opponent model of draws, beside a slow twin, and who uses it."""

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import End, Table, session
from winset.bargaining.hearing import STEADY, HearingDraws
from winset.bargaining.opponents import MODELS, Frequency, OpponentModel
from winset.bargaining.strategies import Linear, Listener
from winset.behaviour.models import OwnValue


def drawn(seed, draws=6, outcomes=8):
    rng = np.random.default_rng(seed)
    gains = rng.uniform(-0.5, 1, (draws, outcomes))
    return HearingDraws(gains / np.ptp(gains, axis=1, keepdims=True))


def twin(model, offered):
    """Weigh each draw by Bayes' rule, one after the other."""
    people = OwnValue()
    weights = []
    for gains in model.gains:
        felt = [float(people.felt(np.array(gain))) for gain in gains]
        by_place = []
        for place in range(STEADY):
            gamma = float(people.left.at(np.array((place + 0.5) / STEADY)))
            whole = sum(np.exp(gamma * one) for one in felt)
            odds = 1.0
            for outcome in dict.fromkeys(offered):
                odds *= (np.exp(gamma * felt[outcome]) / whole) ** people.left.temper
            by_place.append(odds)
        ruled_out = any(gains[outcome] < 0 for outcome in offered)
        weights.append(0.0 if ruled_out else np.mean(by_place))
    total = sum(weights)
    return [w / total for w in weights] if total else [1 / len(weights)] * len(weights)


@pytest.mark.parametrize("seed", seeds(30))
def test_draws_are_weighed_by_bayes_rule(seed):
    model = drawn(seed)
    offered = np.random.default_rng(seed).integers(0, 8, seed % 4).tolist()
    weights = twin(model, offered)
    assert model.believed(offered) == pytest.approx(weights)
    best = model.gains.max(axis=1)
    for outcome in range(8):
        shares = [
            max(0.0, gains[outcome]) / top if top > 0 else 0.0
            for gains, top in zip(model.gains, best, strict=True)
        ]
        estimate = model.estimate(np.zeros((8, 1)), offered)[outcome]
        assert estimate == pytest.approx(float(np.dot(weights, shares)))


def test_the_same_again_tells_nothing_new_and_an_offer_does():
    model = drawn(3)
    good = int(np.argmax((model.gains >= 0).sum(axis=0)))
    assert model.believed([good, good]) == pytest.approx(model.believed([good]))
    assert not np.allclose(model.believed([good]), model.believed([]))
    losing = model.gains[:, good] < 0
    assert (model.believed([good])[losing] == 0).all()


def test_weights_before_the_first_offer_are_kept():
    plain = drawn(1)
    model = HearingDraws(plain.gains, np.array([1.0, 0, 0, 0, 0, 3]))
    assert model.believed([]).tolist() == [0.25, 0, 0, 0, 0, 0.75]


@pytest.mark.parametrize(
    "model",
    [*(kind() for kind in MODELS.values()), HearingDraws(), drawn(2)],
    ids=repr,
)
@pytest.mark.parametrize("offered", [[], [0], [0, 0, 3], list(range(6))])
def test_every_model_has_a_source_and_estimates_shares(model, offered):
    rows = np.arange(8)[:, None] // np.array([4, 2, 1]) % 2
    found = model.estimate(rows, offered)
    assert isinstance(model, OpponentModel)
    assert model.source
    assert found.shape == (8,)
    assert ((found >= 0) & (found <= 1)).all()


def test_a_listener_offers_what_the_other_likes_of_what_is_good_enough():
    table = Table.of({"a": [1.0, 0.8, 0.5, 0.55, 0.0], "b": [0.0, 0.1, 0.2, 0.9, 1.0]})
    model = HearingDraws(table.values[1:2])
    listener = Listener(models={1: model})
    found = session(table, {"a": listener, "b": "hardliner"}, 5)
    own = [outcome for seat, outcome in found.offers if seat == "a"]
    # It is after 1, .75, .5 and .25; of what is worth .5 or more, .55 is liked best.
    assert own[:4] == [0, 1, 3, 3]
    assert found.end is not End.ERROR


@pytest.mark.parametrize("seed", seeds(10))
def test_without_models_it_offers_as_time_has_it(seed):
    table = random_table(seed)
    plain = session(table, {"a": Linear(), "b": "boulware"}, 12)
    assert session(table, {"a": Listener(), "b": "boulware"}, 12).moves == plain.moves


@pytest.mark.parametrize("seed", seeds(10))
def test_it_listens_by_counting_too(seed):
    table = random_table(seed, seats=3)
    listener = Listener(models={1: Frequency(), 2: Frequency()})
    found = session(table, {"a": listener, "b": "linear", "c": "linear"}, 12)
    assert found.end is not End.ERROR, found.failure
    assert found.replay().outcome == found.outcome


def test_who_is_worse_off_gains_more_among_listeners():
    """Over random tables on which both know each other, the worse off of two gains more."""
    rng = np.random.default_rng(7)
    got = {"linear": 0.0, "listener": 0.0}
    for _ in range(40):
        values = rng.random((2, 60))
        table = Table.of({"a": values[0], "b": values[1]}, {"a": 0.3, "b": 0.3})
        gains = values - 0.3
        stake = np.ptp(gains, axis=1, keepdims=True)
        known = [HearingDraws((gains / stake)[[other]]) for other in (0, 1)]
        heard = {"a": Listener(models={1: known[1]}), "b": Listener(models={0: known[0]})}
        for name, strategies in (("linear", {"a": "linear", "b": "linear"}), ("listener", heard)):
            found = session(table, strategies, 20)
            got[name] += min(found.gains.values())
    assert got["listener"] > got["linear"]
