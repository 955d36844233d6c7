"""Of what is good enough for oneself, what the others seem to like best."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.opponents import OpponentModel
from winset.bargaining.strategies.base import Strategy
from winset.bargaining.talk import NOTHING, Talk

if TYPE_CHECKING:
    from winset.spaces.space import Rows


@dataclass(frozen=True, eq=False)
class Listener(Strategy):
    """Concedes by a power of time, and offers the best for the others of what is good enough.

    How good outcomes are for the others it learns from their offers, by models; of several others
    who likes it least counts. It takes what is as good as what it is after. Without models
    it offers as `Polynomial` does.

    Attributes
    ----------
    exponent : as of `Polynomial`: firm until late above 1, yielding early below.
    models : of the others, by their places; who has none is not asked about.
    rows : the outcomes, shape (n_outcomes, n_issues), for models that look at issues.
    """

    exponent: float = 1.0
    models: Mapping[int, OpponentModel] = field(default_factory=dict, repr=False)
    rows: Rows | None = field(default=None, repr=False)
    source: ClassVar[str] = (
        "Faratin, Sierra and Jennings (2002), Using similarity criteria to make issue trade-offs "
        "in automated negotiations; here by opponent models"
    )
    needs_offers: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if not 0 < self.exponent < math.inf:
            raise ValueError("expected a finite exponent above 0")

    def offer(self, talk: Talk) -> int:
        """Return what seems best for the others; O(n_outcomes) and what models take."""
        own = talk.at_share(1 - talk.time**self.exponent)
        models = {seat: one for seat, one in self.models.items() if seat != talk.seat}
        if own == NOTHING or not models:
            return own
        talk.level = talk.value(own)
        fine = talk.values >= talk.level
        liked = np.where(fine, self._liked(talk, models), -np.inf)
        ties = liked == liked.max()
        return int(np.argmax(np.where(ties, talk.values, -np.inf)))

    def _liked(self, talk: Talk, models: Mapping[int, OpponentModel]) -> NDArray[np.float64]:
        rows = np.arange(len(talk.values))[:, None] if self.rows is None else self.rows
        heard: dict[int, list[int]] = {seat: [] for seat in models}
        for offer in talk.received():
            if offer.seat in heard:
                heard[offer.seat].append(offer.outcome)
        guesses = [one.estimate(rows, heard[seat]) for seat, one in models.items()]
        return np.asarray(np.min(guesses, axis=0))
