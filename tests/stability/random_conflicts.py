"""Random conflicts: any moves at all, or those of a random case."""

import numpy as np

from winset.case.types import Actor, Case, Issue, Option, Rule, Transition
from winset.spaces import Space
from winset.stability import Conflict, moves_of


def anything(rng):
    """2 to 4 actors, 2 to 10 states, moves with no structure, ties."""
    n_actors, n = int(rng.integers(2, 5)), int(rng.integers(2, 11))
    moves = rng.random((n_actors, n, n)) < rng.choice([0.15, 0.3, 0.6])
    payoffs = rng.integers(0, rng.choice([3, n + 1, 4 * n]), size=(n_actors, n))
    return Conflict.of([f"a{k}" for k in range(n_actors)], moves, payoffs.astype(float))


def random_case(rng, *, transitions=True, largest=40):
    """A case with owned issues, irreversible changes, rules and changes ruled out."""
    actors = [Actor(f"a{k}", f"a{k}") for k in range(rng.integers(2, 5))]
    issues, size = [], 1
    while size * 2 <= largest and len(issues) < 5:
        count = int(rng.integers(2, min(4, largest // size) + 1))
        size *= count
        names = [f"o{k}" for k in range(count)]
        pairs = [(a, b) for a in names for b in names if a != b and rng.random() < 0.15]
        owner = None if rng.random() < 0.1 else str(rng.choice([actor.id for actor in actors]))
        options = tuple(Option(name, name) for name in names)
        name = f"i{len(issues)}"
        issues.append(Issue(name, name, options, owner=owner, irreversible=tuple(pairs)))

    def region():
        chosen = rng.choice(len(issues), size=min(2, len(issues)), replace=False)
        return {
            issues[int(k)].id: tuple(
                option.id for option in issues[int(k)].options if rng.random() < 0.5
            )
            or (issues[int(k)].options[0].id,)
            for k in chosen
        }

    rules = tuple(Rule(f"r{k}", region()) for k in range(rng.integers(0, 3)))
    ruled_out = tuple(
        Transition(f"t{k}", region(), region(), None if rng.random() < 0.5 else "a0")
        for k in range(rng.integers(0, 3) if transitions else 0)
    )
    return Case("random", tuple(actors), tuple(issues), rules=rules, transitions=ruled_out)


def of_case(rng, *, transitions=True, largest=40):
    """The conflict of a random case with at least two feasible outcomes; also the case."""
    while True:
        case = random_case(rng, transitions=transitions, largest=largest)
        space = Space.of(case)
        rows = space.list().rows
        if len(rows) >= 2:
            break
    rows = rows[rng.permutation(len(rows))]
    moves = moves_of(case, rows, space)
    payoffs = rng.integers(0, rng.choice([3, 10, 50]), size=(len(case.actors), len(rows)))
    names = [actor.id for actor in case.actors]
    return Conflict.of(names, moves, payoffs.astype(np.float64)), case, rows
