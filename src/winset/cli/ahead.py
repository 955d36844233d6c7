"""A first start: a second process compiles what an analysis will come to later.

Compiled loops are kept, so this happens once after Winset was installed. The other process works
through tiny cases, from what is needed last to what is needed first; who compiles which loop is
agreed upon by `winset.compiled.Shares`.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from winset.compiled import Shares

TOLD = "winset: compiling, once; this takes some seconds"
PROMISES = """
winset: 1
title: Two promises
parties: {a: A, b: B}
issues:
  x: {options: ["no", "yes"], owner: a}
  y: {options: ["no", "yes"], owner: b}
no_deal: {x: "no", y: "no"}
preferences:
  a: {scores: {x: {"no": 1, "yes": 0}, y: {"no": 0, "yes": 2}}}
  b: {scores: {x: {"no": 0, "yes": 2}, y: {"no": 1, "yes": 0}}}
"""
"""Roads and how deals hold, without a belief that would have to be drawn."""
WISHES = """
winset: 1
title: Two wishes
parties: {a: A, b: B}
issues:
  x: {options: ["no", "yes"]}
  y: {options: [low, middle, high]}
no_deal: {x: "no", y: low}
preferences:
  a: [{id: s, order: {y: [high, middle, low]}, assumed: made up}]
  b: [{id: t, weight: {x: {at_least: 1, times: y}}, assumed: made up}]
"""
"""Acceptance and questions, with beliefs that are drawn without a walk."""

OFFERS = f"""{WISHES}
offers:
  - {{id: o, by: a, outcome: {{x: "yes", y: high}}, responses: {{b: rejected}}}}
"""
"""The same with draws that weigh differently; draws are moved where a case asks for it."""


def begin(*, quiet: bool = False) -> Shares | None:
    """Start the other process and say so unless `quiet`; None where it would be no help."""
    from winset.cli.streams import say
    from winset.compiled import Shares

    if not quiet:
        say(TOLD, err=True)
    if (os.cpu_count() or 1) < 2:
        return None
    try:
        folder = Path(tempfile.mkdtemp(prefix="winset-"))
    except OSError:
        return None
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    code = f"from winset.cli.ahead import work; work({str(folder)!r})"
    try:
        other = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return None
    # What it has not done by then is not needed; later calls come first.
    atexit.register(_end, other)
    return Shares(folder, lambda: other.poll() is None)


def _end(other: subprocess.Popen[bytes]) -> None:
    other.kill()
    other.wait()


def work(folder: str) -> None:
    """Compile ahead; what the other process runs."""
    from winset.compiled import Shares, share

    # The process that asked is interrupted by the same key, and ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = os.getppid()
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    share(Shares(Path(folder), lambda: os.getppid() == parent))
    compile_all()


def _watch(parent: int) -> None:
    """End with the process that asked, however that ended."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


def compile_all() -> None:
    """Call the loops that an analysis may need, in falling order of when it comes to them."""
    import numpy as np

    import winset
    from winset.deals import frontier

    for text in (PROMISES, OFFERS, WISHES):
        winset.analyse(winset.parse_case(text), winset.Settings(draws=64))
    frontier(np.eye(3))
