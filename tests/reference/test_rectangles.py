"""Hyperrectangle domains: frontiers against those that their authors published, with proofs.

10 issues of 10 options are merged whole, and the 30 of S-1NAGUNL-128; S-1NIKFRT-2 (1e20 outcomes,
80 interactions) has too many states for that, so each published point is taken as no deal of an
integer program: what it finds is at least as good for both, and its bound says how much better
anything could be.
"""

import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest

import winset
from winset.analysis.model import Shared, model_of
from winset.deals.consent import Consent
from winset.deals.implicit.labels import merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.inference import Prior

ROUNDED = 1e-6
"""How exactly the frontiers were published."""


def opened(shared, name):
    folder = shared / "scenarios" / name
    case, _ = winset.import_case(folder)
    found = model_of(Shared(case, winset.Settings(list_limit=1)), None, Prior.HIERARCHICAL)
    published = [
        [float(part) for part in line.split(",")]
        for line in (folder / "pareto.xml").read_text("utf-8").split("\n")
        if line.strip()
    ]
    return folder, found, np.array(published)


def twin(folder, space, row):
    """Calculate both utilities from the files: the satisfied rectangles over the maximum."""
    chosen = {
        issue.name: int(issue.options[k].name) for issue, k in zip(space.issues, row, strict=True)
    }
    values = []
    for file in ("profile-1.xml", "profile-2.xml"):
        root = ET.fromstring((folder / file).read_text("utf-8").strip())
        number = {one.get("index"): chosen[one.get("name")] for one in root.iter("issue")}
        utility = root.find(".//utility")
        total = sum(
            float(rectangle.get("utility"))
            for rectangle in utility.iter("hyperRectangle")
            if all(
                float(side.get("min")) <= number[side.get("index")] <= float(side.get("max"))
                for side in rectangle
            )
            != any(side.tag == "EXCLUDES" for side in rectangle)
        )
        values.append(min(1.0, total / float(utility.get("maxutility"))))
    return np.array(values)


def nobody(parties):
    return Consent(tuple(parties), np.zeros(len(parties), dtype=bool), ())


@pytest.mark.parametrize(
    ("name", "points", "lacking"),
    [
        ("negmas-anac/y2014-10issues", 10, 0),
        # The authors' frontier lacks a point.
        ("negmas-anac/y2014-10issueswithRV", 8, 1),
        ("negmas-other/S-1NIKFRT-1", 4, 0),
    ],
)
def test_the_whole_frontier_is_at_least_the_published_one(name, points, lacking, shared):
    folder, found, published = opened(shared, name)
    parties = [found.ensembles[party] for party in found.parties]
    merged = merge(Unlisted(found.voters, nobody(found.parties)), found.parties)
    assert merged.complete
    assert len(merged) == points
    values = np.array([twin(folder, found.space, row) for row in merged.rows])
    mine = np.column_stack([one.sums(merged.rows) / float(one.scale) for one in parties])
    np.testing.assert_allclose(mine, values, atol=1e-12)
    covered = (mine[:, None] >= published[None] - ROUNDED).all(axis=2)
    assert covered.any(axis=0).all()
    # What is not covered by a published point is beyond the published frontier.
    beyond = ~(published[:, None] >= mine[None] - ROUNDED).all(axis=2).any(axis=0)
    assert beyond.sum() == lacking


@pytest.mark.slow
def test_a_published_frontier_that_is_not_the_best(shared):
    """Of 16 published points 6 cannot be exceeded; beside 10 there is something better."""
    folder, found, published = opened(shared, "negmas-other/S-1NIKFRT-2")
    parties = found.parties
    beaten = 0
    for point in published:
        ensembles = {}
        for party, value in zip(parties, point, strict=True):
            whole = value * float(found.ensembles[party].scale)
            assert abs(whole - round(whole)) < 0.01
            reserve = np.array([np.round(whole)])
            ensembles[party] = replace(found.ensembles[party], reserve=reserve)
        everyone = Consent(tuple(parties), np.ones(2, dtype=bool), ())
        answer = Programs(Unlisted(ensembles, everyone), parties).utilitarian()
        values = twin(folder, found.space, answer.row)
        assert (values >= point - ROUNDED).all()
        assert answer.status == "exact"
        assert answer.bound == pytest.approx(values.sum() - point.sum(), abs=2 * ROUNDED)
        beaten += answer.bound > 2 * ROUNDED
    assert len(published) == 16
    assert beaten == 10


def judged(gains):
    """What each solution makes largest; of leximin the smallest gain."""
    return {
        "nash": np.prod(gains, axis=-1),
        "egalitarian": np.min(gains, axis=-1),
        "utilitarian": np.sum(gains, axis=-1),
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "merges"),
    [
        ("negmas-other/S-1NAGUNL-128", True),
        ("negmas-other/S-1NIKFRT-3", False),
        ("negmas-anac/y2014-50issues", False),
    ],
)
def test_where_the_limit_cuts_much_off_the_solutions_are_at_least_the_published(
    name, merges, shared
):
    """Values equal the files' with the cut, and no published point is better in any sense."""
    folder, found, published = opened(shared, name)
    parties = [found.ensembles[party] for party in found.parties]
    assert all(np.isfinite(one.cap) for one in parties)
    unlisted = Unlisted(found.voters, found.consent)
    # Without a reservation value every gain is a value.
    assert all(one.reserve[0] == 0 for one in parties)
    programs = Programs(unlisted, found.parties)
    best = {sense: getattr(programs, sense)() for sense in judged(published)}
    for sense, answer in best.items():
        assert answer.status == "exact", sense
        values = twin(folder, found.space, answer.row)
        np.testing.assert_allclose(answer.gains, values, atol=1e-12)
        assert answer.bound == pytest.approx(judged(values)[sense])
        assert judged(values)[sense] >= judged(published)[sense].max() - ROUNDED
    merged = merge(unlisted, found.parties)
    assert merged.complete == merges
    if not merges:
        return
    values = np.array([twin(folder, found.space, row) for row in merged.rows])
    mine = np.column_stack([one.sums(merged.rows) / float(one.scale) for one in parties])
    np.testing.assert_allclose(mine, values, atol=1e-12)
    for sense, answer in best.items():
        assert judged(values)[sense].max() == pytest.approx(judged(answer.gains)[sense])
    assert (mine[:, None] >= published[None] - ROUNDED).all(axis=2).any(axis=0).all()
    # Of the 94 points published all but two are dominated.
    equal = (abs(mine[:, None] - published[None]) < ROUNDED).all(axis=2).any(axis=0)
    assert (len(mine), len(published), equal.sum()) == (122, 94, 2)
