"""The states that a road can pass, and the steps between them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case
from winset.roads.course import Course
from winset.spaces.space import RegionMask, Rows, Space
from winset.stability.case_moves import changes

Ints = NDArray[np.int64]
_Part = list[tuple[tuple[int, int], ...]]
"""One issue, or all that is signed together: the ways to set it, as (issue, option) each."""

MOST_CELLS = 20_000_000
"""Most outcomes, feasible or not, of the options that occur."""


class StepArrays(NamedTuple):
    """What the kernels read, for steps that change so many issues at most, forwards or back.

    states : int32 (n_cells,); the state in each cell of the grid, -1 where it is none.
    cells : int64 (n_states,); the cell of each state.
    rows : uint (n_states, n_issues).
    code : int64 (n_issues, widest); what each option adds to the cell.
    issues, options : int32 (n_combinations, width); what a step sets, -1 past its end.
        Backwards, what it may have changed, and from which option.
    may, lasting : bool (n_issues, widest, widest); which changes of an issue are possible
        [from, to], and which of these cannot be undone. Backwards, [to, from].
    leaving, entering : bool (n_rules, n_states); where a transition rule begins and ends.
        Backwards, where it ends and begins.
    concerned : bool (n_rules, n_issues); the issues whose change the rule is about.
    """

    states: NDArray[np.int32]
    cells: Ints
    rows: Rows
    code: Ints
    issues: NDArray[np.int32]
    options: NDArray[np.int32]
    may: NDArray[np.bool_]
    lasting: NDArray[np.bool_]
    leaving: NDArray[np.bool_]
    entering: NDArray[np.bool_]
    concerned: NDArray[np.bool_]


def ways(options: Iterable[int], most: int) -> int:
    """Count what one step can set: up to `most` issues, each to one of so many options."""
    widths = [1, *[0] * most]
    for count in options:
        for width in range(most, 0, -1):
            widths[width] += widths[width - 1] * count
    return sum(widths) - 1


@dataclass(frozen=True, eq=False)
class Steps:
    """The states that a road can pass.

    A step changes some issues at once: those of one owner or of several, and by agreement
    those that nobody owns. It can undo nothing that cannot be undone, and no transition of the
    case may rule it out; one that names an actor does so where the step changes an issue of it.
    What is signed together counts as one issue.

    Attributes
    ----------
    case, space : the case and its space.
    rows : uint, shape (n_states, n_issues); feasible outcomes, each once.
    course : which of the possible changes a road may make; None: all of them.
    """

    case: Case
    space: Space
    rows: Rows
    course: Course | None = None
    _made: dict[tuple[int, bool], StepArrays] = field(default_factory=dict, init=False, repr=False)

    def find(self, row: Rows) -> int | None:
        """Return the state of an outcome; None where it is not among them."""
        same = np.flatnonzero((self.rows == np.asarray(row)).all(axis=1))
        return int(same[0]) if len(same) else None

    @cached_property
    def _used(self) -> dict[int, list[int]]:
        """The options that occur, of each issue that varies."""
        used = {
            k: np.flatnonzero(np.bincount(column)).tolist() for k, column in enumerate(self.rows.T)
        }
        return {k: options for k, options in used.items() if len(options) > 1}

    def _set(self, *, backwards: bool) -> list[_Part]:
        """Return what a step can set, or backwards what it can have changed, part by part."""
        if self.course is None:
            return [[((k, option),) for option in options] for k, options in self._used.items()]
        signed = self.course.together
        parts: list[_Part] = []
        for k, table in enumerate(self.course.onward):
            ends = np.flatnonzero(table.any(axis=1 if backwards else 0)).tolist()
            if k in self._used and k not in signed and ends:
                parts.append([((k, option),) for option in ends if option in self._used[k]])
        whole = tuple(
            (k, int(np.argwhere(self.course.onward[k])[0][0 if backwards else 1])) for k in signed
        )
        return [*parts, [whole]] if whole else parts

    @property
    def cells(self) -> int:
        """The number of outcomes of the options that occur, feasible or not."""
        return math.prod(len(options) for options in self._used.values())

    def work(self, most: int) -> int:
        """Return what one search takes: states times what a step can set."""
        return len(self.rows) * ways(map(len, self._set(backwards=False)), most)

    def apart(self, start: int, target: int) -> int:
        """Count what differs between two states; what is signed together counts as one."""
        signed = () if self.course is None else self.course.together
        differs = np.flatnonzero(self.rows[start] != self.rows[target]).tolist()
        return len([k for k in differs if k not in signed]) + any(k in signed for k in differs)

    def arrays(self, most: int, *, backwards: bool = False) -> StepArrays:
        """Return the arrays of all steps that change so many issues at most; made once.

        Backwards, those of the same steps from where they lead to where they come from.

        Raises
        ------
        ValueError
            The grid of the options that occur has more than MOST_CELLS cells.
        """
        key = most, backwards
        if key not in self._made:
            self._made[key] = self._backwards(most) if backwards else self._steps(most)
        return self._made[key]

    def _backwards(self, most: int) -> StepArrays:
        made = self.arrays(most)
        issues, options = _combinations(self._set(backwards=True), most)
        return made._replace(
            issues=issues,
            options=options,
            may=np.ascontiguousarray(made.may.transpose(0, 2, 1)),
            lasting=np.ascontiguousarray(made.lasting.transpose(0, 2, 1)),
            leaving=made.entering,
            entering=made.leaving,
        )

    def _steps(self, most: int) -> StepArrays:
        if self.cells > MOST_CELLS:
            raise ValueError(f"{self.cells:,} cells are more than {MOST_CELLS:,}")
        n_issues, widest = self.rows.shape[1], max(self.space.sizes)
        code = np.zeros((n_issues, widest), dtype=np.int64)
        size = 1
        for place, used in reversed(self._used.items()):
            code[place, used] = size * np.arange(len(used))
            size *= len(used)
        cells = code[np.arange(n_issues), self.rows].sum(axis=1)
        states = np.full(size, -1, dtype=np.int32)
        states[cells] = np.arange(len(self.rows))
        may = np.zeros((n_issues, widest, widest), dtype=bool)
        lasting = np.zeros_like(may)
        for place, issue in enumerate(self.case.issues):
            table = changes(issue)
            may[place, : len(table), : len(table)] = table
            for earlier, later in issue.irreversible:
                lasting[place, issue.position(earlier), issue.position(later)] = True
            if self.course is not None:
                may[place, : len(table), : len(table)] &= self.course.onward[place]
        issues, options = _combinations(self._set(backwards=False), most)
        return StepArrays(
            states, cells, self.rows, code, issues, options, may, lasting, *self._transitions()
        )

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


def _combinations(parts: Sequence[_Part], most: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """List what a step can set: up to `most` parts, each in one of its ways."""
    chosen = [
        tuple(itertools.chain(*picked))
        for width in range(1, min(most, len(parts)) + 1)
        for some in itertools.combinations(parts, width)
        for picked in itertools.product(*some)
    ]
    issues = np.full((len(chosen), max([1, *map(len, chosen)])), -1, dtype=np.int32)
    targets = np.full_like(issues, -1)
    for at, picked in enumerate(chosen):
        issues[at, : len(picked)] = [issue for issue, _ in picked]
        targets[at, : len(picked)] = [option for _, option in picked]
    return issues, targets
