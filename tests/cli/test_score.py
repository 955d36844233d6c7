"""`winset score`: what it writes, what it says, and how it ends."""

import csv
from pathlib import Path

import pytest
from classroom.classes import sheet, stall
from click.testing import CliRunner, Result
from places import ROOT

from winset.cli import cli
from winset.errors import OutputError, WinsetError

WORKSHOP = ROOT / "examples" / "workshop"
BOTH = (WORKSHOP / "case.yaml", WORKSHOP / "results.csv")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["score", *map(str, arguments)])


@pytest.mark.slow
def test_page_table_and_letters(tmp_path: Path) -> None:
    done = run(*BOTH, "-o", "d.html", "--table", "t.csv", "--letters", "mail")
    assert done.exit_code == 0, done.output
    assert "Without a deal: 2 of 12 groups" in done.stdout
    assert done.stdout.endswith("Written: d.html\nWritten: t.csv\nWritten: 12 letters in mail\n")
    assert done.stderr.count("results.csv:") == 4
    assert "results.csv:15:6: “Lease” is empty" in done.stderr
    assert len(list((tmp_path / "mail").iterdir())) == 12
    with (tmp_path / "t.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["agreed"] for row in rows].count("false") == 2
    assert "<svg" in (tmp_path / "d.html").read_text("utf-8")


def test_letters_are_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "15 Finn Marie.html").write_text("mine")
    done = run(*BOTH, "--letters", "mail", "-o", "d.html")
    assert isinstance(done.exception, WinsetError)
    assert "is there already; nothing was written" in str(done.exception)
    assert [path.name for path in (tmp_path / "mail").iterdir()] == ["15 Finn Marie.html"]
    assert not (tmp_path / "d.html").exists()


def test_without_names(tmp_path: Path) -> None:
    done = run(*BOTH, "--anonymous", "-o", "d.html", "--table", "t.csv", "--letters", "mail")
    assert done.exit_code == 0
    written = [tmp_path / "d.html", tmp_path / "t.csv", *(tmp_path / "mail").iterdir()]
    assert len(written) == 14
    for path in written:
        for name in ("Amira", "Jonas", "Finn", "Greta"):
            assert name not in path.name
            assert name not in path.read_text("utf-8")


def test_earlier_classes_and_a_language(tmp_path: Path) -> None:
    done = run(*BOTH, "--compare", BOTH[1], "--compare", BOTH[1], "-o", "-", "--language", "de")
    assert done.exit_code == 0
    assert "Frühere Klasse 2" in done.stdout
    assert done.stdout.startswith("<!DOCTYPE html>")


def test_nothing_to_score_ends_with_2(tmp_path: Path) -> None:
    stall(tmp_path)
    done = run("case.yaml", sheet(tmp_path, "price,place,share\n99,a,5 %\n"))
    assert done.exit_code == 2
    assert "“99” is no option" in done.stderr
    assert "no row could be read, so nothing is scored" in done.stderr
    done = run("case.yaml", sheet(tmp_path, "a,b\n1,2\n"))
    assert done.exit_code == 2
    assert "no row of headings found" in done.stderr
    assert done.stderr.rstrip().endswith("1 problem in " + str(tmp_path / "results.csv"))


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    stall(tmp_path)
    path = sheet(tmp_path, "price,place,share\n10,a,5 %\n")
    done = run("case.yaml", path, "--table", path)
    assert isinstance(done.exception, OutputError)
    assert isinstance(run("case.yaml", path, "--table", "t.txt").exception, WinsetError)
    assert path.read_text("utf-8").startswith("price")


def test_of_very_many_faults_the_first_are_told(tmp_path: Path) -> None:
    stall(tmp_path)
    rows = "price,place,share\n10,a,5 %\n" + "99,a,5 %\n" * 150
    done = run("case.yaml", sheet(tmp_path, rows), "-o", "d.html")
    assert done.exit_code == 0
    assert done.stderr.endswith("... and 50 more faults\n")
    assert done.stderr.count("is no option") == 100
    assert "Left out: 150 rows with faults (3, 4," in done.stdout
    assert "and 130 others)" in done.stdout


def test_quiet_says_faults_only(tmp_path: Path) -> None:
    stall(tmp_path)
    done = run("case.yaml", sheet(tmp_path, "price,place,share\n10,a,5 %\n99,a,5 %\n"), "--quiet")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("option", ["--letters", "--table", "-o"])
def test_a_name_that_is_empty_is_refused(tmp_path: Path, option: str) -> None:
    done = run(*BOTH, option, "")
    assert done.exit_code == 2
    assert "expected a name, found nothing" in done.stderr
    assert not list(tmp_path.iterdir())


def test_what_is_no_text_and_no_workbook_is_told(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_bytes(bytes(range(256)) * 20)
    done = run(BOTH[0], "r.csv")
    assert done.exit_code == 2
    assert "not a text or a workbook" in done.stderr


def test_a_sheet_in_another_language_than_what_is_told(tmp_path: Path) -> None:
    text = (
        "Team;Standort;Budget;Umweltmaßnahmen;Prüfung der sozialen Folgen;Gewinnbeteiligung\n"
        "Rot;an der Küste bei der Hauptstadt;800 Millionen Dollar;einfache;einfache;veränderlich\n"
    )
    path = sheet(tmp_path, text)
    done = run(ROOT / "examples" / "airport" / "case.yaml", path, "-o", "-", "--language", "fr")
    assert done.exit_code == 0, done.stderr
    assert "D’accord à la table, mais sans approbation" in done.stdout
    assert "sur la côte près de la capitale" in done.stdout
    assert "Communauté autochtone" in done.stdout
