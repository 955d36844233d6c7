"""Every path from where a conflict stands, by its length and by who moved last.

The status quo tableau. Source: Li, Kilgour and Hipel 2005, who list the states that paths of up
to h moves lead to, by the last mover; here the paths themselves are counted as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from winset.stability.graph_model import Moves

LONGEST = 24
"""Moves in a path, at most, where nothing else is asked for."""


class Arc(NamedTuple):
    """A move, by the place of its mover."""

    mover: int
    start: int
    end: int


@dataclass(frozen=True)
class Length:
    """All paths of one length.

    `paths[mover, state]` is how many end at a state by a move of that mover; `arcs[arc]` how many
    have this move for their last.
    """

    paths: Mapping[tuple[int, int], int]
    arcs: Mapping[Arc, int]


@dataclass(frozen=True)
class Tableau:
    """Paths from `start`, for 1, 2, 3, ... moves.

    `whole`: the last length led nowhere that shorter paths by the same last mover did not. Paths
    may pass a state more than once, so there can be longer ones.
    """

    start: int
    lengths: tuple[Length, ...]
    whole: bool

    def first(self) -> dict[tuple[int, int], int]:
        """Return by (mover, state) the length of a shortest path that ends so."""
        found: dict[tuple[int, int], int] = {}
        for h, length in enumerate(self.lengths, 1):
            for node in length.paths:
                found.setdefault(node, h)
        return found


def tableau(movers: Sequence[Moves], start: int, longest: int = LONGEST) -> Tableau:
    """Count the paths from a state by length and last mover; nobody moves twice in a row.

    It ends with the last length that leads somewhere new, by state and last mover, or at
    `longest`. Exact, in whole numbers of any size. O(lengths * actors * moves).
    """
    now: dict[tuple[int, int], int] = {(-1, start): 1}
    seen: set[tuple[int, int]] = set()
    lengths: list[Length] = []
    while len(lengths) < longest:
        paths: dict[tuple[int, int], int] = {}
        arcs: dict[Arc, int] = {}
        for (last, state), count in now.items():
            for mover, moves in enumerate(movers):
                if mover == last:
                    continue
                for target in moves.at(state).tolist():
                    paths[mover, target] = paths.get((mover, target), 0) + count
                    arc = Arc(mover, state, target)
                    arcs[arc] = arcs.get(arc, 0) + count
        if seen.issuperset(paths):
            return Tableau(start, tuple(lengths), whole=True)
        seen |= paths.keys()
        lengths.append(Length(dict(sorted(paths.items())), dict(sorted(arcs.items()))))
        now = paths
    return Tableau(start, tuple(lengths), whole=False)
