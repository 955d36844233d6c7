"""What is remembered of how actors see outcomes."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import winset
from winset.analysis.model import Shared, model_of
from winset.deals import situation as module
from winset.inference import Joint, Prior

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def shared():
    case = winset.read_case(EXAMPLES / "hanoi" / "case.yaml")
    return Shared(case, winset.Settings(draws=256))


def test_views_are_the_same_remembered_or_not(shared, monkeypatch):
    monkeypatch.setattr(module, "REMEMBERED", 20)
    for account in (None, *shared.case.accounts):
        model = model_of(shared, account, Prior.HIERARCHICAL)
        alone = replace(model.situation, views={})
        for row in shared.rows[::200]:
            assert model.situation.judge(row).views == alone.judge(row).views
            alone.views.clear()
        assert len(shared.views) <= 20


def test_accounts_share_views_of_those_of_whom_they_say_the_same(shared):
    # Offers would weigh the draws of each account differently.
    untied = Shared(shared.case, winset.Settings(draws=256, offers=False))
    models = [model_of(untied, account, Prior.HIERARCHICAL) for account in shared.case.accounts]
    same = [
        actor
        for actor, ensemble in models[0].ensembles.items()
        if models[1].ensembles[actor] is ensemble
    ]
    assert same
    row = shared.rows[0]
    left, right = (model.situation.judge(row).views for model in models)
    assert all(left[actor] is right[actor] for actor in same)


def test_accounts_share_a_polytope(shared):
    first, second = shared.case.accounts
    models = [model_of(shared, account, Prior.HIERARCHICAL) for account in (first, second)]
    for actor, known in models[0].known.items():
        other = models[1].known[actor]
        same = [said.id for said in known.statements] == [said.id for said in other.statements]
        assert (models[0].polytope(actor) is models[1].polytope(actor)) == same


def test_views_with_other_weights_are_others(shared):
    model = model_of(shared, None, Prior.HIERARCHICAL)
    plain = model.situation
    actor = next(actor for actor, one in plain.ensembles.items() if not one.exact)
    weights = np.zeros(plain.ensembles.draws, dtype=np.int16)
    weights[:3] = 1, 2, 4
    heavy = replace(plain, ensembles=Joint(plain.ensembles.ensembles, weights))
    values = plain.ensembles[actor].values(shared.rows[:1], np.arange(3))[0]
    for _ in range(2):
        mean = heavy.judge(shared.rows[0]).views[actor].mean
        assert mean == pytest.approx(values @ [1, 2, 4] / 7)
        assert plain.judge(shared.rows[0]).views[actor].mean != mean
