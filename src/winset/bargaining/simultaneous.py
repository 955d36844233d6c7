"""Several offers of like value at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from winset.bargaining.protocols import StackedOffers
from winset.bargaining.table import Table


@dataclass(frozen=True)
class SimultaneousOffers(StackedOffers):
    """Stacked offers, in which every offer lays several outcomes of like value side by side.

    Beside what a strategy offers lie the outcomes next to it in its own order, worth no less to it;
    fewer where it likes fewer as much. Each of the others looks at the one that it likes best:
    it accepts that, and then that one alone stands, or makes an offer of its own. What strategies
    remember of an offer is what it was about.
    """

    several: int = 3
    source: ClassVar[str] = (
        "Leonardelli, Gu, McRuer, Medvec and Galinsky (2019), Multiple equivalent simultaneous "
        "offers (MESOs) reduce the negotiator dilemma"
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.several < 1:
            raise ValueError(f"expected one outcome or more at once, found {self.several}")

    def bundle(self, table: Table, seat: int, outcome: int) -> tuple[int, ...]:
        """Return the outcome and those next to it in the order of the seat. O(n_outcomes)."""
        ranks = table.ranks
        place = int(np.flatnonzero(ranks.order[seat] == outcome)[0])
        after = ranks.order[seat, place + 1 :]
        same = after[ranks.values[seat, place + 1 :] == ranks.values[seat, place]].tolist()
        better = ranks.order[seat, :place][::-1].tolist()
        return (outcome, *[*same, *better][: self.several - 1])
