"""Coalitions: actors that move together where all of them gain.

A coalition goes wherever its members' moves lead one after the other, nobody moving twice in a
row, and wherever one change leads that some of them make at the same time (`Together`); a
sequence that comes back to where it began is no move. It **improves** where every member strictly
prefers the end to the state it left; an answer **deters** it where not every member still does.

Two uses. `as_one`: some actors act as one actor from now on, and everybody is judged again. That
is an idea of software for the graph model (GMCR+); Kilgour, Hipel, Fang and Peng 2001 define what
a coalition improves on, not this. `breaking` and `coalition_verdicts`: which of all coalitions
would break a state (Inohara and Hipel 2008). In print, moves are one after the other; that
coalitions also move at the same time is ours.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from winset.stability.concepts import Answers, Deterrence, Sanctions, deterrence, deterrences
from winset.stability.graph_model import ActorKey, Conflict, Flags, Graph, Moves, Ranks, graph
from winset.stability.status_quo import Steps, shortest_paths
from winset.stability.verdicts import search


class Together(StrEnum):
    """How a coalition moves.

    AT_ONCE counts a change that its members make at the same time, where the conflict tells which
    there are (`Conflict.at_once`), as well as moves one after the other; IN_TURNS only these.
    """

    AT_ONCE = "at-once"
    IN_TURNS = "in-turns"


MOST_ACTORS = 6
"""So many actors at most where all coalitions are looked at."""


@dataclass(frozen=True, eq=False)
class Coalition:
    """A coalition as one mover.

    `members` are the places of actors, ascending; `moves` where it can go, `improvements` the
    part of them that every member strictly prefers.
    """

    members: tuple[int, ...]
    moves: Moves
    improvements: Moves


@dataclass(frozen=True, eq=False)
class AsOne:
    """A conflict in which some actors act as one: the coalition stands at its first member."""

    conflict: Conflict
    players: tuple[Coalition, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the players' names, those of a coalition joined by +."""
        return tuple(
            "+".join(self.conflict.actors[member] for member in player.members)
            for player in self.players
        )


@dataclass(frozen=True)
class Break:
    """How a coalition would break a state: where to, by which legal steps of its members.

    `path` are moves one after the other; empty where only a change at the same time leads there.
    `minimal`: no part of the coalition would break the state as well.
    """

    members: tuple[int, ...]
    to: int
    path: Steps
    minimal: bool


def coalition(
    conflict: Conflict, members: Sequence[ActorKey], together: Together = Together.AT_ONCE
) -> Coalition:
    """Work out what a coalition can do. O(n_states * members * moves) time."""
    places = tuple(sorted({conflict.place(member) for member in members}))
    if not places:
        raise ValueError("a coalition needs a member")
    n_states = conflict.n_states
    if len(places) == 1:
        moves = conflict.moves[places[0]]
    else:
        moves = _in_turns(n_states, [conflict.moves[place] for place in places])
        if together is Together.AT_ONCE and conflict.at_once is not None:
            more = conflict.at_once(places)
            moves = Moves.of_pairs(
                n_states,
                np.concatenate([moves.sources(), more.sources()]),
                np.concatenate([moves.targets, more.targets]),
            )
    source = moves.sources()
    better = (
        conflict.ranks[list(places)][:, moves.targets] > conflict.ranks[list(places)][:, source]
    ).all(axis=0)
    return Coalition(places, moves, Moves.of_pairs(n_states, source[better], moves.targets[better]))


def _in_turns(n_states: int, movers: Sequence[Moves]) -> Moves:
    """Return where sequences of moves lead, nobody twice in a row, and not back to the start."""
    from winset.stability.concept_kernels import mark_reached

    starts, targets, _, _ = graph(movers)
    ends: list[NDArray[np.int64]] = []
    marks = np.zeros((len(movers), n_states), dtype=bool)
    for state in range(n_states):
        marks[:] = False
        mark_reached(state, starts, targets, marks)
        marks[:, state] = False
        ends.append(np.flatnonzero(marks.any(axis=0)))
    sources = np.repeat(np.arange(n_states), [len(end) for end in ends])
    return Moves.of_pairs(n_states, sources, np.concatenate(ends))


def as_one(
    conflict: Conflict, members: Sequence[ActorKey], together: Together = Together.AT_ONCE
) -> AsOne:
    """Put a coalition in the place of its members; the other actors stay single."""
    joined = coalition(conflict, members, together)
    players = [
        joined if actor == joined.members[0] else coalition(conflict, (actor,))
        for actor in range(len(conflict.actors))
        if actor == joined.members[0] or actor not in joined.members
    ]
    return AsOne(conflict, tuple(players))


