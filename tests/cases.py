"""Small random cases for property tests, built by hand rather than from files."""

from fractions import Fraction

import numpy as np

from winset.case.types import (
    Actor,
    Approval,
    Case,
    Interaction,
    Issue,
    NoDeal,
    Option,
    Quota,
    Role,
    Rule,
    Scores,
)


def issue(name: str, count: int) -> Issue:
    return Issue(name, name, tuple(Option(f"{name}{k}", f"{name}{k}") for k in range(count)))


def issues(sizes) -> tuple[Issue, ...]:
    return tuple(issue("abcdefghij"[k], size) for k, size in enumerate(sizes))


def region(rng, space, *, least=1):
    chosen = rng.choice(
        len(space), size=int(rng.integers(least, min(3, len(space)) + 1)), replace=False
    )
    return {
        space[k].id: tuple(option.id for option in space[k].options if rng.random() < 0.6)
        or (space[k].options[0].id,)
        for k in chosen
    }


def random_rules(rng, space, count):
    rules = []
    for k in range(count):
        if rng.random() < 0.5:
            rules.append(Rule(f"rule{k + 1}", region(rng, space, least=min(2, len(space)))))
        else:
            rules.append(Rule(f"rule{k + 1}", region(rng, space), region(rng, space)))
    return tuple(rules)


def random_scores(rng, space, *, most=10, interactions=0):
    points = {
        one.id: tuple(Fraction(int(v)) for v in rng.integers(0, most, len(one.options)))
        for one in space
    }
    extra = tuple(
        Interaction(region(rng, space), Fraction(int(rng.integers(-5, 6))))
        for _ in range(interactions)
    )
    return Scores(points, extra, Fraction(int(rng.integers(0, most * len(space)))))


def random_case(
    rng, *, parties=2, ratifiers=0, sizes=(3, 2, 3), rules=0, approval=(), interactions=0
):
    space = issues(sizes)
    actors = [Actor(f"p{k}", f"P{k}", Role.PARTY) for k in range(parties)]
    actors += [Actor(f"r{k}", f"R{k}", Role.RATIFIER) for k in range(ratifiers)]
    outcome = {one.id: one.options[int(rng.integers(len(one.options)))].id for one in space}
    return Case(
        "random",
        tuple(actors),
        space,
        NoDeal(outcome),
        random_rules(rng, space, rules),
        tuple(approval),
        preferences={
            actor.id: random_scores(rng, space, interactions=interactions) for actor in actors
        },
    )


def k_of(name, k, actors):
    return Approval(name, (Quota(dict.fromkeys(actors, Fraction(1)), Fraction(k)),))


def seeded(seed):
    return np.random.default_rng(seed)
