"""Limited-move stability: actors who look h moves ahead and expect the others to do so too.

The definition used here. A_h(i, s) are the states that may result where actor i is free to leave
s and h moves remain; O_h(i, s1) those that may result after i has moved to s1.

- A_0(i, s) = {s}.
- O_h(i, s1) joins A_h(j, s1) over those j other than i who leave s1; where nobody leaves it
  is {s1}. Nobody moves twice in a row.
- A move to s1 is worth to i the *worst* rank it gives to a state of O_{h-1}(i, s1): i is
  pessimistic about who moves next, and about which of equally good moves the others choose.
- i leaves s where the best of its moves is worth more than s, strictly. Then A_h(i, s) joins
  O_{h-1}(i, s1) over all best moves s1; otherwise A_h(i, s) = {s}.

s is **L_h stable** for i where i does not leave it. L_1 is Nash stability. With two actors and
strict rankings all these sets have one member, and this is limited-move stability as in
Kilgour 1985 (after Zagare 1984). For more than two actors two definitions are in print (Soares
et al. 2026 compare them and propose others); meant here is the pessimistic one, after Fang, Hipel
and Kilgour 1993: of those who would move next, i expects the one that ends worst for i.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from winset.stability.graph_model import Conflict, Ranks

Flags = NDArray[np.bool_]


def limited_move_stable(conflict: Conflict, horizon: int) -> Flags:
    """Find which states are stable for actors who look so many moves ahead.

    Returns
    -------
    bool, shape (horizon, n_actors, n_states); entry h - 1 is L_h stability.

    Raises
    ------
    ValueError
        A horizon below 1.

    Notes
    -----
    Exact. Only the worst rank that each actor k gives to A_h(i, s) is kept, since nothing else
    is asked of these sets. Time O(horizon * n_actors**2 * (n_states * n_actors + moves)).
    """
    if horizon < 1:
        raise ValueError(f"a horizon of {horizon}: it takes at least one move to leave a state")
    n_actors, n_states = conflict.ranks.shape
    stays = np.ones((horizon, n_actors, n_states), dtype=bool)
    # worst[i, k, s]: the worst rank that k gives to a state of A_h(i, s); at h = 0 that of s.
    worst = np.broadcast_to(conflict.ranks, (n_actors, n_actors, n_states)).copy()
    leaves = np.zeros((n_actors, n_states), dtype=bool)
    for h in range(horizon):
        after = worst.copy()
        leaves_next = np.zeros_like(leaves)
        for actor in range(n_actors):
            ends = _after_a_move(conflict.ranks, worst, leaves, actor)
            _leave(conflict, actor, ends, (after, leaves_next))
        worst, leaves = after, leaves_next
        stays[h] = ~leaves
    return stays


def _after_a_move(ranks: Ranks, worst: Ranks, leaves: Flags, actor: int) -> Ranks:
    """Return the worst rank that each k gives to a state of O(actor, s), (n_actors, n_states)."""
    none = np.iinfo(np.int32).max
    others = [other for other in range(len(ranks)) if other != actor]
    if not others:
        return ranks
    moved = np.where(leaves[others][:, None, :], worst[others], none).min(axis=0)
    return np.where(leaves[others].any(axis=0), moved, ranks)


def _leave(conflict: Conflict, actor: int, ends: Ranks, into: tuple[Ranks, Flags]) -> None:
    """Let one actor decide at every state, by what its moves end in; write the outcome."""
    worst, leaves = into
    moves, rank = conflict.moves[actor], conflict.ranks[actor]
    worst[actor] = conflict.ranks
    sources = moves.sources()
    worth = ends[actor][moves.targets]
    best = np.full(conflict.n_states, -1, dtype=np.int32)
    np.maximum.at(best, sources, worth)
    leaves[actor] = best > rank
    chosen = (worth == best[sources]) & leaves[actor][sources]
    worst[actor][:, leaves[actor]] = np.iinfo(np.int32).max
    for other in range(len(conflict.ranks)):
        np.minimum.at(worst[actor, other], sources[chosen], ends[other][moves.targets[chosen]])
