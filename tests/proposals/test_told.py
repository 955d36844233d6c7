"""Readings and proposals as they are told, in three languages."""

import pytest
from proposals.readings import READING

from winset.proposals.told import judged_text, reading_text, reading_tree, said, said_as
from winset.proposals.types import Judged, Proposed, Verdict
from winset.reading import read
from winset.wording.languages import LANGUAGES, catalogue


def plain(text: str) -> str:
    return text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reading_fits_a_terminal(language: str) -> None:
    told = reading_text(READING, "report", language, plain)
    assert all(len(line) <= 80 for line in told.splitlines())
    for words in ("Wir wollen mehr Wasser", "Ola Berg", "Nordlands", "2019"):
        assert words in told


def test_who_speaks_for_whom_is_told() -> None:
    english = catalogue("en")
    assert english.text(said(READING.quotes[0])) == "Ola Berg (Nordland) demands, word for word"
    assert english.text(said_as(Proposed("p", "q", "s", kind="direct", stance="offers"))) == (
        "word for word; an offer"
    )


def test_plain_data_has_every_position() -> None:
    tree = reading_tree(READING)
    assert [quote["text"] for quote in tree["quotes"]] == [
        READING.text[quote["start"] : quote["end"]] for quote in tree["quotes"]
    ]
    assert tree["events"][0]["date"] == "2019-02-28"


@pytest.mark.parametrize("language", LANGUAGES)
def test_proposals_are_counted(language: str) -> None:
    founds = ("verified", "ambiguous", "refused")
    judged = [Judged(Proposed(name, "a quote", "s"), Verdict(name)) for name in founds]
    told = judged_text(judged, "proposals.json", language, plain)
    assert all(len(line) <= 80 for line in told.splitlines())
    assert "proposals.json" in told
    assert "proposals.json" in judged_text([], "proposals.json", language, plain)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (
            "Anna Berg denied that the port would close.",
            "Anna Berg, in indirect speech; but the text says that it was not said, or is not so",
        ),
        (
            "Anna Berg reportedly said that the port would close.",
            "Anna Berg, in indirect speech; by hearsay",
        ),
    ],
)
def test_what_is_denied_or_only_heard_is_told_as_such(text: str, how: str) -> None:
    (quote,) = (reading := read(text)).quotes
    assert catalogue("en").text(said(quote)) == how
    (tree,) = reading_tree(reading)["quotes"]
    assert (tree["denied"], tree["hearsay"]) == (quote.denied, quote.hearsay)
    assert (quote.denied, quote.hearsay) == ("denied" in text, "reportedly" in text)
