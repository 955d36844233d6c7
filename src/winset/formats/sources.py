"""The files of an import: read once, bounded, never outside the folder that was named."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from winset.errors import CaseFileError, Problem
from winset.formats.names import natural
from winset.formats.registry import endings
from winset.text.problems import Problems
from winset.text.tree import MAX_BYTES, Node, Scalar, decode, parse

MAX_FILES = 300
_BEGINNING = 65_536
SUFFIXES = endings() | {".txt"}
"""Of the files that may belong to a scenario; notes beside it are text."""


@dataclass
class Source:
    """One file: its bytes, and what is wrong with it so far.

    `whole` is false of a neighbour that is too large, or is a link that leads elsewhere: its
    beginning tells what it is, and it may be passed over only where it has no part in this.
    `sheet` is the one to read of a workbook, where it was chosen.
    """

    path: Path
    raw: bytes
    whole: bool = True
    sheet: str | None = None
    problems: Problems = field(init=False)

    def __post_init__(self) -> None:
        self.problems = Problems(str(self.path))

    @property
    def name(self) -> str:
        """Return the file's name without its ending."""
        return self.path.stem

    @cached_property
    def text(self) -> str | None:
        """Return the text; None where it cannot be decoded, which is then a problem.

        Accented letters are brought into one form, so that the same name is the same name.
        """
        text = decode(self.raw, self.problems)
        if text is not None:
            text = unicodedata.normalize("NFC", text)
            self.problems.text = text
        return text

    def glance(self) -> str:
        """Return the text as well as it can be made out, without noting any problem."""
        encoding = "utf-16" if self.raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
        return self.raw.decode(encoding, errors="replace")

    def tree(self, *, json: bool, what: tuple[str, str]) -> Node | None:
        """Parse YAML or JSON; None where that fails, which is then a problem."""
        text = self.text
        root = None if text is None else parse(text, self.problems, strict=json, what=what)
        if root is not None and "\\u" in (text or ""):
            _compose(root)
        return root

    def fail(self, message: str, place: tuple[int, int] = (0, 0)) -> None:
        """Note a problem at a 0-based (line, column)."""
        self.problems.add(message, place)


def _compose(node: Node) -> None:
    """Bring letters that were written as escapes into the form that all others have."""
    if isinstance(node.value, dict):
        node.value = {unicodedata.normalize("NFC", key): n for key, n in node.value.items()}
        node.keys = {unicodedata.normalize("NFC", key): at for key, at in node.keys.items()}
    if isinstance(node.value, Scalar):
        composed = Scalar(unicodedata.normalize("NFC", node.value))
        composed.kind = node.value.kind
        node.value = composed
        return
    for below in node.value.values() if isinstance(node.value, dict) else node.value:
        _compose(below)


def refuse(path: Path, message: str) -> NoReturn:
    """Raise one problem about a file or folder as a whole."""
    raise CaseFileError([Problem(str(path), 1, 1, message)])


def raise_all(sources: Sequence[Source]) -> None:
    """Raise the problems of all files at once."""
    found: list[Problem] = []
    for source in sources:
        try:
            source.problems.raise_if_any()
        except CaseFileError as error:
            found += error.problems
    if found:
        raise CaseFileError(found)


def read_source(path: Path) -> Source:
    """Read one file, of at most 5 MB."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        refuse(path, f"cannot be read: {error.strerror or error}")
    if len(raw) > MAX_BYTES:
        refuse_large(path)
    return Source(path, raw)


def gather(folder: Path) -> list[Source]:
    """Read the files of a folder that may belong to a scenario, in natural order.

    Sub-folders are not entered. Links that lead out of the folder are not followed: they come
    without their bytes, as what is too large comes with its beginning only.
    """
    home = folder.resolve()
    found: list[Path] = []
    for path in folder.iterdir():
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            continue
        found.append(path)
        if len(found) > MAX_FILES:
            refuse(folder, f"more than {MAX_FILES} files; name the file of the scenario")
    found.sort(key=lambda path: natural(path.name))
    return [neighbour(path, home) for path in found]


def neighbour(path: Path, home: Path) -> Source:
    """Read a file of a folder; the beginning of a large one, nothing of a link that leads out."""
    if path.is_symlink() and path.resolve().parent != home:
        return Source(path, b"", whole=False)
    try:
        size = path.stat().st_size
        if size <= MAX_BYTES:
            return read_source(path)
        with path.open("rb") as file:
            return Source(path, file.read(_BEGINNING), whole=False)
    except OSError as error:
        refuse(path, f"cannot be read: {error.strerror or error}")


def refuse_large(path: Path) -> NoReturn:
    """Raise that a file is too large."""
    refuse(path, f"the file is too large: at most {MAX_BYTES:,} bytes are read")
