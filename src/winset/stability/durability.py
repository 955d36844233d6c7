"""Whether a deal holds once it is signed: who could gain alone by breaking it, and then what.

The states are what the owners of issues can make of a deal without a new agreement: the
outcomes that agree with it on every issue that nobody owns. Preferences are draws, so each
verdict is a share of draws.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case
from winset.inference.ensemble import Ensemble
from winset.spaces.space import Rows, Space
from winset.stability.case_moves import changes, moves_of, reached_at_once
from winset.stability.coalitions import Together
from winset.stability.concepts import CONCEPTS, Sanctions
from winset.stability.graph_model import Flags, Moves, graph, ranked
from winset.stability.verdicts import verdicts

Array = NDArray[np.float64]

MOST_STATES = 20_000
"""Most outcomes, feasible or not, that the owners can make of a deal."""
MOST_PAIRS = 20_000_000
"""Most pairs of states looked at for the moves of one actor."""
MOST_TRIED = 2_000
"""Most sets of changes that are tried to make a deal hold."""
LEAST_GAIN = 1e-9
"""Gains up to this part of what an actor can gain or lose among the states are rounding; not
where values are whole numbers, which add up exactly."""


@dataclass(frozen=True, eq=False)
class Neighbourhood:
    """What the owners can make of a deal without a new agreement.

    Attributes
    ----------
    rows : uint, shape (n_states, n_issues); feasible outcomes.
    owners : the actors that own an issue, in the order of the case.
    moves : of each owner.
    case, space : what the outcomes belong to.
    """

    rows: Rows
    owners: tuple[str, ...]
    moves: tuple[Moves, ...]
    case: Case
    space: Space

    def find(self, row: Rows) -> int:
        """Return the state of an outcome; KeyError where it is none."""
        same = np.flatnonzero((self.rows == np.asarray(row)).all(axis=1))
        if len(same) == 0:
            raise KeyError(tuple(int(k) for k in row))
        return int(same[0])


def neighbourhood(case: Case, space: Space, row: Rows) -> Neighbourhood | None:
    """List what the owners can make of a deal; None where that is too much to list.

    Exact. O(n_states * n_issues + pairs of states that one actor can choose between).
    """
    owned = [place for place, issue in enumerate(case.issues) if issue.owner is not None]
    owners = case.owners
    cells = float(np.prod([float(space.sizes[place]) for place in owned]))
    widest = max(
        (
            float(np.prod([float(space.sizes[p]) for p in owned if case.issues[p].owner == owner]))
            for owner in owners
        ),
        default=0.0,
    )
    if cells > MOST_STATES or cells * widest > MOST_PAIRS:
        return None
    rows = np.repeat(np.asarray(row)[None, :], int(cells), axis=0)
    if owned:
        grid = np.indices([space.sizes[place] for place in owned]).reshape(len(owned), -1)
        rows[:, owned] = grid.T
    # The deal itself stays, should the case hold a rule against it.
    rows = rows[space.feasible(rows) | (rows == np.asarray(row)).all(axis=1)]
    moves = dict(zip([a.id for a in case.actors], moves_of(case, rows, space), strict=True))
    return Neighbourhood(rows, owners, tuple(moves[owner] for owner in owners), case, space)


@dataclass(frozen=True)
class Change:
    """A change of a deal that takes a breach away, or the gain from it.

    `kind` "irreversible": `actor` can no longer undo its part on `issue`; "automatic": as soon
    as `actor` breaks the deal, `by` has set `issue` to `option`.
    """

    kind: Literal["irreversible", "automatic"]
    actor: str
    issue: str
    by: str | None = None
    option: str | None = None


@dataclass(frozen=True, eq=False)
class Mend:
    """Changes made together, and the draws in which nobody gains alone then, (n_draws,)."""

    changes: tuple[Change, ...]
    held: Flags


@dataclass(frozen=True, eq=False)
class Durability:
    """How a deal holds.

    Attributes
    ----------
    owners : who can break it.
    stable : for each concept bool, shape (n_owners, n_draws); stable for that owner.
    gain : float, shape (n_owners, n_draws); the most it gains alone, <= 0 where nothing; as
        a share of the most it can gain or lose among the states.
    breach : int, shape (n_owners, n_draws); the state it would go to, -1 where it gains nothing.
    joint : for coalitions of two or more owners, smallest first, bool, shape (n_draws,):
        by acting together, one after the other or at the same time, all of them would gain.
    in_turns : the same where they can only move one after the other.
    state : of the deal.
    """

    owners: tuple[str, ...]
    stable: Mapping[str, Flags]
    gain: Array
    breach: NDArray[np.int64]
    joint: Mapping[tuple[str, ...], Flags]
    in_turns: Mapping[tuple[str, ...], Flags]
    state: int

    def gains(self, place: int) -> Flags:
        """Find in which draws an owner gains by breaking the deal alone, shape (n_draws,)."""
        return np.asarray(self.breach[place] >= 0)

    def holds(self, concept: str) -> Flags:
        """Find in which draws the deal is stable for everyone, shape (n_draws,)."""
        return np.asarray(self.stable[concept].all(axis=0))


def payoffs(
    rows: Rows, owners: Sequence[str], ensembles: Mapping[str, Ensemble], draws: Sequence[int]
) -> Array:
    """Return values of states, shape (n_owners, n_draws, n_states).

    KeyError where an owner has no ensemble: nobody is taken to be indifferent.
    """
    values = np.zeros((len(owners), len(draws), len(rows)))
    for place, owner in enumerate(owners):
        ensemble = ensembles[owner]
        at = np.minimum(np.asarray(draws), ensemble.draws - 1)
        values[place] = ensemble.graded(rows, at).T
    return values


def rounded(values: Array) -> Array:
    """Round so that sums of the same numbers, which can differ in the last digit, are equal.

    Whole numbers, as those of scored owners, keep every difference however small.
    """
    return np.asarray(np.rint(values / least_gain(values)[:, :, None]))


def least_gain(values: Array) -> Array:
    """Return what a gain has to exceed to be more than rounding, shape (n_owners, n_draws)."""
    least = _scale(values) * LEAST_GAIN
    whole = (values == np.rint(values)).all(axis=2)
    return np.where(whole, np.minimum(least, 0.5), least)


def durability(
    around: Neighbourhood,
    states: Sequence[int],
    values: Array,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> list[Durability]:
    """Judge some deals with the same neighbourhood.

    Parameters
    ----------
    states : the deals among the states.
    values : from `payoffs`.

    Notes
    -----
    Exact per draw; as `verdicts.stable` in each.
    """
    order = rounded(values)
    found = []
    for state in states:
        # Only what sequences of moves from the deal lead to bears on it.
        near = np.append(_reached(around, state, range(len(around.owners))), state)
        part = tuple(_part(moves, near) for moves in around.moves)
        last = np.array([len(near) - 1], dtype=np.int64)
        out = verdicts(part, ranked(order[:, :, near]), last, sanctions=sanctions)
        gain, breach = _alone(around, state, values)
        stable = {concept: out[c, :, :, 0] for c, concept in enumerate(CONCEPTS)}
        joint, in_turns = (
            _joint(around, state, values, together)
            for together in (Together.AT_ONCE, Together.IN_TURNS)
        )
        found.append(Durability(around.owners, stable, gain, breach, joint, in_turns, state))
    return found


def _part(moves: Moves, states: NDArray[np.int64]) -> Moves:
    """Return the moves between some of the states, which are numbered anew."""
    place = np.full(moves.n_states, -1, dtype=np.int64)
    place[states] = np.arange(len(states))
    source, target = place[moves.sources()], place[moves.targets]
    inside = (source >= 0) & (target >= 0)
    return Moves.of_pairs(len(states), source[inside], target[inside])


def holding_states(moves: Sequence[Moves], values: Array, concept: str) -> Flags:
    """Find in which draws each state is stable for everyone, bool (n_draws, n_states).

    values : as from `payoffs`. Exact per draw; as `verdicts.stable` in each.
    """
    every = np.arange(values.shape[2], dtype=np.int64)
    found = verdicts(moves, ranked(rounded(values)), every, (concept,))
    return np.asarray(found[0].all(axis=0))


def _scale(values: Array) -> Array:
    """Return what owners can gain or lose among the states, (n_owners, n_draws); 1 for nothing."""
    span = np.ptp(values, axis=2)
    return np.where(span > 0, span, 1.0)


def _alone(around: Neighbourhood, state: int, values: Array) -> tuple[Array, NDArray[np.int64]]:
    least, scale = least_gain(values), _scale(values)
    gain = np.full(values.shape[:2], -np.inf)
    breach = np.full(values.shape[:2], -1, dtype=np.int64)
    for place, moves in enumerate(around.moves):
        near = moves.at(state)
        if len(near):
            more = values[place][:, near] - values[place][:, [state]]
            most = more.max(axis=1)
            gain[place] = most / scale[place]
            breach[place] = np.where(most > least[place], near[more.argmax(axis=1)], -1)
    return gain, breach


def escape(around: Neighbourhood, held: Durability, values: Array, place: int, concept: str) -> int:
    """Return the best breach of an owner that no answer deters; -1 where all are deterred.

    Parameters
    ----------
    values : of one draw, float (n_owners, 1, n_states).
    concept : "gmr" (the others answer by moves of any kind) or "seq" (by improvements).

    Notes
    -----
    Exact. One search of the answers for each breach that pays.
    """
    ranks = ranked(rounded(values))[:, 0]
    others = [k for k in range(len(around.owners)) if k != place]
    answers = [around.moves[k] for k in others]
    if concept == "seq":
        answers = [_wanted(moves, ranks[k]) for k, moves in zip(others, answers, strict=True)]
    mine = ranks[place]
    near = around.moves[place].at(held.state)
    better = near[mine[near] > mine[held.state]]
    for breach in better[np.argsort(-mine[better], kind="stable")].tolist():
        ends = _marked(breach, answers, len(around.rows))
        if not (mine[ends] <= mine[held.state]).any():
            return int(breach)
    return -1


def _wanted(moves: Moves, ranks: NDArray[np.int32]) -> Moves:
    """Keep the moves that their mover gains by."""
    sources = moves.sources()
    better = ranks[moves.targets] > ranks[sources]
    return Moves.of_pairs(len(ranks), sources[better], moves.targets[better])


def _joint(
    around: Neighbourhood, state: int, values: Array, together: Together
) -> dict[tuple[str, ...], Flags]:
    """Find in which draws the owners of each coalition of two or more would gain together.

    What a coalition reaches is as in `coalitions`.
    """
    found: dict[tuple[str, ...], Flags] = {}
    least = least_gain(values)[:, :, None]
    for size in range(2, min(len(around.owners), 6) + 1):
        for members in itertools.combinations(range(len(around.owners)), size):
            reached = _reached(around, state, members)
            if together is Together.AT_ONCE:
                ids = [around.owners[member] for member in members]
                once = reached_at_once(around.case, around.rows, around.space, ids, state)
                reached = np.union1d(reached, once)
            theirs = values[list(members)]
            more = theirs[:, :, reached] - theirs[:, :, [state]]
            better = np.logical_and.reduce(more > least[list(members)]).any(axis=1)
            found[tuple(around.owners[m] for m in members)] = np.asarray(better)
    return found


def _reached(around: Neighbourhood, state: int, members: Sequence[int]) -> NDArray[np.int64]:
    """Return the states that some owners reach by turns, the first one left out."""
    ends = _marked(state, [around.moves[member] for member in members], len(around.rows))
    return np.asarray(ends[ends != state])


def _marked(state: int, movers: Sequence[Moves], n_states: int) -> NDArray[np.int64]:
    """Return the states that movers reach by turns, nobody twice in a row."""
    from winset.stability.concept_kernels import mark_reached

    if not movers:
        return np.zeros(0, dtype=np.int64)
    starts, targets, _, _ = graph(movers)
    marks = np.zeros((len(movers), n_states), dtype=bool)
    mark_reached(state, starts, targets, marks)
    return np.flatnonzero(marks.any(axis=0))


def mends(
    case: Case, space: Space, around: Neighbourhood, found: Durability, values: Array
) -> list[Mend]:
    """Find the smallest changes that keep a deal from being broken, most draws held first.

    Tried for each owner that gains by breaking in some draw: that its part on an issue can no
    longer be undone, and that another owner's answer on one issue follows by itself, whatever
    the breach. First one change, then two together, then three, until some are enough in all
    draws; of larger sets only those that hold in more draws than every smaller one are
    returned. Exact per draw. O(MOST_TRIED * n_draws * moves from the deal).
    """
    tools = _Tools(case, space, around, found, values)
    options = tools.options()
    best = int(tools.held(()).sum())
    kept: list[Mend] = []
    tried = 0
    for size in (1, 2, 3):
        made: list[Mend] = []
        for some in itertools.combinations(options, size):
            tried += 1
            if tried > MOST_TRIED:
                break
            if size == 1 or _apart(some):
                held = tools.held(some)
                if int(held.sum()) > best:
                    made.append(Mend(some, held))
        made.sort(key=lambda part: -int(part.held.sum()))
        kept = [*made, *kept]
        if made:
            best = int(made[0].held.sum())
        if best == values.shape[1]:
            break
    return kept


def _apart(some: Sequence[Change]) -> bool:
    """Return whether changes go together.

    Not two answers on one issue to the same breach; nor an answer that undoes what another
    change makes impossible to undo.
    """
    final = {change.issue for change in some if change.kind == "irreversible"}
    undone = {change.issue for change in some if change.kind == "automatic"}
    return not final & undone and len(
        {(change.kind, change.actor, change.issue) for change in some}
    ) == len(some)


class _Tools:
    """Tries changes of one deal."""

    def __init__(
        self, case: Case, space: Space, around: Neighbourhood, found: Durability, values: Array
    ) -> None:
        self._case = case
        self._around = around
        self._found = found
        self._values = values
        self._deal = around.rows[found.state]
        self._index = {row.tobytes(): k for k, row in enumerate(around.rows)}
        self._place = {issue.id: k for k, issue in enumerate(case.issues)}
        self._limit = values[:, :, found.state] + least_gain(values)
        self._near = [moves.at(found.state) for moves in around.moves]

    def options(self) -> list[Change]:
        """List the changes that bear on an owner who gains by breaking in some draw."""
        listed = []
        for place, actor in enumerate(self._found.owners):
            near = self._around.rows[self._near[place]]
            if not self._found.gains(place).any():
                continue
            for k, issue in enumerate(self._case.issues):
                if issue.owner == actor:
                    if (near[:, k] != self._deal[k]).any():
                        listed.append(Change("irreversible", actor, issue.id))
                elif issue.owner is not None:
                    possible = changes(issue)[self._deal[k]]
                    listed += [
                        Change("automatic", actor, issue.id, issue.owner, option.id)
                        for o, option in enumerate(issue.options)
                        if possible[o] and o != self._deal[k]
                    ]
        return listed

    def held(self, some: Sequence[Change]) -> Flags:
        """Find in which draws nobody gains alone once some changes are made."""
        held = np.ones(self._values.shape[1], dtype=bool)
        for place, actor in enumerate(self._found.owners):
            mine = [change for change in some if change.actor == actor]
            ends = self._ends(place, mine)
            held &= (self._values[place][:, ends] <= self._limit[place][:, None]).all(axis=1)
        return held

    def _ends(self, place: int, mine: Sequence[Change]) -> NDArray[np.int64]:
        """Return where the breaches of one owner end."""
        near = self._near[place]
        rows = self._around.rows[near]
        for change in mine:
            if change.kind == "irreversible":
                k = self._place[change.issue]
                fine = rows[:, k] == self._deal[k]
                near, rows = near[fine], rows[fine]
        rows = rows.copy()
        answers = [change for change in mine if change.kind == "automatic"]
        for answer in answers:
            assert answer.option is not None
            k = self._place[answer.issue]
            rows[:, k] = self._case.issues[k].position(answer.option)
        if not answers:
            return np.asarray(near, dtype=np.int64)
        # Where the answer is not feasible after a breach, the breach stands.
        return np.array(
            [
                self._index.get(row.tobytes(), int(before))
                for row, before in zip(rows, near, strict=True)
            ],
            dtype=np.int64,
        )
