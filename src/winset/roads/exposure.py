"""How exposed each party is at every state of the way to a deal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.inference.ensemble import Ensemble
from winset.spaces.space import Rows
from winset.stability.graph_model import Moves

Array = NDArray[np.float64]
_CELLS = 1 << 20
"""Numbers looked at at a time."""
NEGLIGIBLE = 1e-9
"""Differences below this part of what is at stake are rounding."""


@dataclass(frozen=True, eq=False)
class Exposure:
    """What could go wrong at each state, over draws, as shares of what a party can gain.

    Attributes
    ----------
    parties : ids, in the order of the first axis.
    target : the state of the deal.
    gain : float, shape (n_parties, n_draws, n_states); gain over no deal.
    alone : float, same shape; the best gain that a party reaches by a move of its own, -inf
        where it has no move or would not make it.
    allowance : float, shape (n_parties, n_draws); how far below no deal it is ready to stand.
    stake : float, shape (n_parties, n_draws); what 1 is worth, in units of the ensemble.
    per_unit : float, shape (n_parties,); what an allowance of 1, as a case states it, comes to
        in the mean of the draws.
    """

    parties: tuple[str, ...]
    target: int
    gain: Array
    alone: Array
    allowance: Array
    stake: Array
    per_unit: Array

    @cached_property
    def tempted(self) -> Array:
        """What stopping there, or breaking off alone, brings a party beyond the deal, >= 0.

        Shape (n_parties, n_draws, n_states).
        """
        reach = np.maximum(self.gain, self.alone)
        return np.asarray(np.maximum(0.0, reach - self.gain[:, :, [self.target]]))

    def deterred(self, holds: NDArray[np.bool_]) -> Exposure:
        """Return the same where no party breaks off alone in a state that holds.

        holds : bool (n_draws, n_states); stopping there counts all the same.
        """
        return replace(self, alone=np.where(holds, -np.inf, self.alone))

    @cached_property
    def short(self) -> Array:
        """How far each party stands below no deal, shape (n_parties, n_states), mean of draws."""
        return np.asarray(np.maximum(0.0, -self.gain).mean(axis=1))

    @cached_property
    def excess(self) -> Array:
        """Mean loss beyond the allowance, shape (n_parties, n_states); <= 0 where within."""
        return np.asarray((-self.gain - self.allowance[:, :, None]).mean(axis=1))

    @cached_property
    def level(self) -> Array:
        """The worst shortfall or temptation of any party, shape (n_states,), mean of draws."""
        worst = np.maximum(self.short, self.tempted.mean(axis=1))
        return np.asarray(worst.max(axis=0))

    def unsafe(self) -> NDArray[np.bool_]:
        """Find where a party is below no deal by more than it allows; (n_draws, n_states)."""
        return np.asarray((self.gain < -self.allowance[:, :, None] - NEGLIGIBLE).any(axis=0))

    def inviting(self) -> NDArray[np.bool_]:
        """Find where somebody would gain by stopping or breaking off; (n_draws, n_states)."""
        return np.asarray((self.tempted > NEGLIGIBLE).any(axis=0))


def exposure(
    rows: Rows,
    target: int,
    ensembles: Mapping[str, Ensemble],
    moves: Mapping[str, Moves],
    allowance: Mapping[str, float],
    draws: Sequence[int],
) -> Exposure:
    """Measure every state on the way to a deal.

    Parameters
    ----------
    rows : the states, uint (n_states, n_issues).
    target : the state of the deal.
    ensembles : the parties.
    moves : what each party can do alone; one without moves can only stop.
    allowance : how far below no deal a party is ready to stand, in units of its value
        function; 0 where it is not named.
    draws : those in which the target is a deal.

    Notes
    -----
    Exact per draw. Where a party cannot gain in any state, everything that it can lose is its
    stake. O(n_parties * n_draws * (n_states * n_issues + moves)).
    """
    parties = tuple(ensembles)
    shape = (len(parties), len(draws), len(rows))
    gain, alone = np.empty(shape), np.empty(shape)
    stake = np.ones(shape[:2])
    allowed = np.zeros(shape[:2])
    per_unit = np.ones(len(parties))
    for p, party in enumerate(parties):
        ensemble = ensembles[party]
        at = np.minimum(np.asarray(draws), ensemble.draws - 1)
        gain[p] = ensemble.graded(rows, at).T - ensemble.reserve[at, None]
        best, least = gain[p].max(axis=1), gain[p].min(axis=1)
        stake[p] = np.where(best > 0, best, np.where(least < 0, -least, 1.0))
        per_unit[p] = float((float(ensemble.scale) / stake[p]).mean())
        allowed[p] = allowance.get(party, 0.0) * float(ensemble.scale) / stake[p]
        gain[p] /= stake[p][:, None]
        alone[p] = _best_alone(moves.get(party), gain[p])
    return Exposure(parties, target, gain, alone, allowed, stake, per_unit)


def _best_alone(moves: Moves | None, gain: Array) -> Array:
    """Return the best that a party reaches by a move of its own, -inf where it has none."""
    best = np.full(gain.shape, -np.inf)
    if moves is None or len(moves.targets) == 0:
        return best
    able = np.flatnonzero(np.diff(moves.starts) > 0)
    step = max(8, _CELLS // max(1, len(moves.targets)))
    for begin in range(0, len(gain), step):
        # State by state, so that all draws of one are compared at once.
        some = np.ascontiguousarray(gain[begin : begin + step].T)[moves.targets]
        reached = np.maximum.reduceat(some, moves.starts[able], axis=0)
        best[begin : begin + step, able] = reached.T
    return best
