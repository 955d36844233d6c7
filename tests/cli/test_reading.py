"""What commands share: a case, or all its problems and an exit code."""

from dataclasses import replace

import pytest
from analysis.dam import case
from places import ROOT

from winset.cli.reading import BAD_INPUT, assumed_text, heading, read, survey_notes
from winset.errors import OutputError

DAM = ROOT / "tests/casefile/dam/case.yaml"


def test_a_case_that_is_fine_is_returned(tmp_path):
    assert read(DAM, tmp_path / "new.html", None).title


def test_a_result_is_never_written_over_what_was_read():
    with pytest.raises(OutputError):
        read(DAM, DAM)


def test_every_problem_is_printed_and_counted(tmp_path, capsys):
    (tmp_path / "a.yaml").write_text("winset: 1\nnonsense: 1\n", "utf-8")
    with pytest.raises(SystemExit) as ended:
        read(tmp_path / "a.yaml")
    assert ended.value.code == BAD_INPUT
    told = capsys.readouterr().err.splitlines()
    count = sum("a.yaml:" in line for line in told)
    assert count > 1
    assert told[-1] == f"{count} problems in {tmp_path / 'a.yaml'}"


def test_what_was_assumed_is_listed():
    assert assumed_text(case()) == ""
    told = assumed_text(replace(case(), assumed=("One thing.", "Another.")))
    assert told == "\nAssumed on reading:\n  - One thing.\n  - Another.\n"


def test_of_a_collection_the_first_of_each_is_told():
    rows = [{"scenario": "s", "assumed": ["One.", "Two."]}, {"scenario": "t", "assumed": []}]
    told = survey_notes(rows, [("u", "damaged")])
    assert "  - s: One. And 1 more." in told
    assert told.endswith("Not read:\n  - u: damaged.\n") or "u: damaged" in told


def test_headings_are_plain_where_nothing_shows_colour():
    assert heading()("Head") == "Head"
