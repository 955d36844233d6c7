"""Every "cannot be met together" of the examples, computed again from scratch."""

import itertools

import numpy as np
import pytest
from once import analysed
from places import ROOT
from report.sample import DRAWS

import winset
from winset.analysis.model import Shared, model_of
from winset.inference import Prior

CASES = sorted(path.parent.name for path in ROOT.glob("examples/*/case.yaml"))


def meets(found, demand, draw):
    """Which outcomes meet one demand in one draw."""
    rows = found.listed.rows
    if demand["kind"] == "actor":
        ensemble = found.ensembles[demand["id"]]
        at = min(draw, ensemble.draws - 1)
        return ensemble.sums(rows, at) >= ensemble.floor[at]
    (rule,) = (one for one in found.case.approval if one.id == demand["id"])
    voters = sorted({voter for quota in rule.any_of for voter in quota.weights})
    votes = np.array([meets(found, {"kind": "actor", "id": voter}, draw) for voter in voters])
    ways, way = np.unique(votes, axis=1, return_inverse=True)
    met = [
        any(
            sum(quota.weights.get(voter, 0) for voter, yes in zip(voters, one, strict=True) if yes)
            >= quota.at_least
            for quota in rule.any_of
        )
        for one in ways.T
    ]
    return np.array(met)[way.reshape(-1)]


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_what_is_said_to_block_blocks(name):
    case = winset.read_case(ROOT / "examples" / name / "case.yaml")
    settings = winset.Settings(draws=DRAWS)
    analysis = analysed(case, draws=DRAWS)
    blockers = analysis["deal.blockers"]
    groups = blockers.detail.get("groups")
    if not groups:
        # A scored case, or one with a deal in every draw: then nothing may be said to block.
        assert bool(blockers.detail["sets"]) == (analysis["deal.exists"].value == 0)
        return
    found = model_of(Shared(case, settings), None, Prior.HIERARCHICAL)
    blocked = np.flatnonzero(found.acceptance.deals == 0)[: blockers.detail["draws"]]
    assert len(blocked) == blockers.detail["draws"]
    assert sum(one["share"] for one in groups) == pytest.approx(1)
    times = dict.fromkeys(range(len(groups)), 0)
    for draw in map(int, blocked):
        met = [[meets(found, demand, draw) for demand in one["members"]] for one in groups]
        for place, demands in enumerate(met):
            together = np.logical_and.reduce(demands)
            smaller = [
                np.logical_and.reduce(some).any()
                for some in itertools.combinations(demands, len(demands) - 1)
                if some
            ]
            times[place] += not together.any() and all(smaller)
    # In at least so many draws it is an irreducible set; draws can have several.
    for place, one in enumerate(groups):
        assert times[place] >= round(one["share"] * len(blocked)) > 0
