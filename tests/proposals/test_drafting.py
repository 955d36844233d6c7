"""What rules find becomes proposals; how observers take no deal becomes a reaction."""

import pytest
from proposals.readings import READING, TEXT

from winset.casefile import parse_case
from winset.proposals.drafting import actor_of, drafted, reaction_of
from winset.proposals.noticed import noticed
from winset.reading import read

CASE = """winset: 1
title: The river
parties: {north: Nordland, south: Südland}
observers:
  west: {name: {en: Westland, de: Westland}}
  east: Ostland
issues: {water: {options: [less, more]}}
no_deal: {water: less}
"""


def test_each_quote_is_proposed_where_it_stands() -> None:
    made = drafted(READING, "report")
    assert [TEXT[one.position :].startswith(one.quote) for one in made] == [True] * 5
    assert [one.id for one in made] == ["p1", "p2", "p3", "p4", "p5"]
    assert {one.by for one in made} == {"rules"}
    assert made[0].speaker == "Ola Berg"
    assert all(one.part is None for one in made)


def test_an_observer_who_praises_the_end_reacts() -> None:
    made = drafted(READING, "report", parse_case(CASE))
    reactions = {one.quote: one.reaction for one in made if one.reaction is not None}
    assert reactions == {
        "Westland lobte den Abbruch der Gespräche.": {
            "by": "west",
            "to": "no_deal",
            "was": "welcome",
        }
    }


def test_without_words_for_the_end_nothing_is_a_reaction() -> None:
    demand = READING.quotes[3]
    assert reaction_of(READING, demand, "east") is None


@pytest.mark.parametrize(
    ("name", "of", "actor"),
    [
        ("Nordland", None, "north"),
        ("Ola Berg", "Nordland", "north"),
        ("Per Dal", None, None),
        ("Westland", None, "west"),
    ],
)
def test_names_of_a_text_lead_to_actors(name: str, of: str | None, actor: str | None) -> None:
    assert actor_of(name, of, READING.figures, parse_case(CASE)) == actor


def test_what_is_known_already_counts_first() -> None:
    found = actor_of("Per Dal", None, READING.figures, parse_case(CASE), {"Per Dal": "south"})
    assert found == "south"


def test_a_part_of_two_names_is_nobody() -> None:
    case = parse_case(CASE.replace("Westland,", "West Land,").replace("Ostland", "East Land"))
    assert actor_of("Land", None, (), case) is None
    assert actor_of("East Land", None, (), case) == "east"


TWICE = (
    "Talks broke down on Monday. According to Jan Holm, the minister wrote to both sides: "
    "“Settle this by Friday.” Ann Dunn said the offer, if refused, would be withdrawn."
)


def test_no_words_are_proposed_twice_or_with_the_comma_before_them() -> None:
    made = [one.quote for one in drafted(noticed(read(TWICE)), "t")]
    assert made.count("Settle this by Friday.") == 1
    assert not [quote for quote in made if quote[0] in "“,"]


def test_a_thing_is_no_actor() -> None:
    assert "offer" not in [one.name for one in noticed(read(TWICE)).figures]
