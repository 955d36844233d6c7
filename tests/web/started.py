"""A start page that is served, as a browser without a screen asks it."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from winset.analysis.settings import Settings
from winset.history.recent import Recent
from winset.web.guard import Guard
from winset.web.room import Room
from winset.web.serving import listening
from winset.web.start.places import Home
from winset.web.start.routes import workbench

NO = 0
"""Stands for the status of an answer that something is not done."""


@dataclass
class Started:
    """Asks a start page with its token."""

    room: Room
    port: int
    token: str

    def __call__(self, path: str, given: Any = None, *, raw: bytes | None = None) -> Any:
        """Return the JSON of an answer, or its text; status and words where it is not done."""
        body = raw if raw is not None else None if given is None else json.dumps(given).encode()
        kind = "application/octet-stream" if raw is not None else "application/json"
        headers = {"Cookie": f"winset-{self.port}={self.token}", "Content-Type": kind}
        method = None if raw is None else "PUT"
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", body, headers, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                told, content = answer.headers["content-type"], answer.read()
        except urllib.error.HTTPError as error:
            with error:
                told, content = error.headers["content-type"], error.read()
            return error.code, json.loads(content)["text"] if "json" in told else content.decode()
        found = json.loads(content) if "json" in told else content.decode()
        if isinstance(found, dict) and "refused" in found:
            return NO, found["refused"]["text"]
        return found

    def drop(self, name: str, content: bytes) -> Any:
        """Send a file as the page does."""
        return self(f"/api/start/upload?name={urllib.request.quote(name, safe='')}", raw=content)


@contextmanager
def started(
    folder: Path, state: Path | None = None, language: str = "en", draws: int = 256
) -> Iterator[Started]:
    """Serve the start page of a folder."""
    recent = None if state is None else Recent(state)
    room = Room(Home.at(folder), recent, settings=Settings(draws=draws), tags=[None, language])
    with listening(0) as door:
        guard = Guard(workbench(room), door.getsockname()[1])
        config = uvicorn.Config(guard, log_level="error", ws="none", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        try:
            yield Started(room, guard.port, guard.token)
        finally:
            room.quiet()
            server.should_exit = True
            thread.join(30)
    assert not thread.is_alive()
