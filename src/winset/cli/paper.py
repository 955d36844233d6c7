"""The options of a report on paper, and writing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from winset.cli.streams import is_standard

Command = Callable[..., Any]


def paper_options(command: Command) -> Command:
    """Add the files of a report on paper."""
    for name, what in (("--docx", "a Word file"), ("--pdf", "a PDF")):
        command = click.option(
            name,
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=f"Write {what} of two pages (needs the extra `paper`).",
        )(command)
    return command


@dataclass(frozen=True)
class Paper:
    """The files that were asked for."""

    pdf: Path | None
    docx: Path | None

    def __bool__(self) -> bool:
        """Whether any was."""
        return self.pdf is not None or self.docx is not None

    def check(self, page: Path | None = None) -> None:
        """Make sure before the work that they can be made; UsageError, or WinsetError.

        `page` is the file of the page, where one is written too.
        """
        for name, path in (("--pdf", self.pdf), ("--docx", self.docx)):
            if is_standard(path):
                raise click.UsageError(f"{name} does not write to standard output: give a name")
        files = [path.resolve() for path in (self.pdf, self.docx, page) if path is not None]
        if len(set(files)) < len(files):
            raise click.UsageError(
                "-o, --pdf and --docx need a name each: one would replace another"
            )
        if self:
            from winset.report.paper import missing

            missing(docx=self.docx is not None)

    def write(self, document: Mapping[str, Any], deal_map: Mapping[str, Any] | None) -> None:
        """Write them, each whole or not at all."""
        if not self:
            return
        from winset.report.paper import pdf, word
        from winset.text.write import write_bytes

        for path, make in ((self.pdf, pdf), (self.docx, word)):
            if path is not None:
                write_bytes(path, make(document, deal_map))
