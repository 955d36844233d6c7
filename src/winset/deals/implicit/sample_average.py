"""The outcome that is a deal in most of some draws, without listing, by an integer program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from winset.deals.implicit.milp_model import ask_consent, gain_of, outcomes_model
from winset.deals.implicit.space import Unlisted
from winset.solver import Infeasible, Solver
from winset.spaces.space import SEARCHES, Rows

NODES = 50
"""Most nodes of the search tree: more of them seldom find a better outcome."""


@dataclass(frozen=True)
class Widest:
    """The outcome found to be a deal in most of some draws.

    Attributes
    ----------
    row : the outcome, shape (n_issues,); None where none was found.
    count : in how many of the draws it is a deal, checked in whole numbers.
    bound : no outcome is a deal in more of them.
    """

    row: Rows | None
    count: int
    bound: int


def widest(unlisted: Unlisted, draws: Sequence[int], nodes: int = NODES) -> Widest:
    """Find an outcome that is a deal in as many of some draws as can be.

    One 0/1 column a draw, 1 only where consent is given in it. Relaxed, nearly all draws seem
    possible at once, so that the bound is loose for many draws. Exact up to HiGHS's tolerance.

    Source: sample average approximation: Kleywegt, Shapiro & Homem-de-Mello 2002, SIAM Journal
    on Optimization 12:479.
    """
    model, extras = outcomes_model(unlisted)
    given = [model.column(0, 1, whole=True) for _ in draws]
    for draw, column in zip(draws, given, strict=True):
        gains = {v: gain_of(model, unlisted, v, draw, extras) for v in unlisted.consent.voters}
        ask_consent(model, unlisted, gains, column)
    cost = np.zeros(len(model.low))
    cost[given] = 1.0
    found = Solver(model.program()).search(cost, nodes=nodes, seconds=unlisted.left() / SEARCHES)
    if isinstance(found, Infeasible):
        return Widest(None, 0, 0)
    bound = int(np.floor(min(found.bound, len(draws)) + 1e-6))
    if found.x is None:
        return Widest(None, 0, bound)
    offsets = unlisted.space.offsets
    row = np.array(
        [found.x[a:b].argmax() for a, b in pairwise(offsets)], dtype=unlisted.space.dtype
    )
    count = sum(bool(unlisted.agreed(row[None, :], draw)[0]) for draw in draws)
    return Widest(row, count, max(bound, count))
