"""Who would gain by breaking a deal alone, where the owners can make too much of it to list.

What one owner makes of a deal alone is a space of its own: its issues with the options that can
still be reached, all else fixed. The best outcome of it is found by merging labels, or by an
integer program where rules and interactions have too many states. So it is known who would gain
alone, exactly unless said otherwise; what the others could answer is not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.per_candidate import Owners
from winset.deals.implicit.labels import merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.deals.subspace import Restricted
from winset.spaces.space import RegionMask, Rows, Space
from winset.stability.case_moves import changes


@dataclass(frozen=True)
class Alone:
    """What one owner would do.

    `gains`: in which draws it gains alone, bool (n_draws,). `ways`: what it would make of the deal
    then, by the bytes of the outcome. `proved`: it does not gain in the others.
    """

    gains: NDArray[np.bool_]
    ways: Counter[bytes]
    proved: bool


def alone(owners: Owners, row: Rows, owner: str, draws: Sequence[int]) -> Alone:
    """Find in which draws an owner gains by breaking a deal alone, and how."""
    gains = np.zeros(len(draws), dtype=bool)
    ways: Counter[bytes] = Counter()
    proved = True
    model, ensemble = owners.model, owners.ensembles[owner]
    case = model.case.as_signed()
    kept = [
        np.flatnonzero(changes(issue)[int(option)])
        if issue.owner == owner
        else np.array([int(option)])
        for issue, option in zip(case.issues, row, strict=True)
    ]
    barred = [
        RegionMask(rule.to, model.space.issues)
        for rule in case.transitions
        if rule.by in {None, owner} and RegionMask(rule.start, model.space.issues)(row[None, :])[0]
    ]
    reach = Restricted(Space.of_states(case), kept, barred)
    stays = np.array([int(np.flatnonzero(some == k)[0]) for some, k in zip(kept, row, strict=True)])
    for place, draw in enumerate(draws):
        space = reach.alone(owner, ensemble, ensemble.at(draw))
        best, sure = _best(space, owner)
        if best is None:
            proved = proved and sure
            continue
        both = np.array([best, stays.astype(best.dtype)])
        after, now = space.hairs(both, owner).tolist()
        # Scores are whole numbers and exact; inferred values that differ by a hair are equal.
        if after > now:
            gains[place] = True
            ways[reach.whole(best).tobytes()] += 1
        else:
            proved = proved and sure
    return Alone(gains, ways, proved)


def _best(space: Unlisted, owner: str) -> tuple[Rows | None, bool]:
    """Return the outcome best for an owner, None without one, and whether that is proved."""
    merged = merge(space, [owner])
    if merged.complete:
        return (merged.rows[0] if len(merged) else None), True
    found = Programs(space, [owner]).best(owner)
    return found.row, found.status == "exact"
