"""Acceptance rules: when a seat takes what lies on the table.

Baarslag, Hindriks, Jonker (2013), Acceptance conditions in automated negotiation.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from winset.bargaining.talk import NOTHING, Talk
from winset.case.message import Message, say

BAARSLAG = "Baarslag, Hindriks and Jonker (2013), Acceptance conditions in automated negotiation"


@dataclass(frozen=True)
class Acceptance(ABC):
    """An acceptance rule; never takes what is worth less than no deal.

    Attributes
    ----------
    source : where the rule comes from.
    """

    source: ClassVar[str] = ""

    def accepts(self, talk: Talk, following: int) -> Message | None:
        """Return why the seat accepts the standing offer, or None where it does not.

        `following` is what it would offer instead, NOTHING where it would walk away.
        """
        if talk.value(talk.standing) < talk.floor:
            return None
        return self._accepts(talk, following)

    @abstractmethod
    def _accepts(self, talk: Talk, following: int) -> Message | None:
        """Return why it accepts what is worth no less than no deal, or None."""


@dataclass(frozen=True)
class Next(Acceptance):
    """Take what is worth, times `factor` and `plus`, what one's own next offer is worth.

    Who offers more than it is after because it is welcome takes what is as good as that.
    """

    factor: float = 1.0
    plus: float = 0.0
    source: ClassVar[str] = BAARSLAG

    def __post_init__(self) -> None:
        if not (0 < self.factor < math.inf and math.isfinite(self.plus)):
            raise ValueError("expected a factor above 0 and a finite number to add")

    def _accepts(self, talk: Talk, following: int) -> Message | None:
        value = talk.value(talk.standing)
        least = min(talk.value(following), talk.level)
        if talk.convention.by_target and following != NOTHING:
            least = talk.target - talk.convention.accept_slack
        if self.factor * value + self.plus >= least:
            return say("accepted.next", value=value, own=talk.value(following))
        return None


@dataclass(frozen=True)
class Const(Acceptance):
    """Take what is at least a fixed share of the best, from 0 (no deal) to 1."""

    share: float = 0.9
    source: ClassVar[str] = BAARSLAG

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError("expected a share from 0 to 1")

    def _accepts(self, talk: Talk, following: int) -> Message | None:
        if talk.share(talk.standing) >= self.share:
            return say("accepted.const", value=talk.value(talk.standing))
        return None


@dataclass(frozen=True)
class Time(Acceptance):
    """Take anything that is worth no deal, once the time has come."""

    time: float = 0.95
    source: ClassVar[str] = BAARSLAG

    def __post_init__(self) -> None:
        if not 0 <= self.time <= 1:
            raise ValueError("expected a time from 0 to 1")

    def _accepts(self, talk: Talk, following: int) -> Message | None:
        if talk.time >= self.time:
            return say("accepted.time", value=talk.value(talk.standing))
        return None


@dataclass(frozen=True)
class Combi(Acceptance):
    """As `Next`; late, also what is as good as the best of a window of offers received.

    The window before now is as long as the time that is left.
    """

    time: float = 0.95
    source: ClassVar[str] = BAARSLAG

    def __post_init__(self) -> None:
        if not 0 <= self.time <= 1:
            raise ValueError("expected a time from 0 to 1")

    def _accepts(self, talk: Talk, following: int) -> Message | None:
        why = Next().accepts(talk, following)
        if why is not None or talk.time < self.time:
            return why
        left = talk.rounds - talk.round
        window = [
            talk.value(offer.outcome)
            for offer in talk.received()[:-1]
            if talk.round - left <= offer.round
        ]
        value = talk.value(talk.standing)
        if value >= max(window, default=talk.floor):
            return say("accepted.combi", value=value)
        return None


RULES: dict[str, type[Acceptance]] = {
    "next": Next,
    "const": Const,
    "time": Time,
    "combi": Combi,
}
"""The acceptance rules by name."""
