"""The words by which a table says what a row or column is."""

import pytest

from winset.formats.spreadsheet.words import is_no_deal, is_total, normal, owner, owners


@pytest.mark.parametrize(
    "label",
    ["No deal", "no-deal", "BATNA (walk away)", "If no agreement", "Reservation value",
     "Keine Einigung", "Pas d'accord", "Status quo points"],
)  # fmt: skip
def test_rows_of_no_deal(label):
    assert is_no_deal(label)


@pytest.mark.parametrize("label", ["Deal", "Price", "No deal before May", "Alternative"])
def test_what_is_no_row_of_no_deal(label):
    assert not is_no_deal(label)


def test_some_words_say_it_only_where_no_option_stands():
    assert is_no_deal("Alternative", alone=True)
    assert is_no_deal("Plan B", alone=True)


def test_totals():
    assert is_total(" Grand  TOTAL: ")
    assert not is_total("Total cost")
    assert normal("Ärger-Punkte!") == "ärger punkte"


def test_whose_points_a_column_holds():
    assert owner("North: points") == "North"
    assert owner("Points") == "Points"
    assert owners(["North points", "South points"]) == ["North", "South"]
    assert owners(["Water Utility", "City"]) == ["Water Utility", "City"]
    assert owners(["North (points)", "South"]) == ["North", "South"]
