"""An ensemble: one actor's value functions, as draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.outcomes.space import RegionMask, Space

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Ensemble:
    """Value functions of one actor that agree with what is known.

    Attributes
    ----------
    slots : float, shape (n_slots, n_draws)
        The value of each option of each issue (`Space.offsets`), in every draw.
    reserve : float, shape (n_draws,)
        The no-deal value.
    scale : the unit: true value = number / scale. Scored actors are held in whole numbers so
        that sums and comparisons are exact; inferred ones have scale 1.
    exact : the actor is scored; one draw.
    effective : effective sample size (draws that would carry as much if independent).
    method : how the draws were made, in words.
    interactions : (region, amount in the same unit) added where the region matches.
    dropped : statement ids never imposed, since they contradict firmer ones.
    no_deal_row : the no-deal outcome where its value is the no-deal value, else None.
    """

    actor: str
    space: Space
    slots: Array
    reserve: Array
    scale: Fraction = Fraction(1)
    exact: bool = False
    whole: bool = False
    effective: float = np.inf
    method: str = "scores as given"
    interactions: tuple[tuple[RegionMask, float], ...] = ()
    dropped: tuple[str, ...] = ()
    no_deal_row: tuple[int, ...] | None = None

    @property
    def draws(self) -> int:
        """The number of draws; one for scores."""
        return int(self.slots.shape[1])

    def values(self, rows: NDArray[Any], draw: int | slice = 0) -> Array:
        """Return values of outcomes in one draw, shape (n,), or some, shape (n, n_draws).

        Units of `scale`. Gather and add, in issue order. O(n * n_issues) per draw.
        """
        slots = self.slots[:, draw]
        total = slots[self.space.offsets[0] + rows[:, 0].astype(np.int64)].copy()
        for issue in range(1, rows.shape[1]):
            total += slots[self.space.offsets[issue] + rows[:, issue].astype(np.int64)]
        for mask, amount in self.interactions:
            total[mask(rows)] += amount
        return np.asarray(total, dtype=np.float64)

    def real(self, value: float) -> float:
        """Turn a value in units of `scale` into the case's own unit."""
        if self.scale == 1:
            return float(value)
        return float(Fraction(value) / self.scale) if self.whole else float(value)

    def shares(self) -> Array:
        """Return each issue's weight (best minus worst option), shape (n_issues, n_draws)."""
        offsets = self.space.offsets
        return np.array(
            [
                self.slots[start:stop].max(axis=0) - self.slots[start:stop].min(axis=0)
                for start, stop in pairwise(offsets)
            ]
        )

    def resampled(self, draws: int) -> Ensemble:
        """Repeat a single draw so that it lines up with actors that have many."""
        if self.draws == draws:
            return self
        if self.draws != 1:
            raise ValueError(f"{self.draws} draws cannot line up with {draws}")
        return replace(
            self,
            slots=np.ascontiguousarray(np.broadcast_to(self.slots, (len(self.slots), draws))),
            reserve=np.ascontiguousarray(np.broadcast_to(self.reserve, (draws,))),
        )


Ensembles = Mapping[str, Ensemble]
