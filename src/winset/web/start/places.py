"""Where new files may go: inside the folder that was opened, under a name that all systems take."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from winset.case.message import Message, say
from winset.errors import WinsetError
from winset.formats.names import file_names

DEPTH = 2
"""Folders below the opened one that can be chosen."""
MOST_FOLDERS = 200
"""Folders that are offered; also what is looked at in one folder, times ten."""
LONGEST = 80
"""Characters of a file's name without its ending."""
ENDINGS = (".yaml", ".yml", ".json")


class StartError(WinsetError):
    """Something cannot be begun; `told` says why, to be put into words."""

    def __init__(self, told: Message) -> None:
        self.told = told
        super().__init__(told.id)


@dataclass(frozen=True)
class Home:
    """The folder that was opened: everything that is read or made by the start page is in it.

    Parameters
    ----------
    folder : links in it are resolved once.
    """

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Home:
        """Return the home in a folder, wherever links lead to it."""
        return cls(folder.resolve())

    def folders(self) -> list[str]:
        """Name the folders in which something can be made, the opened one first as ``."``."""
        return [".", *sorted(islice(_below(self.folder, "", DEPTH), MOST_FOLDERS - 1))]

    def folder_of(self, name: str) -> Path:
        """Return a folder by a name of `folders`.

        Raises
        ------
        StartError
            There is none of that name inside the home; a link counts as none.
        """
        if name == ".":
            return self.folder
        target = self.folder
        for part in name.split("/"):
            if part in {"", ".", ".."} or "\0" in part or "\\" in part or os.path.isabs(part):
                raise StartError(say("start.folder", name=name[:LONGEST]))
            target /= part
            if target.is_symlink() or not _is_folder(target):
                raise StartError(say("start.folder", name=name[:LONGEST]))
        return target

    def inside(self, path: Path) -> bool:
        """Return whether a file lies in the home, wherever links lead."""
        try:
            return path.resolve().is_relative_to(self.folder)
        except (OSError, ValueError, RuntimeError):
            return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _below(folder: Path, before: str, depth: int) -> Iterator[str]:
    for entry in entries(folder):
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith((".", "__")):
            yield f"{before}{entry.name}"
            if depth > 1:
                yield from _below(Path(entry.path), f"{before}{entry.name}/", depth - 1)


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """List a folder by name, bounded; an unreadable one is empty."""
    found: list[os.DirEntry[str]] = []
    try:
        with os.scandir(folder) as listed:
            for entry in listed:
                found.append(entry)
                if len(found) >= 10 * MOST_FOLDERS:
                    break
    except OSError:
        return []
    return sorted(found, key=lambda entry: entry.name)


def case_name(typed: str) -> str:
    """Return the name of a case file as typed, with its ending.

    Raises
    ------
    StartError
        Some system could not keep a file of that name; says which name would do.
    """
    name = unicodedata.normalize("NFC", typed.strip())
    stem = next((name.removesuffix(end) for end in ENDINGS if name.endswith(end)), name)
    end = name[len(stem) :] or ENDINGS[0]
    if end == ".json":
        end = ENDINGS[0]
    if not stem or stem != safe(stem):
        raise StartError(say("start.name", name=name[:LONGEST] or "?", better=f"{safe(stem)}{end}"))
    return f"{stem}{end}"


def safe(stem: str) -> str:
    """Return a name as like the given one as every system allows."""
    base = stem.replace("\\", "/").rpartition("/")[2]
    made = file_names([base])[0].strip("_ .") or "case"
    first = made.split(".")[0].rstrip().casefold()
    numbered = first[:3] in {"com", "lpt"} and first[3:] in set("0123456789¹²³")
    return f"case_{made}" if numbered or first in _DEVICES or made.startswith("-") else made


_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"}


@contextmanager
def reserved(folder: Path, name: str) -> Iterator[Path]:
    """Give a file that nobody had before; it goes again where what is to be written fails.

    Raises
    ------
    StartError
        There is a file of that name, or none can be made in this folder.
    """
    target = folder / name
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        raise StartError(say("start.taken", name=name, better=free(folder, name))) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StartError(say("start.unwritten", name=name, reason=reason)) from None
    try:
        yield target
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def free(folder: Path, name: str) -> str:
    """Return a name like the given one that nothing in a folder has."""
    stem, end = os.path.splitext(name)
    taken = {entry.name.casefold() for entry in entries(folder)}
    made, again = name, 2
    while made.casefold() in taken or os.path.lexists(folder / made):
        made, again = f"{stem}-{again}{end}", again + 1
    return made
