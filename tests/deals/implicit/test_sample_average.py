"""The outcome that is a deal in most draws, against trying every outcome."""

from dataclasses import replace

import numpy as np
import pytest
from cases import k_of, random_case, seeded
from effort import seeds

from winset.deals import consent_of
from winset.deals.implicit.sample_average import widest
from winset.deals.implicit.space import Unlisted
from winset.inference import exact
from winset.spaces import Space


@pytest.mark.parametrize("seed", seeds(40))
def test_no_outcome_is_a_deal_in_more_draws(seed):
    rng = seeded(seed)
    approval = (k_of("q", 1, ["r0", "r1"]),) if seed % 3 == 0 else ()
    case = random_case(
        rng,
        ratifiers=2 * int(seed % 3 == 0),
        sizes=(3, 2, 3),
        rules=seed % 3,
        approval=approval,
        interactions=seed % 2,
    )
    space, consent = Space.of(case), consent_of(case)
    draws = range(6)
    ensembles = {}
    for voter in consent.voters:
        one = exact(space, voter, case.preferences[voter], case.no_deal)
        slots = one.slots + rng.integers(-4, 5, (space.slots, len(draws)))
        reserve = one.reserve + rng.integers(-3, 4, len(draws))
        ensembles[voter] = replace(one, slots=slots, reserve=reserve, exact=False)
    no_deal = space.encode(case.no_deal.outcome)
    unlisted = Unlisted(ensembles, consent, no_deal)
    found = widest(unlisted, draws, nodes=100_000)
    rows = space.list().rows
    rows = rows[(rows != no_deal).any(axis=1)]
    counts = sum(unlisted.agreed(rows, draw).astype(int) for draw in draws)
    best = int(counts.max()) if len(rows) else 0
    assert found.bound == best
    assert found.count == best
    if found.row is not None and len(rows):
        place = np.flatnonzero((rows == found.row).all(axis=1))
        assert counts[place[0]] == best
