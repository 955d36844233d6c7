"""A name between quotation marks is no speech."""

import pytest

from winset.reading import read
from winset.reading.papers import names_a_paper


@pytest.mark.parametrize(
    ("before", "inside", "name"),
    [
        ("Einen Bericht der", "Ilmer Post", True),
        ("die Zeitung", "Morgen", True),
        ("dem", "Ilmer Tagblatt", True),
        ("the", "Kelso Herald", True),
        ("nannte ihn einen", "Lügner", False),
        ("der", "Verrat am Volk", False),
        ("er sagte", "Nein", False),
    ],
)
def test_words_for_what_bears_a_name_lead_to_one(before: str, inside: str, name: bool) -> None:
    assert names_a_paper(before.split(), inside.split()) is name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Einen Bericht der „Ilmer Post“ wies Oman zurück: „Das ist nicht wahr.“",
            ["Das ist nicht wahr."],
        ),
        ("The owner told the “Kelso Herald”: “We have not sold it.”", ["We have not sold it."]),
    ],
)
def test_a_name_is_no_quote(text: str, said: list[str]) -> None:
    found = [text[one.start : one.end] for one in read(text).quotes if one.kind == "direct"]
    assert found == said
