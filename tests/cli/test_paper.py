"""`winset report --pdf --docx`: files of two pages, and what is missing is said first."""

import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from places import ROOT

from winset.cli import cli
from winset.errors import OutputError, WinsetError

AIRPORT = ROOT / "examples" / "airport" / "case.yaml"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.chdir(tmp_path)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["report", str(AIRPORT), *map(str, arguments)])


def test_pdf_and_word_and_no_page_unless_asked(tmp_path: Path) -> None:
    done = run("--pdf", "a.pdf", "--docx", "a.docx")
    assert done.exit_code == 0, done.output
    assert "Report: a.pdf" in done.output
    assert "Report: a.docx" in done.output
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert zipfile.is_zipfile(tmp_path / "a.docx")
    assert not (tmp_path / "airport.html").exists()
    assert run("--pdf", "b.pdf", "-o", "b.html", "--quiet").exit_code == 0
    assert (tmp_path / "b.html").exists()
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()


def test_in_the_chosen_language(tmp_path: Path) -> None:
    assert run("--pdf", "de.pdf", "--language", "de").exit_code == 0
    assert b"/Lang(de)" in (tmp_path / "de.pdf").read_bytes().replace(b" ", b"")


def test_not_to_standard_output_and_not_over_a_file_that_was_read(tmp_path: Path) -> None:
    done = run("--pdf", "-")
    assert done.exit_code == 2
    assert "--pdf does not write to standard output" in done.output
    copy = tmp_path / "case.yaml"
    copy.write_text("winset: 1\n", "utf-8")
    again = CliRunner().invoke(cli, ["report", str(AIRPORT), "--docx", str(AIRPORT)])
    assert isinstance(again.exception, OutputError)
    assert AIRPORT.read_text("utf-8").startswith("winset: 1")


def test_what_is_missing_is_said_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr("winset.cli.analysing.made", lambda *_: pytest.fail("worked first"))
    done = run("--pdf", "a.pdf")
    assert isinstance(done.exception, WinsetError)
    assert "pip install 'winset[paper]'" in str(done.exception)


def test_one_name_for_two_files_is_refused(tmp_path: Path) -> None:
    done = run("--pdf", "x.pdf", "--docx", "./x.pdf")
    assert done.exit_code == 2
    assert "a name each" in done.output
    assert not (tmp_path / "x.pdf").exists()
