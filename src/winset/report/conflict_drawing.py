"""Where the states of a conflict and the moves between them are drawn.

Up to sixty states stand in a grid: every actor's moves run along one axis, so that who moves
is seen from the direction. Of more states, those on the ways from no deal and those that hold
stand in columns by the number of moves that lead there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, prod
from typing import Any

from winset.report.conflict_view import View

Json = Mapping[str, Any]
Point = tuple[float, float]

DRAWN = 60
"""States in a drawing, at most."""
RADIUS = 17.0
MARGIN = 34.0
HEADED = 6
"""Columns, at most, that have room for a heading."""
LETTER = 7.9
"""Width of a letter of a heading, about."""
HEAD = 120.0
"""Width of the headings of rows."""
LINES = 3
ACROSS = 470.0
"""Width that the columns should not exceed, as far as states do not touch."""
DOWN = 640.0
BEND = 0.17
DEEP = 12
"""States one below the other, at most, in a column of the reduced drawing."""


@dataclass(frozen=True)
class Node:
    """A state, or several that nobody tells apart."""

    state: int
    x: float
    y: float


@dataclass(frozen=True)
class Edge:
    """A move of an actor (its place among the owners).

    `improves` is the share of draws in which it improves for its maker; in a reduced drawing,
    in which moves that each improve lead on by it, and 0 where that is not known.
    """

    actor: int
    start: int
    end: int
    improves: float
    d: str


@dataclass(frozen=True)
class Label:
    """A heading of a column or a row: its lines, each with what it says in full."""

    x: float
    y: float
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drawing:
    """Everything that is drawn, in the units of the drawing's view box."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: tuple[Label, ...] = ()
    rows: tuple[Label, ...] = ()
    across: tuple[str, ...] = ()
    up: tuple[str, ...] = ()
    reduced: bool = False
    apart: int = 0
    """States in the reduced drawing that no way from no deal passes."""


def draw(view: View) -> Drawing | None:
    """Lay out the states; None where nothing would be seen."""
    if view.data["moves"] is not None:
        return _grid(view)
    return _layers(view)


def _grid(view: View) -> Drawing:
    """Place states by the settings of the issues, one set of actors on each axis."""
    across, up = _axes(view)
    shown = sorted(view.groups)
    keys = {s: (_settings(view, s, across), _settings(view, s, up)) for s in shown}
    xs = {key: k for k, key in enumerate(sorted({key for key, _ in keys.values()}))}
    ys = {key: k for k, key in enumerate(sorted({key for _, key in keys.values()}))}
    headed = len(xs) <= HEADED
    wide = max(64.0, min(132.0, ACROSS / len(xs)))
    tall = max(64.0, min(92.0, DOWN / len(ys)))
    # Long moves up and down swell to the sides.
    side = max(MARGIN, RADIUS + _swell(tall * (len(ys) - 1)) - wide / 2)
    left = side + (HEAD if _issues(view, up) else 0.0)
    top = MARGIN + (20.0 * LINES if headed and _issues(view, across) else 0.0)
    at = {
        s: (left + wide * (xs[a] + 0.5), top + tall * (ys[b] + 0.5)) for s, (a, b) in keys.items()
    }
    best: dict[tuple[int, int, int], float] = {}
    for given in view.data["moves"]:
        ends = view.group(given["from"]), view.group(given["to"])
        if ends[0] != ends[1]:
            move = (view.owners.index(given["actor"]), *ends)
            best[move] = max(best.get(move, 0.0), float(given["improves"]))
    edges = tuple(
        Edge(who, a, b, improves, arc(at[a], at[b])) for (who, a, b), improves in best.items()
    )
    return Drawing(
        width=left + wide * len(xs) + side,
        height=top + tall * len(ys) + MARGIN,
        nodes=tuple(Node(s, *at[s]) for s in shown),
        edges=tuple(
            sorted(edges, key=lambda edge: (edge.improves, edge.actor, edge.start, edge.end))
        ),
        columns=tuple(
            Label(left + wide * (k + 0.5), MARGIN, lines)
            for k, lines in enumerate(_headings(view, across, list(xs), wide))
            if headed
        ),
        rows=tuple(
            Label(MARGIN / 2, top + tall * (k + 0.5) - 12, lines)
            for k, lines in enumerate(_headings(view, up, list(ys), HEAD + 10))
        ),
        across=tuple(view.actor(player) for player in across if player),
        up=tuple(view.actor(player) for player in up if player),
    )


def _axes(view: View) -> tuple[list[str | None], list[str | None]]:
    """Share the owners out, the one with most settings first, so that both axes are as short.

    What nobody owns goes down first: the drawing falls into parts that no move joins.
    """
    sizes = {who: _spread(view, [who]) for who in (*view.owners, None)}
    axes: tuple[list[str | None], list[str | None]] = ([], [])
    for who in sorted(view.owners, key=lambda owner: (-sizes[owner], view.owners.index(owner))):
        lengths = [prod(sizes[axi] for axi in axis) for axis in axes]
        axes[0 if lengths[0] <= lengths[1] else 1].append(who)
    if sizes[None] > 1:
        axes[1].insert(0, None)
    return axes


def _spread(view: View, owners: Sequence[str | None]) -> int:
    return len({_settings(view, state, owners) for state in view.groups})


def _issues(view: View, owners: Sequence[str | None]) -> list[Json]:
    return [issue for owner in owners for issue in view.issues if issue["owner"] == owner]


