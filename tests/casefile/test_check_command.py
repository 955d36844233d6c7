"""`winset check`: exit codes, the tally, problems on the error stream, a terminal left alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casefile.write_expected import BROKEN, message
from winset.cli import cli
from winset.cli.reading import BAD_INPUT

DAM = Path(__file__).parent / "dam" / "case.yaml"

HEAD = """winset: 1
title: A dam
parties: {up: Upstream}
issues: {height: {options: [none, low]}}
"""


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["check", *map(str, arguments)])


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_good_file() -> None:
    done = check(DAM)
    assert done.exit_code == 0
    assert done.stderr == ""
    first, *rest = done.stdout.splitlines()
    assert first == f"{DAM}: fine. 2 parties, 3 issues, 99 outcomes before rules."
    assert all(len(line) <= 80 for line in rest)
    assert " ".join(rest) == (
        "17 statements: 3 with evidence, 13 assumed, 1 unsupported. "
        "Quotes: 1 found but for spacing, quotation marks or hyphens, 4 found word for word, "
        "2 not checked (the source has no text). "
        "An agreement is due by 30 June 2024. To Upstream country, a deal one month later is worth "
        "0.98 times as much. To Downstream country, a deal one round later is worth 0.995 times as "
        "much. Only bargaining makes use of this: what to offer next, and how talks would run."
    )


def test_quiet_says_nothing_where_nothing_is_wrong() -> None:
    done = check("--quiet", DAM)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


def test_no_statements(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(HEAD, encoding="utf-8")
    assert check(file).stdout.splitlines()[1] == "No statements."


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_problems_go_to_the_error_stream(quiet: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)
    done = check(*quiet, "ten-mistakes.yaml")
    assert done.exit_code == BAD_INPUT == 2
    assert done.stdout == ""
    expected = message("ten-mistakes.yaml") + "\n10 problems in ten-mistakes.yaml\n"
    assert done.stderr == expected


def test_one_problem_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)
    assert check("winset-2.yaml").stderr.splitlines() == [
        "winset-2.yaml:1:9: this version reads format 1: write 'winset: 1'",
        "    winset: 2",
        "            ^",
        "1 problem in winset-2.yaml",
    ]


def test_a_missing_file(tmp_path: Path) -> None:
    done = check(tmp_path / "none.yaml")
    assert done.exit_code == BAD_INPUT
    assert "none.yaml:1:1: there is no such file" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        HEAD + 'summary: "raw \x1b[2J\x1b[31m bytes"\n',
        HEAD + '"\\e[2Jkey": 1\n',
        HEAD + '"\\x07\\x08\\x9b2J\\u202e": 1\n',
        HEAD + 'rules: [{never: {height: "\\e[31mlow"}}]\n',
        HEAD + 'rules: [{never: {"hei\\x1bght": low}}]\n',
        HEAD + 'no_deal: "\\e]0;title\\a"\n',
        HEAD + 'sources: {a: {file: "\\e[2J.txt"}}\n',
        HEAD + 'offers: [{by: up, on: "\\e[1m", outcome: {height: low}}]\n',
        HEAD + "key\u202eevil: 1\n",
        HEAD + "key\x9b2J: 1\n",
        HEAD + "summary: *\u202ealias\n",
    ],
)
def test_control_characters_never_reach_the_terminal(text: str, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(text, encoding="utf-8")
    done = check(file)
    assert done.exit_code == BAD_INPUT
    assert [c for c in done.stderr if not c.isprintable() and c != "\n"] == []


def test_a_source_does_not_reach_the_terminal_raw(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text("never a \x1b[2Jhigh dam, they said", encoding="utf-8")
    file = tmp_path / "case.yaml"
    file.write_text(
        HEAD + "no_deal: {height: low}\nsources: {a: {file: source.txt}}\npreferences:\n  up:\n"
        "    - {rejects: {height: low}, because: {source: a, quote: never a higher dam}}\n",
        encoding="utf-8",
    )
    done = check(file)
    assert "the nearest passage is" in done.stderr
    assert "\x1b" not in done.stderr


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(HEAD + "nonsense: 1\n", encoding="utf-8")
    before = snapshot(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert check("good.yaml").exit_code == 0
    assert check("bad.yaml").exit_code == BAD_INPUT
    assert snapshot(tmp_path) == before


@pytest.mark.slow
@pytest.mark.parametrize(("name", "code"), [("good", 0), ("bad", 2), ("none", 2)])
def test_exit_codes_of_the_installed_command(name: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "bad.yaml").write_bytes(b"winset: 1\ntitle: \xff\n")
    command = [sys.executable, "-c", "from winset.cli import main; main()", "check", f"{name}.yaml"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=environment)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert bool(done.stdout) == (code == 0)
    assert bool(done.stderr) == (code != 0)
