"""Where an issue's worth depends on another, answers without a list are those with one."""

from dataclasses import replace

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

from winset.analysis.model import Shared, model_of
from winset.analysis.settings import Settings
from winset.case.types import Depends, Statement
from winset.deals.implicit.engine import Implicit
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.deals.subspace import Restricted
from winset.inference import Prior


def depending(seed):
    rng = seeded(seed)
    sizes = [(3, 2, 3), (2, 3, 2, 2), (2, 2)][seed % 3]
    case = random_case(rng, sizes=sizes, rules=seed % 2)
    names = [str(name) for name in rng.permutation([issue.id for issue in case.issues])]
    pairs = [tuple(names[k : k + 2]) for k in range(0, len(names) - 1, 2)]
    said = Statement("d", "p1", "depends", (Depends(tuple(pairs)),), assumed="it is so")
    case = replace(case, preferences={"p0": case.preferences["p0"], "p1": (said,)})
    case.validate()
    return model_of(Shared(case, Settings(draws=48)), None, Prior.HIERARCHICAL)


@pytest.mark.parametrize("seed", seeds(12))
def test_a_deal_exists_in_the_same_draws(seed):
    model = depending(seed)
    listed, merged = model.listed.exists(), Implicit(model.situation).exists()
    assert merged.share == listed.share
    assert (np.asarray(merged.blocked) == listed.blocked).all()


@pytest.mark.parametrize("seed", seeds(12))
def test_numbers_in_one_draw_are_the_same_however_they_are_found(seed):
    model = depending(seed)
    situation = model.situation
    voters, rows = situation.voters, model.listed.rows
    unlisted = Unlisted(voters, situation.consent, model.shared.no_deal)
    drawn = voters["p1"]
    for draw in (0, 17):
        deals = unlisted.agreed(rows, draw)
        assert (unlisted.hairs(rows, "p1", draw) == drawn.hairs(rows, draw)).all()
        found = Programs(unlisted, ["p1"], draw=draw).best("p1")
        best = drawn.hairs(rows[deals], draw).max(initial=-np.inf)
        assert (found.row is not None) == deals.any()
        if found.row is not None:
            assert drawn.hairs(found.row[None, :], draw)[0] == best
        kept = [np.arange(size) for size in situation.space.sizes]
        part = Restricted(situation.space, kept).ensemble(drawn, draw)
        np.testing.assert_allclose(part.sums(rows), drawn.sums(rows, draw), atol=1e-12)
