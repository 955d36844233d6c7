"""The first start: what is compiled ahead is what an analysis needs, and it changes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

from winset.cli import ahead

JCPOA = ROOT / "examples/jcpoa/case.yaml"
WALK = {"step_along", "height", "jump", "reach"}
"""Loops that are needed so early that the first process compiles them itself."""


def run(code, folder, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NUMBA_CACHE_DIR": str(folder)},
    )


def loops(folder: Path) -> set[str]:
    """The names of the loops of ours that are kept, those that others call left out."""
    names = {path.name.split("-")[0].rpartition(".")[2] for path in folder.rglob("*.nbc")}
    return {name for name in names if not name.startswith("_")}


@pytest.mark.slow
def test_what_an_analysis_needs_is_compiled_ahead_and_nothing_changes(tmp_path):
    kept = tmp_path / "kept"
    done = run("from winset.cli.ahead import compile_all; compile_all()", kept)
    assert done.returncode == 0, done.stderr
    first = loops(kept)
    assert {"judge", "widest", "count_acceptance", "most_agreed"} <= first
    command = "from winset.cli import main; main()"
    cold = run(command, kept, "report", JCPOA, "--draws", 64, "-o", tmp_path / "cold.html")
    assert cold.returncode == 0, cold.stderr
    assert loops(kept) - first == WALK
    assert cold.stderr.startswith(ahead.TOLD + "\n")
    warm = run(command, kept, "report", JCPOA, "--draws", 64, "-o", tmp_path / "warm.html")
    assert ahead.TOLD not in warm.stderr
    assert cold.stdout.replace("cold", "warm") == warm.stdout
    assert (tmp_path / "cold.html").read_bytes() == (tmp_path / "warm.html").read_bytes()


def test_the_other_process_ends_with_the_one_that_asked(tmp_path):
    code = (
        "import sys, winset.cli.ahead as a\n"
        "shares = a.begin(quiet=True)\n"
        "print(shares._folder if shares else '')\n"
    )
    done = run(code, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    folder = done.stdout.strip()
    if folder:
        assert not Path(folder).exists()
        # What names the folder in its command is the other process alone.
        told = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=False)
        assert folder not in told.stdout
