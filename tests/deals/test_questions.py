"""What answers would change, against counting plain flags."""

import numpy as np
import pytest
from cases import issues

from winset.case.types import Actor, Case, NoDeal
from winset.deals import acceptance, consent_of
from winset.deals.questions import Questions
from winset.inference.ensemble import Ensemble
from winset.spaces import Space

DRAWS = 300


@pytest.fixture(scope="module")
def asked():
    made = issues((3, 2, 2))
    space = Space(made)
    rng = np.random.default_rng(5)
    parties = (Actor("a", "A"), Actor("b", "B"))
    ensembles = {
        actor.id: Ensemble(
            actor.id, space, rng.random((7, DRAWS)), 1.2 + rng.random(DRAWS),
            effective=float(DRAWS),
        )
        for actor in parties
    }  # fmt: skip
    consent = consent_of(Case("c", parties, made, NoDeal(None)))
    rows = space.list().rows
    counted = acceptance(rows, ensembles, consent)
    accepts = [e.sums(rows, slice(None)) >= e.reserve for e in ensembles.values()]
    return Questions(rows, ensembles, consent, counted), accepts[0] & accepts[1], ensembles


def test_answers_are_those_of_the_draws_that_agree(asked):
    questions, deal, ensembles = asked
    yes = ensembles["a"].reserve > 1.6
    value = questions.value(yes)
    for answer, flags in ((value.yes, yes), (value.no, ~yes)):
        some = deal[:, flags]
        assert answer.share == pytest.approx(flags.mean())
        assert answer.exists == pytest.approx(some.any(axis=0).mean())
        assert answer.accepted == pytest.approx(some.mean(axis=1).max())
        assert some[answer.best].mean() == pytest.approx(answer.accepted)
    p, exists = yes.mean(), deal.any(axis=0).mean()
    change = p * abs(value.yes.exists - exists) + (1 - p) * abs(value.no.exists - exists)
    assert value.change == pytest.approx(change)
    after = p * value.yes.accepted + (1 - p) * value.no.accepted
    assert value.gain == pytest.approx(after - deal.mean(axis=1).max())


def test_what_is_certain_changes_nothing(asked):
    questions, _, _ = asked
    assert questions.change(np.ones(DRAWS, dtype=bool)) == 0
    assert questions.change(np.zeros(DRAWS, dtype=bool)) == 0
