"""How one outcome is judged: proved where it is, counted where it is not."""

from fractions import Fraction as F

import numpy as np
import pytest
from analysis.dam import case
from cases import random_case, seeded
from effort import seeds

import winset
from winset.analysis.model import Shared, model_of
from winset.case.status import Status
from winset.inference import Prior


def situation(known, **settings):
    return model_of(Shared(known, winset.Settings(**settings)), None, Prior.HIERARCHICAL).situation


@pytest.mark.parametrize("seed", seeds(20))
def test_scored_outcomes_are_settled(seed):
    known = random_case(seeded(seed), rules=seed % 2)
    found = situation(known)
    assert found.exact
    assert found.draws == 1
    for row in found.space.list().rows[:6]:
        judged = found.judge(row)
        accepts = [
            ensemble.sums(row[None, :])[0] >= ensemble.reserve[0]
            for ensemble in found.voters.values()
        ]
        assert judged.probability == float(all(accepts))
        assert judged.error is None
        assert judged.status in {Status.NECESSARY, Status.IMPOSSIBLE}


@pytest.fixture(scope="module")
def dam():
    return situation(case(), draws=500)


def test_shares_are_counted_and_what_is_proved_overrides_them(dam):
    for row in dam.space.list().rows:
        judged = dam.judge(row)
        agreed = dam.agreed(row)
        if judged.status is Status.ESTIMATE:
            assert judged.probability == pytest.approx(agreed.mean())
            assert judged.error > 0
        else:
            assert judged.probability == float(judged.status is Status.NECESSARY)
            assert agreed.mean() == judged.probability


def test_a_view_holds_the_middle_of_the_values(dam):
    row = dam.space.list().rows[0]
    for actor, view in dam.judge(row).views.items():
        values = dam.ensembles[actor].sums(row[None, :], slice(None))[0]
        assert view.low <= view.mean <= view.high
        assert view.mean == pytest.approx(
            float(values.mean()) / float(F(dam.ensembles[actor].scale))
        )


def test_draws_are_the_first_ones(dam):
    assert dam.some_draws(3).tolist() == [0, 1, 2]
    assert len(dam.some_draws(10**6)) == dam.draws
    assert dam.error(np.ones(dam.draws, dtype=bool)) > 0
