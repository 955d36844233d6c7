"""However a run is interrupted, it ends."""

import subprocess
import sys

import pytest

CALLBACKS = {
    "a reference that is gone": "weakref.ref(gone, lambda _: press())",
    "a finalizer": "weakref.finalize(gone, press)",
    "compiled code": "ctypes.CFUNCTYPE(None)(press)()",
}
"""Where Python lets no exception out: it tells of it, and goes on."""


@pytest.mark.parametrize("where", CALLBACKS)
def test_an_interruption_inside_a_callback_is_no_less_one(where: str) -> None:
    lines = f"""
import ctypes, os, signal, time, weakref
from winset.cli.running import _Interrupted

class Thing:
    pass

def press():
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(0.001)

signal.signal(signal.SIGINT, signal.default_int_handler)
interrupted = _Interrupted()
gone = Thing()
try:
    kept = {CALLBACKS[where]}
    del gone
    time.sleep(600)
except KeyboardInterrupt:
    print("ended", interrupted.seen)
"""
    done = subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, timeout=300, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("ended True\n", "", 0)
