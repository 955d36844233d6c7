"""Numbers as people and programs give them, made exact."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any


def exact_number(value: Any, place: str) -> Fraction:
    """Return a number as a fraction: an int, a float, a Decimal, a Fraction, or a NumPy scalar.

    A float stands for the shortest decimal that reads as it: 0.1 is one tenth.

    Raises
    ------
    ValueError
        It is no finite number; the sentence begins with `place`.
    """
    number = (
        value.item() if hasattr(value, "item") and getattr(value, "shape", None) == () else value
    )
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal | Fraction):
        raise ValueError(f"{place}: expected a number, found {value!r}")
    if not isinstance(number, Fraction) and not math.isfinite(number):
        raise ValueError(f"{place}: expected a finite number, found {value!r}")
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)
