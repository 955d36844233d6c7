"""What people write into cells, and what it means."""

from fractions import Fraction

import pytest

from winset.case.languages import Translated
from winset.case.types import Issue, Option
from winset.classroom.cells import (
    Options,
    Reading,
    plain,
    refuses,
    same,
    says_failed,
    says_no_deal,
    says_nothing,
    ways_of_writing,
)

PRICE = Issue(
    "price",
    "Price",
    tuple(Option(str(n), f"{n} EUR a month", Fraction(n)) for n in (900, 1000, 1500)),
    unit="EUR a month",
)
SHARE = Issue(
    "share", "Share", (Option("half", "1.5 %"), Option("all", "15 %"), Option("x", "2 weeks"))
)
GRADE = Issue("grade", "Grade", (Option("top", "A+"), Option("good", "A"), Option("low", "–5")))
HOURS = Issue("hours", "Until", (Option("h20", "8 pm"), Option("h22", "22 Uhr")))
DATE = Issue("start", "Start", (Option("mar", "1 March"), Option("apr", "1 April")))


@pytest.mark.parametrize(
    ("issue", "text", "option"),
    [
        (PRICE, "1000", "1000"),
        (PRICE, "1.000", "1000"),
        (PRICE, "1,000.00", "1000"),
        (PRICE, "1 000,00 EUR", "1000"),
        (PRICE, "1000 eur a month", "1000"),
        (PRICE, "EUR 1.500,-", "1500"),
        (PRICE, "1.000,00 €", "1000"),
        (PRICE, "1000 euros par mois", "1000"),
        (PRICE, "1000 Taler", "1000"),
        (PRICE, "1000 $", None),
        (PRICE, "1000 weeks", None),
        (SHARE, "15 Prozent", "all"),
        (SHARE, "15 pour cent", "all"),
        (SHARE, "2 Wochen", "x"),
        (SHARE, "2 Sorten", None),
        (DATE, "2026-03-01", "mar"),
        (DATE, "2026-03-01 00:00:00", "mar"),
        (DATE, "2026-05-01", None),
        (HOURS, "20:00:00", "h20"),
        (HOURS, "22:00", "h22"),
        (HOURS, "21:30", None),
        (PRICE, "1000 USD", None),
        (PRICE, "1050", None),
        (PRICE, "900 to 1000", None),
        (SHARE, "1,5%", "half"),
        (SHARE, "1.5", "half"),
        (SHARE, "15 %", "all"),
        (SHARE, "15 weeks", None),
        (SHARE, "2 week", "x"),
        (SHARE, "HALF", "half"),
        (GRADE, "A+", "top"),
        (GRADE, "a", "good"),
        (GRADE, "a +", None),
        (DATE, "1 march", "mar"),
        (DATE, "1. March", "mar"),
        (DATE, "1", None),
        (DATE, "apr", "apr"),
    ],
)
def test_options_by_name_id_or_number(issue, text, option):
    assert Options(issue).read(text).option == option


def test_what_is_guessed_is_said():
    assert Options(PRICE).read("1.000,00 Euro").guess == "unit"
    assert Options(PRICE).read("1000 EUR").guess == ""
    assert Options(DATE).read("2026-03-01").guess == "date"
    assert Options(DATE).read("2026-05-01") == Reading(None, "date")
    assert ways_of_writing("1 May") == set()
    assert {"may 25", "1 may", "5 1"} <= ways_of_writing("2025-05-01")


def test_options_and_units_in_any_language():
    names = {"en": "1.2 billion dollars", "de": "1,2 Milliarden Dollar"}
    issue = Issue("b", "B", (Option("m1200", Translated(names, "en")), Option("none", "none")))
    for text in ("1,2 Milliarden Dollar", "1.2 billion dollars", "1,2 milliarden"):
        assert Options(issue).read(text).option == "m1200"


@pytest.mark.parametrize(
    "text",
    [
        "no deal",
        "No Deal!",
        "kein Abschluss",
        "keine Einigung",
        "pas d'accord",
        "Impasse",
        "no deal, ran out of time",
        "kein Abschluss (Zeit)",
        "BATNA",
    ],
)
def test_words_for_no_deal(text):
    assert says_no_deal(text)


@pytest.mark.parametrize("text", ["yard", "-", "deal", "no parking", "keine", "agreement on all"])
def test_words_that_are_none(text):
    assert not says_no_deal(text)


def test_words_of_failure():
    said = ["gescheitert", "Kein Ergebnis", "failed", "Échec", "no deal"]
    assert all(map(says_failed, said))
    assert not any(map(says_no_deal, said[:4]))
    assert not any(map(says_failed, ["", "none", "yard"]))


def test_empty_cells_and_refusals():
    assert all(map(says_nothing, ["", "-", "–", " — ", "n/a", "N.A.", "none"]))
    assert not any(map(says_nothing, ["no deal", "0", "x"]))
    assert all(map(refuses, ["No", "nein", "non", "0", "kein Abschluss"]))
    assert not any(map(refuses, ["", "yes", "ja", "1"]))


def test_names_in_several_forms():
    known = [("cafe", "Hinter dem Café"), ("tor", "Am Tor"), ("tor2", "am  tor")]
    assert same("hinter dem cafe", known) == "cafe"
    assert same("Hinter-dem-Café (2)", known) == "cafe"
    assert same("Am Tor", known) == "tor"
    assert same("AM TOR", known) is None
    assert same("", known) is None
    both = [("k", Translated({"en": "Kiln", "de": "Brennofen"}, "en"))]
    assert same("BRENNOFEN", both) == same("kiln", both) == "k"
    assert plain("Straße_Ü 1") == "strasse u 1"
