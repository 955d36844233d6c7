"""Counts without listing against every outcome gone through, and against other ways to count."""

import itertools
from collections import Counter
from math import prod

import numpy as np
import pytest
from cases import issue, random_case, seeded
from effort import seeds
from exhaustive import everything, unlisted_of, varied_case

from winset.case.types import Rule
from winset.deals.consent import Consent
from winset.deals.implicit.counting import deals, feasible, unanimous
from winset.deals.implicit.space import Unlisted
from winset.inference import Ensemble
from winset.spaces import Space


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(300))
def test_equals_the_definitions(seed):
    case = varied_case(seed)
    expected = everything(case)
    unlisted, _ = unlisted_of(case)
    space = unlisted.space
    assert feasible(space) == expected.feasible
    assert deals(unlisted) == deals(unlisted, cells=0) == len(expected.deals)
    rows = np.concatenate(list(space.blocks()))
    allowed = space.feasible(rows)
    if unlisted.no_deal is not None:
        allowed &= (rows != np.array(unlisted.no_deal)).any(axis=1)
        assert feasible(space, np.array(unlisted.no_deal)) == allowed.sum()
    everyone = np.all(
        [unlisted.hairs(rows, voter) >= 0 for voter in unlisted.consent.voters], axis=0
    )
    assert unanimous(unlisted) == (allowed & everyone).sum()


def test_feasible_by_inclusion_and_exclusion():
    """1e40 outcomes; what six `never` rules forbid together is a product."""
    rng = seeded(3)
    issues = [issue(f"i{k}_", 10) for k in range(40)]
    rules = []
    for n in range(6):
        places = rng.choice(40, 4, replace=False)
        when = {
            issues[k].id: tuple(
                issues[k].options[int(o)].id
                for o in rng.choice(10, int(rng.integers(1, 10)), replace=False)
            )
            for k in places
        }
        rules.append(Rule(f"r{n}", when))
    allowed = 0
    for size in range(7):
        for some in itertools.combinations(rules, size):
            left = {one.id: {option.id for option in one.options} for one in issues}
            for rule in some:
                for place, options in rule.when.items():
                    left[place] &= set(options)
            allowed += (-1) ** size * prod(len(options) for options in left.values())
    assert feasible(Space(issues, rules)) == allowed
    assert feasible(Space(issues, rules), np.zeros(40, dtype=int)) in {allowed, allowed - 1}


def many(rng, parties, issues, span, **more):
    space = Space([issue(f"i{k}_", 10) for k in range(issues)])
    names = [f"p{k}" for k in range(parties)]
    ensembles = {}
    for name in names:
        slots = rng.integers(-span, span + 1, (space.slots, 1)).astype(float)
        ensembles[name] = Ensemble(name, space, slots, np.array([3.0]), exact=True, hair=0.0)
    return Unlisted(ensembles, Consent(tuple(names), np.ones(parties, dtype=bool), ()), **more)


@pytest.mark.slow
@pytest.mark.parametrize("parties", [1, 2])
def test_all_sums_of_twenty_issues(parties):
    """1e20 outcomes; a plain dictionary of sums."""
    unlisted = many(seeded(parties), parties, 20, 3)
    sums = Counter({(0,) * parties: 1})
    slots = np.column_stack([one.slots[:, 0] for one in unlisted.ensembles.values()]).astype(int)
    for k in range(20):
        after = Counter()
        for (sum_, times), option in itertools.product(
            sums.items(), slots[10 * k : 10 * k + 10].tolist()
        ):
            after[tuple(a + b for a, b in zip(sum_, option, strict=True))] += times
        sums = after
    expected = sum(times for sum_, times in sums.items() if min(sum_) >= 3)
    assert sum(sums.values()) == 10**20
    assert deals(unlisted) == deals(unlisted, cells=0) == expected


def test_grid_and_table_agree(monkeypatch):
    """Large spans go to a hash table, small ones to a grid: 1000-fold scores count the same."""
    unlisted = many(seeded(5), 2, 9, 4)
    wide = Unlisted(
        {
            name: Ensemble(
                name, one.space, one.slots * 1000, one.reserve * 1000, exact=True, hair=0.0
            )
            for name, one in unlisted.ensembles.items()
        },
        unlisted.consent,
    )
    found = deals(unlisted, cells=0)
    assert found is not None
    assert 10**6 < found < 10**9
    assert deals(wide, cells=0) == deals(unlisted) == found


@pytest.mark.slow
def test_halves_of_two_parties_with_scores_of_a_hundred():
    """1e20 outcomes, too many sums to keep side by side; checked by a cut elsewhere."""
    unlisted = many(seeded(7), 2, 20, 50)
    assert deals(unlisted, cells=0) is None
    found = deals(unlisted)
    assert found is not None
    turned = Unlisted(
        {
            name: Ensemble(name, one.space, -one.slots, 1 - one.reserve, exact=True, hair=0.0)
            for name, one in unlisted.ensembles.items()
        },
        unlisted.consent,
    )
    alone = [
        deals(Unlisted({n: one}, Consent((n,), np.ones(1, dtype=bool), ())), cells=0)
        for n, one in unlisted.ensembles.items()
    ]
    # Both reject: what minus the values accepts, one unit below the no-deal values.
    assert found == sum(alone) + deals(turned) - 10**20


def test_limits_leave_the_count_unknown():
    unlisted = many(seeded(5), 2, 9, 4)
    assert deals(unlisted, most=10, cells=0) is None
    assert deals(unlisted, most=10, cells=100) is None
    small = Unlisted(unlisted.ensembles, unlisted.consent, arcs=5)
    assert deals(small) is None
    assert feasible(unlisted.space, arcs=5) is None


def test_nothing_feasible():
    case = random_case(seeded(1), sizes=(2, 2))
    space = Space(case.issues, [Rule("never", {"a": ("a0", "a1")})])
    assert feasible(space) == 0
    unlisted, _ = unlisted_of(case)
    ensembles = {
        name: Ensemble(name, space, one.slots, one.reserve, exact=True, hair=0.0)
        for name, one in unlisted.ensembles.items()
    }
    assert deals(Unlisted(ensembles, unlisted.consent, unlisted.no_deal)) == 0


def test_progress_ends_at_one():
    told = []
    deals(many(seeded(1), 2, 4, 2), progress=lambda stage, share: told.append((stage, share)))
    assert told[-1] == ("counting deals", 1.0)
