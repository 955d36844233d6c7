"""What each party should offer next, as it is told."""

import once
import pytest
from places import ROOT

import winset
from analysis.dam import analyse
from winset.case.status import Status
from winset.wording.languages import LANGUAGES, catalogue

HANOI = "examples/hanoi/case.yaml"


@pytest.fixture(scope="module")
def hanoi():
    return once.analysed(ROOT / HANOI)


def test_each_party_has_one_and_nobody_else():
    found = analyse(draws=256)
    assert [one.id for one in found if one.id.startswith("next.")] == ["next.up", "next.down"]
    up = found["next.up"]
    assert up.status is Status.ESTIMATE
    assert up.text.startswith("The best single offer by Upstream: ")
    lead = next(one for one in up.detail.single if one.rule == "people").proposal
    assert up.value == lead.received["people"].odds
    assert up.value <= lead.received["no-deal"].odds


def test_nothing_to_offer_is_said():
    nothing = analyse(draws=128)["next.down"]
    assert nothing.text.startswith("Nothing that Downstream could offer")
    assert nothing.value == 0
    assert nothing.detail.single == ()


def test_orders_of_states_tell_no_gains():
    ranked = winset.analyse(winset.load("examples/elmira/ranking.yaml"))
    assert not [one.id for one in ranked if one.id.startswith("next.")]


@pytest.mark.slow
def test_an_envoy_would_say_that(hanoi):
    """The three rules agree on what Washington might ask for at first."""
    detail = hanoi["next.us"].detail
    offers = [dict(one.proposal.outcome) for one in detail.single]
    assert offers[0] == offers[1]
    assert offers[1]["relief"] == "korean"
    assert offers[1]["declaration"] == "complete"
    odds = [point.odds for point in detail.trade_off]
    gains = [point.gain for point in detail.trade_off]
    assert odds == sorted(odds, reverse=True)
    assert gains == sorted(gains)
    turns = detail.in_turn
    assert turns.value >= detail.single[1].proposal.received["people"].value - 1e-12
    assert turns.proved
    assert turns.value <= turns.most
    assert detail.at_once.odds >= max(
        one.received["people"].odds for one in detail.at_once.proposals
    )
    assert detail.at_once.odds <= detail.at_once.most


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(hanoi, language):
    told = catalogue(language).text(hanoi["next.us"].message)
    assert "{" not in told
    assert len(told) > 100


def test_the_brief_names_the_best_single_offer_where_it_says_more():
    found = winset.analyse(winset.load("examples/airport/case.yaml"))
    told = [sentence for part in found.brief.summary for sentence in part.sentences]
    text = " ".join(told)
    assert "Best single offer by " in text
    assert "As people answer, it gets a yes in " in text
    assert len(text.split()) <= 200
