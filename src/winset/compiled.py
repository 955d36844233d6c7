"""Compiled loops: kept between runs where there is a place for them, else compiled anew.

Numba keeps compiled code beside its source, or in the user's cache folder. Where neither takes
files, or the disk is full, or what was kept cannot be read, a loop is compiled in memory; that
is said once, and nothing else changes.

Two processes can share the work (`Shares`): each compiles what the other has not begun, and waits
for what the other has.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numba
from numba.core.caching import FunctionCache
from numba.core.runtime import rtsys

from winset.errors import UnkeptCodeWarning

Loop = Callable[..., Any]
POLL = 0.02
"""Seconds between two looks at whether the other process is done."""
_said: list[str] = []


class Shares:
    """Who compiles what, agreed upon by folders: making one is given to one process alone.

    `folder` is known to both; `alive` tells whether the other one still runs.
    """

    def __init__(self, folder: Path, alive: Callable[[], bool]) -> None:
        self._folder = folder
        self._alive = alive

    def take(self, loop: str) -> bool:
        """Return True where a loop is this process's to compile.

        Else wait until the other process has compiled it, or has ended.
        """
        if self._make(loop):
            return True
        while self._alive() and not (self._folder / f"{loop}.done").exists():
            time.sleep(POLL)
        return False

    def finish(self, loop: str) -> None:
        """Say that a loop is compiled and kept."""
        self._make(f"{loop}.done")

    def _make(self, name: str) -> bool:
        try:
            (self._folder / name).mkdir()
        except OSError:
            # Where the folder itself is gone, nobody else compiles anything.
            return not self._folder.exists()
        return True


class _Sharing:
    """What this process does about a loop that is nowhere kept."""

    shares: Shares | None = None
    missing: Callable[[], Shares | None] | None = None


def share(shares: Shares) -> None:
    """Share all further compiling with another process."""
    _Sharing.shares = shares


def when_missing(begin: Callable[[], Shares | None] | None) -> None:
    """Have something called when a loop is first found nowhere; what it returns is shared with."""
    _Sharing.missing = begin


def sharing() -> bool:
    """Return whether another process compiles beside this one: the first start."""
    return _Sharing.shares is not None


def _missing() -> Shares | None:
    begin, _Sharing.missing = _Sharing.missing, None
    if begin is not None and multiprocessing.parent_process() is None:
        _Sharing.shares = begin()
    return _Sharing.shares


class _Kept(FunctionCache):  # type: ignore[misc]
    """Numba's cache of one function, which gives up quietly."""

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Load a compiled version; None where there is none that can be read."""
        found = self._load(sig, target_context)
        if found is None:
            shares = _missing()
            if shares is not None and not shares.take(self._key(sig)):
                found = self._load(sig, target_context)
        return found

    def _load(self, sig: Any, target_context: Any) -> Any:
        try:
            # Numba would first make ready to compile, which takes longer than all loading: of that,
            # what is compiled already needs only the runtime.
            rtsys.initialize(target_context)
            with self._guard_against_spurious_io_errors():
                return self._load_overload(sig, target_context)
        except (KeyboardInterrupt, SystemExit):
            raise
        except Exception as error:  # a damaged file can raise anything
            self._forget(error)
            return None

    def _forget(self, error: Exception) -> None:
        """Remove an index that cannot be read, so that the loop is kept anew."""
        try:
            Path(self._cache_file._index_path).unlink()
        except OSError:
            _say(error)

    def save_overload(self, sig: Any, data: Any) -> None:
        """Keep a compiled version, if that can be done."""
        try:
            super().save_overload(sig, data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except Exception as error:
            _say(error)
        if _Sharing.shares is not None:
            _Sharing.shares.finish(self._key(sig))

    def _key(self, sig: Any) -> str:
        loop = self._py_func
        text = f"{loop.__module__}.{loop.__qualname__} {sig}".encode()
        return hashlib.sha256(text).hexdigest()[:32]


def njit(*, cache: bool = True) -> Callable[[Loop], Loop]:
    """Compile a function when it is first called, and keep it between runs if `cache`."""

    def wrap(function: Loop) -> Loop:
        made = numba.njit(function)
        if cache:
            try:
                made._cache = _Kept(made.py_func)
            except (RuntimeError, OSError) as error:
                _say(error)
        return made  # type: ignore[no-any-return]

    return wrap


def _say(error: Exception) -> None:
    if _said or multiprocessing.parent_process() is not None:
        return
    reason = "no folder for it can be written to"
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[0].lower() + error.strerror[1:]
    elif not isinstance(error, RuntimeError):
        reason = "what was kept cannot be read"
    _said.append(reason)
    warnings.warn(
        f"compiled code cannot be kept ({reason}), so each run takes some seconds more; "
        "NUMBA_CACHE_DIR can name another folder for it",
        UnkeptCodeWarning,
        stacklevel=2,
    )
