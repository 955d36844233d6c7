"""The object of `winset stability`: verdicts, reasons, coalitions, and what cannot be asked."""

from dataclasses import replace

import pytest
from places import ROOT
from schemas import held_to

import winset
from analysis.swap import SWAP, UNSURE
from winset.stability.concepts import CONCEPTS

NO_DEAL = "no_deal: {arms: kept, aid: none}"


class TestStability:
    def test_verdicts_reasons_and_where_no_deal_leads(self):
        found = winset.stability_of(winset.parse_case(SWAP))
        held_to(winset.stability_schema, found.to_dict())
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

    @pytest.mark.slow
    def test_draws_give_shares_and_the_same_bytes(self):
        case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
        settings = winset.Settings(draws=16)
        found = winset.stability_of(case, settings)
        assert found.to_json() == winset.stability_of(case, settings).to_json()
        held_to(winset.stability_schema, found.to_dict())
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
        held_to(winset.stability_schema, found.to_dict())
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

    @pytest.mark.slow
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
