"""Lines for a terminal: wrapped, and with nothing in them that moves the reader's cursor."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from winset.text.shown import shown

Style = Callable[[str], str]
WIDTH = 80


def plain(text: str) -> str:
    """Leave a heading as it is."""
    return text


def wrap(text: str, width: int, **options: str) -> list[str]:
    """Wrap without parting a number from its % or ±."""
    joined = re.sub(r" (?=%|±)|(?<=±) |(?<=[<>]) (?=\d)", "\N{NO-BREAK SPACE}", shown(text))
    lines = textwrap.wrap(
        joined,
        width,
        break_on_hyphens=False,
        initial_indent=options.get("initial_indent", ""),
        subsequent_indent=options.get("subsequent_indent", ""),
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


class Writer:
    """Collects titles, paragraphs and lists as lines of a width."""

    def __init__(self, width: int, heading: Style) -> None:
        self._width = width
        self._heading = heading
        self._lines: list[str] = []

    def text(self) -> str:
        """Return all lines."""
        return "\n".join(self._lines).rstrip() + "\n"

    def title(self, text: str) -> None:
        """Add a title, underlined."""
        wrapped = wrap(text, self._width) or [""]
        self._lines += [self._heading(line) for line in wrapped]
        self._lines += ["=" * max(map(len, wrapped)), ""]

    def paragraph(self, text: str | None) -> None:
        """Add a paragraph, if there is any text."""
        if text:
            self._lines += [*wrap(text, self._width), ""]

    def item(self, text: str, mark: str) -> None:
        """Add an entry of a list."""
        indent = " " * (len(mark) + 3)
        self._lines += wrap(
            text, self._width, initial_indent=f"  {mark} ", subsequent_indent=indent
        )

    def section(self, title: str, items: Sequence[str], *, numbered: bool = False) -> None:
        """Add a heading with a list; nothing where the list is empty."""
        if not items:
            return
        if self._lines and self._lines[-1]:
            self._lines.append("")
        self._lines.append(self._heading(title))
        for place, text in enumerate(items, 1):
            self.item(text, f"{place}." if numbered else "-")
        self._lines.append("")

    def table(self, title: str, lines: Sequence[str]) -> None:
        """Add lines that are laid out already."""
        self._lines += [self._heading(title), *(line.rstrip() for line in lines), ""]


class Parts(Writer):
    """Collects the same as parts: a heading or none, and its lines; for a page to lay out."""

    def __init__(self) -> None:
        super().__init__(WIDTH, plain)
        self.parts: list[dict[str, Any]] = []

    def title(self, text: str) -> None:
        """Leave the title to the page."""

    def paragraph(self, text: str | None) -> None:
        """Add a paragraph, if there is any text."""
        if text:
            self.parts.append({"title": None, "lines": [shown(text)]})

    def item(self, text: str, mark: str) -> None:
        """Add an entry to the last part."""
        self.parts[-1]["lines"].append(shown(text))

    def section(self, title: str, items: Sequence[str], *, numbered: bool = False) -> None:
        """Add a heading with a list; nothing where the list is empty."""
        if items:
            self.parts.append({"title": shown(title), "lines": [shown(text) for text in items]})

    def table(self, title: str, lines: Sequence[str]) -> None:
        """Leave tables to the page: it has the numbers."""
