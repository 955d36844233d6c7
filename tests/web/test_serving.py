"""The server: on this machine alone, and gone when it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from web.served import CASE, PAPER
from winset.errors import WinsetError
from winset.web.serving import HOST, listening

PROGRAM = """
import sys
from pathlib import Path
from winset.web.room import Room
from winset.web.serving import serve
from winset.web.start.places import Home
path = Path(sys.argv[1])
room = Room(Home.at(path.parent))
first = f"/case/{room.open(path)}/"
serve(room, first=first, browser=False, say=lambda text: print(text, flush=True))
print("ended", flush=True)
"""


def test_it_listens_on_loopback_alone() -> None:
    with listening(0) as door:
        assert door.getsockname()[0] == HOST == "127.0.0.1"
        with pytest.raises(WinsetError, match="choose another"):
            listening(door.getsockname()[1])


@pytest.mark.skipif(os.name == "nt", reason="signals are of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", pytest.param("SIGTERM", marks=pytest.mark.slow)])
def test_it_answers_until_it_is_interrupted(tmp_path: Path, name: str) -> None:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "case.yaml")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert "SameSite=Strict" in answer.headers["set-cookie"]
            assert answer.headers["server"] is None
            cookie = answer.headers["set-cookie"].partition(";")[0]
        events = f"{address.partition('?')[0]}api/events"
        stream = urllib.request.urlopen(
            urllib.request.Request(events, headers={"Cookie": cookie}), timeout=30
        )
        process.send_signal(getattr(signal, name))
        left, errors = process.communicate(timeout=30)
        stream.close()
    assert "timeout graceful shutdown" not in errors, "streams end at once"
    assert "Traceback" not in errors.replace("KeyboardInterrupt", "") or name == "SIGINT"
    assert process.returncode in {0, -getattr(signal, name), 1, 130}
    assert (tmp_path / "case.yaml").read_text(encoding="utf-8") == CASE
    assert left in {"", "ended\n"}
