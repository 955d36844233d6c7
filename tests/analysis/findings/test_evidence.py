"""What each actor wants, what is not certain, and what behaviour adds, from whole analyses."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

import winset
from winset.analysis import Analysis, Settings
from winset.analysis.details import BehaviourDetail, HeldDetail, WantsDetail
from winset.analysis.finding import detail_of
from winset.analysis.model import Shared, model_of
from winset.inference import Prior

CASE = """
winset: 1
title: Shares
parties: {a: Ann, b: Bob}
issues:
  food: {name: Food, range: {from: 0, to: 3, step: 1}}
  water: {name: Water, range: {from: 0, to: 3, step: 1}}
  wood: {name: Wood, range: {from: 0, to: 3, step: 1}}
no_deal: {values: {a: 0.14, b: 0.14}}
sources:
  paper: {title: The paper, reliability: 0.6}
preferences:
  a:
    - {id: a0, linear: [food, water, wood], assumed: more is more}
    - {id: a1, order: {food: [3, 0], water: [3, 0], wood: [3, 0]}, assumed: more is better}
    - {id: a2, most_important: water, confidence: 0.7, assumed: a guess}
  b:
    - {id: b0, linear: [food, water, wood], assumed: more is more}
    - {id: b1, order: {food: [0, 3], water: [0, 3], wood: [0, 3]}, assumed: more is better}
    - {id: b2, weight: {wood: [0.5, 1]}, because: {source: paper, quote: wood above all}}
offers:
  - {id: o1, by: b, outcome: {food: 3, water: 0, wood: 1}, responses: {a: rejected}}
  - {id: o2, by: a, outcome: {food: 3, water: 1, wood: 1}, responses: {b: rejected}}
"""


def analyse(text: str = CASE, **settings: Any) -> Analysis:
    return winset.analyse(winset.parse_case(text), Settings(**{"draws": 1024, **settings}))


def test_what_each_wants_is_what_the_draws_say() -> None:
    found = analyse()
    case = winset.parse_case(CASE)
    model = model_of(Shared(case, Settings(draws=1024)), None, Prior.HIERARCHICAL)
    joint = model.ensembles
    for actor in "ab":
        detail = detail_of(found[f"wants.{actor}"], WantsDetail)
        assert detail is not None
        shares = joint[actor].shares()
        weights = np.ones(1024) if joint.weights is None else joint.weights.astype(float)
        weights /= weights.sum()
        names = [issue.id for issue in case.issues]
        for place, name in enumerate(names):
            assert detail.weights[name].mean == pytest.approx(shares[place] @ weights)
            first = weights[shares.argmax(axis=0) == place].sum()
            assert detail.most_important[name] == pytest.approx(first)
        assert len(detail.orders) == 6
        assert sum(order.probability for order in detail.orders) == pytest.approx(1)
        for order in itertools.permutations(range(3)):
            holds = (np.diff(shares[list(order)], axis=0) <= 0).all(axis=0)
            told = next(
                one.probability
                for one in detail.orders
                if one.order == tuple(names[place] for place in order)
            )
            assert told == pytest.approx(weights[holds].sum())
        odds = [order.probability for order in detail.orders]
        assert odds == sorted(odds, reverse=True)


def test_scored_actors_want_what_their_scores_say() -> None:
    text = """
winset: 1
title: Scores
parties: {a: Ann, b: Bob}
issues: {x: {name: X, options: [p, q]}, y: {name: Y, options: [r, s]}}
no_deal: {x: p, y: r}
preferences:
  a: {scores: {x: {p: 0, q: 30}, y: {r: 10, s: 0}}}
  b: {scores: {x: {p: 5, q: 0}, y: {r: 0, s: 5}}}
"""
    found = analyse(text)
    detail = detail_of(found["wants.a"], WantsDetail)
    assert detail is not None
    assert found["wants.a"].status == "exact"
    assert detail.weights["x"].mean == pytest.approx(0.75)
    assert detail.orders[0].order == ("x", "y")
    assert detail.orders[0].probability == 1
    assert (
        found["wants.a"].text == "By its scores, Ann puts these weights first: X 75 % and Y 25 %."
    )
    both = detail_of(found["wants.b"], WantsDetail)
    assert both is not None
    assert both.most_important == {"x": 1.0, "y": 1.0}


@pytest.mark.slow
def test_many_issues_have_their_likeliest_orders() -> None:
    issues = ", ".join(f"i{k}: {{name: I{k}, options: [p, q]}}" for k in range(6))
    no_deal = ", ".join(f"i{k}: p" for k in range(6))
    text = f"""
winset: 1
title: Many
parties: {{a: Ann, b: Bob}}
issues: {{{issues}}}
no_deal: {{{no_deal}}}
preferences:
  a:
    - {{id: a1, most_important: [i0, i1, i2, i3], assumed: x}}
  b:
    - {{id: b1, weight: {{i0: [0.5, 1]}}, assumed: x}}
