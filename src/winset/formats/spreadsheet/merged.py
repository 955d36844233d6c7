"""Merged cells of a sheet, from its XML: each holds what its first cell says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from winset.formats.spreadsheet.grid import Cell, Grid

_MERGED = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})([0-9]{1,7}):"""
    rb"""([A-Z]{1,3})([0-9]{1,7})["']"""
)
MOST = 20_000
"""Merged ranges of a sheet that are looked at."""
Range = tuple[int, int, int, int]
"""First and last line (from 1), first and last column (from 0)."""


def merged(xml: bytes) -> tuple[Range, ...]:
    """Return the merged ranges of a sheet, at most `MOST`."""
    found = []
    for match in _MERGED.finditer(xml):
        first, last = _column(match[1]), _column(match[3])
        found.append((int(match[2]), int(match[4]), first, last))
        if len(found) == MOST:
            break
    return tuple(found)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def filled(grid: Grid, ranges: Sequence[Range]) -> Grid:
    """Return a grid in which every cell of a merged range says what its first cell says."""
    if not ranges:
        return grid
    rows = [list(row) for row in grid.rows]
    places = [grid.place(column) for column in range(max(grid.width, len(grid.columns)))]
    lines = {line: row for row, line in enumerate(grid.lines)}
    for top, bottom, left, right in ranges:
        row = lines.get(top)
        columns = [column for column, place in enumerate(places) if left <= place <= right]
        if row is None or not columns or places[columns[0]] != left:
            continue
        first = grid.cell(row, columns[0])
        for line in range(top, min(bottom, grid.lines[-1]) + 1):
            if first.text and line in lines:
                _put(rows[lines[line]], columns, first)
    return replace(grid, rows=tuple(map(tuple, rows)))


def _put(row: list[Cell], columns: Sequence[int], cell: Cell) -> None:
    row += [Cell("")] * (columns[-1] + 1 - len(row))
    for column in columns:
        row[column] = cell
