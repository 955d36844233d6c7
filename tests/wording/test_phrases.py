"""Names, outcomes and statements of a case in words."""

from analysis.dam import case

from winset.wording.english import ENGLISH
from winset.wording.phrases import Words


def test_an_outcome_is_told_by_what_it_changes():
    words = Words(case())
    told = ENGLISH.text(words.outcome({"height": "high", "water": "little"}))
    assert told == "Height: high"


def test_actors_are_called_by_their_names_in_order():
    words = Words(case())
    assert [ENGLISH.text(actor) if not isinstance(actor, str) else actor
            for actor in words.actors(["up", "city"])] == ["Upstream", "The city"]  # fmt: skip


def test_every_statement_of_a_case_has_words_that_name_what_it_is_about():
    known = case()
    words = Words(known)
    for statement in known.statements:
        told = ENGLISH.text(words.statement(statement))
        assert "Height" in told or "Water" in told, told
