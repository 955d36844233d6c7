"""`winset tournament`: what it writes, how it goes on, and what it refuses."""

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from studies.tournament.recipes import some_text

from winset.cli.commands import cli

MINE = """\
from winset.bargaining import Strategy


class Best(Strategy):
    def offer(self, talk):
        return int(talk.order[0])
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cases").mkdir()
    for k in (1, 2, 3):
        (tmp_path / "cases" / f"{k}.yaml").write_text(some_text(k), "utf-8")
    (tmp_path / "mine.py").write_text(MINE, "utf-8")
    return lambda *arguments: CliRunner().invoke(cli, ["tournament", *map(str, arguments)])


BASIC = ("cases", "--strategies", "boulware:4,conceder", "--out", "out", "--workers", "1")


def test_a_tournament_is_played_told_and_written(run, tmp_path):
    result = run(*BASIC, "--strategies", "micro", "--rounds", "10,20", "--seeds", "2")
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert lines[0] == "3 strategies on 3 cases"
    assert all(len(line) <= 80 for line in lines)
    assert "Written: out/tournament.html" in lines
    found = json.loads((tmp_path / "out" / "tournament.json").read_text("utf-8"))
    assert f"First: {found['strategies'][0]['name']}, with " in result.output
    with (tmp_path / "out" / "results.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == found["sessions"] == 3 * 2 * (4 + 5 * 2)
    page = (tmp_path / "out" / "tournament.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")


def times(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_finished_one_does_nothing(run, tmp_path):
    run(*BASIC)
    before = times(tmp_path / "out")
    result = run(*BASIC)
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == "All was played before; nothing was played again."
    assert times(tmp_path / "out") == before


def test_json_is_printed_alone(run, tmp_path):
    result = run(*BASIC, "--json", "--quiet")
    assert json.loads(result.output) == json.loads((tmp_path / "out/tournament.json").read_text())


def test_rows_as_parquet(run, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run(*BASIC, "--format", "parquet", "--quiet").exit_code == 0
    assert parquet.read_table(tmp_path / "out" / "results.parquet").num_rows == 12
    assert not (tmp_path / "out" / "results.csv").exists()


@pytest.mark.slow
def test_a_class_of_ones_own_plays_too(run, tmp_path):
    result = run(*BASIC, "--own", "mine.py:Best")
    assert result.exit_code == 0, result.output
    plan = json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))
    assert len(plan["strategies"]["Best"]["code"]) == 64
    (tmp_path / "mine.py").write_text(MINE + "\n# changed\n", "utf-8")
    changed = run(*BASIC, "--own", "mine.py:Best")
    assert "another tournament (other strategies)" in str(changed.exception)


def test_it_is_told_in_the_language_asked_for(run):
    german = run(*BASIC, "--language", "de")
    assert german.output.startswith("2 Strategien an 3 Fällen\n")
    assert "Geschrieben: out/results.csv" in german.output
    assert run(*BASIC, "--language", "fr").output.startswith("2 stratégies sur 3 cas\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("cases", "--out", "out"), "name the strategies that take part"),
        ((*BASIC, "--strategies", "nobody,micro:x"), "no strategy 'nobody'; there are: boulware"),
        ((*BASIC, "--rounds", "0"), "--rounds 0: expected numbers from 1, as 200 or 200,1000"),
        ((*BASIC, "--rounds", "many"), "--rounds many: expected numbers from 1"),
        ((*BASIC, "--own", "mine:Best"), "mine:Best: expected FILE.py:CLASS"),
        ((*BASIC, "--own", "mine.py:Worst"), "expected a class Worst of winset.bargaining"),
        ((*BASIC, "--dask", "tcp://x:1"), "--workers and --dask: name only one of them"),
        (("none", *BASIC[1:]), "none: no case found there"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_written(run, tmp_path, arguments, told):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert not (tmp_path / "out").exists()


STALLED = """\
import sys
from winset.studies.tournament import engine, plan
from winset.cli import main

plan.BUDGET = 2_000_000
whole = engine.played


def slowly(part):
    if part.start:
        print("begun", flush=True)
        sys.stdin.readline()
    return whole(part)


engine.played = slowly
sys.argv[0] = "winset"
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_an_interruption_says_how_to_go_on(run, tmp_path, name):
    if signal.getsignal(getattr(signal, name)) == signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here, and stays so in what is started")
    started = subprocess.Popen(
        [sys.executable, "-c", STALLED, "tournament", *BASIC],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    assert started.stdout
    assert started.stdout.readline() == "begun\n"
    started.send_signal(getattr(signal, name))
    _, told = started.communicate(timeout=300)
    assert started.returncode == {"SIGINT": 130, "SIGTERM": 143}[name]
    assert "What was played is kept in out; the same command goes on." in told
    kept = sorted(Path("out/batches").iterdir())
    assert len(kept) == 1
