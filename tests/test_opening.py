"""A case from whatever holds one, and the files it was read from."""

import pytest
from formats.samples import NEGOLOG, put
from places import ROOT, SHARED

import winset
from winset.errors import CaseFileError
from winset.formats.folders import Part
from winset.opening import open_case, open_part

DAM = ROOT / "tests/casefile/dam/case.yaml"


def test_a_case_file_comes_with_its_sources():
    opened = open_case(DAM)
    assert opened.files[0] == DAM
    assert {path.name for path in opened.files[1:]} == {
        source.file.split("/")[-1] for source in opened.case.sources if source.file
    }
    assert all(path.is_file() for path in opened.files)


def test_a_scenario_of_another_tool_comes_with_its_files(tmp_path):
    folder = put(tmp_path / "s", NEGOLOG)
    opened = open_case(folder)
    assert len(opened.case.actors) == 2
    assert {folder / "profileA.json", folder / "profileB.json"} <= set(opened.files)


def test_what_is_neither_is_a_problem_of_the_file(tmp_path):
    (tmp_path / "x.yaml").write_text("winset: 1\n", "utf-8")
    with pytest.raises(CaseFileError, match=r"x\.yaml"):
        open_case(tmp_path / "x.yaml")


def test_a_part_of_a_collection_opens_as_the_file_does():
    assert open_part(Part(DAM)) == open_case(DAM).case


def test_load_reads_a_case_file() -> None:
    path = ROOT / "examples" / "airport" / "case.yaml"
    assert winset.load(path) == winset.load(str(path)) == winset.read_case(path)


def test_load_reads_a_folder_of_another_tool() -> None:
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
