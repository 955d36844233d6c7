"""What a proposal makes of words is held to what the rules read in them, and to signs around."""

from __future__ import annotations

from typing import Any

import pytest

from winset.casefile import parse_case
from winset.proposals.drafting import drafted
from winset.proposals.noticed import noticed
from winset.proposals.types import Proposed, Verdict
from winset.proposals.verifying import Checked, Verifier
from winset.reading import read

CASE = """\
winset: 1
title: Pay on the railway
parties: {rmt: RMT, nr: Northern Rail}
issues: {pay: {name: Pay, options: {three: three, six: six}}}
no_deal: {pay: three}
"""
OFFER = {"by": "nr", "outcome": {"pay": "six"}}
WELCOME = {"by": "rmt", "to": {"pay": "six"}, "was": "welcome"}


def verdict(text: str, quote: str | None = None, **given: Any) -> Verdict:
    one = Proposed("p", quote or text, "t", **given)
    return Verifier({"t": Checked(text)}, parse_case(CASE)).quote(one)


@pytest.mark.parametrize(
    "text",
    [
        "The company later withdrew its offer of a shorter week.",
        "Northern Rail could offer 6 percent, analysts say.",
        "Northern Rail stopped short of offering 6 percent.",
        "Nobody at Northern Rail offered 6 percent.",
        "Far from offering 6 percent, Northern Rail left.",
        "Northern Rail accused the RMT of rejecting 6 percent.",
        "Northern Rail almost offered 6 percent.",
        "Had Northern Rail offered 6 percent, the RMT would have signed.",
        "If Northern Rail offered 6 percent, the RMT would accept.",
        "Northern Rail turned down an offer of 6 percent by the RMT.",
        "Northern Rail's offer of 6 percent was a misprint.",
        "Northern Rail offered 6 percent on Friday. The company withdrew it on Monday.",
    ],
)
@pytest.mark.parametrize("speaker", [None, "Northern Rail"])
def test_no_offer_is_verified_that_was_not_made_or_does_not_stand(
    text: str, speaker: str | None
) -> None:
    assert verdict(text, offer=OFFER, speaker=speaker).found != "verified"


def test_an_offer_that_was_made_is_verified() -> None:
    assert verdict("Northern Rail offered 6 percent on Friday.", offer=OFFER).found == "verified"
    other = {**OFFER, "by": "rmt"}
    found = verdict("Northern Rail offered 6 percent on Friday.", offer=other)
    assert [one.id for one in found.reasons] == ["proposal.unread"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The RMT welcomed the offer of 6 percent.", "verified"),
        ("The RMT said six was too little.", "ambiguous"),
        ("The RMT demanded 6 percent in May, but no longer does.", "ambiguous"),
        ("The RMT said it would welcome 6 percent only if Sunday work stayed.", "ambiguous"),
        ("The RMT regretted the offer of 6 percent.", "ambiguous"),
    ],
)
def test_a_reaction_is_the_one_that_the_text_tells(text: str, found: str) -> None:
    assert verdict(text, reaction=WELCOME).found == found


def test_a_statement_needs_somebody_who_says_it() -> None:
    text = "“Six is what we want,” said the RMT."
    statement = {"order": {"pay": ["six", "three"]}}
    given = {"quote": "Six is what we want", "about": "rmt", "statement": statement}
    assert verdict(text, speaker="RMT", **given).found == "verified"
    assert [one.id for one in verdict(text, **given).reasons] == ["proposal.speaker.none"]


def test_kind_and_stance_are_those_of_the_text() -> None:
    text = "“We will not sign,” said the RMT. Northern Rail said that the offer would expire."
    words = {"quote": "We will not sign", "speaker": "RMT"}
    assert verdict(text, kind="direct", **words).found == "verified"
    assert [one.id for one in verdict(text, kind="free", **words).reasons] == ["proposal.kind"]
    reasons = verdict(text, stance="praises", **words).reasons
    assert [one.id for one in reasons] == ["proposal.stance"]


