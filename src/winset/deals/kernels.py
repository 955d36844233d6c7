"""Compiled loops (numba). Nothing here validates; wrappers do."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.compiled import njit

TILE = 1024
"""Draws judged at a time: what they need stays in the first cache."""
ROWS = 32_000
"""Outcomes judged at a time: their number per draw fits into 16 bits."""
FEW = 3
"""Fewer outcomes that differ in the last issue alone are compared in full precision at once."""
TOP = 64_000
"""Steps into which what the last issue adds is divided."""


class Tile(NamedTuple):
    """The value functions of A actors over S slots, in T draws.

    values (A, S, T) and reserve (A, T); steps (A, K, T), int16: what each of the K options of
    the last issue adds, in steps of 1 / scale (A,) from low (A,) up, less half of TOP.
    """

    values: NDArray[np.float64]
    reserve: NDArray[np.float64]
    steps: NDArray[np.int16]
    low: NDArray[np.float64]
    scale: NDArray[np.float64]


class Rule(NamedTuple):
    """Whose consent is needed: required (V,), the V voters first among the actors; Q quotas.

    weights (Q, V), needed (Q,), owner (Q,) the rule of each, ascending; one quota of a rule is
    enough.
    """

    required: NDArray[np.bool_]
    weights: NDArray[np.float64]
    needed: NDArray[np.float64]
    owner: NDArray[np.int64]


class Counts(NamedTuple):
    """Where counts are added: of draws, counts (A, N) and joint (N,); of deals, deals (T,) int16.

    Of draws with weights it is their weights that are added.

    bits (N, T / 8), set for each draw in which an outcome is a deal, or (0, 0) where not wanted.
    """

    counts: NDArray[np.int32]
    joint: NDArray[np.int32]
    deals: NDArray[np.int16]
    bits: NDArray[np.uint8]


class Scratch(NamedTuple):
    """Room for one outcome in T draws; flags are 0 or -1. `real` marks the draws there are.

    part (A, I, T) sums over leading issues, the first 0; need (A, T); accept (A, T); agreed and
    met (T,); sums (T,); octets (T,) and the same memory as words (T / 8,).
    """

    real: NDArray[np.int16]
    part: NDArray[np.float64]
    need: NDArray[np.int16]
    accept: NDArray[np.int16]
    agreed: NDArray[np.int16]
    met: NDArray[np.int16]
    sums: NDArray[np.float64]
    octets: NDArray[np.uint8]
    words: NDArray[np.uint64]


@njit(cache=True)
def count_acceptance(outcomes, tile, rule, out, scratch, heavy):
    """Count, over the draws of a tile, who accepts which outcome and where consent is given.

    outcomes: slots (N, I), shared (N,) the number of leading issues in which an outcome is like
    the one before, extra (A, N) or (0, 0), amounts added; the other shapes stand above. heavy
    (T,) int16, what each draw counts for; None: one, in a version that is compiled without.

    Exact: the counts are those of sums in double precision, in issue order. Outcomes that differ
    in the last issue alone share the sum of the others; what it must add is compared with what
    its options add in steps, and where some draw is too close to say, the tile is compared in
    full. Close to one comparison of 16 bits per (outcome, actor, draw).
    """
    slots, shared, extra = outcomes
    values, reserve, steps, low, scale = tile
    required, weights, needed, owner = rule
    counts, joint, deals, bits = out
    real, part, need, accept, agreed, met, sums, octets, words = scratch
    n_rows, last = slots.shape[0], slots.shape[1] - 1
    first_step = values.shape[1] - steps.shape[1]
    n = 0
    while n < n_rows:
        stop = n + 1
        while stop < n_rows and shared[stop] >= last:
            stop += 1
        many = stop - n >= FEW
        for a in range(values.shape[0]):
            for i in range(shared[n], last):
                _add(part[a, i], values[a, slots[n, i]], part[a, i + 1])
            if many:
                _needs(reserve[a], part[a, last], low[a], scale[a], need[a])
        for m in range(n, stop):
            _copy(real, agreed)
            slot = slots[m, last]
            for a in range(values.shape[0]):
                added = extra[a, m] if extra.shape[0] > 0 else 0.0
                count = np.int64(-1)
                if many and added == 0.0:
                    count = _compare(steps[a, slot - first_step], need[a], accept[a])
                if count < 0:
                    count = _accept(part[a, last], values[a, slot], added, reserve[a], accept[a])
                if heavy is not None:
                    count = _weigh(accept[a], heavy)
                counts[a, m] += count
                if a < len(required) and required[a]:
                    _both(agreed, accept[a])
            for q in range(len(needed)):
                first = q == 0 or owner[q - 1] != owner[q]
                _reach(accept, weights[q], needed[q], sums, met, first)
                if q + 1 == len(needed) or owner[q + 1] != owner[q]:
                    _both(agreed, met)
            count = _tally(agreed, deals)
            if heavy is not None:
                count = _weigh(agreed, heavy)
            joint[m] += count
            if bits.shape[0] > 0:
                _pack(agreed, octets, words, bits[m])
        n = stop


# Small loops over one tile, kept apart so that each is vectorised: they index whole slices
# with their own counter only. Flags are as wide as what is compared.


@njit(cache=True)
def _needs(reserve, before, low, scale, out):
    """Set from which step on a value is enough; the two steps below may be enough."""
    for t in range(len(reserve)):
        step = (reserve[t] - before[t] - low) * scale + 2.5
        step = min(max(step, 0.0), TOP + 4.0)
        out[t] = np.int16(np.int32(step) - 1 - TOP // 2)


@njit(cache=True)
def _add(before, column, out):
    for t in range(len(column)):
        out[t] = before[t] + column[t]


@njit(cache=True)
def _copy(column, out):
    for t in range(len(column)):
        out[t] = column[t]


@njit(cache=True)
def _compare(steps, need, out):
    """Set who accepts and return in how many draws, or -1 where one is too close to say."""
    count, near = np.int16(0), np.int16(0)
    for t in range(len(steps)):
        short = np.uint16(need[t] - 1 - steps[t])
        near = np.int16(near | np.int16(short < 2))
        yes = np.int16(steps[t] >= need[t])
        out[t] = np.int16(-yes)
        count = np.int16(count + yes)
    return np.int64(-1) if near else np.int64(count)


@njit(cache=True)
def _accept(before, column, added, reserve, out):
    count = np.int32(0)
    for t in range(len(reserve)):
        yes = np.int16(before[t] + column[t] + added >= reserve[t])
        out[t] = np.int16(-yes)
        count = np.int32(count + yes)
    return np.int64(count)


@njit(cache=True)
def _both(agreed, other):
    for t in range(len(agreed)):
        agreed[t] &= other[t]


@njit(cache=True)
def _reach(accept, weights, needed, sums, met, first):
    """Set where those who accept reach a quota, or reached one before unless it is the first."""
    for t in range(len(sums)):
        sums[t] = 0.0
    for a in range(len(weights)):
        weight, yes = weights[a], accept[a]
        if weight != 0.0:
            for t in range(len(sums)):
                sums[t] -= weight * yes[t]
    for t in range(len(sums)):
        reached = np.int16(-np.int16(sums[t] >= needed))
        met[t] = reached if first else met[t] | reached


@njit(cache=True)
def _tally(agreed, deals):
    count = np.int16(0)
    for t in range(len(agreed)):
        deals[t] -= agreed[t]
        count = np.int16(count - agreed[t])
    return np.int64(count)


@njit(cache=True)
def _weigh(flags, weights):
    """Return what the draws weigh in which flags are -1; a tile of weights fits into 32 bits."""
    count = np.int32(0)
    for t in range(len(flags)):
        count = np.int32(count + np.int32(flags[t]) * np.int32(weights[t]))
    return -np.int64(count)


@njit(cache=True)
def _pack(agreed, octets, words, out):
    """Set a bit for each flag, the first lowest; eight bytes of 0 or 1 are one word."""
    for t in range(len(agreed)):
        octets[t] = np.uint8(agreed[t] & 1)
    for w in range(len(out)):
        out[w] = np.uint8((words[w] * np.uint64(0x0102040810204080)) >> np.uint64(56))


@njit(cache=True)
def most_agreed(bits, joint, answer, most, heavy):
    """Find the outcome that most draws of an answer agree on.

    bits (N, W) uint64, outcomes by falling `joint` (N,), the number of their draws; answer
    (W,) uint64. Returns (place, draws): no outcome can have more draws of the answer than it
    has in all, so the search ends where `joint` falls to the best found, or when `most` is
    reached. heavy (64 W,) int64, falling, what each draw weighs; with it `joint`, `most` and what
    is returned are weights, exact too: the heaviest draw of each word bounds the others, and
    what is below the best found need not be added up. None: all draws count alike.
    """
    best, place = np.int64(-1), np.int64(0)
    for n in range(bits.shape[0]):
        if joint[n] <= best:
            break
        total = np.int64(0)
        if heavy is None:
            for w in range(bits.shape[1]):
                total += _ones(bits[n, w] & answer[w])
        else:
            for w in range(bits.shape[1]):
                total += _ones(bits[n, w] & answer[w]) * heavy[64 * w]
            if total > best:
                total = _add_up(bits[n], answer, heavy)
        if total > best:
            best, place = total, np.int64(n)
        if best >= most:
            break
    return place, best


@njit(cache=True)
def _add_up(bits, answer, heavy):
    """Return what the draws of an answer weigh that are set, draw by draw."""
    total = np.int64(0)
    for w in range(len(bits)):
        both = bits[w] & answer[w]
        for b in range(64):
            total += heavy[64 * w + b] * np.int64((both >> np.uint64(b)) & np.uint64(1))
    return total


@njit(cache=True)
def _ones(word):
    word = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    word = (word & np.uint64(0x3333333333333333)) + (
        (word >> np.uint64(2)) & np.uint64(0x3333333333333333)
    )
    word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((word * np.uint64(0x0101010101010101)) >> np.uint64(56))


@njit(cache=True)
def front_of_sorted(points, order):
    """Return which points no other dominates, given an order of falling coordinate sums.

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
def undominated_by_few(points, strength, strong, left):
    """Drop points that one of a few strong points dominates; say how many others there are.

    points (N, K), all to be maximised; strength (2, K), from what and in what unit each column
    is counted for how strong a point is; strong (S, K), room for S strong points at a time.
    Sets the first places of left (N,), ascending.
    What is dropped is dominated; what is left need not be undominated. Of random points few are
    left. O(N * most * K) at worst, usually close to O(N * K): the strong point that dominated
    last is tried first, and one that is dominated itself gives way to what dominates it.
    """
    count, width = points.shape
    low, scale = strength
    most = len(strong)
    sums = np.empty(most)
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
    return kept