def coalition_stable(
    conflict: Conflict,
    members: Sequence[ActorKey],
    concepts: Collection[str] | None = None,
    sanctions: Sanctions = Sanctions.PUBLISHED,
    together: Together = Together.AT_ONCE,
) -> dict[str, Flags]:
    """Decide which states are stable for whom where some actors act as one.

    Parameters
    ----------
    concepts : those by deterrence; None: all of them.

    Returns
    -------
    For each concept bool, shape (n_players, n_states), players as in `as_one`.

    Notes
    -----
    The definitions are those of `stable` with the coalition as one player: among the others it
    makes its own moves, in seq and sseq those that improve for all its members, and does not
    move twice in a row. smr and sseq: a deterred coalition has no move from the answer to a
    state that every member prefers. Exact. smr and sseq of a coalition are searched state by
    state: O(n_states) times the cost of a search.
    """
    rules = {concept: deterrence(concept) for concept in concepts or deterrences()}
    view = as_one(conflict, members, together)
    found = {
        concept: np.zeros((len(view.players), conflict.n_states), dtype=bool) for concept in rules
    }
    for place, focal in enumerate(view.players):
        others = [player for player in view.players if player is not focal]
        answers = _Answers(
            [player.moves for player in others], [player.improvements for player in others]
        )
        for concept, rule in rules.items():
            deterred = _deterred(conflict, focal, answers, rule, sanctions)
            found[concept][place] = _all_within(deterred, focal.improvements.starts)
    return found


def coalition_verdicts(
    conflict: Conflict, concept: str = "nash", together: Together = Together.AT_ONCE
) -> dict[tuple[int, ...], Flags]:
    """Decide for every coalition which states it would not break: bool (n_states,).

    A state that holds for all of them is universally coalitionally stable. The others answer by
    their single moves (gmr, smr), or by joint improvements of any coalition among them (seq,
    sseq); no mover, actor or coalition, moves twice in a row.

    Raises
    ------
    ValueError
        More than six actors.

    Notes
    -----
    Exact. 2**n_actors coalitions; seq and sseq have up to as many movers again.
    Source: after Inohara and Hipel 2008; the definition is the one stated here.
    """
    deterrence(concept)
    return Coalitions(conflict, together).verdicts(concept)


def breaking(
    conflict: Conflict,
    state: int,
    concept: str = "nash",
    together: Together = Together.AT_ONCE,
) -> list[Break]:
    """List the coalitions that would break a state, those with no smaller part first.

    For each the joint improvement that nothing deters and that its worst-off member ranks
    highest, with a shortest legal path of its members where turns lead there. Errors and
    definitions as in `coalition_verdicts`.
    """
    deterrence(concept)
    return Coalitions(conflict, together).breaks(concept, (state,))[state]


class Coalitions:
    """Every coalition of a conflict: what each can do is worked out once for all questions.

    ValueError for more than six actors.
    """

    def __init__(self, conflict: Conflict, together: Together = Together.AT_ONCE) -> None:
        self._conflict = conflict
        self._teams = _teams(conflict, together)
        self._answers: dict[tuple[int, ...], _Answers] = {}
        self._known: dict[tuple[str, tuple[int, ...]], Flags] = {}

    def verdicts(self, concept: str) -> dict[tuple[int, ...], Flags]:
        """Decide for every coalition which states it would not break; see `coalition_verdicts`."""
        return {
            members: _all_within(self._deterred(concept, members), focal.improvements.starts)
            for members, focal in self._teams.items()
        }

    def breaks(self, concept: str, states: Collection[int]) -> dict[int, list[Break]]:
        """List for some states the coalitions that would break them, as `breaking` does of one."""
        broken: dict[int, list[Break]] = {state: [] for state in states}
        for members, focal in self._teams.items():
            deterred = self._deterred(concept, members)
            for state, found in broken.items():
                start, near = focal.improvements.starts[state], focal.improvements.at(state)
                free = near[~deterred[start : start + len(near)]]
                if len(free):
                    minimal = not any(set(other.members) <= set(members) for other in found)
                    found.append(_break(self._conflict, state, members, free, minimal=minimal))
        return {
            state: sorted(
                found, key=lambda other: (not other.minimal, len(other.members), other.members)
            )
            for state, found in broken.items()
        }

    def _deterred(self, concept: str, members: tuple[int, ...]) -> Flags:
        key = concept, members
        if key not in self._known:
            if members not in self._answers:
                self._answers[members] = _against(self._conflict, members, self._teams)
            self._known[key] = _deterred(
                self._conflict, self._teams[members], self._answers[members], deterrence(concept)
            )
        return self._known[key]


