"""Concession by an exponential of time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from winset.bargaining.strategies.base import TimeDependent


@dataclass(frozen=True)
class Exponential(TimeDependent):
    """Asks for 1 - exp((1 - time) ** beta * ln(start)); firm until late where beta is below 1.

    `start` is the share given away at once.
    """

    beta: float = 1.0
    start: float = 0.01
    source: ClassVar[str] = (
        "Faratin, Sierra and Jennings (1998), Negotiation decision functions for autonomous agents"
    )

    def __post_init__(self) -> None:
        if not (0 < self.beta < math.inf and 0 < self.start < 1):
            raise ValueError("expected a finite beta above 0 and a start between 0 and 1")

    def share(self, time: float) -> float:
        """Return the share asked for."""
        return 1 - math.exp((1 - time) ** self.beta * math.log(self.start))
