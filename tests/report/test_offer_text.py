"""What to offer next, for a terminal."""

import pytest
from analysis.dam import case

import winset
from winset.api.next_offers import next_offer
from winset.report.offer_text import offer_text, spread_out

TABLE = """
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues:
  pay: {options: [low, middle, high]}
  days: {options: [few, many]}
no_deal: {values: {union: 2, firm: 2}}
preferences:
  union: {scores: {pay: {low: 0, middle: 3, high: 6}, days: {few: 0, many: 1}}}
  firm: {scores: {pay: {low: 6, middle: 3, high: 0}, days: {few: 2, many: 0}}}
offers:
  - {id: first, name: The first word, by: firm, outcome: {pay: low, days: many}}
"""


def told(text, by, **chosen):
    return offer_text(next_offer(case(text), by, **chosen).analysis.to_dict())


def test_a_scored_case_is_told_in_points():
    text = told(TABLE, "union", language="en")
    assert (
        "Offer this: Pay: high; Days: few." in text or "Offer this: pay: high; days: few." in text
    )
    assert "  - Agreed, this leaves Union better off than no deal by 4 points.\n" in text
    assert "  - 50 % ± 4 if they answer as people do\n" in text
    assert "  - 100 % if they take whatever is no worse than no deal; never more\n" in text
    assert "“The first word”: better not yet. To accept brings -1 points" in text.replace("−", "-")
    assert "in points of Union" in text
    # Nothing is drawn.
    assert "plausible worlds (seed" not in text


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("by", ["up", "down"])
def test_every_line_is_a_terminal_s_width_at_most(language, by):
    made = next_offer(case(), by, draws=256, language=language)
    lines = offer_text(made.analysis.to_dict()).splitlines()
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if "{" in line or "None" in line]


def test_a_discount_and_a_floor_are_told():
    timed = TABLE + "time: {discount: {union: {per: round, factor: 9/10}}}\n"
    assert "worth 0.9 times as much" in " ".join(told(timed, "union").split())
    assert "Only offers worth at least 2 points to Union" in " ".join(
        told(TABLE, "union", floor=2).split()
    )


def test_the_account_that_counts_is_named():
    hanoi = winset.load("examples/hanoi/case.yaml")

    def asked(account):
        made = next_offer(hanoi, "us", draws=64, account=account).analysis
        return " ".join(offer_text(made.to_dict()).split())

    shared, five = asked(None), asked("five")
    assert "This rests on what all accounts share" in shared
    assert "counts, beside what all accounts share" in five


def test_a_few_points_stand_for_many():
    assert spread_out(range(3), 6) == [0, 1, 2]
    assert spread_out(range(11), 6) == [0, 2, 4, 6, 8, 10]
