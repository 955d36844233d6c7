"""Who accepts what: counts over draws, per actor and jointly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from winset.deals.consent import Consent
from winset.inference.columns import Columns
from winset.inference.ensemble import Ensemble
from winset.inference.joint import Joint, Weights
from winset.inference.precision import standard_error
from winset.spaces.space import Progress, Rows, silent

if TYPE_CHECKING:
    from winset.deals.kernels import Scratch, Tile


@dataclass(frozen=True)
class Acceptance:
    """How often each outcome is acceptable.

    Attributes
    ----------
    actors : voters first.
    counts : int, shape (n_actors, n_outcomes); draws in which the actor accepts, each as often
        as it weighs.
    joint : int, shape (n_outcomes,); draws in which consent is given, counted in the same way.
    deals : int, shape (n_draws,); number of deals in each draw.
    effective : how many independent draws `exists` is worth.
    exact : whether every actor is scored.
    weights : of the draws, shape (n_draws,); None where they weigh alike.
    """

    actors: tuple[str, ...]
    counts: NDArray[np.int32]
    joint: NDArray[np.int32]
    deals: NDArray[np.int64]
    effective: float
    exact: bool
    weights: Weights | None = None

    def __repr__(self) -> str:
        outcomes = f"{len(self.joint):,} outcomes"
        return f"<Acceptance of {outcomes} by {', '.join(self.actors)}: {self.draws:,} draws>"

    @property
    def draws(self) -> int:
        """The number of draws; one for scored cases."""
        return len(self.deals)

    @cached_property
    def total(self) -> int:
        """What `counts` and `joint` are out of; the number of draws where they weigh alike."""
        return self.draws if self.weights is None else int(self.weights.sum(dtype=np.int64))

    @property
    def exists(self) -> float:
        """The share of draws in which there is a deal."""
        there = self.deals > 0
        if self.weights is None:
            return float(there.mean())
        return int(self.weights[there].sum(dtype=np.int64)) / self.total

    def of(self, actor: str) -> NDArray[np.int32]:
        """Return what an actor's `counts` are, shape (n_outcomes,)."""
        return np.asarray(self.counts[self.actors.index(actor)])

    @property
    def error(self) -> float | None:
        """One Monte Carlo standard error of `exists`; None where exact."""
        return standard_error(self.exists, self.effective)


def acceptance(
    rows: Rows,
    ensembles: Mapping[str, Ensemble],
    consent: Consent,
    *,
    progress: Progress = silent,
) -> Acceptance:
    """Count who accepts which outcome over all draws.

    Parameters
    ----------
    rows : outcomes in option order, shape (n_outcomes, n_issues).
    ensembles : per actor, voters included; all of one size or of size one. Where they are a
        `Joint`, draws count as they weigh.

    Notes
    -----
    Acceptable means value >= no-deal value. The no-deal outcome (`Consent.no_deal`) may be among
    the rows: each actor's acceptance of it is counted, and it is no deal. Draw d of one actor
    meets draw d of the others: a joint draw. About one addition per (outcome, actor, draw), and a
    fifth more with weights; memory O(n_outcomes * n_actors).
    """
    actors = tuple(dict.fromkeys([*consent.voters, *ensembles]))
    beliefs = Joint.of(ensembles)
    draws = beliefs.draws
    weights = beliefs.weights if draws > 1 else None
    counts = np.zeros((len(actors), len(rows)), dtype=np.int32)
    joint = np.zeros(len(rows), dtype=np.int32)
    deals = np.zeros(draws, dtype=np.int64)
    if draws == 1:
        _count_once(rows, [ensembles[a] for a in actors], consent, (counts, joint, deals))
    elif len(rows):
        many = _Drawn([ensembles[a] for a in actors], weights)
        _count_draws(rows, many, consent, (counts, joint, deals), progress)
    if consent.no_deal is not None:
        for place in _alike(rows, consent.no_deal):
            joint[place] = 0
            deals -= agreed(rows[place], ensembles, consent, draws)
    worth = beliefs.worth(deals > 0)
    return Acceptance(actors, counts, joint, deals, worth, beliefs.exact, weights)


def _alike(rows: Rows, row: tuple[int, ...]) -> NDArray[np.int64]:
    """Return the places of the rows that equal one, looking at fewer from issue to issue."""
    left = np.arange(len(rows), dtype=np.int64)
    for issue, option in enumerate(row):
        left = left[rows[left, issue] == option] if issue else np.flatnonzero(rows[:, 0] == option)
    return left


Numbers = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int64]]


def _count_once(rows: Rows, ensembles: list[Ensemble], consent: Consent, out: Numbers) -> None:
    """Count in one draw: plain arrays, block by block."""
    step = 1 << 18
    for begin in range(0, len(rows), step):
        block = rows[begin : begin + step]
        accepts = np.array([e.sums(block) >= e.floor[0] for e in ensembles])
        out[0][:, begin : begin + step] = accepts
        out[1][begin : begin + step] = consent.met(accepts[: len(consent.voters)].T)
    out[2][0] = out[1].sum()


@dataclass(frozen=True)
class _Drawn:
    """Actors, voters first, with what their draws weigh."""

    ensembles: list[Ensemble]
    weights: Weights | None = None

    def heavy(self, draws: slice, width: int) -> Weights | None:
        """Return the weights of some draws, filled up to a width."""
        if self.weights is None:
            return None
        filled = np.zeros(width, dtype=np.int16)
        filled[: draws.stop - draws.start] = self.weights[draws]
        return filled


