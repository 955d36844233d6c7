"""What a reader sees while a long analysis runs."""

import io
import re
import sys
import threading
import time

import pytest
from places import ROOT

from winset.report import progress
from winset.wording.english import ENGLISH
from winset.wording.languages import catalogue


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
        assert written.wait(300)
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
        assert drawn.wait(300)
    lines = screen.getvalue().split("\r")
    assert "".join(lines[-2:]).strip() == ""
    assert sys.stderr is screen


@pytest.mark.parametrize("columns", [1, 5, 9, 20, 30, 80, 200])
@pytest.mark.parametrize("share", [-1.0, 0.0, 0.31, 1.0, 7.0])
def test_a_bar_is_shorter_than_its_line_and_as_full_as_the_work(columns, share):
    watch = progress._Watch(ENGLISH)
    watch("judging outcomes", share)
    parts = progress._parts(watch, columns, "#-")
    assert len("".join(parts)) < columns
    if columns >= 80:
        assert parts[0] == "judging outcomes "
        assert len(parts[1] + parts[2]) == progress.WIDEST
        assert len(parts[1]) == round(progress.WIDEST * min(1, max(0, share)))
        assert re.fullmatch(r" 0:0\d:\d\d", parts[3])


def test_what_is_said_meanwhile_stands_above_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setattr(progress, "PATIENCE", 600)
    with progress.bar(show=True) as tell:
        tell("merging", 0.5)
        sys.stderr.draw(tell)
        print("a warning", file=sys.stderr)
        sys.stderr.draw(tell)
    assert "\x1b" not in screen.getvalue()
    shown = re.sub(r"[^\r\n]*\r", "", screen.getvalue())
    assert shown.splitlines()[0] == "a warning"
    assert "merging ━━" in screen.getvalue()


def test_a_bar_takes_the_signs_that_the_terminal_has(monkeypatch: pytest.MonkeyPatch) -> None:
    for encoding, colour in (("ascii", False), ("utf-8", True)):
        raw = io.BytesIO()
        screen = io.TextIOWrapper(raw, encoding=encoding)
        monkeypatch.delenv("NO_COLOR", raising=False)
        if not colour:
            monkeypatch.setenv("NO_COLOR", "1")
        watch = progress._Watch(ENGLISH)
        watch("drawing", 0.5)
        progress._Screen(screen).draw(watch)
        assert (progress.COLOUR in raw.getvalue().decode()) == colour
        assert ("#" in raw.getvalue().decode()) == (encoding == "ascii")


def test_a_terminal_that_cannot_go_back_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(progress, "EVERY", 0.01)
    with progress.bar(show=True):
        end = time.monotonic() + 300
        while not screen.getvalue() and time.monotonic() < end:
            time.sleep(0.01)
    assert re.match(r"winset: \d+ seconds, working\n", screen.getvalue())
    assert "\r" not in screen.getvalue()


def test_quick_and_quiet_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert progress.PATIENCE >= 1
    for unit in ("PATIENCE", "EVERY"):
        monkeypatch.setattr(progress, unit, 600)
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
        assert tried.wait(300)


def test_stages_are_told_in_the_language_of_the_report() -> None:
    watch = progress._Watch(catalogue("de"))
    assert watch.line() == "winset: 0 Sekunden, in Arbeit"
    watch("judging outcomes", 0.5)
    assert watch.line() == "winset: 0 Sekunden, Ergebnisse beurteilen, 50%"
    watch("a stage without words", 0.0)
    assert watch.line() == "winset: 0 Sekunden, a stage without words"


def test_every_stage_of_the_program_has_words() -> None:
    source = ROOT / "src" / "winset"
    stages = {
        stage
        for path in source.rglob("*.py")
        for stage in re.findall(r'progress\("([a-z ]+)"', path.read_text("utf-8"))
    }
    assert len(stages) > 10
    assert not [one for one in stages if f"stage.{one.replace(' ', '-')}" not in ENGLISH.patterns]
