"""A few deals that together cover most draws."""

import itertools

import numpy as np
import pytest
from analysis.dam import case as dam

from winset.analysis.model import Shared, model_of
from winset.analysis.settings import Settings
from winset.deals.menu import deal_flags, menu


@pytest.mark.parametrize("seed", range(10))
def test_greedy_choice_is_within_its_bound_of_the_best(seed):
    rng = np.random.default_rng(seed)
    flags = rng.random((9, 200)) < 0.3
    weights = rng.integers(0, 5, 200).astype(float)
    chosen = menu(flags, weights, 3)
    shares = [share for _, share in chosen]
    for place, (_, share) in enumerate(chosen, 1):
        covered = flags[[one for one, _ in chosen[:place]]].any(axis=0)
        assert share == pytest.approx(covered @ weights / weights.sum())
    assert shares == sorted(shares)
    assert chosen[0][0] == int((flags @ weights).argmax())
    best = max(
        flags[list(some)].any(axis=0) @ weights for some in itertools.combinations(range(9), 3)
    )
    assert shares[-1] * weights.sum() >= (1 - 1 / np.e) * best


def test_it_ends_where_nothing_is_added():
    flags = np.array([[True, True, False], [True, False, False]])
    assert [place for place, _ in menu(flags, np.ones(3), 5)] == [0]


def test_flags_are_those_of_each_outcome_alone():
    model = shared_model()
    rows = model.listed.rows
    flags = deal_flags(rows, model.voters, model.consent)
    assert flags.shape == (len(rows), model.draws)
    for row, own in zip(rows, flags, strict=True):
        assert own.tolist() == model.situation.agreed(row).tolist()


def shared_model():
    settings = Settings(draws=300)
    return model_of(Shared(dam(), settings), None, settings.prior)
