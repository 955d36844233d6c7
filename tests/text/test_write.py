"""Files are written whole or not at all, and onto nothing that is read."""

import contextlib
import errno
import os
import random
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from effort import FACTOR

from winset.errors import OutputError
from winset.text import write
from winset.text.write import check_target, write_bytes, write_text

KILLS = 20 * FACTOR
"""Processes killed while they write."""

OLD, NEW = "the old file\n", "the new file\n"


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    write_text(tmp_path / "a.txt", NEW)
    assert (tmp_path / "a.txt").stat().st_mode == plain.stat().st_mode
    assert names(tmp_path) == ["a.txt", "plain"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_permissions_of_a_file_stay(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.txt"
    file.write_text(OLD)
    file.chmod(mode)
    write_text(file, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert file.read_text() == NEW


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    real = tmp_path / "there" / "real.txt"
    real.write_text(OLD)
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    dangling = tmp_path / "new.txt"
    dangling.symlink_to(tmp_path / "there" / "made.txt")
    for one in (link, dangling):
        check_target(one)
        write_text(one, NEW)
        assert one.is_symlink()
    assert real.read_text() == (tmp_path / "there" / "made.txt").read_text() == NEW
    assert names(tmp_path / "there") == ["made.txt", "real.txt"]


def test_a_pipe_and_a_device_are_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    check_target(pipe)
    write_text(pipe, NEW)
    reader.join()
    assert got == [NEW]
    assert pipe.is_fifo()
    write_text(Path(os.devnull), NEW)
    assert Path(os.devnull).is_char_device()


def test_standard_output_sent_into_a_file_keeps_what_stands_there(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from winset.text.write import write_text\n"
        "print('first', flush=True); write_text(Path('/dev/stdout'), 'second\\n')"
    )
    with (tmp_path / "out.txt").open("w") as out:
        subprocess.run([sys.executable, "-c", code], stdout=out, check=True)
    assert (tmp_path / "out.txt").read_text() == "first\nsecond\n"


def test_an_input_is_never_written_to_whatever_it_is_called(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(OLD)
    (tmp_path / "sub").mkdir()
    (tmp_path / "soft.yaml").symlink_to(case)
    (tmp_path / "hard.yaml").hardlink_to(case)
    for spelling in ("case.yaml", "soft.yaml", "hard.yaml", "sub/../case.yaml"):
        with pytest.raises(OutputError) as refused:
            check_target(tmp_path / spelling, [tmp_path / "other.yaml", case])
        where = "" if spelling == "case.yaml" else f", {case}"
        assert str(refused.value) == (
            f"{tmp_path / spelling}: this is an input{where}; choose another name for the output"
        )
    check_target(tmp_path / "out.yaml", [case])
    assert case.read_text() == OLD


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("none/a.txt", "there is no folder to write into"),
        ("folder", "this is a folder"),
        ("a" * 300, "File name too long"),
    ],
)
def test_what_cannot_be_written_is_said_with_the_target(
    tmp_path: Path, target: str, reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    for attempt in (check_target, lambda path: write_text(path, NEW)):
        with pytest.raises(OutputError) as refused:
            attempt(tmp_path / target)
        assert str(refused.value) == f"{tmp_path / target}: {reason}"
    assert names(tmp_path) == ["folder"]


def test_trying_a_target_leaves_no_trace(tmp_path: Path) -> None:
    check_target(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(OLD)
    before = (tmp_path / "b.txt").stat().st_mtime_ns
    check_target(tmp_path / "b.txt")
    assert names(tmp_path) == ["b.txt"]
    assert (tmp_path / "b.txt").read_text() == OLD
    assert (tmp_path / "b.txt").stat().st_mtime_ns == before


CALLS = ("open", "write", "fsync", "fchmod", "fchown", "close", "replace")


@pytest.mark.parametrize("old", [OLD, None])
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_an_error_at_any_call_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, old: str | None
) -> None:
    file = tmp_path / "a.txt"
    if old is not None:
        file.write_text(old)
    failed = []

    def fail(*given: object, **more: object) -> None:
        failed.append(call)
        raise OSError(number, os.strerror(number), "something inside")

    monkeypatch.setattr(Path if call == "replace" else write.os, call, fail)
    said = None
    try:
        write_text(file, NEW)
    except OutputError as error:
        said = str(error)
    monkeypatch.undo()
    if said is None:
        # Owner and group may be what they are; whether a file closes well is checked by then.
        assert call in {"fchown", "close"} or not failed
        assert file.read_text() == NEW
    else:
        assert said == f"{file}: {os.strerror(number)}"
        assert (file.read_text() if file.exists() else None) == old
    assert names(tmp_path) in ([], ["a.txt"])


def test_a_file_in_a_folder_that_takes_no_new_one_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a much longer old file\n")

    def closed(folder: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))

    monkeypatch.setattr(write, "_temporary", closed)
    write_text(file, NEW)
    assert file.read_text() == NEW
    with pytest.raises(OutputError, match=r"b\.txt: Permission denied"):
        write_text(tmp_path / "b.txt", NEW)
    whole = os.write

    def full(handle: int, content: bytes) -> int:
        if bytes(content).startswith(b"xx"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return whole(handle, content[:2] if bytes(content).startswith(b"yy") else content)

    monkeypatch.setattr(write.os, "write", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_text(file, "yyxxxxxxxxxxxxxxxxxxxxx")
    assert file.read_text() == NEW


def test_what_a_killed_process_left_is_removed_and_what_is_in_use_is_not(tmp_path: Path) -> None:
    left = tmp_path / f"{write.PREFIX}0123abcd{write.SUFFIX}"
    left.write_text("half")
    stranger = tmp_path / f"{write.PREFIX}my-own-notes{write.SUFFIX}"
    stranger.write_text("mine")
    used, handle = write._temporary(tmp_path)
    assert not left.exists()
    write_text(tmp_path / "a.txt", NEW)
    assert used.exists()
    os.close(handle)
    write_text(tmp_path / "a.txt", NEW)
    assert names(tmp_path) == sorted(["a.txt", stranger.name])


WRITER = """
import sys
from pathlib import Path
from winset.text.write import write_text
folder, size = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
for k in range(1_000_000):
    write_text(folder / "a.txt", f"{k % 10}" * size + "end")
"""


def end(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send a signal until the process ends: Python loses one that comes as it tidies up."""
    while process.poll() is None:
        process.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=2)


@pytest.mark.slow
def test_processes_killed_while_they_write_leave_a_whole_file(tmp_path: Path) -> None:
    file, size = tmp_path / "a.txt", 200_000
    file.write_text("0" * size + "end")
    r = random.Random(7)
    for k in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(size)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        threading.Event().wait(r.random() * 0.05)
        end(process, signal.SIGKILL if k % 2 else signal.SIGINT)
        process.stdout.close()
        text = file.read_text()
        assert len(text) == size + 3
        assert text == text[0] * size + "end"
    write_bytes(tmp_path / "b.txt", b"x")
    assert names(tmp_path) == ["a.txt", "b.txt"]
