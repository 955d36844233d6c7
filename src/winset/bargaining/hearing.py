"""An opponent model of Winset's own draws, weighed anew by what the other offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.opponents import OpponentModel, Unknown
from winset.behaviour.models import Behaviour, OwnValue
from winset.spaces.space import Rows

Array = NDArray[np.float64]
STEADY = 5
"""Places in the range of how surely offers are chosen, over which a mean is taken."""


def _nothing() -> Array:
    return np.zeros((0, 0))


@dataclass(frozen=True, eq=False)
class HearingDraws(OpponentModel):
    """Holds value functions of the other, and believes those more that make its offers likelier.

    A draw by which an offer is worth less than no deal is ruled out. Else an offer is chosen among
    all outcomes as people choose offers that are not accepted (`behaviour`), the maker's own gain
    counting alone; the same offer again tells nothing new. Where no draw is left,
    all are as before.

    Attributes
    ----------
    gains : float, shape (n_draws, n_outcomes); what the other gains over no deal, each draw as
        parts of what is at stake in it.
    weights : float, shape (n_draws,); what draws weigh before the first offer; all alike if empty.
    """

    gains: Array = field(default_factory=_nothing, repr=False)
    weights: Array = field(default_factory=lambda: np.zeros(0), repr=False)
    behaviour: Behaviour = field(default_factory=OwnValue)
    source: ClassVar[str] = (
        "draws from statements, weighed by Bayes' rule as in Hindriks and Tykhonov (2008), "
        "Opponent modelling in automated multi-issue negotiation using Bayesian learning"
    )

    def estimate(self, rows: Rows, offered: Iterable[int]) -> Array:
        """Return the mean gain, as a share of the best of its draw; 0 where it would lose.

        O(n_draws * (n_outcomes + n_offers)).
        """
        if self.gains.size == 0:
            return Unknown().estimate(rows, ())
        weights = self.believed(offered)
        return np.asarray(weights @ self._shares)

    def believed(self, offered: Iterable[int]) -> Array:
        """Return what each draw weighs after some offers, shape (n_draws,), adding up to 1."""
        heard = list(dict.fromkeys(offered))
        prior = self.weights if len(self.weights) else np.ones(len(self.gains))
        said = self.gains[:, heard]
        likely = (self._steady[:, None, None] * self._felt[:, heard] - self._sums[:, :, None]).sum(
            axis=2
        ) * self.behaviour.left.temper
        largest = likely.max(axis=1, keepdims=True)
        # Each steadiness counts by how well it explains the offers on the whole.
        odds = np.exp(likely - largest.max()).mean(axis=0) * prior * (said >= 0).all(axis=1)
        total = odds.sum()
        return np.asarray(odds / total if total > 0 else prior / prior.sum())

    @cached_property
    def _shares(self) -> Array:
        best = self.gains.max(axis=1, keepdims=True)
        return np.maximum(self.gains, 0.0) / np.where(best > 0, best, 1.0)

    @cached_property
    def _steady(self) -> Array:
        return self.behaviour.left.at((np.arange(STEADY) + 0.5) / STEADY)

    @cached_property
    def _felt(self) -> Array:
        return self.behaviour.felt(self.gains)

    @cached_property
    def _sums(self) -> Array:
        """The logarithms of what choices are in proportion to, shape (STEADY, n_draws)."""
        appeal = self._steady[:, None, None] * self._felt
        top = appeal.max(axis=2)
        return np.asarray(top + np.log(np.exp(appeal - top[:, :, None]).sum(axis=2)))
