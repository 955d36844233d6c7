"""Who is named in a stretch of a text, whether or not anything is known of them."""

import pytest

from winset.reading.german.tongue import GERMAN
from winset.reading.standing import bystanders, gender_in, without_speech


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Der Kultusminister kam zu spät.", "de", [("Der Kultusminister", False)]),
        (
            "Landrätin Ute Sander kam mit Jan Holm.",
            "de",
            [("Landrätin Ute Sander", True), ("Jan Holm", False)],
        ),
        ("Das Wetter war gut, der Preis zu hoch.", "de", []),
        ("Am Montag stieg in Bremen die Miete.", "de", []),
        ("Die Gewerkschaft rief zum Streik.", "de", [("Die Gewerkschaft", True)]),
        ("Dort stand das Düsseldorfer Rad.", "de", []),
        ("Ruiz, the mayor, came late.", "en", [("Ruiz", None), ("the mayor", None)]),
        ("Water minister Lina Haddad left.", "en", [("Water minister Lina Haddad", None)]),
        (
            "The postman and a spokeswoman came.",
            "en",
            [("The postman", None), ("a spokeswoman", True)],
        ),
        ("The offer was low, and the weather fine in Bergen.", "en", []),
        ("Le maire est venu.", "fr", []),
    ],
)
def test_everybody_who_could_be_meant_is_found(
    text: str, language: str, found: list[tuple[str, bool | None]]
) -> None:
    got = bystanders(text, (0, len(text)), language)
    assert [(one.words, one.female) for one in got] == found
    assert all(text[one.start : one.end] == one.words for one in got)


def test_what_is_quoted_is_blank_and_all_else_keeps_its_place() -> None:
    text = "Anna Holm sagte: „Der Minister lügt.“ Sie ging."
    plain = without_speech(text)
    assert len(plain) == len(text)
    assert "Minister" not in plain
    assert plain.index("Sie ging") == text.index("Sie ging")


@pytest.mark.parametrize(
    ("phrase", "female"),
    [
        ("Frau Holm", True),
        ("Herr Holm", False),
        ("Eva Krüger", True),
        ("Jan Krüger", False),
        ("die Ministerin", True),
        ("der Minister", False),
        ("die Kelso AG", True),
        ("der Verband", False),
        ("Krüger", None),
    ],
)
def test_words_tell_a_woman_or_a_man(phrase: str, female: bool | None) -> None:
    assert gender_in(phrase, GERMAN) is female
