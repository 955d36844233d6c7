"""A case with something changed: `Case.with_`, and scores from plain numbers."""

import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from api.small import scored, swap

import winset


class TestNoDeal:
    def test_of_scores(self) -> None:
        case = scored().with_("a", no_deal=4.1)
        assert case.preferences["a"].no_deal == Fraction(41, 10)
        assert scored().preferences["a"].no_deal is None

    def test_of_statements_stands_in_the_case(self) -> None:
        assert swap().with_("a", no_deal=0.25).no_deal.values == {"a": Fraction(1, 4)}
        assert swap().with_("a", no_deal=0.25).no_deal.outcome == swap().no_deal.outcome


class TestScores:
    def test_every_kind_of_number(self) -> None:
        made = winset.scores(
            {"x": [1, 0.1, Decimal("2.5")], "y": np.array([0.1, 1, 2])}, no_deal=np.float64(0.3)
        )
        assert made.points == {
            "x": (1, Fraction(1, 10), Fraction(5, 2)),
            "y": (Fraction(1, 10), 1, 2),
        }
        assert made.no_deal == Fraction(3, 10)
        assert winset.scores({"x": [Fraction(1, 3)]}).points["x"] == (Fraction(1, 3),)

    def test_points_by_name_are_put_into_option_order(self) -> None:
        made = winset.scores({"x": {"hi": 6, "lo": 0, "mid": 3}, "y": {0: 2, 2: 0}}, no_deal=3)
        case = swap().with_("a", scores=made)
        assert case.preferences["a"].points == {"x": (0, 3, 6), "y": (2, 1, 0)}
        assert winset.outcomes(case, draws=64).values()["a"][0] == 2

    def test_by_hand_they_must_be_in_option_order(self) -> None:
        made = winset.scores({"x": {"hi": 6, "lo": 0, "mid": 3}, "y": [2, 1, 0]}, no_deal=3)
        case = winset.Case(
            "x", scored().actors, scored().issues, preferences={"a": made, "b": made}
        )
        with pytest.raises(winset.CaseError, match="expected its options in their order, lo, mid"):
            case.validate()

    def test_some_points_change_and_the_rest_stays(self) -> None:
        case = scored().with_("a", scores={"x": {"mid": 5}})
        assert case.preferences["a"].points == {"x": (0, 5, 6), "y": (2, 1, 0)}
        assert scored().with_("a", scores={"y": range(3)}).preferences["a"].points["y"] == (0, 1, 2)

    def test_a_series_is_a_mapping(self) -> None:
        pandas = pytest.importorskip("pandas")
        row = pandas.Series({"lo": 1.5, "mid": 2, "hi": 0})
        case = scored().with_("a", scores={"x": row})
        assert case.preferences["a"].points["x"] == (Fraction(3, 2), 2, 0)

    def test_interactions_and_a_largest_value(self) -> None:
        made = winset.scores(
            {"x": [0, 1, 2], "y": [0, 1, 2]},
            no_deal=1,
            at_most=3,
            interactions=[({"x": "hi", "y": ["1", "2"]}, -0.5)],
        )
        case = scored().with_("a", scores=made)
        values = winset.outcomes(case).values()["a"]
        assert values.tolist() == [0, 1, 2, 1, 3, 2, 2.5, 3]


class TestParts:
    def test_statements_and_offers_are_added(self) -> None:
        offer = winset.Offer("o", ("a",), winset.PartialOutcome({"x": "hi"}), assumed="said")
        said = winset.statement("b", "rejects: {x: hi}", id="no")
        case = swap().with_(add=[said, offer])
        assert [each.id for each in case.statements][-1] == "no"
        assert case.offers == (offer,)
        assert swap().with_("b", add=said) == swap().with_(add=said)

    def test_parts_are_left_out(self) -> None:
        assert [each.id for each in swap().with_(drop=("a.1", "b.2")).statements] == ["a.2", "b.1"]
        rule = scored().rules[0].id
        assert scored().with_(drop=rule).rules == ()

    def test_the_case_itself_stays(self) -> None:
        case = swap()
        case.with_("a", no_deal=0.5, drop="a.1")
        assert case == swap()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda case: case.with_("c", no_deal=1), "unknown actor 'c'; expected one of a, b"),
        (lambda case: case.with_(no_deal=1), "name it first"),
        (lambda case: case.with_("a", no_deal="much"), "no_deal of 'a': expected a number"),
        (lambda case: case.with_("a", no_deal=float("nan")), "expected a finite number"),
        (lambda case: case.with_("a", no_deal=True), "expected a number, found True"),
        (lambda case: case.with_("a", scores={"z": [1]}), "unknown issue 'z'"),
        (lambda case: case.with_("a", scores={"x": {"low": 1}}), "no option 'low'; did you mean"),
        (lambda case: case.with_("a", scores={"x": "high"}), "expected points of its options"),
        (lambda case: case.with_("b", scores={"x": {"lo": 1}, "y": [0, 1, 2]}), "are missing for"),
        (lambda case: case.with_("b", scores={"x": [0, 1, 2], "y": {1: 3}}), "needed at both ends"),
        (lambda case: case.with_(drop="a.9"), "drop: there is no 'a.9'; did you mean 'a.2'?"),
        (lambda case: case.with_(add=3), "add: expected what winset.statement makes"),
        (
            lambda case: case.with_("a", add=winset.statement("b", "rejects: {x: hi}")),
            "is about 'b', not 'a'",
        ),
    ],
)
def test_what_is_wrong_is_told(change, said) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        change(swap())


def test_what_makes_no_sense_together_is_told() -> None:
    with pytest.raises(winset.CaseError, match="expected 3 values for issue 'x'"):
        scored().with_("a", scores={"x": [1, 2]})
    with pytest.raises(ValueError, match="'a' has scores"):
        scored().with_(add=winset.statement("a", "rejects: {x: hi, y: 0}"))