"""
    detail = detail_of(analyse(text)["wants.a"], WantsDetail)
    assert detail is not None
    orders = [order.order for order in detail.orders]
    assert len(orders) == 2
    assert {order[:4] for order in orders} == {("i0", "i1", "i2", "i3")}


@pytest.mark.slow
def test_uncertain_statements_and_sources_tell_what_the_rest_says() -> None:
    found = analyse(draws=4096)
    said = detail_of(found["statement.a2"], HeldDetail)
    assert said is not None
    assert said.before == pytest.approx(1 / 3, abs=0.02)
    assert said.alone == pytest.approx(0.7 + 0.3 / 3, abs=0.01)
    assert said.actors == ("a",)
    now = found["statement.a2"].value
    assert (now < said.alone) == (said.rest == "against")
    reported = detail_of(found["source.paper"], HeldDetail)
    assert reported is not None
    assert reported.statements == ("b2",)
    assert reported.alone == pytest.approx(0.6 + 0.4 / 4, abs=0.01)
    assert "“The paper”" in found["source.paper"].text


@pytest.mark.slow
def test_what_behaviour_adds_and_what_is_left_without() -> None:
    found = analyse()
    detail = detail_of(found["deal.behaviour"], BehaviourDetail)
    assert detail is not None
    assert detail.model == "joint-gain"
    assert detail.offers == ("o1", "o2")
    plain = analyse(behaviour="none")
    assert detail.without == pytest.approx(plain["deal.exists"].value, abs=0.05)
    assert "deal.behaviour" not in [finding.id for finding in plain]
    silent = analyse(offers=False)
    assert "deal.behaviour" not in [finding.id for finding in silent]


@pytest.mark.slow
def test_every_model_of_behaviour_can_be_asked_for() -> None:
    for name in winset.behaviour.MODELS:
        found = analyse(behaviour=name, draws=256)
        assert found["deal.behaviour"].detail["model"] == name
    with pytest.raises(ValueError, match=r"behaviour: expected joint-gain, .* found 'kind'"):
        Settings(behaviour="kind")


@pytest.mark.slow
def test_what_only_one_account_says_has_its_odds_there() -> None:
    text = CASE.replace("sources:\n", "accounts: {ours: Ours, theirs: Theirs}\nsources:\n").replace(
        "most_important: water, confidence: 0.7",
        "most_important: water, account: ours, confidence: 0.7",
    )
    found = analyse(text)
    detail = detail_of(found["statement.a2"], HeldDetail)
    assert detail is not None
    assert set(detail.accounts) == {"ours"}


@pytest.mark.slow
def test_a_source_that_contradicts_itself_counts_for_nothing_and_says_so() -> None:
    text = CASE.replace(
        "{wood: [0.5, 1]}, because: {source: paper, quote: wood above all}}",
        "{wood: [0.6, 1]}, because: {source: paper, quote: wood}}\n"
        "    - {id: b3, weight: {food: [0.6, 1]}, because: {source: paper, quote: food}}",
    )
    found = analyse(text)
    told = found["case.consistent"].text
    assert "Cannot be true in this case, and so counts for nothing: " in told
    assert found["source.paper"].value == 0
    assert found["case.consistent"].value is True


@pytest.mark.slow
def test_few_draws_are_no_verdict() -> None:
    text = CASE.split("offers:", maxsplit=1)[0].replace("0.14", "0.6")
    for draws in (1, 3):
        found = analyse(text, draws=draws)
        assert found["deal.exists"].status == "estimate"
        assert found.brief["verdict"] == "There may or may not be a deal to be had."
    many = analyse(text, draws=512)
    assert many["deal.exists"].error < 0.15


@pytest.mark.slow
def test_what_the_rest_speaks_against_is_told_in_the_brief() -> None:
    text = CASE.replace(
        "    - {id: a2, most_important: water, confidence: 0.7, assumed: a guess}\n",
        "    - {id: a2, most_important: water, confidence: 0.5, assumed: a guess}\n"
        "    - {id: a3, weight: {water: [0, 0.35]}, assumed: it cares little}\n",
    )
    found = analyse(text)
    detail = detail_of(found["statement.a2"], HeldDetail)
    assert detail is not None
    assert detail.rest == "against"
    assert any("(no issue matters more than Water)" in told for told in found.brief["warnings"])


def test_without_offers_it_is_sources_that_tie() -> None:
    text = CASE.split("offers:", maxsplit=1)[0].replace(
        "most_important: water, confidence: 0.7, assumed: a guess",
        "weight: {water: [0.5, 1]}, because: {source: paper, quote: water}",
    )
    told = analyse(text)["deal.behaviour"].text
    assert told.startswith("That sources speak of several actors at once moves the odds")
    assert "ffer" not in told
