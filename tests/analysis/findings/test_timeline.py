"""The timeline tells by day what happened, and how much was known by then."""

import datetime

from winset.analysis import analyse
from winset.analysis.details import TimelineDetail
from winset.analysis.result import Analysis
from winset.analysis.settings import Settings
from winset.case.as_of import as_of
from winset.casefile import parse_case

CASE = """winset: 1
title: T
parties: {a: A, b: B}
observers: {o: O}
issues: {x: {options: [p, q]}, y: {options: [p, q]}}
no_deal: {x: p, y: p}
sources:
  first: {title: First, publisher: Press, date: 2024-01-10}
  month: {title: Month, date: 2024-02}
  undated: {title: Undated}
preferences:
  a:
    - {id: a1, order: {x: [q, p]}, because: {source: first, quote: one}, until: 2024-03-01}
    - {id: a2, order: {y: [q, p]}, assumed: so it is}
  b:
    - {id: b1, order: {x: [p, q]}, because: {source: month, quote: two}}
    - {id: b2, order: {y: [p, q]}, because: {source: undated, quote: three}}
offers:
  - {id: f, by: a, on: 2024-01-20, outcome: {x: q}, responses: {b: rejected}}
reactions:
  - {by: o, to: no_deal, was: regret, on: 2024-03-05, assumed: "yes"}
"""


def made(text: str, **settings: object) -> Analysis:
    case = parse_case(text)
    return analyse(case, Settings(draws=64, **settings), only=["timeline"])  # type: ignore[arg-type]


def test_every_day_has_what_happened() -> None:
    finding = made(CASE)["timeline"]
    detail = finding.detail
    assert isinstance(detail, TimelineDetail)
    told = {str(day.day): [(one.kind, one.id) for one in day.happened] for day in detail.days}
    assert told == {
        "2024-01-10": [("source", "first"), ("statements", None)],
        "2024-01-20": [("offer", "f")],
        "2024-02-29": [("source", "month"), ("statements", None)],
        "2024-03-01": [("change", "a1")],
        "2024-03-05": [("reaction", "reaction1")],
    }
    assert [(day.statements, day.offers) for day in detail.days] == [
        *((3, 0), (3, 1), (4, 1), (4, 1), (3, 1)),
    ]
    assert detail.always == 2
    assert finding.value == 5
    assert finding.text == (
        "From 10 January 2024 to 5 March 2024: 1 offer, 1 reported reaction, 2 sources."
    )


def test_what_was_known_is_what_the_case_is_as_of_that_day() -> None:
    case = parse_case(CASE)
    detail = made(CASE)["timeline"].detail
    assert isinstance(detail, TimelineDetail)
    for day in detail.days:
        seen = as_of(case, day.day)
        assert (day.statements, day.offers) == (len(seen.statements), len(seen.offers))


def test_a_case_without_days_has_none() -> None:
    bare = CASE.split("sources:", maxsplit=1)[0]
    assert "timeline" not in made(bare)


def test_until_a_day_the_timeline_ends_there() -> None:
    found = made(CASE, until=datetime.date(2024, 1, 31))["timeline"].detail
    assert isinstance(found, TimelineDetail)
    assert [str(day.day) for day in found.days if day.happened[0].kind == "offer"] == ["2024-01-20"]
