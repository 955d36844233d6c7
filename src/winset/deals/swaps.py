"""Outcomes near one: those that differ on one issue or two, and keep the rules."""

from __future__ import annotations

import itertools

import numpy as np

from winset.spaces.space import Rows, Space

PAIRS = 20_000
"""Outcomes that differ on two issues, at most about so many."""


def near(space: Space, row: Rows) -> Rows:
    """Return the feasible outcomes that differ from one on one issue or two.

    Of two issues with many options each, some options at even steps stand for all. Shape
    (n, n_issues), those with one change first.
    """
    places = range(len(space.sizes))
    alone = [_options(space, row, place, space.sizes[place]) for place in places]
    pairs = sum(len(a) * len(b) for a, b in itertools.combinations(alone, 2))
    keep = 1.0 if pairs <= PAIRS else (PAIRS / pairs) ** 0.5
    few = [_options(space, row, k, max(1, int(len(alone[k]) * keep))) for k in places]
    made = [_changed(row, {place: option}) for place in places for option in alone[place]]
    made += [
        _changed(row, {first: option, second: other})
        for first, second in itertools.combinations(places, 2)
        for option, other in itertools.product(few[first], few[second])
    ][: 2 * PAIRS]
    found = np.array(made, dtype=row.dtype).reshape(-1, len(row))
    return np.asarray(found[space.feasible(found)])


def _options(space: Space, row: Rows, place: int, most: int) -> list[int]:
    """Return up to so many options of an issue other than the one taken."""
    others = [option for option in range(space.sizes[place]) if option != row[place]]
    if len(others) <= most:
        return others
    return [others[k] for k in np.linspace(0, len(others) - 1, most).round().astype(int)]


def _changed(row: Rows, options: dict[int, int]) -> Rows:
    changed = row.copy()
    for place, option in options.items():
        changed[place] = option
    return changed
