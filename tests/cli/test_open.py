"""`winset open`: the address, one clear error where nothing can be opened, a quiet end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from http.client import HTTPResponse
from pathlib import Path

import pytest
from click.testing import CliRunner
from web.served import CASE, PAPER

from winset.cli import cli
from winset.errors import WinsetError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    made = tmp_path / "case.yaml"
    made.write_text(CASE, encoding="utf-8")
    return made


@pytest.mark.skipif(os.name == "nt", reason="signals are of POSIX")
def test_it_tells_the_address_and_ends_in_a_line(path: Path) -> None:
    command = "from winset.cli.running import main; main()"
    arguments = ["open", str(path), "--no-browser", "--no-history", "--language", "de"]
    with subprocess.Popen(
        [sys.executable, "-c", command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", process.stdout.readline())
        assert found is not None
        with urllib.request.urlopen(found[0], timeout=30) as answer:
            cookie = answer.headers["set-cookie"].partition(";")[0]
        asked = found[0].partition("?")[0]
        # A window that listens does not hold the end up.
        stream: HTTPResponse = urllib.request.urlopen(
            urllib.request.Request(f"{asked}api/events", headers={"Cookie": cookie}), timeout=30
        )
        request = urllib.request.Request(f"{asked}api/case", headers={"Cookie": cookie})
        with urllib.request.urlopen(request, timeout=30) as answer:
            assert b'"language":"de"' in answer.read()
        process.send_signal(signal.SIGINT)
        said, errors = process.communicate(timeout=30)
        stream.close()
    assert (process.returncode, errors) == (0, "")
    assert said.splitlines()[-1] == "Closed; everything is saved."
    assert not (path.parent / ".winset").exists()
    assert path.read_text(encoding="utf-8") == CASE


def test_what_is_not_there_is_one_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["open", str(tmp_path / "none.yaml"), "--no-browser"])
    assert done.exit_code == 2
    assert "1 problem in" in done.output
    assert "no such file" in done.output


def test_a_scenario_of_another_tool_is_imported_first(tmp_path: Path) -> None:
    table = tmp_path / "points.csv"
    table.write_text("issue,option,A,B\nx,p,1,2\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["open", str(table), "--no-browser"])
    assert isinstance(done.exception, WinsetError)
    assert "winset import" in str(done.exception)
