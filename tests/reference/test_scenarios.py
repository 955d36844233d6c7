"""Published scenarios, read by `winset.formats`, against an independent exhaustive listing.

The scenario files belong to their authors and stay outside the project; where the shared data
folder is missing, these tests are skipped. `expected.json` was made by another program; the
frontiers in `pareto.xml` by the authors of the domains.
"""

import json
import math

import numpy as np
import pytest
from places import SHARED

import winset

SCENARIOS = SHARED / "scenarios"
SLOW = 1_000_000


def _expected():
    if not SCENARIOS.is_dir():
        return {"(no shared data)": {}}
    found = json.loads((SCENARIOS / "expected.json").read_text("utf-8"))
    return {name: truth for name, truth in found.items() if "skipped" not in truth}


EXPECTED = _expected()
FOLDERS = sorted(
    str(path.relative_to(SCENARIOS)) for path in SCENARIOS.glob("*/*") if path.is_dir()
) or ["(no shared data)"]


@pytest.mark.parametrize("name", FOLDERS)
def test_every_scenario_is_read(name, shared):
    folder = shared / "scenarios" / name
    case, receipt = winset.import_case(folder)
    assert len(case.parties) == len(case.preferences) >= 2
    assert all(len(line) <= 80 for line in receipt.text().splitlines())
    for scores in case.preferences.values():
        assert set(scores.points) == {issue.id for issue in case.issues}


@pytest.mark.slow
@pytest.mark.parametrize("name", list(EXPECTED))
def test_results_equal_an_exhaustive_listing(name, shared):
    truth = EXPECTED[name]
    folder = shared / "scenarios" / name.split("#")[0]
    case, _ = winset.import_case(folder, profiles=truth["parties"])
    actors = [actor.id for actor in case.parties]
    assert [len(issue.options) for issue in case.issues] == truth["issue_sizes"]
    found = winset.analyse(case)
    assert found.case["outcomes"] == truth["n_outcomes"]
    assert found["deal.count"].value == truth["n_ir"]
    assert found["deal.pareto"].value == truth["pareto_ir"]
    solved = found["deal.solutions"].detail

    def gains(key):
        return [solved[key]["gains"][actor] for actor in actors]

    assert math.prod(gains("nash")) == pytest.approx(truth["nash"]["value"], abs=1e-6)
    assert min(gains("egalitarian")) == pytest.approx(truth["egal"]["value"], abs=1e-6)
    total = sum(solved["utilitarian"]["values"][actor] for actor in actors)
    assert total == pytest.approx(truth["util"]["value"], abs=1e-6)
    ideal = truth["ideal"]
    if truth["ks"] is None:
        assert not any(ideal)  # nobody can gain anything
        return
    shares = [g / b for g, b in zip(gains("kalai_smorodinsky"), ideal, strict=True)]
    assert min(shares) == pytest.approx(truth["ks"]["value"], abs=1e-6)


@pytest.mark.parametrize("name", [name for name in EXPECTED if "#" not in name])
def test_whole_frontier_and_ranges(name, shared):
    """The frontier over all outcomes, not only the deals; values from plain sums."""
    truth = EXPECTED[name]
    if truth["n_outcomes"] > SLOW:
        pytest.skip("more than a million outcomes")
    case, _ = winset.import_case(shared / "scenarios" / name)
    grids = []
    for scores in case.preferences.values():
        total = np.zeros(1)
        for issue in case.issues:
            row = np.array([float(p) for p in scores.points[issue.id]])
            total = (total[:, None] + row[None, :]).ravel()
        grids.append(total)
    values = np.stack(grids, axis=1)
    assert len(values) == truth["n_outcomes"]
    if len(grids) == 2:
        assert _frontier(values) == truth["pareto"]
    span = [[float(column.min()), float(column.max())] for column in values.T]
    np.testing.assert_allclose(span, truth["range"], atol=1e-9)
    if truth["reservation_given"] == [True] * len(grids):
        given = [
            float(scores.no_deal if scores.no_deal is not None else reserved)
            for scores, reserved in zip(
                case.preferences.values(), truth["reservation"], strict=True
            )
        ]
        np.testing.assert_allclose(given, truth["reservation"], atol=1e-12)


def _frontier(values):
    """Count the distinct undominated pairs, equal up to 1e-9."""
    values = values.round(9)
    order = np.lexsort((-values[:, 1], -values[:, 0]))
    count, best = 0, -np.inf
    for second in values[order, 1]:
        if second > best:
            count, best = count + 1, second
    return count


@pytest.mark.parametrize("name", ["negmas-anac/y2014-10issues", "negmas-other/S-1NIKFRT-1"])
def test_frontier_of_rectangles_is_the_one_its_authors_published(name, shared):
    folder = shared / "scenarios" / name
    case, _ = winset.import_case(folder)
    published = [
        [float(part) for part in line.split(",")]
        for line in (folder / "pareto.xml").read_text("utf-8").split("\n")
        if line.strip()
    ]
    reserved = [float(scores.no_deal) for scores in case.preferences.values()]
    rational = sorted(p for p in published if all(np.array(p) >= np.array(reserved) - 1e-6))
    found = winset.analyse(case)["deal.pareto"].detail["points"]
    mine = sorted(list(point["values"].values()) for point in found)
    np.testing.assert_allclose(mine, rational, atol=1e-6)
