"""Saved objects compared: what they tell, and nothing of causes."""

import copy
import json
from typing import Any

import pytest
from schemas import held_to

import winset
from analysis.compare.pairs import SETTINGS, case


def saved(version: winset.Case, settings: winset.Settings = SETTINGS) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(winset.analyse(version, settings).to_json())
    return found


@pytest.fixture(scope="module")
def old() -> dict[str, Any]:
    return saved(case())


@pytest.fixture(scope="module")
def new() -> dict[str, Any]:
    return saved(
        case(
            ("confidence: 0.7", "confidence: 0.95"),
            ("id: t_term", "id: wants_years"),
            ("term: [short, long]", "term: [[short, long]]"),
            ('    - {id: o_garden, order: {garden: ["no", "yes"]}, assumed: his roses}\n', ""),
        )
    )


def compared(one: Any, other: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(winset.compare(one, other).to_json())
    held_to(winset.comparison_schema, told)
    return told


@pytest.mark.slow
def test_the_same_object(old: dict[str, Any]) -> None:
    told = compared(old, old)
    assert told["same"]
    assert told["moves"] == []
    assert (told["old"]["kind"], told["new"]["kind"]) == ("object", "object")


def test_what_changed_is_that_of_the_cases(old: dict[str, Any], new: dict[str, Any]) -> None:
    told = compared(old, new)
    changes = {change["id"]: change for change in told["changes"]}
    assert {name: one["how"] for name, one in changes.items()} == {
        "t_garden": "changed",
        "wants_years": "renamed",
        "o_term": "changed",
        "o_garden": "dropped",
    }
    assert changes["wants_years"]["was_id"] == "t_term"
    assert changes["t_garden"]["aspects"] == [{"what": "confidence", "was": "0.7", "now": "0.95"}]


def test_figures_move_as_between_the_cases(old: dict[str, Any], new: dict[str, Any]) -> None:
    told = compared(old, new)
    found = {finding["id"]: finding for finding in new["findings"]}
    before = {finding["id"]: finding for finding in old["findings"]}
    (exists,) = [m for m in told["moves"] if m["finding"] == "deal.exists" and not m["account"]]
    assert exists["before"]["value"] == before["deal.exists"]["value"]
    assert exists["after"]["value"] == found["deal.exists"]["value"]
    assert all(move["causes"] == [] for move in told["moves"])
    assert any("of two cases only" in note for note in told["notes"])


@pytest.mark.slow
def test_a_case_beside_an_object_is_worked_through_as_that_was(old: dict[str, Any]) -> None:
    told = compared(old, case())
    assert told["same"]
    assert told["moves"] == []
    assert told["settings"]["draws"] == SETTINGS.draws
    assert (told["old"]["kind"], told["new"]["kind"]) == ("object", "case")


def test_an_analysis_counts_as_its_object(old: dict[str, Any]) -> None:
    assert winset.compare(winset.analyse(case(), SETTINGS), old).same


def test_another_version_and_other_settings_are_said(old: dict[str, Any]) -> None:
    other = copy.deepcopy(old)
    other["winset"] = "0.0.9"
    other["settings"]["draws"] = 64
    other["settings"]["seed"] = 3
    notes = " ".join(compared(other, old)["notes"])
    assert f"from Winset 0.0.9 and {winset.__version__}" in notes
    assert "draws: 64 → 512" in notes
    assert "seed: 3 → 0" in notes


def test_another_language_is_said(old: dict[str, Any]) -> None:
    german = saved(case(), winset.Settings(draws=512, language="de"))
    assert any("different languages" in note for note in compared(german, old)["notes"])


def test_what_is_no_analysis_object_is_refused(old: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="it lacks 'winset', 'format'"):
        winset.compare({"case": {}, "settings": {}, "findings": []}, old)
    with pytest.raises(ValueError, match="format 2 of the object: this version reads 1"):
        winset.compare({**old, "format": 2}, old)
    for broken in (
        {**old, "findings": [{"id": "deal.exists"}]},
        {**old, "case": {"title": "T"}},
        {**old, "case": []},
    ):
        with pytest.raises(ValueError, match="not as it was written"):
            winset.compare(broken, old)
