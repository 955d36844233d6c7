"""Versions of one case file, with their text, what changed, and what was answered."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from winset.history.tables import FILE, FOLDER, HistoryError, connected, prepared, writing
from winset.text.tree import MAX_BYTES

MOST_VERSIONS = 5_000
"""Versions kept of one case; the oldest go first, but never the first of all."""
MOST_BYTES = 100 * 2**20
"""Bytes of all packed texts of one folder."""
MOST_TOLD = 200_000
"""Characters of one answer."""

Origin = Literal["here", "elsewhere", "restored"]
"""Who made a version: an edit of ours, a change of the file by others, or going back."""


@dataclass(frozen=True)
class Version:
    """One version of a case.

    Attributes
    ----------
    id : grows with time.
    moment : when, in seconds since 1970 UTC.
    label : what changed, in words.
    origin : who changed it.
    hash : SHA-256 of its text, in hexadecimal digits.
    answers : what was answered about it, by settings; plain values.
    """

    id: int
    moment: float
    label: str
    origin: Origin
    hash: str
    answers: Mapping[str, Any] = field(default_factory=dict)


def kept_beside(case: Path) -> bool:
    """Return whether versions of cases are kept in the folder of one already."""
    return (case.absolute().parent / FOLDER / FILE).is_file()


class History:
    """The versions of a case file, kept in `.winset/history.sqlite` beside it.

    Texts that come again are kept once. Safe with several windows, each with its own `History`;
    a version that `add` returned survives a crash and a power cut.

    Parameters
    ----------
    case : the case file; need not exist.
    most : versions kept.
    now : the clock, in seconds since 1970.

    Raises
    ------
    HistoryError
        Of all methods: it cannot be read or written, is damaged, or is not ours. The case file is
        never touched.
    """

    def __init__(
        self, case: Path, *, most: int = MOST_VERSIONS, now: Callable[[], float] = time.time
    ) -> None:
        self._name = case.name
        self._most = max(2, most)
        self._now = now
        self._database = connected(prepared(case.absolute().parent))

    def __enter__(self) -> History:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def add(self, text: str, label: str, origin: Origin = "here") -> Version:
        """Keep a version; where the text is that of the newest, return that one."""
        content = text.encode("utf-8", "surrogatepass")
        if len(content) > MAX_BYTES:
            raise HistoryError(f"a version of more than {MAX_BYTES:,} bytes is not kept")
        digest = self.digest(text)
        with self._writing():
            newest = self._row("ORDER BY id DESC LIMIT 1")
            if newest is not None and newest.hash == digest:
                return newest
            self._database.execute(
                "INSERT OR IGNORE INTO content VALUES (?, ?, ?)",
                (digest, packed := zlib.compress(content, 6), len(packed)),
            )
            moment = self._now()
            cursor = self._database.execute(
                "INSERT INTO version (file, moment, label, origin, hash) VALUES (?, ?, ?, ?, ?)",
                (self._name, moment, label, origin, digest),
            )
            made = Version(int(cursor.lastrowid or 0), moment, label, origin, digest)
            self._make_room()
        return made

    @staticmethod
    def digest(text: str) -> str:
        """Return what `Version.hash` is for a text."""
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def answer(self, version: int, settings: str, told: Mapping[str, Any]) -> None:
        """Keep what was answered about a version under some settings, in place of the last.

        A version that is gone meanwhile takes no answer.
        """
        written = json.dumps(told, ensure_ascii=False, sort_keys=True, allow_nan=False)
        if len(written) > MOST_TOLD:
            raise HistoryError(f"an answer of more than {MOST_TOLD:,} characters is not kept")
        with self._writing():
            if self._row("AND id = ?", version) is not None:
                self._database.execute(
                    "INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", (version, settings, written)
                )

    def versions(self) -> list[Version]:
        """List all versions, the oldest first, with their answers."""
        with self._asking():
            answers: dict[int, dict[str, Any]] = {}
            for version, settings, told in self._database.execute(
                "SELECT version, settings, told FROM answer"
            ):
                answers.setdefault(version, {})[settings] = json.loads(told)
            return [
                replace(_version(row), answers=answers.get(row[0], {}))
                for row in self._database.execute(f"{_SELECT} ORDER BY id", (self._name,))
            ]

    def text(self, version: int) -> str:
        """Return the text of a version.

        Raises
        ------
        HistoryError
            There is no such version, or its text is not what was kept.
        """
        with self._asking():
            row = self._database.execute(
                "SELECT content.hash, packed FROM version JOIN content USING (hash) "
                "WHERE file = ? AND id = ?",
                (self._name, version),
            ).fetchone()
        if row is None:
            raise HistoryError(f"there is no version {version} of {self._name}")
        digest, packed = row
        unpacker = zlib.decompressobj()
        try:
            content = unpacker.decompress(packed, MAX_BYTES + 1)
        except zlib.error:
            content = b""
        if hashlib.sha256(content).hexdigest() != digest:
            raise HistoryError(f"version {version} of {self._name} is damaged")
        return content.decode("utf-8", "surrogatepass")

    def newest(self) -> Version | None:
        """Return the newest version; None where there is none."""
        with self._asking():
            return self._row("ORDER BY id DESC LIMIT 1")

    def answered(self, settings: str) -> Version | None:
        """Return the newest version that was answered under some settings, with that answer."""
        with self._asking():
            row = self._database.execute(
                "SELECT id, moment, label, origin, hash, told FROM version "
                "JOIN answer ON version.id = answer.version "
                "WHERE file = ? AND settings = ? ORDER BY id DESC LIMIT 1",
                (self._name, settings),
            ).fetchone()
            told = None if row is None else json.loads(row[5])
        return None if row is None else replace(_version(row[:5]), answers={settings: told})

    def clear(self) -> int:
        """Forget all versions of the case; return how many there were."""
        with self._writing():
            count = self._count()
            self._drop("SELECT id FROM version WHERE file = ?", self._name)
        return count

    def _make_room(self) -> None:
        over = self._count() - self._most
        if over > 0:
            # The first of all stays: where it began is what one goes back to.
            self._drop(
                "SELECT id FROM version WHERE file = ? ORDER BY id LIMIT ? OFFSET 1",
                self._name,
                over,
            )
        while self._bytes() > MOST_BYTES and self._count() > 2:
            self._drop(
                "SELECT id FROM version WHERE file = ? ORDER BY id LIMIT ? OFFSET 1",
                self._name,
                max(1, self._count() // 10),
            )

    def _drop(self, which: str, *given: object) -> None:
        ids = [row[0] for row in self._database.execute(which, given)]
        marks = [(each,) for each in ids]
        self._database.executemany("DELETE FROM answer WHERE version = ?", marks)
        self._database.executemany("DELETE FROM version WHERE id = ?", marks)
        self._database.execute("DELETE FROM content WHERE hash NOT IN (SELECT hash FROM version)")

    def _count(self) -> int:
        found = self._database.execute(
            "SELECT count(*) FROM version WHERE file = ?", (self._name,)
        ).fetchone()
        return int(found[0])

    def _bytes(self) -> int:
        found = self._database.execute("SELECT coalesce(sum(bytes), 0) FROM content").fetchone()
        return int(found[0])

    def _row(self, rest: str, *given: object) -> Version | None:
        row = self._database.execute(f"{_SELECT} {rest}", (self._name, *given)).fetchone()
        return None if row is None else _version(row)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._asking(), writing(self._database):
            yield

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, ValueError) as error:
            raise HistoryError(f"the history of {self._name}: {error}") from None


def _version(row: tuple[int, float, str, Origin, str]) -> Version:
    number, moment, label, origin, digest = row
    return Version(number, moment, label, origin, digest)


_SELECT = "SELECT id, moment, label, origin, hash FROM version WHERE file = ?"
