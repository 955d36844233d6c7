"""Protocols: who may do what when, and how talks can end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from winset.bargaining.table import Table
from winset.bargaining.talk import NOTHING


class End(StrEnum):
    """How a session ended."""

    AGREEMENT = "agreement"
    DEADLINE = "deadline"
    WALKED_AWAY = "walked away"
    ERROR = "error"


@dataclass(frozen=True)
class StackedOffers:
    """Stacked alternating offers, with the approval of the case.

    In each round every seat speaks once, in the order of the table: it accepts the offer that
    stands, or puts one of its own in its place, or walks away, which ends the talks. An offer is
    agreed as soon as those who accepted it, its maker included, are enough; voters without a
    seat answer truthfully. One that all seats accept and that still is not enough falls. A deal
    is worth what it was in the round in which it was offered.
    Rounds are the only clock.
    """

    rounds: int
    source: ClassVar[str] = (
        "Aydogan, Festen, Hindriks and Jonker (2017), Alternating offers protocols for "
        "multilateral negotiation"
    )

    def __post_init__(self) -> None:
        if self.rounds < 1:
            raise ValueError(f"expected one round or more, found {self.rounds}")

    def open(self, table: Table) -> Floor:
        """Return the state of talks before the first word."""
        return Floor(table, [False] * len(table.seats))


@dataclass
class Floor:
    """What lies on the table, and who has accepted it.

    Attributes
    ----------
    accepting : whether each seat does.
    standing : the outcome that lies there, or NOTHING.
    since : the round in which it was offered.
    """

    table: Table
    accepting: list[bool]
    standing: int = NOTHING
    since: int = 0

    def accept(self, seat: int) -> bool:
        """Note that a seat accepts; return whether the offer is agreed."""
        self.accepting[seat] = True
        return self._agreed()

    def offer(self, seat: int, outcome: int, number: int) -> bool:
        """Put an offer in the place of what stands; return whether one voice is enough for it."""
        self.standing, self.since = outcome, number
        self.accepting[:] = [False] * len(self.accepting)
        self.accepting[seat] = True
        return self._agreed()

    def _agreed(self) -> bool:
        if self.table.agreed(self.standing, self.accepting):
            return True
        if all(self.accepting):
            self.standing = NOTHING
        return False
