"""A workbench that is served, as a browser without a screen asks it."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from winset.analysis.settings import Settings
from winset.web.app import application
from winset.web.bench import Bench
from winset.web.guard import Guard
from winset.web.serving import listening

CASE = """\
winset: 1
title: Two          # of them
parties: {a: A, b: B}
issues:
  x: {name: Price, options: {p: low, q: high}}
  y: {name: Term, options: {p: short, q: long}}
no_deal: {x: p, y: p}
sources:
  paper: {title: A paper, file: paper.txt}
preferences:
  a:
    - {id: s, order: {x: [q, p]}, because: {source: paper, quote: high is better}}
    - {id: t, order: {y: [p, q]}, confidence: 0.6, assumed: so it is}
  b:
    - {id: u, order: {x: [p, q]}, assumed: so it is}
    - {id: v, order: {y: [q, p]}, assumed: so it is}
"""
PAPER = "Ü: They say that high is better. Others say that low is good, and long is good.\n"


@dataclass
class Asking:
    """Asks a server with its token."""

    bench: Bench
    port: int
    token: str

    def __call__(self, path: str, given: Any = None, method: str | None = None) -> Any:
        """Return the JSON of an answer, or its text; status and text where it is refused."""
        body = None if given is None else json.dumps(given).encode()
        headers = {"Cookie": f"winset-{self.port}={self.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", body, headers, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                kind, content = answer.headers["content-type"], answer.read()
        except urllib.error.HTTPError as error:
            with error:
                kind, content = error.headers["content-type"], error.read()
            told = json.loads(content) if "json" in kind else content.decode()
            return error.code, told
        return json.loads(content) if "json" in kind else content.decode()

    def until(self, ready: Any, seconds: float = 120.0) -> Any:
        """Ask again and again until something is there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = ready()
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError("waited too long")


@contextmanager
def serving(folder: Path, *, history: bool = True, draws: int = 256) -> Iterator[Asking]:
    """Serve a small case."""
    path = folder / "case.yaml"
    if not path.exists():
        path.write_text(CASE, encoding="utf-8")
        (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    bench = Bench(path, history, Settings(draws=draws))
    with listening(0) as door:
        guard = Guard(application(bench), door.getsockname()[1])
        config = uvicorn.Config(guard, log_level="error", ws="none", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([door],))
        thread.start()
        try:
            yield Asking(bench, guard.port, guard.token)
        finally:
            server.should_exit = True
            thread.join(20)
    assert not thread.is_alive()
