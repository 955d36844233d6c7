"""The SQLite file of a history: where it lies, who may read it, what it must look like.

The file may come from somewhere else, as with a folder that was sent: a database whose tables are
not exactly these is not used, and nothing that a database can carry is run.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from winset.errors import WinsetError

FOLDER = ".winset"
FILE = "history.sqlite"
MARK = 0x57534849
"""`application_id` of our files."""
WAIT = 5.0
"""Seconds to wait for another window that is writing."""

TABLES = (
    "CREATE TABLE content (hash TEXT PRIMARY KEY, packed BLOB NOT NULL, bytes INTEGER NOT NULL)",
    "CREATE TABLE version (id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, "
    "moment REAL NOT NULL, label TEXT NOT NULL, origin TEXT NOT NULL, hash TEXT NOT NULL)",
    "CREATE TABLE answer (version INTEGER NOT NULL, settings TEXT NOT NULL, told TEXT NOT NULL, "
    "PRIMARY KEY (version, settings))",
)


class HistoryError(WinsetError):
    """The history cannot be read or written; the case is untouched by that."""


def prepared(folder: Path) -> Path:
    """Return the file of a history in a folder of its own beside the case, making the folder.

    Only its owner may read it, and git leaves it out.
    """
    own = folder / FOLDER
    try:
        if own.is_symlink() or (own.exists() and not own.is_dir()):
            raise HistoryError(f"{own} is no folder of ours; no history is kept")
        own.mkdir(mode=0o700, exist_ok=True)
        with suppress(OSError):
            own.chmod(0o700)
        ignored = own / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")
        file = own / FILE
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", f"{FILE}-journal"):
            place = own / name
            if place.is_symlink() or (place.exists() and not stat.S_ISREG(place.lstat().st_mode)):
                raise HistoryError(f"{place} is no file of ours; no history is kept")
        if not file.exists():
            # Before SQLite makes it, which would let others read; its side files take after it.
            with suppress(FileExistsError):
                os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with suppress(OSError):
            file.chmod(0o600)
    except OSError as error:
        raise HistoryError(f"{own}: {error.strerror or error}") from None
    return file


def connected(file: Path) -> sqlite3.Connection:
    """Open a history, making its tables in an empty file.

    Raises
    ------
    HistoryError
        It is damaged, or not a history of ours.
    """
    try:
        database = sqlite3.connect(file, timeout=WAIT, isolation_level=None)
    except sqlite3.Error as error:
        raise HistoryError(f"{file}: {error}") from None
    try:
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("PRAGMA cell_size_check = ON")
        # Set again for each connection; the write-ahead log lets others read meanwhile, and a
        # power cut loses at most what was being written.
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        with writing(database):
            if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                for table in TABLES:
                    database.execute(table)
                database.execute(f"PRAGMA application_id = {MARK}")
        _check(database, file)
    except sqlite3.Error as error:
        database.close()
        raise HistoryError(f"{file}: {error}") from None
    except BaseException:
        database.close()
        raise
    return database


def _check(database: sqlite3.Connection, file: Path) -> None:
    found = database.execute(
        "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY rowid"
    ).fetchall()
    marked = database.execute("PRAGMA application_id").fetchone()[0] == MARK
    if not marked or [row[0] for row in found] != list(TABLES):
        raise HistoryError(f"{file} is not a history that winset wrote")


@contextmanager
def writing(database: sqlite3.Connection) -> Iterator[None]:
    """Change a database: all of it or nothing, one writer at a time."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
