"""Of an order of states nothing is sized, averaged or added up: in no finding, text or page."""

import html
import re

import pytest
from places import ROOT
from schemas import held_to

import winset
from winset.deals.solutions import SOLUTIONS
from winset.report.terminal import full_text

ELMIRA = (ROOT / "examples" / "elmira" / "ranking.yaml").read_text("utf-8")
PRIORITIES = (ROOT / "examples" / "elmira" / "priorities.yaml").read_text("utf-8")
DILEMMA = """\
winset: 1
title: Dilemma
parties: {a: Alice, b: Bob}
issues:
  x: {options: {c: C, d: D}, owner: a}
  y: {options: {c: C, d: D}, owner: b}
no_deal: {x: d, y: d}
preferences:
  a: {ranking: [3, 1, 4, 2]}
  b: {ranking: [2, 1, 4, 3]}
"""
MIXED = DILEMMA.replace(
    "{ranking: [2, 1, 4, 3]}", "{scores: {x: {c: 7, d: 0}, y: {c: 0, d: 4}}, no_deal: 5}"
)
SIZED = re.compile(
    r"\d points?\b|scores of|by the scores|by its scores|gains? of \d|over no deal|\bvalue \d"
    r"|% of the most|values? as given|exact scores",
    re.IGNORECASE,
)


def made(text):
    found = winset.analyse(winset.parse_case(text), language="en")
    held_to(winset.analysis_schema, found.to_dict())
    return found


def visible(page):
    bare = re.sub(r"<script.*?</script>|<style.*?</style>", "", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", bare.split('id="methods"')[0]))


@pytest.mark.parametrize("text", [ELMIRA, PRIORITIES, DILEMMA], ids=["elmira", "priorities", "2x2"])
def test_nothing_is_sized(text):
    found = made(text)
    told = [finding.text for finding in found]
    told += [visible(found.page()), full_text(found.to_dict())]
    for part in told:
        assert not SIZED.findall(part)
    assert found["deal.solutions"].status == "unknown"
    assert all(found["deal.solutions"].detail[key] is None for key in SOLUTIONS)
    for actor in found.case["actors"]:
        assert found[f"wants.{actor['id']}"].status == "unknown"


def test_what_only_takes_an_order_is_told():
    found = made(DILEMMA)
    assert found["deal.exists"].value == 1
    assert found["deal.count"].value == found["deal.pareto"].value == 1
    assert found["hold.1"].detail["actors"]["a"]["gain"] is None
    assert found["hold.1"].detail["holds"]["seq"] == 1
    assert found["road.1"].status == "unknown"
    assert "an order of states is known and nothing more" in found["road.1"].text


def test_what_would_open_a_deal_is_told_in_places():
    for text in (ELMIRA, PRIORITIES):
        (opener,) = made(text)["deal.openers"].detail["openers"]
        assert (opener["actor"], opener["size"], opener["unit"]) == (
            "uniroyal", 1, "places in its order"
        )  # fmt: skip
        assert opener["text"] == (
            "Placing no deal lower in the order of Uniroyal, by 1 place, or a deal as much higher."
        )


def test_beside_scores_the_scored_keep_their_points():
    found = made(MIXED)
    assert found["wants.a"].status == "unknown"
    assert found["wants.b"].status == "exact"
    assert found["deal.solutions"].status == "unknown"
    (point,) = found["deal.pareto"].detail["points"]
    assert list(point["values"]) == ["b"]
    views = found["deal.candidates"].detail["candidates"][0]["actors"]
    assert views["a"]["value"] is None
    assert views["b"]["value"]["mean"] == 7
    said = [line for part in found.brief["summary"] for line in part["sentences"]]
    assert "By scores and rankings it suits Alice and Bob." in said
    assert "All this rests on the rankings of 1 actor and the scores of 1 actor." in said


def test_the_map_shows_places():
    chart = made(PRIORITIES).deal_map
    assert chart is not None
    for actor, values in chart["values"].items():
        assert set(values) | {chart["no_deal"][actor]} == set(range(len(set(values))))


def test_what_would_be_better_for_all_is_told_without_amounts():
    """Agreed is state 2, C and D: to Alice the last, to Bob below D and C."""
    offers = "offers: [{id: o, by: a, outcome: {x: c, y: d}, responses: {b: accepted}}]\n"
    ranked = DILEMMA.replace("[2, 1, 4, 3]", "[1, 2, 4, 3]")
    finding = made(ranked + offers)["settlement.o"]
    assert finding.text.endswith("y: D to C, better for Alice, better for Bob.")
    assert finding.detail["gains"] == {}
