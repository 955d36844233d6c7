"""How a conflict can evolve from one state: a column for each number of moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from winset.report.conflict_drawing import MARGIN, RADIUS, arc
from winset.report.conflict_view import View

Json = Mapping[str, Any]
DEEP = 12
"""States in a column, at most; with more nothing is drawn there and on."""
LONG = 7
"""Columns after the first, at most."""
WIDE, TALL = 104.0, 52.0


@dataclass(frozen=True)
class Stop:
    """A state after so many moves."""

    state: int
    moves: int
    x: float
    y: float


@dataclass(frozen=True)
class Hop:
    """A move from one column to the next, by the place of its actor among the owners."""

    actor: int
    d: str


@dataclass(frozen=True)
class Evolution:
    """Everything that is drawn; `improving`: the moves improve for whoever makes them."""

    width: float
    height: float
    stops: tuple[Stop, ...]
    hops: tuple[Hop, ...]
    improving: bool


def evolution(view: View) -> Evolution | None:
    """Lay out the paths of the tableau; None where there are none, or too many at once.

    Paths by improvements are drawn; by any moves where preferences are uncertain or nothing
    improves.
    """
    data = view.data.get("tableau")
    if not data:
        return None
    wanted = data["improvements"]
    improving = bool(wanted and wanted["lengths"])
    paths = wanted if improving else data["moves"]
    columns: list[list[int]] = [[data["state"]]]
    steps: list[list[Json]] = []
    for length in paths["lengths"][:LONG]:
        states = sorted({end["state"] for end in length["ends"]})
        if len(states) > DEEP:
            break
        columns.append(states)
        steps.append(length["steps"])
    if not steps:
        return None
    deepest = max(map(len, columns))
    at = {
        (k, state): (
            MARGIN + RADIUS + WIDE * k,
            MARGIN + RADIUS + TALL * (place + (deepest - len(column)) / 2),
        )
        for k, column in enumerate(columns)
        for place, state in enumerate(column)
    }
    hops = [
        Hop(view.owners.index(step["actor"]), arc(at[k, step["from"]], at[k + 1, step["to"]], bend))
        for k, some in enumerate(steps)
        for step, bend in zip(some, _bends(some), strict=True)
    ]
    return Evolution(
        2 * (MARGIN + RADIUS) + WIDE * (len(columns) - 1),
        2 * (MARGIN + RADIUS) + TALL * (deepest - 1),
        tuple(Stop(state, k, x, y) for (k, state), (x, y) in at.items()),
        tuple(hops),
        improving,
    )


def _bends(steps: list[Json]) -> list[float]:
    """Bend arrows between the same states the more, the more there are, so that all are seen."""
    seen: dict[tuple[int, int], int] = {}
    bends = []
    for step in steps:
        ends = step["from"], step["to"]
        bends.append(0.05 + 0.12 * seen.get(ends, 0))
        seen[ends] = seen.get(ends, 0) + 1
    return bends
