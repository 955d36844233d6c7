"""What a strategy is: an offer for each round, an acceptance rule, and declared traits."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields
from typing import ClassVar

from winset.bargaining.accepting import Acceptance, Next
from winset.bargaining.talk import Talk
from winset.case.message import Message


@dataclass(frozen=True, kw_only=True)
class Strategy(ABC):
    """What a party does at the table.

    A strategy never changes: what it remembers of a session is in `talk.memory`. One of your own
    has a method `offer`, and says so in its traits if it differs from those here::

        @dataclass(frozen=True)
        class HalfWay(Strategy):
            def offer(self, talk):
                return talk.at_share(1.0 if talk.time < 0.5 else 0.5)

    Attributes
    ----------
    accepting : when it takes what lies on the table.
    source : where the strategy comes from.
    deterministic : it never uses `talk.random`.
    needs_offers : what it offers depends on the offers made so far.
    knows_others : it reads everybody's values.
    """

    accepting: Acceptance = field(default_factory=Next)
    source: ClassVar[str] = ""
    deterministic: ClassVar[bool] = True
    needs_offers: ClassVar[bool] = False
    knows_others: ClassVar[bool] = False

    @abstractmethod
    def offer(self, talk: Talk) -> int:
        """Return the outcome it would offer now, or NOTHING where it walks away."""

    def accepts(self, talk: Talk, following: int) -> Message | bool | None:
        """Return whether it takes the standing offer, or why; `following` is its own next offer."""
        return self.accepting.accepts(talk, following)

    @property
    def parameters(self) -> dict[str, float]:
        """Its numbers, by name."""
        return {
            name: value
            for name, value in ((one.name, getattr(self, one.name)) for one in fields(self))
            if isinstance(value, int | float)
        }


@dataclass(frozen=True)
class TimeDependent(Strategy):
    """A strategy that concedes with time alone, whatever the others do.

    Sessions of such strategies can be walked in compiled code (`walk`).
    """

    @abstractmethod
    def share(self, time: float) -> float:
        """Return the share of what can be reached that it asks for at a time from 0 to 1."""

    def offer(self, talk: Talk) -> int:
        """Return the outcome of the share for this round."""
        return talk.at_share(self.share(talk.time))
