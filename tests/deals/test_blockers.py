"""Blockers: irreducible by exhaustive search over everybody's own outcomes."""

import itertools
from functools import partial

import numpy as np
import pytest
from cases import k_of, random_case, seeded
from effort import seeds

from winset.deals import Demands, Member, consent_of
from winset.deals.blockers import SUBSETS, verified, who_blocks
from winset.inference import exact
from winset.spaces import Space


def can_be_met(case, space, values, members):
    """Try every assignment of one outcome to each voter."""
    consent = consent_of(case)
    no_deal = tuple(int(k) for k in space.encode(case.no_deal.outcome))
    wanted = set(members)
    rows = np.concatenate(list(space.blocks()))
    usable = [
        n
        for n, row in enumerate(rows)
        if tuple(int(k) for k in row) != no_deal
        and not any(
            Member("rule", rule.id) in wanted and rule(rows[n : n + 1])[0] for rule in space.rules
        )
    ]
    same = [k for k, one in enumerate(case.issues) if Member("sameness", one.id) in wanted]
    for chosen in itertools.product(usable, repeat=len(consent.voters)):
        if any(len({int(rows[n][k]) for n in chosen}) > 1 for k in same):
            continue
        yes = np.array([values[a][n] for a, n in enumerate(chosen)])
        if not all(
            yes[a] for a, voter in enumerate(consent.voters) if Member("actor", voter) in wanted
        ):
            continue
        if all(rule.met(yes) for rule in consent.rules if Member("approval", rule.id) in wanted):
            return True
    return False


@pytest.mark.parametrize("seed", seeds(40))
def test_set_is_irreducible_by_exhaustive_search(seed):
    rng = seeded(seed)
    approval = (k_of("q", 1, ["r0"]),) if seed % 3 == 0 else ()
    case = random_case(
        rng, ratifiers=int(seed % 3 == 0), sizes=(2, 2, 2), rules=seed % 3, approval=approval
    )
    space = Space.of(case)
    consent = consent_of(case)
    demands = Demands(space, consent, space.encode(case.no_deal.outcome))
    ensembles = [exact(space, v, case.preferences[v], case.no_deal) for v in consent.voters]
    flat = [e.sums(demands.rows) >= e.reserve[0] for e in ensembles]
    accepts = np.array([one.reshape(space.sizes) for one in flat])
    found = demands.irreducible(accepts, list(range(3)))
    everything = demands.members(list(range(3)))
    assert bool(found) != can_be_met(case, space, flat, everything)
    if found:
        assert not can_be_met(case, space, flat, found)
        for one in found:
            assert can_be_met(case, space, flat, [other for other in found if other != one])


def test_a_set_that_is_not_irreducible_is_recognised():
    case = random_case(seeded(3), sizes=(2, 2))
    space = Space.of(case)
    demands = Demands(space, consent_of(case), None)
    nobody = np.zeros((2, 2, 2), dtype=bool)
    both = [Member("actor", "p0"), Member("actor", "p1")]
    assert verified(partial(demands.can_be_met, nobody), both[:1])
    assert not verified(partial(demands.can_be_met, nobody), both)


def smallest_sets(met):
    """All irreducible sets by trying every subset."""
    found = []
    for size in range(1, len(met) + 1):
        for some in itertools.combinations(range(len(met)), size):
            blocked = not any(all(met[k][n] for k in some) for n in range(met.shape[1]))
            if blocked and not any(set(one) <= set(some) for one in found):
                found.append(some)
    return found


@pytest.mark.parametrize("seed", seeds(100))
def test_who_blocks_by_exhaustive_search(seed):
    rng = seeded(seed)
    met = rng.random((int(rng.integers(1, 7)), int(rng.integers(0, 9)))) < 0.6
    expected = smallest_sets(met)
    found = who_blocks(met)
    least = min(map(len, expected), default=0)
    assert found == [one for one in expected if len(one) <= least + 1]


def test_many_voters_still_give_one_set():
    met = ~np.eye(60, dtype=bool)
    assert SUBSETS < 2**60
    assert who_blocks(met) == [tuple(range(60))]
    assert who_blocks(np.ones((60, 2), dtype=bool)) == []
