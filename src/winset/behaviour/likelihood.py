"""How well joint draws explain what was offered and answered."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from winset.behaviour.models import Behaviour, Choice
from winset.behaviour.talks import Outcomes, Proposal, Talks, place_of
from winset.case.types import Response
from winset.inference.columns import Columns
from winset.inference.ensemble import Ensemble
from winset.spaces.space import Rows

if TYPE_CHECKING:
    from winset.behaviour.kernels import Scratch, Tile

Array = NDArray[np.float64]
BLOCK = 1 << 16
"""Outcomes made ready at a time."""
PILOT = 64
"""Outcomes looked at for how large the terms of a sum are."""


@dataclass(frozen=True)
class Kind:
    """Offers that are measured against the same sum over all outcomes.

    Attributes
    ----------
    counts : what each party's gain counts for.
    gamma : the range of how surely the more appealing outcome is chosen.
    """

    counts: tuple[float, ...]
    gamma: tuple[float, float]

    @classmethod
    def of(cls, proposal: Proposal, parties: Sequence[str], model: Behaviour) -> Kind:
        """Return the kind of a proposal."""
        choice = choice_of(proposal, model)
        counts = (1.0 if party in proposal.makers else choice.others for party in parties)
        return cls(tuple(counts), choice.gamma)

    def at(self, quantiles: Array) -> Array:
        """Return gamma at places in its range; same shape."""
        return Choice(1.0, self.gamma).at(quantiles)


@dataclass(frozen=True, eq=False)
class LogSum:
    """log of the sum of exp(gamma * appeal) over all outcomes, and its error, (n_draws,) each.

    The error is 0 where all outcomes were added up.
    """

    value: Array
    error: Array


@dataclass(frozen=True, eq=False)
class OfferWeights:
    """What joint draws weigh by what was offered and answered.

    Attributes
    ----------
    offers : ids; of an outcome that the same parties proposed several times, the first.
    logarithms : natural, shape (n_offers, n_draws).
    error : one standard error of `total`, shape (n_draws,), due to outcomes that are a sample;
        the same for all draws where it is 0.
    """

    offers: tuple[str, ...]
    logarithms: Array
    error: Array

    @property
    def total(self) -> Array:
        """The log weight of each joint draw, shape (n_draws,)."""
        return np.asarray(self.logarithms.sum(axis=0))


def log_weights(
    talks: Talks,
    ensembles: Mapping[str, Ensemble],
    outcomes: Outcomes,
    model: Behaviour,
    quantiles: Array,
) -> OfferWeights:
    """Weigh joint draws by what was offered and answered.

    Parameters
    ----------
    talks : see `talks_of`.
    ensembles : by actor, each with as many draws as there are quantiles, or with one. Parties
        without one are left out of account.
    outcomes : all feasible outcomes, or a sample of them.
    quantiles : shape (n_draws,), from 0 to 1: where in the ranges of gamma each draw stands.

    Raises
    ------
    ValueError
        The draws do not line up.

    Notes
    -----
    Of an offer: temper * (gamma * appeal - log of the sum of exp(gamma * appeal) over all
    outcomes and its own). Of a refusal: the log odds of it by what the offer would have given.
    About 0.4 ns per (outcome, draw) for each party and each kind of offer; memory O(draws). The
    arithmetic is exact to about 1e-5; a sample of outcomes has its error told. Source: `Behaviour`.
    """
    return Weigher(ensembles, outcomes, model, quantiles).weigh(talks)


@dataclass(eq=False)
class Weigher:
    """Weighs joint draws by talks; what is summed over all outcomes is kept between talks.

    Attributes are the arguments of `log_weights`.
    """

    ensembles: Mapping[str, Ensemble]
    outcomes: Outcomes
    model: Behaviour
    quantiles: Array
    _sums: dict[tuple[tuple[str, ...], Kind], LogSum] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Check that the draws line up."""
        draws = len(self.quantiles)
        for actor, ensemble in self.ensembles.items():
            if ensemble.draws not in {1, draws}:
                raise ValueError(
                    f"expected {draws} draws of '{actor}', one for each quantile, found "
                    f"{ensemble.draws}"
                )

    def weigh(self, talks: Talks) -> OfferWeights:
        """Return what the draws weigh by some talks; see `log_weights`."""
        parties = tuple(party for party in talks.parties if party in self.ensembles)
        kinds = [Kind.of(proposal, parties, self.model) for proposal in talks.proposals]
        made = [bool(proposal.makers) for proposal in talks.proposals]
        self._sum_up(parties, [kind for kind, is_made in zip(kinds, made, strict=True) if is_made])
        weights = np.zeros((len(talks.proposals), len(self.quantiles)))
        error = np.zeros(len(self.quantiles))
        for place, (proposal, kind) in enumerate(zip(talks.proposals, kinds, strict=True)):
            if made[place]:
                temper = choice_of(proposal, self.model).temper
                chosen, doubt = self._chosen(proposal, parties, kind)
                weights[place] += temper * chosen
                # One sample serves all offers, so that their errors go the same way.
                error += temper * doubt
            weights[place] += self._refused(proposal)
        return OfferWeights(tuple(proposal.offer for proposal in talks.proposals), weights, error)

    def _chosen(
        self, proposal: Proposal, parties: tuple[str, ...], kind: Kind
    ) -> tuple[Array, Array]:
        """Return the log odds that a proposal is chosen, and their error, (n_draws,) each."""
        row = np.array([proposal.row])
        appeal = np.zeros(len(self.quantiles))
        for count, party in zip(kind.counts, parties, strict=True):
            appeal += count * self.model.felt(stake_gains(self.ensembles[party], row)[0])
        own = kind.at(self.quantiles) * appeal
        against = self._sums[parties, kind]
        outcomes = self.outcomes
        if not outcomes.sampled and len(place_of(proposal.row, outcomes.rows)):
            return own - against.value, against.error
        # What was offered is one of the outcomes there were, in the sample or not.
        total = np.logaddexp(against.value, own)
        return own - total, against.error * np.exp(against.value - total)

    def _refused(self, proposal: Proposal) -> Array:
        """Return the log odds of all refusals of a proposal, shape (n_draws,)."""
        row = np.array([proposal.row])
        total = np.zeros(len(self.quantiles))
        for actor, response in proposal.refused.items():
            if actor in self.ensembles:
                total += refusal(self.model, response, stake_gains(self.ensembles[actor], row)[0])
        return total

    def _sum_up(self, parties: tuple[str, ...], kinds: Sequence[Kind]) -> None:
        lacking = [kind for kind in dict.fromkeys(kinds) if (parties, kind) not in self._sums]
        if lacking:
            actors = [self.ensembles[party] for party in parties]
            powers = np.array([np.outer(kind.counts, kind.at(self.quantiles)) for kind in lacking])
            sums = log_sums(actors, self.outcomes, self.model, powers)
            self._sums |= {
                (parties, kind): found for kind, found in zip(lacking, sums, strict=True)
            }


