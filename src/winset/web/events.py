"""Events for open windows: each gets what happens from when it began to listen."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

WAITING = 256
"""Events that a window may be behind before it is let go; it loads everything anew then."""
BEAT = 15.0
"""Seconds between signs of life, so that neither side takes the other for dead."""


@dataclass(eq=False)
class Window:
    """One stream of events: its queue, and the loop that reads it."""

    loop: asyncio.AbstractEventLoop
    queue: asyncio.Queue[str | None] = field(default_factory=lambda: asyncio.Queue(WAITING))

    def take(self, event: str | None) -> None:
        """Queue an event; a window that is too far behind is let go."""
        try:
            self.queue.put_nowait(event)
        except asyncio.QueueFull:
            while not self.queue.empty():
                self.queue.get_nowait()
            self.queue.put_nowait(None)


@dataclass
class Hub:
    """Hands events on to all windows; from any thread."""

    _windows: list[Window] = field(default_factory=list)
    _count: int = 0

    @property
    def windows(self) -> int:
        """How many listen."""
        return len(self._windows)

    def publish(self, kind: str, **data: Any) -> None:
        """Tell all windows."""
        self._count += 1
        event = written(kind, data, self._count)
        for window in tuple(self._windows):
            self._hand(window, event)

    def close(self) -> None:
        """Let all windows go."""
        for window in tuple(self._windows):
            self._hand(window, None)

    async def listen(self, first: str = "") -> AsyncIterator[str]:
        """Yield a first event and then those that come, as the text of a stream.

        Source: HTML Living Standard, section 9.2 (server-sent events).
        """
        window = Window(asyncio.get_running_loop())
        self._windows.append(window)
        try:
            if first:
                yield first
            while True:
                try:
                    event = await asyncio.wait_for(window.queue.get(), BEAT)
                except TimeoutError:
                    yield ": here\n\n"
                    continue
                if event is None:
                    return
                yield event
        finally:
            self._windows.remove(window)

    def _hand(self, window: Window, event: str | None) -> None:
        try:
            window.loop.call_soon_threadsafe(window.take, event)
        except RuntimeError:
            # Its loop has ended, and it with that.
            if window in self._windows:
                self._windows.remove(window)


def written(kind: str, data: Any, number: int | None = None) -> str:
    """Write an event as it goes over the line."""
    told = json.dumps(data, ensure_ascii=False, allow_nan=False)
    mark = "" if number is None else f"id: {number}\n"
    return f"{mark}event: {kind}\ndata: {told}\n\n"
