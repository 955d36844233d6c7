"""Work shared among processes, that ends when it is asked to and loses only what a process took."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
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
    """Do tasks in processes and take each result as it is ready; return those that ended two.

    `tasks` are the arguments of `work` by name. A process that dies costs its own task, which
    another process does again; one that ends this process as well is lost. What a task raises is
    raised here.
    """
    context = multiprocessing.get_context(crew.start)
    waiting, ended_one, lost = deque(tasks), set[str](), list[str]()
    hands = [_Hand(context, crew) for _ in range(min(crew.count, len(tasks)))]
    busy: dict[Any, _Hand] = {}
    try:
        while waiting or busy:
            while waiting and hands:
                hand = hands.pop()
                hand.task = waiting.popleft()
                hand.send(work, tasks[hand.task])
                busy[hand.ours] = hand
            for connection in wait(list(busy)):
                hand = busy.pop(connection)
                try:
                    fine, result = hand.ours.recv()
                except (EOFError, OSError):
                    hand.end()
                    (lost.append if hand.task in ended_one else waiting.append)(hand.task)
                    ended_one.add(hand.task)
                    if waiting:
                        hands.append(_Hand(context, crew))
                    continue
                hands.append(hand)
                if not fine:
                    raise result
                take(result)
    finally:
        # What is made is kept; what is being made is dropped, or leaving would take as long as
        # going on.
        for hand in (*hands, *busy.values()):
            hand.end()
    return lost


def streamed(
    start: str | None, work: Callable[..., Iterator[Any]], given: tuple[Any, ...]
) -> Iterator[Any]:
    """Yield what a generator makes in a process of its own, until it is done or the process ends.

    What the generator raises is raised here.
    """
    hand = _Hand(multiprocessing.get_context(start), Crew(1, start), _pour)
    try:
        hand.send(work, given)
        while True:
            try:
                kind, item = hand.ours.recv()
            except (EOFError, OSError):
                return
            if kind == "over":
                return
            if kind == "failed":
                raise item
            yield item
    finally:
        hand.end()


class _Hand:
    """A process that does one task after the other, and the line to it."""

    def __init__(self, context: Any, crew: Crew, serve: Callable[..., None] | None = None) -> None:
        self.task = ""
        self.ours, theirs = context.Pipe()
        given = (theirs, os.getpid(), crew.prepare, crew.given)
        self.process = context.Process(target=serve or _serve, args=given, daemon=True)
        self.process.start()
        theirs.close()

    def send(self, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
        """Hand a task over; that the process has ended shows when its answer is read."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.ours.send((work, given))

    def end(self) -> None:
        """End the process, whatever it does."""
        # A gentler signal may reach it before it has learnt to heed it, and be lost.
        self.process.kill()
        self.process.join()
        self.ours.close()


def _serve(
    line: Any, parent: int, prepare: Callable[..., None] | None, given: tuple[Any, ...]
) -> None:
    """Do tasks until nobody sends any more."""
    _begin(parent, prepare, given)
    while True:
        try:
            work, arguments = line.recv()
        except (EOFError, OSError):
            return
        try:
            reply = True, work(*arguments)
        except Exception as error:
            reply = False, error
        _answer(line, *reply)


def _pour(
    line: Any, parent: int, prepare: Callable[..., None] | None, given: tuple[Any, ...]
) -> None:
    """Send what one generator makes, item by item."""
    _begin(parent, prepare, given)
    work, arguments = line.recv()
    try:
        for item in work(*arguments):
            line.send(("item", item))
    except Exception as error:
        _answer(line, "failed", error)
        return
    line.send(("over", None))


def _answer(line: Any, kind: Any, answer: Any) -> None:
    try:
        line.send((kind, answer))
    except Exception as error:
        if isinstance(error, OSError):
            raise
        # What cannot be sent is told in words.
        line.send((False if kind is True else kind, RuntimeError(f"cannot be sent: {answer!r}")))


def _begin(parent: int, prepare: Callable[..., None] | None, given: tuple[Any, ...]) -> None:
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
