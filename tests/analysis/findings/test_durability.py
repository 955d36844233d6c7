"""Durability and roads of candidates, in the analysis object and in words."""

import itertools
from dataclasses import replace

import numpy as np
import once
import pytest
from cases import random_case, region, seeded
from places import ROOT
from schemas import held_to

import winset
from analysis.swap import SWAP, UNSURE, analysed, place
from winset.case.status import Status
from winset.case.types import Transition


def test_who_breaks_a_deal_what_deters_it_and_what_would_mend_it():
    found = analysed()
    full = found[f"hold.{place(found, {'arms': 'gone', 'aid': 'full'})}"]
    assert full.status is Status.EXACT
    # Arms that are gone do not come back; aid does, and nothing is left to answer with.
    assert full.detail["actors"]["a"]["gains_alone"] == 0
    assert full.detail["actors"]["b"]["gains_alone"] == 1
    assert full.detail["actors"]["b"]["breaches"][0]["changes"] == {"aid": "none"}
    assert full.detail["actors"]["b"]["breaches"][0]["answers"] == []
    assert set(full.detail["holds"].values()) == {0.0}
    assert full.detail["mends"][0]["changes"] == [
        {"kind": "irreversible", "actor": "b", "issue": "aid", "by": None, "option": None}
    ]
    assert full.text == (
        "Bland would gain by going to “none” on Aid, and nothing the others could do alone "
        "would take the gain away. It would enforce itself if what Bland does on Aid could not be "
        "undone."
    )
    # Halved arms can be restored: whoever breaks is answered, and is no better off then.
    half = found[f"hold.{place(found, {'arms': 'halved', 'aid': 'some'})}"]
    assert half.detail["holds"] == {"nash": 0.0, "gmr": 1.0, "smr": 1.0, "seq": 1.0, "sseq": 1.0}
    answers = half.detail["actors"]["b"]["breaches"][0]["answers"]
    assert answers[0]["by"] == "a"
    assert answers[0]["changes"] == {"arms": "kept"}
    assert answers[0]["deters"] == 1
    both = half.detail["mends"][-1]["changes"]
    assert {one["actor"] for one in both} == {"a", "b"}
    assert "an answer that the others would want to give takes the gain away" in half.text


def test_nothing_is_said_without_owners_or_where_no_deal_is_no_outcome():
    text = SWAP.replace("    owner: a\n", "").replace(", owner: b", "")
    found = analysed(text)
    # What cannot be undone is still carried out step by step.
    assert "hold.1" not in found
    assert "road.1" in found
    lasting = "    irreversible: [[kept, gone], [halved, gone]]\n"
    assert lasting in text
    signed = analysed(text.replace(lasting, ""))
    assert not [one.id for one in signed.findings if one.id.startswith(("hold.", "road."))]
    values = SWAP.replace("no_deal: {arms: kept, aid: none}", "no_deal: {values: {a: 4, b: 4}}")
    found = analysed(values)
    assert "hold.1" in found
    assert "road.1" not in found


@pytest.mark.slow
def test_hanoi_says_what_keeps_its_deals_from_holding():
    case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
    found = once.analysed(case, draws=512)
    candidates = found["deal.candidates"].detail["candidates"]
    space = winset.Space.of(case)
    for n in range(1, len(candidates) + 1):
        hold = found[f"hold.{n}"]
        if hold.status is Status.UNKNOWN:
            continue
        shares = hold.detail["holds"]
        for less, more in (("nash", "smr"), ("smr", "gmr"), ("nash", "seq"), ("seq", "gmr")):
            assert shares[less] <= shares[more] + 1e-12
        for one in hold.detail["mends"]:
            assert one["holds"] > shares["nash"]
    roads = [found[f"road.{n}"] for n in range(1, 6)]
    assert any(road.value is not None for road in roads)
    for road in roads:
        steps = road.detail.get("steps") or []
        states = [case.no_deal.outcome, *(one["outcome"] for one in steps)]
        for before, after in itertools.pairwise(states):
            changed = [i for i in before if before[i] != after[i]]
            assert 1 <= len(changed) <= 3
            for issue in case.issues:
                assert (after[issue.id], before[issue.id]) not in issue.irreversible
        if steps:
            assert states[-1] == road.detail["outcome"]
            rows = np.array([space.encode(one) for one in states])
            assert winset.Space.of_states(case).feasible(rows).all()


