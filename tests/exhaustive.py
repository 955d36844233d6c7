"""Deals, frontier, solutions and counts by the definitions: every outcome, in fractions."""

import itertools
from dataclasses import dataclass, replace
from fractions import Fraction
from math import prod

from cases import random_case, random_scores, region, seeded

from winset.case.types import Approval, Interaction, NoDeal, Quota, Scores
from winset.deals import consent_of
from winset.deals.implicit.space import Unlisted
from winset.inference import exact
from winset.spaces import Space


@dataclass
class Found:
    """What there is in a case: deals with the parties' gains, in option order."""

    feasible: int
    deals: list[tuple[tuple[int, ...], tuple[Fraction, ...]]]

    @property
    def front(self):
        """Gains on the frontier -> outcomes with these gains."""
        groups = {}
        for row, gains in self.deals:
            groups.setdefault(gains, []).append(row)
        return {gains: rows for gains, rows in groups.items() if not beaten(gains, groups)}

    def solutions(self):
        """Name -> the best gains that no other deal dominates."""
        if not self.deals:
            return {}
        gains = {one for _, one in self.deals}
        tops = [max(one[p] for one in gains) for p in range(len(next(iter(gains))))]
        keys = {
            "nash": lambda one: (
                sum(g > 0 for g in one),
                prod((g for g in one if g > 0), start=Fraction(1)),
            ),
            "kalai_smorodinsky": lambda one: sorted(
                g / top for g, top in zip(one, tops, strict=True) if top > 0
            ),
            "egalitarian": sorted,
            "utilitarian": sum,
        }
        return {
            name: {
                one for one in gains if key(one) == max(map(key, gains)) and not beaten(one, gains)
            }
            for name, key in keys.items()
        }


def beaten(gains, others):
    return any(
        other != gains and all(a >= b for a, b in zip(other, gains, strict=True))
        for other in others
    )


def worth(scores, outcome):
    total = sum((options[outcome[issue]] for issue, options in by_id(scores)), Fraction(0))
    total += sum(
        (one.add for one in scores.interactions if matches(one.when, outcome)), Fraction(0)
    )
    return total if scores.at_most is None else min(total, scores.at_most)


def by_id(scores):
    return [
        (issue, {f"{issue}{k}": points for k, points in enumerate(row)})
        for issue, row in scores.points.items()
    ]


def matches(where, outcome):
    return all(outcome[issue] in options for issue, options in where.items())


def broken(rule, outcome):
    return matches(rule.when, outcome) and (rule.then is None or not matches(rule.then, outcome))


def agreed(case, accepts):
    named = {voter for rule in case.approval for quota in rule.any_of for voter in quota.weights}
    alone = [a.id for a in case.actors if a.role == "party" or a.id not in named]
    return all(accepts[one] for one in alone) and all(
        any(
            sum((w for voter, w in quota.weights.items() if accepts[voter]), Fraction(0))
            >= quota.at_least
            for quota in rule.any_of
        )
        for rule in case.approval
    )


def everything(case):
    """Go through every outcome."""
    found = Found(0, [])
    for row in itertools.product(*(range(len(issue.options)) for issue in case.issues)):
        outcome = {one.id: one.options[k].id for one, k in zip(case.issues, row, strict=True)}
        if any(broken(rule, outcome) for rule in case.rules):
            continue
        found.feasible += 1
        gains = {}
        for actor, scores in case.preferences.items():
            floor = scores.no_deal
            if floor is None:
                floor = case.no_deal.values.get(actor)
            if floor is None:
                floor = worth(scores, case.no_deal.outcome)
            gains[actor] = worth(scores, outcome) - floor
        if outcome == case.no_deal.outcome:
            continue
        if agreed(case, {actor: gain >= 0 for actor, gain in gains.items()}):
            parties = tuple(gains[a.id] for a in case.actors if a.role == "party")
            found.deals.append((row, parties))
    return found


