"""Words that somebody did not say, denied, or would have said, are told from those said."""

import pytest

from winset.reading import read

DENIED = [
    ("de", "Ministerin Anna Wolf sagte nicht, dass die Löhne steigen."),
    ("de", "Ministerin Anna Wolf hat nie gesagt, dass die Löhne steigen."),
    ("de", "Ministerin Anna Wolf dementierte, dass die Löhne steigen."),
    ("de", "Ministerin Anna Wolf bestritt, die Löhne gesenkt zu haben."),
    ("de", "Ministerin Anna Wolf leugnete, gesagt zu haben, dass die Löhne steigen."),
    ("de", "Ministerin Anna Wolf schloss aus, dass die Löhne steigen."),
    ("de", "„Die Löhne steigen“, hat Ministerin Anna Wolf nie gesagt."),
    ("de", "Es stimmt nicht, dass Ministerin Anna Wolf gesagt habe, die Löhne würden steigen."),
    ("de", "Ministerin Anna Wolf machte keine Zusage, dass die Löhne steigen."),
    ("en", "Minister Anna Wolf did not say that wages will rise."),
    ("en", "Minister Anna Wolf has never publicly said that wages will rise."),
    ("en", "Minister Anna Wolf denied that wages will rise."),
    ("en", "Minister Anna Wolf denied saying that wages will rise."),
    ("en", "Minister Anna Wolf would have said that wages will rise."),
    ("en", "It is not true that Minister Anna Wolf said that wages will rise."),
]
SAID = [
    ("de", "Ministerin Anna Wolf sagte, dass die Löhne nicht steigen."),
    ("de", "Ministerin Anna Wolf sagte nicht nur, dass die Löhne steigen."),
    ("de", "„Ich sage nicht, dass die Löhne steigen“, sagte Ministerin Anna Wolf."),
    ("de", "Ministerin Anna Wolf schloss nicht aus, dass die Löhne steigen."),
    ("de", "Ministerin Anna Wolf bestritt die Vorwürfe."),
    ("en", "Minister Anna Wolf, who did not attend, said that wages will rise."),
    ("en", "Minister Anna Wolf said that wages will not rise."),
    ("en", "Minister Anna Wolf did not only say that wages will rise."),
    ("en", "Minister Anna Wolf denied the charge."),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_what_was_not_said_is_kept_and_marked(language: str, text: str) -> None:
    quotes = read(text, language).quotes
    assert [quote.denied for quote in quotes] == [True]


@pytest.mark.parametrize(("language", "text"), SAID)
def test_what_was_said_is_not_marked(language: str, text: str) -> None:
    quotes = read(text, language).quotes
    assert [quote.denied for quote in quotes] == [False]


def test_what_was_not_praised_is_no_praise() -> None:
    (quote,) = read("Ministerin Anna Wolf begrüßte den Vorschlag nicht.", "de").quotes
    assert (quote.kind, quote.stance, quote.denied) == ("reported", None, True)


HEARSAY = [
    ("de", "Karl Wolf soll gesagt haben, das Haus werde nicht verkauft."),
    ("de", "Karl Wolf soll gesagt haben: „Das Haus wird nicht verkauft.“"),
    ("de", "„Das Haus wird nicht verkauft“, soll Karl Wolf gesagt haben."),
    ("de", "Karl Wolf hat angeblich gesagt, das Haus werde nicht verkauft."),
    ("de", "Karl Wolf will gesagt haben, das Haus sei verkauft."),
    ("en", "Karl Wolf is said to have told the board that the house would not be sold."),
    ("en", "Karl Wolf reportedly said: “The house will not be sold.”"),
    ("en", "“The house will not be sold,” Karl Wolf is reported to have said."),
    ("en", "Reportedly, Karl Wolf said the house would not be sold."),
]


@pytest.mark.parametrize(("language", "text"), HEARSAY)
def test_what_is_only_said_to_be_said_is_kept_and_marked(language: str, text: str) -> None:
    (quote,) = read(text, language).quotes
    assert quote.hearsay
    assert quote.speaker is not None
    assert quote.speaker.name == "Karl Wolf"


def test_rumours_are_nobody_of_the_text() -> None:
    reading = read("Dem Vernehmen nach gibt es einen zweiten Käufer.", "de")
    assert [one.hearsay for one in reading.quotes] == [True]
    assert reading.figures == ()


@pytest.mark.parametrize(("language", "text"), SAID)
def test_what_was_said_is_no_hearsay(language: str, text: str) -> None:
    assert [quote.hearsay for quote in read(text, language).quotes] == [False]


@pytest.mark.parametrize(
    ("text", "words", "denied"),
    [
        ("On Monday Ann Lee will say that she takes the offer.", "that she", True),
        ("If Ann Lee says that she takes the offer, the strike is over.", "that she", True),
        ("On Monday Ann Lee said that she will take the offer.", "that she", False),
        ("Die Ministerin Eva Roth sagte, dass sie morgen gehen wird.", "dass sie", False),
    ],
)
def test_what_is_still_to_be_said_is_not_said(text: str, words: str, denied: bool) -> None:
    found = [one.denied for one in read(text).quotes if text[one.start :].startswith(words)]
    assert found == [denied]
