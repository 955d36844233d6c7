"""Which states hold: the stability of every state for every actor, by each concept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from winset.stability.concepts import (
    CONCEPTS,
    MOST_ONCE,
    Answers,
    Deterrence,
    Own,
    Sanctions,
    check_concepts,
)
from winset.stability.graph_model import Conflict, Flags, Graph, Moves, Ranks, graph, ranked

Shares = NDArray[np.float32]
_TOGETHER = 1 << 25
"""Verdicts, at most, that are kept until they are counted: 32 MB."""


class DrawnStability(NamedTuple):
    """Over draws of preferences, how often each verdict holds.

    `stable[concept]` float32 (n_actors, n_states); `equilibrium[concept]` float32 (n_states,),
    the share of draws in which the state is stable for all actors at once.
    """

    stable: dict[str, Shares]
    equilibrium: dict[str, Shares]


def stable(
    conflict: Conflict,
    concepts: Collection[str] = CONCEPTS,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> dict[str, Flags]:
    """Decide which states are stable for whom.

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
    every = np.arange(conflict.n_states, dtype=np.int64)
    found = verdicts(conflict.moves, conflict.ranks[:, None, :], every, concepts, sanctions)
    return {concept: found[c, :, 0] for c, concept in enumerate(concepts)}


def equilibria(held: Mapping[str, Flags]) -> dict[str, Flags]:
    """Decide which states are stable for all actors: for each concept bool (n_states,)."""
    return {concept: np.asarray(flags.all(axis=0)) for concept, flags in held.items()}


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
    concepts: Collection[str] = CONCEPTS,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> DrawnStability:
    """Count in what share of draws of the preferences each verdict holds.

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
    if n_actors != len(moves) or any(some.n_states != n_states for some in moves) or not n_draws:
        raise ValueError(f"payoffs of shape {ranks.shape} do not fit {len(moves)} actors' moves")
    alone, joint = count_draws(moves, ranks, concepts, sanctions)
    return DrawnStability(
        {name: (alone[c] / n_draws).astype(np.float32) for c, name in enumerate(concepts)},
        {name: (joint[c] / n_draws).astype(np.float32) for c, name in enumerate(concepts)},
    )


def count_draws(
    moves: Sequence[Moves], ranks: Ranks, concepts: Collection[str], sanctions: Sanctions
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count the draws in which each verdict holds, and in which it does for all actors.

    ranks int32 (n_actors, n_draws, n_states). Returns int64 (n_concepts, n_actors, n_states) and
    (n_concepts, n_states), in the order of `concepts`.
    """
    n_actors, n_draws, n_states = ranks.shape
    alone = np.zeros((len(concepts), n_actors, n_states), dtype=np.int64)
    joint = np.zeros((len(concepts), n_states), dtype=np.int64)
    every = np.arange(n_states, dtype=np.int64)
    some = max(1, _TOGETHER // max(1, len(concepts) * n_actors * n_states))
    for begin in range(0, n_draws, some):
        part = ranks[:, begin : begin + some]
        held = verdicts(moves, part, every, concepts, sanctions)
        alone += held.view(np.uint8).sum(axis=2, dtype=np.int64)
        joint += held.all(axis=1).view(np.uint8).sum(axis=1, dtype=np.int64)
    return alone, joint


def verdicts(
    moves: Sequence[Moves],
    ranks: Ranks,
    states: NDArray[np.int64],
    concepts: Collection[str] = CONCEPTS,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> Flags:
    """Judge some states in every draw: bool (n_concepts, n_actors, n_draws, n_of_states).

    ranks int32 (n_actors, n_draws, n_states). Errors, cost per draw and exactness as in `stable`.
    """
    check_concepts(concepts)
    n_actors, n_draws, _ = ranks.shape
    out = np.zeros((len(concepts), n_actors, n_draws, len(states)), dtype=bool)
    if not n_actors:
        return out
    ranks = np.ascontiguousarray(ranks)
    rules: dict[int, Deterrence] = {}
    for place, concept in enumerate(concepts):
        rule = CONCEPTS[concept].rule
        if isinstance(rule, Own):
            names = tuple(map(str, range(n_actors)))
            for draw in range(n_draws):
                conflict = Conflict(names, tuple(moves), ranks[:, draw])
                out[place, :, draw] = rule.judge(conflict)[:, states]
        else:
            rules[place] = rule
    if rules:
        out[list(rules)] = _judge(tuple(rules.values()), sanctions, ranks, graph(moves), states)
    return out


def _judge(
    rules: Sequence[Deterrence],
    sanctions: Sanctions,
    ranks: Ranks,
    moves: Graph,
    states: NDArray[np.int64],
) -> Flags:
    from winset.stability.concept_kernels import judge

    check_sanctions(sanctions, len(ranks))
    asked = [(rule.answers is not Answers.NONE, rule.improving, rule.once_more) for rule in rules]
    once = None if sanctions is Sanctions.PUBLISHED else sanctions is Sanctions.ONCE
    out = np.empty((len(rules), *ranks.shape[:2], len(states)), dtype=bool)
    judge(np.array(asked), once, ranks, moves, states, out)
    return out


def check_sanctions(sanctions: Sanctions, n_actors: int) -> None:
    """Raise ValueError for ONCE of more than 16 actors."""
    if sanctions is Sanctions.ONCE and n_actors > MOST_ONCE:
        raise ValueError(f"'{sanctions}' is worked out for {MOST_ONCE} actors at most")


def search(sanctions: Sanctions, n_actors: int) -> Callable[..., None]:
    """Return the kernel that finds the least worth that answers lead to, by a rule of sanctions.

    Errors as in `check_sanctions`.
    """
    from winset.stability import concept_kernels as kernels

    check_sanctions(sanctions, n_actors)
    found: dict[Sanctions, Callable[..., None]] = {
        Sanctions.PUBLISHED: kernels.least_published,
        Sanctions.SINGLE: kernels.least_single,
        Sanctions.ONCE: kernels.least_once,
    }
    return found[sanctions]
