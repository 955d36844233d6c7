"""The folder of a tournament: its plan, and a file for each batch that was played."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from winset.errors import OutputError, WinsetError
from winset.studies.tournament.plan import FORMAT, Plan
from winset.studies.tournament.playing import columns
from winset.text.write import PREFIX, SUFFIX, write_text

PLAN, BATCHES = "plan.json", "batches"


class Store(Protocol):
    """Takes the rows of batches as they are played."""

    def has(self, batch: int) -> bool:
        """Return whether a batch was played."""

    def keep(self, batch: int, rows: str) -> None:
        """Take the rows of a batch, as CSV."""

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows, as their cells, in the order of sessions."""


@dataclass
class InMemory:
    """Keeps batches for as long as the program runs."""

    plan: Plan
    _kept: dict[int, str] = field(default_factory=dict)

    def has(self, batch: int) -> bool:
        """Return whether a batch was played."""
        return batch in self._kept

    def keep(self, batch: int, rows: str) -> None:
        """Take the rows of a batch."""
        self._kept[batch] = rows

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows."""
        for batch in range(len(self.plan.batches)):
            yield from csv.reader(self._kept[batch].splitlines(keepends=True))


@dataclass
class Folder:
    """Keeps batches in a folder; nothing in it is ever deleted or written anew."""

    path: Path
    plan: Plan

    @classmethod
    def of(cls, path: Path, plan: Plan) -> Folder:
        """Begin in a folder, which is made where it is not there, or go on in one of this plan.

        Raises
        ------
        WinsetError
            It holds another tournament, or something else.
        OutputError
            It cannot be written there.
        """
        found = cls(path, plan)
        written = path / PLAN
        if path.exists() and not path.is_dir():
            raise WinsetError(f"{path}: expected a folder, this is a file")
        if (path / BATCHES).is_symlink() or written.is_symlink():
            raise WinsetError(f"{path}: what is in it leads elsewhere; choose another folder")
        if written.exists():
            _same(path, written, plan)
        elif path.exists() and any(not _left(entry.name) for entry in path.iterdir()):
            raise WinsetError(
                f"{path}: this folder holds something else, and no {PLAN} of a tournament; "
                "choose an empty or a new folder"
            )
        try:
            path.mkdir(exist_ok=True)
            if not written.exists():
                write_text(written, plan.text)
            (path / BATCHES).mkdir(exist_ok=True)
        except FileNotFoundError:
            raise OutputError(str(path), f"there is no folder {path.absolute().parent}") from None
        except OSError as error:
            raise OutputError(str(path), error.strerror or str(error)) from error
        return found

    def place(self, batch: int) -> Path:
        """Return the file of a batch: its number and its hash, which depends on the plan."""
        start, stop = self.plan.batches[batch]
        name = hashlib.sha256(f"{self.plan.hash} {start} {stop}".encode()).hexdigest()
        return self.path / BATCHES / f"{batch:06d}-{name[:16]}.csv"

    def has(self, batch: int) -> bool:
        """Return whether a batch was played."""
        return self.place(batch).exists()

    def keep(self, batch: int, rows: str) -> None:
        """Write the rows of a batch, whole or not at all."""
        head = ",".join(columns(self.plan))
        write_text(self.place(batch), f"{head}\n{rows}")

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows.

        Raises
        ------
        WinsetError
            A file was changed since it was written.
        """
        head = list(columns(self.plan))
        for batch, (start, stop) in enumerate(self.plan.batches):
            place = self.place(batch)
            with place.open(encoding="utf-8", newline="") as file:
                found = list(csv.reader(file))
            numbers = [row[0] for row in found[1:] if row]
            if found[:1] != [head] or numbers != [str(k) for k in range(start, stop)]:
                raise WinsetError(
                    f"{place}: this file was changed; move it away and the batch is played again"
                )
            yield from found[1:]


def of_ours(folder: Path) -> bool:
    """Return whether a folder is that of a tournament."""
    try:
        with (folder / PLAN).open(encoding="utf-8") as file:
            return file.read(len(_FIRST)) == _FIRST
    except (OSError, UnicodeDecodeError):
        return False


_FIRST = f'{{\n  "format": "{FORMAT}"'


def _left(name: str) -> bool:
    """Return whether a file was left by a process that was killed while it wrote."""
    return name.startswith(PREFIX) and name.endswith(SUFFIX)


def _same(path: Path, written: Path, plan: Plan) -> None:
    """Raise WinsetError where the plan in a folder is another one."""
    try:
        found = json.loads(written.read_text(encoding="utf-8")) if of_ours(path) else None
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise WinsetError(f"{path}: {PLAN} there is no plan of a tournament")
    ours = json.loads(plan.text)
    if found != ours:
        keys = [key for key in {**ours, **found} if found.get(key) != ours.get(key)]
        raise WinsetError(
            f"{path}: this folder holds another tournament (other {', '.join(keys[:3])}); "
            "choose another folder, or ask for the same to go on with it"
        )
