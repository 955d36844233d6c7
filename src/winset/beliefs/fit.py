"""Draws from everything that is known about one actor.

Statements held with some confidence are imposed in that share of the draws; `sampler` draws for
each combination of them.
"""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray

from winset.beliefs.contradictions import contradiction
from winset.beliefs.ensemble import ALONE, Ensemble
from winset.beliefs.known import Known
from winset.beliefs.layout import Array, Layout
from winset.beliefs.prior import Prior
from winset.beliefs.sampler import Drawn, draw
from winset.case.types import NoDealRange, Statement
from winset.errors import ContradictionError

DRAWS = 4096
STRATIFIED = 8
"""Up to so many uncertain statements every combination of them gets its share of draws."""


def fit(
    known: Known, *, draws: int = DRAWS, prior: Prior = Prior.HIERARCHICAL, rng: np.random.Generator
) -> Ensemble:
    """Draw value functions that agree with what is known about an actor.

    Parameters
    ----------
    known : the actor's statements (see `Known`).
    draws : how many.
    rng : the only source of randomness.

    Raises
    ------
    ContradictionError
        The statements imposed in every draw cannot all be true; names an irreducible set.
    WinsetError
        They fix something to one number and leave open which options are best or worst.

    Notes
    -----
    Estimates; `effective` says how many independent draws they are worth. Prior and
    conditioning as in docs/definitions.md. Rejection costs O(draws / acceptance rate), the
    Gibbs walk O(draws * 8 * rows * classes).
    """
    clashing = contradiction(known, known.certain)
    if clashing:
        raise ContradictionError(known.actor, [statement.id for statement in clashing])
    patterns, dropped = _patterns(known, draws, rng)
    slots: list[Array] = []
    reserves: list[Array] = []
    chains: list[NDArray[np.int32]] = []
    methods: dict[str, None] = {}
    worth = 0.0
    tied: tuple[int, ...] | None = None
    labels = 0
    for statements, count in patterns:
        polytope = known.polytope(statements)
        tied = tied or polytope.layout.no_deal_row
        drawn = draw(polytope, count, prior, rng, known.actor)
        slots.append(_slots(polytope.layout, drawn))
        reserves.append(_reserve(polytope.layout, slots[-1], drawn))
        chains.append(np.where(drawn.chain == ALONE, ALONE, drawn.chain + labels))
        labels += int(drawn.chain.max()) + 1
        methods[drawn.method] = None
        worth += drawn.effective
    counts = [count for _, count in patterns]
    mixed = rng.permutation(sum(counts))
    chain = np.concatenate(chains).astype(np.int32)
    stratum = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    held = [{statement.id for statement in statements} for statements, _ in patterns]
    return Ensemble(
        known.actor,
        known.space,
        np.ascontiguousarray(np.concatenate(slots, axis=1)[:, mixed]),
        np.concatenate(reserves)[mixed],
        effective=worth,
        method=" and ".join(methods),
        dropped=dropped,
        no_deal_row=tied,
        imposed={
            statement.id: np.array([statement.id in ids for ids in held])[stratum[mixed]]
            for statement in known.statements
            if statement.confidence < 1
        },
        chain=None if (chain == ALONE).all() else chain[mixed],
        stratum=stratum[mixed] if len(counts) > 1 else None,
        stratified=len(_uncertain(known)) <= STRATIFIED,
    )


def _uncertain(known: Known) -> list[Statement]:
    """Return the statements held with less than certainty."""
    return [statement for statement in known.statements if statement.confidence < 1]


def _patterns(
    known: Known, draws: int, rng: np.random.Generator
) -> tuple[list[tuple[tuple[Statement, ...], int]], tuple[str, ...]]:
    """Share the draws out over which of the uncertain statements are imposed.

    Each is imposed independently with its confidence; combinations that contradict are left
    out, and the others share their draws in proportion.
    """
    unsure = _uncertain(known)
    if not unsure:
        return [(known.certain, draws)], ()
    if len(unsure) <= STRATIFIED:
        chosen = list(itertools.product((True, False), repeat=len(unsure)))
        shares = np.array(
            [
                np.prod(
                    [
                        statement.confidence if on else 1 - statement.confidence
                        for statement, on in zip(unsure, flags, strict=True)
                    ]
                )
                for flags in chosen
            ]
        )
    else:
        confidence = np.array([statement.confidence for statement in unsure])
        flags_drawn = rng.random((draws, len(unsure))) < confidence
        unique, counts = np.unique(flags_drawn, axis=0, return_counts=True)
        chosen = [tuple(bool(flag) for flag in row) for row in unique]
        shares = counts / counts.sum()
    # Without what is said of no deal itself, no deal may be another thing, and others may clash.
    claims = [claim for statement in unsure for claim in statement.claims]
    shifting = any(isinstance(claim, NoDealRange) for claim in claims)
    everything_fits = not shifting and not known.polytope(known.statements, merge=False).empty()
    sets: list[tuple[Statement, ...]] = []
    weights: list[float] = []
    for flags, share in zip(chosen, shares, strict=True):
        on = {statement.id for statement, flag in zip(unsure, flags, strict=True) if flag}
        imposed = tuple(
            statement
            for statement in known.statements
            if statement.confidence >= 1 or statement.id in on
        )
        if everything_fits or not known.polytope(imposed, merge=False).empty():
            sets.append(imposed)
            weights.append(float(share))
    if not sets:
        sets, weights = [known.certain], [1.0]
    counts_of = _apportion(np.array(weights), draws)
    kept = [(imposed, int(n)) for imposed, n in zip(sets, counts_of, strict=True) if n > 0]
    ever = {statement.id for imposed, _ in kept for statement in imposed}
    return kept, tuple(statement.id for statement in unsure if statement.id not in ever)


def _apportion(weights: Array, total: int) -> NDArray[np.int64]:
    """Split a total in proportion to weights, by largest remainders."""
    exact = weights / weights.sum() * total
    counts = np.floor(exact).astype(np.int64)
    left = total - int(counts.sum())
    counts[np.argsort(-(exact - counts), kind="stable")[:left]] += 1
    return np.asarray(counts)


def _slots(layout: Layout, drawn: Drawn) -> Array:
    """Return option values, shape (n_slots, n_draws)."""
    blocks = [
        issue.spread
        @ (drawn.weights[:, place] * drawn.values[:, issue.first : issue.first + issue.classes].T)
        for place, issue in enumerate(layout.issues)
    ]
    return np.concatenate(blocks, axis=0)


def _reserve(layout: Layout, slots: Array, drawn: Drawn) -> Array:
    """Return the no-deal value per draw, summed as `Ensemble.values` sums an outcome."""
    if layout.no_deal_row is not None:
        total = np.zeros(slots.shape[1])
        for issue, option in enumerate(layout.no_deal_row):
            part = slots[layout.space.offsets[issue] + option]
            total = part.copy() if issue == 0 else total + part
        return total
    if layout.no_deal_value is not None:
        return np.full(slots.shape[1], layout.no_deal_value)
    return drawn.reserve
