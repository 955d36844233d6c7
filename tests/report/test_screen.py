"""The first screen: rows, dots and boxes, in the figures of the analysis."""

import re

import pytest

from report import sample
from report.sample import found
from winset.report.page import page
from winset.report.screen import Screen
from winset.report.view import View


def screen(variant):
    document, chart = sample.VARIANTS[variant]()
    return Screen(View(document, chart), document), document, page(document, chart)


def first(html):
    return html.split('<section id="summary"')[1].split("</section>")[0]


@pytest.mark.parametrize("variant", ["dam", "weighed"])
def test_dots_percentages_and_counts_agree(variant):
    shown, document, html = screen(variant)
    detail = found(document, "deal.best")["detail"]
    part = first(html)
    rows = re.findall(r'<li class="row[^"]*" aria-label="([^"]*)">(.*?)</li>', part, re.S)
    assert len(rows) >= len(shown.required()) + len(shown.observers()) + 1
    for label, row in rows:
        on, off = row.count('class="on"'), row.count('class="off"')
        assert on + off == 20
        assert f"in {on} of 20" in label
        assert f'<span class="k">{on}</span>' in row
    for row in shown.required():
        view = detail["judged"]["actors"][row["id"]]
        assert abs(row["count"] - 20 * view["probability"]) <= 1
    together = shown.together()
    assert part.count(f'class="band" y="-6" width="{10 * together["count"]}"') >= 2


def test_what_moves_comes_first_and_what_stays_last():
    shown, document, html = screen("dam")
    rows = shown.changes()
    stays = [row["stays"] for row in rows]
    assert stays == sorted(stays)
    base = document["case"]["no_deal"]["outcome"]
    outcome = found(document, "deal.best")["detail"]["outcome"]
    assert sum(not stay for stay in stays) == sum(outcome[i] != base[i] for i in base)
    assert first(html).count('<tr class="same">') == sum(stays)


def test_the_headline_is_the_one_title():
    _, document, html = screen("dam")
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", html) == [document["brief"]["headline"]]


def test_both_odds_are_drawn_from_the_lowest_to_the_highest():
    shown, document, html = screen("dam")
    detail = found(document, "deal.best")["detail"]
    odds = shown.odds()
    assert odds[0]["low"] <= 100 * detail["exists"]["low"] + 1e-6
    assert odds[0]["high"] >= 100 * detail["exists"]["high"] - 1e-6
    assert first(html).count('class="odd"') == len(odds)
    assert f'class="spread" width="{odds[0]["high"]}"' in first(html)


def test_boxes_are_sentences_of_the_brief():
    shown, document, html = screen("dam")
    told = {part["about"]: part["sentences"] for part in document["brief"]["summary"]}
    for box in shown.boxes():
        assert [box["head"], *box["rest"]] == told[box["about"]]
    assert [box["about"] for box in shown.boxes()] == [
        about for about in ("obstacle", "ask", "basis") if about in told
    ]
    assert first(html).count('<div class="card c-') == len(shown.boxes())


def test_without_a_best_deal_the_screen_still_says_why():
    shown, document, html = screen("contradictory")
    assert shown.best is None
    assert shown.odds() == []
    assert document["brief"]["headline"] in first(html)
    assert "cannot all be true" in first(html)


def test_thirty_actors_stand_in_tables_of_seven():
    document, chart = sample.dam()
    shown = Screen(View(document, chart), document)
    assert [len(group) for group in shown.wanting()] == [len(shown._view.known_actors())]
    case = document["case"]
    for k in range(20):
        actor = {**case["actors"][0], "id": f"x{k}", "name": f"X {k}", "consent": k % 2 == 0}
        case["actors"].append(actor)
        case["preferences"].append({**case["preferences"][0], "actor": f"x{k}"})
    groups = Screen(View(document, chart), document).wanting()
    assert max(map(len, groups)) == 7
    voting = [actor["consent"] for group in groups for actor in group]
    assert voting == sorted(voting, reverse=True)
