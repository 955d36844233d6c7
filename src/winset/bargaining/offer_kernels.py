"""Compiled loops of the next offer: over outcomes and draws, without a table of both.

What is worth what stands in `Worth`. Bits are uint8 (N, T / 8), T a multiple of 8; draw t is bit
t % 8 of octet t // 8.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.compiled import njit


class Worth(NamedTuple):
    """What N outcomes are worth in T draws.

    slots int64 (N, I), the slots of their options; shared int64 (N,), in how many leading columns
    each is as the one before; worth float (S, T), of a slot in a draw; part float (I, T), room for
    sums over leading columns, its first row what every sum begins with; flags float (T,), room.
    """

    slots: NDArray[np.int64]
    shared: NDArray[np.int64]
    worth: NDArray[np.float64]
    part: NDArray[np.float64]
    flags: NDArray[np.float64]


# Small loops over one tile, kept apart so that each is vectorised.


@njit(cache=True)
def _add(before, column, out):
    for t in range(len(column)):
        out[t] = before[t] + column[t]


@njit(cache=True)
def _unpacked(octets, out):
    for k in range(len(octets)):
        octet = octets[k]
        for b in range(8):
            out[8 * k + b] = (octet >> b) & 1


@njit(cache=True)
def _kept(before, column, flags):
    """Return the sum of what is flagged, in four parts, so that it can be vectorised."""
    a, b, c, d = 0.0, 0.0, 0.0, 0.0
    for k in range(len(flags) // 4):
        t = 4 * k
        a += (before[t] + column[t]) * flags[t]
        b += (before[t + 1] + column[t + 1]) * flags[t + 1]
        c += (before[t + 2] + column[t + 2]) * flags[t + 2]
        d += (before[t + 3] + column[t + 3]) * flags[t + 3]
    return (a + b) + (c + d)


@njit(cache=True)
def expect(given, bits, out):
    """Add to out (N,) what each outcome is worth in the draws whose bit is set.

    The worth of each draw is times its weight. O(N * T).
    """
    slots, shared, worth, part, flags = given
    last = slots.shape[1] - 1
    for n in range(slots.shape[0]):
        for i in range(shared[n], last):
            _add(part[i], worth[slots[n, i]], part[i + 1])
        _unpacked(bits[n], flags)
        out[n] += _kept(part[last], worth[slots[n, last]], flags)


@njit(cache=True)
def _better(before, column, odds, best, gain):
    for t in range(len(best)):
        own = before[t] + column[t]
        expected = own * odds
        yes = expected > best[t]
        best[t] = expected if yes else best[t]
        gain[t] = own if yes else gain[t]


@njit(cache=True)
def reply(given, odds, best, gain):
    """Find, draw by draw, the outcome with the largest expected gain.

    odds float (N,): how likely each is accepted. Raises best (T,), the expected gain, and sets
    gain (T,), the gain itself, of equal ones that of the first outcome. O(N * T).
    """
    slots, shared, worth, part, _ = given
    last = slots.shape[1] - 1
    for n in range(slots.shape[0]):
        for i in range(shared[n], last):
            _add(part[i], worth[slots[n, i]], part[i + 1])
        if odds[n] > 0:
            _better(part[last], worth[slots[n, last]], odds[n], best, gain)


@njit(cache=True)
def _reached(before, column, flags, best):
    for t in range(len(best)):
        own = (before[t] + column[t]) * flags[t]
        best[t] = own if own > best[t] else best[t]


@njit(cache=True)
def reach(given, bits, best):
    """Raise best (T,), draw by draw, to the largest worth of an outcome whose bit is set.

    O(N * T).
    """
    slots, shared, worth, part, flags = given
    last = slots.shape[1] - 1
    for n in range(slots.shape[0]):
        for i in range(shared[n], last):
            _add(part[i], worth[slots[n, i]], part[i + 1])
        _unpacked(bits[n], flags)
        _reached(part[last], worth[slots[n, last]], flags, best)


@njit(cache=True)
def weigh(bits, sums, out):
    """Add up in out (N,) what the draws weigh whose bits are set.

    sums int64 (n_octets, 256): what the draws of each octet weigh together, by its bits.
    O(N * n_octets).
    """
    for n in range(bits.shape[0]):
        total = np.int64(0)
        for k in range(bits.shape[1]):
            total += sums[k, bits[n, k]]
        out[n] = total
