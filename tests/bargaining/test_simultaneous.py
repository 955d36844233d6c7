"""Several offers at once."""

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import NOTHING, Table, session
from winset.bargaining.protocols import StackedOffers
from winset.bargaining.sessions import PROTOCOLS
from winset.bargaining.simultaneous import SimultaneousOffers

THREE = Table.of({"a": [4.0, 3, 3, 1], "b": [0.0, 1, 2, 3]})


def test_beside_an_offer_lie_the_next_ones_worth_no_less():
    several = SimultaneousOffers(5, 3)
    assert several.bundle(THREE, 0, 1) == (1, 2, 0)
    assert several.bundle(THREE, 0, 2) == (2, 1, 0)
    assert several.bundle(THREE, 0, 0) == (0,)
    assert several.bundle(THREE, 1, 1) == (1, 2, 3)


@pytest.mark.parametrize("seed", seeds(20))
def test_a_bundle_is_that_of_a_plain_sort(seed):
    table = random_table(seed)
    own = table.values[0]
    for outcome in range(table.outcomes):
        found = SimultaneousOffers(5, 4).bundle(table, 0, outcome)
        assert found[0] == outcome
        assert len(set(found)) == len(found)
        more = [k for k in range(table.outcomes) if own[k] >= own[outcome] and k != outcome]
        assert sorted(own[list(found[1:])]) == sorted(own[more])[:3]


def test_each_takes_what_it_likes_best_of_what_lies_there():
    floor = SimultaneousOffers(5, 3).open(THREE)
    assert not floor.offer(0, (1, 2, 0), 0)
    assert floor.standing == 1
    assert floor.seen_by(1) == 2
    assert floor.accept(1, 2)
    assert floor.standing == 2


@pytest.mark.parametrize("name", PROTOCOLS)
@pytest.mark.parametrize("seed", seeds(20))
def test_every_protocol_keeps_its_contract(seed, name):
    """Deals are good for all, transcripts lead to their ends, and the same gives the same."""
    protocol = PROTOCOLS[name](12)
    assert protocol.source
    assert protocol.open(random_table(seed)).standing == NOTHING
    table = random_table(seed, seats=2 + seed % 3, discounts=seed % 2 == 0)
    names = ("linear", "micro", "boulware", "tit-for-tat")
    strategies = dict(zip(table.seats, names, strict=False))
    played = session(table, strategies, protocol, seed=seed)
    again = session(table, strategies, protocol, seed=seed)
    assert (played.end, played.outcome, played.moves) == (again.end, again.outcome, again.moves)
    replayed = played.replay()
    assert (replayed.end, replayed.outcome) == (played.end, played.outcome)
    assert replayed.values == played.values
    if played.outcome is not None:
        assert all(gain >= -1e-9 for gain in played.gains.values())
    for _, outcome in played.offers:
        bundle = protocol.bundle(table, 0, outcome)
        assert bundle[0] == outcome


def test_one_at_a_time_is_the_plain_protocol():
    for seed in range(10):
        table = random_table(seed)
        strategies = {"a": "boulware", "b": "linear"}
        one = session(table, strategies, SimultaneousOffers(15, 1))
        plain = session(table, strategies, StackedOffers(15))
        assert one.moves == plain.moves


def test_several_at_once_find_more():
    counts = np.zeros(2)
    for seed in range(60):
        table = random_table(seed)
        strategies = {"a": "boulware", "b": "boulware"}
        for place, protocol in enumerate((StackedOffers(6), SimultaneousOffers(6, 3))):
            counts[place] += session(table, strategies, protocol).outcome is not None
    assert counts[1] > counts[0]


def test_none_at_once_is_refused():
    with pytest.raises(ValueError, match="found 0"):
        SimultaneousOffers(5, 0)
    with pytest.raises(ValueError, match="one round"):
        SimultaneousOffers(0)
