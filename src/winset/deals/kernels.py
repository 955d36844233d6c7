"""Compiled loops (numba). Nothing here validates; wrappers do."""

from __future__ import annotations

import numpy as np
from numba import njit

TILE = 256


@njit(cache=True)
def count_acceptance(
    rows, offsets, values, reserve, extra, required, weights, needed, owner, counts, joint, deals
):
    """Count, over all draws, who accepts which outcome and where consent is given.

    Shapes: rows (N, I) option places; offsets (I,); values (A, S, D); reserve (A, D); extra
    (A, N) or (0, 0), amounts added per outcome; required (V,) with the V voters first among
    the A actors; quotas: weights (Q, V), needed (Q,), owner (Q,) the rule of each. Adds to
    counts (A, N), joint (N,), deals (D,) the number of deals per draw.

    Exact counts. Neighbouring rows share leading options: their partial sums are kept, so
    the cost is close to one addition per (outcome, actor, draw), in memory of one tile.
    """
    n_rows, n_issues = rows.shape
    n_actors, _, n_draws = values.shape
    n_voters, n_quotas = len(required), len(needed)
    n_rules = 0
    if n_quotas > 0:
        n_rules = owner[n_quotas - 1] + 1
    with_extra = extra.shape[0] > 0
    part = np.empty((n_actors, n_issues, TILE))
    agreed = np.empty(TILE, dtype=np.uint8)
    sums = np.empty((max(1, n_quotas), TILE))
    accept = np.empty(TILE, dtype=np.uint8)
    met = np.empty(TILE, dtype=np.uint8)
    for begin in range(0, n_draws, TILE):
        width = min(TILE, n_draws - begin)
        for n in range(n_rows):
            first = 0
            if n > 0:
                while first < n_issues - 1 and rows[n, first] == rows[n - 1, first]:
                    first += 1
            for t in range(width):
                agreed[t] = 1
            for q in range(n_quotas):
                for t in range(width):
                    sums[q, t] = 0.0
            for a in range(n_actors):
                for i in range(first, n_issues):
                    slot = offsets[i] + rows[n, i]
                    if i == 0:
                        for t in range(width):
                            part[a, 0, t] = values[a, slot, begin + t]
                    else:
                        for t in range(width):
                            part[a, i, t] = part[a, i - 1, t] + values[a, slot, begin + t]
                added = extra[a, n] if with_extra else 0.0
                total = 0
                for t in range(width):
                    accept[t] = part[a, n_issues - 1, t] + added >= reserve[a, begin + t]
                    total += accept[t]
                counts[a, n] += total
                if a < n_voters:
                    if required[a]:
                        for t in range(width):
                            agreed[t] &= accept[t]
                    for q in range(n_quotas):
                        if weights[q, a] != 0.0:
                            for t in range(width):
                                sums[q, t] += weights[q, a] * accept[t]
            for rule in range(n_rules):
                for t in range(width):
                    met[t] = 0
                for q in range(n_quotas):
                    if owner[q] == rule:
                        for t in range(width):
                            met[t] |= sums[q, t] >= needed[q] - 1e-9
                for t in range(width):
                    agreed[t] &= met[t]
            total = 0
            for t in range(width):
                total += agreed[t]
                deals[begin + t] += agreed[t]
            joint[n] += total


@njit(cache=True)
def front_of_sorted(points, order):
    """Tell which points no other dominates, given an order of falling coordinate sums.

    points (N, K), all to be maximised; order (N,), equal points next to each other. Returns
    (N,) bool; equal points are all kept. A point can only be dominated by one with a larger
    sum, so one pass against the front so far is enough. O(N * front * K), less in practice:
    the dominator found last is tried first.
    """
    count, width = points.shape
    kept = np.zeros(count, dtype=np.bool_)
    front = np.empty(count, dtype=np.int64)
    size = 0
    for place in range(count):
        here = order[place]
        if place > 0:
            before = order[place - 1]
            same = True
            for k in range(width):
                if points[here, k] != points[before, k]:
                    same = False
                    break
            if same:
                kept[here] = kept[before]
                continue
        dominated = False
        for f in range(size):
            other = front[f]
            covers = True
            for k in range(width):
                if points[other, k] < points[here, k]:
                    covers = False
                    break
            if covers:
                dominated = True
                if f > 0:
                    front[f] = front[f - 1]
                    front[f - 1] = other
                break
        if not dominated:
            kept[here] = True
            front[size] = here
            size += 1
    return kept
