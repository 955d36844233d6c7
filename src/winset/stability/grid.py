"""Stability of every cell of a whole grid of options, with moves that are never stored.

For conflicts with a million states: states are all outcomes in option order, each issue is
changed by its owner, and what can be changed into what is the same everywhere. The verdicts
are those of `verdicts.stable` with the published sanctions.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, assert_never

import numpy as np
from numpy.typing import ArrayLike, NDArray

from winset.case.types import Case
from winset.spaces.space import Space
from winset.stability.case_moves import changes
from winset.stability.concepts import Answers, deterrence
from winset.stability.graph_model import Flags, Moves, Ranks, ranked

MOST_STEPS = 1 << 26
"""So many ways to change the own issues of all actors at most (seq, sseq): 256 MB."""
_NEVER = np.iinfo(np.int32).max


@dataclass(frozen=True, eq=False)
class GridConflict:
    """A conflict over all cells of a grid.

    Attributes
    ----------
    sizes : the number of options of each issue; the last issue runs fastest.
    owner : int (n_issues,), the actor that changes the issue, -1 for nobody.
    allowed : for each issue bool (size, size), [from, to], reflexive and transitive.
    feasible : bool (n_cells,); None: every cell is.
    ranks : int32 (n_actors, n_cells), dense from 0; higher is better. Those of infeasible
        cells are not looked at.
    """

    sizes: tuple[int, ...]
    owner: NDArray[np.int64]
    allowed: tuple[Flags, ...]
    feasible: Flags | None
    ranks: Ranks

    def __post_init__(self) -> None:
        cells = int(np.prod(self.sizes, dtype=np.int64))
        n_actors = len(self.ranks)
        shapes = [table.shape for table in self.allowed]
        if self.ranks.shape != (n_actors, cells) or shapes != [(k, k) for k in self.sizes]:
            raise ValueError("ranks or tables of changes do not fit the sizes of the grid")
        if self.feasible is not None and self.feasible.shape != (cells,):
            raise ValueError("'feasible' does not fit the sizes of the grid")
        if len(self.owner) != len(self.sizes) or not set(self.owner) <= set(range(-1, n_actors)):
            raise ValueError("every issue needs an owner, -1 for nobody")
        if self.ranks.size and not 0 <= self.ranks.min() <= self.ranks.max() < max(cells, 1):
            raise ValueError("ranks have to lie from 0 to one less than the number of cells")
        for table in self.allowed:
            steps = table.astype(np.int64)
            if not table.diagonal().all() or (((steps @ steps) > 0) & ~table).any():
                raise ValueError("changes have to be reflexive and transitive")

    @classmethod
    def of(cls, case: Case, space: Space, payoffs: ArrayLike) -> GridConflict:
        """Make the grid of a case.

        payoffs float (n_actors, n_cells), actors in the order of `case.actors`, cells in option
        order, infeasible ones too. ValueError where the case rules out transitions, which
        depend on where one stands.
        """
        if case.transitions:
            raise ValueError("transitions that are ruled out do not fit a grid; list the moves")
        actors = [actor.id for actor in case.actors]
        owner = [-1 if issue.owner is None else actors.index(issue.owner) for issue in case.issues]
        feasible = None
        if case.rules:
            feasible = np.concatenate([space.feasible(block) for block in space.blocks()])
        return cls(
            space.sizes,
            np.array(owner, dtype=np.int64),
            tuple(changes(issue) for issue in case.issues),
            feasible,
            ranked(payoffs),
        )

    @property
    def n_cells(self) -> int:
        """The number of cells, infeasible ones too."""
        return int(self.ranks.shape[1])

    def axes(self, actor: int) -> list[int]:
        """Return the issues of one actor."""
        return [int(axis) for axis in np.flatnonzero(self.owner == actor)]

    def inner(self, axis: int) -> int:
        """Return how far apart neighbouring options of an issue stand."""
        return int(np.prod(self.sizes[axis + 1 :], dtype=np.int64))

    def moves(self) -> tuple[Moves, ...]:
        """List the moves between feasible cells, numbered in option order; for small grids."""
        kept = np.arange(self.n_cells)
        if self.feasible is not None:
            kept = np.flatnonzero(self.feasible)
        number = np.full(self.n_cells, -1)
        number[kept] = np.arange(len(kept))
        found = []
        for actor in range(len(self.ranks)):
            own = _own(self, actor)
            sources, targets = [kept[:0]], [kept[:0]]
            for cell in kept:
                code = own.codes[cell]
                come = cell + own.steps[own.starts[code] : own.starts[code + 1]]
                come = come[number[come] >= 0]
                sources.append(number[come])
                targets.append(np.full(len(come), number[cell]))
            found.append(
                Moves.of_pairs(len(kept), np.concatenate(sources), np.concatenate(targets))
            )
        return tuple(found)


def stable_grid(
    grid: GridConflict, concepts: Collection[str] = ("nash", "gmr", "smr", "seq")
) -> dict[str, Flags]:
    """Decide which cells are stable for whom, sanctions as published.

    Returns
    -------
    For each concept bool, shape (n_actors, n_cells); false where a cell is infeasible.

    Raises
    ------
    ValueError
        A concept of another name; for seq and sseq, more than 2**26 ways to change the own
        issues of all actors.

    Notes
    -----
    Exact. nash, gmr, smr: sweeps along the axes, O(n_cells * sum of sizes) each; where
    something is irreversible or infeasible the sweeps of gmr and smr are repeated until
    nothing changes. seq, sseq: search by rising worth, see `least_by_improvements`. Memory: a
    few numbers per cell, and one per actor and cell.
    """
    rules = {concept: deterrence(concept) for concept in concepts}
    n_actors, n_cells = grid.ranks.shape
    closed = np.zeros(n_cells, dtype=bool) if grid.feasible is None else ~grid.feasible
    found = {concept: np.zeros((n_actors, n_cells), dtype=bool) for concept in concepts}
    search = None
    if any(rule.improving for rule in rules.values()):
        search = _Search(grid, closed)
    for actor in range(n_actors):
        rank = grid.ranks[actor]
        answered = rank
        if any(rule.once_more for rule in rules.values()):
            answered = np.where(closed, np.int32(-1), rank)
            _sweep(grid, actor, answered, "most")
        for concept, rule in rules.items():
            worth = answered if rule.once_more else rank
            match rule.answers:
                case Answers.NONE:
                    least = rank.copy()
                case Answers.MOVES:
                    least = _least_by_moves(grid, actor, worth, closed)
                case Answers.IMPROVEMENTS:
                    assert search is not None
                    least = search.least(actor, worth)
                case _:
                    assert_never(rule.answers)
            # A target that the actor ranks no higher must not count, whatever it leads to.
            np.minimum(least, rank, out=least)
            least[closed] = -1
            _sweep(grid, actor, least, "most")
            found[concept][actor] = (least <= rank) & ~closed
    return found


def _sweep(grid: GridConflict, actor: int, values: Ranks, which: str) -> None:
    """Take the least or most over everything an actor can reach by one move, in place.

    Several issues may be changed at once, so infeasible cells pass values on.
    """
    from winset.stability.grid_kernels import least_along, most_along

    along = least_along if which == "least" else most_along
    for axis in grid.axes(actor):
        along(values, grid.sizes[axis], grid.inner(axis), grid.allowed[axis])


def _least_by_moves(grid: GridConflict, actor: int, worth: Ranks, closed: Flags) -> Ranks:
    """Find the least worth that sequences of the others' moves lead to, per cell."""
    others = [other for other in range(len(grid.ranks)) if other != actor and grid.axes(other)]
    least = np.where(closed, np.int32(_NEVER), worth)
    # If everything can be undone and is feasible, the order of moves is of no account.
    free = not closed.any() and all(
        np.array_equal(table, table.T)
        for table, owner in zip(grid.allowed, grid.owner, strict=True)
        if owner in others
    )
    while True:
        before = least.copy()
        for other in others:
            _sweep(grid, other, least, "least")
            least[closed] = _NEVER
        if free or len(others) < 2 or np.array_equal(before, least):
            return least


