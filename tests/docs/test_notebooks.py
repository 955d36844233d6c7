"""The notebooks run from top to bottom, and do each task in the lines that are promised."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from places import ROOT

NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
PROMISED = {
    "scenarios to a typed table": 1,
    "listing and values": 1,
    "frontier plot": 1,
    "own value functions": 3,
    "beliefs of one actor": 1,
    "odds as analyse gives them": 1,
    "joint what-if": 1,
    "a sweep of 50 variants": 2,
    "scoring a class": 1,
}


def cells(path: Path) -> list[dict]:
    return list(json.loads(path.read_text("utf-8"))["cells"])


def test_each_task_takes_the_lines_promised() -> None:
    found = {}
    for cell in (cell for path in NOTEBOOKS for cell in cells(path) if cell["metadata"]):
        lines = [line for line in "".join(cell["source"]).splitlines() if line.strip()]
        assert len(lines) == cell["metadata"]["lines"]
        found[cell["metadata"]["task"]] = len(lines)
    assert found == PROMISED


def test_nothing_is_stored_that_running_would_tell() -> None:
    for path in NOTEBOOKS:
        for cell in cells(path):
            assert cell.get("outputs", []) == []
            assert cell.get("execution_count") is None


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbclient = pytest.importorskip("nbclient")
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    folder = tmp_path / "docs" / "notebooks"
    folder.mkdir(parents=True)
    # `!winset` has to be the one under test, and nobody's own settings of notebooks may count.
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("MPLBACKEND", "agg")
    notebook = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": folder}}
    )
    client.execute()
    told = {cell["id"]: cell["outputs"] for cell in notebook.cells if cell["cell_type"] == "code"}
    assert all(told[name] for name in told if name not in CHECKS)
    views = [view for outputs in told.values() for view in outputs if "data" in view]
    assert all(len(view["data"].get("text/html", "").encode()) < 60_000 for view in views)
    if path.stem == "class":
        assert "<html" in (folder / "debrief.html").read_text("utf-8")


CHECKS = {"odds-check", "pie"}
"""Cells that show nothing."""
