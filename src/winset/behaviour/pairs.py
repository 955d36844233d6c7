"""All pairs of draws of two actors that offers tie together, weighed at once.

Two actors with n and m draws have n * m joint draws, not n: each pair is weighed, and joint
draws are then chosen among all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.behaviour.likelihood import Kind, choice_of, refusal, stake_gains
from winset.behaviour.models import Behaviour
from winset.behaviour.talks import Outcomes, Talks, place_of
from winset.inference.ensemble import Ensemble
from winset.inference.joint import systematic

Array = NDArray[np.float64]
LEVELS = 16
"""Places in the ranges of gamma; each draw of the first actor stands at one of them."""
MOST_PAIRS = 1 << 24
"""More pairs than this (128 MB) are not weighed."""
BUDGET = 1 << 34
"""So many (pair, outcome, kind of offer) are added up at most: about a second on one core."""
_SPAN = 600.0
"""Logarithms of terms of one sum further apart than this could vanish."""


@dataclass(frozen=True, eq=False)
class Pairs:
    """Joint draws of two actors, chosen among all pairs in proportion to their weights.

    Attributes
    ----------
    actors : the two whose draws are paired.
    first, second : int, shape (count,); which draw of each. `first` ascends.
    quantiles : shape (count,); where in the ranges of gamma each joint draw stands.
    first_weights, second_weights : shape (n,) and (m,), each adding up to 1; what the draws of
        each weigh over all pairs.
    """

    actors: tuple[str, str]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    quantiles: Array
    first_weights: Array
    second_weights: Array


@dataclass(frozen=True, eq=False)
class WeighedPairs:
    """What all pairs of draws of two actors weigh.

    Attributes
    ----------
    actors : the two, whose n and m draws are paired.
    levels : int, shape (n,); where in the ranges of gamma each draw of the first stands.
    weights : shape (n, m); to be multiplied by `factors`, shape (n,).
    """

    actors: tuple[str, str]
    levels: NDArray[np.int64]
    weights: Array
    factors: Array

    def first_weights(self) -> Array:
        """Return what each draw of the first actor weighs over all pairs, adding up to 1; (n,)."""
        totals = self.factors * self.weights.sum(axis=1)
        return np.asarray(totals / totals.sum())

    def second_weights(self) -> Array:
        """Return what each draw of the second actor weighs, adding up to 1; (m,)."""
        totals = self.factors @ self.weights
        return np.asarray(totals / totals.sum())

    def choose(self, count: int, rng: np.random.Generator) -> Pairs:
        """Choose pairs, each as often as its share says, rounded up or down."""
        first_weights = self.first_weights()
        first = systematic(first_weights, count, float(rng.random()))
        second = np.empty(count, dtype=np.int64)
        begins = np.flatnonzero(np.diff(first, prepend=-1))
        for begin, end in zip(begins, [*begins[1:], count], strict=True):
            row = self.weights[first[begin]]
            second[begin:end] = systematic(row, end - begin, float(rng.random()))
        quantiles = (self.levels[first] + 0.5) / LEVELS
        return Pairs(self.actors, first, second, quantiles, first_weights, self.second_weights())


def pairs(
    talks: Talks,
    ensembles: Mapping[str, Ensemble],
    outcomes: Outcomes,
    model: Behaviour,
    rng: np.random.Generator,
) -> Pairs | None:
    """Choose joint draws among all pairs of draws of the two actors that talks tie together.

    As many as the first of them has draws, in proportion to the weights. None where
    `weigh_pairs` gives none: then see `log_weights`.
    """
    weighed = weigh_pairs(talks, ensembles, outcomes, model, rng)
    return None if weighed is None else weighed.choose(len(weighed.levels), rng)


def weigh_pairs(
    talks: Talks,
    ensembles: Mapping[str, Ensemble],
    outcomes: Outcomes,
    model: Behaviour,
    rng: np.random.Generator,
) -> WeighedPairs | None:
    """Weigh all pairs of draws of the two actors that talks tie together.

    None where other than two actors with more than one draw have a part in the talks, where
    outcomes are a sample or lack what was offered, or where it would take more than `BUDGET`.

    Notes
    -----
    Weights as of `log_weights`, of which this is the same sum for all pairs at once: the sum over
    outcomes of exp(gamma (a_i + b_j)) is a product of two matrices (`kernels.subtract_logs`).
    `rng` gives each draw of the first actor a level of gamma, all levels to equally many. Exact
    on the draws, up to rounding. Time and memory O(n * m * n_outcomes) and O(n * m).
    """
    tied = [actor for actor in talks.actors if actor in ensembles and ensembles[actor].draws > 1]
    if len(tied) != 2 or outcomes.sampled:
        return None
    table = _Table(talks, ensembles, outcomes, model, (tied[0], tied[1]))
    if not table.affordable:
        return None
    levels = rng.permutation(np.arange(ensembles[tied[0]].draws) % LEVELS)
    weights, factors = table.weights(levels)
    return WeighedPairs(table.actors, levels, weights, np.exp(factors - factors.max()))


class _Table:
    """What pairs of draws weigh, level by level."""

    def __init__(
        self,
        talks: Talks,
        ensembles: Mapping[str, Ensemble],
        outcomes: Outcomes,
        model: Behaviour,
        actors: tuple[str, str],
    ) -> None:
        self.actors = actors
        self._talks = talks
        self._ensembles = ensembles
        self._rows = outcomes.rows
        self._model = model
        self._parties = tuple(party for party in talks.parties if party in ensembles)
        self._shape = ensembles[actors[0]].draws, ensembles[actors[1]].draws
        made = [proposal for proposal in talks.proposals if proposal.makers]
        self._kinds = [Kind.of(proposal, self._parties, model) for proposal in made]
        self._tempers = [choice_of(proposal, model).temper for proposal in made]
        self._places = [place_of(proposal.row, outcomes.rows) for proposal in made]

    @property
    def affordable(self) -> bool:
        """Whether all pairs can be weighed, and none of the terms would vanish."""
        pair_count = self._shape[0] * self._shape[1]
        work = pair_count * len(self._rows) * max(1, len(set(self._kinds)))
        if pair_count > MOST_PAIRS or work > BUDGET or not all(map(len, self._places)):
            return False
        spans = [float(np.ptp(self._felt(party))) for party in self._parties]
        return all(kind.gamma[1] * np.dot(kind.counts, spans) < _SPAN for kind in self._kinds)

    def _felt(self, party: str) -> Array:
        return self._model.felt(stake_gains(self._ensembles[party], self._rows)).T

    def weights(self, levels: NDArray[np.int64]) -> tuple[Array, Array]:
        """Return weights (n, m), the largest of each row 1, and the log of each row's factor."""
        weights = np.empty(self._shape)
        factors = np.empty(self._shape[0])
        felt = {party: self._felt(party) for party in self._parties}
        refused = self._refused()
        for level in np.unique(levels):
            places = np.flatnonzero(levels == level)
            # What depends on one draw of the two alone is added up first.
            alone = [refused[0][places], refused[1].copy()]
            logarithms = self._against(felt, (int(level), places), alone)
            logarithms += alone[0][:, None]
            logarithms += alone[1]
            factors[places] = logarithms.max(axis=1)
            logarithms -= factors[places, None]
            weights[places] = np.exp(logarithms, out=logarithms)
        return weights, factors

    def _against(
        self,
        felt: Mapping[str, Array],
        at: tuple[int, NDArray[np.int64]],
        alone: list[Array],
    ) -> Array:
        """Return what all other outcomes take from the offers, at one level, pair by pair.

        `at` is the level and the draws of the first actor there. What the offers themselves
        bring is added to `alone`, (n_places,) and (m,).
        """
        from winset.behaviour.kernels import subtract_logs

        level, places = at
        total = np.zeros((len(places), self._shape[1]))
        for kind in dict.fromkeys(self._kinds):
            sides = self._sides(kind, felt, level)
            sides[0] = sides[0][places]
            offers = [k for k, found in enumerate(self._kinds) if found == kind]
            raised = []
            for side, appeal in enumerate(sides):
                peak = appeal.max(axis=1)
                raised.append(np.exp(appeal - peak[:, None]))
                for k in offers:
                    alone[side] += self._tempers[k] * (appeal[:, self._places[k][0]] - peak)
            # The kernel takes four outcomes at a time.
            first, second = (np.pad(part, ((0, 0), (0, -part.shape[1] % 4))) for part in raised)
            weight = float(sum(self._tempers[k] for k in offers))
            subtract_logs(first, np.ascontiguousarray(second.T), weight, total)
        return total

    def _sides(self, kind: Kind, felt: Mapping[str, Array], level: int) -> list[Array]:
        """Return what each of the two brings to gamma * appeal, (n, Y) and (m, Y).

        What others bring, who have one draw, stands with the first.
        """
        gamma = float(kind.at(np.array((level + 0.5) / LEVELS)))
        sides = [np.zeros((draws, len(self._rows))) for draws in self._shape]
        for party, count in zip(self._parties, kind.counts, strict=True):
            side = self.actors.index(party) if party in self.actors else 0
            sides[side] += gamma * count * felt[party]
        return sides

    def _refused(self) -> tuple[Array, Array]:
        """Return the log odds of all refusals by the two actors, (n,) and (m,)."""
        told = np.zeros(self._shape[0]), np.zeros(self._shape[1])
        for proposal in self._talks.proposals:
            row = np.array([proposal.row])
            for actor, response in proposal.refused.items():
                if actor in self.actors:
                    gains = stake_gains(self._ensembles[actor], row)[0]
                    told[self.actors.index(actor)][:] += refusal(self._model, response, gains)
        return told