class _Own(NamedTuple):
    """What one actor's issues can come from: see `least_by_improvements`."""

    codes: NDArray[np.int32]
    starts: NDArray[np.int64]
    steps: NDArray[np.int32]


def _own(grid: GridConflict, actor: int) -> _Own:
    from winset.stability.grid_kernels import own_codes

    axes = grid.axes(actor)
    inners = np.array([grid.inner(axis) for axis in range(len(grid.sizes))], dtype=np.int64)
    codes = np.zeros(grid.n_cells, dtype=np.int32)
    own_codes(np.array(axes, dtype=np.int64), np.array(grid.sizes, dtype=np.int64), inners, codes)
    table = np.ones((1, 1), dtype=bool)
    offsets = np.zeros(1, dtype=np.int64)
    for axis in axes:
        if table.size * grid.sizes[axis] ** 2 > MOST_STEPS:
            raise ValueError(
                f"actor {actor} can change its own issues in more than {MOST_STEPS:,} ways"
            )
        table = np.kron(table, grid.allowed[axis])
        own = np.arange(grid.sizes[axis]) * inners[axis]
        offsets = (offsets[:, None] + own).ravel()
    np.fill_diagonal(table, val=False)
    to, come = np.nonzero(table.T)
    starts = np.searchsorted(to, np.arange(len(offsets) + 1))
    return _Own(codes, starts.astype(np.int64), (offsets[come] - offsets[to]).astype(np.int32))


class _Search:
    """The own issues of all actors in the arrays that `least_by_improvements` reads."""

    def __init__(self, grid: GridConflict, closed: Flags) -> None:
        owns = [_own(grid, actor) for actor in range(len(grid.ranks))]
        widest = max(len(own.starts) for own in owns)
        shifts = np.cumsum([0] + [len(own.steps) for own in owns])
        self.ranks, self.closed = np.ascontiguousarray(grid.ranks), closed
        self.codes = np.array([own.codes for own in owns])
        self.starts = np.array(
            [
                np.append(own.starts, np.full(widest - len(own.starts), own.starts[-1])) + shift
                for own, (shift, _) in zip(owns, pairwise(shifts), strict=True)
            ]
        )
        self.steps = np.concatenate([own.steps for own in owns])

    def least(self, actor: int, worth: Ranks) -> Ranks:
        """Find the least worth that sequences of the others' improvements lead to, per cell."""
        from winset.stability.grid_kernels import least_by_improvements

        out = np.full(len(worth), _NEVER, dtype=np.int32)
        least_by_improvements(
            actor, worth, self.ranks, self.closed, self.codes, self.starts, self.steps, out
        )
        return out
