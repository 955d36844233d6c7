"""One rule, one sentence, in English; and labelled texts of our own, scored."""

import json

import pytest
from places import ROOT

from reading.scoring import Label, Score
from reading.told import told
from winset.reading import read

SAID = [
    # A name with "United" in it is no sentence that somebody says.
    (
        "The United Nations envoy, Paul Reed, called the outcome regrettable.",
        (
            "reported",
            "The United Nations envoy, Paul Reed, called the outcome regrettable.",
            "Paul Reed",
        ),
    ),
    (
        "The clerk said the ferry would run on Sunday.",
        ("indirect", "the ferry would run on Sunday", "clerk"),
    ),
    (
        "The clerk said that the ferry would run on Sunday.",
        ("indirect", "that the ferry would run on Sunday", "clerk"),
    ),
    (
        "The mayor asked whether the quay could be widened.",
        ("indirect", "whether the quay could be widened", "mayor"),
    ),
    (
        "The owners agreed to share the cost.",
        ("indirect", "to share the cost", "owners"),
    ),
    (
        "Officials told the council that the money was gone.",
        ("indirect", "that the money was gone", "Officials"),
    ),
    (
        "The ambassador expressed hope that the visit would help.",
        ("indirect", "that the visit would help", "ambassador"),
    ),
    (
        "The ferry is late, the harbour master said.",
        ("indirect", "The ferry is late", "harbour master"),
    ),
    (
        "The ferry, the pilot said, was never ordered.",
        ("indirect", "The ferry, the pilot said, was never ordered", "pilot"),
    ),
    (
        "According to the police, nobody was hurt.",
        ("indirect", "nobody was hurt", "police"),
    ),
    (
        "Nobody was hurt, according to the police.",
        ("indirect", "Nobody was hurt", "police"),
    ),
    (
        "As the referee put it, both sides had lost.",
        ("indirect", "both sides had lost", "referee"),
    ),
    (
        "“Both sides lost,” said referee Nora Blake.",
        ("direct", "Both sides lost,", "Nora Blake"),
    ),
    (
        'Nora Blake told the paper: "Both sides lost."',
        ("direct", "Both sides lost.", "Nora Blake"),
    ),
    (
        "The minister described the draft as “a good start”.",
        ("direct", "a good start", "minister"),
    ),
    (
        "“Never,” was the captain’s reply.",
        ("direct", "Never,", "captain’s reply"),
    ),
    (
        "The union rejected the offer.",
        ("reported", "The union rejected the offer.", "union"),
    ),
    (
        "Japan praised both delegations.",
        ("reported", "Japan praised both delegations.", "Japan"),
    ),
]


@pytest.mark.parametrize(("sentence", "row"), SAID)
def test_a_sentence_is_somebodys_words(sentence, row):
    assert told(sentence, "en") == [row]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hall was built in 1901 and holds six hundred people.",
        "The band played “Old Harbour Song” twice.",
        "It was not clear who had left.",
        "The claims of the two companies are still open.",
    ],
)
def test_what_nobody_says_is_no_quote(sentence):
    assert told(sentence, "en") == []


def test_tense_carries_a_speaker_on():
    text = "The broker said the price was fixed. The seller had signed. Nothing would change."
    assert told(text, "en")[1] == (
        "unclear",
        "The seller had signed. Nothing would change.",
        "broker",
    )


def test_names_offices_and_places_lead_to_one_actor():
    reading = read(
        "Japan's prime minister, Kenji Mori, left on Friday. “We are patient,” Mori said. He "
        "praised the hosts. Tokyo offered to meet again. White House spokeswoman Jane Doe declined "
        "to comment.",
        "en",
    )
    assert [quote.speaker.name for quote in reading.quotes] == [
        "Kenji Mori",
        "Kenji Mori",
        "Japan",
        "Jane Doe",
    ]
    assert [quote.speaker.of for quote in reading.quotes][-2:] == ["Japan", "United States"]
    assert [quote.stance for quote in reading.quotes] == [None, "praises", "offers", "refuses"]
    assert [event.kind for event in reading.events] == ["leaves", "offers"]


def scored(name):
    score = Score()
    path = ROOT / "tests" / "reading" / "english" / f"{name}.json"
    for entry in json.loads(path.read_text("utf-8")):
        labels = [
            Label(one["start"], one["end"], one["kind"], one["speaker"] and tuple(one["speaker"]))
            for one in entry["quotes"]
        ]
        score.add(labels, read(entry["text"], "en"))
    return score


@pytest.mark.parametrize("name", ["sentences", "articles", "later"])
def test_labelled_texts_of_our_own_are_read(name):
    score = scored(name)
    assert score.labelled >= 35
    assert score.quotes >= 0.85
    assert score.joint >= 0.75
