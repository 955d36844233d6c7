"""Opponent models: what a seat makes of the offers of another."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from winset.spaces.space import Rows


@dataclass(frozen=True)
class OpponentModel(ABC):
    """An estimate, from its offers, of how good outcomes are for another seat.

    Attributes
    ----------
    source : where the model comes from.
    """

    source: ClassVar[str] = ""

    @abstractmethod
    def estimate(self, rows: Rows, offered: Iterable[int]) -> NDArray[np.float64]:
        """Return how good each outcome is for the other, from 0 to 1, shape (n_outcomes,).

        Parameters
        ----------
        rows : the outcomes, shape (n_outcomes, n_issues).
        offered : the places of its offers, the oldest first.
        """


@dataclass(frozen=True)
class Unknown(OpponentModel):
    """Knows nothing: every outcome is as good as any other."""

    source: ClassVar[str] = "none"

    def estimate(self, rows: Rows, offered: Iterable[int]) -> NDArray[np.float64]:
        """Return a half for each outcome."""
        return np.full(len(rows), 0.5)


@dataclass(frozen=True)
class Frequency(OpponentModel):
    """Counts: options offered often are good, issues that rarely change are important.

    An issue's weight grows by `step` each time two offers in a row agree on it; an option's worth
    is how often it was offered, beside the most frequent of its issue, plus one each.
    """

    step: float = 0.1
    source: ClassVar[str] = (
        "the frequency model of Hardheaded (van Krimpen, Looije and Hajizadeh 2013), with "
        "smoothed counts"
    )

    def estimate(self, rows: Rows, offered: Iterable[int]) -> NDArray[np.float64]:
        """Return estimated values. O(n_offers * n_issues + n_outcomes * n_issues)."""
        said = rows[list(offered)].astype(np.int64)
        issues = rows.shape[1]
        if len(said) == 0:
            return Unknown().estimate(rows, ())
        same = (said[1:] == said[:-1]).sum(axis=0)
        weights = 1 / issues + self.step * same
        weights = weights / weights.sum()
        total = np.zeros(len(rows))
        for place in range(issues):
            counts = np.bincount(said[:, place], minlength=int(rows[:, place].max()) + 1) + 1
            total += weights[place] * (counts / counts.max())[rows[:, place].astype(np.int64)]
        return total


MODELS: dict[str, type[OpponentModel]] = {"none": Unknown, "frequency": Frequency}
"""The opponent models by name."""
