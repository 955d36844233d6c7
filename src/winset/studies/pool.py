"""Work shared among processes, that ends when it is asked to and loses only what a process took."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

DIED = "the process that described it ended by itself (out of memory?)"


def check_workers(workers: Any) -> None:
    """Raise ValueError where this is no number of processes; None leaves it open."""
    whole = isinstance(workers, int) and not isinstance(workers, bool)
    if workers is not None and not (whole and workers >= 1):
        raise ValueError(f"workers: expected a whole number from 1, found {workers!r}")


@dataclass(frozen=True)
class Crew:
    """Processes: how many, how they start, and what each does before its first task.

    `start` is a way of starting of `multiprocessing`, None for the machine's own.
    """

    count: int
    start: str | None = None
    prepare: Callable[..., None] | None = None
    given: tuple[Any, ...] = ()


def share_out(
    crew: Crew,
    work: Callable[..., Any],
    tasks: Mapping[str, tuple[Any, ...]],
    take: Callable[[Any], None],
) -> list[str]:
    """Do tasks in processes and take each result as it is ready; return those that ended one.

    `tasks` are the arguments of `work` by name. A process that dies takes all that was waiting with
    it: these go on one by one, so that only the task which ends its process again is lost.
    """
    lost = []
    for name in _pool(crew, work, tasks, take):
        alone = Crew(1, crew.start, crew.prepare, crew.given)
        if _pool(alone, work, {name: tasks[name]}, take):
            lost.append(name)
    return lost


def _pool(
    crew: Crew,
    work: Callable[..., Any],
    tasks: Mapping[str, tuple[Any, ...]],
    take: Callable[[Any], None],
) -> list[str]:
    """Do tasks in one pool of processes; return those lost with a process."""
    lost: list[str] = []
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        min(crew.count, len(tasks)),
        mp_context=multiprocessing.get_context(crew.start),
        initializer=_worker,
        initargs=(os.getpid(), crew.prepare, crew.given),
    )
    try:
        futures = {pool.submit(work, *given): name for name, given in tasks.items()}
        for future in as_completed(futures):
            try:
                take(future.result())
            except BrokenProcessPool:
                lost.append(futures[future])
    except BaseException:
        # The rows made are kept; what is being made is dropped, or leaving would take as
        # long as going on.
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        raise
    pool.shutdown()
    return lost


def _worker(parent: int, prepare: Callable[..., None] | None, given: tuple[Any, ...]) -> None:
    """Leave interruptions to the process that hands out the work, and end when it has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in _ENDING:
        signal.signal(getattr(signal, name), signal.SIG_DFL)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_LOOK)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    if prepare is not None:
        prepare(*given)


_LOOK = 0.5
_ENDING = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def ended() -> Iterator[None]:
    """Let being ended from outside clean up as an interruption does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def leave(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in _ENDING]
    # What is ignored stays ignored: `nohup` means it.
    heeded = [number for number in numbers if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, leave) for number in heeded}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
