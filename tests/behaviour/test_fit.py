"""Constants are found again in talks made up with them."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from cases import issues

from winset.behaviour import MODELS, Behaviour, Negotiation, fit, log_scores, order_odds
from winset.case.types import (
    Actor,
    Case,
    NoDealRange,
    Offer,
    Order,
    PartialOutcome,
    Response,
    Scores,
    Statement,
)

MADE = issues((3, 3, 3))
IDS = tuple(issue.id for issue in MADE)
RESERVE = Fraction(1, 5)
ROWS = np.array(list(itertools.product(range(3), repeat=3)))


def wanting(actor: str, *, most: bool) -> tuple[Statement, ...]:
    """Say which options are best, the last or the first, and what no deal is worth."""
    said = [
        Order(
            issue.id,
            tuple((option.id,) for option in (issue.options[::-1] if most else issue.options)),
        )
        for issue in MADE
    ]
    return (
        Statement("s", actor, "order", tuple(said), assumed="told"),
        Statement("n", actor, "no_deal", (NoDealRange(RESERVE, RESERVE),), assumed="told"),
    )


def talk(rng: np.random.Generator, model: Behaviour, gamma: float, place: int) -> Negotiation:
    """Let somebody propose by a model to somebody who accepts, and tell what both wanted."""
    weights = rng.dirichlet(np.ones(3), 2)
    own = ROWS / 2 @ weights[0] - float(RESERVE)
    other = (2 - ROWS) / 2 @ weights[1] - float(RESERVE)
    appeal = model.felt(own) + model.accepted.others * model.felt(other)
    odds = np.exp(gamma * (appeal - appeal.max())) * (own >= 0) * (other >= 0)
    row = ROWS[rng.choice(len(ROWS), p=odds / odds.sum())]
    outcome = {issue.id: issue.options[k].id for issue, k in zip(MADE, row, strict=True)}
    offer = Offer(
        "o", ("a",), PartialOutcome(outcome), responses={"b": Response.ACCEPTED}, assumed="made up"
    )
    case = Case(
        "made up",
        (Actor("a", "A"), Actor("b", "B")),
        MADE,
        preferences={"a": wanting("a", most=True), "b": wanting("b", most=False)},
        offers=(offer,),
    )
    orders = {
        actor: tuple(IDS[k] for k in np.argsort(-weight))
        for actor, weight in zip("ab", weights, strict=True)
    }
    return Negotiation(case, orders, group=f"g{place // 2}")


@cache
def talks(name: str, count: int = 120) -> tuple[Negotiation, ...]:
    rng = np.random.default_rng(3)
    return tuple(talk(rng, MODELS[name], 12.0, place) for place in range(count))


@pytest.mark.slow
def test_what_counted_for_the_makers_is_found_again() -> None:
    grid = {"accepted.others": (0.0, 0.5, 1.0)}
    for name, expected in (("joint-gain", 1.0), ("own-value", 0.0)):
        begun = MODELS["joint-gain"].with_constants({"accepted.others": 0.5})
        fitted = fit(talks(name), begun, grid=grid, rng=np.random.default_rng(0))
        assert fitted.model.constants()["accepted.others"] == expected
        assert fitted.score > fitted.before - fitted.error
        assert fitted.score > -math.log(6) + 3 * fitted.error
        assert len(fitted.folds) == 5


@pytest.mark.slow
def test_folds_leave_groups_together_and_are_the_same_again() -> None:
    some = talks("joint-gain")[:20]
    grid = {"floor": (0.05, 0.1)}
    first, second = (fit(some, grid=grid, folds=4, rng=np.random.default_rng(1)) for _ in range(2))
    assert (first.part[::2] == first.part[1::2]).all()
    assert (np.bincount(first.part) >= 4).all()
    assert first.model == second.model
    assert (first.score, first.error, first.before) == (second.score, second.error, second.before)


def test_nothing_is_tried_where_the_grid_is_empty() -> None:
    some = talks("joint-gain")[:12]
    fitted = fit(some, grid={}, folds=3, rng=np.random.default_rng(1))
    assert fitted.model == MODELS["joint-gain"]
    scores = log_scores(some, MODELS["joint-gain"], np.random.default_rng(1), draws=512)
    assert fitted.score == fitted.before == pytest.approx(scores.mean())


def test_scores_are_the_log_odds_of_the_true_orders() -> None:
    some = talks("joint-gain")[:10]
    model = MODELS["joint-gain"]
    told = order_odds(some, model, np.random.default_rng(2), draws=300)
    scores = log_scores(some, model, np.random.default_rng(2), draws=300)
    for record, odds, score in zip(some, told, scores, strict=True):
        assert set(odds) == {"a", "b"}
        for actor in odds:
            assert sum(odds[actor].values()) == pytest.approx(1.0)
        wanted = np.mean([math.log(odds[actor][order]) for actor, order in record.orders.items()])
        assert score == pytest.approx(wanted)


def test_joint_draws_say_the_same_as_all_pairs() -> None:
    """A third party without preferences that counts for nothing makes pairs impossible."""
    model = MODELS["joint-gain"]
    for record in talks("joint-gain")[:3]:
        onlooker = Actor("c", "C")
        preferences = {**record.case.preferences, "c": wanting("c", most=True)}
        offer = record.case.offers[0]
        case = Case(
            "three",
            (*record.case.actors, onlooker),
            MADE,
            preferences=preferences,
            offers=(
                Offer(
                    "o",
                    ("a",),
                    offer.outcome,
                    responses={"b": Response.ACCEPTED, "c": Response.ACCEPTED},
                    assumed="made up",
                ),
            ),
        )
        alone = model.with_constants({"accepted.others": 0.0})
        (two,) = order_odds([record], alone, np.random.default_rng(4))
        (three,) = order_odds([Negotiation(case, record.orders)], alone, np.random.default_rng(4))
        for order, odds in two["a"].items():
            assert three["a"].get(order, 0.0) == pytest.approx(odds, abs=0.12)


def test_a_scored_party_is_known_and_not_judged() -> None:
    record = talks("joint-gain")[0]
    points = {issue.id: (Fraction(2), Fraction(1), Fraction(0)) for issue in MADE}
    known = Scores(points, no_deal=Fraction(1))
    case = Case(
        "known",
        record.case.actors,
        MADE,
        preferences={**record.case.preferences, "b": known},
        offers=record.case.offers,
    )
    (odds,) = order_odds(
        [Negotiation(case, record.orders)], MODELS["joint-gain"], np.random.default_rng(5)
    )
    assert set(odds) == {"a"}
    assert sum(odds["a"].values()) == pytest.approx(1.0)


def test_what_cannot_be_fitted() -> None:
    some = talks("joint-gain")[:6]
    rng = np.random.default_rng(6)
    with pytest.raises(ValueError, match="a negotiation for each, found 3 for 5"):
        fit(some, rng=rng)
    with pytest.raises(ValueError, match="'joint-gain' has no constant 'luck'; it has floor, "):
        fit(some, grid={"luck": (1.0,)}, folds=2, rng=rng)
    with pytest.raises(ValueError, match="no negotiation tells the true order"):
        fit([Negotiation(record.case, {}) for record in some], folds=2, rng=rng)
    wrong = [Negotiation(record.case, {"a": ("a", "b", "x")}) for record in some]
    with pytest.raises(ValueError, match="expected an order of a, b, c, found a, b, x"):
        log_scores(wrong, MODELS["joint-gain"], rng)
    worst = PartialOutcome({issue.id: issue.options[0].id for issue in MADE})
    case = Case(
        "impossible",
        some[0].case.actors,
        MADE,
        preferences=some[0].case.preferences,
        offers=(Offer("o", ("a",), worst, assumed="made up"),),
    )
    with pytest.raises(ValueError, match="negotiation 0: in none of 2048 draws does 'a' find all"):
        log_scores([Negotiation(case, some[0].orders)], MODELS["joint-gain"], rng)
