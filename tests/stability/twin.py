"""Stability by the definitions, with sets: slow, obvious, nothing shared with the package.

A conflict is `moves`, a list over actors of dicts state -> set of states, and `ranks`, a list
over actors of lists of numbers (higher is better).
"""

from itertools import permutations


def plain(conflict):
    """Turn a `Conflict` into sets."""
    moves = [
        {s: {int(t) for t in one.at(s)} for s in range(conflict.n_states)} for one in conflict.moves
    ]
    return moves, [[int(rank) for rank in row] for row in conflict.ranks]


def steps(moves, ranks, actor, state, improving):
    """Where one actor can go from a state, to what it ranks higher if `improving`."""
    return {
        t for t in moves[actor][state] if not improving or ranks[actor][t] > ranks[actor][state]
    }


def closure(moves, ranks, others, start, improving):
    """All states at the end of a sequence of moves by the others, nobody twice in a row."""
    seen = set()
    open_ends = [(start, None)]
    while open_ends:
        state, last = open_ends.pop()
        for actor in others:
            if actor == last:
                continue
            for target in steps(moves, ranks, actor, state, improving):
                if (target, actor) not in seen:
                    seen.add((target, actor))
                    open_ends.append((target, actor))
    return {state for state, _ in seen}


def once(moves, ranks, others, start, improving):
    """All states after moves by some of the others, each once, in any order."""
    ends = set()
    for size in range(1, len(others) + 1):
        for movers in permutations(others, size):
            here = {start}
            for actor in movers:
                here = {t for s in here for t in steps(moves, ranks, actor, s, improving)}
            ends |= here
    return ends


def answers(moves, ranks, focal, start, improving, mode):
    """The states the others can answer with."""
    others = [actor for actor in range(len(moves)) if actor != focal]
    if mode == "SINGLE":
        return {t for a in others for t in steps(moves, ranks, a, start, improving)}
    if mode == "ONCE":
        return once(moves, ranks, others, start, improving)
    return closure(moves, ranks, others, start, improving)


def holds(moves, ranks, focal, state, concept, mode="PUBLISHED"):
    """Whether a state is stable for one actor."""
    rank = ranks[focal]
    for better in steps(moves, ranks, focal, state, improving=True):
        if concept == "nash":
            return False
        deterred = False
        for answer in answers(moves, ranks, focal, better, concept in {"seq", "sseq"}, mode):
            if rank[answer] > rank[state]:
                continue
            if concept in {"smr", "sseq"} and any(
                rank[again] > rank[state] for again in moves[focal][answer]
            ):
                continue
            deterred = True
        if not deterred:
            return False
    return True


def verdicts(conflict, concept, mode="PUBLISHED"):
    """All verdicts of one concept, as lists over actors of lists over states."""
    moves, ranks = plain(conflict)
    return [
        [holds(moves, ranks, actor, state, concept, mode) for state in range(conflict.n_states)]
        for actor in range(len(moves))
    ]


def can_change(issue, start, end, barred=frozenset()):
    """Whether an issue may go from one option to another: what `irreversible` means, by paths.

    First the plain reading: no option may be left for one that comes before it in a chain of
    irreversible changes. Then an option may not be left for one from which something before it
    could be reached by options that do not come after that something.
    """
    options = [option.id for option in issue.options]

    def before(early, late, seen=()):
        return any(
            a == early and (b == late or (b not in seen and before(b, late, (*seen, b))))
            for a, b in issue.irreversible
        )

    def plainly(a, b):
        return a == b or not before(b, a)

    def reaches(a, goal, seen):
        if a == goal:
            return True
        return any(
            plainly(a, b) and reaches(b, goal, seen | {b})
            for b in options
            if b not in seen and not (b != goal and before(goal, b))
        )

    if start == end:
        return True
    return plainly(start, end) and not any(
        reaches(end, lost, {end})
        for lost in options
        if lost != start and before(lost, start) and not (lost != end and before(lost, end))
    )


def moves_by_definition(case, rows):
    """For each actor the pairs of rows between which it can move."""
    region = lambda where, outcome: all(outcome[i] in options for i, options in where.items())  # noqa: E731
    outcomes = [
        {issue.id: issue.options[int(k)].id for issue, k in zip(case.issues, row, strict=True)}
        for row in rows
    ]
    found = []
    for actor in case.actors:
        pairs = set()
        for a, x in enumerate(outcomes):
            for b, y in enumerate(outcomes):
                changed = [issue for issue in case.issues if x[issue.id] != y[issue.id]]
                if (
                    changed
                    and all(issue.owner == actor.id for issue in changed)
                    and all(can_change(issue, x[issue.id], y[issue.id]) for issue in changed)
                    and not any(
                        one.by in {None, actor.id} and region(one.start, x) and region(one.to, y)
                        for one in case.transitions
                    )
                ):
                    pairs.add((a, b))
        found.append(pairs)
    return found


def at_once_by_definition(case, rows, members):
    """The pairs of rows between which some actors can move by one change at the same time."""
    region = lambda where, outcome: all(outcome[i] in options for i, options in where.items())  # noqa: E731
    outcomes = [
        {issue.id: issue.options[int(k)].id for issue, k in zip(case.issues, row, strict=True)}
        for row in rows
    ]
    pairs = set()
    for a, x in enumerate(outcomes):
        for b, y in enumerate(outcomes):
            changed = [issue for issue in case.issues if x[issue.id] != y[issue.id]]
            taking_part = {issue.owner for issue in changed}
            if (
                changed
                and taking_part <= set(members)
                and all(can_change(issue, x[issue.id], y[issue.id]) for issue in changed)
                and not any(
                    (one.by is None or one.by in taking_part)
                    and region(one.start, x)
                    and region(one.to, y)
                    for one in case.transitions
                )
            ):
                pairs.add((a, b))
    return pairs


def team(moves, ranks, members, at_once=()):
    """What a coalition can do: state -> states, and the part that every member prefers.

    `at_once` are pairs of states that one change of several members leads between.
    """
    ends = {
        s: closure(moves, ranks, members, s, improving=False) - {s} for s in range(len(ranks[0]))
    }
    for a, b in at_once:
        ends[a].add(b)
    better = {
        s: {t for t in ends[s] if all(ranks[m][t] > ranks[m][s] for m in members)} for s in ends
    }
    return ends, better


def team_holds(ranks, members, focal, others, concept, mode="PUBLISHED"):
    """For each state whether a coalition keeps it; `others` are what `team` returns."""
    ends, better = focal
    movers = [one[concept in {"seq", "sseq"}] for one in others]
    # `answers` asks for improvements only through ranks, so movers that may not be actors
    # come as moves of their own, the focal player last and without any.
    moves = [*movers, {s: set() for s in ends}]
    held = []
    for s in ends:
        fine = True
        for s1 in better[s]:
            deterred = False
            if concept != "nash":
                for s2 in answers(moves, None, len(movers), s1, False, mode):
                    preferred = [
                        all(ranks[m][t] > ranks[m][s] for m in members) for t in (s2, *ends[s2])
                    ]
                    wanted = preferred[:1] if concept in {"gmr", "seq"} else preferred
                    deterred = deterred or not any(wanted)
            fine = fine and deterred
        held.append(fine)
    return held


def pairs(moves):
    return set(zip(moves.sources().tolist(), moves.targets.tolist(), strict=True))
