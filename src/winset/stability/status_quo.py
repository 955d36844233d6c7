"""Where a conflict can get to from where it stands (status quo analysis).

Source: Li, Kilgour and Hipel 2005: paths from a status quo by moves, or by improvements alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

import numpy as np

from winset.stability.graph_model import Conflict, Moves

Steps = tuple[tuple[int, int], ...]
"""Steps in order: (who moves, the state it moves to)."""


def reachable(conflict: Conflict, start: int) -> dict[int, Steps]:
    """Find every state that moves of the actors lead to from `start`, each with a shortest path.

    Anyone may move, nobody twice in a row. `start` itself is left out. Of paths of equal length
    the one whose movers and states come first is given. Exact. O(n_states * n_actors + n_actors
    * moves).
    """
    return shortest_paths(conflict.moves, start)


def reachable_by_improvements(conflict: Conflict, start: int) -> dict[int, Steps]:
    """Find the same by moves that each improve the lot of whoever moves."""
    return shortest_paths(improvements(conflict), start)


def improvements(conflict: Conflict) -> tuple[Moves, ...]:
    """Keep of everyone's moves those that lead to a state the mover ranks higher. O(moves)."""
    found = []
    for moves, rank in zip(conflict.moves, conflict.ranks, strict=True):
        sources = moves.sources()
        better = rank[moves.targets] > rank[sources]
        starts = np.concatenate([[0], np.cumsum(better)])[moves.starts]
        found.append(Moves(starts.astype(np.int64), moves.targets[better]))
    return tuple(found)


def shortest_paths(
    movers: Sequence[Moves], start: int, goal: int | None = None
) -> dict[int, Steps]:
    """Find a shortest path to every other state, nobody moving twice in a row.

    Breadth first over (state, who moved last). A state may be passed again with another last
    mover where that opens new moves; its own shortest path is the first found. With a `goal` it
    ends there: what it returns holds the path to it, if there is one.
    """
    came: dict[tuple[int, int], tuple[int, int]] = {}
    found: dict[int, Steps] = {}
    queue = deque([(start, -1)])
    while queue:
        state, last = queue.popleft()
        for mover, moves in enumerate(movers):
            if mover == last:
                continue
            for target in moves.at(state).tolist():
                node = (target, mover)
                if node in came:
                    continue
                came[node] = (state, last)
                queue.append(node)
                if target != start and target not in found:
                    found[target] = _path(came, node)
                    if target == goal:
                        return found
    return found


def _path(came: dict[tuple[int, int], tuple[int, int]], node: tuple[int, int]) -> Steps:
    steps: list[tuple[int, int]] = []
    while node[1] >= 0:
        steps.append((node[1], node[0]))
        node = came[node]
    return tuple(reversed(steps))
