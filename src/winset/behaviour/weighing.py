"""Everybody's draws side by side, weighed by what was offered and what sources say of several.

All weights are made here. Where few draws carry most of the weight, more are made; where that is
not enough, the draws are chosen anew by their weights, step by step, and moved in between
(resample-move: Gilks & Berzuini 2001, Journal of the Royal Statistical Society B 63:127, with the
steps of Del Moral, Doucet & Jasra 2006, B 68:411).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.behaviour.likelihood import log_weights
from winset.behaviour.models import Behaviour
from winset.behaviour.pairs import weigh_pairs
from winset.behaviour.talks import Outcomes, Talks
from winset.inference.ensemble import Ensemble
from winset.inference.joint import Joint, Weights, sources_together, systematic, whole_weights

Array = NDArray[np.float64]
FLOOR = 400
FLOOR_SHARE = 1 / 8
"""With fewer effective joint draws, or of few draws with a smaller share of them, more are made,
and then moved."""
MORE = 2
"""So many times the draws are made."""
KEPT = 0.5
QUICKLY_KEPT = 0.2
"""Share of the draws that each step of resampling leaves effective; where a look is enough."""
ROUNDS = 2
MOST_ROUNDS = 8
"""Moves of everyone after each step, and at most after the last; one where a look is enough."""
STEPS = 8
MOST_STEPS = 24
"""Random moves that one proposal consists of at first, and at most."""
EFFORT = 1 << 32
"""Terms (outcome, draw) that moving may add up: some seconds."""
PAIRED = 1 << 29
"""Terms (outcome, pair of draws, kind of offer) that pairing adds up: some tenths of a second."""
LEAST_PAIRED = 0.25
"""Share of the draws that pairing takes at least."""
_LEVELS = 40

Method = Literal["drawn", "weighed", "paired", "moved"]
Again = Callable[[int], Mapping[str, Ensemble]]
"""Makes so many draws of everybody."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """What ties actors together.

    Attributes
    ----------
    talks : what was offered and answered.
    outcomes : what could have been offered: all feasible outcomes, or a sample.
    model : how people make offers; None: offers tell nothing but what is certain.
    """

    talks: Talks
    outcomes: Outcomes
    model: Behaviour | None

    @property
    def telling(self) -> bool:
        """Whether offers weigh draws."""
        return self.model is not None and bool(self.talks.proposals)

    def logarithms(
        self, ensembles: Mapping[str, Ensemble], quantiles: Array, outcomes: Outcomes | None = None
    ) -> Array:
        """Return the log weight of each joint draw, shape (n_draws,)."""
        total = sources_together(ensembles)
        found = np.zeros(len(quantiles)) if total is None else total
        if self.model is not None and self.telling:
            among = outcomes or self.outcomes
            found = found + log_weights(self.talks, ensembles, among, self.model, quantiles).total
        return np.asarray(found)


@dataclass(frozen=True, eq=False)
class Weighed:
    """Joint draws with their weights, and how they came about.

    Attributes
    ----------
    joint : with all that is known.
    drawn : the same draws, or others, without what ties actors together.
    quantiles : where in the ranges of gamma each joint draw stands, shape (n_draws,).
    method : `drawn` (nothing ties actors together), `weighed`, `paired` (chosen among all pairs of
        two actors' draws) or `moved`.
    effective : what so many draws, weighed as they were drawn, were worth.
    moves : rounds of moves that were made.
    stuck : too few effective draws are left, and moving them would take too long.
    logarithms : the log weights of the draws as they were drawn; None where nothing ties actors.
    """

    joint: Joint
    drawn: Joint
    quantiles: Array
    method: Method
    effective: float
    moves: int = 0
    stuck: bool = False
    logarithms: Array | None = None


def weigh(
    ensembles: Mapping[str, Ensemble],
    evidence: Evidence,
    rng: np.random.Generator,
    again: Again | None = None,
    *,
    quick: bool = False,
) -> Weighed:
    """Weigh joint draws by what ties actors together.

    Parameters
    ----------
    ensembles : by actor, of one number of draws, or of one draw.
    again : makes more draws; None: those there are must do.
    quick : a look is enough: pairs are not weighed where enough effective draws are left, nor
        more draws made, and they are moved less.

    Notes
    -----
    Nothing is drawn from `rng` where nothing ties actors together.
    """
    plain = Joint(ensembles)
    draws = plain.draws
    if draws == 1 or not (evidence.telling or sources_together(ensembles) is not None):
        return as_drawn(ensembles)
    quantiles = _spread_out(draws, rng)
    logarithms = evidence.logarithms(ensembles, quantiles)
    weights = whole_weights(logarithms)
    rivals = _rivals(ensembles, evidence, quantiles)
    joint = replace(plain, weights=weights, rivals=rivals)
    found = Weighed(joint, plain, quantiles, "weighed", joint.effective, logarithms=logarithms)
    floor = floor_of(draws)
    if joint.effective >= (floor if quick else draws * KEPT):
        return found
    paired = _paired(plain, evidence, rng)
    if paired is not None:
        found = replace(found, joint=paired[0], quantiles=paired[1], method="paired")
        if paired[2] >= floor:
            return found
    elif joint.effective >= floor:
        return found
    tied = tied_by(ensembles, evidence)
    moving = _Moving(evidence, rng, draws, quick=quick)
    if not moving.affordable(len(tied)):
        return replace(found, stuck=True)
    more = ensembles if again is None or quick else again(draws * MORE)
    moved = moving.moved(more, tied)
    rivals = _rivals(moved.ensembles, evidence, moved.quantiles, drawn=True)
    joint = Joint(moved.ensembles, None, (moved.origin.astype(np.int32),), rivals)
    return replace(
        found, joint=joint, quantiles=moved.quantiles, method="moved", moves=moving.moves
    )


def floor_of(draws: int) -> float:
    """Return how many of so many joint draws are to be effective."""
    return min(FLOOR, draws * FLOOR_SHARE)


def as_drawn(ensembles: Mapping[str, Ensemble]) -> Weighed:
    """Return joint draws that nothing ties together."""
    plain = Joint(ensembles)
    return Weighed(plain, plain, np.zeros(plain.draws), "drawn", float(plain.draws))


def _spread_out(draws: int, rng: np.random.Generator) -> Array:
    """Return places in (0, 1), evenly spread and in random order."""
    return np.asarray((rng.permutation(draws) + 0.5) / draws)


def _rivals(
    ensembles: Mapping[str, Ensemble], evidence: Evidence, quantiles: Array, *, drawn: bool = False
) -> tuple[Weights | None, ...]:
    """Return weights from either half of the outcomes, where these are a sample.

    `drawn`: the draws stand there in proportion to their weights from all of them already.
    """
    outcomes = evidence.outcomes
    if not (evidence.telling and outcomes.sampled):
        return ()
    before = evidence.logarithms(ensembles, quantiles) if drawn else 0.0
    halves = [replace(outcomes, rows=outcomes.rows[start::2]) for start in (0, 1)]
    return tuple(
        whole_weights(evidence.logarithms(ensembles, quantiles, half) - before) for half in halves
    )


def _paired(
    plain: Joint, evidence: Evidence, rng: np.random.Generator
) -> tuple[Joint, Array, float] | None:
    """Choose joint draws among all pairs; with what the draws of either actor are worth.

    Of as many draws as can be paired in a moment, if that is a good part of them.
    """
    if evidence.model is None or sources_together(plain) is not None:
        return None
    kinds = len({(made.makers, made.accepted) for made in evidence.talks.proposals})
    some = int(np.sqrt(PAIRED / (len(evidence.outcomes.rows) * kinds)))
    some = min(some, plain.draws)
    if some < plain.draws * LEAST_PAIRED:
        return None
    few = {
        actor: ensemble if ensemble.draws == 1 else ensemble.at_draws(np.arange(some))
        for actor, ensemble in plain.items()
    }
    weighed = weigh_pairs(evidence.talks, few, evidence.outcomes, evidence.model, rng)
    if weighed is None:
        return None
    found = weighed.choose(plain.draws, rng)
    mixed = rng.permutation(plain.draws)
    chosen = dict(plain)
    worth = float("inf")
    sides = ((found.first, found.first_weights), (found.second, found.second_weights))
    for actor, (places, weights) in zip(found.actors, sides, strict=True):
        ensemble = plain[actor]
        made = ensemble.at_draws(places[mixed])
        chain = made.chain if made.chain is not None else places[mixed].astype(np.int32)
        effective = ensemble.effective / plain.draws / float((weights**2).sum())
        chosen[actor] = replace(made, chain=chain, effective=effective)
        worth = min(worth, effective)
    return Joint(chosen), found.quantiles[mixed], worth


class _Moving:
    """Draws on their way from what each actor is known by to what ties them together."""

    def __init__(
        self, evidence: Evidence, rng: np.random.Generator, draws: int, *, quick: bool
    ) -> None:
        self._evidence = evidence
        self._rng = rng
        self._draws = draws
        self._floor = floor_of(draws)
        self._most = 1 if quick else MOST_ROUNDS
        self._rounds = 1 if quick else ROUNDS
        self._kept = QUICKLY_KEPT if quick else KEPT
        self._steps = STEPS
        self.moves = 0

    def affordable(self, actors: int) -> bool:
        """Return whether weighing the draws anew after each move takes seconds at most."""
        evidence = self._evidence
        terms = len(evidence.outcomes.rows) if evidence.telling else 1
        return terms * self._draws * self._rounds * (actors + 1) * 4 <= EFFORT

    def moved(self, ensembles: Mapping[str, Ensemble], tied: tuple[str, ...]) -> _Moved:
        """Choose and move draws until all that ties actors together counts in full."""
        count = Joint(ensembles).draws
        state = _Moved(dict(ensembles), _spread_out(count, self._rng), np.arange(count))
        logarithms = self._weigh(state)
        reached = 0.0
        for _ in range(_LEVELS):
            rise = self._rise(logarithms, 1.0 - reached)
            reached += rise
            weights = np.exp(rise * (logarithms - logarithms.max()))
            places = systematic(weights, self._draws, float(self._rng.random()))
            places = self._rng.permutation(places)
            state = state.at(places, tied)
            logarithms = logarithms[places]
            last = reached >= 1.0
            for turn in range(self._most if last else self._rounds):
                if turn >= self._rounds and self._worth(state, tied) >= 2 * self._floor:
                    break
                for actor in (*self._moving(tied), None):
                    state, logarithms = self._move(state, logarithms, actor, reached)
                self.moves += 1
            if last:
                break
        return state

    def _worth(self, state: _Moved, tied: tuple[str, ...]) -> float:
        """Return how many independent draws the least settled mean weight of an issue is worth."""
        joint = Joint(state.ensembles, None, (state.origin.astype(np.int32),))
        return min(
            joint.worth(share, [actor])
            for actor in self._moving(tied)
            for share in joint[actor].shares()
        )

    def _moving(self, tied: tuple[str, ...]) -> tuple[str, ...]:
        """Return whose draws carry much of the weights: a refusal alone halves it at most."""
        talks = self._evidence.talks
        refusing = set(talks.actors) - set(talks.parties)
        return tuple(actor for actor in tied if actor not in refusing)

    def _weigh(self, state: _Moved) -> Array:
        return self._evidence.logarithms(state.ensembles, state.quantiles)

    def _rise(self, logarithms: Array, most: float) -> float:
        """Return by how much more of the weights may count, so that enough draws are left."""
        wanted = min(self._draws, len(logarithms)) * self._kept

        def left(rise: float) -> float:
            weights = np.exp(rise * (logarithms - logarithms.max()))
            return float(weights.sum() ** 2 / (weights**2).sum())

        if left(most) >= wanted:
            return most
        low, high = 0.0, most
        for _ in range(30):
            middle = (low + high) / 2
            low, high = (middle, high) if left(middle) >= wanted else (low, middle)
        return max(low, 1e-3 * most)

    def _move(
        self, state: _Moved, logarithms: Array, actor: str | None, reached: float
    ) -> tuple[_Moved, Array]:
        """Propose moves of one actor, or of where the ranges of gamma stand; keep some."""
        rng = self._rng
        if actor is None:
            if not self._evidence.telling:
                return state, logarithms
            proposed = replace(state, quantiles=rng.random(self._draws))
        else:
            ensemble = state.ensembles[actor]
            movable = ensemble.movable
            if movable is None or movable.walk is None:
                return state, logarithms
            other = ensemble.moved(movable.jumped(self._steps, rng))
            proposed = replace(state, ensembles={**state.ensembles, actor: other})
        theirs = self._weigh(proposed)
        kept = np.log(rng.random(self._draws)) < reached * (theirs - logarithms)
        if actor is not None:
            share = float(kept.mean())
            # Far enough to get somewhere, near enough to be kept.
            self._steps = max(1, self._steps // 2) if share < 0.2 else self._steps
            self._steps = min(MOST_STEPS, self._steps * 2) if share > 0.6 else self._steps
        return state.taking(proposed, kept, actor), np.where(kept, theirs, logarithms)


@dataclass(frozen=True, eq=False)
class _Moved:
    """Joint draws: everybody's, where the ranges of gamma stand, and the draw each comes from."""

    ensembles: dict[str, Ensemble]
    quantiles: Array
    origin: NDArray[np.int64]

    def at(self, places: NDArray[np.int64], tied: tuple[str, ...]) -> _Moved:
        """Choose draws; actors that nothing ties to others keep theirs."""
        count = len(places)
        made = {
            actor: ensemble
            if ensemble.draws == 1
            else ensemble.at_draws(places if actor in tied else np.arange(count))
            for actor, ensemble in self.ensembles.items()
        }
        return _Moved(made, self.quantiles[places], self.origin[places])

    def taking(self, other: _Moved, some: NDArray[np.bool_], actor: str | None) -> _Moved:
        """Take some draws of one actor, or of gamma, from others."""
        if actor is None:
            return replace(self, quantiles=np.where(some, other.quantiles, self.quantiles))
        own, theirs = self.ensembles[actor], other.ensembles[actor]
        assert own.movable is not None
        assert theirs.movable is not None
        mixed = own.moved(own.movable.taking(theirs.movable, some))
        return replace(self, ensembles={**self.ensembles, actor: mixed})


def tied_by(ensembles: Mapping[str, Ensemble], evidence: Evidence) -> tuple[str, ...]:
    """Return who is tied to others, and has more than one draw."""
    names = [name for ensemble in ensembles.values() for name in ensemble.held]
    talking = evidence.talks.actors if evidence.telling else ()
    return tuple(
        actor
        for actor, ensemble in ensembles.items()
        if ensemble.draws > 1
        and (actor in talking or any(names.count(name) > 1 for name in ensemble.held))
    )
