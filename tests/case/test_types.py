"""What a case knows of itself."""

from dataclasses import replace

import pytest
from analysis.dam import case
from cases import random_case, seeded

from winset.case.types import DOUBTFUL, NoDeal, PartialOutcome
from winset.errors import CaseError


def test_actors_and_issues_are_found_by_their_ids():
    known = case()
    assert known.actor("city").name == "The city"
    assert known.issue("water").position("much") == 2
    for look in (known.actor, known.issue):
        with pytest.raises(KeyError):
            look("nothing")


def test_parties_owners_and_size():
    known = case()
    owned = replace(known.issues[0], owner="down")
    assert [actor.id for actor in known.parties] == ["up", "down"]
    assert known.owners == ()
    assert replace(known, issues=(owned, known.issues[1])).owners == ("down",)
    assert known.size == 9


def test_a_partial_outcome_is_filled_with_no_deal():
    known = case()
    some = PartialOutcome({"height": "high"})
    assert known.complete(some) == {"height": "high", "water": "little"}
    assert known.complete(replace(some, rest_any=True)) is None
    assert replace(known, no_deal=NoDeal(None)).complete(some) is None


def test_once_signed_nobody_moves_where_a_deal_binds():
    known = case()
    stages = replace(known.issues[0], owner="up", irreversible=(("none", "high"),))
    owned = replace(known, issues=(stages, known.issues[1]))
    assert owned.as_signed() is owned
    bound = replace(owned, binding=("height",)).as_signed()
    assert (bound.issues[0].owner, bound.issues[0].irreversible) == (None, ())


def test_doubts_are_a_part_of_what_was_assumed():
    known = replace(case(), assumed=(f"{DOUBTFUL}odd.", "Plain."))
    assert known.doubts == (f"{DOUBTFUL}odd.",)
    assert known == case()


def test_every_problem_is_raised_at_once():
    made = random_case(seeded(1))
    wrong = replace(made, title=1, no_deal=NoDeal({"a": "zz"}))
    with pytest.raises(CaseError) as caught:
        wrong.validate()
    assert len(caught.value.problems) >= 2
    made.validate()
