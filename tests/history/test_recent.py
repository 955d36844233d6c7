"""The list of recent cases: bounded, private, and never in the way."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from winset.history.recent import FILE, MOST, MOST_BYTES, Recent, state_folder


def made(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{place}.yaml" for place in range(count)]
    for path in paths:
        path.write_text("winset: 1\n", encoding="utf-8")
    return paths


def test_the_newest_stands_first_and_once(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "deep" / "state")
    assert recent.paths() == []
    first, second = made(tmp_path, 2)
    for path in (first, second, first):
        recent.add(path)
    assert recent.paths() == [first, second]
    second.unlink()
    assert recent.paths() == [first], "what is gone is not listed"
    recent.clear()
    recent.clear()
    assert recent.paths() == []


def test_it_is_bounded(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "state")
    paths = made(tmp_path, MOST + 5)
    for path in paths:
        recent.add(path)
    assert recent.paths() == paths[: -MOST - 1 : -1]


@pytest.mark.skipif(os.name == "nt", reason="permissions are of POSIX")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "state")
    recent.add(made(tmp_path, 1)[0])
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "state" / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1, null, [], {}]", b'["relative.yaml", "\\u0000"]', b"[" * 9000, b"\xff\xfe"],
)
def test_what_is_damaged_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    recent = Recent(tmp_path)
    assert recent.paths() == []
    (path,) = made(tmp_path, 1)
    recent.add(path)
    assert recent.paths() == [path]


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    (path,) = made(tmp_path, 1)
    told = json.dumps([str(path)])
    (tmp_path / FILE).write_text(told + " " * MOST_BYTES, encoding="utf-8")
    assert Recent(tmp_path).paths() == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    (path,) = made(tmp_path, 1)
    other = tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    state = tmp_path / "state"
    state.mkdir()
    (state / FILE).symlink_to(other)
    Recent(state).add(path)
    assert other.read_text(encoding="utf-8") == "mine"


def test_a_place_that_takes_no_list_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    recent = Recent(tmp_path / "state")
    recent.add(made(tmp_path, 1)[0])
    assert recent.paths() == []


@pytest.mark.skipif(os.name == "nt", reason="of POSIX")
def test_the_folder_is_that_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder() == tmp_path / "winset"
    monkeypatch.setenv("XDG_STATE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert state_folder() == tmp_path / ".local/state/winset"
