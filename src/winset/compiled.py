"""Compiled loops: kept between runs where there is a place for them, else compiled anew.

Numba keeps compiled code beside its source, or in the user's cache folder. Where neither takes
files, or the disk is full, or what was kept cannot be read, a loop is compiled in memory; that
is said once, and nothing else changes.
"""

from __future__ import annotations

import multiprocessing
import warnings
from collections.abc import Callable
from typing import Any

import numba
from numba.core.caching import FunctionCache

from winset.errors import UnkeptCodeWarning

Loop = Callable[..., Any]
_said: list[str] = []


class _Kept(FunctionCache):  # type: ignore[misc]
    """Numba's cache of one function, which gives up quietly."""

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Load a compiled version; None where there is none that can be read."""
        try:
            return super().load_overload(sig, target_context)
        except (KeyboardInterrupt, SystemExit):
            raise
        except Exception as error:  # a damaged file can raise anything
            _say(error)
            return None

    def save_overload(self, sig: Any, data: Any) -> None:
        """Keep a compiled version, if that can be done."""
        try:
            super().save_overload(sig, data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except Exception as error:
            _say(error)


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
