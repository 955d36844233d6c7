"""The tables of a case: what every outcome is worth in a draw, and what good ends are."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model, Shared, model_of
from winset.analysis.settings import Settings
from winset.bargaining import Table, table_of
from winset.bargaining.pace import pace_of
from winset.case.types import Case
from winset.deals.frontier import frontier
from winset.errors import WinsetError
from winset.studies.tournament.plan import Entry

Array = NDArray[np.float64]
KEPT = 2
"""Cases, and tables of a case, that a process keeps at hand."""
HAIR = 1e-12
"""Products of shares that differ by less, relatively, are equal."""
BLOCK = 1 << 20
"""Distances worked out at a time."""


@dataclass(frozen=True, eq=False)
class Yardstick:
    """What ends are measured by on a table: shares, 0 no deal and 1 the best deal for a seat.

    Attributes
    ----------
    table : the table.
    best : float (n_seats,); the most that a seat can gain by a deal; 0 where it can gain nothing.
    front : float (n_points, n_seats); the shares of the deals that nobody can improve on without
        loss to another; no point where there is no deal.
    nash : float (n_ties, n_seats); those with the largest product of shares.
    """

    table: Table
    best: Array
    front: Array
    nash: Array

    @classmethod
    def of(cls, table: Table) -> Yardstick:
        """Measure a table. O(n_outcomes log n_outcomes) for two seats."""
        gains = (table.values - table.reserve[:, None]).T
        deals = gains[(gains >= 0).all(axis=1) & table.passes]
        best = deals.max(axis=0) if len(deals) else np.zeros(len(table.seats))
        shares = deals / np.where(best > 0, best, 1.0)
        front = np.unique(shares[frontier(shares)], axis=0)
        # Where every product is 0, as many as can be gain.
        count = (front > 0).sum(axis=1)
        kept = front[count == count.max()] if len(front) else front
        product = np.where(kept > 0, kept, 1.0).prod(axis=1)
        nash = kept[product >= product.max() * (1 - HAIR)] if len(kept) else kept
        return cls(table, best, front, nash)

    def shares(self, values: Array) -> Array:
        """Return shares of values (n, n_seats)."""
        gains = values - self.table.reserve
        return np.asarray(gains / np.where(self.best > 0, self.best, 1.0))

    def distances(self, shares: Array) -> tuple[Array, Array]:
        """Return how far ends (n, n_seats) are from the frontier and from the Nash point.

        Euclidean, in shares; NaN where there is no deal. Each (n,). O(n_different * n_points).
        """
        ends, places = np.unique(shares, axis=0, return_inverse=True)
        places = places.reshape(-1)
        return _nearest(ends, self.front)[places], _nearest(ends, self.nash)[places]


def _nearest(points: Array, others: Array) -> Array:
    if not len(others):
        return np.full(len(points), np.nan)
    step = max(1, BLOCK // others.size)
    parts = [
        np.sqrt(((points[k : k + step, None, :] - others) ** 2).sum(axis=2)).min(axis=1)
        for k in range(0, len(points), step)
    ]
    return np.concatenate(parts) if parts else np.zeros(0)


class Tables:
    """The tables of one case, by draw."""

    def __init__(self, entry: Entry, case: Case, seed: int) -> None:
        self.entry = entry
        self.case = case
        self.seed = seed
        self._made: OrderedDict[int, Yardstick] = OrderedDict()

    def at(self, draw: int) -> Yardstick:
        """Return the table of a draw, of those that are played.

        Raises
        ------
        WinsetError
            What is said contradicts itself, the outcomes are too many to list, or there is none.
        """
        if draw not in self._made:
            while len(self._made) >= KEPT:
                self._made.popitem(last=False)
            self._made[draw] = Yardstick.of(self._table(draw))
        return self._made[draw]

    def named(self, outcome: int) -> str:
        """Write an outcome by its place."""
        if outcome not in self._names:
            model = self._model
            assert model.shared.rows is not None
            chosen = model.space.decode(model.shared.rows[outcome])
            self._names[outcome] = "; ".join(
                f"{issue}: {option}" for issue, option in chosen.items()
            )
        return self._names[outcome]

    @cached_property
    def _names(self) -> dict[int, str]:
        return {}

    @cached_property
    def _model(self) -> Model:
        settings = Settings(seed=self.seed)
        shared = Shared(self.case, settings)
        if shared.rows is None:
            raise WinsetError(str(shared.too_many))
        if not len(shared.rows):
            raise WinsetError("no outcome is allowed but no deal")
        found = model_of(shared, None, settings.prior)
        if not found.ok:
            raise WinsetError("; ".join(str(error) for error in found.contradictions))
        return found

    @cached_property
    def _draws(self) -> NDArray[np.int64]:
        """The draws that are played: they stand for all, each counting alike."""
        return self._model.voters.some(self.entry.draws)

    def _table(self, draw: int) -> Table:
        model = self._model
        assert model.shared.rows is not None
        return table_of(
            model.voters,
            model.shared.rows,
            model.consent,
            self.entry.seats,
            draw=int(self._draws[draw]),
            discount=pace_of(self.case.timing, self.entry.seats, 1).discount,
        )
