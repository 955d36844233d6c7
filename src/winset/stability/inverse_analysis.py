"""Which preferences would make a given state hold (inverse analysis).

Source: Kinsara, Kilgour and Hipel 2015, who search all rankings. Here the conditions are read
off the moves instead: whether a state s is stable for an actor depends only on which states it
prefers to s, and for seq and sseq on what improves the lot of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from math import comb, factorial

import numpy as np

from winset.case.status import Status
from winset.solver import Infeasible, Program, Solver
from winset.stability.concepts import CONCEPTS, Answers, Deterrence, Sanctions, deterrence
from winset.stability.graph_model import ActorKey, Conflict, Ranks, graph, ranked
from winset.stability.status_quo import improvements
from winset.stability.verdicts import count_draws, stable, verdicts

MOST_LISTED = 8
"""Up to so many states all rankings are tried where conditions alone do not decide."""
MOST_OPEN = 20
"""So many states at most may matter where sets of preferred states are counted."""
MOST_ORDERED = 4
"""So many states at most are tried in each order where several are to hold at once."""
MOST_TRIES = 5_000
"""So many changes at most are tried where improvements of the others are at stake."""


@dataclass(frozen=True)
class Condition:
    """What keeps an actor from leaving by one of its moves.

    One of `ways` has to hold. A way is a set of states none of which the actor may prefer to
    the state: the target of the move alone, or what an answer of the others leads to.
    """

    move: int
    ways: tuple[frozenset[int], ...]


@dataclass(frozen=True)
class Requirement:
    """All conditions under which the state is stable for one actor; `holds`: they are met."""

    actor: int
    conditions: tuple[Condition, ...]
    holds: bool


@dataclass(frozen=True, eq=False)
class Change:
    """The fewest states that must stop being preferred to the state for it to hold for all.

    `lowered` are pairs (actor, state): each is placed just below the state in question, all
    else keeps its order; `ranks` int32 (n_actors, n_states) is the outcome. EXACT: no fewer
    do. BOUND: it does, fewer might. IMPOSSIBLE: no lowering of preferred states does.
    UNKNOWN: none was found, and not all were tried. Of the last two, `lowered` is empty and
    `ranks` is what it was.
    """

    status: Status
    lowered: tuple[tuple[int, int], ...]
    ranks: Ranks


@dataclass(frozen=True)
class Count:
    """How many strict rankings of one actor make the state an equilibrium, the others' fixed.

    `favourable` of `possible` = n_states! rankings; None where the status is UNKNOWN.
    """

    status: Status
    favourable: int | None
    possible: int


@dataclass(frozen=True)
class Inverse:
    """Which preferences make a state an equilibrium; see the parts."""

    state: int
    concept: str
    requirements: tuple[Requirement, ...]
    change: Change
    counts: dict[int, Count]


def inverse(conflict: Conflict, state: int, concept: str, vary: ActorKey | None = None) -> Inverse:
    """Find which preferences make `state` an equilibrium, sanctions as published.

    Parameters
    ----------
    concept : one by deterrence.
    vary : the one actor whose preferences may change; None: everybody's may. Counts are given
        for each actor that may vary, taken one at a time.

    Notes
    -----
    `requirements` are exact with the others' preferences as they are. The smallest change is
    an integer program per actor (nash, gmr, smr: exact). In seq and sseq an actor that
    changes its ranking also changes how it answers, so there all smaller changes are tried, up
    to 5,000. Every change given was run through `stable` for all actors. Counts are exact, by
    the sets of states preferred to `state`, or for up to 8 states by all rankings.
    """
    deterrence(concept)
    varied = range(len(conflict.actors)) if vary is None else (conflict.place(vary),)
    held = stable(conflict, (concept,))[concept][:, state]
    required = tuple(
        Requirement(actor, conditions(conflict, actor, state, concept), bool(held[actor]))
        for actor in range(len(conflict.actors))
    )
    change = _smallest_change(conflict, state, concept, [required[actor] for actor in varied])
    counts = {actor: _count(conflict, state, concept, required[actor]) for actor in varied}
    return Inverse(state, concept, required, change, counts)


def conditions(conflict: Conflict, actor: int, state: int, concept: str) -> tuple[Condition, ...]:
    """List what has to be true of one actor's preferences for a state to be stable for it.

    One condition for each of its moves that the others cannot undo in any case; ways that ask
    for more than another way are left out.
    """
    from winset.stability.concept_kernels import mark_reached

    rule = deterrence(concept)
    moves = improvements(conflict) if rule.improving else conflict.moves
    others = [moves[other] for other in range(len(moves)) if other != actor]
    found = []
    for move in conflict.moves[actor].at(state).tolist():
        ways = {frozenset([move])}
        if rule.answers is not Answers.NONE and others:
            starts, targets, _, _ = graph(others)
            marks = np.zeros((len(others), conflict.n_states), dtype=bool)
            mark_reached(move, starts, targets, marks)
            for answer in np.flatnonzero(marks.any(axis=0)).tolist():
                needed = {answer}
                if rule.once_more:
                    needed.update(conflict.moves[actor].at(answer).tolist())
                ways.add(frozenset(needed - {state}))
        least = [way for way in ways if not any(other < way for other in ways)]
        if frozenset() not in least:
            least.sort(key=lambda way: (len(way), sorted(way)))
            found.append(Condition(move, tuple(least)))
    return tuple(found)


def lowered(conflict: Conflict, state: int, pairs: Sequence[tuple[int, int]]) -> Ranks:
    """Return the ranks after placing states just below `state`: pairs of (actor, state)."""
    payoffs = conflict.ranks.astype(np.float64)
    for actor, pair in pairs:
        place = (conflict.ranks[actor, pair] + 1) / (conflict.n_states + 2)
        payoffs[actor, pair] = conflict.ranks[actor, state] - 1 + place
    return ranked(payoffs)


def _preferred(conflict: Conflict, actor: int, state: int) -> list[int]:
    rank = conflict.ranks[actor]
    return [int(preferred) for preferred in np.flatnonzero(rank > rank[state])]


def _cheapest(conflict: Conflict, state: int, required: Requirement) -> list[tuple[int, int]]:
    """Find the fewest preferred states whose lowering meets every condition of one actor.

    Integer program: one column for each preferred state (lowered or not) and one for each way
    of several states, which may be used where all its preferred states are lowered.
    """
    preferred = _preferred(conflict, required.actor, state)
    column = {state: place for place, state in enumerate(preferred)}
    ways: dict[frozenset[int], int] = {}
    rows: list[dict[int, float]] = []
    for condition in required.conditions:
        open_ways = [way & column.keys() for way in condition.ways]
        if not all(open_ways):
            continue
        row: dict[int, float] = {}
        for way in map(frozenset, open_ways):
            if len(way) == 1:
                row[column[next(iter(way))]] = 1.0
            else:
                row[ways.setdefault(way, len(column) + len(ways))] = 1.0
        rows.append(row)
    if not rows:
        return []
    width, covers = len(column) + len(ways), len(rows)
    for way, place in ways.items():
        rows.append({**{column[state]: 1.0 for state in way}, place: -float(len(way))})
    matrix = np.zeros((len(rows), width))
    for place, row in enumerate(rows):
        matrix[place, list(row)] = list(row.values())
    low = np.concatenate([np.ones(covers), np.zeros(len(ways))])
    program = Program(
        matrix,
        low,
        np.full(len(rows), np.inf),
        np.zeros(width),
        np.ones(width),
        np.ones(width, dtype=bool),
    )
    cost = np.concatenate([np.ones(len(column)), np.zeros(len(ways))])
    best = Solver(program).minimise(cost)
    assert not isinstance(best, Infeasible)
    return [
        (required.actor, lowered_state)
        for lowered_state, place in column.items()
        if best.x[place] > 0.5
    ]


def _smallest_change(
    conflict: Conflict, state: int, concept: str, required: Sequence[Requirement]
) -> Change:
    def holds(pairs: Sequence[tuple[int, int]]) -> bool:
        changed = Conflict(conflict.actors, conflict.moves, lowered(conflict, state, pairs))
        return bool(stable(changed, (concept,))[concept][:, state].all())

    def change(status: Status, pairs: Sequence[tuple[int, int]] = ()) -> Change:
        return Change(status, tuple(pairs), lowered(conflict, state, pairs))

    first = [pair for requirement in required for pair in _cheapest(conflict, state, requirement)]
    works = holds(first)
    if not deterrence(concept).improving:
        # What one actor prefers is of no account to the others here.
        return change(Status.EXACT, first) if works else change(Status.IMPOSSIBLE)
    pairs = [
        (requirement.actor, other)
        for requirement in required
        for other in _preferred(conflict, requirement.actor, state)
    ]
    tries = 0
    for size in range(len(first) if works else len(pairs) + 1):
        tries += comb(len(pairs), size)
        if tries > MOST_TRIES:
            return change(Status.BOUND, first) if works else change(Status.UNKNOWN)
        for chosen in combinations(pairs, size):
            if holds(chosen):
                return change(Status.EXACT, chosen)
    return change(Status.EXACT, first) if works else change(Status.IMPOSSIBLE)


def _count(conflict: Conflict, state: int, concept: str, required: Requirement) -> Count:
    possible = factorial(conflict.n_states)
    others = [a for a in range(len(conflict.actors)) if a != required.actor]
    alone, wider = _without_wishes(concept)
    held = {
        name: bool(flags[others, state].all())
        for name, flags in stable(conflict, {alone, wider}).items()
    }
    if not held[wider]:
        # The others' wider concept does not depend on this actor, and it includes `concept`.
        return Count(Status.EXACT, 0, possible)
    if concept == wider or held[alone]:
        counted = count_by_sets(conflict.n_states, required.conditions)
        if counted is not None:
            return Count(Status.EXACT, counted, possible)
    if conflict.n_states <= MOST_LISTED:
        return Count(
            Status.EXACT, count_by_rankings(conflict, state, concept, required.actor), possible
        )
    return Count(Status.UNKNOWN, None, possible)


def _without_wishes(concept: str) -> tuple[str, str]:
    """Return the concept without answers, and the one that allows the same with any answers.

    Neither depends on what the others want; all that is stable by `concept` is so by the second.
    """
    asked = deterrence(concept)
    rules = {
        key: found.rule for key, found in CONCEPTS.items() if isinstance(found.rule, Deterrence)
    }
    alone = next(key for key, rule in rules.items() if rule.answers is Answers.NONE)
    if not asked.improving:
        return alone, concept
    return alone, next(
        key
        for key, rule in rules.items()
        if rule.answers is Answers.MOVES and rule.once_more == asked.once_more
    )


@dataclass(frozen=True)
class Several:
    """What would make several states hold at once.

    `holds`: they do. `steps` are triples (state, actor, lowered): for that state to hold too the
    actor must no longer prefer `lowered` to it; one after the other they make all hold. EXACT: none
    is needed; BOUND: they do, fewer might; UNKNOWN: none were found. `counts` are of the strict
    rankings of one actor, the others' fixed, under which all of them hold.
    """

    holds: bool
    status: Status
    steps: tuple[tuple[int, int, int], ...]
    counts: dict[int, Count]


def inverse_of_several(conflict: Conflict, states: Sequence[int], concept: str) -> Several:
    """Find what would make several states equilibria at once.

    The smallest change for one state is made, then that for the next, in each order of up to four
    states; what comes out is run through `stable`. Rankings are counted by trying all, for up to
    8 states of the conflict.
    """
    deterrence(concept)

    def hold(ranks: Ranks) -> bool:
        held = stable(replace(conflict, ranks=ranks), (concept,))[concept]
        return bool(held[:, list(states)].all())

    counts = {
        actor: _count_together(conflict, states, concept, actor)
        for actor in range(len(conflict.actors))
    }
    if hold(conflict.ranks):
        return Several(True, Status.EXACT, (), counts)
    best: tuple[tuple[int, int, int], ...] | None = None
    orders = permutations(states) if len(states) <= MOST_ORDERED else [tuple(states)]
    for order in orders:
        changed, steps = conflict, []
        for state in order:
            change = _change(changed, state, concept)
            steps += [(state, actor, lower) for actor, lower in change.lowered]
            changed = replace(changed, ranks=change.ranks)
        if (best is None or len(steps) < len(best)) and hold(changed.ranks):
            best = tuple(steps)
    status = Status.UNKNOWN if best is None else Status.BOUND
    return Several(False, status, best or (), counts)


def _change(conflict: Conflict, state: int, concept: str) -> Change:
    held = stable(conflict, (concept,))[concept][:, state]
    required = [
        Requirement(actor, conditions(conflict, actor, state, concept), bool(held[actor]))
        for actor in range(len(conflict.actors))
    ]
    return _smallest_change(conflict, state, concept, required)


def _count_together(conflict: Conflict, states: Sequence[int], concept: str, actor: int) -> Count:
    possible = factorial(conflict.n_states)
    if conflict.n_states > MOST_LISTED:
        return Count(Status.UNKNOWN, None, possible)
    ranks = _every_ranking(conflict, actor)
    asked = np.array(states, dtype=np.int64)
    held = verdicts(conflict.moves, ranks, asked, (concept,))
    return Count(Status.EXACT, int(held[0].all(axis=(0, 2)).sum()), possible)


def _every_ranking(conflict: Conflict, actor: int) -> Ranks:
    """Return every strict ranking of one actor, the others' as they are."""
    orders = np.array(list(permutations(range(conflict.n_states))), dtype=np.int32)
    shape = (len(conflict.actors), *orders.shape)
    ranks = np.ascontiguousarray(np.broadcast_to(conflict.ranks[:, None, :], shape))
    ranks[actor] = orders
    return ranks


