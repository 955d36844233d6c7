"""How many outcomes are feasible, and how many are deals, without listing them.

Feasible outcomes are paths of a diagram (`states.py`) and counted from its end. Deals are
counted by merging labels (`labels.py`) that are equal, none being dropped for being worse: as
soon as it is sure that a voter accepts, or that its consent is not needed, its value does not
matter any more; as soon as consent cannot be given any more, the label goes.

Source: counting by dynamic programming over partial sums, as for knapsacks: Dyer 2003, STOC
693 (exact where sums are small whole numbers).
"""

from __future__ import annotations

import numpy as np

from winset.deals.consent import Consent
from winset.deals.labels import Course
from winset.deals.states import ARCS, Diagram, Unlisted, diagram_of
from winset.outcomes.space import Progress, Rows, Space, silent

SUMS = 500_000
"""Most different sums kept at a time."""


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
    progress: Progress = silent,
) -> int | None:
    """Count the deals of one draw.

    Returns
    -------
    The number, exact and of any size; None where rules and interactions have too many states,
    or more than `most` different sums stand side by side. Of numbers that are not whole, sums
    are exact as `Unlisted.whole` says, but hardly any two are equal: there the count is often
    None.

    Notes
    -----
    O(sums * options) per issue. Two actors with whole-number scores of a hundred points on
    twenty issues have about 1e5 sums.
    """
    from winset.deals.count_kernels import tally

    diagram = unlisted.diagram
    if diagram is None:
        return None
    if not diagram.layers:
        return 0
    course = Course(unlisted, diagram, unlisted.consent.voters, draw, 0)
    counts = np.zeros((1, -(-unlisted.space.size.bit_length() // 64)), dtype=np.uint64)
    counts[0, 0] = 1
    labels = course.start, counts, np.array([0, 1], dtype=np.int64)
    for at in range(len(course.layers)):
        labels = tally(*labels, *course.arrays(at), most)
        if labels[2][-1] < 0:
            return None
        progress("counting deals", (at + 1) / len(course.layers))
    limbs: list[int] = labels[1].sum(axis=0, dtype=object).tolist()
    return sum(count << (64 * limb) for limb, count in enumerate(limbs))


def unanimous(unlisted: Unlisted, *, draw: int = 0, most: int = SUMS) -> int | None:
    """Count the feasible outcomes other than no deal that every voter accepts; as `deals`."""
    voters = unlisted.consent.voters
    everyone = Consent(voters, np.ones(len(voters), dtype=bool), ())
    return deals(unlisted.under(everyone), draw=draw, most=most)
