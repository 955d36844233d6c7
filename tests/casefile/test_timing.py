"""What a case says of time: read, written, shown, and used by nothing yet."""

import datetime
from dataclasses import replace
from fractions import Fraction

import pytest
from analysis.dam import DAM, analyse, case

from winset.case.timing import Discount, Period, Timing
from winset.case.validity import problems_of
from winset.casefile import case_text, parse_case
from winset.report.page import page
from winset.report.terminal import full_text

TIME = """time:
  deadline: 2024-06-30
  discount: {up: {per: month, factor: 98 %}, down: {per: round, factor: 1}}
"""
TOLD = (
    "An agreement is due by 30 June 2024. To Upstream, a deal one month later is worth 0.98 times "
    "as much."
)


def test_time_is_read_and_written():
    timed = parse_case(DAM + TIME)
    assert timed.timing == Timing(
        datetime.date(2024, 6, 30),
        {
            "up": Discount(Period.MONTH, Fraction(98, 100)),
            "down": Discount(Period.ROUND, Fraction(1)),
        },
    )
    assert parse_case(case_text(timed)) == timed
    assert not parse_case(DAM + "time: {}\n").timing
    assert parse_case(DAM + "time: {}\n") == case()


def test_time_is_shown_where_it_was_read_and_changes_bargaining_alone():
    plain, timed = analyse(draws=100), analyse(DAM + TIME, draws=100)
    told = timed.to_dict()["case"]["time"]
    assert told["deadline"] == "2024-06-30"
    assert told["discount"]["up"] == {"per": "month", "factor": 0.98}
    assert told["text"].startswith(TOLD)
    assert told["text"].endswith("what to offer next, and how talks would run.")
    assert "time" not in plain.to_dict()["case"]
    assert TOLD in page(timed.to_dict(), timed.deal_map)
    assert TOLD in " ".join(full_text(timed.to_dict()).split())
    for one, other in zip(timed, plain, strict=True):
        assert one.id == other.id
        # A discount makes the next offer another, and talks run otherwise.
        if one.id not in {"next.up", "talks"}:
            assert one.to_dict() == other.to_dict()
    assert timed["next.up"].detail["discount"] == 0.98


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        (Timing("2024-06-30"), "timing: expected a date as deadline, found '2024-06-30'"),
        (Timing(None, {"nobody": Discount(Period.DAY, Fraction(1))}), "unknown actor 'nobody'"),
        (Timing(None, {"up": Discount("decade", Fraction(1))}), "per: expected one of day, week"),
        (Timing(None, {"up": Discount(Period.DAY, Fraction(2))}), "expected a factor above 0 and"),
        (Timing(None, {"up": Discount(Period.DAY, 0.5)}), "write Fraction('0.5')"),
    ],
    ids=str,
)
def test_what_is_wrong_with_it_is_named(timing, said):
    (problem,) = problems_of(replace(case(), timing=timing))
    assert said in problem
