"""The strip of days: every day in its order, none on top of another."""

import re
from itertools import pairwise

from winset.analysis import analyse
from winset.analysis.settings import Settings
from winset.casefile import parse_case
from winset.report.page import page
from winset.report.terminal import full_text
from winset.report.timeline import strip

CASE = """winset: 1
title: T
parties: {a: A, b: B}
issues: {x: {options: [p, q]}}
no_deal: {x: p}
sources:
  old: {title: "Old <b>", date: 2001-05-01}
  near: {title: Near, date: 2024-02-01}
  next: {title: Next, date: 2024-02-02}
preferences:
  a: [{order: {x: [q, p]}, because: {source: near, quote: one}}]
  b: [{order: {x: [p, q]}, assumed: so it is}]
offers:
  - {id: f, by: a, on: 2024-02-02, outcome: {x: q}}
"""


def document() -> dict:
    return analyse(parse_case(CASE), Settings(draws=64)).to_dict()


def test_days_stand_in_their_order_and_apart() -> None:
    detail = next(f for f in document()["findings"] if f["id"] == "timeline")["detail"]
    made = strip(detail)
    assert [lane.kind for lane in made.lanes] == ["offer", "statements", "source"]
    places = [float(mark.x) for mark in made.lanes[-1].marks]
    assert places == sorted(places)
    assert min(b - a for a, b in pairwise(places)) > 5
    assert [year.year for year in made.years] == [2001, 2024]


def test_the_page_tells_it_and_the_terminal_too() -> None:
    tree = document()
    html = page(tree, None)
    part = html[html.index('id="timeline"') :]
    assert "Old &lt;b&gt;" in part
    assert re.search(r'<time datetime="2024-02-02">2 February 2024</time>', part)
    assert "Known by then: 2 statements, 1 offer." in part
    assert "2 February 2024: " in full_text(tree)


def test_where_few_days_are_known_there_is_no_part() -> None:
    tree = analyse(
        parse_case(CASE.replace("date:", "author:").replace("on: 2024-02-02, ", "")),
        Settings(draws=64),
    ).to_dict()
    assert 'id="timeline"' not in page(tree, None)
    assert "timeline" not in {finding["id"] for finding in tree["findings"]}
