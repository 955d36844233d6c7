"""A sweep for a terminal: the widest bars first, or a table of its variants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.case.message import say
from winset.report.sweep_view import SweepView
from winset.report.writer import WIDTH, Style, Writer, plain

SHOWN = 60
"""Variants that are shown."""


def sweep_text(document: Mapping[str, Any], *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write a sweep for a terminal; `document` is what `Sweep.to_dict()` returns."""
    view = SweepView(document)
    writer = Writer(width, heading)
    writer.title(view.text(say("sweep.title", title=document["title"])))
    for finding in view.figures:
        now = say("sweep.now", name=view.name(finding), figure=view.figure(view.baseline, finding))
        writer.paragraph(view.text(now))
    charts = [chart for chart in view.charts() if chart.kind == "tornado"]
    for chart in charts:
        items = [
            view.text(say("sweep.bar", path=bar.path, text=bar.text, title=bar.title))
            for bar in chart.bars
        ]
        writer.section(view.text(say("sweep.tornado", name=chart.name)), items)
    if not charts:
        _table(view, writer, width)
    problems = {
        view.text(say("sweep.problem", variant=_values(view, row), problem=row["problem"]))
        for row in view.rows
        if row["problem"]
    }
    writer.section(view.text(say("sweep.problems")), sorted(problems))
    writer.paragraph(view.text(say("sweep.same-seed", seed=str(document["settings"]["seed"]))))
    return writer.text()


def _values(view: SweepView, row: Mapping[str, Any]) -> str:
    return ", ".join(f"{one['path']} {view.value(row[one['path']])}" for one in view.varied)


def _table(view: SweepView, writer: Writer, width: int) -> None:
    """Add the variants as a table, or as a list where it is too wide."""
    paths = [one["path"] for one in view.varied]
    heads = [*paths, *view.figures]
    rows = [
        [view.value(row[path]) for path in paths]
        + [view.figure(row, finding) for finding in view.figures]
        for row in view.rows[:SHOWN]
    ]
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    title = view.text(say("sweep.variants", count=len(view.rows)))
    if sum(widths) + 2 * (len(widths) - 1) <= width:
        lines = [
            "  ".join(cell.rjust(wide) for cell, wide in zip(cells, widths, strict=True))
            for cells in [heads, *rows]
        ]
        writer.table(title, lines)
    else:
        items = [
            f"{', '.join(f'{p} {v}' for p, v in zip(paths, cells, strict=False))}: "
            + "; ".join(cells[len(paths) :])
            for cells in rows
        ]
        writer.section(title, items)
    if len(view.rows) > SHOWN:
        writer.paragraph(view.text(say("sweep.more", count=len(view.rows) - SHOWN)))
