"""A conflict as a graph: states, what each actor can do alone, and how it ranks the states.

Sources: Kilgour, Hipel and Fang 1987; Fang, Hipel and Kilgour 1993, ch. 2 and 3.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Flags = NDArray[np.bool_]
Ranks = NDArray[np.int32]
Ints = NDArray[np.int64]

AtOnce = Callable[[tuple[int, ...]], "Moves"]
"""What one or several of some actors, by their places, can do by one change at the same time."""
ActorKey = int | str
"""An actor by its place or by its name."""


@dataclass(frozen=True, eq=False)
class Moves:
    """What one actor can do alone: for each state the states it can go to.

    `starts` int64 (n_states + 1,), `targets` int32 (n_moves,): the targets of state s are
    `targets[starts[s]:starts[s + 1]]`, ascending, never s itself.
    """

    starts: Ints
    targets: NDArray[np.int32]

    @property
    def n_states(self) -> int:
        """The number of states."""
        return len(self.starts) - 1

    @classmethod
    def of_pairs(cls, n_states: int, sources: ArrayLike, targets: ArrayLike) -> Moves:
        """Make moves of pairs in any order; pairs that stay where they are are left out."""
        source = np.asarray(sources, dtype=np.int64)
        target = np.asarray(targets, dtype=np.int64)
        if len(source) and not (
            min(source.min(), target.min()) >= 0 and max(source.max(), target.max()) < n_states
        ):
            raise ValueError(f"moves between states that are not among 0 to {n_states - 1}")
        return cls.of_keys(n_states, _distinct((source * n_states + target)[source != target]))

    @classmethod
    def of_keys(cls, n_states: int, keys: Ints) -> Moves:
        """Make moves of numbers source * n_states + target, ascending, each once."""
        starts = np.searchsorted(keys, np.arange(n_states + 1, dtype=np.int64) * n_states)
        return cls(starts.astype(np.int64), (keys % max(n_states, 1)).astype(np.int32))

    @classmethod
    def of_matrix(cls, matrix: ArrayLike) -> Moves:
        """Make moves of a Boolean table, [from, to]; its diagonal is ignored."""
        table = np.asarray(matrix, dtype=bool)
        if table.ndim != 2 or table.shape[0] != table.shape[1]:
            raise ValueError(f"a table of moves has to be square, not {table.shape}")
        sources, targets = np.nonzero(table)
        return cls.of_pairs(len(table), sources, targets)

    @classmethod
    def none(cls, n_states: int) -> Moves:
        """Return the moves of an actor that can do nothing alone."""
        return cls(np.zeros(n_states + 1, dtype=np.int64), np.zeros(0, dtype=np.int32))

    def sources(self) -> Ints:
        """Return the state that each move starts from, shape (n_moves,)."""
        return np.repeat(np.arange(self.n_states, dtype=np.int64), np.diff(self.starts))

    def at(self, state: int) -> NDArray[np.int32]:
        """Return where the actor can go from one state, ascending."""
        return self.targets[self.starts[state] : self.starts[state + 1]]

    def allows(self, source: int, target: int) -> bool:
        """Return whether one move is among these. O(log moves)."""
        near = self.at(source)
        place = int(np.searchsorted(near, target))
        return place < len(near) and int(near[place]) == target

    def reversed(self) -> Moves:
        """Return the same moves turned around: for each state where one can come from."""
        order = np.argsort(self.targets, kind="stable")
        starts = np.searchsorted(self.targets[order], np.arange(self.n_states + 1))
        return Moves(starts.astype(np.int64), self.sources()[order].astype(np.int32))


class Graph(NamedTuple):
    """The moves of all actors in the arrays that the kernels read (see `concept_kernels`).

    starts, back : int64 (n_actors, n_states + 1).
    targets, sources : int32 (n_moves,); where the moves from a state lead, and where those to
        a state come from.
    """

    starts: Ints
    targets: NDArray[np.int32]
    back: Ints
    sources: NDArray[np.int32]


def graph(moves: Sequence[Moves]) -> Graph:
    """Join the moves of all actors, forwards and backwards. O(moves * log moves)."""

    def joined(parts: Sequence[Moves]) -> tuple[Ints, NDArray[np.int32]]:
        offsets = np.concatenate([[0], np.cumsum([len(part.targets) for part in parts])])
        starts = np.array([part.starts + o for part, o in zip(parts, offsets[:-1], strict=True)])
        return starts.astype(np.int64), np.concatenate([part.targets for part in parts])

    return Graph(*joined(moves), *joined([some.reversed() for some in moves]))


@dataclass(frozen=True, eq=False)
class Conflict:
    """Actors, what each can do alone, and how each ranks the states.

    `ranks` int32 (n_actors, n_states), dense from 0: higher is better, equal is indifferent.
    `at_once` tells what actors can do together by moving at the same time, which does not follow
    from what each can do alone; without it coalitions move one member after the other.
    """

    actors: tuple[str, ...]
    moves: tuple[Moves, ...]
    ranks: Ranks
    at_once: AtOnce | None = None

    def __post_init__(self) -> None:
        if self.ranks.shape != (len(self.actors), self.moves[0].n_states if self.moves else 0):
            raise ValueError(
                f"ranks of shape {self.ranks.shape} do not fit {len(self.actors)} actors "
                f"and {self.moves[0].n_states if self.moves else 0} states"
            )
        if len(self.moves) != len(self.actors) or len({m.n_states for m in self.moves}) > 1:
            raise ValueError("every actor needs moves over the same states")
        if self.ranks.size and not 0 <= self.ranks.min() <= self.ranks.max() < self.n_states:
            raise ValueError("ranks have to lie from 0 to one less than the number of states")

    def __repr__(self) -> str:
        return f"<Conflict of {', '.join(self.actors)}: {self.n_states:,} states>"

    @property
    def n_states(self) -> int:
        """The number of states."""
        return int(self.ranks.shape[1])

    @classmethod
    def of(
        cls, actors: Sequence[str], moves: Sequence[Moves] | Flags, payoffs: ArrayLike
    ) -> Conflict:
        """Make a conflict.

        Parameters
        ----------
        actors : their names.
        moves : one `Moves` per actor, or bool (n_actors, n_states, n_states), [actor, from, to].
        payoffs : float (n_actors, n_states); only the order within a row counts.

        Raises
        ------
        ValueError
            A payoff is NaN, which compares false and would read as "stable"; shapes do not fit.
        """
        listed = tuple(
            own if isinstance(own, Moves) else Moves.of_matrix(own) for own in list(moves)
        )
        return cls(tuple(actors), listed, ranked(payoffs))

    def with_payoffs(self, payoffs: ArrayLike) -> Conflict:
        """Return the same actors and moves with other preferences."""
        return replace(self, ranks=ranked(payoffs))

    def place(self, actor: ActorKey) -> int:
        """Return the place of an actor given by place or name; KeyError if there is none."""
        if isinstance(actor, str):
            if actor not in self.actors:
                raise KeyError(actor)
            return self.actors.index(actor)
        if not 0 <= actor < len(self.actors):
            raise KeyError(actor)
        return int(actor)


def ranked(payoffs: ArrayLike) -> Ranks:
    """Turn payoffs into dense ranks, row by row; equal payoffs get equal ranks.

    payoffs (..., n_states), no unit. Returns int32 of the same shape: 0 is the worst.
    ValueError where a payoff is NaN. O(n log n) per row.
    """
    values = np.asarray(payoffs)
    if values.dtype.kind == "f" and np.isnan(values).any():
        raise ValueError("a payoff is NaN; what is not known cannot be ranked")
    if values.shape[-1] == 0:
        return np.zeros(values.shape, dtype=np.int32)
    order = np.argsort(values, axis=-1)
    sorted_values = np.take_along_axis(values, order, axis=-1)
    steps = np.zeros(values.shape, dtype=np.int32)
    steps[..., 1:] = np.cumsum(
        sorted_values[..., 1:] != sorted_values[..., :-1], axis=-1, dtype=np.int32
    )
    ranks = np.empty(values.shape, dtype=np.int32)
    np.put_along_axis(ranks, order, steps, axis=-1)
    return ranks


def merged(conflict: Conflict) -> NDArray[np.int32]:
    """Find which states nobody tells apart: one label per state, int32 (n_states,).

    Two states share a label where everyone ranks them alike and everyone can go from them to
    the same labels; a move to a state of the same label counts as no move. This is the
    coarsest such partition, found by splitting labels until none splits further. Labels are
    numbered by their first state.

    It is for showing fewer states. Verdicts are found on the states themselves: a move that
    stays within a label still ends another actor's turn, so merging first could change them.
    Exact. O(rounds * moves * log moves), at most n_states rounds.
    """
    _, labels = np.unique(conflict.ranks.T, axis=0, return_inverse=True)
    labels = labels.reshape(-1).astype(np.int64)
    edges = [(moves.sources(), moves.targets) for moves in conflict.moves]
    count = -1
    while labels.size and count != labels.max() + 1:
        count = int(labels.max()) + 1
        width = len(edges) * count
        parts = []
        for actor, (sources, targets) in enumerate(edges):
            leaving = labels[sources] != labels[targets]
            key = actor * count + labels[targets[leaving]]
            parts.append(sources[leaving] * width + key)
        pairs = _distinct(np.concatenate(parts))
        starts = np.searchsorted(pairs, np.arange(conflict.n_states + 1) * width)
        leads_to = pairs % width
        seen: dict[tuple[int, bytes], int] = {}
        split = np.empty_like(labels)
        for state in range(conflict.n_states):
            leads = leads_to[starts[state] : starts[state + 1]].tobytes()
            split[state] = seen.setdefault((int(labels[state]), leads), len(seen))
        labels = split
    return labels.astype(np.int32)


def _distinct(keys: Ints) -> Ints:
    """Sort and drop repetitions; by sorting, which beats the hashing of np.unique here."""
    ordered = np.sort(keys)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return np.asarray(ordered[first])
