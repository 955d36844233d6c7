"""One actor in one draw, in whole numbers: sums and comparisons are exact."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
BITS = 60
"""Floats are held as whole numbers of this many bits."""


@dataclass(frozen=True)
class Whole:
    """One actor in one draw, in whole numbers.

    Attributes
    ----------
    slots : int64, shape (n_slots,); what always matches is in those of the first issue.
    extras : int64, shape (n_extras,); its interactions.
    floor : the least acceptable value; half a hair below the no-deal value.
    unit : how many of these make one of the ensemble's numbers.
    cap : the largest value, at least `floor`; None where there is no limit. Whether an outcome is
        acceptable follows from the plain sum.
    hair : values are told apart by so many of these; 1: exactly.
    """

    slots: Ints
    extras: Ints
    floor: int
    unit: float
    cap: int | None = None
    hair: int = 1

    @property
    def reserve(self) -> int:
        """The no-deal value."""
        return self.floor + self.hair // 2

    @property
    def largest(self) -> int | None:
        """How far the cap is above `floor`; None without one."""
        return None if self.cap is None else self.cap - self.floor
