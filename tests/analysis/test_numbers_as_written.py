"""Cases whose numbers are long, large or in unlike units, and the right answers."""

import json

import pytest

import winset
from winset.analysis.statistics import statistics
from winset.deals.solutions import SOLUTIONS

UNITS = """
winset: 1
title: Two options, one actor's number has 15 decimals
parties: {a: A, b: B}
issues: {x: {options: [l, m]}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {l: 0.9, m: 3}}}
  b: {scores: {x: {l: 9.5, m: 4.666666666666667}}}
"""
MIXED = """
winset: 1
title: One scored on 0 to 1, one inferred
parties: {a: A, b: B}
issues: {x: {options: [l, m, h]}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {l: 0.9, m: 0.6, h: 0.001}}}
  b:
    - {id: b1, order: {x: [h, m, l]}, assumed: t}
    - {id: b2, value: {x: {m: [0.7, 0.7]}}, assumed: t}
"""
EDGE = """
winset: 1
title: 0.7 + 0.1 against 0.8
parties: {a: A, b: B}
issues: {x: {options: [n, y]}, y: {options: [n, y]}, z: {options: [n, y]}}
no_deal: {values: {a: 0.8, b: 0}}
preferences:
  a: {scores: {x: {n: 0, y: 0.7}, y: {n: 0, y: 0.1}, z: {n: 0, y: LONG}}}
  b: {scores: {x: {n: 0, y: 0}, y: {n: 0, y: 0}, z: {n: 1, y: 0}}}
"""
FRONT = """
winset: 1
title: 0.1 + 0.2 against 0.3
parties: {a: A, b: B}
issues: {x: {options: [p, q]}, y: {options: [p, q, r]}}
rules: [{never: {x: q, y: p}}]
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {p: 0.1, q: 0.3}, y: {p: 0.2, q: 0, r: LONG}}}
  b: {scores: {x: {p: 0, q: 0.4}, y: {p: 0, q: 0, r: 0}}}
"""
THIRDS = """
winset: 1
title: Three equal thirds
parties: {a: A, b: B}
issues: {x: {options: [n, y]}, y: {options: [n, y]}, z: {options: [n, y]}}
no_deal: {values: {a: 1, b: 0}}
preferences:
  a: {scores: {x: {n: 0, y: T}, y: {n: 0, y: T}, z: {n: 0, y: T}}}
  b: {scores: {x: {n: 1, y: 0}, y: {n: 1, y: 0}, z: {n: 1, y: 0}}}
"""
WHOLE = """
winset: 1
title: Amounts in dollars
parties: {a: A, b: B}
issues: {x: {options: [l, m]}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {l: 10000000001, m: 10000000000}}}
  b: {scores: {x: {l: 20000000000, m: 30000000000}}}
"""
LIMITS = pytest.mark.parametrize("limit", [1_000_000, 1], ids=["listed", "merged"])


def solved(text, limit=1_000_000):
    found = winset.analyse(winset.parse_case(text), winset.Settings(list_limit=limit))
    detail = found["deal.solutions"].detail
    return found, {name: detail[name]["outcome"]["x"] for name in SOLUTIONS}


@LIMITS
def test_gains_are_compared_in_the_units_of_the_case(limit):
    found, points = solved(UNITS, limit)
    assert points["egalitarian"] == "m"
    assert points["utilitarian"] == "l"
    gains = found["deal.solutions"].detail["egalitarian"]["gains"]
    assert list(gains.values()) == pytest.approx([3, 14 / 3])
    row = statistics(winset.parse_case(UNITS), list_limit=limit)
    assert row["egalitarian_gains"] == pytest.approx([3, 14 / 3])
    assert row["utilitarian_gains"] == pytest.approx([0.9, 9.5])


@LIMITS
def test_a_scored_party_beside_an_inferred_one(limit):
    _, points = solved(MIXED, limit)
    assert points["egalitarian"] == "m"
    assert points["utilitarian"] == "m"


@LIMITS
@pytest.mark.parametrize(
    "long", ["7", "7.000000000000001", "7.0000000000000001", "6.283185307179586"]
)
def test_another_score_changes_nothing(long, limit):
    found, _ = solved(EDGE.replace("LONG", long), limit)
    assert found["deal.count"].value == 5


@LIMITS
@pytest.mark.parametrize("long", ["-8", "-8.000000000000001", "-6.283185307179586"])
def test_of_equal_gains_one_stands_on_the_frontier(long, limit):
    found, _ = solved(FRONT.replace("LONG", long), limit)
    points = found["deal.pareto"].detail["points"]
    assert [one["outcome"] for one in points] == [{"x": "q", "y": "q"}]


@LIMITS
@pytest.mark.parametrize(
    "third",
    ["0.333333333333333", "0.3333333333333333", "0.33333333333333331", "3.333333333333333e-1"],
)
def test_three_thirds_reach_one(third, limit):
    found, points = solved(THIRDS.replace("T}", f"{third}}}"), limit)
    assert found["deal.exists"].value == 1
    assert set(points.values()) == {"y"}
    assert not found["deal.openers"].detail["openers"]


@LIMITS
def test_a_dollar_in_ten_thousand_million(limit):
    _, points = solved(WHOLE, limit)
    assert points["egalitarian"] == "l"
    assert points["utilitarian"] == "m"


@pytest.mark.parametrize(
    "text", ["0.30000000000000004", "0.1000000000000000055511151231257827", "3e-17"]
)
def test_any_number_that_a_program_writes_is_read(text):
    case = winset.parse_case(UNITS.replace("0.9", text))
    assert float(case.preferences["a"].points["x"][0]) == pytest.approx(float(text))


def test_profiles_of_another_tool_with_noise(tmp_path):
    profile = {
        "issueWeights": {"I1": 0.5, "I2": 0.5},
        "issues": {"I1": {"p": 0.6, "q": 0.0}, "I2": {"p": 0.6, "q": 0.0}},
        "reservationValue": 0.6000000000000001,
    }
    for name in "AB":
        (tmp_path / f"profile{name}.json").write_text(json.dumps(profile))
    case, _ = winset.import_case(tmp_path)
    assert winset.analyse(case)["deal.count"].value == 1
