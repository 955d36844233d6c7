"""Durability and roads of candidates, in the analysis object and in words."""

import itertools
from dataclasses import replace

import jsonschema
import numpy as np
import pytest
from cases import random_case, region, seeded
from places import ROOT

import winset
from winset.case.finding import Status
from winset.case.types import Transition
from winset.stability.concepts import CONCEPTS

SWAP = """
winset: 1
title: A swap
parties: {a: Aland, b: Bland}
issues:
  arms:
    name: Arms
    options: {kept: kept, halved: halved, gone: gone}
    owner: a
    irreversible: [[kept, gone], [halved, gone]]
  aid: {name: Aid, options: {none: none, some: some, full: full}, owner: b}
no_deal: {arms: kept, aid: none}
preferences:
  a: {scores: {arms: {kept: 4, halved: 2, gone: 0}, aid: {none: 0, some: 3, full: 6}}}
  b: {scores: {arms: {kept: 0, halved: 3, gone: 6}, aid: {none: 4, some: 2, full: 0}}}
"""

NO_DEAL = "no_deal: {arms: kept, aid: none}"


def analysed(text=SWAP, **settings):
    return winset.analyse(winset.parse_case(text), winset.Settings(**settings))


def place(found, outcome):
    """The number of the candidate with this outcome."""
    candidates = found["deal.candidates"].detail["candidates"]
    return 1 + [one["outcome"] for one in candidates].index(outcome)


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


def test_a_road_goes_step_by_step_and_says_who_is_exposed():
    found = analysed(step=2)
    road = found[f"road.{place(found, {'arms': 'gone', 'aid': 'full'})}"]
    # Both at once: one step, nobody exposed.
    assert road.value == 0
    assert len(road.detail["steps"]) == 1
    alone = analysed(step=1)[road.id]
    assert alone.status is Status.EXACT
    assert alone.value is None
    kinds = {one["kind"] for one in alone.detail["relax"]}
    assert "step" in kinds
    assert "There is no road" in alone.text
    # Ready to stand a little lower for a while, somebody can begin.
    patient = analysed(SWAP + "exposure: {a: 2, b: 2}\n", step=1)[road.id]
    assert [one["text"] for one in patient.detail["steps"]] == [
        "Aland – Arms: halved",
        "Bland – Aid: full",
        "Aland – Arms: gone",
    ]
    assert patient.value == pytest.approx(max(one["exposure"] for one in patient.detail["steps"]))
    # What cannot be undone comes last.
    assert [one["changes"][0]["final"] for one in patient.detail["steps"]] == [False, False, True]
    assert [one["step"] for one in patient.detail["others"]] == [1, 2]
    for one in patient.detail["steps"][:-1]:
        assert all(state["gain"] >= -2 / 2 for state in one["actors"].values())


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


def test_hanoi_says_what_keeps_its_deals_from_holding():
    case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
    found = winset.analyse(case, winset.Settings(draws=1024))
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


def test_who_gains_alone_is_the_same_where_the_outcomes_are_not_listed(monkeypatch):
    case = winset.read_case(ROOT / "examples" / "jcpoa" / "case.yaml")
    settings = winset.Settings(draws=128)
    listed = winset.analyse(case, settings)
    monkeypatch.setattr("winset.stability.durability.MOST_STATES", 1)
    monkeypatch.setattr("winset.analysis.findings.durability.SEARCHED_DRAWS", 256)
    found = winset.analyse(case, settings)
    jsonschema.validate(found.to_dict(), winset.analysis_schema())
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
        listed = winset.analyse(case)
        with monkeypatch.context() as patched:
            patched.setattr("winset.stability.durability.MOST_STATES", 0)
            found = winset.analyse(case)
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


def test_the_object_keeps_its_schema():
    for text in (SWAP, SWAP + "exposure: {a: 2, b: 2}\n"):
        found = analysed(text, step=1)
        jsonschema.validate(found.to_dict(), winset.analysis_schema())


UNSURE = (
    SWAP[: SWAP.index("preferences:")]
    + """
preferences:
  a:
    - {id: a1, order: {arms: [kept, halved, gone]}, assumed: wants to keep its arms}
    - {id: a2, order: {aid: [full, some, none]}, assumed: wants aid}
  b:
    - {id: b1, order: {arms: [gone, halved, kept]}, assumed: wants the arms to go}
    - {id: b2, order: {aid: [none, some, full]}, assumed: pays}
"""
)


def test_a_deal_in_too_few_draws_is_not_judged():
    found = analysed(UNSURE, draws=20)
    assert found["hold.1"].status is Status.UNKNOWN
    assert "too few" in found["hold.1"].text
    assert found["road.1"].status is Status.UNKNOWN
    more = analysed(UNSURE, draws=512)
    assert more["hold.1"].status is Status.ESTIMATE
    assert more["hold.1"].error > 0


