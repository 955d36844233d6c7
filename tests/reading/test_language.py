"""The language of a text, by its small words."""

import pytest

from winset.reading import read
from winset.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Minister sagte, dass die Lage ernst sei und nicht besser werde.", "de"),
        ("The minister said that the situation was serious and would not improve.", "en"),
        (
            "Le ministre a dit que la situation est grave et que les négociations continuent.",
            "other",
        ),
        ("", "other"),
    ],
)
def test_small_words_tell_the_language(text, language):
    assert language_of(text) == language


def test_a_language_without_rules_is_said_to_have_none():
    reading = read("Le ministre a dit que la situation est grave et que les talks sont finis.")
    assert (reading.language, reading.quotes) == ("other", ())


def test_in_such_a_language_words_between_marks_are_found():
    text = (
        "Le ministre est venu hier pour les syndicats. « Nous ne paierons pas le quai », a dit "
        "le maire de la ville. Les syndicats ont dit « non » dans les rues."
    )
    reading = read(text)
    found = [(text[one.start : one.end], one.speaker) for one in reading.quotes]
    assert found == [("Nous ne paierons pas le quai", None)]
