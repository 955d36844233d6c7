"""A conflict file's own state numbers: object, terminal, page and --make."""

import json
import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from click.testing import CliRunner
from schemas import held_to

import winset
from winset.analysis.ordinal import Degrees
from winset.analysis.stability.run import stability_of
from winset.analysis.stability.states import completions
from winset.case.types import DOUBTFUL
from winset.cli import cli
from winset.formats import import_case
from winset.report.further_text import further_text
from winset.report.stability_page import stability_page
from winset.report.stability_text import stability_text
from winset.spaces.numbering import UNRANKED

WATER = {
    "options": [{"name": "Release"}, {"name": "Escalate"}, {"name": "Attack"}],
    "decisionMakers": [
        {
            "name": "Upper",
            "options": [0],
            "preferences": [[[2, "N"]], [[0, "N"]]],
            "misperceptions": [[[1, "Y"]]],
        },
        {
            "name": "Lower",
            "options": [1, 2],
            "preferences": [[[0, "Y"]], [[2, "N"]], [[1, "N"]]],
        },
    ],
    "infeasibles": [[[0, "Y"], [2, "Y"]]],
    "useManualPreferenceRanking": False,
}
NUMBERS = {"NNN": 1, "YNN": 2, "NYN": 3, "YYN": 4, "NNY": 5, "NYY": 6}
# Numbers with gaps, from 0, in no order of ours.
TABLE = {
    "id": "gaps",
    "title": "Gaps",
    "dms": ["Row", "Column"],
    "options": [
        {"name": "Stop", "dm": 0, "direction": "both"},
        {"name": "Yield", "dm": 1, "direction": "both"},
    ],
    "states": [{"n": 7, "v": "NN"}, {"n": 0, "v": "YN"}, {"n": 3, "v": "NY"}, {"n": 12, "v": "YY"}],
    "moves": {"rule": "own-options"},
    "preferences": {"Row": [[3], [12], [0], [7]], "Column": [[0], [12], [3], [7]]},
    "status_quo": 7,
}
GAPS = {one["v"]: one["n"] for one in TABLE["states"]}


@pytest.fixture
def water(tmp_path):
    path = tmp_path / "water.gmcr"
    path.write_text(json.dumps(WATER))
    return path


@pytest.fixture
def gaps(tmp_path):
    path = tmp_path / "gaps.json"
    path.write_text(json.dumps(TABLE))
    return path


def vector(state):
    return "".join("Y" if option == "taken" else "N" for option in state["outcome"].values())


def ran(*arguments):
    found = CliRunner().invoke(cli, ["stability", *map(str, arguments)])
    return found.exit_code, found.output


@pytest.mark.parametrize(("file", "numbers"), [("water", NUMBERS), ("gaps", GAPS)])
def test_the_object_knows_states_by_the_numbers_of_the_file(file, numbers, request):
    case, _ = import_case(request.getfixturevalue(file))
    data = winset.stability_of(case).to_dict()
    held_to(winset.stability_schema, data)
    assert {vector(one): one["number"] for one in data["states"]} == numbers
    assert [one["id"] for one in data["states"]] == sorted(numbers.values())
    vectors = {one["id"]: vector(one) for one in data["states"]}
    for move in data["moves"]:
        # Whoever moves changes its own options alone.
        mine = {i["id"] for i in data["case"]["issues"] if i["owner"] == move["actor"]}
        places = [k for k, i in enumerate(data["case"]["issues"]) if i["id"] in mine]
        a, b = vectors[move["from"]], vectors[move["to"]]
        assert [k for k in range(len(a)) if a[k] != b[k]]
        assert all(k in places for k in range(len(a)) if a[k] != b[k])
    named = {one["state"] for one in data["certificates"]}
    named |= {one["escape"] for one in data["certificates"] if one["escape"] is not None}
    assert named <= set(numbers.values())


def test_terminal_and_page_show_them_and_what_was_assumed(water, tmp_path):
    code, shown = ran(water, "-o", tmp_path / "water.html")
    assert code == 0
    assert "\n2      Release: yes; Escalate: no; Attack: no " in shown
    assert "\n4      Release: yes; Escalate: yes; Attack: no " in shown
    flat = " ".join(shown.split())
    assert "States and their numbers in the file: 1 NNN, 2 YNN, 3 NYN, 4 YYN, 5 NNY, 6 NYY." in flat
    assert "Without counterpart: Upper: misperceptions; everyone sees all states here." in flat
    page = (tmp_path / "water.html").read_text()
    row = re.search(r"<tr><th scope=\"row\">(?:<a[^>]*>)?4(?:</a>)?</th><td[^>]*>([^<]*)", page)
    assert row[1] == "Release: yes; Escalate: yes; Attack: no"
    assert "misperceptions; everyone sees all states here" in page
    assert set(map(int, re.findall(r'data-state="(\d+)"', page))) == set(NUMBERS.values())


