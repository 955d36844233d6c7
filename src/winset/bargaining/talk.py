"""What a seat sees of a session when it is its turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.conventions import Convention
from winset.bargaining.table import Table

NOTHING = -1
"""No outcome: nothing stands on the table; as an offer, that the seat walks away."""


class Offer(NamedTuple):
    """An offer made: in which round (from 0), by which seat (its place), and which outcome."""

    round: int
    seat: int
    outcome: int


@dataclass
class Talk:
    """A session as one seat sees it.

    A strategy is asked once a round what it would offer. It knows its own values and every offer
    made so far; `table` is open to those strategies only that say they know the others.

    Attributes
    ----------
    seat : its place at the table.
    round : from 0; `rounds` of them at most.
    standing : the outcome on the table, or NOTHING.
    floor : the least value that is worth no deal in this round.
    low : the worst value that can come: of the outcomes, or of no deal where that is more.
    highest : the best value of an outcome.
    offers : all offers so far, the oldest first.
    random : a generator of this seat and session.
    memory : what the strategy wants to remember in this session.
    level : the worth of the least good outcome that is as good as what the seat is after in this
        turn, where it looks at how welcome its offers are: that may be worth more.
    """

    _table: Table = field(repr=False)
    seat: int
    rounds: int
    convention: Convention
    offers: list[Offer]
    random: np.random.Generator
    open: bool = False
    memory: dict[str, Any] = field(default_factory=dict)
    target: float = -np.inf
    level: float = np.inf

    def __post_init__(self) -> None:
        self._ranks = self.convention.ranks(self._table)
        ranked = self._ranks.values[self.seat]
        self._own = self._table.values[self.seat]
        self.highest, self._lowest = float(ranked[0]), float(ranked[-1])
        self._floors: list[float] = self._table.floors(self.rounds)[self.seat].tolist()
        self.turn(0, NOTHING)

    def turn(self, number: int, standing: int) -> None:
        """Begin the seat's turn in a round."""
        self.round, self.standing = number, standing
        self.floor = self._floors[number]
        self.low = max(self._lowest, self.floor)
        self.level = np.inf

    @property
    def table(self) -> Table:
        """Everybody's values.

        Raises
        ------
        PermissionError
            The strategy does not say that it knows the others.
        """
        if not self.open:
            raise PermissionError("a strategy that reads the table says `knows_others = True`")
        return self._table

    @property
    def time(self) -> float:
        """How much of the time has passed, from 0 to 1."""
        return self.convention.time(self.round, self.rounds)

    @property
    def values(self) -> NDArray[np.float64]:
        """Its own values, shape (n_outcomes,)."""
        return np.asarray(self._own)

    @property
    def order(self) -> NDArray[np.int32]:
        """The outcomes, best first, shape (n_outcomes,)."""
        return np.asarray(self._ranks.order[self.seat])

    def value(self, outcome: int) -> float:
        """Return what an outcome is worth to the seat; what walking away is, for NOTHING."""
        return self.floor if outcome == NOTHING else self._own.item(outcome)

    def share(self, outcome: int) -> float:
        """Return how good an outcome is: 0 the worst that can come, 1 the best."""
        reach = self.highest - self.low
        return (self.value(outcome) - self.low) / reach if reach > 0 else 1.0

    def at_share(self, share: float) -> int:
        """Return the outcome to offer for a share of what can be reached; see `Convention`.

        NOTHING where not even the best outcome is worth no deal.
        """
        if self.convention.raw:
            return self.at_value(max(share, float(self._table.reserve[self.seat])))
        return self.at_value(self.low + (self.highest - self.low) * share)

    def at_value(self, target: float) -> int:
        """Return the outcome to offer for a target value."""
        if self.highest < self.floor:
            return NOTHING
        self.target = target
        if self.convention.nearest:
            return self._ranks.nearest_to(self.seat, target)
        short = self.convention.slack + self.convention.hair * (self.highest - self.low)
        if self._table.appeal is not None:
            self.level = self._ranks.level_at(self.seat, target - short)
        return self._ranks.lowest_at(self.seat, target - short)

    def received(self) -> list[Offer]:
        """Return the offers of the others, the oldest first. O(n_offers)."""
        return [offer for offer in self.offers if offer.seat != self.seat]

    def sent(self) -> list[Offer]:
        """Return its own offers, the oldest first. O(n_offers)."""
        return [offer for offer in self.offers if offer.seat == self.seat]
