"""Equilibrium play: alternating offers where waiting costs, or talks may break down.

The game has a finite number of periods. In each, one seat proposes, in turn; if all others accept,
that is the deal. Everybody knows everybody's values. Backward induction finds what each proposes
and what each would accept.

References: Stahl (1972), Bargaining theory; Rubinstein (1982), Perfect equilibrium in a
bargaining model; Binmore, Rubinstein and Wolinsky (1986), The Nash bargaining solution in
economic modelling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.table import Array, Table

NO_DEAL = -1
"""No outcome: the period passes without a deal."""
EQUAL = 1e-12
"""What is smaller than this part of the values at stake is rounding."""


@dataclass(frozen=True, eq=False)
class Equilibrium:
    """The play that backward induction finds.

    Attributes
    ----------
    outcome : what is agreed on, or None.
    period : when, from 0; None where nothing is.
    values : float, shape (n_seats,); what that is worth at the start: the discounted worth of the
        deal, weighed with the odds of reaching it, and no deal for the rest.
    proposals : int64, shape (n_periods,); what the proposer of each period would propose, NO_DEAL
        where it would rather wait.
    waiting : float, shape (n_seats, n_periods); what the refusal of each period leads to. A seat
        accepts what is worth at least that.
    """

    table: Table = field(repr=False)
    outcome: int | None
    period: int | None
    values: Array
    proposals: NDArray[np.int64]
    waiting: Array

    def accepts(self, seat: int, outcome: int, period: int) -> bool:
        """Return whether a seat accepts an outcome in a period."""
        worth = float(self.table.worth(outcome, period)[seat])
        return bool(worth >= self.waiting[seat, period] - _hair(self.table)[seat])


def equilibrium(
    table: Table,
    periods: int,
    *,
    breakdown: float = 0.0,
    order: Sequence[int] | None = None,
) -> Equilibrium:
    """Solve alternating offers by backward induction.

    Parameters
    ----------
    table : values, what no deal is worth, and the discount of each period.
    periods : how many offers are made at most; then no deal stands.
    breakdown : the odds that talks end without a deal after each refusal.
    order : which seat proposes in each period, again from the start when it is through; the order
        of the table where not said.

    Returns
    -------
    Equilibrium
        Who is indifferent accepts; a proposer that is indifferent settles; of proposals equally
        good for it, it makes the one that is best for the others together, then the first.

    Raises
    ------
    ValueError
        Odds outside 0 to 1, no period, or an order with a seat that is not there.

    Notes
    -----
    Exact up to rounding. O(periods * n_seats * n_outcomes).
    """
    turns = tuple(range(len(table.seats)) if order is None else order)
    if periods < 1 or not 0 <= breakdown <= 1:
        raise ValueError("expected one period or more, and odds of breakdown from 0 to 1")
    if not turns or not all(0 <= seat < len(table.seats) for seat in turns):
        raise ValueError(f"expected an order of seats from 0 to {len(table.seats) - 1}")
    hair = _hair(table)
    ahead = table.reserve.copy()
    proposals = np.full(periods, NO_DEAL, dtype=np.int64)
    waiting = np.empty((len(table.seats), periods))
    for period in reversed(range(periods)):
        last = period == periods - 1
        odds = 1.0 if last else breakdown
        waiting[:, period] = odds * table.reserve + (1 - odds) * ahead
        worth = table.values * table.discount[:, None] ** period
        # The proposer has to prefer it to waiting too, so that one test serves all.
        fine = (worth >= (waiting[:, period] - hair)[:, None]).all(axis=0) & table.passes
        ahead = waiting[:, period].copy()
        if fine.any():
            proposals[period] = _best(worth, fine, turns[period % len(turns)], hair)
            ahead = worth[:, proposals[period]]
    reached = np.flatnonzero(proposals != NO_DEAL)
    when = int(reached[0]) if len(reached) else None
    outcome = None if when is None else int(proposals[when])
    return Equilibrium(table, outcome, when, ahead, proposals, waiting)


def _best(worth: Array, fine: NDArray[np.bool_], proposer: int, hair: Array) -> int:
    own = np.where(fine, worth[proposer], -np.inf)
    ties = own >= own.max() - hair[proposer]
    return int(np.argmax(np.where(ties, worth.sum(axis=0), -np.inf)))


def _hair(table: Table) -> Array:
    largest = np.abs(table.values).max(axis=1)
    return np.asarray(EQUAL * np.maximum(largest, np.abs(table.reserve)))


def two_player_share(first: float, other: float) -> float:
    """Return the share of the first proposer of a pie, without a last period (Rubinstein 1982).

    `first` and `other` are the discounts of the two, each from 0 to below 1.
    """
    _discounts(first, other)
    return (1 - other) / (1 - first * other)


def short_period_share(first: float, other: float) -> float:
    """Return the share of the first proposer as periods get short; of two rates of discount."""
    if not (first > 0 and other > 0):
        raise ValueError("expected rates above 0")
    return other / (first + other)


def unanimity_shares(players: int, discount: float) -> tuple[float, float]:
    """Return the stationary shares of a pie that all have to agree on: proposer, each other.

    The equilibrium in which play does not depend on the past; of three players or more there are
    others (Osborne and Rubinstein 1990, Bargaining and markets).
    """
    _discounts(discount)
    if players < 2:
        raise ValueError(f"expected two players or more, found {players}")
    whole = 1 + (players - 1) * discount
    return 1 / whole, discount / whole


def _discounts(*discounts: float) -> None:
    if not all(0 <= discount < 1 for discount in discounts):
        raise ValueError("expected discounts from 0 to below 1")
