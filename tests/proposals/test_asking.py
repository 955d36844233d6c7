"""What parties offer and demand, by nouns, wishes and readiness; whose it is."""

import time

import pytest
from proposals.readings import READING

from winset.proposals.asking import asked_in
from winset.proposals.cast import Member, cast_of
from winset.reading import Mention, Quote, Reading, read

CAST = (
    Member("Nordland", frozenset({"Nordland", "Berg"}), 9),
    Member("Südland", frozenset({"Südland", "Dal"}), 5),
)


def reading(text: str, *, told_by: str | None = None) -> Reading:
    speaker = None if told_by is None else Mention(0, 1, told_by)
    quotes = (Quote(0, len(text), "direct", speaker),) if told_by else ()
    return Reading(text, "de", quotes, (), ())


def test_stances_of_parties_are_asked() -> None:
    found = asked_in(READING, cast_of([READING]))
    assert [(one.what, one.by.name, READING.text[one.start : one.end]) for one in found] == [
        ("demand", "Nordland", "Wir wollen mehr Wasser"),
        ("offer", "Südland", "den Damm zu senken"),
    ]


def test_one_offer_is_one_and_help_with_talks_is_none() -> None:
    text = (
        "Minister Otto Brandt aus Nordland schlug vor, das Dorf gemeinsam zu verwalten. "
        "Österreich bot an, zu vermitteln."
    )
    found = read(text)
    cast = tuple(Member(one.name, frozenset({one.name, *one.also}), 3) for one in found.figures)
    asked = asked_in(found, cast)
    assert [text[one.start : one.end] for one in asked] == ["das Dorf gemeinsam zu verwalten"]


@pytest.mark.parametrize(
    ("text", "teller", "what", "by", "words"),
    [
        (
            "Sie wollten, dass wir den Damm abreißen.",
            "Berg",
            "demand",
            "Südland",
            "dass wir den Damm abreißen",
        ),
        (
            "Das Angebot, den Damm zu senken, habe er abgelehnt.",
            "Berg",
            "offer",
            "Südland",
            "den Damm zu senken",
        ),
        ("Unser Angebot, Strom zu liefern, gilt.", "Berg", None, "", ""),
        (
            "Dal sei bereit gewesen, Wasser abzugeben.",
            "Berg",
            "offer",
            "Südland",
            "Wasser abzugeben",
        ),
        (
            "Die Zusicherung Dals, nicht zu bauen, bleibt.",
            None,
            "offer",
            "Südland",
            "nicht zu bauen",
        ),
        (
            "The offer by Dal to lower the dam was refused.",
            None,
            "offer",
            "Südland",
            "to lower the dam was refused",
        ),
        ("They wanted us to leave.", "Dal", "demand", "Nordland", "us to leave"),
        ("Somebody offered nothing.", None, None, "", ""),
        ("Das Angebot, den Damm zu senken, steht.", None, None, "", ""),
    ],
)
def test_nouns_and_wishes_tell_it_with_whose_it_is(
    text: str, teller: str | None, what: str | None, by: str, words: str
) -> None:
    made = reading(text, told_by=teller)
    found = [(one.what, one.by.name, text[one.start : one.end]) for one in asked_in(made, CAST)]
    assert found == ([] if what is None else [(what, by, words)])


@pytest.mark.slow
def test_a_long_hostile_text_is_not_slow() -> None:
    before = time.process_time()
    asked_in(reading("Angebot bereit, zu " * 50_000, told_by="Berg"), CAST)
    asked_in(reading("wollten" * 100_000), CAST)
    assert time.process_time() - before < 60


def test_a_call_for_agreement_asks_for_nothing() -> None:
    text = "Berg mahnte beide Seiten zur Einigung."
    quotes = (Quote(0, len(text), "reported", Mention(0, 4, "Berg"), stance="demands"),)
    assert asked_in(Reading(text, "de", quotes, (), ()), CAST) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ministerin Anna Wolf hat nie angeboten, den Damm zu senken."),
        ("de", "Ministerin Anna Wolf hätte angeboten, den Damm zu senken."),
        ("de", "Ministerin Anna Wolf war nicht bereit, den Damm zu senken."),
        ("en", "Minister Anna Wolf would have offered to lower the dam."),
        ("en", "Minister Anna Wolf said no. Wolf was not ready to lower the dam."),
        ("en", "Nobody offered to lower the dam."),
    ],
)
def test_what_was_not_offered_is_no_offer(language: str, text: str) -> None:
    made = read(text, language)
    assert asked_in(made, cast_of([made])) == ()
    assert [event for event in made.events if event.kind == "offers"] == []


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        (
            "en",
            "The union demands 8 percent. The owners offered 3 percent. "
            "On Friday the owners withdrew their offer.",
            [("demand", "union")],
        ),
        (
            "de",
            "Die Gewerkschaft fordert 8 Prozent, die Arbeitgeber bieten 2,5 Prozent. "
            "Am Freitag zogen die Arbeitgeber ihr Angebot zurück.",
            [("demand", "Gewerkschaft")],
        ),
        (
            "de",
            "Die Gewerkschaft fordert 8 Prozent, die Arbeitgeber bieten 2 Prozent. Das Angebot "
            "wurde zurückgezogen. Die Arbeitgeber bieten 3 Prozent.",
            [("demand", "Gewerkschaft"), ("offer", "Arbeitgeber")],
        ),
    ],
)
def test_an_offer_that_was_taken_back_stands_no_longer(
    language: str, text: str, left: list[tuple[str, str]]
) -> None:
    made = read(text, language)
    assert [(one.what, one.by.name) for one in asked_in(made, cast_of([made]))] == left
