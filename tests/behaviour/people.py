"""Made-up parties with random value functions, and the obvious way to weigh their offers."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from cases import issues
from numpy.typing import NDArray

from winset.behaviour import Behaviour, Talks
from winset.case.types import Response
from winset.inference.ensemble import Ensemble
from winset.spaces.space import RegionMask, Space

Array = NDArray[np.float64]


def ensemble(name: str, space: Space, draws: int, rng: np.random.Generator) -> Ensemble:
    weights = rng.dirichlet(np.ones(len(space.sizes)), draws).T
    slots = []
    for weight, size in zip(weights, space.sizes, strict=True):
        column = rng.random((size, draws))
        column[0], column[-1] = 0.0, 1.0
        slots.append(weight * column)
    return Ensemble(
        name, space, np.concatenate(slots), rng.random(draws) * 0.5, effective=float(draws)
    )


def scored(name: str, space: Space, rng: np.random.Generator, *, amount: float = 3.0) -> Ensemble:
    slots = rng.integers(0, 9, (space.slots, 1)).astype(np.float64)
    region = {space.issues[0].id: (space.issues[0].options[0].id,)}
    return Ensemble(
        name,
        space,
        slots,
        np.array([6.0]),
        exact=True,
        hair=0.0,
        interactions=((RegionMask(region, space.issues), amount),),
        cap=14.0,
    )


def space_of(sizes: tuple[int, ...]) -> Space:
    return Space(issues(sizes))


def weigh_slowly(
    talks: Talks,
    ensembles: Mapping[str, Ensemble],
    rows: NDArray[np.uint8],
    model: Behaviour,
    quantiles: Array,
) -> Array:
    """One draw, one offer, one outcome after the other; shape (n_offers, n_draws)."""
    parties = [party for party in talks.parties if party in ensembles]
    weights = np.zeros((len(talks.proposals), len(quantiles)))
    for d, quantile in enumerate(quantiles):

        def gain(actor: str, row: tuple[int, ...], d: int = d) -> float:
            actor_draws = ensembles[actor]
            at = actor_draws.at(d)
            value = float(actor_draws.sums(np.array([row]), at)[0])
            stake = float(actor_draws.stake()[at])
            return (value - float(actor_draws.reserve[at])) / stake if stake else 0.0

        for k, proposal in enumerate(talks.proposals):
            choice = model.accepted if proposal.accepted else model.left
            gamma = choice.gamma[0] * (choice.gamma[1] / choice.gamma[0]) ** quantile
            counts = [1.0 if party in proposal.makers else choice.others for party in parties]

            def appeal(row: tuple[int, ...], counts: list[float] = counts) -> float:
                total = 0.0
                for count, party in zip(counts, parties, strict=True):
                    felt = gain(party, row)
                    if model.logarithmic:
                        felt = math.log(max(felt, model.floor))
                    total += count * felt
                return total

            if proposal.makers:
                everything = {tuple(int(option) for option in row) for row in rows}
                everything.add(proposal.row)
                terms = [gamma * appeal(row) for row in sorted(everything)]
                largest = max(terms)
                total = largest + math.log(sum(math.exp(term - largest) for term in terms))
                weights[k, d] += choice.temper * (gamma * appeal(proposal.row) - total)
            for actor, response in proposal.refused.items():
                how = model.final if response is Response.FINAL else model.rejected
                weights[k, d] -= math.log1p(
                    math.exp(how.kappa * gain(actor, proposal.row) - how.alpha)
                )
    return weights