def _count_draws(
    rows: Rows,
    drawn: _Drawn,
    consent: Consent,
    out: Numbers,
    progress: Progress,
    bits: NDArray[np.uint8] | None = None,
) -> None:
    from winset.deals.kernels import ROWS, TILE, Counts, Rule, count_acceptance

    ensembles = drawn.ensembles
    draws = len(out[2])
    width = min(TILE, 64 * -(-draws // 64))
    columns = Columns(ensembles)
    interacting = any(ensemble.interactions for ensemble in ensembles)
    rule = Rule(consent.required, *consent.quotas())
    scratch = _scratch(len(ensembles), columns.count, width)
    for begin in range(0, len(rows), ROWS):
        block = rows[begin : begin + ROWS]
        slots, shared = columns.gathered(block)
        extra = _extra(block, ensembles) if interacting else np.zeros((0, 0))
        counts = np.zeros((len(ensembles), len(block)), dtype=np.int32)
        flags = np.zeros((0 if bits is None else len(block), width // 8), dtype=np.uint8)
        for first in range(0, draws, width):
            count = min(width, draws - first)
            scratch.real[:] = np.where(np.arange(width) < count, -1, 0)
            deals = np.zeros(width, dtype=np.int16)
            part = slice(first, first + count)
            count_acceptance(
                (slots, shared, extra),
                _tile(ensembles, part, width, columns),
                rule,
                Counts(counts, out[1][begin : begin + ROWS], deals, flags),
                scratch,
                drawn.heavy(part, width),
            )
            out[2][first : first + count] += deals[:count]
            if bits is not None:
                packed = bits[begin : begin + ROWS, first // 8 : (first + width) // 8]
                packed[:] = flags[:, : packed.shape[1]]
            done = len(block) * (first + count) / draws
            progress("judging outcomes", (begin + done) / len(rows))
        out[0][:, begin : begin + ROWS] = counts


def _tile(ensembles: list[Ensemble], draws: slice, width: int, columns: Columns) -> Tile:
    """Return some draws of all actors, filled up to a width; there nobody accepts anything."""
    from winset.deals.kernels import TOP, Tile

    values = np.zeros((len(ensembles), columns.slots, width))
    reserve = np.full((len(ensembles), width), np.inf)
    count = draws.stop - draws.start
    for place, ensemble in enumerate(ensembles):
        part = slice(None) if ensemble.draws == 1 else draws
        values[place, :, :count] = columns.values(ensemble, part)
        reserve[place, :count] = ensemble.floor[part]
    added = values[:, columns.last :]
    low, high = added.min(axis=(1, 2)), added.max(axis=(1, 2))
    # A span far below what is compared would only repeat its rounding errors.
    size = np.max(np.abs(values).max(axis=1), axis=1)
    scale = TOP / np.maximum(high - low, np.maximum(size * 2.0**-10, 1e-300))
    steps = ((added - low[:, None, None]) * scale[:, None, None]).astype(np.int32) - TOP // 2
    return Tile(values, reserve, steps.astype(np.int16), low, scale)


def _scratch(actors: int, columns: int, width: int) -> Scratch:
    from winset.deals.kernels import Scratch

    flags = np.zeros((3, width), dtype=np.int16)
    octets = np.zeros(width, dtype=np.uint8)
    return Scratch(
        real=flags[0],
        part=np.zeros((actors, columns, width)),
        need=np.zeros((actors, width), dtype=np.int16),
        accept=np.zeros((actors, width), dtype=np.int16),
        agreed=flags[1],
        met=flags[2],
        sums=np.zeros(width),
        octets=octets,
        words=octets.view(np.uint64),
    )


def agreement(
    rows: Rows, ensembles: Mapping[str, Ensemble], consent: Consent
) -> NDArray[np.uint64]:
    """Return, bit by bit, in which draws each outcome is a deal, shape (n, n_draws / 64 up).

    Draw d is bit d % 64 of word d // 64. `ensembles` hold the voters, some with many draws.
    Cost as of `acceptance`; n_draws / 8 bytes per outcome.
    """
    voters = [ensembles[voter] for voter in consent.voters]
    draws = max(voter.draws for voter in voters)
    bits = np.zeros((len(rows), 8 * -(-draws // 64)), dtype=np.uint8)
    out: Numbers = (
        np.zeros((len(voters), len(rows)), dtype=np.int32),
        np.zeros(len(rows), dtype=np.int32),
        np.zeros(draws, dtype=np.int64),
    )
    _count_draws(rows, _Drawn(voters), consent, out, silent, bits)
    return bits.view(np.uint64)


def _extra(rows: Rows, ensembles: list[Ensemble]) -> NDArray[np.float64]:
    added = np.zeros((len(ensembles), len(rows)))
    for place, ensemble in enumerate(ensembles):
        for mask, amount in ensemble.interactions:
            added[place, mask(rows)] += amount
    return added


def accepted_draws(
    row: Rows, ensembles: Mapping[str, Ensemble], draws: int
) -> dict[str, NDArray[np.bool_]]:
    """Return in which draws each actor accepts one outcome; arrays of shape (n_draws,)."""
    return {
        actor: np.asarray(np.broadcast_to(values >= ensembles[actor].floor, (draws,)))
        for actor, values in values_of(row, ensembles).items()
    }


def values_of(row: Rows, ensembles: Mapping[str, Ensemble]) -> dict[str, NDArray[np.float64]]:
    """Return what one outcome is worth in all draws of each actor, in units of its `scale`."""
    alone = row[None, :]
    return {actor: each.sums(alone, slice(None))[0] for actor, each in ensembles.items()}


def agreed(
    row: Rows, ensembles: Mapping[str, Ensemble], consent: Consent, draws: int
) -> NDArray[np.bool_]:
    """Return in which draws consent is given to one outcome, shape (n_draws,)."""
    voters = {voter: ensembles[voter] for voter in consent.voters}
    accepted = accepted_draws(row, voters, draws)
    return consent.met(np.column_stack([accepted[voter] for voter in consent.voters]))