@pytest.mark.parametrize("state", sorted(GAPS.values()))
def test_make_asks_for_a_state_by_its_number(gaps, state):
    code, shown = ran(gaps, "--make", state, "--concept", "nash", "--json", "-")
    assert code == 0
    data = json.loads(shown)
    asked = data["inverse"]
    assert asked["state"] == state
    vectors = {one["id"]: vector(one) for one in data["states"]}
    (row,) = asked["actors"]["row"]["conditions"]
    flipped = {"Y": "N", "N": "Y"}[vectors[state][0]] + vectors[state][1]
    assert row["move"] == GAPS[flipped]
    assert row["ways"] == [[GAPS[flipped]]]
    for one in asked["change"]["lowered"]:
        assert one["state"] in vectors
    holds = next(one for one in data["states"] if one["id"] == state)["equilibrium"]["nash"]
    assert bool(asked["change"]["lowered"]) is not holds


def test_what_is_doubtful_stands_before_the_verdict(water):
    case, _ = import_case(water)
    case = replace(case, assumed=(*case.assumed, f"{DOUBTFUL}the file says so twice."))
    data = winset.stability_of(case).to_dict()
    held_to(winset.stability_schema, data)
    assert data["doubts"] == ["The file says so twice."]
    assert not [one for one in data["assumed"] if "twice" in one]
    shown = stability_text(data)
    assert shown.index("  - The file says so twice.") < shown.index("Of 6 states")
    page = stability_page(data)
    assert page.index("The file says so twice.") < page.index("Of 6 states")


def test_a_number_that_no_state_has_is_refused_with_those_there_are(gaps, water):
    assert ran(gaps, "--make", 4) == (
        2,
        "Usage: cli stability [OPTIONS] SRC\nTry 'cli stability --help' for help.\n\n"
        "Error: state: expected 0, 3, 7 or 12, found 4\n",
    )
    assert "Error: state: expected 1 to 6, found 7" in ran(water, "--make", 7)[1]


def test_a_case_file_numbers_its_states_from_1():
    text = """
winset: 1
title: Two
parties: {a: A, b: B}
issues: {x: {options: [p, q], owner: a}, y: {options: [p, q], owner: b}}
no_deal: {x: p, y: p}
preferences:
  a: {scores: {x: {p: 0, q: 1}, y: {p: 0, q: 1}}}
  b: {scores: {x: {p: 0, q: 1}, y: {p: 0, q: 1}}}
"""
    data = winset.stability_of(winset.parse_case(text)).to_dict()
    assert [(one["id"], one["number"]) for one in data["states"]] == [(k, k) for k in range(1, 5)]
    assert data["assumed"] == []


def test_small_rankings_are_completed_in_every_way():
    """Twin: each state left out stands above so many of the levels, in every order among them."""
    known = Degrees(np.array([1, UNRANKED, 0, UNRANKED]), np.zeros(4, dtype=np.int64))
    found = completions(np.zeros((2, 4)), {0: known}, 256)
    assert found.shape == (2, 3**2 * 2, 4)
    assert not found[1].any()
    orders = Counter(tuple(np.argsort(-way).tolist()) for way in found[0])
    # Of 18 ways, 3 gaps hold both states in 2 orders each, counted once; 6 pairs of gaps twice.
    assert sum(orders.values()) == 18
    assert len(orders) == 12
    assert sorted(orders.values()) == [1] * 6 + [2] * 6
    assert all(order.index(0) < order.index(2) for order in orders)
    assert completions(np.zeros((2, 4)), {0: known}, 17) is None


def test_what_holds_however_a_ranking_is_completed_is_told_as_certain():
    text = """\
winset: 1
title: Dilemma
parties: {a: Alice, b: Bob}
issues:
  x: {options: {c: C, d: D}, owner: a}
  y: {options: {c: C, d: D}, owner: b}
no_deal: {x: d, y: d}
preferences:
  a: {ranking: [3, 1, 4]}
  b: {ranking: [2, 1, 4, 3]}
"""
    data = stability_of(winset.parse_case(text), start=4, horizon=1, make=(1, "gmr")).to_dict()
    assert data["settled"] is True
    assert data["judged"] == 4
    held = {state["id"]: state["equilibrium"] for state in data["states"]}
    # State 2 may stand in four places: above 3, above 1, above 4, or last.
    assert held[1]["gmr"] == 1.0
    assert held[1]["nash"] == 0.0
    assert held[4]["nash"] == 0.25
    assert held[1]["smr"] == 0.5
    told = stability_text(data)
    assert ">99" not in told
    assert "All 4 ways are judged" in " ".join(told.split())
    assert "100" in told
    assert "State 1 holds under GMR in 100 % of 4 draws." in further_text(data)
