"""Results kept between runs, in the user's cache folder: texts by key, and nothing that is run.

What is kept is as confidential as the case, so only its owner can read it. An entry that is
damaged, or whose folder is somebody else's, counts as none. Each is written whole or not at all,
so any number of processes can read and write at once.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

MOST = 256 * 2**20
"""Bytes kept in all; what was not used for longest goes first."""
LARGEST = 64 * 2**20
"""Bytes of one entry, packed and unpacked alike; what is larger is not kept."""
SUFFIX = ".entry"
_PART = ".part"
_DIGEST = hashlib.sha256().digest_size
_OPEN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _OPEN | getattr(os, "O_NONBLOCK", 0)
"""Without waiting: in the place of an entry may stand a pipe."""


def default_folder() -> Path | None:
    """Return where results are kept; None where there is no home to keep them in."""
    try:
        if os.name == "nt":
            base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
        elif sys.platform == "darwin":
            base = Path.home() / "Library/Caches"
        else:
            named = Path(os.environ.get("XDG_CACHE_HOME") or "")
            # The standard says that a relative path is to be ignored.
            base = named if named.is_absolute() else Path.home() / ".cache"
    except RuntimeError:
        return None
    return base / "winset" / "results"


@dataclass(frozen=True)
class Cache:
    """Texts by key in one folder, which may be missing or not ours to write to."""

    folder: Path

    def get(self, key: str) -> str | None:
        """Return what is kept under a key; None where that is nothing, or damaged."""
        path = self._path(key)
        try:
            if not self._ours():
                return None
            handle = os.open(path, _READ)
            with os.fdopen(handle, "rb") as file:
                status = os.fstat(handle)
                if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
                    return None
                content = file.read(LARGEST)
        except OSError:
            return None
        text = _unpacked(key, content)
        if text is not None:
            with suppress(OSError):
                os.utime(path)
        return text

    def put(self, key: str, text: str) -> None:
        """Keep a text under a key, if that can be done; make room for it."""
        plain = text.encode("utf-8", "surrogatepass")
        content = _packed(key, plain)
        if max(len(plain), len(content)) > LARGEST:
            return
        part = self.folder / f"{token_hex(8)}{_PART}"
        with suppress(OSError):
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700, exist_ok=True)
            if not self._ours():
                return
            try:
                handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _OPEN, 0o600)
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                if self._path(key).is_dir():
                    _remove(self._path(key), folders=True)
                part.replace(self._path(key))
            except BaseException:
                part.unlink(missing_ok=True)
                raise
            self._make_room()

    def entries(self) -> list[tuple[float, int, Path]]:
        """List when each entry was last used, its bytes, and its file; the oldest first."""
        found = []
        with suppress(OSError):
            if self._ours():
                for path in self.folder.iterdir():
                    if path.suffix in {SUFFIX, _PART}:
                        with suppress(OSError):
                            status = path.lstat()
                            if stat.S_ISDIR(status.st_mode):
                                continue
                            found.append((status.st_mtime, status.st_size, path))
        return sorted(found)

    @property
    def usable(self) -> bool:
        """Whether the folder is there and ours alone, or could be made."""
        if self.folder.exists() or self.folder.is_symlink():
            return self._ours() and os.access(self.folder, os.W_OK)
        there = next((place for place in self.folder.parents if place.exists()), None)
        return there is not None and there.is_dir() and os.access(there, os.W_OK)

    def clear(self) -> int:
        """Remove all entries; return how many there were."""
        count = 0
        for _, _, path in self.entries():
            count += _remove(path) and path.suffix == SUFFIX
        return count

    def _make_room(self) -> None:
        entries = self.entries()
        size = sum(length for _, length, _ in entries)
        for _, length, path in entries:
            if size <= MOST:
                return
            _remove(path)
            size -= length

    def _path(self, key: str) -> Path:
        return self.folder / f"{hashlib.sha256(key.encode()).hexdigest()}{SUFFIX}"

    def _ours(self) -> bool:
        """Return whether the folder is a folder that is ours alone; close it to others."""
        try:
            status = self.folder.lstat()
        except OSError:
            return False
        if not stat.S_ISDIR(status.st_mode):
            return False
        if not hasattr(os, "getuid"):
            return True
        if status.st_uid != os.getuid():
            return False
        if stat.S_IMODE(status.st_mode) & 0o077:
            self.folder.chmod(0o700)
        return True


def _remove(path: Path, *, folders: bool = False) -> bool:
    """Remove what stands at a path, an empty folder too if asked; return whether that was done."""
    try:
        if folders and path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink()
    except OSError:
        return False
    return True


def _packed(key: str, plain: bytes) -> bytes:
    body = zlib.compress(plain, 1)
    return _digest(key, body) + body


def _unpacked(key: str, content: bytes) -> str | None:
    """Return the text of an entry; None where a bit of it is not as it was written."""
    digest, body = content[:_DIGEST], content[_DIGEST:]
    if digest != _digest(key, body):
        return None
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(body, LARGEST)
        return plain.decode("utf-8", "surrogatepass") if unpacking.eof else None
    except (zlib.error, UnicodeDecodeError):
        return None


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\0" + body).digest()
