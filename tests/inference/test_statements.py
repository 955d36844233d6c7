"""What is known about an actor under an account: said, and revealed by offers."""

from dataclasses import replace

from analysis.dam import case

from winset.case.types import AtLeastNoDeal, Response, Scores
from winset.inference.statements import revealed_by_offers, statements_about


def test_an_offer_reveals_what_its_maker_and_those_who_accept_find_acceptable():
    known = case()
    (made,) = [s for s in revealed_by_offers(known, "up", None) if s.id == "o1"]
    assert isinstance(made.claims[0], AtLeastNoDeal)
    assert made.claims[0].outcome.options == {"height": "high", "water": "some"}
    first = replace(known.offers[0], responses={"down": Response.ACCEPTED})
    taken = replace(known, offers=(first,))
    (accepted,) = revealed_by_offers(taken, "down", None)
    assert isinstance(accepted.claims[0], AtLeastNoDeal)


def test_no_rejection_binds_and_a_final_one_neither():
    known = case()
    assert known.offers[1].responses == {"up": Response.FINAL}
    assert [s.id for s in revealed_by_offers(known, "up", None)] == ["o1"]
    assert [s.id for s in revealed_by_offers(known, "down", None)] == ["o2"]
    assert revealed_by_offers(known, "city", None) == []


def test_each_maker_of_a_joint_text_finds_it_acceptable():
    known = case()
    joint = replace(known.offers[0], makers=("up", "city"), responses={})
    known = replace(known, offers=(joint,))
    for actor in ("up", "city"):
        (made,) = revealed_by_offers(known, actor, None)
        assert isinstance(made.claims[0], AtLeastNoDeal)
    assert revealed_by_offers(known, "down", None) == []


def test_what_an_account_says_holds_under_it_alone():
    known = case()
    said = known.preferences["up"]
    own = (replace(said[0], account="theirs"), *said[1:])
    known = replace(
        known,
        preferences={**known.preferences, "up": own},
        accounts={"theirs": "Theirs", "other": "Others'"},
    )
    for account, count in ((None, 2), ("theirs", 3), ("other", 2)):
        assert len(statements_about(known, "up", account, offers=False)) == count
    everything = statements_about(known, "up", "theirs")
    assert [s.id for s in everything] == ["u1", "u2", "u3", "o1"]


def test_an_actor_with_scores_has_no_statements():
    known = case()
    scored = replace(known, preferences={**known.preferences, "up": Scores({})})
    assert statements_about(scored, "up", None) == ()
