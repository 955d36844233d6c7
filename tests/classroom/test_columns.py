"""Headings as people write them."""

from dataclasses import replace

import pytest

from classroom.classes import stall
from winset.classroom.columns import columns_of, find_columns, first_offer
from winset.formats.spreadsheet.grid import Cell, Grid


def grid(*rows):
    cells = tuple(tuple(Cell(text) for text in row) for row in rows)
    return Grid(cells, tuple(range(1, len(rows) + 1)))


@pytest.fixture
def case(tmp_path):
    return stall(tmp_path)


def test_headings_below_a_title_with_accents_case_and_units(case):
    found = find_columns(
        grid(
            ["Results", "Price"],
            [],
            ["Paar", "north side", "South", "Runde", "PRICE (EUR)", "standplatz", "share", "Note"],
        ),
        case,
    )
    assert found.head == 2
    assert found.issues == {"price": 4, "place": 5, "share": 6}
    assert found.parties == {"north": 1, "south": 2}
    assert (found.group, found.round, found.names, found.agreed) == (0, 3, None, None)
    assert found.unread == {"Note": 7}


def test_first_offers_and_agreements(case):
    found = columns_of(
        grid(
            [
                "Names",
                "Agreement reached",
                "First offer North Side Price",
                "Erstes Angebot von South: Price",
                "Première offre de South (share)",
                "Price",
            ]
        ),
        0,
        case,
    )
    assert found.first == {("north", "price"): 2, ("south", "price"): 3, ("south", "share"): 4}
    assert (found.names, found.agreed) == (0, 1)
    assert first_offer("first offer price", [("n", "North")], [("p", "Price")]) is None
    assert first_offer("price", [("n", "North")], [("p", "Price")]) is None


def test_a_heading_twice_and_a_merged_one(case):
    plain = grid(["Price", "Price", "share", "Share of sales"])
    found = columns_of(plain, 0, case)
    assert found.issues == {"price": 0, "share": 2}
    assert found.double == {1: "Price", 3: "Share of sales"}
    # Only in a workbook may the first two be one merged cell.
    assert columns_of(replace(plain, sheet="S"), 0, case).double == {3: "Share of sales"}


def test_other_headings_twice(case):
    found = columns_of(grid(["Pair", "Group", "South", "south", "Round", "Session"]), 0, case)
    assert (found.group, found.round, found.parties) == (0, 4, {"south": 2})
    assert found.again == ["Group", "south", "Session"]
    assert not found.unread
