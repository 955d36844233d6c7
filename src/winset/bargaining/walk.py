"""Many sessions of time-dependent strategies on one table, in compiled code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.accepting import Next
from winset.bargaining.conventions import Convention, convention_of
from winset.bargaining.plain_walk import tabulate_plainly, walk_plainly
from winset.bargaining.protocols import End
from winset.bargaining.strategies.base import Strategy, TimeDependent
from winset.bargaining.table import Array, Flags, Ints, Table

ENDS = (End.AGREEMENT, End.DEADLINE, End.WALKED_AWAY)
"""The ends by the numbers that the walk writes."""


PLAIN = 2_000_000
"""Turns that take less time in plain Python than compiled code takes to be loaded."""


class Ground(NamedTuple):
    """What the kernels read of a table."""

    order: Ints
    ranked: Array
    first: Ints
    floors: Array
    reserve: Array


class Play(NamedTuple):
    """What the kernels read of a convention."""

    hair: float
    slack: float
    accept_slack: float
    by_target: bool
    raw: bool
    nearest: bool


@dataclass(frozen=True, eq=False)
class Ends:
    """How sessions ended.

    Attributes
    ----------
    ends : int32, shape (n_sessions,); places in `ENDS`.
    outcomes : int32, same shape; what was agreed on, or -1.
    rounds : int32, same shape; how many rounds were begun.
    values : float, shape (n_sessions, n_seats); what the end is worth: the discounted worth of
        the deal, or what no deal is worth.
    fallen : int32, shape (n_sessions,); the last outcome that all seats accepted and that others
        turned down, or -1.
    """

    ends: Ints
    outcomes: Ints
    rounds: Ints
    values: Array
    fallen: Ints

    @property
    def agreed(self) -> Flags:
        """Which sessions ended in agreement, shape (n_sessions,)."""
        return np.asarray(self.outcomes >= 0)


class _Plain:
    """How many turns this process may still take in plain Python."""

    left = PLAIN


def _walker(turns: int) -> tuple[Callable[..., None], Callable[..., None]]:
    """Return what tabulates strategies and walks sessions of so many turns at most."""
    _Plain.left -= turns
    if _Plain.left >= 0:
        return tabulate_plainly, walk_plainly
    from winset.bargaining.table_kernels import tabulate, walk

    return tabulate, walk


def walkable(table: Table, strategies: Sequence[Strategy]) -> bool:
    """Return whether sessions of these strategies can be walked.

    All concede with time alone and accept by `Next()`, and nothing is a deal that a seat has not
    accepted.
    """
    return table.unanimous and all(map(time_alone, strategies))


def time_alone(strategy: Strategy) -> bool:
    """Return whether a strategy concedes with time alone and accepts by `Next()`."""
    return (
        isinstance(strategy, TimeDependent)
        # A class of the user's own may have changed how it offers or accepts.
        and type(strategy).offer is TimeDependent.offer
        and type(strategy).accepts is Strategy.accepts
        and strategy.accepting == Next()
    )


def walked(
    table: Table,
    strategies: Sequence[Strategy],
    seated: NDArray[np.integer],
    rounds: int = 200,
    *,
    convention: str = "winset",
) -> Ends:
    """Play sessions as `session` does, without transcripts.

    Parameters
    ----------
    strategies : all that play, each once.
    seated : whole numbers, shape (n_sessions, n_seats); which of them sits where.

    Raises
    ------
    ValueError
        The sessions cannot be walked (`walkable`), or `seated` is of another shape or names
        a strategy that is not there.

    Notes
    -----
    O((n_strategies + n_sessions) * rounds * n_seats) at most, and the sorting of the table, once.
    Memory: 12 bytes * n_strategies * n_seats * rounds. Compiled code is loaded once a process has
    taken up to `PLAIN` turns without it.
    """
    places = np.ascontiguousarray(seated, dtype=np.int32)
    if places.ndim != 2 or places.shape[1] != len(table.seats):
        raise ValueError(f"expected seats of shape (n, {len(table.seats)}), found {places.shape}")
    if places.size and not (places.min() >= 0 and places.max() < len(strategies)):
        raise ValueError("a seat names a strategy that is not there")
    if not walkable(table, strategies):
        raise ValueError("only strategies that concede with time alone can be walked")
    if rounds < 1:
        raise ValueError(f"expected one round or more, found {rounds}")
    way = convention_of(convention)
    used = np.zeros((len(strategies), len(table.seats)), dtype=bool)
    used[places, np.arange(len(table.seats))] = True
    offers = np.empty((*used.shape, rounds), dtype=np.int32)
    least = np.empty(offers.shape)
    shares = shares_of(strategies, rounds, way)
    tabulate, walk = _walker(len(places) * rounds * len(table.seats))
    tabulate(shares, used, _ground(table, rounds, way), play_of(way), offers, least)
    found = np.empty((len(places), 5), dtype=np.int32)
    walk(places, offers, least, table.values, table.passes, found)
    worth = table.values.T[found[:, 1]] * table.discount ** found[:, 3:4]
    values = np.where(found[:, 1:2] >= 0, worth, table.reserve)
    return Ends(found[:, 0], found[:, 1], found[:, 2] + 1, values, found[:, 4])


def shares_of(strategies: Sequence[Strategy], rounds: int, way: Convention) -> Array:
    """Return what strategies that go by time ask for, shape (n_strategies, n_rounds)."""
    times = [way.time(number, rounds) for number in range(rounds)]
    return np.array(
        [
            [one.share(time) for time in times]
            for one in strategies
            if isinstance(one, TimeDependent)
        ]
    )


def _ground(table: Table, rounds: int, way: Convention) -> Ground:
    ranks = way.ranks(table)
    return Ground(
        ranks.order,
        ranks.values,
        ranks.first,
        table.floors(rounds),
        table.reserve,
    )


def play_of(way: Convention) -> Play:
    """Return what the kernels read of a convention."""
    return Play(way.hair, way.slack, way.accept_slack, way.by_target, way.raw, way.nearest)