NOT_SAID = [
    "Had Okoro offered a truce, the rebels would have signed.",
    "Had Kenya offered to leave, Chad would have signed. Imagine Chad demanded ten billion.",
    "Ist Verdi bereit, den Streik zu beenden? Fordert die Gewerkschaft zehn Prozent?",
    "Would Egypt offer Ethiopia 30 billion cubic metres? Nobody knows.",
    "Kenya promised nothing.",
    "Kanada bot beinahe acht Prozent an. Kanada will vier Prozent anbieten.",
    "Die Arbeitgeber bieten nur zum Schein zwei Prozent an.",
    "Norway offered Peru to double its aid. Norway took the offer back on Friday.",
    "Martin dismissed claims that Spain had signed.",
    "Todd avoided saying the talks had failed.",
    "Spain failed to say that it would pay.",
    "“The deal is done” is not what Voss said. Voss was misquoted as saying it was done.",
    "Voss sei falsch zitiert worden mit den Worten: »Der Vertrag steht fest.«",
    "Voss wurde der Satz »Ich gehe morgen« in den Mund gelegt.",
    "Chad is said to be ready to give up its demand.",
    "Keiner der drei wollte ausschließen, dass neu gewählt wird.",
    "The minister, Luis Ortega, said the offer, if real, would be “a good start”.",
    "Ob Krüger gesagt habe, dass die Linie eingestellt werde, blieb zunächst unklar.",
    "Whether Kate Moss said that the wards would close remained unclear.",
    "Stein nannte Möllers Vorwurf, er habe gelogen, »eine Unverschämtheit«.",
    "Ingo Quast hatte im Frühjahr fünf Millionen Euro angeboten.",
    "Ewers bot zunächst 300 Stellen, dann 250.",
    "Holm offered to clean the wards for free. She was being ironic.",
    "Neil Barrow offered his condolences.",
]
"""What nobody said, offered or meant; nothing of it may be verified."""
NOT_WHO = [
    ("Bolivien hätte es angenommen.", "Chile sagte, es freue sich. Bolivien hätte es angenommen."),
    (
        "Wir füllen ihn nicht.",
        "Nach Angaben von Tesfaye hat Abiy geschrieben: »Wir füllen ihn nicht.«",
    ),
    ("We will leave.", "According to Jan Holm, the premier wrote to Brussels: “We will leave.”"),
    ("Nobody leaves.", "Jan Holm was there. Mr Holm quoted the chancellor: “Nobody leaves.”"),
    ("Wir zahlen nichts.", "Jan Holm kam. Holm zufolge sagte sie auch: »Wir zahlen nichts.«"),
    ("Dann gehe ich.", "Die »Zeit« schreibt, Hart habe gedroht: »Dann gehe ich.«"),
    ("As the Post reported", "As the Post reported, Tom Hart shouted: “Never again.”"),
    ("er werde streiken", "Hart sagte Lind zufolge, er werde streiken."),
    (
        "Der Weg bleibt offen.",
        "Otto Feicht meinte, der Bauer habe versprochen: „Der Weg bleibt offen.“",
    ),
    ("No strikes.", "Ann Reis said Tom Matos had promised: “No strikes.”"),
    ("The boat is safe", "“Gregor stood there and said ‘The boat is safe’,” said Ann Fraser."),
    ("man werde zahlen", "Niemand habe gesagt, man werde zahlen, so Ruiz."),
]
"""Words that may be another's than the one whom the rules find."""


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_was_not_said_or_done_is_never_verified(text: str) -> None:
    verifier = Verifier({"t": Checked(text)})
    made = drafted(noticed(read(text)), "t")
    assert [one.quote for one in made if verifier.quote(one).found == "verified"] == []


@pytest.mark.parametrize(("words", "text"), NOT_WHO)
def test_words_of_two_who_tell_are_never_verified(words: str, text: str) -> None:
    verifier = Verifier({"t": Checked(text)})
    made = [one for one in drafted(noticed(read(text)), "t") if words in one.quote]
    assert [one.speaker for one in made if verifier.quote(one).found == "verified"] == []


def test_a_person_is_not_who_speaks_for_them() -> None:
    text = (
        "Mick Harlow leads the union. Harlow's spokeswoman met reporters. "
        "“Seven is enough for him,” the spokeswoman of Mick Harlow said."
    )
    found = verdict(text, "Seven is enough for him", speaker="Mick Harlow")
    assert found.found != "verified"


def test_a_reaction_to_no_deal_is_about_talks() -> None:
    for text, found in (
        ("Anja Pohl regretted the death of the tenant.", "ambiguous"),
        ("Anja Pohl regretted the collapse of the talks.", "verified"),
    ):
        case = CASE.replace("rmt: RMT", "rmt: RMT, pohl: Anja Pohl")
        reaction = {"by": "pohl", "to": "no_deal", "was": "regret"}
        one = Proposed("p", text, "t", reaction=reaction)
        assert Verifier({"t": Checked(text)}, parse_case(case)).quote(one).found == found


def test_who_offers_may_be_the_side_of_who_speaks_for_it() -> None:
    text = "Anna Holm, the mayor of Leeds, spoke. Anna Holm offered 6 percent on Friday."
    case = CASE.replace("nr: Northern Rail", "nr: Leeds")
    one = Proposed("p", "Anna Holm offered 6 percent on Friday.", "t", offer=OFFER)
    found = Verifier({"t": Checked(text)}, parse_case(case)).quote(one)
    assert "proposal.unread" not in [each.id for each in found.reasons]


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("“We are fair,” Hugo Lima said. Hugo Lima left.", "Hugo Lima", "en"),
        ("“I keep my word,” Paul Berlin said.", "Paul Berlin", "en"),
        ("„Ich komme“, sagte Paul Berlin.", "Paul Berlin", "de"),
        ("“We pay,” Washington said.", "United States", "en"),
    ],
)
def test_a_first_name_tells_a_surname_from_a_city(text: str, name: str, language: str) -> None:
    quote = read(text, language).quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.name == name
