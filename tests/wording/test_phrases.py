"""Names, outcomes and statements of a case in words."""

import pytest
from analysis.dam import case

from winset.casefile import parse_case
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


SAID = """\
winset: 1
title: What people say
parties: {a: Anna, b: Ben}
issues:
  wage: {name: Wage, range: {from: 0, to: 500, step: 50, unit: euro}}
  leave: {name: Leave, range: {from: 0, to: 5, step: 1}}
  start: {name: Start, options: [now, later]}
no_deal: {wage: 0, leave: 0, start: later}
preferences:
  a:
"""


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("most_important: wage", "no issue matters more than Wage"),
        (
            "most_important: [wage, start]",
            "these matter most, the weightiest first: Wage, Start",
        ),
        ("least_important: wage", "no issue matters less than Wage"),
        (
            "least_important: [start, wage]",
            "these matter least, the lightest first: Start, Wage",
        ),
        ("linear: [wage, leave]", "every step is worth the same on Wage and Leave"),
        (
            "rejects: {start: now, wage: {from: 50, to: 150}}",
            "would rather have no deal than (Start: now; Wage: each of 50 to 150 euro)",
        ),
        (
            "prefers: {leave: {from: 1, to: 2}, rest: any}, to: no_deal",
            "prefers (Leave: each of 1 to 2; whatever the rest) to no deal",
        ),
    ],
)
def test_what_people_say(statement, told):
    known = parse_case(f"{SAID}    - {{{statement}, assumed: made up}}\n")
    (found,) = known.statements
    assert ENGLISH.text(Words(known).statement(found)) == told
