"""Compiled loops of label merging (numba). Nothing here validates; `labels.py` does.

A label stands for partial outcomes in one state with equal values. Its values (V,) int64 are
gains over no deal so far, one per voter; its tag is W words of the first such partial outcome
in option order (each issue's option in bits of its own, the first issue highest) and L words
of how many there are, lowest first.
"""

from __future__ import annotations

import numpy as np

from winset.compiled import njit
from winset.deals.implicit.label_arrays import Labels

SURE, NEVER = np.int64(1) << np.int64(62), -(np.int64(1) << np.int64(62))
"""Stand for the value of a voter that accepts, or rejects, however an outcome is completed."""
TRACKED, REQUIRED = 1, 2
DOMINATED, STRICTLY = 1, 2
"""What labels are dropped: dominated ones; only those worse by a hair for a tracked actor."""
_BLOCK = 32


@njit(cache=True)
def bounds(following, added, base, bonus, high, low):
    """Return the largest and the smallest rest of each actor's value, by state.

    following, added (S, K); base (K, V) values of the options; bonus (P, V) of the patterns;
    high, low (S', V) of the next layer. Returns two (S, V). Exact. O(S * K * V).
    """
    states, options = following.shape
    width = base.shape[1]
    most = np.full((states, width), NEVER)
    least = np.full((states, width), SURE)
    for s in range(states):
        for k in range(options):
            after = following[s, k]
            if after < 0:
                continue
            for v in range(width):
                here = base[k, v] + bonus[added[s, k], v]
                most[s, v] = max(most[s, v], here + high[after, v])
                least[s, v] = min(least[s, v], here + low[after, v])
    return most, least


@njit(cache=True)
def grow(labels, layer, columns, place, drop, most, effort):
    """Add one issue to every label, leave out what cannot be a deal, join equals, drop.

    Parameters
    ----------
    labels, layer, columns : see `label_arrays`.
    place : the word of the tag and the bit in it where the option goes, and W.
    drop : DOMINATED or STRICTLY.
    most, effort : limits of the labels kept and of the comparisons made.

    Returns
    -------
    The labels of the S' states; the work done, -1 where a limit was met.

    Notes
    -----
    Exact. Of n labels with one option more: O(n log K) to sort; then one pass for one or two
    actors, a staircase for three (Kung, Luccio & Preparata 1975, JACM 22:469), and for more
    the list of the kept, in blocks with their largest values.
    """
    values, tags, starts = labels
    following, added, base, bonus, high, low = layer
    kind, hairs, weights, needed, owner = columns
    word, bit, words = place
    options, after = following.shape[1], high.shape[0]
    width, tagged = values.shape[1], tags.shape[1]
    run_start, run_state, run_option, room = runs(starts, following, after)
    new = np.empty((room, width), dtype=np.int64)
    source = np.empty(room, dtype=np.int64)
    order, spare = np.empty(room, dtype=np.int64), np.empty(room, dtype=np.int64)
    out = np.empty((1024, width), dtype=np.int64)
    out_tags = np.empty((1024, tagged), dtype=np.uint64)
    out_starts = np.zeros(after + 1, dtype=np.int64)
    kept, work = np.int64(0), np.int64(0)
    for state in range(after):
        # Of a type of its own: a plain 0 would have all that it is given to compiled twice.
        size = np.int64(0)
        for run in range(run_start[state], run_start[state + 1]):
            u, k = run_state[run], run_option[run]
            begin = size
            gain, rest = (base[k], bonus[added[u, k]]), (high[state], low[state])
            part = values[starts[u] : starts[u + 1]]
            size = extend(part, starts[u], gain, rest, kind, new, source, size)
            if len(needed) > 0:
                quotas = weights, needed, owner
                size = reachable(new, source, begin, size, rest, kind, quotas)
            for n in range(begin, size):
                source[n] = source[n] * options + k
        work += size
        _sort(new, size, order, spare)
        # From here on `spare` tells which of the kept each one equals.
        count, spent = _sift(new, size, order, spare, (kind, hairs), drop, effort - work)
        work += spent
        if kept + count > most or work > effort:
            return Labels(out[:0], out_tags[:0], out_starts), np.int64(-1)
        if kept + count > len(out):
            out, out_tags = wider(out, out_tags, kept, kept + count)
        seen = 0
        for n in range(size):
            if spare[n] < 0:
                continue
            here = order[n]
            to = kept + spare[n]
            label, k = source[here] // options, source[here] % options
            if spare[n] == seen:
                seen += 1
                for v in range(width):
                    out[to, v] = new[here, v]
                for w in range(tagged):
                    out_tags[to, w] = tags[label, w]
                out_tags[to, word] |= np.uint64(k) << np.uint64(bit)
            else:
                _join(out_tags, to, tags, label, word, np.uint64(k) << np.uint64(bit), words)
        kept += count
        out_starts[state + 1] = kept
    return Labels(out[:kept].copy(), out_tags[:kept].copy(), out_starts), work


