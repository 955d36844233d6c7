"""Exact numbers as text and back."""

from __future__ import annotations

import re
from fractions import Fraction

MAX_PLACES = 60
MAX_RATIO = 400
MAX_EXPONENT = 400
"""Beyond this a few characters would stand for a number of any length."""
BEYOND = f"exponents are read from -{MAX_EXPONENT} to {MAX_EXPONENT}, and up to {MAX_RATIO} digits"
_DECIMAL = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")
_RATIO = re.compile(r"[-+]?[0-9]+/[0-9]+")


def plural(count: int, noun: str, many: str | None = None) -> str:
    """Write a count with its noun: `1 value`, `3 values`."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def decimal(number: Fraction, most: int = 18) -> str:
    """Write an exact number without a fraction bar where it has at most so many decimals."""
    if number.denominator == 1:
        return str(number.numerator)
    places, scaled = 0, number
    while scaled.denominator != 1 and places < most:
        scaled *= 10
        places += 1
    if scaled.denominator != 1:
        return str(number)
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def is_decimal(text: str) -> bool:
    """Return whether a text is a decimal number, however long."""
    return _DECIMAL.fullmatch(text) is not None


def read_decimal(text: str) -> Fraction | None:
    """Read a decimal number exactly as it is written; None where it is none, or `BEYOND`."""
    found = _DECIMAL.fullmatch(text) if len(text) <= MAX_RATIO else None
    if found is None or (found[3] and abs(int(found[3][1:])) > MAX_EXPONENT):
        return None
    return Fraction(text)


def ratio(text: str) -> Fraction | None:
    """Read a fraction such as `2/3`; None where the text is none, or divides by 0."""
    if len(text) > MAX_RATIO or not _RATIO.fullmatch(text):
        return None
    above, below = text.split("/")
    return Fraction(int(above), int(below)) if int(below) else None


def finite(number: Fraction) -> bool:
    """Return whether a number has finitely many decimals."""
    below = number.denominator
    for factor in (2, 5):
        while below % factor == 0:
            below //= factor
    return below == 1
