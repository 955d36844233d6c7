"""Keeping the draws that meet rows, one row after another: most fail at the first few."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.compiled import njit

TILE = 4096
"""Draws judged at a time: what is looked at again stays in the second cache."""


class Checked(NamedTuple):
    """Rows on weights, class values times weights, and no-deal values, in the order of checking.

    matrix (M, I + C + 1), constant (M,); classes of issue i: `first[i]` to `first[i + 1]`,
    first (I + 1,).
    """

    matrix: NDArray[np.float64]
    constant: NDArray[np.float64]
    first: NDArray[np.int64]


@njit(cache=True)
def keep(rows, weights, values, reserve, least, room, left):
    """Write the draws whose slack in every row is at least `least` into left (n,); return how many.

    weights (I, n), values (C, n), reserve (n,); room (2, TILE): scratch. Places stay in order.
    The terms of a row are summed issue by issue, whatever draws are left. O(n * terms of the
    first rows), as long as these refuse most.
    """
    matrix, constant, first = rows
    slack, inner = room[0], room[1]
    issues, free = len(first) - 1, matrix.shape[1] - 1
    have = 0
    for begin in range(0, len(reserve), len(slack)):
        count = min(len(slack), len(reserve) - begin)
        # Places are written where earlier tiles end: never past this tile's own beginning.
        some = left[have : have + count]
        for t in range(count):
            some[t] = begin + t
        for m in range(len(constant)):
            row = matrix[m]
            for t in range(count):
                slack[t] = row[free] * reserve[some[t]] + constant[m]
            for i in range(issues):
                named = row[i] != 0.0
                for c in range(first[i], first[i + 1]):
                    named = named or row[issues + c] != 0.0
                if not named:
                    continue
                for t in range(count):
                    inner[t] = row[i]
                for c in range(first[i], first[i + 1]):
                    if row[issues + c] != 0.0:
                        for t in range(count):
                            inner[t] += row[issues + c] * values[c, some[t]]
                for t in range(count):
                    slack[t] += inner[t] * weights[i, some[t]]
            kept = 0
            for t in range(count):
                if slack[t] >= least:
                    some[kept] = some[t]
                    kept += 1
            count = kept
            if count == 0:
                break
        have += count
    return have
