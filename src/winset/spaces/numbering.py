"""The states of a case: what can come to be, and the numbers that readers know them by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from winset.case.ordinal import Ranking
from winset.case.types import Issue
from winset.spaces.space import RegionMask, Rows, Space

UNRANKED = -1
"""The level of a state that a ranking leaves out."""


def listed_states(space: Space, no_deal: Rows | None) -> Rows:
    """List the feasible outcomes in option order, and no deal after them where it is none.

    `space` is that of states (`Space.of_states`), `no_deal` a row of it or None. O(outcomes).
    """
    rows = space.list(space.size).rows
    if no_deal is not None and not (rows == no_deal).all(axis=1).any():
        rows = np.concatenate([rows, no_deal[None, :]])
    return rows


def numbered(rows: Rows, given: Mapping[tuple[int, ...], int]) -> NDArray[np.int64]:
    """Number states: as `given`, the others from the largest of these on; int64 (n_states,)."""
    known = [given.get(tuple(row)) for row in rows.tolist()]
    last = max((number for number in known if number is not None), default=0)
    rest = iter(range(last + 1, last + 1 + len(rows)))
    return np.array([next(rest) if number is None else number for number in known], dtype=np.int64)


def levels_of(ranking: Ranking, issues: Sequence[Issue], rows: Rows) -> NDArray[np.int64]:
    """Find the level of each state, 0 for the best, `UNRANKED` for what is left out; (n_states,).

    O(states + outcomes named), and O(states) more for each that stands for several.
    """
    places = {tuple(row): k for k, row in enumerate(rows.tolist())}
    found = np.full(len(rows), UNRANKED, dtype=np.int64)
    for level, some in enumerate(ranking.levels):
        for named in some:
            if named.rest_any:
                region = {issue: (option,) for issue, option in named.options.items()}
                found[RegionMask(region, issues)(rows)] = level
                continue
            row = tuple(issue.position(named.options[issue.id]) for issue in issues)
            if row in places:
                found[places[row]] = level
    return found
