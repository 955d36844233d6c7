"""Conventions: times and targets as other tools count them."""

import itertools

import numpy as np
import pytest

from winset.bargaining import Table, session
from winset.bargaining.conventions import CONVENTIONS, convention_of
from winset.bargaining.strategies import Bezier, Boulware

LINE = Table.of({"a": [k / 1000 for k in range(1001)], "b": [1 - k / 1000 for k in range(1001)]})


def test_times():
    assert [CONVENTIONS["winset"].time(k, 5) for k in range(5)] == [0, 0.25, 0.5, 0.75, 1]
    assert [CONVENTIONS["negmas"].time(k, 4) for k in range(4)] == [0.2, 0.4, 0.6, 0.8]
    assert [CONVENTIONS["negolog"].time(k, 4) for k in range(4)] == [0, 0.25, 0.5, 0.75]
    assert CONVENTIONS["winset"].time(0, 1) == 1


def test_negmas_targets_are_those_of_its_formula():
    found = session(LINE, {"a": Boulware(), "b": Boulware()}, 20, convention="negmas")
    mine = [outcome for seat, outcome in found.offers if seat == "a"]
    for number, outcome in enumerate(mine):
        target = 1 - ((number + 1) / 21) ** 4 - 1e-4
        assert outcome / 1000 >= target - 1e-6 > (outcome - 1) / 1000 - 1e-5


@pytest.mark.parametrize("middle", [0.85, 0.7, 0.55])
def test_negolog_offers_are_nearest_to_its_curve(middle):
    found = session(LINE, {"a": Bezier(middle), "b": "hardliner"}, 30, convention="negolog")
    mine = [outcome for seat, outcome in found.offers if seat == "a"]
    for number, outcome in enumerate(mine):
        time = number / 30
        target = (1 - time) ** 2 + 2 * time * (1 - time) * middle + time**2 * 0.4
        assert abs(outcome / 1000 - target) <= 0.0005 + 1e-12


def negolog(values, middles, rounds):
    """Offers and agreement by the formulas of NegoLog, plainly."""
    orders = [sorted(range(len(row)), key=lambda bid: -row[bid]) for row in values]
    offers = []
    for number in range(rounds):
        time = number / rounds
        for seat in (0, 1):
            middle = middles[seat]
            target = (1 - time) ** 2 + 2 * (1 - time) * time * middle + time**2 * 0.4
            if offers and values[seat][offers[-1]] >= target:
                return offers, offers[-1]
            row = values[seat]
            offers.append(min(orders[seat], key=lambda bid: abs(row[bid] - target)))
    return offers, None


@pytest.mark.parametrize("middles", list(itertools.product([0.85, 0.7, 0.55], repeat=2)))
@pytest.mark.parametrize("seed", range(4))
def test_negolog_sessions_end_as_by_its_formulas(seed, middles):
    rng = np.random.default_rng(seed)
    values = rng.random((2, 300))
    values /= values.max(axis=1, keepdims=True)
    table = Table.of({"a": values[0], "b": values[1]}, {"a": 0, "b": 0})
    strategies = {"a": Bezier(middles[0]), "b": Bezier(middles[1])}
    found = session(table, strategies, 60, convention="negolog")
    offers, agreed = negolog(values.tolist(), middles, 60)
    assert [outcome for _, outcome in found.offers] == offers
    assert found.outcome == agreed


def test_an_unknown_convention_is_said():
    with pytest.raises(ValueError, match="there are: winset, negmas, negolog"):
        convention_of("genius")
