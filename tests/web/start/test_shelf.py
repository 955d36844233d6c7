"""What lies there to be opened: cases of a folder, their last verdict, and the examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from web.served import CASE, PAPER
from winset.casefile import read_case
from winset.history import History
from winset.web.bench import MAIN
from winset.web.start import shelf
from winset.web.start.places import Home, StartError
from winset.web.start.shelf import cases_in, copied, examples, shown


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "sub").mkdir()
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "sub" / "other.json").write_text('{"winset": 1, "title": "T"}', encoding="utf-8")
    (tmp_path / "result.json").write_text('{\n "winset": "0.1.0"}', encoding="utf-8")
    (tmp_path / "notes.yaml").write_text("a: 1\n", encoding="utf-8")
    os.utime(tmp_path / "case.yaml", (1, 1))
    return Home.at(tmp_path)


def test_cases_are_found_and_others_are_not(home: Home) -> None:
    found, count = cases_in(home)
    assert [path.name for path in found] == ["other.json", "case.yaml"], "the newest first"
    assert count == 2


def test_a_long_list_is_cut(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST_CASES", 1)
    found, count = cases_in(home)
    assert (len(found), count) == (1, 2)
    monkeypatch.setattr(shelf, "MOST_FILES", 1)
    assert cases_in(home)[1] == 1


def test_a_line_tells_what_a_case_is(home: Home) -> None:
    told = shown(home.folder / "case.yaml", "en")
    assert told is not None
    assert (told["title"], told["parties"], told["problems"]) == ("Two", ["A", "B"], 0)
    assert told["verdict"] is None
    assert not (home.folder / ".winset").exists(), "looking makes no history"
    faulty = shown(home.folder / "sub" / "other.json", "en")
    assert faulty is not None
    assert (faulty["title"], faulty["problems"]) == ("other", 2)
    assert shown(home.folder / "none.yaml", "en") is None


def test_the_last_verdict_is_that_of_the_history(home: Home) -> None:
    path = home.folder / "case.yaml"
    with History(path) as kept:
        version = kept.add(CASE, "opened")
        kept.answer(version.id, MAIN, {"exists": [0.5, 0.1], "status": "estimate"})
        kept.add(f"{CASE}# more\n", "changed")
    told = shown(path, "en")
    assert told is not None
    assert told["verdict"] == {"exists": [0.5, 0.1], "status": "estimate", "now": True}
    path.write_text(f"{CASE}# more\n", encoding="utf-8")
    told = shown(path, "en")
    assert told is not None
    assert told["verdict"]["now"] is False


def test_examples_are_copied_whole_and_never_over_something(home: Home) -> None:
    names = [folder.name for folder in examples()]
    assert {"hanoi", "harbour", "panama"} <= set(names)
    first = copied("harbour", home, "sub")
    second = copied("harbour", home, "sub")
    assert [path.parent.name for path in (first, second)] == ["harbour", "harbour-2"]
    assert first.parent.parent == home.folder / "sub"
    source = next(folder for folder in examples() if folder.name == "harbour")
    assert first.read_bytes() == (source / "case.yaml").read_bytes()
    assert read_case(first) == read_case(source / "case.yaml")
    with pytest.raises(StartError):
        copied("../harbour", home, ".")
    with pytest.raises(StartError):
        copied("harbour", home, "..")


def test_without_examples_there_are_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shelf, "files", lambda _: tmp_path / "a" / "b")
    assert examples() == []
