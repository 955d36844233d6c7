"""What is known about an actor under an account: said, and revealed by offers."""

from dataclasses import replace

from analysis.dam import case

from winset.beliefs.statements import revealed_by_offers, statements_about
from winset.case.types import AtLeastNoDeal, Rejects, Response, Scores


def test_an_offer_reveals_what_its_maker_and_those_who_accept_find_acceptable():
    known = case()
    (made,) = [s for s in revealed_by_offers(known, "up", None) if s.id == "o1"]
    assert isinstance(made.claims[0], AtLeastNoDeal)
    assert made.claims[0].outcome.options == {"height": "high", "water": "some"}
    first = replace(known.offers[0], responses={"down": Response.ACCEPTED})
    taken = replace(known, offers=(first,))
    (accepted,) = revealed_by_offers(taken, "down", None)
    assert isinstance(accepted.claims[0], AtLeastNoDeal)


def test_only_a_final_rejection_reveals_anything():
    known = case()
    final = [s for s in revealed_by_offers(known, "up", None) if s.id == "o2"]
    assert isinstance(final[0].claims[0], Rejects)
    assert [s.id for s in revealed_by_offers(known, "down", None)] == ["o2"]
    assert revealed_by_offers(known, "city", None) == []


def test_what_an_account_says_holds_under_it_alone():
    known = case()
    said = known.preferences["up"]
    own = (replace(said[0], account="theirs"), *said[1:])
    known = replace(known, preferences={**known.preferences, "up": own})
    for account, count in ((None, 2), ("theirs", 3), ("other", 2)):
        assert len(statements_about(known, "up", account, offers=False)) == count
    everything = statements_about(known, "up", "theirs")
    assert [s.id for s in everything] == ["u1", "u2", "u3", "o1", "o2"]


def test_an_actor_with_scores_has_no_statements():
    known = case()
    scored = replace(known, preferences={**known.preferences, "up": Scores({})})
    assert statements_about(scored, "up", None) == ()
