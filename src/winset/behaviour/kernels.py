"""The sum over all outcomes that an offer is measured against, as compiled loops.

Nothing here validates; wrappers do. Powers of two and logarithms to base two stand for natural
ones: both are polynomials that a compiler turns into code for several draws at once.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.polynomial import Chebyshev, Polynomial
from numpy.typing import NDArray

from winset.compiled import njit

TILE = 512
"""Draws judged at a time: what they need stays in the first caches."""
WIDTH = 1024
"""Columns of a product made at a time: two rows of them stay in the first cache."""
SPAN = 120.0
"""Powers of two are kept within so many doublings of the reference: none is 0 or infinite."""
_MAGIC = 6755399441055744.0
"""1.5 * 2**52: added to a small number, it leaves the nearest whole number in the last bits."""
_MAGIC_BITS = 0x4338000000000000
_BIAS = 1023
_FRACTION = (1 << 52) - 1
_ROOT = 0x3FE6A09E667F3BCD
"""The bits of the square root of one half."""
_NATURAL = math.log(2.0)
_LOG = tuple(2.0 / (math.log(2.0) * (2 * k + 1)) for k in range(8))
"""log2((1 + s) / (1 - s)) = s * (these, by powers of s**2)."""
_ENDS = (1.0 + math.sqrt(0.5), 1.0 + math.sqrt(2.0))
_SLOPE = 8.0 / (sum(_ENDS) ** 2 + 4.0 * math.prod(_ENDS))
_LEVEL = _SLOPE * sum(_ENDS)
"""1 / d is _LEVEL - _SLOPE * d to within 1.5 % between the ends."""

# The same in single precision: a number that is not of that type would make all others double.
_ONE, _TWO = np.float32(1.0), np.float32(2.0)
_SPAN = np.float32(SPAN)
_SHORT_MAGIC = np.float32(12582912.0)
_SHORT_MAGIC_BITS = np.int32(0x4B400000)
_SHORT_BIAS = np.int32(127)
_SHORT_FRACTION = np.int32((1 << 23) - 1)
_SHORT_ROOT = np.int32(0x3F3504F3)
_SHORT_EXP = tuple(
    np.float32(number)
    for number in Chebyshev.interpolate(np.exp2, 6, domain=[-0.5, 0.5])
    .convert(kind=Polynomial)
    .coef
)
"""2**x for |x| <= 1/2, the lowest power first."""
_SHORT_LOG = tuple(np.float32(number) for number in _LOG[:5])
_SHORT_LEVEL, _SHORT_SLOPE = np.float32(_LEVEL), np.float32(_SLOPE)

Single = NDArray[np.float32]


class Tile(NamedTuple):
    """The gains of A parties over S slots in T draws, on the scale of what is at stake.

    values (A, S, T); start (A, T), what no deal is worth, with a minus; unit (A, T), what a unit
    of the added amounts is on that scale; cap (A, T), the largest gain; floor, the least gain
    that is told apart, or 0 where gains count as they are, without a logarithm.
    """

    values: Single
    start: Single
    unit: Single
    cap: Single
    floor: np.float32


class Powers(NamedTuple):
    """What gains are raised to, for K kinds of offers: exponents (K, A, T), reference (K, T).

    The reference is subtracted from every sum, in doublings.
    """

    exponents: Single
    reference: Single


class Sums(NamedTuple):
    """Where terms and their squares are added: first (K, T), second (K, T) or (0, 0)."""

    first: NDArray[np.float64]
    second: NDArray[np.float64]


class Scratch(NamedTuple):
    """Room for one outcome in T draws: part (A, I, T), felt (A, T), power (T,)."""

    part: Single
    felt: Single
    power: Single


@njit(cache=True)
def add_powers(outcomes, tile, powers, sums, scratch):
    """Add up, draw by draw, the product of all parties' gains raised to their exponents.

    outcomes: slots (N, I), shared (N,) the number of leading issues in which an outcome is like
    the one before (the first: 0), extra (A, N) or (0, 0), amounts added; the other shapes stand
    above. A gain g counts as log2(max(g, floor)), or as g itself where the floor is 0.

    Terms are off by about 1e-6 of themselves for each ten doublings that their exponents are
    large: what is read of them is one part in a hundred. They are added up in double precision.
    Outcomes that share leading issues share their sums. Per (outcome, draw) one logarithm for
    each party and one power for each kind of offer, about 0.4 ns each; memory O(tile).
    """
    slots, shared, extra = outcomes
    values, start, unit, cap, floor = tile
    exponents, reference = powers
    first, second = sums
    part, felt, power = scratch
    last = slots.shape[1] - 1
    for a in range(values.shape[0]):
        _copy(start[a], part[a, 0])
    for n in range(slots.shape[0]):
        for a in range(values.shape[0]):
            for i in range(shared[n], last):
                _add(part[a, i], values[a, slots[n, i]], part[a, i + 1])
            added = extra[a, n] if extra.shape[0] > 0 else np.float32(0.0)
            _add(part[a, last], values[a, slots[n, last]], felt[a])
            _capped(unit[a], added, cap[a], felt[a])
            if floor > 0.0:
                _short_logarithm(floor, felt[a])
        for k in range(exponents.shape[0]):
            _minus(reference[k], power)
            for a in range(values.shape[0]):
                _times(exponents[k, a], felt[a], power)
            _power(power)
            _plus(power, first[k])
            if second.shape[0] > 0:
                _plus_squares(power, second[k])


@njit(cache=True)
def subtract_logs(first, second, weight, out):
    """Subtract weight * log of the product of two matrices, number by number.

    first (n, Y) and second (Y, m), Y a multiple of 4, products above 1e-300; out (n, m), changed
    in place. Natural logarithms, off by less than 1e-12.

    Two rows at a time and a stretch of columns that stays in the first cache; about half as fast
    as the best matrix products, but it waits for no other thread and always adds in one order.
    """
    rows, columns = out.shape
    room = np.empty((2, WIDTH))
    for begin in range(0, columns, WIDTH):
        end = min(begin + WIDTH, columns)
        upper, lower = room[0, : end - begin], room[1, : end - begin]
        for i in range(0, rows, 2):
            k = min(i + 1, rows - 1)
            _clear(upper)
            _clear(lower)
            for y in range(0, second.shape[0], 4):
                stretch = (
                    second[y, begin:end],
                    second[y + 1, begin:end],
                    second[y + 2, begin:end],
                    second[y + 3, begin:end],
                )
                _products(first[i], first[k], y, stretch, upper, lower)
            _logarithm(1e-300, upper)
            _scaled(weight, upper, out[i, begin:end])
            if k > i:
                _logarithm(1e-300, lower)
                _scaled(weight, lower, out[k, begin:end])


# Small loops over one tile, kept apart so that each is vectorised. A division would test for 0 and
# could not be: its place is taken by a line and three of Newton's steps.


@njit(cache=True)
def _clear(out):
    for t in range(len(out)):
        out[t] = 0.0


@njit(cache=True)
def _products(first, other, y, stretch, upper, lower):
    """Add what four outcomes from y on bring to a stretch of two rows."""
    a0, a1, a2, a3 = first[y], first[y + 1], first[y + 2], first[y + 3]
    b0, b1, b2, b3 = other[y], other[y + 1], other[y + 2], other[y + 3]
    s0, s1, s2, s3 = stretch
    for t in range(len(upper)):
        x0, x1, x2, x3 = s0[t], s1[t], s2[t], s3[t]
        upper[t] += a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3
        lower[t] += b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3


@njit(cache=True)
def _scaled(weight, column, out):
    """Subtract a weight times natural logarithms, given to base two."""
    factor = weight * _NATURAL
    for t in range(len(column)):
        out[t] -= factor * column[t]


@njit(cache=True)
def _copy(column, out):
    for t in range(len(column)):
        out[t] = column[t]


@njit(cache=True)
def _add(before, column, out):
    for t in range(len(column)):
        out[t] = before[t] + column[t]


@njit(cache=True)
def _capped(unit, added, cap, out):
    for t in range(len(cap)):
        out[t] = min(out[t] + added * unit[t], cap[t])


@njit(cache=True)
def _logarithm(floor, out):
    """Take log2(max(x, floor)) of each, off by less than 1e-12."""
    for t in range(len(out)):
        bits = np.float64(max(out[t], floor)).view(np.int64) - _ROOT
        rest = np.int64((bits & _FRACTION) + _ROOT).view(np.float64)
        below = rest + 1.0
        over = _LEVEL - _SLOPE * below
        over = over * (2.0 - below * over)
        over = over * (2.0 - below * over)
        over = over * (2.0 - below * over)
        s = (rest - 1.0) * over
        q = s * s
        p = _LOG[7]
        p = p * q + _LOG[6]
        p = p * q + _LOG[5]
        p = p * q + _LOG[4]
        p = p * q + _LOG[3]
        p = p * q + _LOG[2]
        p = p * q + _LOG[1]
        p = p * q + _LOG[0]
        whole = np.int64((bits >> 52) + _MAGIC_BITS).view(np.float64) - _MAGIC
        out[t] = whole + p * s


@njit(cache=True)
def _minus(column, out):
    for t in range(len(column)):
        out[t] = -column[t]


@njit(cache=True)
def _times(factor, column, out):
    for t in range(len(column)):
        out[t] += factor[t] * column[t]


@njit(cache=True)
def _short_logarithm(floor, out):
    """Take log2(max(x, floor)) of each, in single precision: off by less than 1e-6."""
    for t in range(len(out)):
        bits = np.int32(np.float32(max(out[t], floor)).view(np.int32) - _SHORT_ROOT)
        rest = np.int32((bits & _SHORT_FRACTION) + _SHORT_ROOT).view(np.float32)
        below = rest + _ONE
        over = _SHORT_LEVEL - _SHORT_SLOPE * below
        over = over * (_TWO - below * over)
        over = over * (_TWO - below * over)
        s = (rest - _ONE) * over
        q = s * s
        p = _SHORT_LOG[4]
        p = p * q + _SHORT_LOG[3]
        p = p * q + _SHORT_LOG[2]
        p = p * q + _SHORT_LOG[1]
        p = p * q + _SHORT_LOG[0]
        whole = np.int32((bits >> 23) + _SHORT_MAGIC_BITS).view(np.float32) - _SHORT_MAGIC
        out[t] = whole + p * s


@njit(cache=True)
def _power(column):
    """Replace each x by 2**x, off by less than 1e-6 of it; x is kept within SPAN."""
    for t in range(len(column)):
        x = min(max(column[t], -_SPAN), _SPAN)
        shifted = x + _SHORT_MAGIC
        f = x - (shifted - _SHORT_MAGIC)
        p = _SHORT_EXP[6]
        p = p * f + _SHORT_EXP[5]
        p = p * f + _SHORT_EXP[4]
        p = p * f + _SHORT_EXP[3]
        p = p * f + _SHORT_EXP[2]
        p = p * f + _SHORT_EXP[1]
        p = p * f + _SHORT_EXP[0]
        whole = np.int32(np.float32(shifted).view(np.int32) - _SHORT_MAGIC_BITS + _SHORT_BIAS)
        column[t] = p * np.int32(whole << 23).view(np.float32)


@njit(cache=True)
def _plus(column, out):
    for t in range(len(column)):
        out[t] += column[t]


@njit(cache=True)
def _plus_squares(column, out):
    for t in range(len(column)):
        term = np.float64(column[t])
        out[t] += term * term
