"""What a case needs of a report, measured on reports of our own that were read by hand first."""

from __future__ import annotations

from pathlib import Path

import pytest
from proposals.reports import REPORTS, Told

from winset.casefile import read_case
from winset.proposals.noticed import headlines, noticed
from winset.proposals.starter import begun, write_begun
from winset.reading import Quote, read


@pytest.mark.parametrize("told", REPORTS.values(), ids=REPORTS.keys())
def test_a_report_begins_the_case_that_a_reader_sees(told: Told, tmp_path: Path) -> None:
    made = begun({"report": read(told.text)}, "case.yaml")
    write_begun(made, tmp_path / "case.yaml")
    case = read_case(tmp_path / "case.yaml")
    name = {actor.id: str(actor.name) for actor in case.actors}
    assert {name[actor.id] for actor in case.parties} == told.parties
    assert told.observers <= set(name.values())
    asked = [
        (name[one.offer["by"]], one.offer["id"].split("_")[1], one.quote)
        for one in made.queue.proposals
        if one.offer is not None
    ]
    assert len(asked) == len(told.asked)
    for by, what, words in told.asked:
        assert any(who == by and kind == what and words in said for who, kind, said in asked)
    assert tuple((name[one.by], str(one.was)) for one in case.reactions) == told.reactions


def test_a_headline_names_no_actor_and_is_no_reaction() -> None:
    text = REPORTS["ceasefire"].text
    (head,) = headlines(text)
    assert text[head.start : head.end] == "Hostage talks: group drops demand for cash"
    found = noticed(read(text))
    assert not any("group drops" in (one.name, *one.also) for one in found.figures)
    assert min(quote.start for quote in found.quotes) > head.end


@pytest.mark.parametrize(
    "text",
    [
        "The talks over the quay broke\ndown. Nobody was\nglad.",
        "Only one line: it is the text",
        "Norden pays.\n\nKelso waits.",
    ],
)
def test_a_wrapped_line_or_a_sentence_is_no_headline(text: str) -> None:
    assert headlines(text) == ()


def reaction(text: str) -> Quote | None:
    return next((one for one in noticed(read(text)).quotes if one.stance is not None), None)


@pytest.mark.parametrize(
    ("text", "who", "stance"),
    [
        ("The talks ended. The families reacted with relief.", "families", "praises"),
        ("Die Gespräche endeten. Die Eltern reagierten enttäuscht.", "Eltern", "regrets"),
        ("Es ist vorbei. Der Verband reagierte mit großer Erleichterung.", "Verband", "praises"),
    ],
)
def test_a_feeling_with_a_verb_of_reaction_is_one(text: str, who: str, stance: str) -> None:
    found = reaction(text)
    assert found is not None
    assert found.speaker is not None
    assert (found.speaker.name, found.stance) == (who, stance)


@pytest.mark.parametrize(
    "text", ["The pump reacted badly. It rained.", "They reacted with relief. It rained."]
)
def test_what_is_no_feeling_or_nobodys_is_none(text: str) -> None:
    assert reaction(text) is None


def test_how_a_named_office_is_held_makes_one_actor() -> None:
    text = (
        "Talks between Sudara and the Red Front failed. “It is late,” said Chief Executive Officer "
        "Karl Stein. Stein said that he would wait."
    )
    names = [one.name for one in noticed(read(text, "en")).figures]
    assert names.count("Karl Stein") == 1
    assert not {"Stein", "Chief Executive Officer Karl Stein"} & set(names)
