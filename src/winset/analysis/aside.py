"""Work done aside, on a second core: in a fork of this process, whose result comes back whole."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")


def possible() -> bool:
    """Return whether a fork would be of use here, and do no harm.

    Only Linux: elsewhere libraries of the system do not bear it. Not at a first start: a second
    core compiles then, and a third process would compile what the others do.
    """
    from winset.compiled import sharing

    if sys.platform != "linux" or sharing():
        return False
    return len(os.sched_getaffinity(0)) > 1


@contextmanager
def aside(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begin some work in a fork, and give what waits for its result.

    The fork says nothing, and ends with the block. Where it cannot begin, or ends without a
    result, the work is done here when its result is asked for: it is the same either way.
    """
    try:
        reading, writing = os.pipe()
    except OSError:
        yield work
        return
    try:
        with warnings.catch_warnings():
            # Of threads of the parent, of which the fork needs none.
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        yield work
        return
    if process == 0:
        _work(work, reading, writing)
    os.close(writing)
    try:
        yield lambda: _result(reading, work)
    finally:
        # Whatever became of it: nobody waits for it any more.
        with suppress(OSError):
            os.close(reading)
        with suppress(OSError):
            os.kill(process, signal.SIGKILL)
        with suppress(OSError):
            os.waitpid(process, 0)


@contextmanager
def here(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Do some work at once, as `aside` does it beside something else."""
    done = work()
    yield lambda: done


def _work(work: Callable[[], Any], reading: int, writing: int) -> NoReturn:
    """Do the work in the fork, write its result, and end without tidying up."""
    try:
        os.close(reading)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(work(), protocol=pickle.HIGHEST_PROTOCOL))
    finally:
        # Whatever was raised is raised again where the work is done anew.
        os._exit(0)


def _result(reading: int, work: Callable[[], T]) -> T:
    with os.fdopen(os.dup(reading), "rb") as pipe:
        written = pipe.read()
    try:
        found: T = pickle.loads(written)
    except (EOFError, pickle.UnpicklingError):
        return work()
    return found
