"""What takes long to make and is only looked at is made once a run, by whichever process is first.

Nothing outlives the run. Tests of what computing itself does (the same bytes twice, errors,
interruptions, time) compute.
"""

import fcntl
import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from places import OF_THIS_RUN

import winset


def once(key: object, make: Callable[[], Any]) -> Any:
    """Return a fresh copy of what `make` returns, made by the first who asks for this key."""
    folder = os.environ.get(OF_THIS_RUN)
    if folder is None:
        return make()
    name = hashlib.sha256(pickle.dumps(key)).hexdigest()
    path = Path(folder) / name
    with open(path.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            part = path.with_suffix(".part")
            part.write_bytes(pickle.dumps(make()))
            part.replace(path)
    return pickle.loads(path.read_bytes())


def analysed(case: winset.Case | Path, **settings: Any) -> winset.Analysis:
    """Return the analysis of a case, as `winset.analyse` makes it, without making it twice."""
    read = winset.load(case) if isinstance(case, Path) else case
    chosen = winset.Settings(**settings)
    return once(("analysis", read, chosen), lambda: winset.analyse(read, chosen))
