"""The odds of what few draws meet, by a ladder of relaxed conditions.

The rows are relaxed until a fifth of the draws meets them, draws are made among these, and so on
until none has to be relaxed; the shares multiply. Source: Au & Beck 2001, Probabilistic Engineering
Mechanics 16:263 (subset simulation).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from winset.inference.constraints import Constraints
from winset.inference.layout import Array
from winset.inference.polytope import Polytope
from winset.inference.soft import ROUNDING, Points, slacks

RUNG = 0.2
"""Share of the draws that the next rung keeps."""
RUNGS = 60

Draw = Callable[[Polytope, int], Points]
"""Draws so many points of a polytope."""


def margins(polytope: Polytope, rows: Constraints, points: Points) -> Array:
    """Return by how much points meet all rows, shape (n,); below 0 where they miss one."""
    found = slacks(polytope.layout, rows, points)
    # A strict row that is just met is missed by next to nothing.
    found[rows.strict] -= ROUNDING
    found[~rows.strict] += ROUNDING
    return np.asarray(found.min(axis=0))


def ladder(polytope: Polytope, rows: Constraints, margin: Array, draw: Draw) -> float:
    """Return the share of a polytope in which rows hold; 0 where they nowhere do.

    margin (n,): of draws from the polytope, as from `margins`. An estimate, to about one part
    in sqrt(n / 4) on each rung.
    """
    inside = Polytope(polytope.layout, joined(polytope, rows))
    if inside.empty():
        return 0.0
    share = 1.0
    for _ in range(RUNGS):
        level = float(np.quantile(margin, 1 - RUNG))
        if level >= 0:
            break
        share *= float((margin >= level).mean())
        loose = Constraints(
            rows.matrix, rows.constant - level, np.zeros(len(rows), dtype=bool), rows.origin
        )
        relaxed = Polytope(polytope.layout, joined(polytope, loose))
        margin = margins(relaxed, rows, draw(relaxed, len(margin)))
    return share * float((margin >= 0).mean())


def joined(polytope: Polytope, rows: Constraints) -> Constraints:
    """Return the polytope's constraints and some more."""
    return Constraints.joined([polytope.constraints, rows], polytope.layout.columns)
