"""Compiled loops (numba). Nothing here validates; wrappers do."""

from __future__ import annotations

import numpy as np

from winset.compiled import njit

TILE = 256


@njit(cache=True)
def count_acceptance(
    rows,
    offsets,
    values,
    reserve,
    extra,
    required,
    weights,
    needed,
    owner,
    counts,
    joint,
    deals,
    bits,
):
    """Count, over all draws, who accepts which outcome and where consent is given.

    Shapes: rows (N, I) option places; offsets (I,); values (A, S, D); reserve (A, D); extra
    (A, N) or (0, 0), amounts added per outcome; required (V,) with the V voters first among
    the A actors; quotas: weights (Q, V), needed (Q,), owner (Q,) the rule of each. Adds to
    counts (A, N), joint (N,), deals (D,) the number of deals per draw; sets bits (N, D / 8,
    rounded up), one for each draw in which an outcome is a deal, or (0, 0) where not wanted.

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
        end = min(begin + TILE, n_draws)
        here = deals[begin:end]
        for n in range(n_rows):
            first = 0
            if n > 0:
                while first < n_issues - 1 and rows[n, first] == rows[n - 1, first]:
                    first += 1
            agreed[:] = 1
            for q in range(n_quotas):
                sums[q, :] = 0.0
            for a in range(n_actors):
                for i in range(first, n_issues):
                    column = values[a, offsets[i] + rows[n, i], begin:end]
                    if i == 0:
                        _copy(column, part[a, 0])
                    else:
                        _add(part[a, i - 1], column, part[a, i])
                added = extra[a, n] if with_extra else 0.0
                counts[a, n] += _accept(part[a, n_issues - 1], added, reserve[a, begin:end], accept)
                if a < n_voters:
                    if required[a]:
                        _both(agreed, accept)
                    for q in range(n_quotas):
                        if weights[q, a] != 0.0:
                            _weigh(sums[q], weights[q, a], accept)
            for rule in range(n_rules):
                met[:] = 0
                for q in range(n_quotas):
                    if owner[q] == rule:
                        _reach(sums[q], needed[q], met)
                _both(agreed, met)
            joint[n] += _tally(agreed, here)
            if bits.shape[0] > 0:
                _pack(agreed, end - begin, bits[n, begin // 8 :])


# Small loops over one tile, kept apart so that each is vectorised: they index whole slices
# with their own counter only.


@njit(cache=True)
def _copy(column, out):
    for t in range(len(column)):
        out[t] = column[t]


@njit(cache=True)
def _add(before, column, out):
    for t in range(len(column)):
        out[t] = before[t] + column[t]


@njit(cache=True)
def _accept(total, added, reserve, out):
    count = np.uint32(0)
    for t in range(len(reserve)):
        yes = np.uint8(total[t] + added >= reserve[t])
        out[t] = yes
        count += np.uint32(yes)
    return np.int64(count)


@njit(cache=True)
def _both(agreed, other):
    for t in range(len(agreed)):
        agreed[t] &= other[t]


@njit(cache=True)
def _weigh(total, weight, accept):
    for t in range(len(total)):
        total[t] += weight * accept[t]


@njit(cache=True)
def _reach(total, needed, met):
    for t in range(len(total)):
        met[t] |= np.uint8(total[t] >= needed)


@njit(cache=True)
def _pack(agreed, count, out):
    for t in range(count):
        out[t >> 3] |= np.uint8(agreed[t] << (t & 7))


@njit(cache=True)
def most_agreed(bits, joint, answer, most):
    """Find the outcome that most draws of an answer agree on.

    bits (N, W) uint64, outcomes by falling `joint` (N,), the number of their draws; answer
    (W,) uint64. Returns (place, draws): no outcome can have more draws of the answer than it
    has in all, so the search ends where `joint` falls to the best found, or to `most`.
    """
    best, place = np.int64(-1), np.int64(0)
    for n in range(bits.shape[0]):
        if joint[n] <= best:
            break
        total = np.int64(0)
        for w in range(bits.shape[1]):
            total += _ones(bits[n, w] & answer[w])
        if total > best:
            best, place = total, np.int64(n)
        if best >= most:
            break
    return place, best


@njit(cache=True)
def _ones(word):
    word = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    word = (word & np.uint64(0x3333333333333333)) + (
        (word >> np.uint64(2)) & np.uint64(0x3333333333333333)
    )
    word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((word * np.uint64(0x0101010101010101)) >> np.uint64(56))


@njit(cache=True)
def _tally(agreed, deals):
    count = np.int64(0)
    for t in range(len(deals)):
        deals[t] += agreed[t]
        count += agreed[t]
    return count


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


@njit(cache=True)
def undominated_by_few(points, most):
    """Drop points that one of a few strong points dominates; return the places of the others.

    points (N, K), all to be maximised; `most` strong points at a time. Places (M,), ascending.
    What is dropped is dominated; what is left need not be undominated. Of random points few are
    left. O(N * most * K) at worst, usually close to O(N * K): the strong point that dominated
    last is tried first, and one that is dominated itself gives way to what dominates it.
    """
    count, width = points.shape
    left = np.empty(count, dtype=np.int64)
    strong = np.empty((most, width))
    sums = np.empty(most)
    low, scale = np.empty(width), np.empty(width)
    for k in range(width):
        low[k] = points[:, k].min()
        span = points[:, k].max() - low[k]
        scale[k] = 1.0 / span if span > 0.0 else 0.0
    size, kept = 0, 0
    for n in range(count):
        dominated = False
        for s in range(size):
            covers, better = True, False
            for k in range(width):
                if strong[s, k] < points[n, k]:
                    covers = False
                    break
                better = better or strong[s, k] > points[n, k]
            if covers:
                dominated = better
                if s > 0:
                    for k in range(width):
                        strong[s, k], strong[s - 1, k] = strong[s - 1, k], strong[s, k]
                    sums[s], sums[s - 1] = sums[s - 1], sums[s]
                break
        else:
            total = 0.0
            for k in range(width):
                total += (points[n, k] - low[k]) * scale[k]
            # Room is made by what this point dominates, else by the weakest.
            at = size
            for s in range(size):
                covered = True
                for k in range(width):
                    if strong[s, k] > points[n, k]:
                        covered = False
                        break
                if covered:
                    at = s
                    break
            if at == most:
                weakest = 0
                for s in range(1, size):
                    if sums[s] < sums[weakest]:
                        weakest = s
                if sums[weakest] < total:
                    at = weakest
            if at < most:
                for k in range(width):
                    strong[at, k] = points[n, k]
                sums[at] = total
                size = max(size, at + 1)
        if not dominated:
            left[kept] = n
            kept += 1
    return left[:kept].copy()
