"""Progress bars that appear only when work takes longer than a second."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from winset.outcomes.space import Progress, silent

PATIENCE = 1.0


@contextmanager
def bar(*, show: bool) -> Iterator[Progress]:
    """Give a progress callback; it draws on standard error after a second, if `show`."""
    if not show:
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    started = time.monotonic()
    drawn = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    task: TaskID | None = None

    def progress(stage: str, share: float) -> None:
        nonlocal task
        if time.monotonic() - started < PATIENCE:
            return
        if task is None:
            drawn.start()
            task = drawn.add_task(stage, total=1.0)
        drawn.update(task, description=stage, completed=share)

    try:
        yield progress
    finally:
        drawn.stop()
