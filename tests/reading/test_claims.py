"""What a quote claims, one claim for each sentence and main clause."""

import pytest

from winset.reading import claims_of, read


def claims(text, language):
    reading = read(text, language)
    return [text[one.start : one.end] for one in claims_of(reading, reading.quotes[0])]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (
            "Die Ministerin sagte, der Hafen werde verkauft, die Lotsen blieben im Dienst und der "
            "Vertrag gelte bis Mai.",
            "de",
            [
                "der Hafen werde verkauft",
                "die Lotsen blieben im Dienst",
                "der Vertrag gelte bis Mai",
            ],
        ),
        (
            "Der Sprecher dankte. Man werde verhandeln; das Geld sei da.",
            "de",
            ["Der Sprecher dankte."],
        ),
        (
            "Die Chefin sagte, dass Norland, Besk und Arland zustimmen müssten.",
            "de",
            ["dass Norland, Besk und Arland zustimmen müssten"],
        ),
        (
            "Der Sprecher sagte, beide müssten mehr reden, Lösungen finden und Geld geben.",
            "de",
            ["beide müssten mehr reden", "Lösungen finden", "Geld geben"],
        ),
        (
            "Der Sprecher sagte, die Feier werde verlegt, das Essen gestrichen und gespart.",
            "de",
            ["die Feier werde verlegt", "das Essen gestrichen und gespart"],
        ),
        (
            "The minister said the price was too high and the sellers had left.",
            "en",
            ["the price was too high", "the sellers had left"],
        ),
        ("“No. Not now,” said Ann Lee.", "en", ["No.", "Not now,"]),
        (
            "The union rejected the offer and left.",
            "en",
            ["The union rejected the offer and left."],
        ),
    ],
)
def test_a_quote_is_taken_apart(text, language, parts):
    assert claims(text, language) == parts


def test_claims_of_free_speech_stand_behind_one_another():
    text = "Der Sprecher dankte den Helfern. Man werde verhandeln; das Geld sei da. Es sei genug."
    reading = read(text, "de")
    assert [text[one.start : one.end] for one in claims_of(reading, reading.quotes[1])] == [
        "Man werde verhandeln",
        "das Geld sei da.",
        "Es sei genug.",
    ]


def test_claims_lie_inside_their_quote():
    text = "Er sagte, und und die, und: und sei; und. „A. B“, sagte sie, und der Tag sei da."
    reading = read(text, "de")
    for quote in reading.quotes:
        found = claims_of(reading, quote)
        assert found
        assert all(quote.start <= one.start < one.end <= quote.end for one in found)
