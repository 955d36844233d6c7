"""`winset bargain`: what it prints and writes, and what it refuses."""

import json
import re

import pytest
from analysis.findings.test_talks import HEAD, SCORES, STATEMENTS
from click.testing import CliRunner

from winset.cli import cli


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lease.yaml").write_text(HEAD + STATEMENTS, "utf-8")
    (tmp_path / "scored.yaml").write_text(HEAD + SCORES, "utf-8")

    def invoke(*arguments, case="lease.yaml"):
        draws = [] if {"--draws", "--replay"} & {*arguments} else ["--draws", "64"]
        return CliRunner().invoke(cli, ["bargain", case, *draws, *arguments])

    return invoke


@pytest.mark.parametrize("case", ["lease.yaml", "scored.yaml"])
@pytest.mark.parametrize("language", ["en", "de", pytest.param("fr", marks=pytest.mark.slow)])
@pytest.mark.parametrize("protocol", ["stacked", "simultaneous", "text", "alternating"])
def test_every_protocol_is_told_in_80_columns(run, case, language, protocol):
    result = run("--protocol", protocol, "--language", language, "--rounds", "30", case=case)
    assert result.exit_code == 0, result.output
    assert max(map(len, result.output.splitlines())) <= 80


def test_strategies_and_figures_stand_in_a_table(run):
    result = run("--strategy", "tenant=boulware:4", "--strategy", "owner=linear")
    assert result.exit_code == 0, result.output
    assert "Offers are blind" in result.output
    result = run("--strategy", "tenant=boulware", "--strategy", "tenant=micro", "--considerate")
    assert "micro / yielding" in result.output
    assert "“yielding” (conceder)" in joined(result)
    assert "Offers are considerate" in result.output


def test_a_transcript_is_written_and_played_again(run, tmp_path):
    result = run("--draw", "2", "--json", "talk.json")
    assert result.exit_code == 0, result.output
    assert "Round 1: Tenant offers this: Term: long" in result.output
    assert "Written: talk.json" in result.output
    assert json.loads((tmp_path / "talk.json").read_text("utf-8"))["kind"] == "transcript"
    again = run("--replay", "talk.json")
    assert again.exit_code == 0, again.output
    assert "Played again by the same strategies" in " ".join(again.output.split())
    plays = "Tenant firm until late (boulware); Owner firm until late (boulware)."
    assert f"How each plays: {plays}" in joined(again)
    assert result.output.split("Written")[0].strip() in again.output
    (tmp_path / "lease.yaml").write_text(HEAD + SCORES, "utf-8")
    assert run("--replay", "talk.json").exit_code == 2


def test_one_draw_is_no_odds(run):
    result = run("--draws", "1")
    told = " ".join(result.output.split())
    assert "Played in one plausible world alone" in told
    assert "scored" not in told
    scored = " ".join(run(case="scored.yaml").output.split())
    assert "Everybody is scored, so nothing had to be filled in." in scored


def test_equilibrium_play_says_who_decides(run):
    told = " ".join(run("--protocol", "alternating").output.split())
    assert "whoever proposes last decides" in told
    assert "by the end of round" not in told
    assert "no deal in" in told
    assert "the deadline" not in told
    costly = run("--protocol", "alternating", "--breakdown", "0.1")
    assert "whoever proposes last" not in " ".join(costly.output.split())


def test_what_the_best_deal_adds_is_told_in_points(run):
    assert re.search(r"would give \d+ ± \d+ percentage points more", joined(run()))


def test_where_talks_end_is_told_from_one_per_cent_on(run):
    told = run("--rounds", "8").output.split("Where talks end\n")[1]
    assert "< 1 %" not in told


def joined(result):
    return " ".join(result.output.split())


def test_json_goes_to_standard_output_alone(run):
    result = run("--json", "-", "--quiet")
    document = json.loads(result.output)
    assert document["kind"] == "talks"
    assert 0 <= document["found"] <= document["exists"] <= 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--strategy", "tenant"), "expected PARTY=NAME"),
        (("--strategy", "tenand=linear"), "did you mean 'tenant'?"),
        (("--strategy", "tenant=linea"), "did you mean 'linear'?"),
        (("--protocol", "txt"), "did you mean 'text'?"),
        (("--protocol", "text", "--draw", "1"), "--protocol stacked or simultaneous"),
        (("--draw", "65"), "there are 1 to 64"),
        (("--account", "x"), "no account 'x'"),
        (("--replay", "lease.yaml"), "cannot be read as JSON"),
        (("--replay", "lease.yaml", "--draw", "1", "--seed", "3"), "go with --draw, --seed"),
        (("--replay", "lease.yaml", "--protocol", "stacked"), "go with --protocol"),
        (("--protocol", "alternating", "--breakdown", "nan"), "'nan' is not a finite number"),
        (("--breakdown", "0.1"), "--breakdown changes nothing"),
        (("--protocol", "text", "--considerate"), "--considerate changes nothing"),
        (("--strategy", "tenant=boulware:1e999"), "expected a finite number"),
    ],
)
def test_what_cannot_be_played_is_refused(run, arguments, told):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
