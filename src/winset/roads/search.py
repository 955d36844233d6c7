"""The road with the smallest worst exposure, and what to relax where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.roads.exposure import NEGLIGIBLE, Exposure
from winset.roads.steps import Steps

WORK = 300_000_000
"""Most states times what a step can set, of one search: a few seconds."""
Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
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


def find_road(steps: Steps, start: int, target: int, exposed: Exposure, most: int) -> Road | None:
    """Find the best road under the limits; None where it is proved that there is none.

    On the way no party stands below no deal by more than it allows (in the mean of the
    draws). Among such roads the worst exposure is smallest, then the number of steps, then
    lasting changes come as late as possible, then the sum of exposures is smallest.

    Parameters
    ----------
    start, target : states of the steps, with start != target.
    most : most issues that a step changes.

    Notes
    -----
    Exact over the steps. O(n_states * (combinations of options of `most` issues)).
    """
    level = np.where(_within(exposed), exposed.level, np.inf)
    worst = _bound(steps, (start, target), level, most)
    if worst == np.inf:
        return None
    passable = level <= max(worst, 0.0) + NEGLIGIBLE
    passable[[start, target]] = True
    states = _shortest(steps, (start, target), passable, level, most)
    return Road(states, float(level[states[1:-1]].max(initial=0.0)))


def _bound(steps: Steps, ends: tuple[int, int], level: Array, most: int) -> float:
    """Return the smallest bound on `level` under which a road leads to the target; inf if none.

    level : float (n_states,), inf where a road may not pass. Start and target do not count: where
    they are one step apart the bound is -inf.
    """
    from winset.roads.search_kernels import widest

    order = np.argsort(level, kind="stable")
    order = order[: np.count_nonzero(level < np.inf)]
    place = np.full(len(level), len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    opened = int(widest(*ends, order, place, steps.arrays(most)))
    if opened < 0:
        return -np.inf
    return float(level[order[opened]]) if opened < len(order) else np.inf


def _shortest(
    steps: Steps, ends: tuple[int, int], passable: Flags, level: Array, most: int
) -> Ints:
    """Choose among the shortest roads; return its states from start to target."""
    from winset.roads.search_kernels import FAR, best_of_shortest, distances

    start, target = ends
    after, before = (np.full(len(level), FAR, dtype=np.int32) for _ in range(2))
    distances(start, passable, steps.arrays(most), after)
    distances(target, passable, steps.arrays(most, backwards=True), before)
    far = (after == FAR) | (before == FAR)
    on = np.zeros(len(level), dtype=bool)
    on[~far] = after[~far] + before[~far] == before[start]
    before[~on] = FAR
    order = np.flatnonzero(on)
    order = order[np.argsort(before[order], kind="stable")]
    following = np.full(len(level), -1, dtype=np.int64)
    best_of_shortest(order, before, level, steps.arrays(most), following)
    states = [start]
    while states[-1] != target:
        states.append(int(following[states[-1]]))
    return np.array(states, dtype=np.int64)


def _within(exposed: Exposure) -> NDArray[np.bool_]:
    return np.asarray((exposed.excess <= NEGLIGIBLE).all(axis=0))


def relaxations(
    steps: Steps, start: int, target: int, exposed: Exposure, most: int
) -> list[Relaxed]:
    """Find which single limits to relax, and how far, where there is no road.

    For each party the least it would have to allow, the others staying as they are; where no
    party alone is enough, the least that all would have to allow alike; and the least number
    of issues that one step would have to change, as far as that can be searched (WORK). Exact,
    each by one or a few searches.
    """
    excess = exposed.excess
    allowed = exposed.allowance.mean(axis=1)
    found: list[Relaxed] = []
    for p, party in enumerate(exposed.parties):
        others = np.delete(excess, p, axis=0)
        fine = (others <= NEGLIGIBLE).all(axis=0)
        need = _bound(steps, (start, target), np.where(fine, excess[p], np.inf), most)
        if need < np.inf:
            found.append(Relaxed("exposure", allowed[p] + max(need, 0.0), party))
    if not found:
        need = _bound(steps, (start, target), excess.max(axis=0), most)
        if need < np.inf:
            found.append(Relaxed("together", max(need, 0.0)))
    apart = steps.apart(start, target)
    for wider in range(most + 1, apart + 1):
        if steps.work(wider) > WORK:
            break
        if find_road(steps, start, target, exposed, wider) is not None:
            found.append(Relaxed("step", wider))
            break
    return found


def safety(road: Road, exposed: Exposure) -> tuple[Flags, Flags]:
    """Find in which draws a road stays safe, and in which nobody is tempted to leave it.

    Returns
    -------
    safe, kept : bool, shape (n_draws,): no party is ever below no deal by more than it allows;
        and nobody would ever gain by stopping or breaking off.
    """
    unsafe = exposed.unsafe()[:, road.between].any(axis=1)
    inviting = exposed.inviting()[:, road.between].any(axis=1)
    return np.logical_not(unsafe), np.logical_not(inviting)
