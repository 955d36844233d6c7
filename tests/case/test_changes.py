"""Positions that changed: what held on which day, what is told of it, what makes no sense."""

import datetime
from dataclasses import replace

import pytest
from analysis.dam import analyse

from winset.case.as_of import as_of, changes, holding
from winset.case.validity import problems_of
from winset.casefile import case_text, parse_case
from winset.inference.statements import statements_about
from winset.report.page import page
from winset.report.terminal import full_text

TEXT = """\
winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
issues:
  height: {name: Height, options: [none, low, high]}
  water: {name: Water, options: [little, much]}
no_deal: {height: none, water: little}
sources:
  march: {title: March, date: 2024-03-01}
  april: {title: April, date: 2024-04-01}
  may: {title: May, date: 2024-05-01}
preferences:
  up:
    - {id: u1, order: {height: [high, low, none]}, assumed: a}
    - {id: u2, rejects: {height: low, water: much}, until: 2024-04-10, assumed: a}
  down:
    - {id: d1, rejects: {height: low, water: much}, because: {source: march, quote: "no dam"}}
    - id: d2
      rejects: {height: high, water: much}
      replaces: d1
      because: {source: april, quote: "a low dam"}
    - id: d3
      prefers: {height: high, water: much}
      to: no_deal
      replaces: d2
      because: {source: may, quote: "any"}
    - {id: d4, order: {height: [none, low, high]}, assumed: a}
"""
CASE = parse_case(TEXT)


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("on", "held"),
    [
        ("2024-02-28", {"u1", "u2", "d4"}),
        ("2024-03-01", {"u1", "u2", "d1", "d4"}),
        ("2024-03-31", {"u1", "u2", "d1", "d4"}),
        ("2024-04-01", {"u1", "u2", "d2", "d4"}),
        ("2024-04-10", {"u1", "u2", "d2", "d4"}),
        ("2024-04-11", {"u1", "d2", "d4"}),
        ("2024-05-01", {"u1", "d3", "d4"}),
        (None, {"u1", "d3", "d4"}),
    ],
)
def test_what_held_on_a_day(on, held):
    seen = as_of(CASE, None if on is None else day(on))
    assert {statement.id for statement in seen.statements} == held
    assert not problems_of(seen)
    assert changes(seen) == ()
    assert {s.id for s in holding(seen.statements)} == held
    settings = {} if on is None else {"until": day(on)}
    found = analyse(TEXT, draws=64, **settings)
    assert {one["id"] for one in found.case["statements"]} == held


def test_a_case_in_which_nothing_changed_is_left_as_it_is():
    text = TEXT.replace("until: 2024-04-10, ", "")
    for old in ("d1", "d2"):
        text = text.replace(f"      replaces: {old}\n", "")
    plain = parse_case(text)
    assert as_of(plain, None) is plain
    assert "changes" not in analyse(case_text(plain), draws=64).to_dict()["case"]


def test_statements_hold_alike_where_no_day_is_asked_for():
    assert [s.id for s in statements_about(CASE, "down", None)] == ["d3", "d4"]
    assert [s.id for s in statements_about(CASE, "up", None)] == ["u1"]


def test_what_changed_and_when_is_told():
    found = [(c.gone.id, c.new and c.new.id, c.day) for c in changes(CASE)]
    assert found == [
        ("d1", "d2", day("2024-04-01")),
        ("u2", None, day("2024-04-10")),
        ("d2", "d3", day("2024-05-01")),
    ]
    assert [c.gone.id for c in changes(CASE, day("2024-04-05"))] == ["d1"]
    analysis = analyse(TEXT, draws=64)
    whole = analysis.to_dict()
    told = whole["case"]["changes"]
    assert [(t["actor"], t["day"], t["gone"], t["new"]) for t in told] == [
        ("down", "2024-04-01", "d1", "d2"),
        ("up", "2024-04-10", "u2", None),
        ("down", "2024-05-01", "d2", "d3"),
    ]
    assert told[0]["text"] == (
        "Downstream, 1 April 2024: “would rather have no deal than (Height: low; Water: "
        "much)” gave way to “would rather have no deal than (Height: high; Water: much)”."
    )
    assert told[1]["text"] == (
        "Upstream: “would rather have no deal than (Height: low; Water: much)” held until "
        "10 April 2024."
    )
    assert told[0]["evidence"][0]["quote"] == "no dam"
    text = " ".join(full_text(whole).split())
    assert "What changed and when - Downstream, 1 April 2024: “would" in text
    html = page(whole, analysis.deal_map)
    assert html.count("What changed and when") == 1
    assert "held until 10 April 2024." in html
    before = analyse(TEXT, draws=64, until=day("2024-04-05"))
    assert [one["gone"] for one in before.to_dict()["case"]["changes"]] == ["d1"]
    assert before.brief["warnings"][0].endswith("(1 statement).")


def test_where_the_new_one_has_no_date_the_old_one_never_shows():
    text = TEXT.replace('because: {source: april, quote: "a low dam"}', "assumed: a")
    known = parse_case(text)
    change = next(c for c in changes(known) if c.gone.id == "d1")
    assert (change.new.id, change.day) == ("d2", None)
    told = analyse(case_text(known), draws=64).to_dict()["case"]["changes"][0]
    assert told["day"] is None
    assert told["text"].startswith("Downstream, on a day that is not known: “would")


def test_an_end_before_the_new_one_is_the_day_it_went():
    known = parse_case(TEXT.replace("{id: d1, ", "{id: d1, until: 2024-03-20, "))
    change = next(c for c in changes(known) if c.gone.id == "d1")
    assert (change.new.id, change.day) == ("d2", day("2024-03-20"))
    assert "d1" not in {s.id for s in as_of(known, day("2024-03-25")).statements}


def test_changes_are_written_and_read():
    assert parse_case(case_text(CASE)) == CASE


@pytest.mark.parametrize(
    ("place", "change", "said"),
    [
        (
            1,
            {"until": "2024-04-10"},
            "statement 'd2': expected a date as until, found '2024-04-10'",
        ),
        (1, {"replaces": "d7"}, "statement 'd2': unknown statement 'd7'; expected one of u1, u2"),
        (1, {"replaces": "u1"}, "statement 'd2', replaces: 'u1' is about 'up', and this about"),
        (0, {"replaces": "d3"}, "statement 'd1', replaces: 'd1' would replace itself"),
        (0, {"replaces": "d2"}, "'d2' became known later, on 2024-04-01; this on 2024-03-01"),
        (1, {"until": datetime.date(2024, 3, 2)}, "known on 2024-04-01 only: it would never hold"),
    ],
)
def test_what_makes_no_sense_is_named(place, change, said):
    stated = list(CASE.preferences["down"])
    stated[place] = replace(stated[place], **change)
    found = problems_of(replace(CASE, preferences={**CASE.preferences, "down": tuple(stated)}))
    assert any(said in problem for problem in found), found
