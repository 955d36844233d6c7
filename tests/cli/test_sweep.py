"""`winset sweep`: what it writes, what it keeps, and what it refuses."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from winset.cli import cli

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues: {pay: {options: [low, high]}}
no_deal: {values: {union: 1, firm: 2}}
preferences:
  union: {scores: {pay: {low: 0, high: 3}}}
  firm: {scores: {pay: {low: 5, high: 2}}}
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wages.yaml").write_text(TEXT, "utf-8")
    return lambda *arguments: CliRunner().invoke(cli, ["sweep", "wages.yaml", *arguments])


def test_a_page_and_a_table_are_written(run, tmp_path):
    result = run("--vary", "union.no_deal=0:4:2", "-o", "page.html", "--table", "rows.csv")
    assert result.exit_code == 0, result.output
    assert "3 variants" in result.output
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    rows = (tmp_path / "rows.csv").read_text("utf-8").splitlines()
    assert rows[0] == "union.no_deal,deal.exists,deal.exists.error,deal.exists.status,problem"
    assert [row.split(",")[1] for row in rows[1:]] == ["1.0", "1.0", "0.0"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "page.html", "rows.csv", "wages.yaml"]  # fmt: skip


def test_one_at_a_time_and_several_findings(run):
    result = run("--vary", "union.no_deal=0,4", "--vary", "firm.no_deal=1", "--one-at-a-time",
                 "--only", "deal.exists", "--only", "deal.count")  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "One quantity at a time: odds that there is a deal" in result.output
    assert "One quantity at a time: number of deals" in result.output


def test_a_page_goes_to_standard_output_alone(run):
    result = run("--vary", "union.no_deal=0,4", "-o", "-", "--quiet")
    assert result.output.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "name what to vary: --vary PATH=VALUES"),
        (("--vary", "union.no_deal"), "expected PATH=VALUES"),
        (("--vary", "union.no_deal=0:1"), "expected FROM:TO:STEP"),
        (("--vary", "union.nodeal=1"), "did you mean 'union.no_deal'?"),
        (("--vary", "union.no_deal=x"), "union.no_deal: expected a number, found 'x'"),
        (("--vary", "union.no_deal=1", "--only", "deal.exist"), "did you mean 'deal.exists'?"),
        (("--vary", "union.no_deal=1", "--table", "wages.yaml"), "wages.yaml"),
    ],
)
def test_what_makes_no_sense_is_refused_before_the_work(run, arguments, told):
    result = run(*arguments)
    assert result.exit_code != 0
    assert told in result.output + str(result.exception)


@pytest.mark.slow
def test_it_runs_as_a_command_with_several_processes(run, tmp_path):
    program = "from winset.cli import main; main()"
    command = [sys.executable, "-c", program, "sweep", "wages.yaml",
               "--vary", "union.no_deal=0:4:1", "--workers=2", "--table=rows.csv"]  # fmt: skip
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert len((tmp_path / "rows.csv").read_text("utf-8").splitlines()) == 6


def test_values_of_one_path_are_joined_and_the_end_is_in_the_language(run):
    result = run("--vary", "union.no_deal=0", "--vary", "union.no_deal=4", "-o", "t.html",
                 "--language", "de")  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "2 Varianten" in result.output
    assert result.output.endswith("\nGeschrieben: t.html\n")


@pytest.mark.slow
def test_each_fault_has_a_line_of_its_own(run, tmp_path):
    """By the command itself: what tests call directly says it in another way."""
    run()
    program = "from winset.cli import main; main()"
    asked = ["sweep", "wages.yaml", "--vary", "union.no_del=1", "--vary", "x=2"]
    done = subprocess.run(
        [sys.executable, "-c", program, *asked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    told = done.stderr.splitlines()[-2:]
    assert told[0].startswith("Error: 'union.no_del' cannot be varied; did you mean")
    assert told[1].startswith("'x' cannot be varied")
