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
from typing import Any

import pytest
from click.testing import CliRunner
from formats.samples import GENIUS, put
from web.served import CASE, PAPER

from winset.cli import cli
from winset.errors import WinsetError
from winset.web.room import Room


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    made = tmp_path / "case.yaml"
    made.write_text(CASE, encoding="utf-8")
    return made


@pytest.mark.slow
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
        found = re.search(r"http://127\.0\.0\.1:\d+/case/1/\?token=\S+", process.stdout.readline())
        assert found is not None
        with urllib.request.urlopen(found[0], timeout=300) as answer:
            cookie = answer.headers["set-cookie"].partition(";")[0]
        asked = found[0].partition("?")[0]
        # A window that listens does not hold the end up.
        stream: HTTPResponse = urllib.request.urlopen(
            urllib.request.Request(f"{asked}api/events", headers={"Cookie": cookie}), timeout=300
        )
        request = urllib.request.Request(f"{asked}api/case", headers={"Cookie": cookie})
        with urllib.request.urlopen(request, timeout=300) as answer:
            assert b'"language":"de"' in answer.read()
        process.send_signal(signal.SIGINT)
        said, errors = process.communicate(timeout=300)
        stream.close()
    assert (process.returncode, errors) == (0, "")
    assert said.splitlines()[-1] == "Beendet; alles ist gespeichert."
    assert not (path.parent / ".winset").exists()
    assert path.read_text(encoding="utf-8") == CASE


def test_what_is_not_there_is_one_error_with_the_nearest(path: Path) -> None:
    done = CliRunner().invoke(cli, ["open", str(path.with_name("cose.yaml")), "--no-browser"])
    assert done.exit_code == 2
    assert "1 problem in" in done.output
    assert "there is no such file; did you mean 'case.yaml'?" in done.output
    done = CliRunner().invoke(cli, ["open", str(path.parent / "a" / "b.yaml"), "--no-browser"])
    assert done.exit_code == 2
    assert "there is no such file" in done.output


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return what would be opened first, and in which room."""
    found: list[Any] = []

    def served(room: Room, port: int, *, first: str, browser: bool, say: Any) -> None:
        say(f"http://127.0.0.1:{port}{first}")
        kept = {k: room.uploads.get(k) for k in range(1, room.uploads._last + 1)}
        found.extend([first, room.home.folder, kept, browser])

    monkeypatch.setattr("winset.web.serving.serve", served)
    return found


def opened(*arguments: str) -> str:
    done = CliRunner().invoke(cli, ["open", "--no-history", "--language", "en", *arguments])
    assert done.exit_code == 0, done.output
    assert all(len(line) <= 80 or "http" in line for line in done.output.splitlines())
    return done.output


def test_without_an_argument_it_is_the_start_page(
    first: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = opened("--port", "8123")
    assert first[:2] == ["/", tmp_path.resolve()]
    assert said.splitlines() == [
        f"{tmp_path.resolve()} is open: http://127.0.0.1:8123/",
        "Ctrl-C ends it; everything is saved as you go.",
        "Closed; everything is saved.",
    ]


def test_a_folder_is_listed(first: list[Any], path: Path) -> None:
    opened(str(path.parent), "--no-browser")
    assert first == ["/", path.parent.resolve(), {}, False]


@pytest.mark.parametrize(
    ("name", "content", "kind", "page"),
    [
        ("points.csv", "issue,option,A,B\nx,p,1,2\nx,q,2,1\n", "table", "table"),
        ("report.md", "# A report\n", "text", "text"),
    ],
)
def test_a_table_or_a_text_goes_to_its_step(
    first: list[Any], tmp_path: Path, name: str, content: str, kind: str, page: str
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    opened(str(file))
    assert first[0] == f"/#/{page}/1"
    assert (first[2][1].path, first[2][1].kind) == (file, kind)


def test_a_scenario_of_another_tool_goes_to_its_step(first: list[Any], tmp_path: Path) -> None:
    put(tmp_path, GENIUS)
    opened(str(tmp_path))
    assert first[0] == "/#/table/1"
    assert (first[2][1].path, first[2][1].kind) == (tmp_path, "scenario")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.ods", "Save it as .xlsx or .csv"),
        ("a.docx", "Save it as plain text"),
        ("b.txt", "nothing"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / name).write_bytes(b" ")
    done = CliRunner().invoke(cli, ["open", str(tmp_path / name), "--language", "en"])
    assert isinstance(done.exception, WinsetError)
    assert said in str(done.exception)


def test_a_broken_case_is_opened_to_be_mended(first: list[Any], tmp_path: Path) -> None:
    broken = tmp_path / "case.yaml"
    broken.write_text("winset: 1\ntitle: [\n", encoding="utf-8")
    opened(str(broken))
    assert first[0] == "/case/1/"
