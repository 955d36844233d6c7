"""Concession along a Bezier curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from winset.bargaining.strategies.base import TimeDependent


@dataclass(frozen=True)
class Bezier(TimeDependent):
    """Asks for (1 - t)^2 first + 2 t (1 - t) middle + t^2 last at time t.

    With a middle of .85 it is firm until late, with .70 about even, with .55 it concedes early.
    """

    middle: float = 0.7
    last: float = 0.4
    first: float = 1.0
    source: ClassVar[str] = "Vahidov's curve as NegoLog has it"

    def __post_init__(self) -> None:
        if not all(0 <= point <= 1 for point in (self.middle, self.last, self.first)):
            raise ValueError("expected shares from 0 to 1")

    def share(self, time: float) -> float:
        """Return the share asked for."""
        left = 1 - time
        return left * left * self.first + 2 * time * left * self.middle + time * time * self.last
