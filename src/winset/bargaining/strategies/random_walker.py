"""Any outcome that is worth no deal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from winset.bargaining.strategies.base import Strategy
from winset.bargaining.talk import NOTHING, Talk


@dataclass(frozen=True)
class RandomWalker(Strategy):
    """Offers any outcome that is worth no deal, all with the same odds: what others are held to."""

    source: ClassVar[str] = "folklore: the baseline of tournaments"
    deterministic: ClassVar[bool] = False

    def offer(self, talk: Talk) -> int:
        """Return an outcome. O(log n_outcomes)."""
        ranked = talk.values[talk.order]
        count = len(ranked) - int(np.searchsorted(ranked[::-1], talk.floor, side="left"))
        return int(talk.order[talk.random.integers(count)]) if count else NOTHING
