"""A handout: headings, sentences, lists and tables, as plain data for page, PDF and Word alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from winset.text.shown import shown


@dataclass(frozen=True)
class Grid:
    """A table: what it shows, its head, and rows that begin with what they are about.

    `numbers` are the places of columns that hold numbers.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Part:
    """A heading with paragraphs, a list and a table, each of which may be missing."""

    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    grid: Grid | None = None

    def __bool__(self) -> bool:
        """Whether anything stands under the heading."""
        return bool(self.paragraphs or self.items or self.grid)


@dataclass(frozen=True)
class Handout:
    """One sheet for one reader; `mark` says for whom it is, above everything."""

    language: str
    title: str
    heading: str
    mark: str
    parts: tuple[Part, ...] = ()
    footer: str = ""
    version: str = field(default="")

    def plain(self) -> dict[str, Any]:
        """Return plain data; what would act unseen is shown."""
        made: dict[str, Any] = _seen(asdict(self))
        return made


def _seen(value: Any) -> Any:
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, dict):
        return {key: _seen(item) for key, item in value.items()}
    return [_seen(item) for item in value] if isinstance(value, Sequence) else value
