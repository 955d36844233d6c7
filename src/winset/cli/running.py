"""A run of the command line: how it begins, and every way in which it ends."""

from __future__ import annotations

import _thread
import gc
import os
import signal
import sys
import threading
import warnings
from contextlib import suppress
from types import FrameType
from typing import TextIO

import click

from winset.cli.commands import UnreadError, cli
from winset.cli.reading import BAD_INPUT
from winset.cli.streams import FaultsError, finish, forget, prepare, say

INTERRUPTED = 130
AGAIN = 0.01
"""Seconds after which an interruption that came to nothing is made again."""
YOUNG = 200_000
"""New objects before memory is searched for circles that nothing refers to."""


def main() -> None:
    """Run the command line; the entry point of `winset`."""
    # More threads than one would only make small matrix products slower, and sums of
    # floating point numbers depend on how they are split.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Little of what is made here is made in circles: to look for them takes more than it frees.
    gc.set_threshold(YOUNG, 20, 20)
    interrupted = _Interrupted()
    try:
        prepare()
        warnings.showwarning = _warn
        code = cli.main(standalone_mode=False)
        finish()
    except BaseException as error:
        # An end is an end: another interruption must not cut it short.
        interrupted.deaf()
        code = _ended(error, asked=interrupted.seen)
        if code is None:
            raise
    interrupted.deaf()
    forget()
    # Nor is there anything to look for at the end.
    gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)


def _ended(error: BaseException, *, asked: bool) -> int | None:
    """Say how it ended, and return the exit code; None of an error that is ours to mend.

    `asked`: an interruption was asked for, of which compiled code makes errors of its own.
    """
    code: int | None = BAD_INPUT
    with suppress(OSError):
        match error:
            case SystemExit():
                code = error.code if isinstance(error.code, int) else int(error.code is not None)
            case click.Abort() | KeyboardInterrupt():
                code = _stopped()
            case click.ClickException():
                from winset.text.shown import in_one_line

                faults = error.faults if isinstance(error, FaultsError) else [error.message]
                vars(error)["message"] = "\n".join(map(in_one_line, faults))
                error.show()
            case BrokenPipeError() | UnreadError():
                code = 0
            case _ if asked:
                code = _stopped()
            case _ if _expected(error):
                say(f"winset: {_said(error)}", err=True)
            case _:
                code = None
    return code


class _Interrupted:
    """Remembers that an interruption was asked for, and sees to it that it comes."""

    def __init__(self) -> None:
        self.seen = False
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self)
            sys.unraisablehook = self._unraised

    def deaf(self) -> None:
        """Take no further interruption: the work is over."""
        if signal.getsignal(signal.SIGINT) is self:
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.seen = True
        signal.default_int_handler(number, frame)

    def _unraised(self, lost: sys.UnraisableHookArgs) -> None:
        """Interrupt again: from within a callback or a finalizer Python lets nothing out."""
        if lost.exc_type is not KeyboardInterrupt:
            sys.__unraisablehook__(lost)
            return
        again = threading.Timer(AGAIN, _interrupt)
        again.daemon = True
        again.start()


def _interrupt() -> None:
    main_thread = threading.main_thread().ident
    # A signal of its own also ends a wait of that thread; not every system has that.
    if hasattr(signal, "pthread_kill") and main_thread is not None:
        signal.pthread_kill(main_thread, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _stopped() -> int:
    say("Interrupted; nothing was half-written.", err=True)
    return INTERRUPTED


def _warn(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Say a warning of ours in one line; leave others to developers."""
    from winset.errors import UnkeptCodeWarning

    if issubclass(category, UnkeptCodeWarning):
        say(f"winset: {message}", err=True)
    elif sys.warnoptions:
        say(warnings.formatwarning(message, category, filename, lineno, line), err=True, nl=False)


def _said(error: BaseException) -> str:
    from winset.text.shown import in_one_line

    if isinstance(error, OSError) and error.strerror:
        return in_one_line(f"{error.filename or 'standard output'}: {error.strerror}")
    return in_one_line(str(error))


def _expected(error: BaseException) -> bool:
    from winset.errors import WinsetError

    return isinstance(error, (WinsetError, OSError))