@njit(cache=True)
def runs(starts, following, after):
    """List by next state the (state, option) pairs that lead there, and the most labels."""
    states, options = following.shape
    run_start = np.zeros(after + 1, dtype=np.int64)
    load = np.zeros(after, dtype=np.int64)
    for u in range(states):
        if starts[u + 1] == starts[u]:
            continue
        for k in range(options):
            if following[u, k] >= 0:
                run_start[following[u, k] + 1] += 1
                load[following[u, k]] += starts[u + 1] - starts[u]
    for s in range(after):
        run_start[s + 1] += run_start[s]
    filled = run_start[:-1].copy()
    run_state = np.empty(run_start[-1], dtype=np.int64)
    run_option = np.empty(run_start[-1], dtype=np.int64)
    for u in range(states):
        if starts[u + 1] == starts[u]:
            continue
        for k in range(options):
            s = following[u, k]
            if s >= 0:
                run_state[filled[s]] = u
                run_option[filled[s]] = k
                filled[s] += 1
    most = np.int64(0)
    for s in range(after):
        most = max(most, load[s])
    return run_start, run_state, run_option, most


@njit(cache=True)
def extend(values, first, gain, rest, kind, new, source, size):
    """Add one option to the labels of one state; leave out what a needed voter must reject.

    values : of that state's labels, numbered from `first` on; gain: what the option adds by
    itself and by its pattern; rest: the largest and the smallest rest, each (V,). Writes to new
    and source from `size` on and returns where it ends. Of a voter that is not tracked all that
    counts is whether it accepts in the end, so its value is settled early.
    """
    (base, bonus), (high, low) = gain, rest
    width = values.shape[1]
    for label in range(len(values)):
        possible = True
        for v in range(width):
            value = values[label, v]
            if NEVER < value < SURE:
                value += base[v] + bonus[v]
                if kind[v] & REQUIRED and value + high[v] < 0:
                    possible = False
                    break
                if not kind[v] & TRACKED:
                    if value + low[v] >= 0:
                        value = SURE
                    elif value + high[v] < 0:
                        value = NEVER
            new[size, v] = value
        if possible:
            source[size] = first + label
            size += 1
    return size


@njit(cache=True)
def reachable(new, source, begin, size, rest, kind, quotas):
    """Leave out labels with which an approval rule cannot be met; return where they end.

    rest : as of `extend`; quotas: weights, needed and owner. A voter whose consent cannot matter
    any more is settled.
    """
    (high, low), (weights, needed, owner) = rest, quotas
    count, width = len(needed), new.shape[1]
    sure = np.zeros(owner[-1] + 1, dtype=np.bool_)
    maybe = np.zeros(owner[-1] + 1, dtype=np.bool_)
    kept = begin
    for n in range(begin, size):
        for rule in range(len(sure)):
            sure[rule] = maybe[rule] = False
        for q in range(count):
            least, most = 0.0, 0.0
            for v in range(width):
                value = new[n, v]
                if value != NEVER and (value == SURE or value + high[v] >= 0):
                    most += weights[q, v]
                    if value == SURE or value + low[v] >= 0:
                        least += weights[q, v]
            sure[owner[q]] |= least >= needed[q]
            maybe[owner[q]] |= most >= needed[q]
        possible = True
        for rule in range(len(maybe)):
            possible = possible and maybe[rule]
        if not possible:
            continue
        for v in range(width):
            value = new[n, v]
            if kind[v] == 0 and value != SURE:
                matters = False
                for q in range(count):
                    matters |= weights[q, v] != 0.0 and not sure[owner[q]]
                if not matters:
                    value = SURE
            new[kept, v] = value
        source[kept] = source[n]
        kept += 1
    return kept


@njit(cache=True)
def _before(new, a, b):
    for v in range(new.shape[1]):
        if new[a, v] != new[b, v]:
            return new[a, v] > new[b, v]
    return False


@njit(cache=True)
def _sort(new, size, order, spare):
    """Sort falling in lexicographic order by merging the stretches that are so already."""
    ends = np.empty(size + 1, dtype=np.int64)
    stretches = 0
    for n in range(size):
        order[n] = n
        if n > 0 and _before(new, n, n - 1):
            ends[stretches] = n
            stretches += 1
    ends[stretches] = size
    stretches += 1
    here, there, swapped = order, spare, False
    while stretches > 1:
        begin, joined = 0, 0
        for pair in range(0, stretches, 2):
            middle = ends[pair]
            end = ends[pair + 1] if pair + 1 < stretches else middle
            a, b = begin, middle
            for to in range(begin, end):
                if b < end and (a >= middle or _before(new, here[b], here[a])):
                    there[to] = here[b]
                    b += 1
                else:
                    there[to] = here[a]
                    a += 1
            ends[joined] = end
            joined += 1
            begin = end
        stretches = joined
        here, there = there, here
        swapped = not swapped
    if swapped:
        for n in range(size):
            order[n] = spare[n]


