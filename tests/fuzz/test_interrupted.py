"""Interrupted and killed at any time: the old report or the new one, never half of one.

WINSET_FUZZ=10 ends 200 processes.
"""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from effort import FACTOR
from places import ROOT

from winset.text.write import write_text

ENDED = 20 * FACTOR
CHUNK = 5
AIRPORT = ROOT / "examples/airport/case.yaml"
READY = """
import sys
from winset.cli import main
print("ready", flush=True)
sys.argv = ["winset", *sys.argv[1:]]
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, ENDED, CHUNK))
def test_reports_ended_at_any_time(first: int, tmp_path: Path) -> None:
    report = tmp_path / "out.html"
    report.write_text("the old report", encoding="utf-8")
    for number in range(first, first + CHUNK):
        r = random.Random(number)
        process = subprocess.Popen(
            [sys.executable, "-c", READY, "report", str(AIRPORT), "-o", str(report), "--quiet"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        # Whenever it comes: the answer must be right at any time.
        threading.Event().wait(r.random() * 1.2)
        sent = r.choice([signal.SIGINT, signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
        process.send_signal(sent)
        _, err = process.communicate()
        text = report.read_text("utf-8")
        whole = text.startswith("<!DOCTYPE html>") and text.rstrip().endswith("</html>")
        assert whole or text == "the old report", number
        if sent is signal.SIGINT:
            assert process.returncode in {0, 130}, (number, err)
            said = "Interrupted; nothing was half-written." if process.returncode else ""
            assert err.strip() == said, number
            assert [one.name for one in tmp_path.iterdir()] == ["out.html"], number
        else:
            assert process.returncode in {0, -sent}, (number, err)
    write_text(tmp_path / "other.txt", "whatever was left is gone")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["other.txt", "out.html"]
