"""No concession at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from winset.bargaining.strategies.base import TimeDependent


@dataclass(frozen=True)
class Hardliner(TimeDependent):
    """Asks for the best, always."""

    source: ClassVar[str] = "folklore: take it or leave it"

    def share(self, time: float) -> float:
        """Return the whole."""
        return 1.0