def choice_of(proposal: Proposal, model: Behaviour) -> Choice:
    """Return how a proposal was chosen."""
    return model.accepted if proposal.accepted else model.left


def refusal(model: Behaviour, response: Response, gains: Array) -> Array:
    """Return the log odds of a refusal by what its maker would gain; same shape as gains."""
    how = model.final if response is Response.FINAL else model.rejected
    return how.logarithm(gains)


def stake_gains(ensemble: Ensemble, rows: Rows) -> Array:
    """Return gains over no deal as parts of what is at stake, shape (n_rows, n_draws).

    0 where nothing is. O(n_rows * n_issues * n_draws).
    """
    everywhere = slice(None)
    gained = ensemble.sums(rows, everywhere) - ensemble.reserve[everywhere]
    return np.asarray(gained * _unit(ensemble))


def _unit(ensemble: Ensemble) -> Array:
    """Return what one unit of an ensemble's sums is of what is at stake, shape (n_draws,)."""
    stake = ensemble.stake()
    return np.divide(1.0, stake, out=np.zeros_like(stake), where=stake > 0)


def log_sums(
    actors: Sequence[Ensemble], outcomes: Outcomes, model: Behaviour, powers: Array
) -> list[LogSum]:
    """Add up exp(sum over actors of power * felt gain) over all outcomes, draw by draw.

    Parameters
    ----------
    powers : what felt gains are multiplied by, shape (n_kinds, n_actors, n_draws).

    Returns
    -------
    A sum for each kind. Of a sample, what it says of all outcomes, with its standard error.

    Notes
    -----
    The terms are taken relative to the largest of a few outcomes, so that none is too small or
    too large for its number; where that was far off, the sum is taken again.
    """
    from winset.behaviour.kernels import SPAN

    # Logarithms to base two within; what is felt as it is, is put into doublings by its power.
    doublings = powers if model.logarithmic else powers / math.log(2.0)
    # Whole doublings are the same number in single precision.
    reference = np.rint(_pilot(actors, outcomes.rows, model, doublings))
    draws = powers.shape[2]
    totals, squares = np.zeros((2, len(powers), draws))
    again = np.ones(draws, dtype=bool)
    while again.any():
        places = np.flatnonzero(again)
        part = _Part(actors, outcomes, model, places)
        first, second = part.add(doublings[:, :, places], reference[:, places])
        totals[:, places], squares[:, places] = first, second
        most = np.maximum(first, np.sqrt(second))
        over = most >= 2.0 ** (SPAN / 2)
        raised = np.where(np.isfinite(most), np.log2(np.maximum(first, 1.0)), SPAN)
        reference[:, places] += np.where(over, np.rint(np.minimum(raised, SPAN)), 0.0)
        again = np.zeros(draws, dtype=bool)
        again[places] = over.any(axis=0)
    count = len(outcomes.rows)
    mean = totals / count
    error = np.zeros_like(totals)
    if outcomes.sampled:
        spread = np.maximum(squares / count - mean**2, 0.0)
        error = np.sqrt(spread / count) / mean
    value = math.log(2.0) * (np.log2(mean) + reference) + math.log(outcomes.size)
    return [LogSum(value[kind], error[kind]) for kind in range(len(powers))]


