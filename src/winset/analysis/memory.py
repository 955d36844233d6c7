"""What one analysis can take from another: draws, where all that they depend on is the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from winset.inference import Ensemble

MOST = 256 * 2**20
"""Bytes of draws that are remembered; what was not used for longest goes first."""


@dataclass
class Memory:
    """Draws of analyses that were made before, by all that they depend on.

    An analysis with a memory gives the same bytes as one without: an actor's random numbers depend
    on the seed, the actor and the prior only.
    """

    most: int = MOST
    _kept: OrderedDict[str, Ensemble] = field(default_factory=OrderedDict)
    _size: int = 0

    def recall(self, key: str, make: Callable[[], Ensemble]) -> Ensemble:
        """Return the draws kept under a key, or make and keep them."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = make()
        self._kept[key] = made
        self._size += _bytes(made)
        while self._size > self.most and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._size -= _bytes(dropped)
        return made


def _bytes(draws: Ensemble) -> int:
    # The points that can be moved on, and flags of what holds where, take about as much again.
    return 2 * int(draws.slots.nbytes)
