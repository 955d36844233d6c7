"""`winset compare`: files in, text, JSON or a page out."""

import json
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from analysis.compare.pairs import RENT
from click.testing import CliRunner, Result

from winset.cli import cli
from winset.errors import OutputError

DRAWS = ("--draws", "128")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(RENT, "utf-8")
    new.write_text(RENT.replace("term: [short, long]", "term: [[short, long]]"), "utf-8")
    return old, new


def run(*arguments: object, code: int = 0) -> Result:
    done = CliRunner().invoke(cli, ["compare", *map(str, arguments)])
    assert done.exit_code == code, done.output
    return done


def test_two_cases(files: tuple[Path, Path]) -> None:
    said = run(*files, *DRAWS).output
    assert "1 change between the two versions." in " ".join(said.split())
    assert "Moved by change 1" in " ".join(said.split())


@pytest.mark.slow
def test_json_a_page_and_both(files: tuple[Path, Path], tmp_path: Path) -> None:
    page, target = tmp_path / "c.html", tmp_path / "c.json"
    said = run(*files, *DRAWS, "--json", target, "-o", page).output
    assert f"Written: {target}" in said
    assert f"Written: {page}" in said
    assert json.loads(target.read_text("utf-8"))["changes"][0]["id"] == "o_term"
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    printed = run(*files, *DRAWS, "--json", "-").stdout
    assert json.loads(printed) == json.loads(target.read_text("utf-8"))
    assert run(*files, *DRAWS, "-o", "-").stdout.startswith("<!DOCTYPE html>")
    assert run(*files, *DRAWS, "--quiet").output == ""


@pytest.mark.slow
def test_saved_objects(files: tuple[Path, Path], tmp_path: Path) -> None:
    saved = []
    for path in files:
        target = tmp_path / f"{path.stem}.json"
        CliRunner().invoke(
            cli, ["analyse", str(path), *DRAWS, "--json", str(target), "--quiet", "--no-cache"]
        )
        saved.append(target)
    said = " ".join(run(*saved).output.split())
    assert "Saved objects tell figures" in said
    assert "Moved by" not in said
    # A case beside an object is worked through with the settings of the object.
    assert "No change" in run(saved[0], files[0]).output


def test_problems_of_a_case_are_told(files: tuple[Path, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(RENT.replace("weight: {garden", "weight: {gardn"), "utf-8")
    said = run(files[0], broken, code=2).output
    assert "unknown issue 'gardn'" in said


def test_what_is_no_object_is_told(files: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"findings": [], "format": 1}', "utf-8")
    assert "it lacks 'winset'" in run(other, files[1], code=2).output


def test_no_file_that_was_read_is_written_over(files: tuple[Path, Path]) -> None:
    before = [path.read_text("utf-8") for path in files]
    for target in files:
        done = CliRunner().invoke(cli, ["compare", *map(str, files), "-o", str(target)])
        assert isinstance(done.exception, OutputError)
    assert [path.read_text("utf-8") for path in files] == before


def test_both_cannot_go_to_standard_output(files: tuple[Path, Path]) -> None:
    assert "cannot both" in run(*files, "--json", "-", "-o", "-", code=2).output


READY = """
import sys
from winset.cli import main
print("ready", flush=True)
sys.argv = ["winset", *sys.argv[1:]]
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("number", range(6))
def test_interrupted_at_any_time_nothing_is_half_written(
    files: tuple[Path, Path], tmp_path: Path, number: int
) -> None:
    page = tmp_path / "c.html"
    page.write_text("the old page", "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", READY, "compare", *map(str, files), "-o", str(page), "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    # Whenever it comes: the answer must be right at any time.
    threading.Event().wait(random.Random(number).random())
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    text = page.read_text("utf-8")
    assert process.returncode in {0, 130}, said
    assert text == "the old page" or text.rstrip().endswith("</html>")
    assert said.strip() == ("Interrupted; nothing was half-written." if process.returncode else "")
