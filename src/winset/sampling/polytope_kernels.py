"""Walks inside a polytope `rows @ z <= bound`, as compiled loops over one chain.

Coordinate hit-and-run (Smith 1984, Operations Research 32:1296; Kaufman & Smith 1998,
Operations Research 46:84) visits the coordinates in turn; hit-and-run takes random
directions; both draw from the density along the chord, by slice sampling with shrinkage where
it is not uniform (Neal 2003, Annals of Statistics 31:705, section 4.1 and figure 5). The
billiard walk reflects at facets (Gryazina & Polyak 2014, European Journal of Operational
Research 238:497). Slacks follow the point by increments and are recomputed from it every
REFRESH rounds, so that rounding errors do not add up.

Every walk changes `z` in place, writes it to `out` (draws, k) every `thin` rounds, and returns
False where a chord has no end.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.compiled import njit

REFRESH = 64
REFLECTIONS = 64
"""Reflections per round of the billiard walk and dimension after which it stays where it was."""
_FAR = 1e300
_FLOOR = 1e-14
"""Factors of the density below this count as this: differences below it are rounding."""
_FLAT = 1e-14
"""Rows change less than this along a direction that does not meet them."""
_SHRINKS = 200


class Facets(NamedTuple):
    """The polytope `rows @ z <= bound`: rows (m, k), columns (k, m) their transpose, bound (m,)."""

    rows: NDArray[np.float64]
    columns: NDArray[np.float64]
    bound: NDArray[np.float64]


class Density(NamedTuple):
    """The density `prod (base + z @ across) ** powers`; uniform where p is 0.

    Shapes: base, powers (p,); across (k, p).
    """

    base: NDArray[np.float64]
    across: NDArray[np.float64]
    powers: NDArray[np.float64]


@njit(cache=True)
def _add(to, times, what):
    """Add `times * what` to `to`."""
    for i in range(len(to)):
        to[i] += times * what[i]


@njit(cache=True)
def _copy(to, what):
    """Copy `what` to `to`; assigning slices takes numba a second longer to compile."""
    for i in range(len(to)):
        to[i] = what[i]


@njit(cache=True)
def _measure(base, sign, point, columns, out):
    """Write `base + sign * point @ columns` to out: O(m k)."""
    _copy(out, base)
    for c in range(len(point)):
        _add(out, sign * point[c], columns[c])


@njit(cache=True)
def _reflect(slack, rates, step, back, facing):
    """Go `step` and turn at a facet, of which `facing` holds the products with all others."""
    for i in range(len(slack)):
        slack[i] -= step * rates[i]
        rates[i] -= back * facing[i]


@njit(cache=True)
def _height(factors, along, powers, t):
    """Return the logarithm of the density at distance t along a chord."""
    total = 0.0
    for j in range(len(powers)):
        total += powers[j] * np.log(max(factors[j] + t * along[j], _FLOOR))
    return total


@njit(cache=True)
def _slice(factors, along, powers, low, high, rng):
    """Draw a step from [low, high], which holds 0, leaving the density there invariant."""
    level = _height(factors, along, powers, 0.0) - rng.standard_exponential()
    for _ in range(_SHRINKS):
        t = low + (high - low) * rng.random()
        if _height(factors, along, powers, t) >= level:
            return t
        if t < 0.0:
            low = t
        else:
            high = t
    return 0.0


@njit(cache=True)
def _chords(slack, last, steps, column, low, high):
    """Take steps along the last column; write the ends of the chords along the next.

    slack (m, chains); steps, low, high (chains,): O(m chains), in vector instructions, as the
    chains lie side by side and each row has one sign for all of them.
    """
    m, chains = slack.shape
    low[:] = -_FAR
    high[:] = _FAR
    for i in range(m):
        before, entry = last[i], column[i]
        if entry > _FLAT:
            times = 1.0 / entry
            for a in range(chains):
                left = slack[i, a] - steps[a] * before
                slack[i, a] = left
                high[a] = min(high[a], left * times)
        elif entry < -_FLAT:
            times = 1.0 / entry
            for a in range(chains):
                left = slack[i, a] - steps[a] * before
                slack[i, a] = left
                low[a] = max(low[a], left * times)
        else:
            for a in range(chains):
                slack[i, a] -= steps[a] * before


@njit(cache=True)
def coordinate(z, facets, density, burn_in, thin, rng, out):
    """Coordinate hit-and-run of all chains at once: z (k, chains), out (draws, k, chains).

    A round is one move of each coordinate: O((m + p) k) per chain.
    """
    rows, columns, bound = facets
    base, across, powers = density
    m, k = rows.shape
    chains = z.shape[1]
    slack, factors = np.empty((m, chains)), np.empty((chains, len(powers)))
    steps, low, high = np.empty(chains), np.empty(chains), np.empty(chains)
    for turn in range(burn_in + len(out) * thin):
        if turn % REFRESH == 0:
            for i in range(m):
                slack[i, :] = bound[i]
                for c in range(k):
                    _add(slack[i], -rows[i, c], z[c])
            for a in range(chains):
                _copy(factors[a], base)
                for c in range(k):
                    _add(factors[a], z[c, a], across[c])
            last = columns[0]
            steps[:] = 0.0
        for c in range(k):
            _chords(slack, last, steps, columns[c], low, high)
            last = columns[c]
            for a in range(chains):
                if low[a] == -_FAR or high[a] == _FAR:
                    return False
                steps[a] = 0.0
                if low[a] >= high[a]:
                    continue
                if len(powers) == 0:
                    steps[a] = low[a] + (high[a] - low[a]) * rng.random()
                elif low[a] <= 0.0 <= high[a]:
                    steps[a] = _slice(factors[a], across[c], powers, low[a], high[a], rng)
                    _add(factors[a], steps[a], across[c])
                z[c, a] += steps[a]
        done = turn + 1 - burn_in
        if done > 0 and done % thin == 0:
            for c in range(k):
                _copy(out[done // thin - 1, c], z[c])
    return True


@njit(cache=True)
def hit_and_run(z, facets, density, burn_in, thin, rng, out):
    """Hit-and-run in random directions; a round is k moves: O((m + p) k^2)."""
    rows, columns, bound = facets
    base, across, powers = density
    m, k = rows.shape
    slack, factors, along = np.empty(m), np.empty(len(powers)), np.empty(len(powers))
    rates, direction = np.empty(m), np.empty(k)
    for turn in range(burn_in + len(out) * thin):
        if turn % REFRESH == 0:
            _measure(bound, -1.0, z, columns, slack)
            _measure(base, 1.0, z, across, factors)
        for _ in range(k):
            rates[:] = 0.0
            for c in range(k):
                direction[c] = rng.standard_normal()
                _add(rates, direction[c], columns[c])
            low, high = -_FAR, _FAR
            for i in range(m):
                if rates[i] > _FLAT:
                    high = min(high, slack[i] / rates[i])
                elif rates[i] < -_FLAT:
                    low = max(low, slack[i] / rates[i])
            if low == -_FAR or high == _FAR:
                return False
            if low >= high:
                continue
            if len(powers) == 0:
                step = low + (high - low) * rng.random()
            elif low <= 0.0 <= high:
                along[:] = 0.0
                for c in range(k):
                    _add(along, direction[c], across[c])
                step = _slice(factors, along, powers, low, high, rng)
                _add(factors, step, along)
            else:
                continue
            _add(slack, -step, rates)
            _add(z, step, direction)
        done = turn + 1 - burn_in
        if done > 0 and done % thin == 0:
            _copy(out[done // thin - 1], z)
    return True


@njit(cache=True)
def billiard(z, facets, gram, length, burn_in, thin, rng, out):
    """Billiard walk for the uniform density; a round is one path of mean length `length`.

    rows have unit length and gram (m, m) is `rows @ rows.T`; O(m k + m reflections) a round.
    """
    rows, columns, bound = facets
    m, k = rows.shape
    slack, rates = np.empty(m), np.empty(m)
    start, velocity = np.empty(k), np.empty(k)
    stale = False
    for turn in range(burn_in + len(out) * thin):
        norm = 0.0
        _copy(start, z)
        for c in range(k):
            velocity[c] = rng.standard_normal()
            norm += velocity[c] ** 2
        norm = np.sqrt(norm)
        for c in range(k):
            velocity[c] /= norm
        if stale or turn % REFRESH == 0:
            _measure(bound, -1.0, z, columns, slack)
        rates[:] = 0.0
        for c in range(k):
            _add(rates, velocity[c], columns[c])
        remaining = length * rng.standard_exponential()
        arrived = False
        for _ in range(REFLECTIONS * k):
            # One quotient per improvement: the comparison is made without dividing.
            first, hit = _FAR, -1
            for i in range(m):
                if rates[i] > _FLAT and slack[i] < first * rates[i]:
                    first = slack[i] / rates[i]
                    hit = i
            if hit < 0:
                return False
            arrived = first >= remaining
            step = remaining if arrived else max(first, 0.0)
            _add(z, step, velocity)
            if arrived:
                _add(slack, -step, rates)
                break
            remaining -= step
            back = 2.0 * rates[hit]
            _add(velocity, -back, rows[hit])
            _reflect(slack, rates, step, back, gram[hit])
            slack[hit] = 0.0
        stale = not arrived
        if stale:
            _copy(z, start)
        done = turn + 1 - burn_in
        if done > 0 and done % thin == 0:
            _copy(out[done // thin - 1], z)
    return True
