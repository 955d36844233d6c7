"""Import, export, and the other commands on scenarios of other tools, as a user meets them."""

import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

import winset
from formats.samples import GENIUS, TABLE, put

WINSET = str(Path(sys.executable).with_name("winset"))
AIRPORT = ROOT / "examples/airport/case.yaml"


def run(*arguments, cwd):
    return subprocess.run(
        [WINSET, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        timeout=6000,
    )


@pytest.mark.slow
def test_import_prints_the_receipt_and_writes_a_case_that_says_where_it_comes_from(tmp_path):
    put(tmp_path / "cars", GENIUS)
    done = run("import", "cars", cwd=tmp_path)
    assert done.stderr == ""
    assert (
        done.stdout
        == """\
Read: 2 parties, 3 issues, 110 outcomes (GENIUS XML).
Files:
  - cars_domain.xml, Ann.xml, Bo.xml
Changed:
  - real issue 'Share': read in 10 equal steps, 0 to 2
  - Bo.xml: no reservation value; 0 stands for it, as in GENIUS
  - names became ids (small letters, digits, _); the names are kept
Without counterpart in a case:
  - Ann.xml: discount factor 0.75 (kept in the actor's note)

Wrote cars.yaml. Next: winset report cars.yaml
"""
    )
    text = (tmp_path / "cars.yaml").read_text("utf-8")
    assert text.startswith("# Read: 2 parties, 3 issues, 110 outcomes (GENIUS XML).\n# Files:\n")
    assert winset.read_case(tmp_path / "cars.yaml") == winset.import_case(tmp_path / "cars")[0]
    again = run("import", "cars", cwd=tmp_path)
    assert again.returncode == 2
    assert "cars.yaml exists already; choose another name, or --force" in again.stderr
    chosen = run("import", "cars", "--profile", "Bo", "--force", cwd=tmp_path)
    assert chosen.stdout.startswith("Read: 1 party, 3 issues")


@pytest.mark.slow
def test_check_analyse_and_report_read_a_scenario_directly(tmp_path):
    put(tmp_path / "cars", GENIUS)
    put(tmp_path, {"points.csv": TABLE})
    checked = run("check", "cars", cwd=tmp_path)
    assert checked.stdout.startswith("cars: fine. 2 parties, 3 issues, 110 outcomes")
    report = run("report", "cars", "--quiet", cwd=tmp_path)
    assert report.stdout == "Report: cars.html\n"
    brief = run("analyse", "points.csv", cwd=tmp_path)
    assert brief.returncode == 0
    assert brief.stdout.startswith("points\n======\n")


@pytest.mark.slow
@pytest.mark.parametrize(("folder", "told"), [(".", "into the current folder"), ("..", None)])
def test_export_says_where_it_wrote_with_one_full_stop(tmp_path, folder, told):
    (tmp_path / "in").mkdir()
    done = run("export", AIRPORT, "--to", "csv", folder, cwd=tmp_path / "in")
    assert done.returncode == 0
    assert done.stdout.endswith(f"\nWrote {told or tmp_path}.\n")


@pytest.mark.slow
def test_export_lists_what_the_format_cannot_say(tmp_path):
    done = run("export", AIRPORT, "--to", "csv", "out", cwd=tmp_path)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "Not said in this format:\n" in done.stdout
    assert "  - 3 approval rules: there, every party must agree\n" in done.stdout
    assert done.stdout.endswith("\nWrote out.\n")
    assert len(list((tmp_path / "out").iterdir())) == 1
    again = run("export", AIRPORT, "--to", "csv", "out", cwd=tmp_path)
    assert again.returncode == 2
    assert "exists already; name another folder" in again.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["import", "missing"], "missing:1:1: cannot be read: No such file or directory"),
        (["import", AIRPORT], "not a format that is read here; looked for GENIUS XML"),
        (["import", "."], "this is a folder; expected a file, or a folder with a scenario"),
        (["export", AIRPORT, "--to", "word", "x"], "'word' is not one of"),
        (["export", AIRPORT, "--to", "csv", "no/such/x"], "No such file or directory"),
        (["check", "points.csv"], "there is no such file"),
    ],
)
def test_bad_input_is_one_clear_error_and_exit_code_2(arguments, message, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_help_is_quick_and_names_the_formats(tmp_path):
    code = (
        "import sys, winset.cli\n"
        "heavy = {'yaml', 'openpyxl', 'xml', 'numpy', 'winset.formats.detection'}\n"
        "assert not heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, timeout=600)
    shown = run("import", "--help", cwd=tmp_path).stdout
    for name in ("GENIUS XML", "GeniusWeb", "NegMAS", "NegoLog", "XLSX"):
        assert name in shown
