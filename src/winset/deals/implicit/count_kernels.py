"""Compiled loops of counting (numba): labels as in `label_kernels.py`, none of them dropped."""

from __future__ import annotations

import numpy as np

from winset.compiled import njit
from winset.deals.implicit.label_arrays import Labels
from winset.deals.implicit.label_kernels import (
    NEVER,
    SURE,
    add,
    extend,
    reachable,
    runs,
    wider,
)

_SMALL, _CELLS = 4096, 1 << 22


@njit(cache=True)
def tally(labels, layer, columns, most):
    """Add one issue to every label, leave out what cannot be a deal, add up equal ones.

    As `grow`, but nothing is dropped for being worse, and tags are the counts (N, L) only.
    Returns labels, in no order but always the same one; starts[-1] is -1
    where there would be more than `most`. Exact. O(N * K) look-ups in a grid of
    sums or, where that would be large or mostly empty, in a hash table.
    """
    values, counts, starts = labels
    following, added, base, bonus, high, low = layer
    kind, _, weights, needed, owner = columns
    after, width = high.shape[0], values.shape[1]
    run_start, run_state, run_option, _ = runs(starts, following, after)
    out = np.empty((1024, width), dtype=np.int64)
    out_counts = np.empty((1024, counts.shape[1]), dtype=np.uint64)
    out_starts = np.zeros(after + 1, dtype=np.int64)
    table = np.full(_SMALL, -1, dtype=np.int64)
    sides = np.empty(width, dtype=np.int64)
    new = np.empty((len(values), width), dtype=np.int64)
    source = np.empty(len(values), dtype=np.int64)
    # Of a type of its own, so that what it is given to is compiled once.
    kept, none = np.int64(0), np.int64(0)
    for state in range(after):
        begin, load = kept, np.int64(0)
        for run in range(run_start[state], run_start[state + 1]):
            load += starts[run_state[run] + 1] - starts[run_state[run]]
        cells = _cells(high, low, state, sides, min(max(_SMALL, 2 * load), _CELLS))
        grid = np.zeros((cells, counts.shape[1]), dtype=np.uint64)
        if len(table) > _SMALL:
            table = np.full(_SMALL, -1, dtype=np.int64)
        else:
            for at in range(len(table)):
                table[at] = -1
        for run in range(run_start[state], run_start[state + 1]):
            u, k = run_state[run], run_option[run]
            gain, rest = (base[k], bonus[added[u, k]]), (high[state], low[state])
            part = values[starts[u] : starts[u + 1]]
            size = extend(part, starts[u], gain, rest, kind, new, source, none)
            if len(needed) > 0:
                quotas = weights, needed, owner
                size = reachable(new, source, none, size, rest, kind, quotas)
            if cells > 0:
                for n in range(size):
                    add(grid, _cell(new, n, high, state, sides), counts, source[n], none)
                continue
            for n in range(size):
                at = _find(table, out, new, n)
                if table[at] >= 0:
                    add(out_counts, table[at], counts, source[n], none)
                    continue
                if kept == most:
                    out_starts[-1] = -1
                    return Labels(out[:0], out_counts[:0], out_starts)
                if kept == len(out):
                    out, out_counts = wider(out, out_counts, kept, kept + 1)
                table[at] = kept
                _put(out, kept, new, n)
                _put(out_counts, kept, counts, source[n])
                kept += 1
                if 2 * (kept - begin) > len(table):
                    table = np.full(4 * len(table), -1, dtype=np.int64)
                    for old in range(begin, kept):
                        table[_find(table, out, out, old)] = old
        for cell in range(cells):
            if not _any(grid, cell):
                continue
            if kept == most:
                out_starts[-1] = -1
                return Labels(out[:0], out_counts[:0], out_starts)
            if kept == len(out):
                out, out_counts = wider(out, out_counts, kept, kept + 1)
            _uncell(out, kept, high, state, sides, cell)
            _put(out_counts, kept, grid, cell)
            kept += 1
        out_starts[state + 1] = kept
    return Labels(out[:kept].copy(), out_counts[:kept].copy(), out_starts)


@njit(cache=True)
def _put(out, to, rows, n):
    for column in range(out.shape[1]):
        out[to, column] = rows[n, column]


@njit(cache=True)
def _any(rows, n):
    some = False
    for column in range(rows.shape[1]):
        some = some or rows[n, column] != 0
    return some


# Values that are not settled lie between minus the largest and minus the smallest rest. Where
# that leaves few different ones, sums are added up in a grid with a cell for each.


@njit(cache=True)
def _cells(high, low, state, sides, most):
    """Set the sides of the grid, with NEVER and SURE at the ends; 0 where it is too large."""
    cells = np.int64(1)
    for v in range(len(sides)):
        sides[v] = high[state, v] - low[state, v] + 2
        if sides[v] > most // cells:
            return np.int64(0)
        cells *= sides[v]
    return cells


@njit(cache=True)
def _cell(rows, n, high, state, sides):
    cell = np.int64(0)
    for v in range(len(sides)):
        value = rows[n, v]
        place = value + high[state, v] + 1
        if value == NEVER:
            place = np.int64(0)
        elif value == SURE:
            place = sides[v] - 1
        cell = cell * sides[v] + place
    return cell


@njit(cache=True)
def _uncell(rows, n, high, state, sides, cell):
    for v in range(len(sides) - 1, -1, -1):
        place = cell % sides[v]
        cell //= sides[v]
        rows[n, v] = place - 1 - high[state, v]
        if place == 0:
            rows[n, v] = NEVER
        elif place == sides[v] - 1:
            rows[n, v] = SURE


@njit(cache=True)
def _find(table, rows, new, n):
    """Return where a new row, or its equal, stands in a hash table of rows (linear probing)."""
    mixed = np.uint64(0x9E3779B97F4A7C15)
    for v in range(rows.shape[1]):
        mixed = (mixed ^ np.uint64(new[n, v])) * np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(29)
    mask = len(table) - 1
    at = np.int64(mixed & np.uint64(mask))
    while table[at] >= 0:
        other = table[at]
        same = True
        for v in range(rows.shape[1]):
            if rows[other, v] != new[n, v]:
                same = False
                break
        if same:
            break
        at = (at + 1) & mask
    return at
