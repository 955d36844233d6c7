"""Points at some numbers of an issue, and linear between them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction


def interpolate(knots: Mapping[Fraction, Fraction], at: list[Fraction]) -> tuple[Fraction, ...]:
    """Interpolate linearly, exactly. `at` ascends; the ends of `knots` enclose it."""
    xs = sorted(knots)
    values: list[Fraction] = []
    k = 0
    for x in at:
        while k + 2 < len(xs) and x > xs[k + 1]:
            k += 1
        if len(xs) == 1:
            values.append(knots[xs[0]])
            continue
        share = (x - xs[k]) / (xs[k + 1] - xs[k])
        values.append(knots[xs[k]] + share * (knots[xs[k + 1]] - knots[xs[k]]))
    return tuple(values)
