"""The picture on a given day."""

import datetime

import pytest
from analysis.dam import case

import winset
from winset.case.as_of import as_of, last_day
from winset.case.types import Source


@pytest.mark.parametrize(
    ("day", "statements", "offers", "reactions"),
    [
        ("2023-12-31", {"u1", "u2", "d3", "c2"}, set(), {"r2"}),
        ("2024-01-31", {"u1", "u2", "d1", "d2", "d3", "c1", "c2"}, set(), {"r1", "r2"}),
        ("2024-04-01", {"u1", "u2", "d1", "d2", "d3", "c1", "c2"}, {"o1"}, {"r1", "r2"}),
        (
            "2024-06-01",
            {"u1", "u2", "u3", "d1", "d2", "d3", "c1", "c2"},
            {"o1", "o2"},
            {"r1", "r2"},
        ),
    ],
)
def test_the_picture_as_it_was(day, statements, offers, reactions):
    seen = as_of(case(), datetime.date.fromisoformat(day))
    assert {one.id for one in seen.statements} == statements
    assert {one.id for one in seen.offers} == offers
    assert {one.id for one in seen.reactions} == reactions
    found = winset.analyse(
        case(), winset.Settings(draws=200, until=datetime.date.fromisoformat(day))
    )
    assert {one["id"] for one in found.case["statements"]} == statements
    assert found.settings["until"] == day
    told = found.brief["warnings"][0]
    assert told.startswith("The picture as it was on ")
    gone = 8 - len(statements)
    assert (f"{gone} statement" in told) == (gone > 0)


def test_dates_of_sources():
    assert last_day("2024") == datetime.date(2024, 12, 31)
    assert last_day("2024-02") == datetime.date(2024, 2, 29)
    assert last_day("2024-02-03") == datetime.date(2024, 2, 3)
    for odd in (None, "", "spring 2024", "2024-13", "2024-02-31", Source("s").date):
        assert last_day(odd) is None
