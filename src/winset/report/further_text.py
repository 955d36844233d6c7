"""What else was asked of a conflict, for the terminal: lines of at most 80 columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from winset.case.message import say
from winset.report.conflict_view import View
from winset.report.further_view import Row, Table, parts
from winset.report.writer import WIDTH, Style, Writer, plain, wrap

Json = Mapping[str, Any]
LEAST = 24
"""Columns that the text of a row has at least."""
WIDEST = 12
"""Columns that a column of verdicts has at most."""


def further_text(data: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write what a stability object tells beside its verdicts; empty where nothing was asked."""
    view = View(data)
    found = parts(view)
    if not found:
        return ""
    writer = Writer(width, heading)
    for part in found:
        writer.section(part.title, part.sentences)
        for table in part.tables:
            for place, some in enumerate(_narrowed(table, width)):
                caption = some.caption
                if place:
                    caption = view.text(say("asked.continued", caption=caption.rstrip(".")))
                _table(writer, replace(some, caption=caption), width)
            writer.paragraph(table.left)
    return f"\n{writer.text()}"


def _narrowed(table: Table, width: int) -> list[Table]:
    """Part a table into several with fewer columns, where it would be too wide."""
    first = _first(table)
    found: list[Table] = []
    begin = 0
    sizes = _sizes(table)
    while begin < len(table.columns):
        end, used = begin, first + 2 + LEAST
        while end < len(sizes) and (end == begin or used + sizes[end] + 1 <= width):
            used += sizes[end] + 1
            end += 1
        rows = tuple(Row(row.head, row.told, row.cells[begin:end]) for row in table.rows)
        found.append(Table(table.caption, table.head, table.columns[begin:end], rows))
        begin = end
    return found


def _first(table: Table) -> int:
    return max(map(len, [table.head[0], *(row.head for row in table.rows)]))


def _sizes(table: Table) -> list[int]:
    cells = [[row.cells[k] for row in table.rows] for k in range(len(table.columns))]
    return [
        max([min(WIDEST, len(name)), *map(len, some)])
        for name, some in zip(table.columns, cells, strict=True)
    ]


def _table(writer: Writer, table: Table, width: int) -> None:
    first, sizes = _first(table), _sizes(table)
    room = width - first - 2 - sum(sizes) - len(sizes)
    names = [wrap(name, size) for name, size in zip(table.columns, sizes, strict=True)]
    names = [[line[:size] for line in lines] for lines, size in zip(names, sizes, strict=True)]
    deep = max(map(len, names), default=1)
    what = wrap(table.head[1], room)
    lines = []
    for k in range(max(deep, len(what))):
        left = table.head[0] if k == 0 else ""
        told = what[k] if k < len(what) else ""
        heads = [lines_of[k] if k < len(lines_of) else "" for lines_of in names]
        lines.append(left.ljust(first) + "  " + told.ljust(room) + _cells(heads, sizes))
    lines.append("-" * width)
    for row in table.rows:
        head, *rest = wrap(row.told, room) or [""]
        lines.append(row.head.ljust(first) + "  " + head.ljust(room) + _cells(row.cells, sizes))
        lines += [" " * (first + 2) + line for line in rest]
    title, *more = wrap(table.caption, width)
    writer.table(title, [*more, *lines])


def _cells(texts: Sequence[str], sizes: Sequence[int]) -> str:
    return "".join(" " + text.rjust(size) for text, size in zip(texts, sizes, strict=True))
