"""The road with the smallest worst exposure, and what to relax where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.roads.exposure import HAIR, Exposure
from winset.roads.steps import Terrain

WORK = 300_000_000
"""Most states times what a step can set, of one search: a few seconds."""
Array = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Road:
    """A road: states from no deal to the deal, and how exposed the parties are on it.

    Attributes
    ----------
    states : int64, shape (n_steps + 1,).
    worst : the largest mean exposure at a state on the way (the ends do not count), as a share
        of what the party can gain; 0 where the deal is one step away.
    """

    states: Ints
    worst: float

    @property
    def steps(self) -> int:
        """The number of steps."""
        return len(self.states) - 1

    @property
    def between(self) -> Ints:
        """The states on the way, without the ends."""
        return self.states[1:-1]


@dataclass(frozen=True)
class Relaxed:
    """One limit to relax so that there is a road.

    `kind` is "exposure": `party` would have to be ready to stand `size` below no deal, as a
    share of what it can gain (the mean of draws); or "together": every party by as much; or
    "step": steps may change `size` issues.
    """

    kind: Literal["exposure", "together", "step"]
    size: float
    party: str | None = None


def find_road(
    terrain: Terrain, start: int, target: int, exposed: Exposure, most: int
) -> Road | None:
    """Find the best road under the limits; None where it is proved that there is none.

    On the way no party stands below no deal by more than it allows (in the mean of the
    draws). Among such roads the worst exposure is smallest, then the number of steps, then
    lasting changes come as late as possible, then the sum of exposures is smallest.

    Parameters
    ----------
    start, target : states of the terrain, with start != target.
    most : most issues that a step changes.

    Notes
    -----
    Exact over the terrain. O(n_states * (combinations of options of `most` issues)).
    """
    from winset.roads.search_kernels import best_of_shortest, distances, widest

    steps = terrain.steps(most)
    level = np.where(_within(exposed), exposed.level, np.inf)
    worst = float(widest(start, target, level, steps))
    if worst == np.inf:
        return None
    passable = level <= max(worst, 0.0) + HAIR
    passable[[start, target]] = True
    after = distances(start, passable, False, steps)
    before = distances(target, passable, True, steps)
    states = best_of_shortest(start, after, before, level, steps)
    return Road(states, float(level[states[1:-1]].max(initial=0.0)))


def _within(exposed: Exposure) -> NDArray[np.bool_]:
    return np.asarray((exposed.excess <= HAIR).all(axis=0))


def relaxations(
    terrain: Terrain, start: int, target: int, exposed: Exposure, most: int
) -> list[Relaxed]:
    """Find which single limits to relax, and how far, where there is no road.

    For each party the least it would have to allow, the others staying as they are; where no
    party alone is enough, the least that all would have to allow alike; and the least number
    of issues that one step would have to change, as far as that can be searched (WORK). Exact,
    each by one or a few searches.
    """
    from winset.roads.search_kernels import widest

    steps = terrain.steps(most)
    excess = exposed.excess
    allowed = exposed.allowance.mean(axis=1)
    found: list[Relaxed] = []
    for p, party in enumerate(exposed.parties):
        others = np.delete(excess, p, axis=0)
        fine = (others <= HAIR).all(axis=0)
        need = float(widest(start, target, np.where(fine, excess[p], np.inf), steps))
        if need < np.inf:
            found.append(Relaxed("exposure", allowed[p] + max(need, 0.0), party))
    if not found:
        need = float(widest(start, target, excess.max(axis=0), steps))
        if need < np.inf:
            found.append(Relaxed("together", max(need, 0.0)))
    apart = terrain.apart(start, target)
    for wider in range(most + 1, apart + 1):
        if terrain.work(wider) > WORK:
            break
        if find_road(terrain, start, target, exposed, wider) is not None:
            found.append(Relaxed("step", wider))
            break
    return found


def safety(road: Road, exposed: Exposure) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell in which draws a road stays safe, and in which nobody is tempted to leave it.

    Returns
    -------
    safe, kept : bool, shape (n_draws,): no party is ever below no deal by more than it allows;
        and nobody would ever gain by stopping or breaking off.
    """
    unsafe = exposed.unsafe()[:, road.between].any(axis=1)
    inviting = exposed.inviting()[:, road.between].any(axis=1)
    return np.logical_not(unsafe), np.logical_not(inviting)
