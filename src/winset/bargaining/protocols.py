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

    def bundle(self, table: Table, seat: int, outcome: int) -> tuple[int, ...]:
        """Return what is offered where a seat (its place) offers an outcome, that first."""
        return (outcome,)


@dataclass
class Floor:
    """What lies on the table, and who has accepted it.

    Attributes
    ----------
    accepting : whether each seat does.
    offered : the outcomes that lie there, of which one can be accepted; the first is what the offer
        was about. Empty: nothing does.
    since : the round in which they were offered.
    """

    table: Table
    accepting: list[bool]
    offered: tuple[int, ...] = ()
    since: int = 0

    @property
    def standing(self) -> int:
        """The outcome that lies there, the first of several, or NOTHING."""
        return self.offered[0] if self.offered else NOTHING

    def seen_by(self, seat: int) -> int:
        """Return what a seat likes best of what lies there, the first of equal ones, or NOTHING."""
        if len(self.offered) < 2:
            return self.standing
        own = self.table.values[seat]
        return max(self.offered, key=lambda outcome: own[outcome])

    def accept(self, seat: int, outcome: int | None = None) -> bool:
        """Note that a seat accepts, one of several; return whether the offer is agreed."""
        self.offered = (self.standing if outcome is None else outcome,)
        self.accepting[seat] = True
        return self._agreed()

    def offer(self, seat: int, outcomes: int | tuple[int, ...], number: int) -> bool:
        """Put an offer in the place of what stands; return whether one voice is enough for it.

        Of several outcomes that goes for the first.
        """
        self.offered = outcomes if isinstance(outcomes, tuple) else (outcomes,)
        self.since = number
        self.accepting[:] = [False] * len(self.accepting)
        self.accepting[seat] = True
        return self._agreed()

    def _agreed(self) -> bool:
        if self.table.agreed(self.standing, self.accepting):
            self.offered = self.offered[:1]
            return True
        if all(self.accepting):
            self.offered = ()
        return False
