"""What the actors of a case can do alone: moves between its outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case, Issue
from winset.spaces.space import RegionMask, Rows, Space
from winset.stability.graph_model import Moves

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
_BLOCK = 1 << 20


def moves_of(case: Case, rows: Rows, space: Space) -> tuple[Moves, ...]:
    """Find the moves of every actor of a case, in the order of `case.actors`.

    The states are the rows, in the order given. An actor changes one or several of the issues
    it owns, at once, and reaches another row. No change may undo what cannot be undone
    (`changes`), and no transition of the case may rule the step out for this actor.

    Parameters
    ----------
    rows : unsigned integers (n_states, n_issues), each at most once.
    space : the space of the case.

    Notes
    -----
    Exact. Time O(sum of the squares of the numbers of rows that agree on everything the actor
    does not own); memory that of the moves and of a block of 2**20 pairs.
    """
    return tuple(moves_at_once(case, rows, space, (actor.id,)) for actor in case.actors)


def moves_at_once(case: Case, rows: Rows, space: Space, members: Sequence[str]) -> Moves:
    """Find what one or several of some actors can do by one change made at the same time.

    Each changes issues that it owns, as in `moves_of`. A transition of the case that names an
    actor rules the step out where that actor changes something in it. Exact, at the same cost.
    """
    owned = [place for place, issue in enumerate(case.issues) if issue.owner in set(members)]
    return _moves_of_one(rows, owned, [changes(issue) for issue in case.issues], _bars(case, space))


def reached_at_once(
    case: Case, rows: Rows, space: Space, members: Sequence[str], state: int
) -> Ints:
    """Return where the moves of `moves_at_once` lead from one state, ascending; O(rows)."""
    own = np.array([issue.owner in set(members) for issue in case.issues])
    differs = rows != rows[state]
    fine = differs.any(axis=1) & ~differs[:, ~own].any(axis=1)
    for place in np.flatnonzero(own):
        fine &= changes(case.issues[place])[rows[state, place], rows[:, place]]
    for bar in _bars(case, space):
        if bar.start(rows[state][None, :])[0]:
            fine &= ~(bar.to(rows) & differs[:, bar.concerns].any(axis=1))
    return np.flatnonzero(fine)


def changes(issue: Issue) -> Flags:
    """Find which changes of one issue are possible: bool (n_options, n_options), [from, to].

    `irreversible` lists changes a -> b that cannot be undone. What follows:

    1. It chains: if a -> b and b -> c cannot be undone, then c cannot go back to a either.
    2. Nothing leads back from b to a by a detour. What comes after a is closed to every option
       that could still become a without passing through what comes after it: entering that
       option would already undo the change. (The other way to stop a detour, closing a to
       whatever b can become, would bar moves that undo nothing: drafts could not be withdrawn
       because a signed treaty cannot.)

    The result is reflexive and transitive: what can be done in steps can be done at once.
    O(irreversible options * n_options ** 2).
    """
    count = len(issue.options)
    if not issue.irreversible:
        return np.ones((count, count), dtype=bool)
    after = np.zeros((count, count), dtype=bool)
    for earlier, later in issue.irreversible:
        after[issue.position(earlier), issue.position(later)] = True
    named = np.flatnonzero(after.any(axis=0) | after.any(axis=1))
    for middle in named:
        after |= np.outer(after[:, middle], after[middle])
    np.fill_diagonal(after, val=False)
    free = ~after.T
    allowed = free.copy()
    for lost in np.flatnonzero(after.any(axis=1)):
        before = ~after[lost]
        back = np.zeros(count, dtype=bool)
        found = np.arange(count) == lost
        while found.any():
            back |= found
            found = free[:, found].any(axis=1) & before & ~back
        allowed &= ~np.outer(after[lost], back)
    return allowed


def closed_to_detours(issue: Issue) -> tuple[tuple[str, str], ...]:
    """List the changes (from, to) that `irreversible` bars without reversing a listed one."""
    barred = np.argwhere(~changes(issue))
    named = [(issue.options[int(a)].id, issue.options[int(b)].id) for a, b in barred]
    return tuple((a, b) for a, b in named if (b, a) not in issue.irreversible)


class _Bar(NamedTuple):
    """A transition that is ruled out where the step changes one of the issues it concerns."""

    start: RegionMask
    to: RegionMask
    concerns: list[int]


def _bars(case: Case, space: Space) -> list[_Bar]:
    return [
        _Bar(
            RegionMask(transition.start, space.issues),
            RegionMask(transition.to, space.issues),
            [k for k, issue in enumerate(case.issues) if transition.by in {None, issue.owner}],
        )
        for transition in case.transitions
    ]


def _moves_of_one(rows: Rows, owned: list[int], tables: list[Flags], barred: list[_Bar]) -> Moves:
    n_states = len(rows)
    if not owned or not n_states:
        return Moves.none(n_states)
    others = [place for place in range(rows.shape[1]) if place not in owned]
    order = np.lexsort(rows[:, others].T[::-1]) if others else np.arange(n_states)
    kept = rows[order][:, others]
    first = np.concatenate([[True], (kept[1:] != kept[:-1]).any(axis=1)])
    starts = np.append(np.flatnonzero(first), n_states)
    sizes = np.diff(starts)
    bars = [
        (bar.start(rows), bar.to(rows), [k for k in bar.concerns if k in owned]) for bar in barred
    ]
    keys: list[Ints] = []
    # Every sorted place is paired with all places of its group, a block of pairs at a time.
    width = np.repeat(sizes, sizes)
    left = np.repeat(starts[:-1], sizes)
    total = np.concatenate([[0], np.cumsum(width)])
    begin = 0
    while begin < n_states:
        end = max(begin + 1, int(np.searchsorted(total, total[begin] + _BLOCK, side="right")) - 1)
        count = width[begin:end]
        source = np.repeat(np.arange(begin, end), count)
        inner = np.arange(len(source)) - np.repeat(total[begin:end] - total[begin], count)
        a, b = order[source], order[left[source] + inner]
        fine = a != b
        for place in owned:
            fine &= tables[place][rows[a, place], rows[b, place]]
        for start, to, concerns in bars:
            both = np.flatnonzero(fine & start[a] & to[b])
            differs = rows[a[both]][:, concerns] != rows[b[both]][:, concerns]
            fine[both[differs.any(axis=1)]] = False
        keys.append(a[fine] * n_states + b[fine])
        begin = end
    joined = np.concatenate(keys)
    del keys
    joined.sort()
    return Moves.of_keys(n_states, joined)
