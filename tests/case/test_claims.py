"""What claims name, and what is wrong with their numbers."""

from fractions import Fraction as F

import pytest

from winset.case.claims import (
    Depends,
    LeastImportant,
    MostImportant,
    NoDealRange,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    ValueRange,
    WeightRange,
    WeightRatio,
)


@pytest.mark.parametrize(
    "claim",
    [
        WeightRange("a", F(2, 3), F(1, 3)),
        WeightRange("a", F(0), F(2)),
        ValueRange("a", "x", F(-1), F(1)),
        NoDealRange(F(1), F(0)),
        Order("a", (("x", "y"), ("x",))),
        MostImportant(()),
        LeastImportant(("a", "b", "a")),
        Depends(()),
        Depends((("a", "b"), ("c", "a"))),
    ],
    ids=str,
)
def test_what_makes_no_sense_has_faults(claim):
    assert list(claim.faults())


@pytest.mark.parametrize(
    "claim",
    [
        WeightRange("a", F(0), F(1)),
        ValueRange("a", "x", F(1, 2), F(1, 2)),
        NoDealRange(F(0), F(1)),
        Order("a", (("x",), ("y", "z"))),
        WeightRatio("a", "b", F(1), F(2)),
        MostImportant(("a",)),
        LeastImportant(("a", "b")),
    ],
    ids=str,
)
def test_what_makes_sense_has_none(claim):
    assert list(claim.faults()) == []


def test_claims_name_the_options_and_outcomes_they_are_about():
    some = PartialOutcome({"a": "x"})
    assert set(Order("a", (("x",), ("y",))).named().options) == {("a", "x"), ("a", "y")}
    assert Prefers(some, None).named().outcomes == (some,)
    assert list(Rejects(some).named().outcomes) == [some]
    assert "a" in WeightRange("a", F(0), F(1)).named().issues
