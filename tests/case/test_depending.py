"""What makes no sense beside issues that depend on each other."""

from dataclasses import replace
from fractions import Fraction as F

import pytest
from cases import random_case, seeded

from winset.case.claims import CELLS
from winset.case.depending import faulty_pairs
from winset.case.types import (
    Depends,
    LeastImportant,
    Linear,
    NoDealRange,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.case.validity import problems_of

OPTIONS = {"a": 3, "b": 2, "c": 4, "d": 2}
PAIR = Statement("pair", "x", "depends", (Depends((("a", "b"),)),))


def said(*claims, name="s", **more):
    return Statement(name, "x", "any", claims, **more)


def faults(*statements):
    return [(statement.id, fault) for statement, fault in faulty_pairs(statements, OPTIONS)]


@pytest.mark.parametrize(
    "claim",
    [
        WeightRange("a", F(0), F(1)),
        WeightRatio("c", "b", F(2)),
        Step("c", ("c0", "c1"), "a", ("a0", "a1")),
        ValueRange("b", "b0", F(0), F(1)),
        Linear(("b",)),
    ],
    ids=str,
)
def test_one_of_the_two_alone_has_no_weight_and_no_scale(claim):
    ((name, fault),) = faults(PAIR, said(claim))
    assert name == "s"
    assert "(statement 'pair')" in fault
    assert "what can be said of them: which outcomes are preferred or rejected" in fault
    assert faults(said(claim), PAIR) == [(name, fault)]


def test_what_compares_all_weights_has_no_meaning_beside_a_pair():
    ((name, fault),) = faults(PAIR, said(LeastImportant(("c",))))
    assert name == "s"
    assert fault.startswith(
        "it compares the weights of all issues, and 'a' and 'b' have one together;"
    )


@pytest.mark.parametrize(
    "claim",
    [
        Order("a", (("a1",), ("a0",))),
        Prefers(PartialOutcome({"a": "a1"}), PartialOutcome({"b": "b1", "c": "c1"})),
        Rejects(PartialOutcome({"a": "a0"}, rest_any=True)),
        WeightRatio("c", "d", F(2)),
        NoDealRange(F(0), F(1)),
        Depends((("c", "d"),)),
    ],
    ids=str,
)
def test_all_else_may_be_said(claim):
    assert faults(PAIR, said(claim)) == []


def test_an_issue_is_in_one_pair():
    ((name, fault),) = faults(PAIR, said(Depends((("c", "a"),))))
    assert name == "s"
    assert fault == (
        "'a' is in a pair with 'b' already, in statement 'pair'; an issue is in one pair at most"
    )


def test_a_pair_has_a_largest_size():
    options = {"a": 20, "b": 20, "c": 21}
    assert list(faulty_pairs([PAIR], options)) == []
    ((_, fault),) = faulty_pairs([said(Depends((("a", "c"),)))], options)
    assert fault.startswith(f"'a' and 'c' have 420 options together; at most {CELLS} are read")


def test_what_does_not_hold_at_once_need_not_fit():
    weight = WeightRange("a", F(0), F(1))
    ours = replace(PAIR, account="ours")
    assert faults(ours, said(weight, account="theirs")) == []
    assert faults(ours, said(weight)) != []
    assert faults(said(weight), replace(PAIR, replaces="s")) == []


def test_cases_by_hand_are_checked():
    case = random_case(seeded(1), sizes=(2, 2, 2))
    told = (
        Statement("d", "p0", "depends", (Depends((("a", "z"),)),)),
        Statement("e", "p0", "depends", (Depends((("a", "b"),)),), confidence=0.5),
        Statement("w", "p0", "weight", (WeightRange("b", F(0), F(1)),)),
    )
    found = problems_of(replace(case, preferences={"p0": told}))
    for part in (
        "statement 'd': unknown issue 'z'",
        "statement 'e': a claim of the kind 'depends' is held for certain or left out",
        "statement 'e': 'a' is in a pair with 'z' already",
        "statement 'w': 'b' and 'a' depend on each other (statement 'e')",
    ):
        assert any(problem.startswith(part) for problem in found), found
    fine = (Statement("d", "p0", "depends", (Depends((("a", "b"),)),)),)
    assert problems_of(replace(case, preferences={"p0": fine})) == []
