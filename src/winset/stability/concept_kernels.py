"""Compiled loops of the stability concepts (numba). Nothing here validates; `verdicts` does.

Arrays shared by all: the moves of actor a from state s are `moves.targets[moves.starts[a, s]:
moves.starts[a, s + 1]]`, and the states it can come from to s are `moves.sources[moves.back[a,
s]:moves.back[a, s + 1]]` (`graph_model.Graph`); ranks int32 (A, N), dense from 0.

No closure is ever stored. "Some sanction in the closure of s1 is no better than s" is "the
least worth over the closure of s1 is at most the rank of s", so one least worth per state
is propagated against the moves.

Plain loops throughout: assigning to slices, sorting and filling arrays would each take longer
to compile than the loop.
"""

from __future__ import annotations

import numpy as np

from winset.compiled import njit


@njit(cache=True)
def least_published(actor, improving, worth, ranks, moves, out):
    """Write into out (N,) the least worth that the opponents' sequences from s lead to.

    Sequences are of moves by actors other than `actor`, none of whom moves twice in a row; of
    improvements for whoever moves where `improving`. worth int32 (N,), 0 to N; the empty
    sequence counts, which changes no verdict since its worth is above the rank of s.

    Exact. O(N * A + moves) time, O(N * A) memory: states are taken in the order of their
    worth, and from each one goes backwards over nodes (state, who moves next). Everything
    reached is settled at that worth. A state reached first through a move of k may be left by
    anyone but k; reached again through a move of another, by k as well; so each node is
    entered once and each move looked at once.
    """
    n_actors, n_states = ranks.shape
    # Counting sort of the states by worth.
    place = np.zeros(n_states + 2, dtype=np.int64)
    for s in range(n_states):
        place[worth[s] + 1] += 1
    for v in range(n_states + 1):
        place[v + 1] += place[v]
    order = np.empty(n_states, dtype=np.int32)
    for s in range(n_states):
        order[place[worth[s]]] = s
        place[worth[s]] += 1

    first = np.empty(n_states, dtype=np.int32)  # who moved when s was reached first
    whole = np.empty(n_states, dtype=np.bool_)  # s may be left backwards by anyone
    for s in range(n_states):
        first[s] = -1
        whole[s] = False
    queue_state = np.empty(n_states * n_actors, dtype=np.int32)
    queue_mover = np.empty(n_states * n_actors, dtype=np.int32)
    for at in range(n_states):
        seed = order[at]
        if whole[seed]:
            continue
        value = worth[seed]
        head = tail = 0
        if first[seed] < 0:
            out[seed] = value
            for m in range(n_actors):
                if m != actor:
                    queue_state[tail] = seed
                    queue_mover[tail] = m
                    tail += 1
        else:
            queue_state[tail] = seed
            queue_mover[tail] = first[seed]
            tail += 1
        whole[seed] = True
        while head < tail:
            t, m = queue_state[head], queue_mover[head]
            head += 1
            for e in range(moves.back[m, t], moves.back[m, t + 1]):
                s = moves.sources[e]
                if whole[s] or first[s] == m:
                    continue
                if improving and ranks[m, t] <= ranks[m, s]:
                    continue
                if first[s] < 0:
                    first[s] = m
                    out[s] = value
                    for k in range(n_actors):
                        if k != actor and k != m:
                            queue_state[tail] = s
                            queue_mover[tail] = k
                            tail += 1
                else:
                    whole[s] = True
                    queue_state[tail] = s
                    queue_mover[tail] = first[s]
                    tail += 1


@njit(cache=True)
def least_single(actor, improving, worth, ranks, moves, out):
    """Write into out (N,) the least worth at s or after one move of one opponent.

    Exact. O(moves).
    """
    n_actors, n_states = ranks.shape
    for s in range(n_states):
        least = worth[s]
        for m in range(n_actors):
            if m == actor:
                continue
            for e in range(moves.starts[m, s], moves.starts[m, s + 1]):
                t = moves.targets[e]
                if not improving or ranks[m, t] > ranks[m, s]:
                    least = min(least, worth[t])
        out[s] = least


