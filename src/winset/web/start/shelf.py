"""What lies there to be opened: cases of a folder, cases that were open last, examples."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from winset.case.message import say
from winset.casefile import parse_case
from winset.errors import CaseFileError, WinsetError
from winset.formats.sources import Source
from winset.history import History
from winset.history.tables import FILE, FOLDER
from winset.proposals.queue import NAME as PROPOSALS
from winset.text.problems import Problems
from winset.text.tree import MAX_BYTES, decode
from winset.web.bench import MAIN
from winset.web.start.places import ENDINGS, Home, StartError, entries, free

MOST_CASES = 60
"""Cases of a folder that are listed; those changed last."""
MOST_FILES = 500
"""Files of a folder that are looked at."""
MOST_COPIED = 200
"""Files of an example."""
_HEAD = 4096
_FIRST = re.compile(r"""^\s*(\{\s*)?["']?winset["']?\s*:\s*1\b""", re.MULTILINE)
"""The first key of a case file; results have the version of the program there, as a text."""


@dataclass(frozen=True)
class Case:
    """A case file as it lies there: what it is called, and whether it checks."""

    title: str
    parties: tuple[str, ...]
    problems: int


def cases_in(home: Home) -> tuple[list[Path], int]:
    """Find the case files of a folder and the folders in it, the newest first.

    Returns
    -------
    Those that are listed, and how many there are.
    """
    found: list[tuple[float, str, Path]] = []
    looked = 0
    for name in home.folders():
        folder = home.folder_of(name)
        for entry in entries(folder):
            if not entry.name.endswith(ENDINGS) or not entry.is_file(follow_symlinks=False):
                continue
            if entry.name == PROPOSALS or entry.name.endswith(f".{PROPOSALS}"):
                continue
            looked += 1
            if looked > MOST_FILES:
                break
            path = Path(entry.path)
            if _begins_as_case(path):
                found.append((-entry.stat(follow_symlinks=False).st_mtime, entry.path, path))
    found.sort()
    return [path for _, _, path in found[:MOST_CASES]], len(found)


def _begins_as_case(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _FIRST.search(Source(path, file.read(_HEAD)).glance()) is not None
    except OSError:
        return False


def shown(path: Path, language: str) -> dict[str, Any] | None:
    """Return what a line about a case file tells; None where it cannot be read.

    `verdict` is the answer kept last in its history, `now` whether it is about the file as it is.
    """
    try:
        status = path.stat()
        text = _text(path, status.st_mtime_ns, status.st_size)
        case = _looked_at(path, status.st_mtime_ns, status.st_size, language)
    except OSError:
        return None
    if text is None or case is None:
        return None
    return {
        "title": case.title,
        "parties": list(case.parties),
        "problems": case.problems,
        "changed": status.st_mtime,
        "verdict": _verdict(path, text),
    }


def unread(path: Path) -> dict[str, Any] | None:
    """Return a line about a case file that nobody has looked into yet; None where it is gone."""
    try:
        changed = path.stat().st_mtime
    except OSError:
        return None
    name = path.parent.name if path.stem == "case" and path.parent.name else path.stem
    return {"title": name, "parties": [], "problems": None, "changed": changed, "verdict": None}


@lru_cache(maxsize=4 * MOST_CASES)
def _looked_at(path: Path, _changed: int, _size: int, language: str) -> Case | None:
    text = _text(path, _changed, _size)
    if text is None:
        return None
    try:
        case = parse_case(text, name=path.name, folder=path.parent).in_language(language)
    except CaseFileError as error:
        return Case(path.stem, (), len(error.problems))
    return Case(case.title, tuple(party.name for party in case.parties), 0)


def _text(path: Path, _changed: int, size: int) -> str | None:
    if size > MAX_BYTES:
        return None
    return decode(path.read_bytes(), Problems(path.name))


def _verdict(path: Path, text: str) -> dict[str, Any] | None:
    # A history that is not there is not made by looking.
    if not (path.parent / FOLDER / FILE).is_file():
        return None
    try:
        with History(path) as kept:
            found = kept.answered(MAIN)
    except WinsetError:
        return None
    if found is None:
        return None
    return {**found.answers[MAIN], "now": found.hash == History.digest(text)}


def examples() -> list[Path]:
    """Return the folders of the examples: in the installed package, or beside its source."""
    for folder in (
        Path(str(files("winset"))) / "examples",
        Path(str(files("winset"))).parents[1] / "examples",
    ):
        found = [entry for entry in sorted(folder.glob("*/case.yaml")) if entry.is_file()]
        if found:
            return [path.parent for path in found]
    return []


def copied(name: str, home: Home, folder: str) -> Path:
    """Copy an example into a folder of its own; return its case file.

    Nothing that is there is written over: the folder is called otherwise then.

    Raises
    ------
    StartError
        There is no such example, or it cannot be written.
    """
    source = next((each for each in examples() if each.name == name), None)
    if source is None:
        raise StartError(say("start.example", name=name[:40]))
    parent = home.folder_of(folder)
    target = parent / free(parent, source.name)
    try:
        # Made first and by us alone: what comes into it replaces nothing.
        target.mkdir()
        for path in sorted(source.rglob("*"))[:MOST_COPIED]:
            if path.is_file() and not path.is_symlink() and FOLDER not in path.parts:
                place = target / path.relative_to(source)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, place)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StartError(say("start.unwritten", name=target.name, reason=reason)) from None
    return target / "case.yaml"
