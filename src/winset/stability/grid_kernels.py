"""Compiled loops of stability on whole grids (numba). Nothing here validates; `grid` does.

Cells are numbered in option order (the last issue runs fastest). Moves are never stored: an
axis is (outer, size, inner), the numbers of cells before, along and after it, with its table
of changes [from, to], which is reflexive and transitive.
"""

from __future__ import annotations

import numpy as np

from winset.compiled import njit


@njit(cache=True)
def least_along(values, size, inner, allowed):
    """Lower each cell in place to the least value that a change along one axis can reach.

    values int32 (N,). In place is exact since the changes are transitive: what another cell has
    already taken over could be reached directly. O(N * size).
    """
    for base in range(0, len(values), size * inner):
        for x in range(size):
            for y in range(size):
                if x != y and allowed[x, y]:
                    into, of = base + x * inner, base + y * inner
                    for q in range(inner):
                        values[into + q] = min(values[into + q], values[of + q])


@njit(cache=True)
def most_along(values, size, inner, allowed):
    """Raise each cell in place to the largest value along one axis; see `least_along`."""
    for base in range(0, len(values), size * inner):
        for x in range(size):
            for y in range(size):
                if x != y and allowed[x, y]:
                    into, of = base + x * inner, base + y * inner
                    for q in range(inner):
                        values[into + q] = max(values[into + q], values[of + q])


@njit(cache=True)
def own_codes(axes, sizes, inners, codes):
    """Write into codes int32 (N,) which combination of options of some axes each cell has.

    axes int64 (n_axes,), the issues in order; sizes, inners int64 over all issues. O(N * n_axes).
    """
    for s in range(len(codes)):
        code = 0
        for axis in axes:
            code = code * sizes[axis] + s // inners[axis] % sizes[axis]
        codes[s] = code


@njit(cache=True)
def least_by_improvements(actor, worth, ranks, closed, codes, starts, steps, out):
    """Write into out (N,) the least worth that sequences of the others' improvements lead to.

    worth int32 (N,), 0 to N; ranks int32 (A, N); closed bool (N,), infeasible cells; codes
    int32 (A, N) as from `own_codes`; the cells from which actor m can come to a cell s of code
    c are s + steps[k] for k from starts[m, c] to starts[m, c + 1]. Improvements raise the rank
    of whoever moves, so moving twice in a row changes nothing and cells alone are the nodes.

    Exact. O(N * sum of what each actor's own issues can come from) time, less where few cells
    of low worth are reached from everywhere: the search stops once every cell is settled.
    """
    n_actors, n_cells = ranks.shape
    top = 0
    left = 0
    for s in range(n_cells):
        if not closed[s]:
            top = max(top, worth[s])
            left += 1
    place = np.zeros(top + 2, dtype=np.int64)
    for s in range(n_cells):
        if not closed[s]:
            place[worth[s] + 1] += 1
    for v in range(top + 1):
        place[v + 1] += place[v]
    order = np.empty(left, dtype=np.int32)
    for s in range(n_cells):
        if not closed[s]:
            order[place[worth[s]]] = s
            place[worth[s]] += 1
    settled = closed.copy()
    queue = np.empty(left, dtype=np.int32)
    for seed in order:
        if settled[seed]:
            continue
        value = worth[seed]
        settled[seed] = True
        out[seed] = value
        left -= 1
        queue[0] = seed
        head, tail = 0, 1
        while head < tail and left > 0:
            t = queue[head]
            head += 1
            for m in range(n_actors):
                if m == actor:
                    continue
                rank = ranks[m, t]
                code = codes[m, t]
                for k in range(starts[m, code], starts[m, code + 1]):
                    s = t + steps[k]
                    if not settled[s] and ranks[m, s] < rank:
                        settled[s] = True
                        out[s] = value
                        left -= 1
                        queue[tail] = s
                        tail += 1
        if left == 0:
            break