class TestStability:
    def test_verdicts_reasons_and_where_no_deal_leads(self):
        found = winset.stability_of(winset.parse_case(SWAP))
        jsonschema.validate(found.to_dict(), winset.stability_schema())
        assert found.data["exact"]
        states = {tuple(s["outcome"].values()): s for s in found.data["states"]}
        start = states["kept", "none"]
        assert start["status_quo"]
        assert start["equilibrium"]["nash"] is True
        assert states["halved", "some"]["equilibrium"]["seq"] is True
        assert states["gone", "full"]["equilibrium"]["gmr"] is False
        assert found.data["from_status_quo"]["improvements"] == []
        assert len(found.data["certificates"]) == 9 * 2 * len(CONCEPTS)
        escapes = [
            one
            for one in found.data["certificates"]
            if one["state"] == states["gone", "full"]["id"] and one["concept"] == "gmr"
        ]
        assert [one["escape"] for one in escapes] == [None, states["gone", "none"]["id"]]

    def test_draws_give_shares_and_the_same_bytes(self):
        case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
        settings = winset.Settings(draws=16)
        found = winset.stability_of(case, settings)
        assert found.to_json() == winset.stability_of(case, settings).to_json()
        jsonschema.validate(found.to_dict(), winset.stability_schema())
        for state in found.data["states"]:
            odds = state["equilibrium"]
            assert odds["nash"] <= odds["seq"] + 1e-9 <= odds["gmr"] + 2e-9
        assert found.data["moves"] is None

    def test_a_coalition_acts_as_one(self):
        found = winset.stability_of(winset.parse_case(SWAP), coalition=["a", "b"])
        assert found.data["players"] == ["a+b"]
        states = {tuple(s["outcome"].values()): s for s in found.data["states"]}
        # Together they leave no deal, and nothing better for both is left at the end.
        assert states["kept", "none"]["equilibrium"]["nash"] is False
        assert states["gone", "full"]["equilibrium"]["nash"] is True
        assert found.data["notes"] == [
            "Verdicts take the coalition as one actor; its members move one after the other or at "
            "the same time. The moves that are listed and drawn, and where no deal leads, are "
            "those of each actor alone."
        ]

    def test_what_would_make_a_state_hold(self):
        found = winset.stability_of(winset.parse_case(SWAP), make=(9, "nash"))
        jsonschema.validate(found.to_dict(), winset.stability_schema())
        lowered = found.data["inverse"]["change"]["lowered"]
        assert {one["actor"] for one in lowered} == {"b"}

    @pytest.mark.parametrize(
        ("change", "text"),
        [
            ({"sanctions": "twice"}, "sanctions: expected published, single, once"),
            ({"coalition": ["c"]}, "coalition: expected some of a, b, found 'c'"),
            ({"coalition": ["a"]}, "coalition: expected two actors or more, found 'a' alone"),
            ({"coalition": ["a", "a"]}, "expected two actors or more, found 'a' alone"),
            ({"coalition": ["a", "b"], "make": (1, "seq")}, "told of actors one by one"),
            ({"sanctions": "once", "make": (1, "seq")}, "by the published rule of sanctions"),
            ({"make": (10, "nash")}, "state: expected 1 to 9, found 10"),
            ({"make": (1, "best")}, "concept: expected nash, gmr"),
        ],
    )
    def test_what_cannot_be_asked_is_said(self, change, text):
        with pytest.raises(ValueError, match=text):
            winset.stability_of(winset.parse_case(SWAP), **change)

    def test_of_too_many_states_those_around_no_deal_are_judged(self, monkeypatch):
        case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
        settings = winset.Settings(draws=32)
        whole = winset.stability_of(case, settings)
        monkeypatch.setattr("winset.analysis.stability.states.MOST_STATES", 600)
        part = winset.stability_of(case, settings)
        assert any("only those are looked at" in note for note in part.data["notes"])
        assert len(part.data["states"]) < len(whole.data["states"])
        known = {tuple(s["outcome"].values()): s["equilibrium"] for s in whole.data["states"]}
        for state in part.data["states"]:
            assert state["equilibrium"] == known[tuple(state["outcome"].values())]
        monkeypatch.setattr("winset.analysis.stability.states.MOST_STATES", 10)
        with pytest.raises(ValueError, match="there are more than 10 states, even if issues"):
            winset.stability_of(case, settings)
        values = winset.parse_case(SWAP.replace(NO_DEAL, "no_deal: {values: {a: 1, b: 1}}"))
        monkeypatch.setattr("winset.analysis.stability.states.MOST_STATES", 0)
        with pytest.raises(ValueError, match="there are more than 0 states; drop issues"):
            winset.stability_of(values)

    def test_one_draw_of_beliefs_is_no_score(self):
        found = winset.stability_of(winset.parse_case(UNSURE), winset.Settings(draws=1))
        assert found.data["exact"] is False
        assert isinstance(found.data["states"][0]["equilibrium"]["nash"], float)

    def test_a_coalition_among_too_many_states_is_refused(self, monkeypatch):
        monkeypatch.setattr("winset.analysis.stability.states.MOST_TOGETHER", 8)
        with pytest.raises(ValueError, match="with a coalition at most 8 states are judged"):
            winset.stability_of(winset.parse_case(SWAP), coalition=["a", "b"])

    def test_rules_that_leave_no_outcome_are_said(self):
        case = winset.parse_case(
            SWAP.replace(
                NO_DEAL,
                "no_deal: {values: {a: 1, b: 1}}\nrules: [{never: {aid: [none, some, full]}}]",
            )
        )
        with pytest.raises(ValueError, match="there is no state: the rules leave no outcome"):
            winset.stability_of(case)

    def test_nobody_can_move_without_owners(self):
        case = winset.parse_case(SWAP)
        issues = tuple(replace(issue, owner=None) for issue in case.issues)
        with pytest.raises(ValueError, match="nobody can move"):
            winset.stability_of(replace(case, issues=issues))
