"""The history of a case: kept, bounded, private, whole after a crash, safe with two windows."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from winset.history import History, HistoryError
from winset.history.tables import FILE, FOLDER


def file_of(folder: Path) -> Path:
    return folder / FOLDER / FILE


def test_versions_come_back_with_texts_and_answers(tmp_path: Path) -> None:
    clock = iter([10.0, 20.0, 30.0])
    with History(tmp_path / "case.yaml", now=lambda: next(clock)) as history:
        assert history.newest() is None
        one = history.add("a: 1\n", "began")
        two = history.add("a: ü\ud800\n", "a is ü")
        assert history.add("a: ü\ud800\n", "again") == two
        three = history.add("a: 1\n", "back", "restored")
        history.answer(two.id, "main", {"exists": [0.94, 0.01], "best": {"x": "p"}})
        history.answer(two.id, "main", {"exists": [0.95, 0.01]})
        history.answer(99, "main", {})
    with History(tmp_path / "case.yaml") as history:
        found = history.versions()
        assert [version.id for version in found] == [one.id, two.id, three.id]
        assert [version.moment for version in found] == [10, 20, 30]
        assert [version.label for version in found] == ["began", "a is ü", "back"]
        assert [version.origin for version in found] == ["here", "here", "restored"]
        assert [dict(version.answers) for version in found] == [
            {},
            {"main": {"exists": [0.95, 0.01]}},
            {},
        ]
        assert [history.text(version.id) for version in found] == [
            "a: 1\n",
            "a: ü\ud800\n",
            "a: 1\n",
        ]
        assert history.newest() == three


def test_each_case_of_a_folder_has_its_own(tmp_path: Path) -> None:
    with History(tmp_path / "a.yaml") as first, History(tmp_path / "b.yaml") as second:
        mine = first.add("a", "a")
        second.add("b", "b")
        assert [version.label for version in first.versions()] == ["a"]
        with pytest.raises(HistoryError, match=r"no version 1 of b\.yaml"):
            second.text(mine.id)
        assert second.clear() == 1
        assert first.text(mine.id) == "a"


def test_it_is_bounded_and_keeps_the_first(tmp_path: Path) -> None:
    with History(tmp_path / "case.yaml", most=5) as history:
        for place in range(12):
            version = history.add(f"text {place}", str(place))
            history.answer(version.id, "main", {"n": place})
        assert [version.label for version in history.versions()] == ["0", "8", "9", "10", "11"]
    with sqlite3.connect(file_of(tmp_path)) as database:
        assert database.execute("SELECT count(*) FROM content").fetchone() == (5,)
        assert database.execute("SELECT count(*) FROM answer").fetchone() == (5,)
    database.close()


def test_bytes_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("winset.history.store.MOST_BYTES", 40_000)
    with History(tmp_path / "case.yaml") as history:
        for _ in range(30):
            history.add(os.urandom(2_000).hex(), "noise")
        kept = [history.text(version.id) for version in history.versions()]
        assert 2 <= len(kept) < 30
        assert history._bytes() <= 40_000


@pytest.mark.skipif(os.name == "nt", reason="permissions are those of POSIX")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with History(tmp_path / "case.yaml") as history:
            history.add("secret", "began")
            found = {path.name: path.stat().st_mode for path in (tmp_path / FOLDER).iterdir()}
            assert stat.S_IMODE((tmp_path / FOLDER).stat().st_mode) == 0o700
            for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
                assert stat.S_IMODE(found[name]) == 0o600, name
    finally:
        os.umask(before)
    assert (tmp_path / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    file = file_of(tmp_path)
    file.parent.mkdir()
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE version (id INTEGER)")
        database.execute("CREATE VIEW content AS SELECT 1 AS hash")
    database.close()
    before = file.read_bytes()
    with pytest.raises(HistoryError, match="not a history that winset wrote"):
        History(tmp_path / "case.yaml")
    assert file.read_bytes()[100:] == before[100:]


def test_a_trigger_added_to_ours_makes_it_foreign(tmp_path: Path) -> None:
    with History(tmp_path / "case.yaml") as history:
        history.add("a", "a")
    with sqlite3.connect(file_of(tmp_path)) as database:
        database.execute("CREATE TRIGGER t AFTER INSERT ON version BEGIN DELETE FROM version; END")
    database.close()
    with pytest.raises(HistoryError, match="not a history"):
        History(tmp_path / "case.yaml")


def test_a_damaged_file_is_said(tmp_path: Path) -> None:
    file = file_of(tmp_path)
    file.parent.mkdir()
    file.write_bytes(b"no database at all, but long enough to be read as one" * 30)
    with pytest.raises(HistoryError, match="not a database"):
        History(tmp_path / "case.yaml")


def test_a_text_that_was_changed_is_said(tmp_path: Path) -> None:
    with History(tmp_path / "case.yaml") as history:
        one = history.add("a: 1", "a")
        history._database.execute("UPDATE content SET packed = zeroblob(9)")
        with pytest.raises(HistoryError, match=r"version 1 of case\.yaml is damaged"):
            history.text(one.id)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("name", [FOLDER, f"{FOLDER}/{FILE}", f"{FOLDER}/{FILE}-wal"])
def test_a_link_is_not_followed(tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    case = tmp_path / "in"
    (case / FOLDER if "/" in name else case).mkdir(parents=True)
    (case / name).symlink_to(outside / "x" if "/" in name else outside)
    with pytest.raises(HistoryError, match="of ours"):
        History(case / "case.yaml")
    assert not list(outside.iterdir())


def test_too_much_is_refused(tmp_path: Path) -> None:
    with History(tmp_path / "case.yaml") as history:
        with pytest.raises(HistoryError, match="bytes is not kept"):
            history.add("x" * 5_000_001, "large")
        one = history.add("x", "x")
        with pytest.raises(HistoryError, match="characters is not kept"):
            history.answer(one.id, "main", {"x": "y" * 300_000})
        assert history.versions() == [one]


SAVES = """
import sys
from pathlib import Path
from winset.history import History
name = sys.argv[2]
with History(Path(sys.argv[1]) / "case.yaml") as history:
    for place in range(int(sys.argv[3])):
        version = history.add(f"{name} {place} " + "x" * 2000, f"{name} {place}")
        history.answer(version.id, "main", {"place": place})
        print(version.id, flush=True)
"""


def saving(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SAVES, str(folder), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX")
def test_killed_in_the_middle_of_saving_it_is_whole(tmp_path: Path) -> None:
    told = 0
    for round_ in range(5):
        process = saving(tmp_path, f"r{round_}", 100_000)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(20)]
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.read().splitlines()
        process.wait()
        process.stdout.close()
        told += len([line for line in lines if line.strip()])
    with History(tmp_path / "case.yaml") as history:
        found = history.versions()
        # What was told is there; of what was being saved at most one more each time.
        assert told <= len(found) <= told + 5
        assert all(history.text(version.id).startswith(version.label) for version in found)
        assert history._database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_windows_lose_nothing(tmp_path: Path) -> None:
    History(tmp_path / "case.yaml").close()
    both = [saving(tmp_path, name, 60) for name in ("left", "right")]
    told = [process.communicate()[0] for process in both]
    assert [len(lines.split()) for lines in told] == [60, 60]
    with History(tmp_path / "case.yaml") as history:
        labels = [version.label for version in history.versions()]
    for name in ("left", "right"):
        assert [label for label in labels if label.startswith(name)] == [
            f"{name} {place}" for place in range(60)
        ]
