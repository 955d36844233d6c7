"""Why a state is stable for an actor, or not, in a form that can be checked by hand.

A certificate of stability names for each improvement the answer that deters it, step by step.
A certificate of instability names an improvement that no answer deters; `verify` then looks at
every answer there is. It shares nothing with the search that made the certificate, nor with
`concepts`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from winset.stability.concepts import (
    CONCEPTS,
    Answers,
    Deterrence,
    Own,
    Sanctions,
    check_concepts,
    deterrence,
)
from winset.stability.graph_model import ActorKey, Conflict
from winset.stability.status_quo import Steps


@dataclass(frozen=True)
class Sanction:
    """What deters one improvement.

    `path` are the steps of the others (who, to which state) after the improvement.
    `responses_checked` are the states that the actor could go to from the end of the path, none
    of which it ranks above the state it left; empty where the concept does not ask for it.
    """

    improvement: int
    path: Steps
    responses_checked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Certificate:
    """Why `state` is stable for `actor` (a place), or not.

    Stable: `deterred` holds one sanction for each improvement, and `escape` is None. Not
    stable: `escape` is an improvement that nothing deters, and `deterred` is empty.
    """

    actor: int
    state: int
    concept: str
    sanctions: Sanctions
    stable: bool
    escape: int | None = None
    deterred: tuple[Sanction, ...] = ()


def certificate(
    conflict: Conflict,
    actor: ActorKey,
    state: int,
    concept: str,
    sanctions: Sanctions = Sanctions.PUBLISHED,
) -> Certificate:
    """Give the reason why a state is stable for an actor or not.

    Sanctions are shortest ones. Of several escapes the one the actor ranks highest is given.
    Exact. One search of the answers per improvement.
    """
    check_concepts([concept])
    focal = conflict.place(actor)
    rule = CONCEPTS[concept].rule
    if isinstance(rule, Own):
        return rule.certify(conflict, focal, state)
    rank = conflict.ranks[focal]
    better = [t for t in conflict.moves[focal].at(state).tolist() if rank[t] > rank[state]]
    found: list[Sanction] = []
    for improvement in sorted(better, key=lambda t: (-int(rank[t]), t)):
        sanction = None
        if rule.answers is not Answers.NONE:
            sanction = _sanction(conflict, focal, (state, improvement), rule, sanctions)
        if sanction is None:
            return Certificate(focal, state, concept, sanctions, stable=False, escape=improvement)
        found.append(sanction)
    found.sort(key=lambda sanction: sanction.improvement)
    return Certificate(focal, state, concept, sanctions, stable=True, deterred=tuple(found))


def escapes(conflict: Conflict, actor: ActorKey, state: int, concept: str) -> tuple[int, ...]:
    """List the improvements of an actor on a state that nothing deters, ascending.

    Of a concept by deterrence, sanctions as published; the state is stable for the actor where
    there is none. Exact. One search of the answers per improvement.
    """
    rule = deterrence(concept)
    focal = conflict.place(actor)
    rank = conflict.ranks[focal]
    better = [t for t in conflict.moves[focal].at(state).tolist() if rank[t] > rank[state]]
    if rule.answers is Answers.NONE:
        return tuple(better)
    published = Sanctions.PUBLISHED
    deterred = {t: _sanction(conflict, focal, (state, t), rule, published) for t in better}
    return tuple(t for t, sanction in deterred.items() if sanction is None)


def _sanction(
    conflict: Conflict, focal: int, move: tuple[int, int], rule: Deterrence, sanctions: Sanctions
) -> Sanction | None:
    state, improvement = move
    rank = conflict.ranks[focal]
    for answer, path in _answers(conflict, focal, improvement, rule, sanctions):
        if rank[answer] > rank[state]:
            continue
        if not rule.once_more:
            return Sanction(improvement, path)
        responses = conflict.moves[focal].at(answer)
        if (rank[responses] <= rank[state]).all():
            return Sanction(improvement, path, tuple(responses.tolist()))
    return None


def _answers(
    conflict: Conflict, focal: int, start: int, rule: Deterrence, sanctions: Sanctions
) -> Iterator[tuple[int, Steps]]:
    """Yield the states the others can answer with and a path, shorter paths first.

    Breadth first; a node is a state with what restricts the next mover: who moved last, or all
    who have moved.
    """
    others = [other for other in range(len(conflict.actors)) if other != focal]
    queue: deque[tuple[int, frozenset[int], Steps]] = deque([(start, frozenset(), ())])
    seen: set[tuple[int, frozenset[int]]] = set()
    while queue:
        here, barred, path = queue.popleft()
        for mover in others:
            if mover in barred:
                continue
            for target in conflict.moves[mover].at(here).tolist():
                if rule.improving and (
                    conflict.ranks[mover, target] <= conflict.ranks[mover, here]
                ):
                    continue
                after = frozenset([mover])
                if sanctions is Sanctions.ONCE:
                    after = barred | {mover}
                if (target, after) in seen:
                    continue
                seen.add((target, after))
                steps = (*path, (mover, target))
                yield target, steps
                if sanctions is not Sanctions.SINGLE:
                    queue.append((target, after, steps))


def verify(conflict: Conflict, given: Certificate) -> bool:
    """Check a certificate against the definitions, step by step.

    Costs O(moves) for each sanction; for an escape, all answers are walked through.
    """
    rule = CONCEPTS[given.concept].rule
    if isinstance(rule, Own):
        return rule.verify(conflict, given)
    mine = [int(rank) for rank in conflict.ranks[given.actor]]
    floor = mine[given.state]
    reach = [int(t) for t in conflict.moves[given.actor].at(given.state)]
    wanted = sorted(t for t in reach if mine[t] > floor)
    if not given.stable:
        return (
            given.escape in wanted
            and not given.deterred
            and not _deterrable(conflict, given, given.escape)
        )
    if given.escape is not None or [sanction.improvement for sanction in given.deterred] != wanted:
        return False
    if rule.answers is Answers.NONE:
        return not wanted
    return all(_is_legal(conflict, given, sanction) for sanction in given.deterred)


def _is_legal(conflict: Conflict, given: Certificate, sanction: Sanction) -> bool:
    mine, rule = conflict.ranks[given.actor], deterrence(given.concept)
    movers = [mover for mover, _ in sanction.path]
    if not movers or given.actor in movers:
        return False
    if any(first == then for first, then in pairwise(movers)):
        return False
    if given.sanctions is Sanctions.SINGLE and len(movers) > 1:
        return False
    if given.sanctions is Sanctions.ONCE and len(set(movers)) < len(movers):
        return False
    here = sanction.improvement
    for mover, target in sanction.path:
        if not 0 <= mover < len(conflict.actors) or target not in conflict.moves[mover].at(here):
            return False
        if rule.improving:
            theirs = conflict.ranks[mover]
            if not theirs[target] > theirs[here]:
                return False
        here = target
    if mine[here] > mine[given.state]:
        return False
    if not rule.once_more:
        return sanction.responses_checked == ()
    responses = [int(t) for t in conflict.moves[given.actor].at(here)]
    return list(sanction.responses_checked) == responses and not any(
        mine[t] > mine[given.state] for t in responses
    )


def _deterrable(conflict: Conflict, given: Certificate, escape: int) -> bool:
    """Return whether any answer to an improvement deters it: depth first through all of them."""
    rule = deterrence(given.concept)
    if rule.answers is Answers.NONE:
        return False
    mine = conflict.ranks[given.actor]
    floor = mine[given.state]
    opponents = set(range(len(conflict.actors))) - {given.actor}
    done: set[tuple[int, tuple[int, ...]]] = set()
    stack: list[tuple[int, tuple[int, ...]]] = [(escape, ())]
    while stack:
        here, moved = stack.pop()
        if moved:
            gone_too_far = mine[here] > floor
            if rule.once_more:
                again = conflict.moves[given.actor].at(here)
                gone_too_far = gone_too_far or any(mine[t] > floor for t in again)
            if not gone_too_far:
                return True
            if given.sanctions is Sanctions.SINGLE:
                continue
        for mover in opponents - set(moved):
            for target in conflict.moves[mover].at(here):
                theirs = conflict.ranks[mover]
                if rule.improving and theirs[target] <= theirs[here]:
                    continue
                kept = moved if given.sanctions is Sanctions.ONCE else ()
                node = (int(target), tuple(sorted((*kept, mover))))
                if node not in done:
                    done.add(node)
                    stack.append(node)
    return False
