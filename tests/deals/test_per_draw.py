"""Frontier and solutions draw by draw, against one draw at a time."""

import numpy as np
import pytest
from analysis.dam import case

from winset.deals import consent_of
from winset.deals.frontier import frontier
from winset.deals.per_draw import BLOCK, in_draws, per_draw, smallest_relative_gain
from winset.deals.solutions import SOLUTIONS
from winset.inference import fit
from winset.inference.known import Known
from winset.inference.statements import statements_about
from winset.spaces import Space


@pytest.fixture(scope="module")
def given():
    dam = case()
    space = Space.of(dam)
    ensembles = {
        party: fit(
            Known(space, party, dam.no_deal, statements_about(dam, party, None)),
            draws=40,
            rng=np.random.default_rng(place),
        )
        for place, party in enumerate(("up", "down"))
    }
    return space.list().rows, ensembles, consent_of(dam)


def test_gains_are_counted_from_no_deal(given):
    rows, ensembles, consent = given
    (gains,) = in_draws(rows, ensembles, consent.voters, np.array([3]))
    up = ensembles["up"]
    plain = up.sums(rows, 3) - up.reserve[3]
    np.testing.assert_allclose(gains[0] * up.hair, plain, atol=up.hair)


def test_gains_made_for_many_draws_are_those_of_each(given):
    rows, ensembles, consent = given
    many = np.tile(rows, (-(-BLOCK // (3 * len(rows))), 1))
    draws = np.array([5, 0, 39, 5, 7, 8, 9])
    gains = list(in_draws(many, ensembles, consent.voters, draws))
    assert len(gains) == len(draws)
    for draw, found in zip(draws, gains, strict=True):
        each = [ensembles[voter].hairs(many, int(draw)) for voter in consent.voters]
        np.testing.assert_array_equal(found, each)


def test_every_draw_with_a_deal_has_a_frontier_and_every_solution(given):
    rows, ensembles, consent = given
    draws = np.arange(40)
    found = per_draw(rows, ensembles, consent, ("up", "down"), draws)
    sizes = []
    for gains in in_draws(rows, ensembles, consent.voters, draws):
        deals = gains[:, consent.met((gains >= 0).T)].T
        if len(deals):
            sizes.append(len(np.unique(deals[frontier(deals)], axis=0)))
    assert found.sizes == sizes
    assert sizes
    for name in SOLUTIONS:
        assert sum(found.chosen[name].values()) == len(sizes)


def test_losses_count_as_all_that_can_be_gained_at_most(given):
    rows, ensembles, _ = given
    value = smallest_relative_gain(rows, rows, ensembles, ("up", "down"), np.arange(40))
    assert value.shape == (len(rows),)
    assert value.min() >= -1
    assert value.max() <= 1
