"""The cases that one server has open: each once, not too many, and told in the right language."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from web.served import CASE
from winset.analysis.settings import Settings
from winset.errors import CaseFileError
from winset.history.recent import Recent
from winset.web.room import MOST_OPEN, Room
from winset.web.start.places import Home, StartError

PLAIN = CASE.replace("because: {source: paper, quote: high is better}", "assumed: so")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    (tmp_path / "paper.txt").write_text("none", encoding="utf-8")
    made = Room(
        Home.at(tmp_path),
        Recent(tmp_path / "state"),
        history=False,
        settings=Settings(draws=64),
        tags=[None, "de_DE.UTF-8"],
    )
    yield made
    made.close()


def case(folder: Path, name: str, extra: str = "") -> Path:
    path = folder / name
    path.write_text(f"{PLAIN}{extra}", encoding="utf-8")
    return path


def test_a_case_is_opened_once(room: Room, tmp_path: Path) -> None:
    path = case(tmp_path, "a.yaml")
    number = room.open(path)
    assert room.open(tmp_path / "." / "a.yaml") == number
    if os.name != "nt":
        (tmp_path / "b.yaml").symlink_to(path)
        assert room.open(tmp_path / "b.yaml") == number, "two desks would hold one file"
    assert room.recent is not None
    assert room.recent.paths() == [path]
    with pytest.raises(CaseFileError):
        room.open(tmp_path / "none.yaml")
    assert room.held(number + 1) is None


def test_a_case_is_told_in_its_language_unless_one_was_chosen(room: Room, tmp_path: Path) -> None:
    def language(name: str, extra: str) -> str:
        held = room.held(room.open(case(tmp_path, name, extra)))
        assert held is not None
        return held.bench.settings.language

    assert room.language == "de"
    assert language("a.yaml", "language: fr\n") == "fr"
    assert language("b.yaml", "") == "de"
    room.speak("en")
    assert language("c.yaml", "language: fr\n") == "en"
    assert language("a.yaml", "language: fr\n") == "en", "also one that is open already"
    held = room.held(room.open(tmp_path / "a.yaml"))
    assert held is not None
    held.bench.speak("de")
    assert language("a.yaml", "language: fr\n") == "de", "what was chosen in it later counts"
    with pytest.raises(ValueError, match="language"):
        room.speak("eo")


def test_one_that_nobody_looks_at_makes_room(room: Room, tmp_path: Path) -> None:
    with patch("winset.web.bench.Bench._want"):
        numbers = [room.open(case(tmp_path, f"{k}.yaml")) for k in range(MOST_OPEN)]
        for number in numbers[1:]:
            held = room.held(number)
            assert held is not None
            held.bench.hub._windows.append(object())  # type: ignore[arg-type]
        last = room.open(case(tmp_path, "more.yaml"))
        assert room.held(numbers[0]) is None
        held = room.held(last)
        assert held is not None
        held.bench.hub._windows.append(object())  # type: ignore[arg-type]
        with pytest.raises(StartError) as raised:
            room.open(case(tmp_path, "another.yaml"))
        assert raised.value.told.id == "start.many"
    for number in (*numbers[1:], last):
        held = room.held(number)
        assert held is not None
        held.bench.hub._windows.clear()
