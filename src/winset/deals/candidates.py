"""Which outcomes are worth showing: a ranking, and a few of it that differ."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from winset.spaces.space import Rows

CANDIDATES = 10
CLOSE = 2
"""Candidates differ from each other on at least this many issues (of four or more)."""


def diverse(rows: Rows, order: NDArray[np.int64], most: int = CANDIDATES) -> list[int]:
    """Return the first of a ranking that differ from those taken on at least two issues."""
    apart = CLOSE if rows.shape[1] >= 4 else 1
    taken: list[int] = []
    for place in order:
        if all(int((rows[place] != rows[other]).sum()) >= apart for other in taken):
            taken.append(int(place))
            if len(taken) == most:
                break
    return taken
