"""With and without what was kept: the same bytes, and nothing that has changed since."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from places import ROOT

from winset import cache
from winset.cli import cli, results

EXAMPLES = sorted((ROOT / "examples").glob("*/case.yaml"))


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))


@pytest.fixture
def counted(monkeypatch):
    """How often an analysis was made."""
    times = []
    own = results._analysed
    monkeypatch.setattr(
        results, "_analysed", lambda case, chosen: times.append(case) or own(case, chosen)
    )
    return times


def run(*arguments):
    done = CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    # What is said of progress on standard error depends on how busy the machine is.
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("case", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_same_bytes_with_and_without(case, counted, tmp_path):
    outputs = []
    for extra in (["--no-cache"], [], []):
        said = run("report", case, "--draws", 64, "-o", tmp_path / "x.html", *extra)
        outputs.append((said, (tmp_path / "x.html").read_bytes()))
    assert outputs[0] == outputs[1] == outputs[2]
    assert len(counted) == 2


def test_the_same_json_with_and_without(quay):
    first = run("analyse", quay, "--json", "-")
    assert run("analyse", quay, "--json", "-") == first
    assert run("analyse", quay, "--json", "-", "--no-cache") == first


SMALL = """
winset: 1
title: A quay
parties: {a: A, b: B}
issues: {x: {options: [low, middle, high]}}
no_deal: {x: low}
sources: {letter: {file: letter.txt}}
preferences:
  a:
    - {id: s, order: {x: [high, middle, low]}, because: {source: letter, quote: "a quay"}}
  b: {scores: {x: {low: 1, middle: 2, high: 0}}}
"""


@pytest.fixture
def quay(tmp_path):
    (tmp_path / "letter.txt").write_text("What we want is a quay.", "utf-8")
    case = tmp_path / "case.yaml"
    case.write_text(SMALL, "utf-8")
    return case


@pytest.mark.slow
def test_a_change_of_anything_is_noticed(tmp_path, quay, counted):
    letter = tmp_path / "letter.txt"

    def made(*options):
        before = len(counted)
        run("analyse", quay, "--draws", 64, *options)
        return len(counted) - before

    assert made() == 1
    letter.write_text("We want a quay.", "utf-8")
    assert (made(), made()) == (1, 0)
    letter.write_text("We still want a quay.", "utf-8")
    assert (made(), made()) == (1, 0)
    letter.unlink()
    done = CliRunner().invoke(cli, ["analyse", str(quay), "--draws", "64"])
    assert done.exit_code == 2
    assert "there is no source file 'letter.txt'" in done.output
    letter.write_text("We want a quay.", "utf-8")
    assert made() == 1
    assert (made("--seed", 1), made("--seed", 1), made("--prior", "polytope")) == (1, 0, 1)
    assert (made("--quiet"), made()) == (0, 0)
    assert (made("--time-limit", 100), made("--time-limit", 100)) == (1, 1)
    quay.write_text(SMALL.replace("A quay", "A harbour"), "utf-8")
    assert (made(), made()) == (1, 0)


def test_another_build_of_the_program_makes_it_anew(quay, counted, monkeypatch):
    run("analyse", quay)
    monkeypatch.setattr(results, "_build", lambda: iter(["another"]))
    run("analyse", quay)
    assert len(counted) == 2


def test_scenarios_of_other_tools_are_not_kept(tmp_path, counted):
    table = tmp_path / "points.csv"
    table.write_text(",A,B\nPrice,,\nlow,0,4\nhigh,5,0\nTime,,\nnow,0,3\nlater,2,0\n", "utf-8")
    for _ in range(2):
        run("analyse", table)
    assert len(counted) == 2


@pytest.mark.parametrize("content", [b"", b"\0" * 200, b"\x80\x04N."])
def test_a_damaged_entry_is_made_anew_silently(tmp_path, quay, counted, content):
    first = run("analyse", quay)
    for path in (tmp_path / "caches").rglob("*.entry"):
        path.write_bytes(content)
    assert run("analyse", quay) == first
    assert run("analyse", quay) == first
    assert len(counted) == 2


@pytest.mark.parametrize("entry", ["[]", "{", '{"sources": 1}', '{"sources": []}', "null"])
def test_an_entry_of_another_form_is_made_anew(quay, counted, entry, monkeypatch):
    monkeypatch.setattr(cache.Cache, "get", lambda self, key: entry)
    run("analyse", quay)
    assert len(counted) == 1


def test_an_output_that_is_an_input_is_refused_whether_kept_or_not(quay):
    run("analyse", quay)
    done = CliRunner().invoke(cli, ["report", str(quay), "-o", str(quay)])
    assert "this is an input" in str(done.exception)
    assert quay.read_text("utf-8") == SMALL


def test_the_command_says_where_how_many_how_large_and_clears(tmp_path, quay):
    folder = tmp_path / "caches/winset/results"
    assert run("cache").startswith(f"{folder}: 0 results, 0 MB\n")
    run("analyse", quay)
    assert run("cache").startswith(f"{folder}: 1 result, 0.0 MB\nAt most 256 MB are kept")
    assert run("cache", "--clear") == f"1 result removed from {folder}\n"
    assert run("cache").startswith(f"{folder}: 0 results")


def test_what_was_kept_is_shown_without_what_computes(tmp_path, quay):
    # NumPy packs what the page carries; all else is as it was kept.
    run("analyse", quay)
    code = (
        "import sys\n"
        "from winset.cli import cli\n"
        f"cli.main(['report', {str(quay)!r}, '-o', {str(tmp_path / 'x.html')!r}],"
        " standalone_mode=False)\n"
        "heavy = {'numba', 'pydantic', 'highspy', 'yaml'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert Path(tmp_path / "x.html").exists()
