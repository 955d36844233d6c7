"""What a reader sees while a long analysis runs."""

import io
import re
import threading

import pytest

from winset.report import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_without_a_terminal_a_line_is_written_every_few_seconds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = threading.Event()

    class Log(io.StringIO):
        def flush(self) -> None:
            if self.getvalue().count("\n") >= 2:
                written.set()

    log = Log()
    monkeypatch.setattr("sys.stderr", log)
    monkeypatch.setattr(progress, "EVERY", 0.01)
    with progress.bar(show=True) as tell:
        tell("drawing value functions", 0.4)
        assert written.wait(60)
    lines = log.getvalue().splitlines()
    assert all(
        re.fullmatch(r"winset: \d+ seconds, (working|drawing value functions, 40%)", one)
        for one in lines
    )


def test_a_bar_is_drawn_in_a_terminal_and_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = threading.Event()

    class Seen(Terminal):
        def write(self, text: str) -> int:
            if "merging" in text:
                drawn.set()
            return super().write(text)

    screen = Seen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(progress, "TICK", 0.01)
    with progress.bar(show=True) as tell:
        tell("merging outcomes", 0.5)
        assert drawn.wait(60)


def test_quick_and_quiet_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for screen in (io.StringIO(), Terminal()):
        monkeypatch.setattr("sys.stderr", screen)
        for show in (True, False):
            with progress.bar(show=show) as tell:
                tell("drawing", 1.0)
        assert screen.getvalue() == ""


def test_the_longest_wait_between_lines_is_ten_seconds() -> None:
    assert progress.EVERY <= 10


def test_a_log_that_nobody_reads_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = threading.Event()

    class Broken(io.StringIO):
        def write(self, text: str) -> int:
            tried.set()
            raise BrokenPipeError

    monkeypatch.setattr("sys.stderr", Broken())
    monkeypatch.setattr(progress, "EVERY", 0.01)
    with progress.bar(show=True) as tell:
        tell("drawing", 0.1)
        assert tried.wait(60)
