"""What English sentences tell without its words."""

import pytest

from reading.told import told
from winset.reading import read


def stances(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.speaker and one.speaker.name, one.stance) for one in read(text, "en").quotes]


def test_two_clauses_with_a_subject_each_are_two() -> None:
    assert told("The union demands 8 percent, the employers offer 2.5 percent.", "en") == [
        ("reported", "The union demands 8 percent", "union"),
        ("reported", "the employers offer 2.5 percent", "employers"),
    ]
    assert stances("The union wants 8 percent, while the employers are offering 2 percent.") == [
        ("union", "demands"),
        ("employers", "offers"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Neither Arvania nor Belmark accepted the proposal.",
        "Neither Arvania nor Belmark was willing to sign the draft.",
    ],
)
def test_neither_nor_refuses_for_both(text: str) -> None:
    assert stances(text) == [("Arvania", "refuses"), ("Belmark", "refuses")]
    assert not any(one.denied for one in read(text, "en").quotes)
    assert read(text, "en").events == ()


@pytest.mark.parametrize(
    "text",
    [
        "The offer was welcomed by nobody.",
        "The offer was welcomed by no one in the union.",
        "A judge is expected to rule next week.",
        "Neither the weather nor the road was good.",
    ],
)
def test_what_tells_nothing_is_no_quote(text: str) -> None:
    assert read(text, "en").quotes == ()
