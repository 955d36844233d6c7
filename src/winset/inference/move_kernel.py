"""Random single moves of many value functions at once, each reversible.

A move is one of those of `gibbs_kernel`, chosen at random: a class value, two weights that trade,
all weights along a random direction, or the no-deal value moves along its line under the
constraints, in proportion to the density there; or two classes swap. Chosen independently, any
number of them one after another is reversible too, so that whoever proposes them may accept or
refuse by what else is known (Metropolis et al. 1953, Journal of Chemical Physics 21:1087).
"""

from __future__ import annotations

import numpy as np

from winset.compiled import njit
from winset.inference.gibbs_kernel import TINY, height, step_along


@njit(cache=True)
def _slacks(weights, values, reserve, rows, issue_of, per_weight, slack):
    """Write per_weight (I, M), what each row adds by weight, and slack (M,), at a point."""
    on_values, on_weights, on_reserve, constant, _, _, _, _ = rows
    n_rows = len(constant)
    for m in range(n_rows):
        slack[m] = constant[m] + on_reserve[m] * reserve
        for i in range(len(weights)):
            per_weight[i, m] = on_weights[m, i]
    # What a loop does not change is read before it: else it would be read again at each step.
    for c in range(len(values)):
        added, value = per_weight[issue_of[c]], values[c]
        for m in range(n_rows):
            added[m] += on_values[m, c] * value
    for i in range(len(weights)):
        added, weight = per_weight[i], weights[i]
        for m in range(n_rows):
            slack[m] += added[m] * weight


@njit(cache=True)
def _swap(weights, values, rows, moves, events, room, rng):
    """Let two classes of one issue, chosen at random, swap their values where that is allowed."""
    per_weight, slack, slopes = room
    c, other = rng.integers(0, len(values)), rng.integers(0, len(values))
    i = moves[0][c]
    if moves[0][other] != i or other == c or not moves[1][i]:
        return
    gap = values[other] - values[c]
    for m in range(len(slack)):
        slopes[m] = weights[i] * gap * (rows[0][m, c] - rows[0][m, other])
        if m < rows[5] and slack[m] + slopes[m] < 0.0 and slopes[m] < 0.0:
            return
    rise = height(slack, slopes, 1.0, events[0], events[1])
    rise -= height(slack, slopes, 0.0, events[0], events[1])
    if rise >= 0.0 or rng.random() < np.exp(rise):
        values[c], values[other] = values[other], values[c]
        for m in range(len(slack)):
            slack[m] += slopes[m]
            per_weight[i, m] += gap * (rows[0][m, c] - rows[0][m, other])


@njit(cache=True)
def jump(weights, values, reserves, rows, moves, events, steps, rng):
    """Make `steps` random moves of every point, in place.

    weights (N, I), values (N, C), reserves (N,): points inside the constraints; rows, moves,
    events: as `gibbs_kernel.walk` takes them. O(M * C) per point, O(M * I) per step.
    """
    issue_of, swaps, alpha, active, trades, reserve_free = moves
    n_issues, n_classes = weights.shape[1], values.shape[1]
    n_rows, hard = len(rows[3]), rows[5]
    per_weight = np.empty((n_issues, n_rows))
    slack, slopes = np.empty(n_rows), np.empty(n_rows)
    cuts = np.empty((4, 2 * len(events[1]) + 2))
    direction = np.zeros(n_issues)
    # Classes that are best or worst stay, where it is known which are.
    inner = np.empty(n_classes, dtype=np.int64)
    swapping = 1 if swaps.any() else 0
    for n in range(len(reserves)):
        w, u = weights[n], values[n]
        _slacks(w, u, reserves[n], rows, issue_of, per_weight, slack)
        free = 0
        for c in range(n_classes):
            if 0.0 < u[c] < 1.0:
                inner[free] = c
                free += 1
        kinds = free + len(active) + swapping + (1 if reserve_free else 0)
        for _ in range(steps if kinds > 0 else 0):
            kind = rng.integers(0, kinds)
            low, high = -1e300, 1e300
            chosen = -1
            if kind < free:
                # Swaps move the ends about, but their number stays.
                chosen = inner[kind]
                if u[chosen] <= 0.0 or u[chosen] >= 1.0:
                    continue
                low, high = -u[chosen], 1.0 - u[chosen]
                weight = w[issue_of[chosen]]
                for m in range(n_rows):
                    slopes[m] = rows[0][m, chosen] * weight
            elif kind < free + len(active):
                if len(active) < 2:
                    continue
                direction[:] = 0.0
                if len(trades) > 0:
                    for t in range(len(trades)):
                        direction += rng.standard_normal() * trades[t]
                elif rng.random() < 0.5:
                    first = active[rng.integers(0, len(active))]
                    second = active[rng.integers(0, len(active))]
                    if first == second:
                        continue
                    direction[first], direction[second] = 1.0, -1.0
                else:
                    mean = 0.0
                    for i in active:
                        direction[i] = rng.standard_normal()
                        mean += direction[i] / len(active)
                    for i in active:
                        direction[i] -= mean
                for i in active:
                    if direction[i] > TINY:
                        low = max(low, -w[i] / direction[i])
                    elif direction[i] < -TINY:
                        high = min(high, -w[i] / direction[i])
                slopes[:] = 0.0
                for i in active:
                    added, weight = per_weight[i], direction[i]
                    for m in range(n_rows):
                        slopes[m] += added[m] * weight
            elif kind == free + len(active) and swapping:
                _swap(w, u, rows, moves, events, (per_weight, slack, slopes), rng)
                free = 0
                for c in range(n_classes):
                    if 0.0 < u[c] < 1.0:
                        inner[free] = c
                        free += 1
                continue
            else:
                low, high = -reserves[n], 1.0 - reserves[n]
                for m in range(n_rows):
                    slopes[m] = rows[2][m]
            for m in range(hard):
                if slopes[m] > TINY:
                    low = max(low, -slack[m] / slopes[m])
                elif slopes[m] < -TINY:
                    high = min(high, -slack[m] / slopes[m])
            # Rounding may leave 0 just outside; such a line is left alone.
            if high <= low or low > 0.0 or high < 0.0:
                continue
            step = step_along(low, high, slack, slopes, events[0], events[1], cuts, rng)
            if chosen >= 0:
                moved = u[chosen] + step
                if moved <= 0.0 or moved >= 1.0:
                    continue
                u[chosen] = moved
                added = per_weight[issue_of[chosen]]
                for m in range(n_rows):
                    added[m] += rows[0][m, chosen] * step
            elif kind < free + len(active):
                log_ratio, inside = 0.0, True
                for i in active:
                    moved = w[i] + step * direction[i]
                    if moved <= 0.0:
                        inside = False
                        break
                    if alpha[i] != 1.0:
                        log_ratio += (alpha[i] - 1.0) * (np.log(moved) - np.log(w[i]))
                if not inside or (log_ratio < 0.0 and rng.random() >= np.exp(log_ratio)):
                    continue
                for i in active:
                    w[i] += step * direction[i]
            else:
                reserves[n] += step
            for m in range(n_rows):
                slack[m] += slopes[m] * step
