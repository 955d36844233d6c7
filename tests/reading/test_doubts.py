"""A speaker who is only meant is sure where nobody else could be."""

import pytest

from winset.reading import Doubts, Mention, Quote, Span, read
from winset.reading.types import Reading


def _language(text: str) -> str:
    """Of texts as short as these; a longer one shows it."""
    return "en" if "“W" in text else "de"


def doubt(text: str, words: str) -> tuple[str, str] | None:
    """Why the speaker of the words that begin so is not sure, and who else it could be."""
    reading = read(text, _language(text))
    quote = next(one for one in reading.quotes if text[one.start :].startswith(words))
    found = Doubts(reading).of(quote)
    return None if found is None else (found.kind, found.other)


def guessed(text: str, words: str, speaker: tuple[str, str]) -> tuple[str, str] | None:
    """The same, where a rule guesses that the last words of the text for somebody mean a name."""
    reading = read(text, _language(text))
    shown, name = speaker
    start = text.rindex(shown)
    low = text.index(words)
    cue = Span(text.rindex(" ") + 1, len(text) - 1)
    said = Mention(start, start + len(shown), name)
    quote = Quote(low, low + len(words), "direct", said, cue)
    made = Reading(text, reading.language, (quote,), reading.figures, ())
    found = Doubts(made).of(quote)
    return None if found is None else (found.kind, found.other)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "found"),
    [
        ("Anna Holm kam. „Wir zahlen“, sie sagte.", "Wir zahlen", ("sie", "Anna Holm"), None),
        (
            "Anna Holm kam. Die Ministerin ging. „Wir zahlen“, sie sagte.",
            "Wir zahlen",
            ("sie", "Anna Holm"),
            ("meant", "Die Ministerin"),
        ),
        (
            "Anna Holm kam. Der Minister ging. „Wir zahlen“, sie sagte.",
            "Wir zahlen",
            ("sie", "Anna Holm"),
            None,
        ),
        (
            "Anna Holm kam. „Wir zahlen“, er sagte.",
            "Wir zahlen",
            ("er", "Anna Holm"),
            ("unsure", ""),
        ),
        (
            "Minister Jan Holm traf Minister Tom Dal. „Wir zahlen“, der Minister sagte.",
            "Wir zahlen",
            ("der Minister", "Tom Dal"),
            ("meant", "Jan Holm"),
        ),
        (
            "Tom Berg kam. Der Kultusminister ging. „Wir zahlen“, der Kultusminister sagte.",
            "Wir zahlen",
            ("der Kultusminister", "Tom Berg"),
            ("unsure", ""),
        ),
        (
            "Personalvorstand Eva Holm kam. „Wir zahlen“, der Vorstand sagte.",
            "Wir zahlen",
            ("der Vorstand", "Eva Holm"),
            ("unsure", ""),
        ),
        (
            "Chairman Ian Moss came, and Ann Moss. “We will pay,” Ian Moss said.",
            "We will pay,",
            ("Ian Moss", "Ann Moss"),
            ("several", ""),
        ),
    ],
)
def test_a_guess_holds_only_where_nobody_else_fits(
    text: str, words: str, speaker: tuple[str, str], found: tuple[str, str] | None
) -> None:
    assert guessed(text, words, speaker) == found


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Der Bürgermeister von Ems, Jan Holm, sagte, es eile.", "es eile", None),
        ("Jan Holm sagte: „Es eilt.“ „Wir warten schon lange.“", "Wir warten", None),
        (
            "Jan Holm sagte: „Es eilt.“ Die Wirtin kam. „Wir warten schon lange.“",
            "Wir warten",
            ("before", "Die Wirtin"),
        ),
        ("Holm schrieb, es eile. Jan Holm kam.", "es eile", ("several", "")),
        ("Er sagte, es eile sehr.", "es eile", ("nameless", "")),
    ],
)
def test_a_reading_of_the_rules_is_held_to_the_text(
    text: str, words: str, found: tuple[str, str] | None
) -> None:
    assert doubt(text, words) == found
