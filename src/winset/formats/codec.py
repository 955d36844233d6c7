"""What a format is: a record that costs nothing to list, and the program behind it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from winset.errors import WinsetError

if TYPE_CHECKING:
    from winset.case.types import Case
    from winset.formats.receipt import Receipt
    from winset.formats.sources import Source

Role = Literal["domain", "profile"]


class Shape(Enum):
    """How many files a scenario takes.

    PROFILES: a domain and a file for each party. CONFLICT: one file with all decision makers.
    TABLE: one file, of which columns can be chosen; known by its ending alone.
    """

    PROFILES = "profiles"
    CONFLICT = "conflict"
    TABLE = "table"


@dataclass(frozen=True)
class Format:
    """A format of another tool.

    Attributes
    ----------
    key : what the program calls it.
    title : in help, as in "GENIUS XML".
    marks : what is looked for in a file, said where nothing was found.
    home : the module whose `CODEC` reads it.
    endings : of its files.
    shape : how many files a scenario takes.
    alone : profiles say themselves what the issues are; no domain is needed.
    vague : what marks it marks other formats as well, so it is asked last.
    written_as : what it is called where a case is written in it; None where none can be.
    """

    key: str
    title: str
    marks: str
    home: str
    endings: frozenset[str]
    shape: Shape = Shape.PROFILES
    alone: bool = False
    vague: bool = False
    written_as: str | None = None

    @property
    def codec(self) -> Codec:
        """The program, imported when it is first needed."""
        codec: Codec = import_module(self.home).CODEC
        return codec


@dataclass(frozen=True)
class Found:
    """A format with its files: those of the domain, the profiles; `ignored` tells of the rest."""

    format: Format
    domains: tuple[Source, ...]
    profiles: tuple[Source, ...]
    ignored: tuple[str, ...] = ()


class Glimpse:
    """A file as it looks before it is read: enough to see what it is."""

    def __init__(self, source: Source) -> None:
        self.raw = source.raw
        self.ending = source.path.suffix.lower()
        self._source = source

    @cached_property
    def text(self) -> str:
        """The text as well as it can be made out."""
        return self._source.glance()

    @cached_property
    def start(self) -> str:
        """The first character that shows."""
        return self.text.lstrip("\ufeff \t\r\n")[:1]

    @property
    def is_archive(self) -> bool:
        """Whether it is packed, as XLSX is."""
        return self.raw.startswith(b"PK\x03\x04")

    @property
    def is_json(self) -> bool:
        """Whether it may be an object in JSON."""
        return self.start == "{"

    def has_keys(self, *keys: str) -> bool:
        """Return whether every key stands somewhere in a text in JSON."""
        return all(re.search(rf'"{key}"\s*:', self.text) is not None for key in keys)


class Codec(ABC):
    """Reads and writes one format. Its module holds one as `CODEC`."""

    @abstractmethod
    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format; None where it is in another, or in none."""

    @abstractmethod
    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario; `wanted` are the names of profiles, which `found` holds already.

        Raises
        ------
        CaseFileError
            With every problem found.
        """

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case; of formats with `written_as` only."""
        raise WinsetError(f"{type(self).__name__} is only read")

    def check_domain(self, source: Source) -> None:  # noqa: B027, few formats need it
        """Raise what is wrong with a domain beside which there are no profiles."""

    def check_ignored(self, source: Source) -> None:  # noqa: B027
        """Refuse to pass over a file that may be a profile that broke."""
