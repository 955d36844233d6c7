"""The rows of a tournament by column, in little memory: there may be millions."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

WHOLE = frozenset({"session", "draw", "rounds", "seed", "round"})
WORDS = ("case", "end", "outcome", "failure")
AT_ONCE = 10_000

Column = NDArray[np.float64] | list[str | None]
Table = Mapping[str, Column]
"""Numbers as an array, NaN where there is none; words as a list, None where there is none."""


def kind_of(name: str) -> str:
    """Tell what a column holds: whole numbers, numbers, or words."""
    if name in WHOLE:
        return "whole"
    return "word" if name in WORDS or name.startswith(("seat.", "strategy.")) else "number"


def table_of(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Read rows of cells as they are kept; an empty cell is nothing."""
    parts: dict[str, list[Any]] = {name: [] for name in names}
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        for name, cells in zip(names, zip(*some, strict=True), strict=True):
            if kind_of(name) == "word":
                # The same few words stand in all rows.
                parts[name] += [sys.intern(cell) if cell else None for cell in cells]
            else:
                parts[name].append(np.array([float(cell) if cell else np.nan for cell in cells]))
    return {
        name: found if kind_of(name) == "word" else np.concatenate([np.zeros(0), *found])
        for name, found in parts.items()
    }


def values_of(table: Table, name: str, start: int = 0, stop: int | None = None) -> list[Any]:
    """Return the values of a column, None where there is none."""
    kind, column = kind_of(name), table[name][start:stop]
    if isinstance(column, list):
        return column
    return [
        None if isnan(value) else int(value) if kind == "whole" else value
        for value in column.tolist()
    ]


def rows_of(table: Table) -> Iterator[dict[str, Any]]:
    """Yield the rows."""
    count = len(next(iter(table.values())))
    for start in range(0, count, AT_ONCE):
        columns = [values_of(table, name, start, start + AT_ONCE) for name in table]
        for row in zip(*columns, strict=True):
            yield dict(zip(table, row, strict=True))
