"""Which variants of a case a sweep looks at: all combinations, or one quantity at a time."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from winset.analysis.settings import Settings
from winset.case.types import Case
from winset.errors import CaseError
from winset.studies.handles import Asked, Handle, Value, handle_of
from winset.text.numbers import decimal, read_decimal

MOST = 100_000
"""Variants of one sweep."""
Plain = float | int | bool | str | None
"""A value as it stands in a table."""


@dataclass(frozen=True)
class Varied:
    """One quantity and the values that it takes, in the order they were asked for."""

    handle: Handle
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Variant:
    """What differs from the case: values by path. `varied` is the one path of a tornado."""

    changes: Mapping[str, Value]
    varied: str = ""

    @property
    def name(self) -> str:
        """What is changed, in short: the same for the same change."""
        return ", ".join(f"{path}={told(value)}" for path, value in sorted(self.changes.items()))


def varied(case: Case, settings: Settings, asked: Mapping[str, Any]) -> tuple[Varied, ...]:
    """Read which quantities take which values.

    Parameters
    ----------
    asked : values by path: a sequence or an array of numbers, flags or ids, or one of these.

    Raises
    ------
    CaseError
        With every path that means nothing and every value that cannot be.
    """
    found, faults = [], []
    for path, given in asked.items():
        try:
            handle = handle_of(case, settings, path)
        except ValueError as error:
            faults.append(str(error))
            continue
        one = isinstance(given, str) or not isinstance(given, Iterable)
        values: dict[Value, None] = {}
        listed = [given] if one else list(given)
        for raw in listed:
            try:
                values[handle.read(raw)] = None
            except ValueError as error:
                faults.append(f"{path}: {error}")
        if not listed:
            faults.append(f"{path}: expected some values, found none")
        found.append(Varied(handle, tuple(values)))
    paths = [each.handle.long for each in found]
    faults += [
        f"'{path}' is varied twice" for path in dict.fromkeys(paths) if paths.count(path) > 1
    ]
    if not asked:
        faults.append("name at least one quantity to vary")
    if faults:
        raise CaseError(faults)
    return tuple(found)


def combined(some: tuple[Varied, ...]) -> list[Variant]:
    """List all combinations, the last quantity fastest.

    Raises
    ------
    CaseError
        They are more than `MOST`.
    """
    count = 1
    for each in some:
        count *= len(each.values)
    if count > MOST:
        raise CaseError(
            [f"these are {count:,} variants, and at most {MOST:,} are possible: name fewer values"]
        )
    paths = [each.handle.path for each in some]
    return [
        Variant(dict(zip(paths, values, strict=True)))
        for values in itertools.product(*(each.values for each in some))
    ]


def each_alone(some: tuple[Varied, ...]) -> list[Variant]:
    """List the case as it is, and each quantity at each of its values, the others as they are."""
    alone = [
        Variant({each.handle.path: value}, each.handle.path)
        for each in some
        for value in each.values
    ]
    return [Variant({}), *alone]


def on(case: Case, settings: Settings, variant: Variant, some: tuple[Varied, ...]) -> Asked:
    """Return the case and the settings with a variant's changes made."""
    asked: Asked = (case, settings)
    for each in some:
        path = each.handle.path
        if path in variant.changes and variant.changes[path] != each.handle.now:
            asked = each.handle.put(asked, variant.changes[path])
    return asked


def plain(value: Value | None) -> Plain:
    """Write a value for a table: whole numbers as int, others as float."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value


def told(value: Value | None) -> str:
    """Write a value as it could be asked for."""
    if isinstance(value, bool):
        return str(value).lower()
    return decimal(value) if isinstance(value, Fraction) else str(value)


def read_values(text: str) -> list[str]:
    """Read values as they are typed: `40,45,50`, or `0.1:1:0.1`, which is FROM:TO:STEP.

    Raises
    ------
    ValueError
        A span has no step that leads from one end to the other.
    """
    values: list[str] = []
    for part in text.split(","):
        pieces = [piece.strip() for piece in part.split(":")]
        if len(pieces) == 1:
            values.append(part.strip())
            continue
        numbers = [read_decimal(piece) for piece in pieces]
        if len(pieces) != 3 or None in numbers:
            raise ValueError(f"expected FROM:TO:STEP, as 0.1:1:0.1, found '{part.strip()}'")
        low, high, step = (number or Fraction(0) for number in numbers)
        if step <= 0 or high < low:
            raise ValueError(
                f"expected a step above 0 and an end not below the start, found '{part.strip()}'"
            )
        if (high - low) / step > MOST:
            raise ValueError(f"'{part.strip()}' stands for more than {MOST:,} values")
        count = int((high - low) / step)
        values += [decimal(low + step * k) for k in range(count + 1)]
    return values
