"""What a round stands for."""

import datetime
from fractions import Fraction

import pytest

from winset.bargaining.pace import pace_of
from winset.case.timing import Discount, Period, Timing
from winset.wording.english import ENGLISH

SEATS = ("a", "b")
DAY = datetime.date(2024, 6, 10)


def factor(period, left="9/10"):
    return Discount(period, Fraction(left))


def test_rounds_are_the_clock_where_nothing_is_said():
    pace = pace_of(Timing(), SEATS, 20)
    assert (pace.discount, pace.days) == ({}, None)
    assert ENGLISH.text(pace.told) == "There are 20 rounds; in each everybody speaks once."


def test_a_deadline_alone_is_the_last_round():
    pace = pace_of(Timing(deadline=DAY), SEATS, 10)
    assert ENGLISH.text(pace.told).endswith("The last stands for the deadline, 10 June 2024.")


def test_rounds_are_spread_from_a_day_to_the_deadline():
    timing = Timing(DAY, {"a": factor(Period.DAY), "b": factor(Period.WEEK)})
    pace = pace_of(timing, SEATS, 10, DAY - datetime.timedelta(20))
    assert pace.days == 2
    assert pace.discount["a"] == pytest.approx(0.9**2)
    assert pace.discount["b"] == pytest.approx(0.9 ** (2 / 7))
    told = "There are 10 rounds from 21 May 2024 to the deadline, 10 June 2024: a round stands for "
    assert ENGLISH.text(pace.told) == f"{told}2 days."


def test_else_a_round_is_the_shortest_period():
    timing = Timing(discount={"a": factor(Period.MONTH), "b": factor(Period.YEAR, "1/2")})
    pace = pace_of(timing, SEATS, 12)
    assert pace.discount["a"] == pytest.approx(0.9)
    assert pace.discount["b"] == pytest.approx(0.5 ** (1 / 12))
    assert ENGLISH.text(pace.told) == "There are 12 rounds; a round stands for a month."


@pytest.mark.parametrize("period", [Period.DAY, Period.WEEK, Period.MONTH, Period.YEAR])
def test_every_period_has_its_sentence(period):
    pace = pace_of(Timing(discount={"a": factor(period)}), SEATS, 2)
    assert f"a round stands for a {period}" in ENGLISH.text(pace.told)


def test_a_discount_by_the_round_is_taken_as_it_is():
    timing = Timing(DAY, {"a": factor(Period.ROUND), "z": factor(Period.DAY)})
    pace = pace_of(timing, SEATS, 10, DAY - datetime.timedelta(20))
    assert pace.discount == {"a": pytest.approx(0.9)}


def test_no_time_is_left_after_the_deadline():
    pace = pace_of(Timing(deadline=DAY), SEATS, 10, DAY)
    assert pace.days is None
