"""Writing files whole or not at all, and never onto what is being read."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from types import ModuleType

from winset.errors import OutputError

locks: ModuleType | None
try:
    import fcntl as locks
except ImportError:  # not on Windows, where nothing is left behind by a killed process to look for
    locks = None

PREFIX = ".winset-"
SUFFIX = ".part"
_STREAMS = ("/dev/", "/proc/")


def write_text(path: Path, text: str) -> None:
    """Write a text file in UTF-8; see `write_bytes`.

    Half a surrogate pair, which no file can hold, is written as a question mark.
    """
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one.

    The new file is written beside the old one and moved over it; an interruption leaves the
    old one as it was. A link is written through, permissions stay; a device or a pipe is
    written to.

    Raises
    ------
    OutputError
        It cannot be written there; names the path.
    """
    try:
        _write(path, content)
    except BrokenPipeError:
        raise  # who reads a pipe may stop reading
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error


@contextmanager
def locked(path: Path, seconds: float = 10.0) -> Iterator[None]:
    """Keep other writers that ask for the lock of a file from it, also while it is replaced.

    Raises
    ------
    OutputError
        Another process holds it for so many seconds.
    """
    if locks is None or not path.exists():
        yield
        return
    handle = _held(path, time.monotonic() + seconds)
    try:
        yield
    finally:
        os.close(handle)


def _held(path: Path, end: float) -> int:
    """Return a file that is open and locked, and that is still what the path leads to."""
    while True:
        try:
            handle = os.open(path, os.O_RDONLY | _BINARY)
        except OSError as error:
            raise OutputError(str(path), error.strerror or str(error)) from error
        if _locked(handle):
            with suppress(OSError):
                if os.path.samestat(os.fstat(handle), path.stat()):
                    return handle
        os.close(handle)
        if time.monotonic() > end:
            raise OutputError(str(path), "another window is writing it")
        time.sleep(0.01)


def check_target(path: Path, inputs: Iterable[Path] = ()) -> None:
    """Raise before the work where a file cannot be written, or would replace one that is read.

    Links, other spellings and other names of the same file are seen through.

    Raises
    ------
    OutputError
        Says why; names the path.
    """
    try:
        for given in inputs:
            if path.exists() and given.exists() and path.samefile(given) and not _stream(path):
                raise OutputError(
                    str(path), f"this is {_named(given, path)}; choose another name for the output"
                )
        _try(path)
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error


def _named(given: Path, path: Path) -> str:
    return "an input" if str(given) == str(path) else f"an input, {given}"


def _try(path: Path) -> None:
    """Open what is there, or make and remove a file where nothing is."""
    if _stream(path):
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return
    target = _through(path)
    if target.exists():
        with target.open("r+b"):
            pass
        return
    temporary, handle = _temporary(target.parent)
    os.close(handle)
    temporary.unlink(missing_ok=True)


def _stream(path: Path) -> bool:
    """Return whether a path is a device, a pipe or a socket, where nothing can be moved to."""
    if str(path).startswith(_STREAMS):
        return True
    try:
        kind = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(kind) or stat.S_ISDIR(kind))


def _through(path: Path) -> Path:
    """Return where a file is in the end, behind links that may lead to nothing yet."""
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "this is a folder")
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no folder to write into")
    return target


def _write(path: Path, content: bytes) -> None:
    if _stream(path):
        # Not emptied before: standard output may have been sent into a file.
        with path.open("ab" if path.is_file() else "wb", buffering=0) as file:
            _all(file.fileno(), content)
        return
    target = _through(path)
    old = target.stat() if target.exists() else None
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    try:
        temporary, handle = _temporary(target.parent)
    except PermissionError:
        if old is None:
            raise
        _over(target, content)
        return
    try:
        with os.fdopen(handle, "wb", buffering=0) as file:
            if old is not None:
                _like(handle, old)
            _all(handle, content)
            os.fsync(handle)
            if locks is not None:
                # While its lock is held: whoever tidies up must not take it for a left one.
                temporary.replace(target)
        if locks is None:
            temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _all(handle: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(handle, view) :]


def _like(handle: int, old: os.stat_result) -> None:
    """Give a new file the owner, where that is allowed, and the permissions of the old one."""
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(handle, old.st_uid, old.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _over(target: Path, content: bytes) -> None:
    """Write over a file in a folder that takes no new one; put the old bytes back if that fails."""
    before = target.read_bytes()
    with target.open("r+b", buffering=0) as file:
        try:
            _all(file.fileno(), content)
            file.truncate(len(content))
        except BaseException:
            file.seek(0)
            with suppress(OSError):
                _all(file.fileno(), before)
                file.truncate(len(before))
            raise


def _temporary(folder: Path) -> tuple[Path, int]:
    """Make a file to write into, locked so that it is known to be in use."""
    _tidy(folder)
    while True:
        path = folder / f"{PREFIX}{token_hex(4)}{SUFFIX}"
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        except FileExistsError:
            continue
        if _locked(handle) and path.exists():
            return path, handle
        os.close(handle)
        path.unlink(missing_ok=True)


_BINARY: int = getattr(os, "O_BINARY", 0)


def _locked(handle: int) -> bool:
    """Lock an open file; False where another process has it. Without locks, always True."""
    if locks is None:
        return True
    try:
        locks.flock(handle, locks.LOCK_EX | locks.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks
    return True


def _tidy(folder: Path) -> None:
    """Remove what killed processes left: files of ours that nobody holds a lock on."""
    if locks is None:
        return
    try:
        left = [entry for entry in os.scandir(folder) if _ours(entry.name)]
    except OSError:
        return
    for entry in left:
        with suppress(OSError):
            handle = os.open(entry.path, os.O_RDWR | os.O_NOFOLLOW)
            try:
                locks.flock(handle, locks.LOCK_EX | locks.LOCK_NB)
                Path(entry.path).unlink(missing_ok=True)
            finally:
                os.close(handle)


def _ours(name: str) -> bool:
    return (
        name.startswith(PREFIX)
        and name.endswith(SUFFIX)
        and len(name) == len(PREFIX) + 8 + len(SUFFIX)
    )
