"""Where in the file a cell of a points table stands, for messages."""

from __future__ import annotations

from winset.formats.sources import Source
from winset.formats.spreadsheet.grid import Grid
from winset.text.problems import quoted


def complain(source: Source, grid: Grid, message: str, row: int, column: int) -> None:
    """Note what is wrong with a cell, under its name in a spreadsheet."""
    sheet, line, place = grid.spot(row, column) if grid.lines else (grid.sheet, 1, 0)
    cell = grid.where(row, column) if grid.lines else "A1"
    named = "" if sheet is None else f"sheet {quoted(sheet)}, "
    source.fail(f"{named}cell {cell}: {message}", (line - 1, _offset(source, grid, line, place)))


def _offset(source: Source, grid: Grid, line: int, column: int) -> int:
    """Find where a cell starts in its line of text; its number where there is no text."""
    delimiter = grid.delimiter
    if delimiter is None:
        return column
    lines = source.problems.text.splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    if '"' in text:
        return 0
    return len(delimiter.join(text.split(delimiter)[:column])) + (column > 0)
