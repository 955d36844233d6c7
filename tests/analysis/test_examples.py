"""The examples: published figures, the design's promises, the shape of the object."""

import json

import jsonschema
import pytest

import winset
from winset.case.finding import Status

CASES = ["airport/case.yaml", "hanoi/case.yaml", "panama/case.yaml", "panama/fifteenths.yaml"]


@pytest.fixture(scope="module")
def analysed(examples):
    return {
        name: winset.analyse(winset.read_case(examples / name), winset.Settings(draws=1024))
        for name in CASES
    }


@pytest.mark.parametrize("name", CASES)
def test_object_matches_its_schema(analysed, name):
    document = json.loads(analysed[name].to_json())
    jsonschema.Draft202012Validator(winset.analysis_schema()).validate(document)


@pytest.mark.parametrize("name", CASES)
def test_reasons_name_something_of_the_case(analysed, name):
    case = analysed[name].case
    kinds = ("statements", "offers", "rules", "approval", "sources", "actors", "issues")
    known = {one["id"] for kind in kinds for one in case[kind]}
    for finding in analysed[name].findings:
        assert set(finding.reasons) <= known


def test_schema_refuses_a_wrong_object(analysed):
    document = json.loads(analysed["airport/case.yaml"].to_json())
    document["findings"][0]["status"] = "sure"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(winset.analysis_schema()).validate(document)


def test_airport(analysed):
    """Abdelnabi et al. 2023, arXiv:2309.17234; counts by brute force over 720 deals."""
    found = analysed["airport/case.yaml"]
    assert found.case["outcomes"] == 720
    assert found["deal.count"].value == 57
    assert found["deal.count"].detail["unanimous"] == 21
    assert found["deal.exists"].status is Status.EXACT
    opening = found["offer.opening"].detail["actors"]
    assert opening["proposing"]["necessary"]
    assert not opening["bank"]["possible"]


def test_panama_points_and_adjusted_winner(analysed, examples):
    """Raiffa's points (1982) and the adjusted winner's 66 each, us share of land 2/15."""
    case = winset.read_case(examples / "panama/case.yaml")
    for party in ("us", "panama"):
        assert sum(max(row) for row in case.preferences[party].points.values()) == 100
    assert analysed["panama/case.yaml"].case["outcomes"] == 3**10
    solved = analysed["panama/fifteenths.yaml"]["deal.solutions"].detail["egalitarian"]
    assert solved["gains"] == {"us": 66, "panama": 66}


def test_hanoi_offer_of_all_sanctions(analysed):
    offer = analysed["hanoi/case.yaml"]["offer.yongbyon_for_all"].detail["accounts"]
    us = {account: one["detail"]["actors"]["us"] for account, one in offer.items()}
    assert us["all"]["status"] == "impossible"
    assert not us["all"]["possible"]
    assert offer["all"]["value"] == 0
    assert us["five"]["possible"]
    assert offer["five"]["status"] != "impossible"


def test_hanoi_gives_every_account_with_error_and_three_candidates(analysed):
    found = analysed["hanoi/case.yaml"]
    exists = found["deal.exists"]
    assert set(exists.detail["accounts"]) == {"all", "five"}
    for under in exists.detail["accounts"].values():
        assert under["status"] == "estimate"
        assert 0 < under["error"] < 0.05
    assert len(found.brief["candidates"]) == 3
    roles = [actor["role"] for actor in found.case["actors"]]
    assert roles.count("party") == 2
    assert roles.count("observer") == 5
    assert len(found.case["issues"]) >= 6
    assert found.case["evidence_tally"]["unsupported"] == 0


def test_hanoi_moratorium_is_part_of_no_deal(examples):
    case = winset.read_case(examples / "hanoi/case.yaml")
    assert case.no_deal.outcome["tests"] == "oral"


def test_same_seed_same_bytes(examples):
    case = winset.read_case(examples / "hanoi/case.yaml")
    settings = winset.Settings(draws=256, seed=3)
    first, second = (winset.analyse(case, settings).to_json() for _ in range(2))
    assert first == second
    other = winset.analyse(case, winset.Settings(draws=256, seed=4)).to_json()
    assert other != first


def test_accounts_alone_equal_accounts_side_by_side(examples):
    case = winset.read_case(examples / "hanoi/case.yaml")
    beside = winset.analyse(case, winset.Settings(draws=256))
    alone = winset.analyse(case, winset.Settings(draws=256, account="five"))
    assert alone["deal.exists"].value == beside["deal.exists"].detail["accounts"]["five"]["value"]
    assert "accounts" not in alone["deal.exists"].detail


def test_representations(analysed):
    found = analysed["airport/case.yaml"]
    assert "There is a deal to be had." in repr(found)
    assert "<table>" in found._repr_html_()
    assert "deal.exists" in found
    assert "road.1" not in found