def varied_case(seed):
    """A small case of any kind.

    Rules, interactions, ratifiers, quotas, no deal as outcome or values, negative and
    fractional scores, few levels so that much is equal, and often no deal at all.
    """
    rng = seeded(seed)
    parties, ratifiers = int(rng.integers(1, 6)), int(rng.integers(0, 3))
    approval = ()
    if ratifiers:
        voters = [f"r{k}" for k in range(ratifiers)] + ["p0"]
        weights = {voter: Fraction(int(rng.integers(1, 5)), 2) for voter in voters}
        approval = [
            (),
            (Approval("k", (Quota(dict.fromkeys(voters[:-1], Fraction(1)), Fraction(1)),)),),
            (Approval("w", (Quota(weights, sum(weights.values()) * Fraction(2, 3)),)),),
            (
                Approval(
                    "b", (Quota({"r0": Fraction(1)}, Fraction(1)), Quota(weights, Fraction(2)))
                ),
            ),
        ][int(rng.integers(4))]
    sizes = tuple(int(size) for size in rng.integers(1, 4, int(rng.integers(1, 5))))
    case = random_case(
        rng,
        parties=parties,
        ratifiers=ratifiers,
        sizes=sizes,
        rules=int(rng.integers(0, 4)),
        approval=approval,
        interactions=int(rng.integers(0, 3)),
    )
    most, below = int(rng.choice([2, 4, 20])), int(rng.integers(0, 5))
    # An interaction that several actors share, with an amount of its own for each.
    shared = region(rng, case.issues)
    preferences = {}
    for actor, scores in case.preferences.items():
        unit = Fraction(1, int(rng.choice([1, 1, 2, 3, 7])))
        drawn = random_scores(rng, case.issues, most=most)
        preferences[actor] = Scores(
            {
                issue: tuple((points - below) * unit for points in row)
                for issue, row in drawn.points.items()
            },
            (*scores.interactions, Interaction(shared, unit * int(rng.integers(-3, 4)))),
            Fraction(int(rng.integers(-8, most * len(sizes) // 2 + 1))) * unit,
        )
    kind = rng.integers(3)
    if kind == 0:
        preferences = {a: replace(scores, no_deal=None) for a, scores in preferences.items()}
        return replace(case, preferences=preferences)
    if kind == 1:
        values = {actor: scores.no_deal for actor, scores in preferences.items()}
        preferences = {a: replace(scores, no_deal=None) for a, scores in preferences.items()}
        return replace(case, preferences=preferences, no_deal=NoDeal(None, values))
    return replace(case, preferences=preferences)


def capped(case, rng):
    """Give most actors a largest value, often one that cuts much off; never below no deal."""
    preferences = {}
    for actor, scores in case.preferences.items():
        values = sorted({worth(scores, outcome) for outcome in outcomes(case)})
        at_most = values[int(rng.integers(len(values)))] + Fraction(int(rng.integers(-1, 2)), 2)
        floor = scores.no_deal
        if floor is None:
            floor = case.no_deal.values.get(actor)
        if floor is not None:
            at_most = max(at_most, floor)
        preferences[actor] = replace(scores, at_most=at_most) if rng.random() < 0.8 else scores
    return replace(case, preferences=preferences)


def capped_case(seed):
    """A small case of any kind in which values are cut off."""
    return capped(varied_case(seed), seeded(10_000 + seed))


def said_by_interactions(case):
    """The same values without `at_most`: an interaction for each outcome that is cut off."""
    preferences = {}
    for actor, scores in case.preferences.items():
        free = replace(scores, at_most=None)
        added = []
        for outcome in outcomes(case):
            over = worth(free, outcome) - worth(scores, outcome)
            if over:
                added.append(Interaction({i: (o,) for i, o in outcome.items()}, -over))
        preferences[actor] = replace(free, interactions=(*free.interactions, *added))
    return replace(case, preferences=preferences)


def outcomes(case):
    return [
        {one.id: option.id for one, option in zip(case.issues, chosen, strict=True)}
        for chosen in itertools.product(*(issue.options for issue in case.issues))
    ]


def unlisted_of(case):
    """The case as the modules under test take it, and its parties."""
    space = Space.of(case)
    ensembles = {a: exact(space, a, scores, case.no_deal) for a, scores in case.preferences.items()}
    row = None if case.no_deal.outcome is None else space.encode(case.no_deal.outcome)
    parties = [actor.id for actor in case.actors if actor.role == "party"]
    return Unlisted(ensembles, consent_of(case), row), parties
