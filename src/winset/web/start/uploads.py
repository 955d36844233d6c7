"""Files that were dropped on the start page, or named on the command line, until a case is made."""

from __future__ import annotations

import tempfile
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from winset.case.message import say
from winset.errors import WinsetError
from winset.formats.detection import OTHER_SPREADSHEETS, is_case, role
from winset.formats.sources import Source
from winset.proposals.texts import headline, words_of
from winset.text.tree import MAX_BYTES
from winset.web.start.places import StartError, safe

Kind = Literal["table", "scenario", "text", "case"]
MOST_KEPT = 8
"""Files kept at once; the oldest goes."""
MOST_TEXT = 20_000_000
"""Bytes of a text."""
TEXTS = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf"})
PAPERS = frozenset({".docx", ".doc", ".odt", ".rtf"})
"""Texts of other programs, which are not read."""


@dataclass(frozen=True)
class Upload:
    """A file to make a case of.

    Attributes
    ----------
    id : by which the page asks for it.
    name : as it was called where it came from, made safe.
    path : where it lies now.
    kind : what a case can be made of: a points table, a scenario of another tool, a text, or it is
        a case file itself.
    text : of a text, decoded.
    """

    id: int
    name: str
    path: Path
    kind: Kind
    text: str | None = None

    @property
    def title(self) -> str:
        """What a case about it may be called: the headline of a text, or its name."""
        found = headline(self.text or "")
        return found or self.path.stem.replace("_", " ").replace("-", " ").strip() or self.name


@dataclass
class Uploads:
    """The files kept just now, in a folder of their own that goes with the server."""

    _folder: tempfile.TemporaryDirectory[str] | None = None
    _kept: OrderedDict[int, Upload] = field(default_factory=OrderedDict)
    _last: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, name: str, content: bytes) -> Upload:
        """Keep a file that was sent.

        Raises
        ------
        StartError, CaseFileError
            No case can be made of it; says why.
        """
        path = Path(name.replace("\\", "/").rpartition("/")[2].replace("\0", ""))
        end = path.suffix.lower() if len(path.suffix) <= 10 else ""
        called = f"{safe(path.stem)}{end if end[1:].isalnum() else ''}"
        text, kind = _looked_at(Path(called), content)
        with self._lock:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="winset-")
            self._last += 1
            place = Path(self._folder.name) / str(self._last)
            place.mkdir(mode=0o700)
            (place / called).write_bytes(content)
            return self._keep(Upload(self._last, called, place / called, kind, text))

    def open(self, path: Path) -> Upload:
        """Take up a file where it lies, or the folder of a scenario; raises as `add` does."""
        if path.is_dir():
            with self._lock:
                self._last += 1
                return self._keep(Upload(self._last, path.name, path.absolute(), "scenario"))
        try:
            with path.open("rb") as file:
                content = file.read(MOST_TEXT + 1)
        except OSError as error:
            raise StartError(
                say("start.unread", name=path.name, reason=error.strerror or str(error))
            ) from None
        text, kind = _looked_at(path, content)
        with self._lock:
            self._last += 1
            return self._keep(Upload(self._last, path.name, path.absolute(), kind, text))

    def get(self, number: int) -> Upload:
        """Return a file; StartError where it is gone."""
        with self._lock:
            found = self._kept.get(number)
        if found is None:
            raise StartError(say("start.gone"))
        return found

    def close(self) -> None:
        """Remove what was sent."""
        with self._lock:
            self._kept.clear()
            if self._folder is not None:
                self._folder.cleanup()
                self._folder = None

    def _keep(self, made: Upload) -> Upload:
        self._kept[made.id] = made
        while len(self._kept) > MOST_KEPT:
            _, old = self._kept.popitem(last=False)
            if self._folder is not None and old.path.is_relative_to(self._folder.name):
                old.path.unlink(missing_ok=True)
        return made


def _looked_at(path: Path, content: bytes) -> tuple[str | None, Kind]:
    """Return the text, where it is one, and what a file is."""
    end = path.suffix.lower()
    if end in TEXTS or content.startswith(b"%PDF-"):
        return _text(path, content), "text"
    if end in OTHER_SPREADSHEETS:
        raise StartError(say("start.spreadsheet", name=path.name))
    if end in PAPERS:
        raise StartError(say("start.paper", name=path.name))
    if len(content) > MAX_BYTES:
        raise StartError(say("start.large", name=path.name, most=MAX_BYTES // 1_000_000))
    source = Source(path, content)
    found = role(source)
    if found is not None:
        return None, "table" if found[0].key == "table" else "scenario"
    if is_case(source):
        return None, "case"
    raise StartError(say("start.unknown", name=path.name))


def _text(path: Path, content: bytes) -> str:
    if len(content) > MOST_TEXT:
        raise StartError(say("start.large", name=path.name, most=MOST_TEXT // 1_000_000))
    if not content.strip():
        raise StartError(say("start.empty", name=path.name))
    try:
        return words_of(content, path.name)
    except WinsetError as error:
        reason = str(error).removeprefix(f"{path.name}: ")
        raise StartError(say("start.unread", name=path.name, reason=reason)) from None