def count_by_sets(n_states: int, required: Sequence[Condition]) -> int | None:
    """Count the strict rankings of n states that meet conditions; None above 20 states named.

    Only u states are named. A set of a of them is exactly what is preferred in a! (u - a)! of
    the (u + 1)! orders of these and the state itself, and every such order is part of
    n! / (u + 1)! rankings. Exact. O(2**u * ways).
    """
    named = sorted({state for condition in required for way in condition.ways for state in way})
    count, rankings = len(named), factorial(n_states)
    if all(len(condition.ways) == 1 == len(condition.ways[0]) for condition in required):
        return rankings // (count + 1)
    if count > MOST_OPEN:
        return None
    bit = {state: np.uint32(1 << place) for place, state in enumerate(named)}
    preferred = np.arange(1 << count, dtype=np.uint32)
    fine = np.ones(1 << count, dtype=bool)
    for condition in required:
        met = np.zeros(1 << count, dtype=bool)
        for way in condition.ways:
            mask = np.bitwise_or.reduce(np.array([bit[state] for state in way], dtype=np.uint32))
            met |= (preferred & mask) == 0
        fine &= met
    sizes = np.bincount(np.bitwise_count(preferred[fine]), minlength=count + 1)
    orders = sum(
        int(many) * factorial(size) * factorial(count - size) for size, many in enumerate(sizes)
    )
    return orders * (rankings // factorial(count + 1))


def count_by_rankings(conflict: Conflict, state: int, concept: str, actor: int) -> int:
    """Count the strict rankings of one actor that make a state an equilibrium, by trying all."""
    ranks = _every_ranking(conflict, actor)
    _, joint = count_draws(conflict.moves, ranks, (concept,), Sanctions.PUBLISHED)
    return int(joint[0, state])
