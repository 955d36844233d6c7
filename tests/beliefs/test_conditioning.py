"""Statements read off draws, and what-ifs, against the design's words and against fitting."""

from fractions import Fraction

import numpy as np
import pytest
from cases import issue, issues, seeded
from test_polytope import holds as by_words
from test_polytope import some_statement

from winset.beliefs import Ensemble, Known, condition, fit, truth
from winset.case.types import (
    Issue,
    NoDeal,
    NoDealRange,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    WeightRange,
)
from winset.errors import WinsetError
from winset.outcomes import Space


@pytest.mark.parametrize("seed", range(60))
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
