"""Exact results against an independent exhaustive listing of published scenarios.

The scenario files belong to their authors and stay outside the project; where the shared data
folder is missing, these tests are skipped. Only NegoLog's plain tables are read here, by a few
lines of their own: u = sum of weight times value.
"""

import json
from fractions import Fraction

import pytest
from places import SHARED

import winset
from winset.case.types import Actor, Issue, NoDeal, Option

SCENARIOS = SHARED / "scenarios"
NAMES = (
    sorted(path.name for path in (SCENARIOS / "negolog").iterdir())
    if SCENARIOS.is_dir()
    else ["(no shared data)"]
)


def load(folder):
    profiles = [
        json.loads((folder / f"profile{side}.json").read_text("utf-8"), parse_float=Fraction)
        for side in "AB"
    ]
    issues = tuple(
        Issue(name, name, tuple(Option(value, value) for value in values))
        for name, values in profiles[0]["issues"].items()
    )
    scores = {}
    for side, profile in zip("ab", profiles, strict=True):
        scores[side] = winset.Scores(
            {
                name: tuple(
                    Fraction(profile["issueWeights"][name]) * Fraction(value)
                    for value in values.values()
                )
                for name, values in profile["issues"].items()
            },
            (),
            Fraction(profile["reservationValue"]),
        )
    actors = (Actor("a", "A"), Actor("b", "B"))
    return winset.Case(folder.name, actors, issues, NoDeal(), preferences=scores)


@pytest.mark.parametrize("name", NAMES)
def test_negolog_scenario_equals_exhaustive_listing(name, shared):
    expected = json.loads((shared / "scenarios/expected.json").read_text("utf-8"))
    truth = expected[f"negolog/{name}"]
    case = load(shared / "scenarios/negolog" / name)
    found = winset.analyse(case)
    assert found.case["outcomes"] == truth["n_outcomes"]
    assert found["deal.count"].value == truth["n_ir"]
    assert found["deal.pareto"].value == truth["pareto_ir"]
    solved = found["deal.solutions"].detail
    reserve = truth["reservation"]
    best = [
        max(point["gains"][side] for point in found["deal.pareto"].detail["points"])
        for side in "ab"
    ]

    def gains(key):
        return [solved[key]["gains"][side] for side in "ab"]

    product = gains("nash")[0] * gains("nash")[1]
    assert product == pytest.approx(truth["nash"]["value"], abs=1e-6)
    shares = [g / b for g, b in zip(gains("kalai_smorodinsky"), best, strict=True)]
    # The listing gives the smallest gain relative to the largest; of scale 0..1 ideals or not.
    assert min(shares) == pytest.approx(_smallest_share(truth, best, reserve), abs=1e-6)
    assert min(gains("egalitarian")) == pytest.approx(truth["egal"]["value"], abs=1e-6)
    values = solved["utilitarian"]["values"]
    assert values["a"] + values["b"] == pytest.approx(truth["util"]["value"], abs=1e-6)


def _smallest_share(truth, best, reserve):
    return max(
        min((u - r) / b for u, r, b in zip(point, reserve, best, strict=True))
        for point in truth["ks"]["points"]
    )