@njit(cache=True)
def least_once(actor, improving, worth, ranks, moves, out):
    """Write into out (N,) the least worth after moves of opponents, each at most once.

    Exact. O(2**A * moves) time, O(2**A * N) memory: `least[used, s]` is the least worth from s
    on by those not in `used`, filled from the sets that leave nobody downwards.
    """
    n_actors, n_states = ranks.shape
    least = np.empty((1 << n_actors, n_states), dtype=np.int32)
    for used in range((1 << n_actors) - 1, -1, -1):
        if not used >> actor & 1:
            continue
        for s in range(n_states):
            found = worth[s]
            for m in range(n_actors):
                if used >> m & 1:
                    continue
                after = used | 1 << m
                for e in range(moves.starts[m, s], moves.starts[m, s + 1]):
                    t = moves.targets[e]
                    if not improving or ranks[m, t] > ranks[m, s]:
                        found = min(found, least[after, t])
            least[used, s] = found
    for s in range(n_states):
        out[s] = least[1 << actor, s]


@njit(cache=True)
def mark_reached(start, starts, targets, marks):
    """Mark in marks bool (A, N) each state s that a sequence of moves from `start` ends in.

    marks[m, s]: a sequence in which nobody moves twice in a row ends at s with a move of m.
    starts, targets as above; marks is false on entry. Exact. O(A * moves).
    """
    n_actors, n_states = marks.shape
    queue_state = np.empty(n_actors * n_states + 1, dtype=np.int32)
    queue_last = np.empty(n_actors * n_states + 1, dtype=np.int32)
    queue_state[0], queue_last[0] = start, -1
    head, tail = 0, 1
    while head < tail:
        s, last = queue_state[head], queue_last[head]
        head += 1
        for m in range(n_actors):
            if m == last:
                continue
            for e in range(starts[m, s], starts[m, s + 1]):
                t = targets[e]
                if not marks[m, t]:
                    marks[m, t] = True
                    queue_state[tail] = t
                    queue_last[tail] = m
                    tail += 1


@njit(cache=True)
def judge(rules, once, ranks, moves, states, out):
    """Decide concepts in every draw, for every actor and some states.

    rules bool (C, 3), one row for each concept: [answers count, only answers that improve for
    whoever moves, the actor may move once more]; once None for sanctions as published, False
    where one opponent moves once, True where each moves at most once (None is another type, so
    that what is not asked for is not compiled either); ranks int32 (A, D, N); states int64 (K,);
    writes bool into out (C, A, D, K). A state is unstable where the actor can move to a state it
    ranks higher whose least worth is above the rank of the state it left. Worth is the actor's
    rank, or the best it could still make of it by one move of its own.

    Exact. O(D * C * A * (A * N + moves)); 2**A times that where each moves at most once.
    Source: Fang, Hipel and Kilgour 1993, ch. 3; Rego and Vieira 2017 for sseq.
    """
    n_actors, n_draws, n_states = ranks.shape
    rank = np.empty((n_actors, n_states), dtype=np.int32)
    best = np.empty(n_states, dtype=np.int32)
    worth = np.empty(n_states, dtype=np.int32)
    least = np.empty(n_states, dtype=np.int32)
    once_more = False
    for c in range(rules.shape[0]):
        once_more = once_more or rules[c, 2]
    for d in range(n_draws):
        for a in range(n_actors):
            for s in range(n_states):
                rank[a, s] = ranks[a, d, s]
        for a in range(n_actors):
            if once_more:
                for s in range(n_states):
                    top = rank[a, s]
                    for e in range(moves.starts[a, s], moves.starts[a, s + 1]):
                        top = max(top, rank[a, moves.targets[e]])
                    best[s] = top
            for c in range(rules.shape[0]):
                for s in range(n_states):
                    worth[s] = best[s] if rules[c, 2] else rank[a, s]
                    least[s] = worth[s]
                if rules[c, 0]:
                    if once is None:
                        least_published(a, rules[c, 1], worth, rank, moves, least)
                    elif once:
                        least_once(a, rules[c, 1], worth, rank, moves, least)
                    else:
                        least_single(a, rules[c, 1], worth, rank, moves, least)
                for k in range(states.shape[0]):
                    s = states[k]
                    out[c, a, d, k] = True
                    for e in range(moves.starts[a, s], moves.starts[a, s + 1]):
                        t = moves.targets[e]
                        if rank[a, t] > rank[a, s] and least[t] > rank[a, s]:
                            out[c, a, d, k] = False
                            break
