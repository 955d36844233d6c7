"""The next offer from Python."""

import pytest
from analysis.dam import case

from winset.analysis.run import analyse
from winset.analysis.settings import Settings
from winset.api.next_offers import next_offer
from winset.errors import WinsetError


def test_it_is_the_finding_of_an_analysis():
    made = next_offer(case(), "up", draws=256, seed=2)
    whole = analyse(case(), Settings(draws=256, seed=2))["next.up"]
    assert made.finding.to_dict() == whole.to_dict()
    assert made.outcome == dict(whole.detail.single[1].proposal.outcome)
    assert repr(made) == f"<NextOffer by 'up': {made.outcome}>"
    assert str(made).startswith("A dam: what Upstream should offer next\n===")


def test_a_frame_has_a_row_for_each_offer():
    pytest.importorskip("pandas")
    made = next_offer(case(), "up", draws=256, together=2, horizon=3)
    frame = made.to_frame()
    assert list(frame.columns[:6]) == ["what", "place", "rule", "odds", "gain", "value"]
    assert {"height", "water"} <= set(frame.columns)
    singles = frame[frame.what == "single"]
    assert list(singles.rule) == [one.rule for one in made.detail.single]
    assert frame.value.tolist() == pytest.approx((frame.odds * frame.gain).tolist())
    turns = frame[frame.what == "in turn"]
    assert turns.value.iloc[0] == pytest.approx(turns.odds.iloc[0] * turns.gain.iloc[0])


def test_what_cannot_be_asked_is_said():
    with pytest.raises(ValueError, match="'upp' is no party; did you mean 'up'"):
        next_offer(case(), "upp", draws=64)
    with pytest.raises(ValueError, match="expected one offer at least"):
        next_offer(case(), "up", together=0)
    with pytest.raises(ValueError, match="a floor that is a number"):
        next_offer(case(), "up", floor=float("nan"))
    alone = """
winset: 1
title: One
parties: {a: A}
issues: {x: {options: [p, q]}}
no_deal: {x: p}
preferences: {a: {scores: {x: {p: 0, q: 1}}}}
"""
    with pytest.raises(WinsetError, match="nobody but 'a' has to agree"):
        next_offer(case(alone), "a")
