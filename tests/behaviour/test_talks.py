"""What is read from the offers of a case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import random_case, seeded

from winset.behaviour import talks_of
from winset.case.types import Case, Offer, PartialOutcome, Response


@pytest.fixture
def case() -> Case:
    made = random_case(seeded(0), parties=2, ratifiers=1, sizes=(2, 2))
    return replace(made, no_deal=replace(made.no_deal, outcome={"a": "a0", "b": "b0"}))


def offer(name: str, by: str, b: str, *, account: str | None = None, **responses: str) -> Offer:
    told = {actor: Response(response) for actor, response in responses.items()}
    return Offer(name, (by,), PartialOutcome({"b": b}), responses=told, account=account)


def test_who_proposed_what_and_who_refused(case: Case) -> None:
    offers = (
        offer("first", "p0", "b1", p1="rejected", r0="final"),
        offer("second", "p1", "b0", p0="accepted"),
        offer("third", "p0", "b0", p1="countered"),
    )
    talks = talks_of(replace(case, offers=offers))
    assert talks.parties == ("p0", "p1")
    assert talks.actors == ("p0", "p1", "r0")
    first, second, third = talks.proposals
    assert (first.makers, first.row, first.accepted) == (("p0",), (0, 1), False)
    assert first.refused == {"p1": Response.REJECTED, "r0": Response.FINAL}
    assert (second.makers, second.row, second.accepted) == (("p1",), (0, 0), True)
    assert not second.refused
    assert [proposal.agreeing for proposal in talks.proposals] == [("p0",), ("p0", "p1"), ("p0",)]
    assert third.refused == {"p1": Response.COUNTERED}


def test_what_is_said_again_counts_once(case: Case) -> None:
    offers = (
        offer("first", "p0", "b1", p1="rejected"),
        offer("again", "p0", "b1", p1="final"),
        offer("back", "p1", "b1", p0="rejected"),
    )
    talks = talks_of(replace(case, offers=offers))
    assert [proposal.offer for proposal in talks.proposals] == ["first", "back"]
    assert talks.proposals[0].refused == {"p1": Response.FINAL}
    assert talks.proposals[1].refused == {"p0": Response.REJECTED}


def test_who_accepts_in_the_end_has_not_refused(case: Case) -> None:
    offers = (offer("first", "p0", "b1", p1="rejected"), offer("again", "p0", "b1", p1="accepted"))
    (proposal,) = talks_of(replace(case, offers=offers)).proposals
    assert proposal.accepted
    assert not proposal.refused


def test_accounts_and_outcomes_left_open(case: Case) -> None:
    offers = (
        offer("ours", "p0", "b1", account="ours"),
        offer("theirs", "p0", "b0", account="theirs"),
        Offer("open", ("p0",), PartialOutcome({"b": "b1"}, rest_any=True)),
        offer("outsider", "r0", "b1", p0="rejected"),
    )
    case = replace(case, offers=offers)
    assert [one.offer for one in talks_of(case).proposals] == ["outsider"]
    assert [one.offer for one in talks_of(case, "ours").proposals] == ["ours", "outsider"]
    assert talks_of(case).proposals[0].makers == ()
