"""The walk over tables without compiled code: for so few sessions that loading that takes longer.

The same results as of `table_kernels`, bit by bit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from winset.bargaining.table import Array, Flags, Ints
    from winset.bargaining.walk import Ground, Play

AGREEMENT, DEADLINE, WALKED = 0, 1, 2


def tabulate_plainly(
    shares: Array, used: Flags, ground: Ground, play: Play, offers: Ints, least: Array
) -> None:
    """Write what each strategy would offer and take; arguments as of `table_kernels.tabulate`.

    O(n_strategies * n_seats * n_rounds * log n_outcomes), some ten arrays at a time.
    """
    for one, seat in np.argwhere(used):
        ranked, floors = ground.ranked[seat], ground.floors[seat]
        low = np.maximum(ranked[-1], floors)
        reach = ranked[0] - low
        target = low + reach * shares[one]
        if play.raw:
            target = np.maximum(shares[one], ground.reserve[seat])
        short = play.slack + play.hair * reach
        enough = len(ranked) - np.searchsorted(ranked[::-1], target - short)
        at = np.maximum(enough - 1, 0)
        if play.nearest:
            after = np.minimum(at + 1, len(ranked) - 1)
            nearer = ranked[at] - target > target - ranked[after]
            at = np.where(nearer, after, at)
        asked = target - play.accept_slack if play.by_target else ranked[at]
        walks = ranked[0] < floors
        offers[one, seat] = np.where(walks, -1, ground.order[seat, ground.first[seat, at]])
        least[one, seat] = np.where(walks, floors, np.maximum(asked, floors))


def walk_plainly(
    seated: Ints,
    offers: Ints,
    least: Array,
    values: Array,
    passes: Flags,
    found: NDArray[np.int32],
) -> None:
    """Play sessions of tabulated strategies; arguments as of `table_kernels.walk`.

    O(n_sessions * n_rounds * n_seats) at most, in plain Python.
    """
    worth, fine = values.tolist(), passes.tolist()
    asks, takes = offers.tolist(), least.tolist()
    rounds = offers.shape[2]
    for session, places in enumerate(seated.tolist()):
        seats = [
            (asks[one][seat], takes[one][seat], worth[seat]) for seat, one in enumerate(places)
        ]
        found[session] = _session(seats, fine, rounds)


def _session(
    seats: list[tuple[list[int], list[float], list[float]]], fine: list[bool], rounds: int
) -> tuple[int, int, int, int, int]:
    """Return what `table_kernels.walk` writes of a session."""
    standing, voices, since, fallen = -1, 0, 0, -1
    for number in range(rounds):
        for ask, take, own in seats:
            if standing >= 0 and own[standing] >= take[number]:
                voices += 1
                if voices < len(seats):
                    continue
                if fine[standing]:
                    return AGREEMENT, standing, number, since, fallen
                standing, fallen = -1, standing
                continue
            standing, voices, since = ask[number], 1, number
            if standing < 0:
                return WALKED, -1, number, since, fallen
    return DEADLINE, -1, rounds - 1, since, fallen
