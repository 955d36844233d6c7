"""Outcomes as kernels gather them: a column of slots per issue, and one per table of a pair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.inference.ensemble import Array, Ensemble
from winset.spaces.space import Rows


class Columns:
    """What columns of slots some actors need together.

    One for each issue, and before the last issue's one for each pair of issues of which to some
    actor the worth of one depends on the other. Slots are numbered in the order of the columns, so
    that those of the last issue stay last.

    Attributes
    ----------
    count : the number of columns.
    slots : the number of slots.
    last : the first slot of the last issue.
    """

    def __init__(self, actors: Sequence[Ensemble]) -> None:
        space = actors[0].space
        self._pairs = sorted({table.places for actor in actors for table in actor.tables})
        self._sizes = space.sizes
        cells = [space.sizes[one] * space.sizes[other] for one, other in self._pairs]
        sizes = [*space.sizes[:-1], *cells, space.sizes[-1]]
        self._offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        self._last_issue = int(space.offsets[-2])
        self.count = len(sizes)
        self.slots = int(self._offsets[-1])
        self.last = int(self._offsets[-2])

    def gathered(self, rows: Rows) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return slots (n, count), and (n,) how many leading columns are as in the row before.

        The first row is like none, and the last column always counts as another.
        """
        codes = self._codes(rows)
        unlike = codes[1:] != codes[:-1]
        unlike[:, -1] = True
        shared = np.append(0, unlike.argmax(axis=1)).astype(np.int64)
        return np.ascontiguousarray(codes + self._offsets[:-1], dtype=np.int64), shared

    def _codes(self, rows: Rows) -> NDArray[Any]:
        if not self._pairs:
            return rows
        cells = [
            rows[:, one].astype(np.int64) * self._sizes[other] + rows[:, other]
            for one, other in self._pairs
        ]
        return np.column_stack([rows[:, :-1], *cells, rows[:, -1]])

    def values(self, actor: Ensemble, draws: Any) -> Array:
        """Return an actor's numbers per slot in some draws, shape (slots, n_draws)."""
        slots = actor.slots[:, draws]
        if not self._pairs:
            return np.asarray(slots)
        own = {table.places: table.amounts[:, draws] for table in actor.tables}
        cells = [
            own.get(pair, np.zeros((self._sizes[pair[0]] * self._sizes[pair[1]], slots.shape[1])))
            for pair in self._pairs
        ]
        return np.concatenate([slots[: self._last_issue], *cells, slots[self._last_issue :]])
