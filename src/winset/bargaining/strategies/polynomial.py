"""Concession by a power of time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from winset.bargaining.strategies.base import TimeDependent


@dataclass(frozen=True)
class Polynomial(TimeDependent):
    """Asks for (1 - start)(1 - time ** exponent): firm until late above 1, yielding early below.

    The exponent is one over the beta of the source; `start` is the share given away at once.
    """

    exponent: float = 1.0
    start: float = 0.0
    source: ClassVar[str] = (
        "Faratin, Sierra and Jennings (1998), Negotiation decision functions for autonomous agents"
    )

    def __post_init__(self) -> None:
        if not (0 < self.exponent < math.inf and 0 <= self.start < 1):
            raise ValueError("expected a finite exponent above 0 and a start from 0 to below 1")

    def share(self, time: float) -> float:
        """Return the share asked for."""
        return float((1 - self.start) * (1 - time**self.exponent))


@dataclass(frozen=True)
class Boulware(Polynomial):
    """Firm until late."""

    exponent: float = 4.0


@dataclass(frozen=True)
class Linear(Polynomial):
    """Concedes evenly."""

    exponent: float = 1.0


@dataclass(frozen=True)
class Conceder(Polynomial):
    """Concedes early."""

    exponent: float = 0.25