def _settings(view: View, state: int, owners: Sequence[str | None]) -> tuple[int, ...]:
    outcome = view.states[state]["outcome"]
    return tuple(
        [str(option["id"]) for option in issue["options"]].index(str(outcome[issue["id"]]))
        for issue in _issues(view, owners)
    )


def _headings(
    view: View, owners: Sequence[str | None], keys: Sequence[tuple[int, ...]], room: float
) -> list[tuple[tuple[str, str], ...]]:
    """Head columns or rows with their settings, as many lines as there is room for."""
    telling = [
        (k, issue)
        for k, issue in enumerate(_issues(view, owners))
        if len({key[k] for key in keys}) > 1
    ]
    made = []
    for key in keys:
        given = [(str(i["name"]), str(i["options"][key[k]]["name"])) for k, i in telling]
        lines = [(_clipped(issue, option, room), f"{issue}: {option}") for issue, option in given]
        if len(lines) > LINES:
            rest = "; ".join(full for _, full in lines[LINES - 1 :])
            lines = [*lines[: LINES - 1], ("…", rest)]
        made.append(tuple(lines))
    return made


def _clipped(issue: str, option: str, room: float) -> str:
    """Shorten both names, the issue's more, so that options can be told apart."""
    letters = int(room / LETTER)
    option = _cut(option, max(letters - len(issue) - 2, letters * 2 // 3))
    return f"{_cut(issue, letters - len(option) - 2)}: {option}"


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: max(letters - 1, 1)].rstrip() + "…"


def _layers(view: View) -> Drawing | None:
    """Place the states on the ways from no deal, then those that hold, by moves that lead there."""
    status_quo = view.data["from_status_quo"]
    wanted = status_quo["improvements"] if status_quo else []
    walked = sorted(wanted, key=lambda way: (-way["share"], len(way["path"]), way["state"]))
    depth: dict[int, int] = {} if status_quo is None else {view.group(status_quo["state"]): 0}
    moves: dict[tuple[int, int, int], float] = {}
    _walk(view, [(way["path"], way["share"]) for way in walked], depth, moves)
    firm = [s for s in view.ordered if any(view.holds(s, concept) for concept in view.concepts)]
    from_there = status_quo["moves"] if status_quo else ()
    ways = {view.group(way["state"]): way["path"] for way in from_there}
    _walk(view, [(ways[s], 0.0) for s in firm if s in ways and s not in depth], depth, moves)
    reached = max(depth.values(), default=-1)
    apart = [s for s in firm if s not in depth][: DRAWN - len(depth)]
    depth |= dict.fromkeys(apart, reached + 1)
    if not depth:
        return None
    at, width, height = _columns(depth)
    edges = tuple(
        Edge(who, a, b, share, arc(at[a], at[b], bend=0.08))
        for (who, a, b), share in sorted(moves.items(), key=lambda item: (item[1], item[0]))
    )
    nodes = tuple(Node(state, *at[state]) for state in sorted(depth))
    return Drawing(width, height, nodes, edges, reduced=True, apart=len(apart))


def _walk(
    view: View,
    ways: Sequence[tuple[Sequence[Json], float]],
    depth: dict[int, int],
    moves: dict[tuple[int, int, int], float],
) -> None:
    """Add the states and moves of some ways, as long as there is room for a whole way."""
    for path, share in ways:
        states = [view.group(view.data["from_status_quo"]["state"])]
        states += [view.group(step["to"]) for step in path]
        if len(depth) + len(set(states) - set(depth)) > DRAWN:
            continue
        for step, (a, b) in zip(path, pairwise(states), strict=True):
            if a != b:
                depth.setdefault(b, depth[a] + 1)
                move = (view.owners.index(step["actor"]), a, b)
                moves[move] = max(moves.get(move, 0.0), float(share))


def _columns(depth: Mapping[int, int]) -> tuple[dict[int, Point], float, float]:
    """Place states column by column; a long column is broken into several."""
    at: dict[int, Point] = {}
    x, tallest = MARGIN + RADIUS, 0
    for level in sorted(set(depth.values())):
        states = sorted(state for state, given in depth.items() if given == level)
        many = -(-len(states) // DEEP)
        deep = -(-len(states) // many)
        for place, state in enumerate(states):
            at[state] = (x + 62.0 * (place // deep), float(place % deep))
        x += 62.0 * (many - 1) + 104.0
        tallest = max(tallest, deep)
    counts: dict[float, int] = {}
    for column, _ in at.values():
        counts[column] = counts.get(column, 0) + 1
    placed = {
        state: (column, MARGIN + RADIUS + 52.0 * (row + (tallest - counts[column]) / 2))
        for state, (column, row) in at.items()
    }
    return placed, x - 104.0 + RADIUS + MARGIN, 2 * MARGIN + 2 * RADIUS + 52.0 * (tallest - 1)


def _swell(length: float, bend: float = BEND) -> float:
    """Return how far a curve of some length stands off from the straight line."""
    return (9.0 + bend * length) / 2


def arc(a: Point, b: Point, bend: float = BEND) -> str:
    """Draw a curve to the left of its direction, so that there and back stand apart."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy) or 1.0
    off = 2 * _swell(length, bend)
    control = ((a[0] + b[0]) / 2 + dy / length * off, (a[1] + b[1]) / 2 - dx / length * off)
    start, end = _towards(a, control, RADIUS + 1), _towards(b, control, RADIUS + 5)
    return (
        f"M{start[0]:.1f} {start[1]:.1f}"
        f"Q{control[0]:.1f} {control[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    )


def _towards(a: Point, b: Point, by: float) -> Point:
    length = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return a[0] + (b[0] - a[0]) / length * by, a[1] + (b[1] - a[1]) / length * by
