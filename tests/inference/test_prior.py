"""The stated prior: moments of weights and values, and what is asked of one's own."""

from fractions import Fraction as F

import numpy as np
import pytest
from cases import issues

from winset.case.types import NoDeal, Order, Statement, ValueRange
from winset.inference.constraints import impose
from winset.inference.layout import lay_out
from winset.inference.prior import Prior, PriorDraws, concentrations
from winset.spaces import Space

SPACE = Space(issues((4, 2)))
COUNT = 40_000


def draws(prior, claims=()):
    layout = lay_out(
        SPACE, "p", NoDeal({"a": "a0", "b": "b0"}), [c for c in claims if isinstance(c, Order)]
    )
    rows = impose(layout, [Statement("s", "p", "x", tuple(claims))] if claims else [])
    return PriorDraws(layout, rows, prior).draw(COUNT, np.random.default_rng(3))


@pytest.mark.parametrize(("prior", "mean"), [(Prior.HIERARCHICAL, 1 / 2), (Prior.POLYTOPE, 3 / 4)])
def test_weights_have_the_mean_of_the_closed_form(prior, mean):
    weights, values = draws(prior)
    np.testing.assert_allclose(weights.sum(axis=1), 1)
    # One standard error of the mean is below 0.0015.
    assert weights[:, 0].mean() == pytest.approx(mean, abs=0.006)
    assert values.min() == 0
    assert values.max() == 1


def test_an_order_gives_order_statistics():
    levels = Order("a", (("a3",), ("a2",), ("a1",), ("a0",)))
    _, values = draws(Prior.HIERARCHICAL, [levels])
    np.testing.assert_allclose(values[:, :4].mean(axis=0), [0, 1 / 3, 2 / 3, 1], atol=0.007)
    assert (np.diff(values[:, :4], axis=1) >= 0).all()


def test_a_range_of_one_issue_is_met_by_every_draw():
    levels = Order("a", (("a3",), ("a2",), ("a1",), ("a0",)))
    _, values = draws(Prior.HIERARCHICAL, [levels, ValueRange("a", "a1", F(1, 2), F(1))])
    assert values[:, 1].min() >= 0.5


def test_a_prior_that_is_not_positive_is_refused():
    layout = lay_out(SPACE, "p", NoDeal({"a": "a0", "b": "b0"}), [])
    with pytest.raises(ValueError, match="prior 'bad': expected a positive number"):
        concentrations(layout, Prior("bad", np.zeros_like))


def test_an_issue_with_nothing_at_stake_weighs_nothing():
    layout = lay_out(SPACE, "p", NoDeal({"a": "a0", "b": "b0"}), [Order("b", (("b0", "b1"),))])
    assert concentrations(layout, Prior.HIERARCHICAL).tolist() == [1.0, 0.0]


def test_priors_are_known_by_their_names():
    assert Prior.named("polytope") is Prior.POLYTOPE
    with pytest.raises(KeyError):
        Prior.named("other")
