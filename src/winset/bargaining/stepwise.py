"""Agreement step by step: from no deal to halfway between what each would like best, again.

Reference: Raiffa (1953), Arbitration schemes for generalized two-person games.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from winset.bargaining.table import Array, Flags, Table

SMALL = 1e-12
"""A step smaller than this part of what can be gained is the last."""
STEPS = 200


@dataclass(frozen=True, eq=False)
class Steps:
    """The way to an agreement.

    Attributes
    ----------
    points : float, shape (n_steps + 1, n_seats); values, from no deal on. The last is where the
        steps lead.
    outcome : the deal that gives everybody at least the last point it can give: of those worth no
        less to anybody, the one whose smallest gain over it is largest; None where nothing is
        worth no deal to all.
    """

    points: Array
    outcome: int | None


def step_by_step(table: Table) -> Steps:
    """Go from no deal to the mean of what each seat would like best, until that ends.

    At each step every seat names the deal it likes best among those that leave nobody worse off
    than the point reached; the next point is the mean of their values. Gains are
    compared as shares of what each seat can gain at most, and what is equally good for a seat by
    what it gives the others.

    Notes
    -----
    On a list of outcomes the point may lie beyond all of them; then the steps end at the last that
    does not. O(steps * n_seats * n_outcomes).
    """
    gains = table.values - table.reserve[:, None]
    fine = (gains >= 0).all(axis=0) & table.passes
    if not fine.any():
        return Steps(table.reserve[None, :].copy(), None)
    reach = np.where(fine, gains, 0.0).max(axis=1)
    shares = gains / np.where(reach > 0, reach, 1.0)[:, None]
    point = np.zeros(len(table.seats))
    points = [point]
    for _ in range(STEPS):
        kept = fine & (shares >= (point - SMALL)[:, None]).all(axis=0)
        wanted = [_best(shares, seat, kept) for seat in range(len(point))]
        following = shares[:, wanted].mean(axis=1)
        beyond = not (fine & (shares >= (following - SMALL)[:, None]).all(axis=0)).any()
        if beyond or np.abs(following - point).max() <= SMALL:
            break
        point = following
        points.append(point)
    kept = fine & (shares >= (point - SMALL)[:, None]).all(axis=0)
    least = np.where(kept, (shares - point[:, None]).min(axis=0), -np.inf)
    values = table.reserve + np.array(points) * np.where(reach > 0, reach, 1.0)
    return Steps(values, int(np.argmax(least)))


def _best(shares: Array, seat: int, kept: Flags) -> int:
    own = np.where(kept, shares[seat], -np.inf)
    ties = own >= own.max() - SMALL
    return int(np.argmax(np.where(ties, shares.sum(axis=0), -np.inf)))
