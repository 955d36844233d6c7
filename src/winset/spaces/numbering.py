"""The states of a case: what can come to be, and the numbers that readers know them by."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from winset.spaces.space import Rows, Space


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
