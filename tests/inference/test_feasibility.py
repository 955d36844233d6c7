"""Whether statements can all be met, and what a proof that they cannot rests on."""

from fractions import Fraction as F

import pytest
from cases import issues

from winset.case.types import NoDeal, Order, PartialOutcome, Prefers, Statement, WeightRange
from winset.inference.constraints import impose
from winset.inference.feasibility import refute
from winset.inference.layout import lay_out
from winset.spaces import Space

SPACE = Space(issues((3, 2)))
QUO = NoDeal({"a": "a0", "b": "b0"})


def refuted(*claims):
    layout = lay_out(SPACE, "p", QUO, [c for c in claims if isinstance(c, Order)], merge=False)
    statements = [Statement(str(k), "p", "x", (claim,)) for k, claim in enumerate(claims)]
    rows = impose(layout, statements)
    proof = refute(layout, rows)
    return proof and sorted({rows.origin[k] for k in proof.rows.nonzero()[0]})


def prefers(better, worse):
    return Prefers(PartialOutcome({"a": better}), PartialOutcome({"a": worse}))


def test_what_can_be_true_together_is_not_refuted():
    assert refuted(prefers("a1", "a0"), prefers("a2", "a1")) is None
    assert refuted() is None


def test_a_cycle_is_refuted_by_its_members_alone():
    other = WeightRange("b", F(1, 10), F(9, 10))
    cycle = [prefers("a1", "a0"), prefers("a2", "a1"), prefers("a0", "a2")]
    assert refuted(other, *cycle) == ["1", "2", "3"]


@pytest.mark.parametrize("shares", [(F(3, 5), F(1, 2)), (F(2, 3), F(1, 2))])
def test_weights_of_more_than_one_are_refuted(shares):
    first, second = shares
    assert refuted(WeightRange("a", first, F(1)), WeightRange("b", second, F(1))) == ["0", "1"]


def test_weights_of_exactly_one_are_not():
    assert refuted(WeightRange("a", F(1, 2), F(1)), WeightRange("b", F(1, 2), F(1))) is None
