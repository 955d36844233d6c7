"""`winset.load`: whatever the command line reads."""

import pytest
from places import ROOT, SHARED

import winset


def test_a_case_file() -> None:
    path = ROOT / "examples" / "airport" / "case.yaml"
    assert winset.load(path) == winset.load(str(path)) == winset.read_case(path)


def test_a_scenario_of_another_tool_is_read_from_its_folder() -> None:
    folder = SHARED / "scenarios" / "negmas-anac"
    if not folder.is_dir():
        pytest.skip(f"there is no {folder}")
    found = winset.load(next(path for path in sorted(folder.iterdir()) if path.is_dir()))
    assert (len(found.parties), found.size) == (2, 576)


def test_a_faulty_file_has_its_problems(tmp_path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("winset: 1\ntitle: x\nparties: {a: A}\nissue: {}\n")
    with pytest.raises(winset.CaseFileError, match="unknown key 'issue'"):
        winset.load(path)


def test_what_is_neither_a_case_nor_a_path() -> None:
    with pytest.raises(ValueError, match="expected a case or a path, found 3"):
        winset.analyse(3)
