"""Draws of value functions: sums, errors, conditioning."""

from fractions import Fraction as F

import numpy as np
import pytest
from cases import issues, random_scores, seeded

from winset.case.types import NoDeal
from winset.errors import WinsetError
from winset.inference.ensemble import Ensemble
from winset.inference.precision import standard_error, worth
from winset.inference.scores import exact
from winset.spaces import Space

SPACE = Space(issues((2, 3)))


def drawn(draws=400, seed=1):
    rng = np.random.default_rng(seed)
    return Ensemble(
        "p", SPACE, rng.random((5, draws)), rng.random(draws), F(1), effective=float(draws)
    )


def test_sums_add_up_the_options_of_an_outcome():
    ensemble = drawn()
    rows = SPACE.list().rows
    sums = ensemble.sums(rows, slice(None))
    for row, values in zip(rows, sums, strict=True):
        plain = ensemble.slots[int(row[0])] + ensemble.slots[2 + int(row[1])]
        np.testing.assert_allclose(values, plain)


def test_weights_are_the_best_of_an_issue_less_the_worst():
    ensemble = drawn()
    np.testing.assert_allclose(ensemble.shares()[0], np.ptp(ensemble.slots[:2], axis=0))
    np.testing.assert_allclose(ensemble.stake(), ensemble.shares().sum(axis=0))


def test_conditioning_keeps_the_draws_in_which_something_holds():
    ensemble = drawn()
    kept = ensemble.reserve > 0.75
    after = ensemble.keeping(kept)
    assert after.draws == ensemble.draws
    assert after.reserve.min() > 0.75
    assert after.effective == pytest.approx(ensemble.effective * kept.mean())
    with pytest.raises(WinsetError, match="in none of 400 draws for 'p'"):
        ensemble.keeping(ensemble.reserve > 2)


def test_one_draw_lines_up_with_many_and_some_with_none():
    one = exact(SPACE, "p", random_scores(seeded(1), SPACE.issues), NoDeal(None))
    assert one.resampled(7).slots.shape == (5, 7)
    with pytest.raises(ValueError, match="400 draws cannot line up with 7"):
        drawn().resampled(7)


def test_a_share_of_0_or_1_has_an_error_too():
    assert standard_error(0.5, 100) == pytest.approx(0.05, abs=0.001)
    assert standard_error(0.0, 100) > 0
    assert standard_error(0.0, np.inf) is None


def test_independent_draws_are_worth_their_number_and_scores_everything():
    flags = np.random.default_rng(2).random(400) < 0.3
    assert worth(flags, [drawn()]) == pytest.approx(400, rel=0.01)
    one = exact(SPACE, "p", random_scores(seeded(1), SPACE.issues), NoDeal(None))
    assert worth(flags, [one]) == np.inf
