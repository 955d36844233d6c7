"""Compiled searches over the steps of a terrain (`terrain.Steps`)."""

import heapq

import numpy as np

from winset.compiled import njit

FAR = np.int32(2**31 - 1)
"""The distance of what cannot be reached."""


@njit(cache=True)
def _step(here, at, backwards, steps):
    """Return the state that a combination leads to from here (or from: `backwards`), or -1."""
    states, cells, rows, code = steps[:4]
    issues, options = (steps[6], steps[7]) if backwards else (steps[4], steps[5])
    may, leaving, entering, concerned = steps[8], steps[10], steps[11], steps[12]
    cell = cells[here]
    for k in range(issues.shape[1]):
        issue = issues[at, k]
        if issue < 0:
            break
        old, new = rows[here, issue], options[at, k]
        if old == new:
            return -1
        if backwards:
            if not may[issue, new, old]:
                return -1
        elif not may[issue, old, new]:
            return -1
        cell += code[issue, new] - code[issue, old]
    there = states[cell]
    if there < 0:
        return -1
    source, target = (there, here) if backwards else (here, there)
    for rule in range(leaving.shape[0]):
        if leaving[rule, source] and entering[rule, target]:
            for k in range(issues.shape[1]):
                issue = issues[at, k]
                if issue >= 0 and concerned[rule, issue]:
                    return -1
    return there


@njit(cache=True)
def widest(start, target, level, steps):
    """Return the smallest bound on `level` under which a road leads to the target; inf if none.

    level : float (n_states,), inf where a road may not pass. Start and target do not count.
    Dijkstra's algorithm for the largest value on the way: states are taken in the order of their
    bounds, so that the first way found to a state is a best one. O(n_states * combinations).
    """
    count = level.shape[0]
    reached = np.full(count, np.inf)
    reached[start] = -np.inf
    queue = [(-np.inf, np.int64(start))]
    while len(queue) > 0:
        bound, here = heapq.heappop(queue)
        if here == target:
            return bound
        for at in range(steps[4].shape[0]):
            there = _step(here, at, False, steps)
            if there < 0 or reached[there] < np.inf:
                continue
            worst = bound if there == target else max(bound, level[there])
            if worst < np.inf:
                reached[there] = worst
                heapq.heappush(queue, (worst, np.int64(there)))
    return np.inf


@njit(cache=True)
def distances(source, passable, backwards, steps):
    """Return the number of steps from (or, backwards, to) one state; FAR where there is no way.

    passable : bool (n_states,); the source and what is reached need to be so.
    """
    count = passable.shape[0]
    far = np.full(count, FAR, dtype=np.int32)
    queue = np.empty(count, dtype=np.int64)
    ways = steps[6].shape[0] if backwards else steps[4].shape[0]
    far[source] = 0
    queue[0] = source
    head, tail = 0, 1
    while head < tail:
        here = queue[head]
        head += 1
        for at in range(ways):
            there = _step(here, at, backwards, steps)
            if there >= 0 and passable[there] and far[there] == FAR:
                far[there] = far[here] + 1
                queue[tail] = there
                tail += 1
    return far


@njit(cache=True)
def best_of_shortest(start, after, before, level, steps):
    """Choose among the shortest roads; return its states from start to target.

    after, before : int32 (n_states,); steps from the start, and steps to the target.
    First the lasting changes come as late as possible (each costs the steps that follow it),
    then the sum of `level` on the way is smallest, then the first state in order is taken.
    """
    length = before[start]
    count = level.shape[0]
    lasting = steps[9]
    on = np.zeros(count, dtype=np.bool_)
    for state in range(count):
        if after[state] != FAR and before[state] != FAR:
            on[state] = after[state] + before[state] == length
    early = np.zeros(count, dtype=np.int64)
    total = np.zeros(count, dtype=np.float64)
    following = np.full(count, -1, dtype=np.int64)
    order = np.argsort(np.where(on, before, FAR))
    for here in order:
        if not on[here]:
            break
        left = before[here]
        if left == 0:
            continue
        for at in range(steps[4].shape[0]):
            there = _step(here, at, False, steps)
            if there < 0 or not on[there] or before[there] != left - 1:
                continue
            cost = early[there]
            for k in range(steps[4].shape[1]):
                issue = steps[4][at, k]
                if issue >= 0 and lasting[issue, steps[2][here, issue], steps[5][at, k]]:
                    cost += left - 1
            way = total[there] + (0.0 if left == 1 else level[there])
            chosen = following[here]
            if (
                chosen < 0
                or cost < early[here]
                or (cost == early[here] and way < total[here] - 1e-12)
                or (cost == early[here] and abs(way - total[here]) <= 1e-12 and there < chosen)
            ):
                following[here], early[here], total[here] = there, cost, way
    road = np.empty(length + 1, dtype=np.int64)
    road[0] = start
    for k in range(length):
        road[k + 1] = following[road[k]]
    return road
