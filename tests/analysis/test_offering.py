"""What a party should offer next, on cases with known answers."""

import numpy as np
import pytest

import winset
from analysis.dam import DAM, case
from winset.analysis.offering import Asked, NextOffers, askable, lead_of
from winset.api.worked import settings_from, worked
from winset.wording.phrases import Words

WAGES = """
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
"""
OPEN = """
offers:
  - {id: first, name: The first word, by: firm, outcome: {pay: low, days: many}}
  - {id: second, by: firm, outcome: {pay: middle, days: many}, responses: {union: rejected}}
"""


def offers(text, by, asked=None, **settings):
    model = worked(winset.parse_case(text), settings_from(None, settings))
    return NextOffers(model, Words(model.case), by, asked)


def test_a_scored_case_by_hand():
    """High pay and few days: the union gains 4, and the firm nothing, so it may as well agree."""
    detail = offers(WAGES, "union").detail()
    assert detail.scored
    assert detail.at_stake == 7
    single = {one.rule: one.proposal for one in detail.single}
    best = single["no-deal"]
    assert dict(best.outcome) == dict(single["people"].outcome) == {"pay": "high", "days": "few"}
    assert (best.gain, best.own, dict(best.others)) == (4, 1, {"firm": 0})
    kind, people, hard = (best.received[rule] for rule in ("no-deal", "people", "own-offer"))
    assert (kind.odds, kind.error, kind.value) == (1, None, 4)
    # What gains nothing is taken half of the time.
    assert (people.odds, people.gain, people.value) == (0.5, 4, 2)
    assert hard.odds == 0
    # The firm would ask for middle pay and few days, its 5 points against the union's 3.
    assert dict(single["own-offer"].outcome) == {"pay": "middle", "days": "few"}
    assert single["own-offer"].received["own-offer"].value == 1


def test_what_lies_on_the_table_is_accepted_where_it_brings_more():
    detail = offers(WAGES + OPEN, "union").detail()
    assert [one.offer for one in detail.on_table] == ["first"]
    (first,) = detail.on_table
    assert (first.gain, first.odds, first.value) == (-1, 1, -1)
    assert not first.accept
    good = OPEN.replace("{pay: low, days: many}", "{pay: high, days: many}")
    (first,) = offers(WAGES + good, "union").detail().on_table
    assert (first.gain, first.value) == (5, 5)
    assert first.counter < 5
    assert first.accept


def test_a_discount_counts_against_waiting():
    text = WAGES + "\ntime: {discount: {union: {per: round, factor: 1/2}}}\n"
    plain, hurried = offers(WAGES, "union").detail(), offers(text, "union").detail()
    assert plain.discount is None
    assert hurried.discount == 0.5
    assert hurried.in_turn.value < plain.in_turn.value
    lead = lead_of(hurried).received["people"]
    assert hurried.in_turn.value >= lead.value - 1e-12


def test_a_floor_and_the_numbers_of_offers_count():
    detail = offers(WAGES, "union", Asked(offers=1, horizon=1, floor=2)).detail()
    assert detail.at_once is None
    assert detail.in_turn is None
    assert detail.floor == 2
    assert all(point.gain >= 2 for point in detail.trade_off)
    assert not offers(WAGES, "union", Asked(floor=6)).detail().single


def test_more_outcomes_than_are_looked_at_are_the_likeliest():
    found = offers(WAGES, "union", Asked(most=2))
    rows, every = found.rows
    assert not every
    assert len(rows) == 2
    assert not found.detail().all_listed


def test_after_a_no_the_draws_are_those_in_which_it_is_said():
    found = offers(DAM, "up", draws=512)
    detail = found.detail()
    after, lead = detail.after_no, found.lead
    place = int(np.flatnonzero((found.ground.rows == _row(found, lead_of(detail))).all(axis=1))[0])
    assert after.odds == pytest.approx(1 - lead.odds[place])
    assert after.refusing == {"down": pytest.approx(1)}
    assert 0 <= after.exists <= 1
    if after.then is not None:
        assert after.then.outcome != lead_of(detail).outcome


def _row(found, proposal):
    return found.ground.own.space.encode(proposal.outcome)


def test_nothing_is_worth_more_than_no_deal():
    detail = offers(WAGES.replace("{union: 2,", "{union: 99,"), "union").detail()
    assert detail.single == detail.trade_off == ()
    assert detail.at_once is detail.in_turn is detail.after_no is None
    assert detail.looked_at == 6


def test_who_can_be_asked():
    model = worked(case(), settings_from(None, {"draws": 64}))
    assert askable(model, "up")
    alone = WAGES.replace("parties: {union: Union, firm: Firm}",
                          "parties: {union: Union}\nobservers: {firm: Firm}")  # fmt: skip
    alone = alone.replace("no_deal: {values: {union: 2, firm: 2}}", "no_deal: {values: {union: 2}}")
    alone = alone.replace("  firm: {scores", "  # firm: {scores")
    model = worked(winset.parse_case(alone), settings_from(None, {}))
    assert not askable(model, "union")


def test_approval_by_a_quota_counts():
    text = WAGES.replace(
        "issues:",
        "ratifiers: {east: East, west: West}\napproval: [{at_least: 1, of: [east, west]}]\nissues:",
        1,
    )
    text = text.replace("firm: 2}", "firm: 2, east: 1, west: 9}", 1)
    text += "  east: {scores: {pay: {low: 2, middle: 0, high: 0}, days: {few: 0, many: 0}}}\n"
    text += "  west: {scores: {pay: {low: 0, middle: 0, high: 0}, days: {few: 0, many: 0}}}\n"
    single = {one.rule: one.proposal for one in offers(text, "union").detail().single}
    # Low pay alone passes in the east, and nothing in the west; it does not suit the union.
    assert not single
    detail = offers(text, "firm").detail()
    assert not detail.single
