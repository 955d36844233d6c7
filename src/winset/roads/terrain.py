"""The states that a road can pass, and the steps between them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case
from winset.outcomes.space import RegionMask, Rows, Space
from winset.stability.case_moves import changes

Ints = NDArray[np.int64]

MOST_CELLS = 20_000_000
"""Most outcomes, feasible or not, of the issues that vary."""


class Steps(NamedTuple):
    """What the kernels read of the terrain, for steps that change so many issues at most.

    states : int32 (n_cells,); the state in each cell of the grid, -1 where it is none.
    cells : int64 (n_states,); the cell of each state.
    rows : uint (n_states, n_issues).
    stride : int64 (n_issues,).
    issues, options : int32 (n_combinations, most); what a combination sets, -1 past its end.
    may, lasting : bool (n_issues, widest, widest); which changes of an issue are possible
        [from, to], and which of these cannot be undone.
    leaving, entering : bool (n_rules, n_states); where a transition rule begins and ends.
    concerned : bool (n_rules, n_issues); the issues whose change the rule is about.
    """

    states: NDArray[np.int32]
    cells: Ints
    rows: Rows
    stride: Ints
    issues: NDArray[np.int32]
    options: NDArray[np.int32]
    may: NDArray[np.bool_]
    lasting: NDArray[np.bool_]
    leaving: NDArray[np.bool_]
    entering: NDArray[np.bool_]
    concerned: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Terrain:
    """The states that a road can pass.

    A step changes some issues at once: those of one owner or of several, and by agreement
    those that nobody owns. It can undo nothing that cannot be undone, and no transition of the
    case may rule it out; one that names an actor does so where the step changes an issue of it.

    Attributes
    ----------
    case, space : the case and its space.
    rows : uint, shape (n_states, n_issues); feasible outcomes, each once.
    towards : an outcome, shape (n_issues,): a step sets issues to its options and to no others.
        None: to any.
    """

    case: Case
    space: Space
    rows: Rows
    towards: Rows | None = None

    def find(self, row: Rows) -> int | None:
        """Tell the state of an outcome; None where it is not among them."""
        same = np.flatnonzero((self.rows == np.asarray(row)).all(axis=1))
        return int(same[0]) if len(same) else None

    @cached_property
    def _varying(self) -> list[int]:
        return [k for k in range(self.rows.shape[1]) if len(np.unique(self.rows[:, k])) > 1]

    @property
    def cells(self) -> int:
        """The number of outcomes of the issues that vary, feasible or not."""
        return int(np.prod([float(self.space.sizes[k]) for k in self._varying]))

    def steps(self, most: int) -> Steps:
        """Return the arrays of all steps that change so many issues at most.

        Raises
        ------
        ValueError
            The grid of the issues that vary has more than MOST_CELLS cells.
        """
        if self.cells > MOST_CELLS:
            raise ValueError(f"{self.cells:,} cells are more than {MOST_CELLS:,}")
        n_issues, widest = self.rows.shape[1], max(self.space.sizes)
        stride = np.zeros(n_issues, dtype=np.int64)
        size = 1
        for place in reversed(self._varying):
            stride[place] = size
            size *= self.space.sizes[place]
        cells = self.rows.astype(np.int64) @ stride
        states = np.full(size, -1, dtype=np.int32)
        states[cells] = np.arange(len(self.rows))
        may = np.zeros((n_issues, widest, widest), dtype=bool)
        lasting = np.zeros_like(may)
        for place, issue in enumerate(self.case.issues):
            table = changes(issue)
            may[place, : len(table), : len(table)] = table
            for earlier, later in issue.irreversible:
                lasting[place, issue.position(earlier), issue.position(later)] = True
        issues, options = self._combinations(most)
        return Steps(
            states, cells, self.rows, stride, issues, options, may, lasting, *self._transitions()
        )

    def _combinations(self, most: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """List what a step can set: up to `most` issues, each to one of its options."""
        used = {
            k: [int(self.towards[k])]
            if self.towards is not None
            else np.unique(self.rows[:, k]).tolist()
            for k in self._varying
        }
        chosen: list[tuple[Sequence[int], Sequence[int]]] = [
            (places, options)
            for width in range(1, min(most, len(used)) + 1)
            for places in itertools.combinations(used, width)
            for options in itertools.product(*(used[k] for k in places))
        ]
        issues = np.full((len(chosen), max(1, most)), -1, dtype=np.int32)
        targets = np.full_like(issues, -1)
        for at, (places, options) in enumerate(chosen):
            issues[at, : len(places)] = places
            targets[at, : len(places)] = options
        return issues, targets

    def _transitions(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
        rules = self.case.transitions
        shape = (len(rules), len(self.rows))
        leaving, entering = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
        concerned = np.zeros((len(rules), self.rows.shape[1]), dtype=bool)
        for at, rule in enumerate(rules):
            leaving[at] = RegionMask(rule.start, self.space.issues)(self.rows)
            entering[at] = RegionMask(rule.to, self.space.issues)(self.rows)
            concerned[at] = [rule.by in {None, issue.owner} for issue in self.case.issues]
        return leaving, entering, concerned
