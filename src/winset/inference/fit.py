"""Draws from everything that is known about one actor.

What is certain bounds the value functions; what is not makes some of them likelier (`soft`).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from winset.case.claims import finite
from winset.case.types import NoDealRange, Statement
from winset.errors import ContradictionError
from winset.inference.constraints import impose
from winset.inference.contradictions import contradiction
from winset.inference.ensemble import ALONE, Ensemble, Held
from winset.inference.known import Known
from winset.inference.layout import Array
from winset.inference.movable import Movable, Walk
from winset.inference.odds import odds_before
from winset.inference.polytope import Polytope
from winset.inference.prior import Prior
from winset.inference.sampler import Drawn, beside, draw
from winset.inference.soft import Soft, widened

DRAWS = 4096


def fit(
    known: Known,
    *,
    draws: int = DRAWS,
    prior: Prior = Prior.HIERARCHICAL,
    rng: np.random.Generator | int,
) -> Ensemble:
    """Draw value functions that agree with what is known about an actor.

    Parameters
    ----------
    known : the actor's statements (see `Known`).
    draws : how many.
    rng : the only source of randomness; a seed will do.

    Raises
    ------
    ContradictionError
        The statements that are certain cannot all be true; names an irreducible set.
    WinsetError
        They fix something to one number and leave open which options are best or worst.
    ValueError
        A confidence, a reliability or the number of draws makes no sense.

    Notes
    -----
    Estimates; `effective` says how many independent draws they are worth. Prior and
    conditioning as in docs/definitions.md. Rejection costs O(draws / acceptance rate), the
    Gibbs walk O(draws * 8 * rows * classes).
    """
    _check(known, draws)
    rng = np.random.default_rng(rng)
    clashing = contradiction(known, known.certain)
    if clashing:
        raise ContradictionError(known.actor, [statement.id for statement in clashing])
    seed = int(rng.integers(2**32)) if known.uncertain else 0
    drawn: list[Drawn] = []
    found: list[Movable] = []
    for polytope, soft, count in _parts(known, draws, prior, seed):
        drawn.append(draw(polytope, count, prior, rng, known.actor, soft))
        written = {
            name: widened(impose(polytope.layout, said))
            for name, (_, said) in known.uncertain.items()
        }
        walk = Walk(polytope, prior, soft) if drawn[-1].roams else None
        found.append(Movable(polytope.layout, drawn[-1].points, written, walk))
    together = drawn[0] if len(drawn) == 1 else beside(drawn)
    mixed = rng.permutation(len(together.reserve))
    values = [part.slots() for part in found]
    reserves = [part.reserve(each) for part, each in zip(found, values, strict=True)]
    slots, tables = found[0].in_case(np.concatenate(values, axis=1)[:, mixed])
    flags = [part.holds() for part in found]
    ties = [row for part in found if (row := part.no_deal_row)]
    return Ensemble(
        known.actor,
        known.space,
        np.ascontiguousarray(slots),
        np.concatenate(reserves)[mixed],
        effective=together.effective,
        method=together.method,
        no_deal_row=ties[0] if ties else None,
        held={
            name: Held(
                chance,
                odds_before(known, name, said, prior, seed),
                np.concatenate([part[name] for part in flags])[mixed],
            )
            for name, (chance, said) in known.uncertain.items()
        },
        chain=None if (together.chain == ALONE).all() else together.chain[mixed],
        movable=found[0].at(mixed) if len(found) == 1 else None,
        tables=tables,
        joining=known.joining,
    )


def _check(known: Known, draws: int) -> None:
    """Check what was built by hand; files are checked when read."""
    if draws < 1:
        raise ValueError(f"draws: expected at least 1, found {draws}")
    chances = {f"statement '{said.id}', confidence": said.confidence for said in known.statements}
    chances |= {f"source '{name}', reliability": r for name, r in known.reliability.items()}
    for place, chance in chances.items():
        if not (finite(chance) and 0 < chance <= 1):
            raise ValueError(f"{place}: expected above 0 and at most 1, found {chance!r}")


def _parts(
    known: Known, draws: int, prior: Prior, seed: int
) -> Iterator[tuple[Polytope, tuple[Soft, ...], int]]:
    """Yield polytopes to draw from, with what is uncertain in each, and shares of the draws.

    There is one, unless it is uncertain what no deal is: an outcome of the case, or something
    else of some value. Each then has its share, whatever else is said.
    """
    uncertain = known.uncertain
    outside = [name for name, (_, said) in uncertain.items() if _moves_no_deal(known, said)]
    shares: list[tuple[tuple[Statement, ...], float]] = []
    for relied in itertools.product((True, False), repeat=len(outside)):
        imposed = {
            statement.id
            for name, on in zip(outside, relied, strict=True)
            if on
            for statement in uncertain[name][1]
        } | {statement.id for statement in known.certain}
        firm = tuple(statement for statement in known.statements if statement.id in imposed)
        chances = [uncertain[name][0] for name in outside]
        share = float(np.prod([c if on else 1 - c for c, on in zip(chances, relied, strict=True)]))
        if not outside or not known.polytope(firm, merge=False).empty():
            shares.append((firm, share))
    counts = _apportion(np.array([share for _, share in shares]), draws)
    for (firm, _), count in zip(shares, counts, strict=True):
        if count:
            polytope = known.polytope(firm)
            soft = tuple(
                Soft(name, chance, odds, widened(impose(polytope.layout, said)))
                for name, (chance, said) in uncertain.items()
                if name not in outside and (odds := odds_before(known, name, said, prior, seed)) > 0
            )
            yield polytope, soft, int(count)


def _moves_no_deal(known: Known, said: Sequence[Statement]) -> bool:
    """Return whether statements make no deal something else than the case says it is."""
    moving = any(isinstance(claim, NoDealRange) for each in said for claim in each.claims)
    return moving and not known.bare().reserve_free


def _apportion(weights: Array, total: int) -> np.ndarray:
    """Split a total in proportion to weights, by largest remainders."""
    exact = weights / weights.sum() * total
    counts = np.floor(exact).astype(np.int64)
    left = total - int(counts.sum())
    counts[np.argsort(-(exact - counts), kind="stable")[:left]] += 1
    return np.asarray(counts)
