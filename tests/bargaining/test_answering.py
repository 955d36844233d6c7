"""The rules by which others answer."""

import numpy as np
import pytest

from bargaining.offers import random_ground
from winset.bargaining.answering import ANSWER_RULES, Answerer, AsPeople, AsTheirOwn

ENSEMBLE = random_ground(2, draws=4000).joint["you"]


def answerer(proposes=True):
    return Answerer(ENSEMBLE, ENSEMBLE.stake(), proposes, lambda: np.full(ENSEMBLE.draws, 0.3))


@pytest.mark.parametrize("rule", ANSWER_RULES, ids=lambda rule: rule.name)
def test_every_rule_wants_no_less_than_no_deal_and_names_its_source(rule):
    least = rule.least(answerer(), np.random.default_rng(0))
    assert least.shape == (ENSEMBLE.draws,)
    assert (least >= 0).all()
    assert any(character.isdigit() for character in rule.source) or "docs" in rule.source


@pytest.mark.parametrize("rule", ANSWER_RULES, ids=lambda rule: rule.name)
def test_ratifiers_take_what_is_no_worse_than_no_deal(rule):
    assert not rule.least(answerer(proposes=False), np.random.default_rng(0)).any()


def test_people_take_offers_as_often_as_was_fitted():
    wanted = AsPeople().least(answerer(), np.random.default_rng(0)) / ENSEMBLE.stake()
    for gain in (0.0, 0.1, 0.5, 1.0):
        assert np.mean(wanted <= gain) == pytest.approx(1 / (1 + np.exp(-2 * gain)), abs=1e-3)


def test_their_own_offer_is_asked_for_once_it_is_needed():
    assert (AsTheirOwn().least(answerer(), np.random.default_rng(0)) == 0.3).all()