def _break(
    conflict: Conflict,
    state: int,
    members: tuple[int, ...],
    free: NDArray[np.int32],
    *,
    minimal: bool,
) -> Break:
    """Say where a coalition would go, of the joint improvements that nothing deters."""
    worst = conflict.ranks[list(members)][:, free].min(axis=0)
    to = int(free[np.argmax(worst)])
    turns = shortest_paths([conflict.moves[member] for member in members], state, to)
    path = turns.get(to, ())
    return Break(members, to, tuple((members[mover], at) for mover, at in path), minimal)


def _teams(conflict: Conflict, together: Together) -> dict[tuple[int, ...], Coalition]:
    """Return every coalition, smaller ones first."""
    count = len(conflict.actors)
    if count > MOST_ACTORS:
        raise ValueError(f"all coalitions of {count} actors are too many: {MOST_ACTORS} at most")
    return {
        members: coalition(conflict, members, together)
        for size in range(1, count + 1)
        for members in combinations(range(count), size)
    }


class _Answers:
    """What those outside a coalition can answer, for many values in turn."""

    def __init__(self, by_moves: Sequence[Moves], by_improvements: Sequence[Moves]) -> None:
        self._movers = {False: by_moves, True: by_improvements}
        self._graphs: dict[bool, Graph] = {}

    def least(self, worth: Ranks, rule: Deterrence, sanctions: Sanctions) -> Ranks:
        """Find per state the least worth that the answers of a concept lead to.

        Improvements are a graph of their own here, so that a coalition, which has no ranks,
        is a mover like any other. The focal player is mover 0 and makes no moves.
        """
        movers = [Moves.none(len(worth)), *self._movers[rule.improving]]
        least_worth = search(sanctions, len(movers))
        if rule.improving not in self._graphs:
            self._graphs[rule.improving] = graph(movers)
        ranks = np.zeros((len(movers), len(worth)), dtype=np.int32)
        out = np.empty(len(worth), dtype=np.int32)
        least_worth(0, False, worth, ranks, self._graphs[rule.improving], out)
        return out


def _against(
    conflict: Conflict,
    members: tuple[int, ...],
    teams: dict[tuple[int, ...], Coalition],
) -> _Answers:
    outside = [a for a in range(len(conflict.actors)) if a not in members]
    parts = [team for group, team in teams.items() if set(group) <= set(outside)]
    return _Answers([conflict.moves[actor] for actor in outside], [p.improvements for p in parts])


def _deterred(
    conflict: Conflict,
    focal: Coalition,
    answers: _Answers,
    rule: Deterrence,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> Flags:
    """Decide of each improvement of a player whether it is deterred: bool (n_improvements,)."""
    better = focal.improvements
    ranks = conflict.ranks[list(focal.members)]
    if rule.answers is Answers.NONE or not len(better.targets):
        return np.zeros(len(better.targets), dtype=bool)
    sources = better.sources()
    if not rule.once_more:
        # Some state of the closure is no better for some member: least worth, member by member.
        deterred = np.zeros(len(sources), dtype=bool)
        for rank in ranks:
            least = answers.least(rank, rule, sanctions)
            deterred |= np.asarray(least[better.targets] <= rank[sources])
        return deterred
    if len(ranks) == 1:
        worth = ranks[0].copy()
        np.maximum.at(worth, focal.moves.sources(), ranks[0][focal.moves.targets])
        least = answers.least(worth, rule, sanctions)
        return np.asarray(least[better.targets] <= ranks[0][sources])
    deterred = np.zeros(len(sources), dtype=bool)
    for state in np.unique(sources):
        joint = np.asarray((ranks > ranks[:, [state]]).all(axis=0))
        hits = np.concatenate([[0], np.cumsum(joint[focal.moves.targets])])
        again = hits[focal.moves.starts[1:]] > hits[focal.moves.starts[:-1]]
        least = answers.least((joint | again).astype(np.int32), rule, sanctions)
        begin, end = better.starts[state], better.starts[state + 1]
        deterred[begin:end] = least[better.targets[begin:end]] == 0
    return deterred


def _all_within(flags: Flags, starts: NDArray[np.int64]) -> Flags:
    """Decide for each state whether all flags of its part hold; an empty part does."""
    misses = np.concatenate([[0], np.cumsum(~flags)])
    return np.asarray(misses[starts[1:]] == misses[starts[:-1]])