def _pilot(actors: Sequence[Ensemble], rows: Rows, model: Behaviour, powers: Array) -> Array:
    """Return the largest exponent of a few outcomes, shape (n_kinds, n_draws)."""
    from winset.behaviour.kernels import TILE

    some = rows[np.unique(np.linspace(0, len(rows) - 1, PILOT).astype(np.int64))]
    draws = powers.shape[2]
    found = np.empty((len(powers), draws))
    unit = math.log(2.0) if model.logarithmic else 1.0
    felt = [
        np.broadcast_to(model.felt(stake_gains(actor, some)) / unit, (len(some), draws))
        for actor in actors
    ]
    for begin in range(0, draws, TILE):
        part = slice(begin, begin + TILE)
        for kind, power in enumerate(powers[:, :, part]):
            total = np.zeros(power.shape[1:])
            for own, each in zip(power, felt, strict=True):
                total = total + own * each[:, part]
            found[kind, part] = total.max(axis=0)
    return found


class _Part:
    """Some draws of all actors, to be added up over all outcomes."""

    def __init__(
        self,
        actors: Sequence[Ensemble],
        outcomes: Outcomes,
        model: Behaviour,
        places: NDArray[np.int64],
    ) -> None:
        self._actors = actors
        self._columns = Columns(actors)
        self._rows = outcomes.rows
        self._sampled = outcomes.sampled
        self._floor = model.floor if model.logarithmic else 0.0
        self._places = places

    def add(self, powers: Array, reference: Array) -> tuple[Array, Array]:
        """Return sums of terms and of their squares, shape (n_kinds, n_draws) each.

        The squares are 0 where they are not wanted.
        """
        from winset.behaviour.kernels import TILE, Powers, Sums, add_powers

        shape = len(powers), len(self._places)
        totals, squares = np.zeros(shape), np.zeros(shape)
        for begin in range(0, shape[1], TILE):
            part = slice(begin, min(begin + TILE, shape[1]))
            width = part.stop - begin
            first = np.zeros((len(powers), width))
            second = np.zeros((len(powers), width) if self._sampled else (0, 0))
            raised = Powers(
                np.ascontiguousarray(powers[:, :, part], dtype=np.float32),
                np.ascontiguousarray(reference[:, part], dtype=np.float32),
            )
            tile = self._tile(self._places[part])
            for outcomes in self._blocks():
                add_powers(outcomes, tile, raised, Sums(first, second), self._scratch(width))
            totals[:, part] = first
            if self._sampled:
                squares[:, part] = second
        return totals, squares

    def _tile(self, draws: NDArray[np.int64]) -> Tile:
        from winset.behaviour.kernels import Tile

        shape = len(self._actors), len(draws)
        values = np.empty((shape[0], self._columns.slots, shape[1]))
        start, unit, cap = (np.empty(shape) for _ in range(3))
        for place, actor in enumerate(self._actors):
            part = draws if actor.draws > 1 else np.zeros(1, dtype=np.int64)
            unit[place] = _unit(actor)[part]
            values[place] = self._columns.values(actor, part) * unit[place]
            start[place] = -actor.reserve[part] * unit[place]
            # Where nothing is at stake, infinity times 0 would be no number.
            most = np.full(len(part), np.inf) if np.isinf(actor.cap) else actor.cap * unit[place]
            cap[place] = most + start[place]
        with np.errstate(over="ignore"):
            return Tile(
                values.astype(np.float32),
                start.astype(np.float32),
                unit.astype(np.float32),
                cap.astype(np.float32),
                np.float32(self._floor),
            )

    def _blocks(self) -> Iterator[tuple[Rows, NDArray[np.int64], NDArray[np.float32]]]:
        """Yield the outcomes as a kernel takes them, block by block."""
        interacting = any(actor.interactions for actor in self._actors)
        for begin in range(0, len(self._rows), BLOCK):
            block = self._rows[begin : begin + BLOCK]
            slots, shared = self._columns.gathered(block)
            shape = (len(self._actors), len(block)) if interacting else (0, 0)
            extra = np.zeros(shape, dtype=np.float32)
            if interacting:
                for place, actor in enumerate(self._actors):
                    for mask, amount in actor.interactions:
                        extra[place, mask(block)] += amount
            yield slots, shared, extra

    def _scratch(self, width: int) -> Scratch:
        from winset.behaviour.kernels import Scratch

        actors, columns = len(self._actors), self._columns.count
        shapes = (actors, columns, width), (actors, width), (width,)
        return Scratch(*(np.zeros(shape, dtype=np.float32) for shape in shapes))
