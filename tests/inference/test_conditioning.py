"""Statements read off draws, and what-ifs, against the design's words and against fitting."""

from fractions import Fraction

import numpy as np
import pytest
from cases import issue, issues, seeded
from effort import seeds

from inference.test_polytope import holds as by_words
from inference.test_polytope import some_statement
from winset.case.types import (
    AtLeastNoDeal,
    Interaction,
    Issue,
    NoDeal,
    NoDealRange,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Scores,
    Statement,
    WeightRange,
)
from winset.errors import WinsetError
from winset.inference import Ensemble, Known, condition, exact, fit, truth
from winset.inference.scores import value_of
from winset.spaces import Space


@pytest.mark.parametrize("seed", seeds(60))
def test_holds_says_what_the_claims_say(seed):
    rng = seeded(seed)
    space = issues(rng.integers(2, 4, size=3))
    no_deal = NoDeal({one.id: one.options[int(rng.integers(len(one.options)))].id for one in space})
    known = Known(Space(space), "x", no_deal, ())
    draws = fit(known, draws=40, rng=rng)
    said = [some_statement(rng, space, n) for n in range(10)]
    weights = draws.shares()
    for statement in said:
        found = truth(draws, statement)
        for d in range(draws.draws):
            values = [
                draws.slots[a:b, d] / weights[k, d]
                for k, (a, b) in enumerate(
                    zip(known.space.offsets, known.space.offsets[1:], strict=False)
                )
            ]
            claim = statement.claims[0]
            assert found[d] == by_words(known, claim, weights[:, d], values), statement


def test_conditioning_is_fitting_with_the_statement_added():
    made = issues((3, 3, 2))
    no_deal = NoDeal({"a": "a0", "b": "b0", "c": "c0"})
    first = Statement("s", "x", "prefers", (Prefers(PartialOutcome({"a": "a1"}), None),))
    more = Statement("t", "x", "prefers", (Prefers(PartialOutcome({"b": "b2", "c": "c1"}), None),))
    known = Known(Space(made), "x", no_deal, (first,))
    both = Known(Space(made), "x", no_deal, (first, more))
    left = condition(fit(known, draws=20_000, rng=np.random.default_rng(1)), more)
    right = fit(both, draws=20_000, rng=np.random.default_rng(2))
    assert left.draws == 20_000
    assert left.effective < 20_000
    assert truth(left, more).all()
    error = np.hypot(
        left.slots.std(axis=1) / np.sqrt(left.effective),
        right.slots.std(axis=1) / np.sqrt(right.effective),
    )
    assert (np.abs(left.slots.mean(axis=1) - right.slots.mean(axis=1)) <= 4.5 * error + 1e-12).all()


def test_what_no_draw_agrees_with_is_said():
    made = issues((2, 2))
    no_deal = NoDeal({"a": "a0", "b": "b0"})
    never = Statement("s", "x", "rejects", (Rejects(PartialOutcome({"a": "a1"})),))
    draws = fit(Known(Space(made), "x", no_deal, (never,)), draws=100, rng=np.random.default_rng(0))
    with pytest.raises(WinsetError, match="in none of 100 draws for 'x' does this hold: fit again"):
        condition(draws, Prefers(PartialOutcome({"a": "a1"}), None))


def test_numbers_between_those_named_fall_too():
    price = Issue("p", "p", tuple(Option(str(n), str(n), Fraction(n)) for n in range(4)))
    space = Space((price, issue("b", 2)))
    slots = np.array([[0.0, 0.0], [0.4, 0.1], [0.3, 0.2], [0.6, 0.6], [0, 0], [0.4, 0.4]])
    draws = Ensemble("x", space, slots, np.array([0.1, 0.5]), effective=2)
    order = Order("p", (("3",), ("0",)))
    assert truth(draws, order).tolist() == [False, True]
    assert truth(draws, NoDealRange(Fraction(0), Fraction(1, 4))).tolist() == [True, False]
    assert truth(draws, WeightRange("p", Fraction(1, 2), Fraction(1))).tolist() == [True, True]
    with pytest.raises(WinsetError, match="leaves issues open"):
        truth(draws, Prefers(PartialOutcome({"p": "1"}), None))
    stated = truth(draws, Prefers(PartialOutcome({"p": "1"}), None), no_deal={"p": "0", "b": "b0"})
    assert stated.tolist() == [True, False]


@pytest.mark.parametrize("seed", seeds(30))
def test_of_scores_with_interactions_and_a_largest_value_all_outcomes_are_asked(seed):
    rng = seeded(seed)
    space = Space(issues((2, 3, 2)))
    points = {
        issue.id: tuple(Fraction(int(n), 3) for n in rng.integers(-4, 9, len(issue.options)))
        for issue in space.issues
    }
    region = {"a": ("a1",), "b": ("b0", "b2")}
    most = Fraction(int(rng.integers(4, 12)), 3)
    scores = Scores(points, (Interaction(region, Fraction(int(rng.integers(-6, 7)))),), None, most)
    no_deal = {"a": "a0", "b": "b0", "c": "c0"}
    actor = exact(space, "x", scores, NoDeal(no_deal))

    def worth(**chosen):
        return value_of(scores, space, {**no_deal, **chosen})

    bars = [option.id for option in space.issues[1].options]
    doors = [option.id for option in space.issues[2].options]
    partial = PartialOutcome({"a": "a1"}, rest_any=True)
    gains = [worth(a="a1", b=b, c=c) - worth() for b in bars for c in doors]
    assert truth(actor, Prefers(partial, None)).tolist() == [min(gains) > 0]
    assert truth(actor, AtLeastNoDeal(partial)).tolist() == [min(gains) >= 0]
    assert truth(actor, Rejects(partial)).tolist() == [max(gains) < 0]
    other = PartialOutcome({"a": "a0"}, rest_any=True)
    better = all(worth(a="a1", b=b, c=c) > worth(b=b, c=c) for b in bars for c in doors)
    assert truth(actor, Prefers(partial, other)).tolist() == [better]
    heavy = {name: max(row) - min(row) for name, row in points.items()}
    share = heavy["b"] / (sum(heavy.values()) or 1)
    for low, high in ((share, 1), (0, share)):
        assert truth(actor, WeightRange("b", Fraction(low), Fraction(high))).all()


def test_a_weight_that_is_none_has_no_share():
    flat = Ensemble("x", Space(issues((2, 2))), np.zeros((4, 3)), np.zeros(3), effective=3)
    assert not truth(flat, WeightRange("a", Fraction(1, 10), Fraction(1))).any()
    assert truth(flat, WeightRange("a", Fraction(0), Fraction(1))).all()