@njit(cache=True)
def _sift(new, size, order, place, columns, drop, effort):
    """Number the labels to keep; place[n] is the number of the n-th in order, -1 where dropped.

    Only what comes earlier in lexicographic order can dominate. Returns how many are kept,
    and the comparisons made (stops beyond `effort`).
    """
    width = new.shape[1]
    listed = drop == STRICTLY or width > 3
    count, work = np.int64(0), np.int64(0)
    top = NEVER
    ys, zs = np.empty(size, dtype=np.int64), np.empty(size, dtype=np.int64)
    stairs = np.int64(0)
    front = np.empty((size if listed else 0, width), dtype=np.int64)
    blocks = np.empty((size // _BLOCK + 1 if listed else 0, width), dtype=np.int64)
    last = np.int64(0)
    for n in range(size):
        here = order[n]
        if n > 0 and not _before(new, order[n - 1], here):
            place[n] = place[n - 1]
            continue
        dropped = False
        if listed:
            found, spent = _covered(new, here, front, blocks, count, last, columns, drop)
            work += spent
            if work > effort:
                return count, work
            if found >= 0:
                dropped = True
                last = found
        elif width <= 1:
            dropped = count > 0
        elif width == 2:
            dropped = count > 0 and new[here, 1] <= top
            top = max(top, new[here, 1])
        else:
            dropped, stairs = _step(ys, zs, stairs, new[here, 1], new[here, 2])
        if dropped:
            place[n] = -1
            continue
        place[n] = count
        if listed:
            block = count // _BLOCK
            for v in range(width):
                value = new[here, v]
                front[count, v] = value
                if count % _BLOCK == 0 or value > blocks[block, v]:
                    blocks[block, v] = value
        count += 1
    return count, work


@njit(cache=True)
def _step(ys, zs, stairs, y, z):
    """Put (y, z) on a staircase, ys rising and zs falling; tell whether it is below."""
    begin, end = 0, stairs
    while begin < end:
        middle = (begin + end) // 2
        if ys[middle] < y:
            begin = middle + 1
        else:
            end = middle
    if begin < stairs and zs[begin] >= z:
        return True, stairs
    first = begin
    while first > 0 and zs[first - 1] <= z:
        first -= 1
    past = begin + 1 if begin < stairs and ys[begin] == y else begin
    shift = first + 1 - past
    if shift < 0:
        for n in range(past, stairs):
            ys[n + shift], zs[n + shift] = ys[n], zs[n]
    elif shift > 0:
        for n in range(stairs - 1, past - 1, -1):
            ys[n + 1], zs[n + 1] = ys[n], zs[n]
    ys[first], zs[first] = y, z
    return False, stairs + shift


@njit(cache=True)
def _covered(new, here, front, blocks, count, last, columns, drop):
    """Find one of the kept that dominates a label: (its number or -1, comparisons)."""
    work = np.int64(1)
    if count == 0:
        return np.int64(-1), work
    if _dominates(front, last, new, here, columns, drop):
        return last, work
    width = new.shape[1]
    for block in range((count + _BLOCK - 1) // _BLOCK):
        work += 1
        open_ = True
        for v in range(width - 1, -1, -1):
            if blocks[block, v] < new[here, v]:
                open_ = False
                break
        if not open_:
            continue
        for n in range(block * _BLOCK, min((block + 1) * _BLOCK, count)):
            work += 1
            if _dominates(front, n, new, here, columns, drop):
                return np.int64(n), work
    return np.int64(-1), work


@njit(cache=True)
def _dominates(front, n, new, here, columns, drop):
    kind, hairs = columns
    width = new.shape[1]
    for v in range(width - 1, -1, -1):
        if front[n, v] < new[here, v]:
            return False
    if drop == STRICTLY:
        for v in range(width):
            if not kind[v] & TRACKED:
                return False
            if front[n, v] - new[here, v] >= hairs[v]:
                return True
        return False
    return True


@njit(cache=True)
def _join(out_tags, to, tags, label, word, option, words):
    """Join equal labels: keep the first in option order, add up how many there are."""
    for w in range(words):
        key = tags[label, w] | option if w == word else tags[label, w]
        if key != out_tags[to, w]:
            if key < out_tags[to, w]:
                for rest in range(words):
                    out_tags[to, rest] = tags[label, rest]
                out_tags[to, word] |= option
            break
    add(out_tags, to, tags, label, words)


@njit(cache=True)
def add(out, to, tags, label, words):
    """Add up numbers of several 64-bit words, lowest first; in tags they start at `words`."""
    carry = np.uint64(0)
    for w in range(words, out.shape[1]):
        before = out[to, w]
        partial = before + tags[label, w]
        total = partial + carry
        carry = np.uint64((partial < before) or (total < partial))
        out[to, w] = total


@njit(cache=True)
def wider(out, out_tags, kept, least):
    """Return the same labels with room for more."""
    room = max(least, 2 * len(out))
    wider = np.empty((room, out.shape[1]), dtype=np.int64)
    wider_tags = np.empty((room, out_tags.shape[1]), dtype=np.uint64)
    for n in range(kept):
        for v in range(out.shape[1]):
            wider[n, v] = out[n, v]
        for w in range(out_tags.shape[1]):
            wider_tags[n, w] = out_tags[n, w]
    return wider, wider_tags
