"""A case from whatever holds one, and the files it was read from."""

import pytest
from formats.samples import NEGOLOG, put
from places import ROOT

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
