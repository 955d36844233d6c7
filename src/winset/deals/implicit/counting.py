"""How many outcomes are feasible, and how many are deals, without listing them.

Feasible outcomes are paths of a diagram (`states.py`) and counted from its end. Deals are
counted by merging labels (`labels.py`) that are equal, none being dropped for being worse: as
soon as it is sure that a voter accepts, or that its consent is not needed, its value does not
matter any more; as soon as consent cannot be given any more, the label goes.

Where everybody's consent is needed and the values are small whole numbers, the issues are cut in
two: all sums of each half are counted in a dense grid, and the halves are joined by how many of
the other half are enough.

Source: counting by dynamic programming over partial sums, as for knapsacks: Dyer 2003, STOC
693 (exact where sums are small whole numbers); halves: Horowitz & Sahni 1974, Journal of the ACM
21:277.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from winset.deals.consent import Consent
from winset.deals.implicit.diagram import ARCS, Diagram, diagram_of
from winset.deals.implicit.label_arrays import Labels
from winset.deals.implicit.labels import Course
from winset.deals.implicit.space import Unlisted
from winset.spaces.space import Progress, Rows, Space, silent

SUMS = 500_000
"""Most different sums kept at a time."""
CELLS = 1 << 25
"""Most cells of the grids of a half."""
WORK = 4_000_000_000
"""Most additions in grids; some three seconds."""


def feasible(space: Space, no_deal: Rows | None = None, *, arcs: int = ARCS) -> int | None:
    """Count the feasible outcomes, other than `no_deal` (n_issues,) where given.

    Exact, of any size. None where the rules have too many states (`arcs`). O(arcs).
    """
    diagram = diagram_of(space, (), None if no_deal is None else tuple(no_deal), arcs)
    return None if diagram is None else paths(diagram)


def paths(diagram: Diagram) -> int:
    """Count the paths of a diagram. Exact, of any size. O(arcs)."""
    if not diagram.layers:
        return 0
    counts = [1]
    for layer in reversed(diagram.layers):
        here = []
        for row in layer.following:
            states, times = np.unique(row[row >= 0], return_counts=True)
            here.append(
                sum(
                    counts[state] * many
                    for state, many in zip(states.tolist(), times.tolist(), strict=True)
                )
            )
        counts = here
    return counts[0]


def deals(
    unlisted: Unlisted,
    *,
    draw: int = 0,
    most: int = SUMS,
    cells: int = CELLS,
    progress: Progress = silent,
) -> int | None:
    """Count the deals of one draw.

    Parameters
    ----------
    unlisted : ensembles, consent, no deal.
    draw : which draw of inferred actors.
    most : most different sums side by side.
    cells : most cells of the grids of a half; with 0 it is not tried by halves.

    Returns
    -------
    The number, exact and of any size; None where rules and interactions have too many states,
    or more than `most` different sums stand side by side. Of numbers that are not whole, sums
    are exact as `Unlisted.whole` says, but hardly any two are equal: there the count is often
    None.

    Notes
    -----
    By halves, O(cells * arcs) with a cell for each possible sum of a half: two actors with scores
    of up to a hundred points on twenty issues have 1e6 cells. Otherwise O(sums * options) per
    issue.
    """
    from winset.deals.implicit.count_kernels import tally

    diagram = unlisted.diagram
    if diagram is None:
        return None
    if not diagram.layers:
        return 0
    course = Course(unlisted, diagram, unlisted.consent.voters, draw, 0)
    joined = _by_halves(course, cells)
    if joined is not None:
        progress("counting deals", 1.0)
        return joined
    counts = np.zeros((1, -(-unlisted.space.size.bit_length() // 64)), dtype=np.uint64)
    counts[0, 0] = 1
    labels = Labels(course.start, counts, np.array([0, 1], dtype=np.int64))
    for at in range(len(course.layers)):
        labels = tally(labels, course.layer(at), course.columns, most)
        if labels.starts[-1] < 0:
            return None
        progress("counting deals", (at + 1) / len(course.layers))
    limbs: list[int] = labels.tags.sum(axis=0, dtype=object).tolist()
    return sum(count << (64 * limb) for limb, count in enumerate(limbs))


Shifts = NDArray[np.int64]
_LIMB = 21
"""Products of two numbers of so many bits can be added up 2**21 times in 64 bits."""


def _by_halves(course: Course, most: int) -> int | None:
    """Count the deals where every voter has to accept; None where that is not so or too large."""
    following, shifts = [], []
    for at in range(len(course.layers)):
        layer, columns = course.layer(at), course.columns
        if len(columns.needed) or not columns.kind.all():
            return None
        following.append(layer.following)
        shifts.append(layer.base[None, :, :] + layer.bonus[layer.added])
    least = np.array([shift.min(axis=(0, 1)) for shift in shifts])
    spans = np.array([shift.max(axis=(0, 1)) for shift in shifts]) - least
    cut = _cut(following, spans, most)
    if cut is None:
        return None
    moved = [shift - low for shift, low in zip(shifts, least, strict=True)]
    left = _grids(following[:cut], moved[:cut], spans[:cut])
    # The second half is counted from its end.
    right = _grids(
        following[: cut - 1 : -1], moved[: cut - 1 : -1], spans[cut:][::-1], from_end=True
    )
    start = course.start[0] + least.sum(axis=0)
    return sum(_joined(left[state], right[state], start) for state in left if state in right)


def _cut(following: list[NDArray[np.int32]], spans: Shifts, most: int) -> int | None:
    """Choose where to cut: fewest cells times arcs; None where that, or a count, is too large."""
    arcs = [arrows.size for arrows in following]
    states = [len(arrows) for arrows in following]
    options = [arrows.shape[1] for arrows in following]
    best: tuple[int, int] | None = None
    for cut in range(1, len(following)):
        work = 0
        for part in (slice(0, cut), slice(cut, None)):
            cells = math.prod(int(n) + 1 for n in spans[part].sum(axis=0, dtype=object))
            work += cells * sum(arcs[part])
            if cells * max(states[part]) > most:
                break
            if math.prod(options[part]) >= 1 << 63:
                break
        else:
            if best is None or work < best[0]:
                best = work, cut
    return None if best is None or best[0] > WORK else best[1]


def _grids(
    following: list[NDArray[np.int32]],
    moved: list[Shifts],
    spans: Shifts,
    *,
    from_end: bool = False,
) -> dict[int, NDArray[np.uint64]]:
    """Count the partial outcomes of one half by state and sums; a grid with an axis per voter.

    A sum is a place in the flat grid, and an option moves all places by the same number: no sum
    leaves the grid, since its sides are the largest sums.
    """
    sides = [int(n) + 1 for n in spans.sum(axis=0)]
    strides = np.array([math.prod(sides[v + 1 :]) for v in range(len(sides))], dtype=np.int64)
    cells = math.prod(sides)
    grids = {0: np.zeros(cells, dtype=np.uint64)}
    grids[0][0] = 1
    reached = 1
    for after, move, span in zip(following, moved, spans, strict=True):
        places = move @ strides
        fresh: dict[int, NDArray[np.uint64]] = {}
        for here, option in np.argwhere(after >= 0).tolist():
            source, other = here, int(after[here, option])
            if from_end:
                source, other = other, source
            if source in grids:
                to = fresh.setdefault(other, np.zeros(cells, dtype=np.uint64))
                place = int(places[here, option])
                to[place : place + reached] += grids[source][:reached]
        grids = fresh
        reached += int(span @ strides)
    return {state: grid.reshape(sides) for state, grid in grids.items()}


def _joined(left: NDArray[np.uint64], right: NDArray[np.uint64], start: Shifts) -> int:
    """Count the pairs of sums of both halves that are at least -start for every voter."""
    enough = right
    for axis in range(right.ndim):
        enough = np.flip(np.cumsum(np.flip(enough, axis), axis=axis, dtype=np.uint64), axis)
        enough = np.concatenate([enough, np.zeros_like(enough.take([0], axis))], axis)
        lacking = -(int(start[axis]) + np.arange(left.shape[axis]))
        enough = enough.take(np.clip(lacking, 0, right.shape[axis]), axis)
    counts, other = left.reshape(-1), enough.reshape(-1)
    both = np.flatnonzero((counts > 0) & (other > 0))
    total = 0
    for begin in range(0, len(both), 1 << _LIMB):
        some = both[begin : begin + (1 << _LIMB)]
        ones, others = _limbs(counts[some]), _limbs(other[some])
        for i, high in enumerate(ones):
            for j, low in enumerate(others):
                total += int(high @ low) << (_LIMB * (i + j))
    return total


def _limbs(counts: NDArray[np.uint64]) -> list[NDArray[np.uint64]]:
    mask = np.uint64((1 << _LIMB) - 1)
    return [(counts >> np.uint64(_LIMB * k)) & mask for k in range(-(-64 // _LIMB))]


def unanimous(unlisted: Unlisted, *, draw: int = 0, most: int = SUMS) -> int | None:
    """Count the feasible outcomes other than no deal that every voter accepts; as `deals`."""
    voters = unlisted.consent.voters
    everyone = Consent(voters, np.ones(len(voters), dtype=bool), ())
    return deals(unlisted.under(everyone), draw=draw, most=most)
