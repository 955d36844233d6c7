"""`winset bargain`: what it prints and writes, and what it refuses."""

import json

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
        return CliRunner().invoke(cli, ["bargain", case, "--draws", "64", *arguments])

    return invoke


@pytest.mark.parametrize("case", ["lease.yaml", "scored.yaml"])
@pytest.mark.parametrize("language", ["en", "de", "fr"])
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
    assert "micro / conceder" in result.output
    assert "Offers are considerate" in result.output


def test_a_transcript_is_written_and_played_again(run, tmp_path):
    result = run("--draw", "2", "--json", "talk.json")
    assert result.exit_code == 0, result.output
    assert "Round 1: Tenant offers this: Term: long" in result.output
    assert "Written: talk.json" in result.output
    assert json.loads((tmp_path / "talk.json").read_text("utf-8"))["kind"] == "transcript"
    again = run("--replay", "talk.json")
    assert again.exit_code == 0, again.output
    assert "lead to the same end" in " ".join(again.output.split())
    assert result.output.split("Written")[0].strip() in again.output
    (tmp_path / "lease.yaml").write_text(HEAD + SCORES, "utf-8")
    assert run("--replay", "talk.json").exit_code == 2


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
    ],
)
def test_what_cannot_be_played_is_refused(run, arguments, told):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
