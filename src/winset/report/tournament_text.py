"""A tournament for a terminal: who came first, by how much, and whether that is sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.message import say
from winset.report.tournament_view import TournamentView
from winset.report.writer import WIDTH, Style, Writer, plain

SHOWN = 12
"""Strategies, and pairs, that are shown."""
HELD = 4
"""Strategies that hold against each other, that are shown."""


def tournament_text(
    document: Mapping[str, Any], *, heading: Style = plain, width: int = WIDTH
) -> str:
    """Write a tournament for a terminal; `document` is what `Tournament.to_dict()` returns."""
    view = TournamentView(document)
    writer = Writer(width, heading)
    writer.title(view.title)
    if view.warning:
        writer.paragraph(view.warning)
    writer.paragraph(f"{view.verdict} {view.lead}".rstrip())
    ranking = [
        view.text(say("tournament.item", name=one["name"], score=view.percent(one["score"])))
        for one in view.strategies[:SHOWN]
    ]
    writer.section(view.text(say("tournament.ranking")), ranking, numbered=True)
    _matrix(view, writer, width)
    _pairs(view, writer, width)
    held = view.held[:HELD] or [view.unheld]
    if len(view.held) > HELD:
        held.append(view.text(say("tournament.held.more", count=len(view.held) - HELD)))
    writer.section(view.text(say("tournament.held")), held)
    writer.section(view.text(say("tournament.failures")), view.failures)
    for note in view.notes:
        writer.paragraph(note)
    writer.paragraph(view.how)
    return writer.text()


def _matrix(view: TournamentView, writer: Writer, width: int) -> None:
    rows = view.matrix
    heads = ["", *(name for name, _ in rows)]
    lines = _lines(heads, [[name, *(text for text, _ in cells)] for name, cells in rows], 1)
    if len(lines[0]) > width:
        writer.paragraph(view.text(say("tournament.matrix.wide")))
    else:
        writer.table(view.text(say("tournament.matrix")), lines)


def _pairs(view: TournamentView, writer: Writer, width: int) -> None:
    """Add how sure differences are, where there are cases enough."""
    if not view.ranged:
        if view.pairs:
            writer.paragraph(
                view.text(say("tournament.pairs.few", cases=len(view.document["cases"])))
            )
        return
    names = ("better", "worse", "difference", "range", "odds", "sure")
    heads = [view.text(say(f"tournament.head.{name}")) for name in names]
    lines = _lines(heads, view.compared[:SHOWN], 2)
    title = view.text(say("tournament.pairs"))
    if max(map(len, lines)) > width:
        cells = [", ".join(row) for row in view.compared[:SHOWN]]
        writer.section(f"{title} ({', '.join(heads)})", cells)
    else:
        writer.table(title, lines)


def _lines(heads: Sequence[str], rows: Sequence[Sequence[str]], words: int) -> list[str]:
    """Lay a table out; the first columns are words, the others numbers."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(wide) if place < words else cell.rjust(wide)
            for place, (cell, wide) in enumerate(zip(cells, widths, strict=True))
        )
        for cells in [heads, *rows]
    ]
