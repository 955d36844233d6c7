"""Compiled searches over steps (`steps.StepArrays`).

Plain loops and no queue that sorts: heaps, sorting and filling arrays would each take longer to
compile than the search.
"""

import numpy as np

from winset.compiled import njit

FAR = np.int32(2**31 - 1)
"""The distance of what cannot be reached."""


@njit(cache=True)
def _step(here, at, steps):
    """Return the state that combination `at` leads to from `here`, or -1 where it may not."""
    cell = steps.cells[here]
    for k in range(steps.issues.shape[1]):
        issue = steps.issues[at, k]
        if issue < 0:
            break
        old, new = steps.rows[here, issue], steps.options[at, k]
        if old == new or not steps.may[issue, old, new]:
            return -1
        cell += steps.code[issue, new] - steps.code[issue, old]
    there = steps.states[cell]
    if there < 0:
        return -1
    for rule in range(steps.leaving.shape[0]):
        if steps.leaving[rule, here] and steps.entering[rule, there]:
            for k in range(steps.issues.shape[1]):
                issue = steps.issues[at, k]
                if issue >= 0 and steps.concerned[rule, issue]:
                    return -1
    return there


@njit(cache=True)
def widest(start, target, order, place, steps):
    """Return how far one has to go in `order` so that a road leads to the target.

    order : int64 (n_passable,), the states that a road may pass, the lowest level first.
    place : int64 (n_states,), where each stands in it; n_passable where a road may not pass.
    Returns -1 where one step leads there, n_passable where nothing does, else the place of the
    state with the highest level on a best road; start and target do not count.

    Exact. States are opened in the order of their levels, and everything that can be reached
    through open states is looked at before the next is opened: O(n_states * combinations).
    """
    count = len(order)
    seen = np.zeros(len(place), dtype=np.bool_)
    stack = np.empty(len(place), dtype=np.int64)
    seen[start] = True
    stack[0] = start
    left = 1
    for opened in range(-1, count):
        # The start is seen, and was looked at first.
        if opened >= 0 and seen[order[opened]] and order[opened] != start:
            stack[0] = order[opened]
            left = 1
        while left > 0:
            left -= 1
            here = stack[left]
            for at in range(steps.issues.shape[0]):
                there = _step(here, at, steps)
                if there < 0:
                    continue
                if there == target:
                    return opened
                if seen[there] or place[there] == count:
                    continue
                seen[there] = True
                if place[there] <= opened:
                    stack[left] = there
                    left += 1
    return count


@njit(cache=True)
def distances(source, passable, steps, far):
    """Write into far int32 (n_states,) the number of steps from one state; FAR where no way leads.

    passable : bool (n_states,); the source and what is reached need to be so. far is FAR on
    entry. O(n_states * combinations).
    """
    queue = np.empty(len(far), dtype=np.int64)
    far[source] = 0
    queue[0] = source
    head, tail = 0, 1
    while head < tail:
        here = queue[head]
        head += 1
        for at in range(steps.issues.shape[0]):
            there = _step(here, at, steps)
            if there >= 0 and passable[there] and far[there] == FAR:
                far[there] = far[here] + 1
                queue[tail] = there
                tail += 1


@njit(cache=True)
def best_of_shortest(order, before, level, steps, following):
    """Choose among the shortest roads; write the next state of each into following.

    order : int64 (n_on,); the states on shortest roads, those nearest to the target first.
    before : int32 (n_states,); the number of steps to the target, FAR off those roads.
    following : int64 (n_states,); -1 on entry.
    First the lasting changes come as late as possible (each costs the steps that follow it),
    then the sum of `level` on the way is smallest, then the first state in order is taken.
    """
    early = np.zeros(len(before), dtype=np.int64)
    total = np.zeros(len(before), dtype=np.float64)
    for k in range(len(order)):
        here = order[k]
        left = before[here]
        if left == 0:
            continue
        for at in range(steps.issues.shape[0]):
            there = _step(here, at, steps)
            if there < 0 or before[there] != left - 1:
                continue
            cost = early[there]
            for j in range(steps.issues.shape[1]):
                issue = steps.issues[at, j]
                if (
                    issue >= 0
                    and steps.lasting[issue, steps.rows[here, issue], steps.options[at, j]]
                ):
                    cost += left - 1
            way = total[there]
            if left > 1:
                way += level[there]
            chosen = following[here]
            if (
                chosen < 0
                or cost < early[here]
                or (cost == early[here] and way < total[here] - 1e-12)
                or (cost == early[here] and abs(way - total[here]) <= 1e-12 and there < chosen)
            ):
                following[here], early[here], total[here] = there, cost, way