def test_what_is_no_deal_is_not_looked_at():
    found = analysed()
    candidates = found["deal.candidates"].detail["candidates"]
    for n, one in enumerate(candidates, 1):
        assert (f"hold.{n}" in found) == (one["accepted_by_all"] == 1)
    assert any(one["accepted_by_all"] == 0 for one in candidates)


@pytest.mark.slow
def test_who_gains_alone_is_the_same_where_the_outcomes_are_not_listed(monkeypatch):
    case = winset.read_case(ROOT / "examples" / "jcpoa" / "case.yaml")
    settings = winset.Settings(draws=128)
    listed = once.analysed(case, draws=128)
    monkeypatch.setattr("winset.stability.durability.MOST_STATES", 1)
    monkeypatch.setattr("winset.analysis.findings.durability.SEARCHED_DRAWS", 256)
    found = winset.analyse(case, settings)
    held_to(winset.analysis_schema, found.to_dict())
    compared = 0
    for n in range(1, 11):
        one, other = listed[f"hold.{n}"], found[f"hold.{n}"]
        if one.status is Status.UNKNOWN:
            assert other.status is Status.UNKNOWN
            continue
        compared += 1
        assert other.status is Status.BOUND
        assert other.detail["draws"] == one.detail["draws"]
        assert other.detail["holds"]["nash"] == one.detail["holds"]["nash"]
        for actor, view in one.detail["actors"].items():
            same = other.detail["actors"][actor]
            assert same["gains_alone"] == view["gains_alone"]
            if view["gains_alone"] == 1:
                assert same["breaches"][0]["changes"] == view["breaches"][0]["changes"]
    assert compared > 3


@pytest.mark.slow
def test_random_deals_are_broken_by_the_same_owners_where_not_listed(monkeypatch):
    compared = broken = 0
    for seed in range(60):
        rng = seeded(seed)
        case = random_case(rng, sizes=(3, 2, 2), rules=seed % 3, interactions=seed % 2)
        issues = tuple(
            replace(
                issue,
                owner=[None, "p0", "p1"][int(rng.integers(3))],
                irreversible=((issue.options[0].id, issue.options[1].id),) * int(seed % 4 == 0),
            )
            for issue in case.issues
        )
        rules = ()
        if seed % 3 == 0:
            rules = (Transition("t", region(rng, issues), region(rng, issues)),)
        case = replace(case, issues=issues, transitions=rules)
        listed = winset.analyse(case, only="hold.*")
        with monkeypatch.context() as patched:
            patched.setattr("winset.stability.durability.MOST_STATES", 0)
            found = winset.analyse(case, only="hold.*")
        for one in listed.findings:
            if one.id.startswith("hold."):
                compared += 1
                other = found[one.id].detail
                assert other["holds"]["nash"] == one.detail["holds"]["nash"], seed
                for actor, view in one.detail["actors"].items():
                    assert other["actors"][actor]["gains_alone"] == view["gains_alone"], seed
                    broken += view["gains_alone"] == 1
    assert compared > 30
    assert broken > 10


@pytest.mark.slow
def test_the_object_keeps_its_schema():
    for text in (SWAP, SWAP + "exposure: {a: 2, b: 2}\n"):
        found = analysed(text, step=1)
        held_to(winset.analysis_schema, found.to_dict())


def test_a_deal_in_too_few_draws_is_not_judged():
    found = analysed(UNSURE, draws=20)
    assert found["hold.1"].status is Status.UNKNOWN
    assert "too few" in found["hold.1"].text
    assert found["road.1"].status is Status.UNKNOWN
    more = analysed(UNSURE, draws=512)
    assert more["hold.1"].status is Status.ESTIMATE
    assert more["hold.1"].error > 0
