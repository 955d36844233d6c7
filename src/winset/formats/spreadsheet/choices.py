"""What can be chosen of a points table before it is read: its sheets and its columns of points."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from winset.errors import CaseFileError
from winset.formats.sources import Source, read_source
from winset.formats.spreadsheet.blocks import joined
from winset.formats.spreadsheet.grid import read_grid, sheet_names
from winset.formats.spreadsheet.layout import arranged, find_layout


@dataclass(frozen=True)
class Choices:
    """What a table leaves to choose.

    Attributes
    ----------
    sheets : of a workbook, those that hold anything and are not hidden, in their order.
    sheet : the one that is read; None of a text.
    columns : what stands over the columns of points; empty where they cannot be told apart.
    """

    sheets: tuple[str, ...]
    sheet: str | None
    columns: tuple[str, ...]


def choices(path: Path, sheet: str | None = None) -> Choices:
    """Look what can be chosen of a table, however faulty its numbers are.

    Parameters
    ----------
    path : of a CSV file or a workbook.
    sheet : the sheet to look at; without, the one that would be read.

    Raises
    ------
    CaseFileError
        The file cannot be read at all, or has no such sheet.
    """
    source = read_source(path)
    source.sheet = sheet
    sheets = sheet_names(source)
    grid = read_grid(source)
    shown = grid.sheet or (sheets[0] if sheets else None)
    return Choices(sheets, shown, _columns(source))


def _columns(source: Source) -> tuple[str, ...]:
    try:
        grid = joined(arranged(read_grid(source)), _passed_over)
        layout = find_layout(grid, _passed_over)
    except CaseFileError:
        return ()
    return () if layout is None else tuple(layout.actors.values())


def _passed_over(*_: Any) -> None:
    """Leave it to the reading to tell what is wrong."""
