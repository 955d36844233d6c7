"""A text that is dropped becomes a case: who acts, what is said, nothing written over."""

from pathlib import Path

import pytest
from proposals.texts import REPORT

from web.start.test_uploads import kept
from winset.casefile import read_case
from winset.web.start.making import read_begun
from winset.web.start.places import Home, StartError
from winset.web.start.uploads import Uploads

__all__ = ["kept"]


def test_a_text_is_read_into_a_case(tmp_path: Path, kept: Uploads) -> None:
    made = kept.add("report.txt", REPORT.encode("cp1252"))
    path = read_begun(made, Home.at(tmp_path), (".", "quay"))
    case = read_case(path)
    assert case.language == "de"
    assert len(case.parties) == 2
    assert case.sources[0].file == "sources/report.txt"
    assert (tmp_path / "proposals.json").exists()
    second = read_begun(made, Home.at(tmp_path), (".", "other"))
    assert read_case(second).sources[0].file == "sources/report_2.txt"
    assert (tmp_path / "other.proposals.json").exists()


def test_a_page_is_read_as_its_reader_sees_it(tmp_path: Path, kept: Uploads) -> None:
    made = kept.add("report.html", f"<script>x</script><p>{REPORT}</p>".encode())
    assert made.kind == "text"
    assert made.text is not None
    assert "script" not in made.text
    read_begun(made, Home.at(tmp_path), (".", "quay"))


def test_nothing_is_written_over_or_outside(tmp_path: Path, kept: Uploads) -> None:
    made = kept.add("report.txt", REPORT.encode())
    home = Home.at(tmp_path)
    read_begun(made, home, (".", "quay"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for folder, name in ((".", "quay"), ("..", "quay"), (".", "../x"), ("none", "x")):
        with pytest.raises(StartError):
            read_begun(made, home, (folder, name))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "sources").symlink_to(tmp_path)
    with pytest.raises(StartError):
        read_begun(made, home, ("inside", "case"))
