"""Which states hold: Nash, GMR, SMR, SEQ and SSEQ stability of every state for every actor.

Actor i at state s looks at each of its **improvements**: a move of its own to a state s1 that
it ranks higher. The improvement is **deterred** where the others could answer by a sequence
of moves from s1 to a state s2 that i ranks no higher than s.

========  =====================================  ==============================================
concept   answers that count                     and then
========  =====================================  ==============================================
nash      none: nothing deters
gmr       any moves of the others
smr       any moves of the others                i has no move from s2 to a state above s
seq       moves that improve for whoever moves
sseq      moves that improve for whoever moves   i has no move from s2 to a state above s
========  =====================================  ==============================================

A state is stable for i where every improvement is deterred, and an equilibrium where it is
stable for all. Which sequences count is `Sanctions`.

Sources: Fang, Hipel and Kilgour 1993, ch. 3 (nash, gmr, smr, seq); Rego and Vieira 2017 (sseq).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from winset.stability.graph_model import Conflict, Moves, Ranks, ranked

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")
MOST_ONCE = 16
"""So many actors at most where every set of those who have moved is kept (ONCE)."""

Flags = NDArray[np.bool_]
Shares = NDArray[np.float32]


class Sanctions(StrEnum):
    """Which sequences of the others' moves count as an answer.

    PUBLISHED is the definition: any length of at least one, nobody twice in a row. The other
    two are rules that tools and older papers use; they give other equilibria (`differs`).
    """

    PUBLISHED = "nobody moves twice in a row"
    SINGLE = "one opponent moves once"
    ONCE = "each opponent moves at most once"


class DrawnStability(NamedTuple):
    """Over draws of preferences, how often each verdict holds.

    `stable[concept]` float32 (n_actors, n_states); `equilibrium[concept]` float32 (n_states,),
    the share of draws in which the state is stable for all actors at once.
    """

    stable: dict[str, Shares]
    equilibrium: dict[str, Shares]


class Graph(NamedTuple):
    """The moves of all actors in the arrays that the kernels read (see `concept_kernels`)."""

    starts: NDArray[np.int64]
    targets: NDArray[np.int32]
    back: NDArray[np.int64]
    sources: NDArray[np.int32]


def graph(moves: Sequence[Moves]) -> Graph:
    """Join the moves of all actors, forwards and backwards. O(moves * log moves)."""

    def joined(parts: Sequence[Moves]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        offsets = np.concatenate([[0], np.cumsum([len(part.targets) for part in parts])])
        starts = np.array([part.starts + o for part, o in zip(parts, offsets[:-1], strict=True)])
        return starts.astype(np.int64), np.concatenate([part.targets for part in parts])

    return Graph(*joined(moves), *joined([one.reversed() for one in moves]))


def stable(
    conflict: Conflict,
    concepts: Sequence[str] = CONCEPTS,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> dict[str, Flags]:
    """Tell which states are stable for whom.

    Returns
    -------
    For each concept bool, shape (n_actors, n_states).

    Raises
    ------
    ValueError
        A concept of another name; more than 16 actors with `Sanctions.ONCE`.

    Notes
    -----
    Exact. O(concepts * actors * (actors * states + moves)); 2**actors times that with ONCE.
    """
    from winset.stability.concept_kernels import judge

    wanted = _wanted(concepts)
    mode = mode_of(sanctions, len(conflict.actors))
    out = np.zeros((len(CONCEPTS), *conflict.ranks.shape), dtype=bool)
    if conflict.actors:
        judge(wanted, mode, np.ascontiguousarray(conflict.ranks), *graph(conflict.moves), out)
    return {concept: out[CONCEPTS.index(concept)] for concept in concepts}


def equilibria(verdicts: Mapping[str, Flags]) -> dict[str, Flags]:
    """Tell which states are stable for all actors: for each concept bool (n_states,)."""
    return {concept: np.asarray(held.all(axis=0)) for concept, held in verdicts.items()}


def differs(conflict: Conflict, mode: Sanctions) -> list[tuple[str, int, int]]:
    """List every (concept, actor, state) whose verdict another rule of sanctions changes.

    The actor is its place in `conflict.actors`.
    """
    published, other = stable(conflict), stable(conflict, sanctions=mode)
    return [
        (concept, int(actor), int(state))
        for concept in CONCEPTS
        for actor, state in np.argwhere(published[concept] != other[concept])
    ]


def stable_draws(
    moves: Sequence[Moves],
    payoffs: ArrayLike,
    concepts: Sequence[str] = CONCEPTS,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> DrawnStability:
    """Tell in what share of draws of the preferences each verdict holds.

    Parameters
    ----------
    moves : one `Moves` per actor.
    payoffs : float (n_actors, n_draws, n_states); draw d of one actor meets draw d of the
        others, and within a draw only the order counts.

    Notes
    -----
    Exact for these draws; as `stable` in each of them.
    """
    ranks = ranked(payoffs)
    n_actors, n_draws, n_states = ranks.shape
    if n_actors != len(moves) or any(one.n_states != n_states for one in moves) or not n_draws:
        raise ValueError(f"payoffs of shape {ranks.shape} do not fit {len(moves)} actors' moves")
    alone, joint = count_draws(moves, ranks, concepts, sanctions)
    places = {concept: CONCEPTS.index(concept) for concept in concepts}
    return DrawnStability(
        {name: (alone[place] / n_draws).astype(np.float32) for name, place in places.items()},
        {name: (joint[place] / n_draws).astype(np.float32) for name, place in places.items()},
    )


def count_draws(
    moves: Sequence[Moves], ranks: Ranks, concepts: Sequence[str], sanctions: Sanctions
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count the draws in which each verdict holds, and in which it does for all actors.

    ranks int32 (n_actors, n_draws, n_states). Returns int64 (5, n_actors, n_states) and
    (5, n_states), in the order of `CONCEPTS`; zero where a concept is not asked for.
    """
    from winset.stability import concept_kernels

    wanted, mode = _wanted(concepts), mode_of(sanctions, len(moves))
    n_actors, _, n_states = ranks.shape
    alone = np.zeros((len(CONCEPTS), n_actors, n_states), dtype=np.int64)
    joint = np.zeros((len(CONCEPTS), n_states), dtype=np.int64)
    concept_kernels.count_draws(wanted, mode, ranks, *graph(moves), alone, joint)
    return alone, joint


def check_concepts(concepts: Sequence[str]) -> None:
    """Raise ValueError where a concept is not one of `CONCEPTS`."""
    for concept in concepts:
        if concept not in CONCEPTS:
            raise ValueError(f"no concept '{concept}'; there are {', '.join(CONCEPTS)}")


def _wanted(concepts: Sequence[str]) -> Flags:
    check_concepts(concepts)
    return np.array([concept in concepts for concept in CONCEPTS])


def mode_of(sanctions: Sanctions, n_actors: int) -> int:
    """Return the number the kernels know a rule by; ValueError for ONCE of too many actors."""
    if sanctions is Sanctions.ONCE and n_actors > MOST_ONCE:
        raise ValueError(f"'{sanctions}' is worked out for {MOST_ONCE} actors at most")
    return list(Sanctions).index(sanctions)
