"""A Gibbs walk over (weights, class values, no-deal value) under linear constraints.

Each statement is linear in the class values given the weights and in the weights given the
class values, so every single coordinate has an interval of allowed values, and the prior
within it is uniform (class values, no-deal value) or a Dirichlet slice (two weights that
trade). Where it is open which class is best or worst, two classes swap their values. A statement
held with less than certainty makes the density a step higher where it is true, an interval of
every line; the segments between such steps are drawn by their length times their height.
Source: Gelfand & Smith 1990 (Gibbs sampling); Smith 1984 (hit-and-run) for the direction move.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.compiled import njit

TINY = 1e-12
DIRECTIONS = 2
"""Moves of all weights at once per sweep, beside the pairwise trades."""

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


class Point(NamedTuple):
    """A value function: weights (I,), values (C,) of classes in 0..1, the no-deal value."""

    weights: Floats
    values: Floats
    reserve: float


class Rows(NamedTuple):
    """Rows `sum(on_values * w * u) + on_weights @ w + on_reserve * r + constant >= 0`.

    Shapes: on_values (M, C), laid out column by column, on_weights (M, I), on_reserve, constant
    (M,). The first `hard` are imposed, and moves of the weights can break the first `joint` only;
    the others belong to events. Rows that name class c: `of_class[starts[c]:starts[c + 1]]`,
    starts (C + 1,).
    """

    on_values: Floats
    on_weights: Floats
    on_reserve: Floats
    constant: Floats
    joint: int
    hard: int
    starts: Places
    of_class: Places


class Events(NamedTuple):
    """What makes the density higher by a factor exp(gains (E,)) where all its rows are met.

    The rows of event e: `first[e]` to `first[e + 1]`, first (E + 1,), the last of all rows.
    """

    first: Places
    gains: Floats


class Moves(NamedTuple):
    """What may move: issue_of (C,), the issue of each class; swaps (I,), whether its ends are open.

    alpha (I,): concentrations of the weights; active: the issues that have one. trades (T, I):
    directions the weights may move in where statements fix some of them, none (0, I) where any
    two may trade. reserve_free: whether the no-deal value is an unknown.
    """

    issue_of: Places
    swaps: NDArray[np.bool_]
    alpha: Floats
    active: Places
    trades: Floats
    reserve_free: bool


class Out(NamedTuple):
    """Where draws are written: weights (n, I), values (n, C), reserve (n,)."""

    weights: Floats
    values: Floats
    reserve: Floats


@njit(cache=True)
def step_along(low, high, slack, slopes, first, gains, cuts, rng):
    """Draw a step from [low, high] with the density of the events, given slacks at step 0.

    slack, slopes (M,): of all rows, along the line. cuts (4, 2 E + 2): room. O(rows of events +
    E^2 of the events that begin or end on the line).
    """
    cut = 0
    for e in range(len(gains)):
        begin, end = low, high
        for m in range(first[e], first[e + 1]):
            if slopes[m] > TINY:
                begin = max(begin, -slack[m] / slopes[m])
            elif slopes[m] < -TINY:
                end = min(end, -slack[m] / slopes[m])
            elif slack[m] < 0.0:
                end = begin
            if begin >= end:
                break
        if begin < end and (begin > low or end < high):
            cuts[0, cut], cuts[1, cut], cuts[2, cut] = begin, end, gains[e]
            cut += 1
    if cut == 0:
        return low + (high - low) * rng.random()
    points = cuts[3]
    points[0], points[1] = low, high
    count = 2
    for e in range(2 * cut):
        point = cuts[e % 2, e // 2]
        place = count
        while points[place - 1] > point:
            points[place] = points[place - 1]
            place -= 1
        points[place] = point
        count += 1
    highest = 0.0
    for e in range(cut):
        highest += cuts[2, e]
    total, chosen = 0.0, low
    for k in range(count - 1):
        length = points[k + 1] - points[k]
        if length <= 0.0:
            continue
        middle = points[k] + length / 2
        level = -highest
        for e in range(cut):
            if cuts[0, e] < middle < cuts[1, e]:
                level += cuts[2, e]
        mass = length * np.exp(level)
        total += mass
        # Each segment in turn replaces the one before by its share: no second pass.
        if rng.random() * total < mass:
            chosen = points[k] + length * rng.random()
    return chosen


@njit(cache=True)
def height(slack, changes, times, first, gains):
    """Return the summed gains of the events that hold at slacks (M,) plus `times` the changes."""
    total = 0.0
    for e in range(len(gains)):
        holds = True
        for m in range(first[e], first[e + 1]):
            if slack[m] + times * changes[m] < 0.0:
                holds = False
                break
        if holds:
            total += gains[e]
    return total


@njit(cache=True)
def walk(start, rows, moves, events, burn_in, thin, rng, out):
    """Walk one chain and write a draw every `thin` sweeps after `burn_in`.

    start: a `Point` inside the constraints, whose arrays move along; rows, moves, events, out:
    `Rows`, `Moves`, `Events`, `Out`. O(M * C) per sweep. Classes at exactly 0 or 1 are ends and
    stay. One function, as each further one would take a quarter of a second to compile.
    """
    weights, values, reserve = start
    on_values, on_weights, on_reserve, constant, joint, hard, starts, of_class = rows
    first, gains = events
    issue_of, swaps, alpha, active, trades, reserve_free = moves
    out_weights, out_values, out_reserve = out
    n_issues, n_classes, n_rows = len(weights), len(values), len(constant)
    draws = len(out_reserve)
    per_weight = np.empty((n_issues, n_rows))
    slack = np.empty(n_rows)
    slopes = np.zeros(n_rows)
    cuts = np.empty((4, 2 * len(gains) + 2))
    soft = len(gains) > 0
    direction = np.empty(max(2, n_issues))
    moved_issues = np.empty(max(2, n_issues), dtype=np.int64)
    shares = np.empty(len(trades))
    turns = len(active) if len(trades) == 0 else len(trades)
    # Only where values swap, or with events, is the slack of the other rows needed before the
    # next sweep.
    moving = n_rows if soft else joint
    for i in range(n_issues):
        if swaps[i]:
            moving = n_rows
    for sweep in range(burn_in + draws * thin):
        # Recomputed each sweep: increments would let rounding errors drift.
        for m in range(n_rows):
            slack[m] = constant[m] + on_reserve[m] * reserve
            for i in range(n_issues):
                per_weight[i, m] = on_weights[m, i]
        for c in range(n_classes):
            for at in range(starts[c], starts[c + 1]):
                m = of_class[at]
                per_weight[issue_of[c], m] += on_values[m, c] * values[c]
        # What a loop does not change is read before it: else it would be read again at each step.
        for i in range(n_issues):
            added, share = per_weight[i], weights[i]
            for m in range(n_rows):
                slack[m] += added[m] * share
        for c in range(n_classes):
            if values[c] <= 0.0 or values[c] >= 1.0:
                continue
            slopes[hard:] = 0.0
            i = issue_of[c]
            low, high = -values[c], 1.0 - values[c]
            for at in range(starts[c], starts[c + 1]):
                m = of_class[at]
                slope = on_values[m, c] * weights[i]
                if m >= hard:
                    slopes[m] = slope
                elif slope > TINY:
                    low = max(low, -slack[m] / slope)
                elif slope < -TINY:
                    high = min(high, -slack[m] / slope)
            if high <= low:
                continue
            if soft:
                step = step_along(low, high, slack, slopes, first, gains, cuts, rng)
            else:
                step = low + (high - low) * rng.random()
            moved = values[c] + step
            if moved <= 0.0 or moved >= 1.0:
                continue
            values[c] = moved
            for at in range(starts[c], starts[c + 1]):
                m = of_class[at]
                slack[m] += on_values[m, c] * weights[i] * step
                per_weight[i, m] += on_values[m, c] * step
        for turn in range(turns + DIRECTIONS):
            if len(active) < 2:
                break
            # Two weights trade, each in turn with a random other; then all move at once.
            named = 2
            if len(trades) > 0:
                named = 0
                for t in range(len(trades)):
                    shares[t] = rng.standard_normal() if turn >= len(trades) else t == turn
                for i in active:
                    step = 0.0
                    for t in range(len(trades)):
                        step += shares[t] * trades[t, i]
                    if abs(step) > TINY:
                        moved_issues[named] = i
                        direction[named] = step
                        named += 1
            elif turn < len(active):
                moved_issues[0] = active[turn]
                moved_issues[1] = active[rng.integers(0, len(active))]
                if moved_issues[0] == moved_issues[1]:
                    continue
                direction[0], direction[1] = 1.0, -1.0
            else:
                named = len(active)
                mean = 0.0
                for k in range(named):
                    moved_issues[k] = active[k]
                    direction[k] = rng.standard_normal()
                    mean += direction[k] / named
                for k in range(named):
                    direction[k] -= mean
            low, high = -1e300, 1e300
            for k in range(named):
                if direction[k] > TINY:
                    low = max(low, -weights[moved_issues[k]] / direction[k])
                elif direction[k] < -TINY:
                    high = min(high, -weights[moved_issues[k]] / direction[k])
            slopes[:moving] = 0.0
            for k in range(named):
                added, share = per_weight[moved_issues[k]], direction[k]
                for m in range(moving):
                    slopes[m] += added[m] * share
            for m in range(joint):
                if slopes[m] > TINY:
                    low = max(low, -slack[m] / slopes[m])
                elif slopes[m] < -TINY:
                    high = min(high, -slack[m] / slopes[m])
            if high <= low:
                continue
            if soft:
                step = step_along(low, high, slack, slopes, first, gains, cuts, rng)
            else:
                step = low + (high - low) * rng.random()
            log_ratio = 0.0
            inside = True
            for k in range(named):
                i = moved_issues[k]
                moved = weights[i] + step * direction[k]
                if moved <= 0.0:
                    inside = False
                    break
                if alpha[i] != 1.0:
                    log_ratio += (alpha[i] - 1.0) * (np.log(moved) - np.log(weights[i]))
            if not inside or (log_ratio < 0.0 and rng.random() >= np.exp(log_ratio)):
                continue
            for k in range(named):
                weights[moved_issues[k]] += step * direction[k]
            for m in range(moving):
                slack[m] += slopes[m] * step
        if reserve_free:
            low, high = -reserve, 1.0 - reserve
            for m in range(joint):
                if on_reserve[m] > TINY:
                    low = max(low, -slack[m] / on_reserve[m])
                elif on_reserve[m] < -TINY:
                    high = min(high, -slack[m] / on_reserve[m])
            if high > low:
                if soft:
                    step = step_along(low, high, slack, on_reserve, first, gains, cuts, rng)
                else:
                    step = low + (high - low) * rng.random()
                reserve += step
                for m in range(moving):
                    slack[m] += on_reserve[m] * step
        for c in range(n_classes):
            i = issue_of[c]
            if not swaps[i]:
                continue
            other = rng.integers(0, n_classes)
            if issue_of[other] != i or other == c:
                continue
            gap = values[other] - values[c]
            allowed = True
            for m in range(n_rows):
                change = weights[i] * gap * (on_values[m, c] - on_values[m, other])
                slopes[m] = change
                if m < hard and slack[m] + change < 0.0 and change < 0.0:
                    allowed = False
                    break
            if allowed and soft:
                rise = height(slack, slopes, 1.0, first, gains)
                rise -= height(slack, slopes, 0.0, first, gains)
                allowed = rise >= 0.0 or rng.random() < np.exp(rise)
            if allowed:
                for m in range(n_rows):
                    change = gap * (on_values[m, c] - on_values[m, other])
                    slack[m] += weights[i] * change
                    per_weight[i, m] += change
                values[c], values[other] = values[other], values[c]
        kept = sweep - burn_in
        if kept >= 0 and (kept + 1) % thin == 0:
            place = kept // thin
            for i in range(n_issues):
                out_weights[place, i] = weights[i]
            for c in range(n_classes):
                out_values[place, c] = values[c]
            out_reserve[place] = reserve
