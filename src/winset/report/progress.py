"""Progress: a bar in a terminal once work takes a second, else a line now and then."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from winset.outcomes.space import Progress, silent

PATIENCE = 1.0
"""Seconds until there is a bar."""
EVERY = 10.0
"""Seconds between two lines, where standard error is no terminal."""
TICK = 0.5


class _Watch:
    """What is being done, and since when."""

    def __init__(self) -> None:
        self.stage = "working"
        self.share = 0.0
        self.started = time.monotonic()
        self.over = threading.Event()

    def __call__(self, stage: str, share: float) -> None:
        """Note a stage, and how much of it is done."""
        self.stage, self.share = stage, share

    def seconds(self) -> float:
        return time.monotonic() - self.started


@contextmanager
def bar(*, show: bool) -> Iterator[Progress]:
    """Give a progress callback, which is quick; what it is told shows on standard error.

    A thread of its own shows it, so that long stages show as well.
    """
    if not show:
        yield silent
        return
    watch = _Watch()
    shower = threading.Thread(
        target=_drawn if sys.stderr.isatty() else _logged, args=(watch,), daemon=True
    )
    shower.start()
    try:
        yield watch
    finally:
        watch.over.set()
        shower.join()


def _logged(watch: _Watch) -> None:
    """Write a line every so many seconds."""
    while not watch.over.wait(EVERY):
        done = f", {watch.share:.0%}" if watch.share else ""
        line = f"winset: {watch.seconds():.0f} seconds, {watch.stage}{done}\n"
        try:
            sys.stderr.write(line)
            sys.stderr.flush()
        except (OSError, ValueError):
            return  # nobody reads it


def _drawn(watch: _Watch) -> None:
    """Draw a bar, once there has been time to wonder."""
    if watch.over.wait(PATIENCE):
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as drawn:
        task = drawn.add_task(watch.stage, total=1.0)
        while not watch.over.wait(TICK):
            drawn.update(task, description=watch.stage, completed=watch.share)
