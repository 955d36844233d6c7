"""Progress: a bar in a terminal once work takes a second, else a line now and then."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from winset.case.message import say
from winset.spaces.space import Progress, silent
from winset.wording.catalogue import Catalogue
from winset.wording.languages import LANGUAGES, catalogue

PATIENCE = 1.0
"""Seconds until there is a bar."""
EVERY = 10.0
"""Seconds between two lines, where standard error is no terminal."""
TICK = 0.5
COLUMNS = 80
"""Of a terminal that does not say how wide it is."""
WIDEST, NARROWEST = 40, 8
"""Characters of the bar itself."""
COLOUR, DIM, PLAIN = "\x1b[36m", "\x1b[2m", "\x1b[0m"


class _Watch:
    """What is being done, and since when."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words
        self.stage = self._told("working")
        self.share = 0.0
        self.started = time.monotonic()
        self.over = threading.Event()

    def __call__(self, stage: str, share: float) -> None:
        """Note a stage, and how much of it is done."""
        self.stage, self.share = self._told(stage), share

    def line(self) -> str:
        """Say in a line what is being done, for how long, and how much is done."""
        done = say("stage.done", share=f"{self.share:.0%}") if self.share else None
        seconds = round(self.seconds())
        told = say("stage.line", seconds=seconds, stage=self.stage, done=done)
        return self._words.text(told)

    def _told(self, stage: str) -> str:
        """Put a stage into words; one that has none, as it is called."""
        message = f"stage.{stage.replace(' ', '-')}"
        return self._words.text(say(message)) if message in self._words.patterns else stage

    def seconds(self) -> float:
        return time.monotonic() - self.started


class _Screen:
    """A terminal with a bar on its last line; what others write goes above it."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.lock = threading.RLock()
        self.length = 0
        self.coloured = "NO_COLOR" not in os.environ

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def write(self, text: str) -> int:
        """Write text in place of the bar, which is drawn anew below it."""
        with self.lock:
            self.erase()
            return self.stream.write(text)

    def draw(self, watch: _Watch) -> None:
        """Draw the bar over the one before."""
        with self.lock:
            parts = _parts(watch, _columns(self.stream), _marks(self.stream))
            length = sum(map(len, parts))
            if self.coloured:
                parts[1:3] = [f"{COLOUR}{parts[1]}{PLAIN}", f"{DIM}{parts[2]}{PLAIN}"]
            self.stream.write("\r" + "".join(parts) + " " * (self.length - length))
            self.stream.flush()
            self.length = length

    def erase(self) -> None:
        """Leave nothing of the bar."""
        with self.lock:
            if self.length:
                self.stream.write("\r" + " " * self.length + "\r")
                self.stream.flush()
            self.length = 0


def _parts(watch: _Watch, columns: int, marks: str) -> list[str]:
    """Return the stage, the part of the bar that is done, the part that is not, and the time.

    Together shorter than a line of so many columns.
    """
    minutes, seconds = divmod(int(watch.seconds()), 60)
    clock = f" {minutes // 60}:{minutes % 60:02}:{seconds:02}"
    room = columns - 1 - len(clock)
    stage = watch.stage[: max(0, room)]
    width = min(WIDEST, room - len(stage) - 1)
    if width < NARROWEST:
        return [stage, "", "", clock][: 4 if room > 0 else 1]
    done = round(width * min(1.0, max(0.0, watch.share)))
    return [stage + " ", marks[0] * done, marks[1] * (width - done), clock]


def _columns(stream: TextIO) -> int:
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns or COLUMNS
    return COLUMNS


def _marks(stream: TextIO) -> str:
    """Return what the bar is made of: lines, or what any encoding has."""
    with suppress(UnicodeError, LookupError):
        "━─".encode(stream.encoding or "utf-8")
        return "━─"
    return "#-"


@contextmanager
def bar(*, show: bool, language: str = LANGUAGES[0]) -> Iterator[Progress]:
    """Give a progress callback, which is quick; what it is told shows on standard error.

    A thread of its own shows it, so that long stages show as well.
    """
    if not show:
        yield silent
        return
    watch = _Watch(catalogue(language))
    stream = sys.stderr
    screen = None
    if stream.isatty() and os.environ.get("TERM") != "dumb":
        screen = _Screen(stream)
        sys.stderr = screen
    shower = threading.Thread(
        target=_logged if screen is None else _drawn,
        args=(watch, stream if screen is None else screen),
        daemon=True,
    )
    shower.start()
    try:
        yield watch
    finally:
        watch.over.set()
        shower.join()
        sys.stderr = stream


def _logged(watch: _Watch, stream: TextIO) -> None:
    """Write a line every so many seconds."""
    while not watch.over.wait(EVERY):
        try:
            stream.write(f"{watch.line()}\n")
            stream.flush()
        except (OSError, ValueError):
            return  # nobody reads it


def _drawn(watch: _Watch, screen: _Screen) -> None:
    """Draw a bar, once there has been time to wonder."""
    with suppress(OSError, ValueError):  # nobody reads it
        wait = PATIENCE
        while not watch.over.wait(wait):
            screen.draw(watch)
            wait = TICK
        screen.erase()
