"""`winset offer`: what it prints, what it writes, and what it refuses."""

import json
from pathlib import Path

import jsonschema
import pytest
from analysis.dam import DAM
from click.testing import CliRunner

import winset
from winset.cli import cli


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dam.yaml").write_text(DAM, "utf-8")
    asked = ["offer", "dam.yaml", "--draws", "256", "--language", "en"]
    return lambda *arguments: CliRunner().invoke(cli, [*asked, *arguments])


def test_it_says_what_to_offer_and_why(run):
    result = run("--by", "up")
    assert result.exit_code == 0, result.output
    for title in ("Why", "How likely it is", "What an answer would tell", "Several offers"):
        assert f"\n{title}" in result.output
    assert "Offer this: " in result.output
    assert "Gain against odds" not in result.output


def test_lists_are_told_where_they_are_asked_for():
    case = str(Path(__file__).parents[2] / "examples" / "hanoi" / "case.yaml")
    titles = ("Several offers at once", "Offers one after another", "Gain against odds")
    asked = ["offer", case, "--by", "us", "--draws", "256", "--language", "en"]
    told = {
        option: CliRunner().invoke(cli, [*asked, *option]).output
        for option in ((), ("--offers", "3"), ("--horizon", "4"), ("--full",))
    }
    found = [[title for title in titles if f"\n{title}" in text] for text in told.values()]
    assert found == [[], [titles[0]], [titles[1]], list(titles)]
    assert "Of 3 offers made at once, one is accepted in" in told[()]
    assert "made at once" not in told["--offers", "3"]


@pytest.mark.slow
def test_the_object_is_that_of_the_schema_with_one_finding(run, tmp_path):
    result = run("--by", "up", "--json", "out.json")
    assert result.output.endswith("All findings: out.json\n")
    made = json.loads((tmp_path / "out.json").read_text("utf-8"))
    schema = winset.analysis_schema()
    schema["required"].remove("brief")
    jsonschema.validate(made, schema)
    assert [one["id"] for one in made["findings"]] == ["next.up"]
    assert run("--by", "up", "--json", "-").output == (tmp_path / "out.json").read_text("utf-8")
    assert run("--by", "up", "--quiet").output == ""


def test_the_same_seed_gives_the_same_bytes(run):
    once, again = run("--by", "up", "--seed", "7").output, run("--by", "up", "--seed", "7").output
    assert once == again
    assert once != run("--by", "up", "--seed", "8").output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--by", "upp"), "'upp' is no party; did you mean 'up'?"),
        (("--by", "city"), "'city' is no party"),
        (("--by", "nobody"), "(the parties: up (Upstream), "),
        (("--by", "up", "--floor", "-1"), "-1.0 is not in the range x>=0"),
        ((), "Missing option '--by': whose offer? (the parties: up (Upstream), "),
        (("--by", "up", "--offers", "0"), "0 is not in the range 1<=x<=6"),
        (("--by", "up", "--horizon", "9"), "9 is not in the range 1<=x<=8"),
        (("--by", "up", "--floor", "nan"), "'nan' is not a finite number"),
        (("--by", "up", "--account", "ours"), "no account 'ours'; the case has no accounts"),
    ],
)
def test_what_cannot_be_done_is_said(run, arguments, told):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.output


def test_a_floor_keeps_what_is_worth_less_from_being_offered(run):
    made = json.loads(run("--by", "up", "--floor", "0.1", "--json", "-").output)
    detail = made["findings"][0]["detail"]
    assert detail["floor"] == 0.1
    assert all(one["proposal"]["gain"] >= 0.1 for one in detail["single"])


def test_nobody_to_ask_is_said(tmp_path):
    text = """
winset: 1
title: One
parties: {a: A}
issues: {x: {options: [p, q]}}
no_deal: {x: p}
preferences: {a: {scores: {x: {p: 0, q: 1}}}}
"""
    (tmp_path / "one.yaml").write_text(text, "utf-8")
    asked = ["offer", str(tmp_path / "one.yaml"), "--by", "a"]
    result = CliRunner().invoke(cli, asked)
    assert "nobody but 'a' has to agree" in str(result.exception)


def test_a_floor_is_a_part_of_the_stake_where_nothing_is_scored(tmp_path):
    case = str(Path(__file__).parents[2] / "examples" / "hanoi" / "case.yaml")
    asked = ["offer", case, "--draws", "256", "--language", "en", "--by"]
    refused = CliRunner().invoke(cli, [*asked, "us", "--floor", "5"])
    assert refused.exit_code == 2
    assert "expected a floor from 0 to 1" in refused.output
    none = CliRunner().invoke(cli, [*asked, "us", "--floor", "0.95"])
    told = " ".join(none.output.split())
    assert "Nothing that United States could offer is worth 95 % of all that is at stake" in told


def test_a_party_goes_by_its_names_too():
    case = str(Path(__file__).parents[2] / "examples" / "hanoi" / "case.yaml")
    asked = ["offer", case, "--draws", "64", "--language", "en", "--by"]
    first = CliRunner().invoke(cli, [*asked, "us"]).output
    assert CliRunner().invoke(cli, [*asked, "united states"]).output == first
    assert CliRunner().invoke(cli, [*asked, "USA"]).output == first


def test_a_quota_is_told_as_such_and_scores_leave_nothing_open():
    case = str(Path(__file__).parents[2] / "examples" / "airport" / "case.yaml")
    asked = ["offer", case, "--language", "en", "--by", "proposing"]
    told = " ".join(CliRunner().invoke(cli, asked).output.split())
    assert "Needed: At least 5 of 6 must accept" in told
    assert "settled when all of these" not in told
    assert "on average, by" not in told
    assert "a yes would show" not in told
    assert "To Local tourism association it is worth more than no deal" in told


def test_few_draws_are_said_to_be_few(run):
    assert "too few worlds to go by" in run("--by", "up", "--draws", "8").output
    assert "too few worlds to go by" not in run("--by", "up").output
