"""Folders of tournaments: begun, gone on with, and refused."""

import json
from pathlib import Path

import pytest

from studies.tournament.recipes import ready, some_case
from winset.errors import OutputError, WinsetError
from winset.studies.tournament.engine import play
from winset.studies.tournament.store import Folder


@pytest.fixture
def made():
    return ready([some_case(1)])


def test_a_folder_is_made_and_gone_on_with(made, tmp_path):
    path = tmp_path / "out"
    Folder.of(path, made.plan)
    assert (path / "plan.json").read_text("utf-8") == made.plan.text
    before = (path / "plan.json").stat().st_mtime_ns
    Folder.of(path, made.plan)
    assert (path / "plan.json").stat().st_mtime_ns == before
    store = Folder.of(tmp_path / "left", made.plan)
    play(made.plan, made.cases, store, 1)
    assert len(list(store.rows())) == made.plan.sessions


def test_a_folder_with_leftovers_of_a_killed_run_is_taken(made, tmp_path):
    (tmp_path / ".winset-0123abcd.part").write_text("half", "utf-8")
    Folder.of(tmp_path, made.plan)
    assert (tmp_path / "plan.json").exists()


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(path, plan, told):
    before = everything(path) if path.is_dir() else None
    with pytest.raises(WinsetError, match=told):
        Folder.of(path, plan)
    assert before is None or everything(path) == before


def test_a_folder_that_holds_something_else_is_refused_and_left_as_it_is(made, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear", "utf-8")
    refused(tmp_path, made.plan, r"holds something else, and no plan\.json of a tournament")
    refused(tmp_path / "letter.txt", made.plan, "expected a folder, this is a file")
    other = tmp_path / "other"
    Folder.of(other, ready([some_case(1)], rounds=(21,)).plan)
    refused(other, made.plan, r"holds another tournament \(other rounds\); choose another folder")
    for text in ("{", "[]", json.dumps({"rounds": 3})):
        odd = tmp_path / "odd"
        odd.mkdir(exist_ok=True)
        (odd / "plan.json").write_text(text, "utf-8")
        refused(odd, made.plan, r"plan\.json there is no plan of a tournament")
    with pytest.raises(OutputError, match="there is no folder"):
        Folder.of(tmp_path / "no" / "such", made.plan)


def test_links_that_lead_elsewhere_are_refused(made, tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (inside / "batches").symlink_to(outside)
    refused(inside, made.plan, "what is in it leads elsewhere")
    assert list(outside.iterdir()) == []


def test_a_changed_batch_is_told_and_not_read(made, tmp_path):
    store = Folder.of(tmp_path, made.plan)
    play(made.plan, made.cases, store, 1)
    place: Path = store.place(0)
    text = place.read_text("utf-8")
    for changed in (text[: len(text) // 2], text.replace("\n1,", "\n7,"), "", f"x{text}"):
        place.write_text(changed, "utf-8")
        with pytest.raises(WinsetError, match="this file was changed; move it away"):
            list(store.rows())
    place.unlink()
    play(made.plan, made.cases, store, 1)
    assert place.read_text("utf-8") == text
