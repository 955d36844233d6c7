"""The command line as a user meets it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
from places import ROOT

import winset

WINSET = str(Path(sys.executable).with_name("winset"))
AIRPORT = ROOT / "examples/airport/case.yaml"
HANOI = ROOT / "examples/hanoi/case.yaml"


def run(*arguments, cwd=None, **extra):
    return subprocess.run(
        [WINSET, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        timeout=300,
        **extra,
    )


def test_report_is_named_after_its_folder_and_says_where_it_is(tmp_path):
    shutil.copytree(AIRPORT.parent, tmp_path / "airport")
    done = run("report", "airport/case.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.endswith("Report: airport.html\n")
    assert done.stderr == ""
    assert (tmp_path / "airport.html").read_text("utf-8").lower().startswith("<!doctype html>")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["airport", "airport.html"]


def test_brief_fits_80_columns_and_is_plain_without_a_terminal():
    done = run("analyse", HANOI, "--draws", "256")
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout
    assert done.stdout.startswith("Hanoi 2019: the second summit")
    for heading in ("Best candidates", "Offers made", "What would open one", "What this rests on"):
        assert f"\n{heading}\n" in done.stdout


def test_json_goes_to_a_file_or_to_standard_output(tmp_path):
    to_file = run("analyse", AIRPORT, "--json", "found.json", cwd=tmp_path)
    assert to_file.stdout.endswith("All findings: found.json\n")
    written = (tmp_path / "found.json").read_text("utf-8")
    piped = run("analyse", AIRPORT, "--json", "-")
    assert piped.stdout == written
    document = json.loads(written)
    jsonschema.Draft202012Validator(winset.analysis_schema()).validate(document)


def test_quiet_prints_nothing_but_the_place_of_the_report(tmp_path):
    assert run("analyse", AIRPORT, "--quiet").stdout == ""
    done = run("report", AIRPORT, "--quiet", "-o", "a.html", cwd=tmp_path)
    assert done.stdout == "Report: a.html\n"


def test_settings_reach_the_analysis():
    arguments = ["--seed", 5, "--draws", 300, "--account", "five", "--prior", "polytope"]
    arguments += ["--no-offers", "--until", "2019-03-05", "--error", "0.2"]
    arguments += ["--definitions", "negmas", "--definitions", "genius", "--definitions", "negmas"]
    arguments += ["--time-limit", "30", "--step", 2, "--concept", "smr"]
    done = run("analyse", HANOI, "--json", "-", *arguments, "--list-limit", 5000)
    assert json.loads(done.stdout)["settings"] == {
        "seed": 5,
        "draws": 300,
        "prior": "polytope",
        "account": "five",
        "list_limit": 5000,
        "offers": False,
        "until": "2019-03-05",
        "error": 0.2,
        "definitions": ["negmas", "genius"],
        "time_limit": 30.0,
        "step": 2,
        "concept": "smr",
    }


def test_solutions_as_other_tools_define_them():
    tools = [word for tool in ("genius", "negolog") for word in ("--definitions", tool)]
    text = " ".join(run("analyse", AIRPORT, *tools).stdout.split())
    assert "The solutions as GENIUS defines them - getNash: 75 to Government" in text
    assert "as the Nash solution here. It is the largest product of value minus" in text
    assert "GENIUS has values from 0 to 1; these are taken as they are." in text
    assert "The solutions as NegoLog defines them - nash_point: " in text
    document = json.loads(run("analyse", AIRPORT, "--json", "-", *tools).stdout)
    jsonschema.Draft202012Validator(winset.analysis_schema()).validate(document)
    uncertain = run("analyse", HANOI, "--draws", 64, "--definitions", "genius").stdout
    assert "defines them\n  - Not known: other tools define it for exact scores only." in uncertain


def test_draws_are_added_until_the_error_is_met():
    done = run("analyse", HANOI, "--json", "-", "--draws", 200, "--error", "0.004")
    found = json.loads(done.stdout)
    (exists,) = (one for one in found["findings"] if one["id"] == "deal.exists")
    assert exists["error"] <= 0.004
    assert found["settings"]["draws"] > 1_000


def test_same_command_same_bytes():
    first, second = (run("analyse", HANOI, "--json", "-", "--draws", 200) for _ in range(2))
    assert first.stdout == second.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["analyse", HANOI, "--account", "fvie"], "no account 'fvie'; did you mean 'five'?"),
        (["analyse", AIRPORT, "--account", "x"], "no account 'x'; the case has no accounts"),
        (["analyse", AIRPORT, "--draws", "0"], "0 is not in the range"),
        (
            ["analyse", "missing.yaml"],
            "missing.yaml:1:1: there is no such file",
        ),
        (["check", "."], "this is a folder; expected a file"),
        (
            ["report", AIRPORT, "-o", "no/such/folder/x.html"],
            "winset: no/such/folder/x.html: there is no folder",
        ),
        (["analyze", AIRPORT], "No such command 'analyze'"),
        (["new", AIRPORT], "exists already; choose another name"),
    ],
)
def test_bad_input_is_one_clear_error_and_exit_code_2(arguments, message, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_new_writes_a_case_that_is_fine_and_reports(tmp_path):
    assert run("new", "mine.yaml", cwd=tmp_path).returncode == 0
    checked = run("check", "mine.yaml", cwd=tmp_path)
    assert checked.returncode == 0
    assert "mine.yaml: fine. 2 parties, 3 issues" in checked.stdout
    assert run("report", "mine.yaml", "--quiet", cwd=tmp_path).stdout == "Report: mine.html\n"


def test_schemas_are_printed():
    case = json.loads(run("schema").stdout)
    findings = json.loads(run("schema", "--findings").stdout)
    assert case == winset.json_schema()
    assert findings == winset.analysis_schema()


def test_interrupting_is_safe(tmp_path):
    """An old report survives an interruption whole; nothing half-written stays."""
    issues = ", ".join(f"i{k}: {{options: [a, b, c, d, e, f]}}" for k in range(8))
    (tmp_path / "slow.yaml").write_text(
        "winset: 1\ntitle: Slow\nparties: {a: A, b: B}\n"
        f"issues: {{{issues}}}\n"
        f"no_deal: {{{', '.join(f'i{k}: a' for k in range(8))}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "slow.html").write_text("the old report", encoding="utf-8")
    process = subprocess.Popen(
        [WINSET, "report", "slow.yaml", "--draws", "200000"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(4)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.strip() == "Interrupted; nothing was half-written."
    assert (tmp_path / "slow.html").read_text("utf-8") == "the old report"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["slow.html", "slow.yaml"]


def test_a_closed_pipe_is_no_error():
    command = f"'{WINSET}' analyse '{HANOI}' --draws 64 --json - | head -c 10"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ},
    )
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("{")
