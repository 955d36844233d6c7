"""Blockers of a space that is not listed: the same answers as where it is."""

from itertools import combinations

import numpy as np
import pytest
from cases import k_of, random_case, seeded
from effort import seeds

from winset.deals import Demands, consent_of
from winset.deals.blockers import irreducible
from winset.deals.implicit.blockers import Apart
from winset.deals.implicit.space import Unlisted
from winset.inference import exact
from winset.spaces import Space


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(30))
def test_demands_can_be_met_where_a_listing_says_so(seed, monkeypatch):
    rng = seeded(seed)
    approval = (k_of("q", 1, ["r0"]),) if seed % 3 == 0 else ()
    case = random_case(
        rng,
        parties=2 + seed % 2,
        ratifiers=int(seed % 3 == 0),
        sizes=(2, 3, 2),
        rules=seed % 4,
        approval=approval,
        interactions=seed % 3,
    )
    space, consent = Space.of(case), consent_of(case)
    no_deal = space.encode(case.no_deal.outcome)
    ensembles = {v: exact(space, v, case.preferences[v], case.no_deal) for v in consent.voters}
    demands = Demands(space, consent, no_deal)
    accepts = np.array(
        [(e.sums(demands.rows) >= e.floor[0]).reshape(space.sizes) for e in ensembles.values()]
    )
    if seed % 2:
        monkeypatch.setattr("winset.deals.implicit.blockers.LABELS", 1)
    apart = Apart(Unlisted(ensembles, consent, no_deal))
    members = demands.members(range(3))
    answers = set()
    for width in (len(members), len(members) - 1, 2, 1, 0):
        for some in combinations(members, max(0, width)):
            answer = apart.can_be_met(some)
            assert answer is demands.can_be_met(accepts, some), some
            answers.add(answer)
    assert True in answers
    if not apart.can_be_met(members):
        found, proved = irreducible(apart.can_be_met, members)
        assert proved
        assert found == demands.irreducible(accepts, range(3))
